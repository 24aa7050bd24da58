import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { readMatter } from '../../../contract/matter.ts'
import type { Answer } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'

type Props<T> = {
  readonly matterId: string
  readonly open: boolean
  readonly words: { readonly title: string; readonly recorded: string; readonly reason: string; readonly show: string }
  readonly ask: (reason: string) => Promise<Answer<T>>
  /** What was asked for, once it is told. */
  readonly children: (told: T) => ReactNode
  readonly onClose: () => void
}

/** Personal data of a matter: shown once, for a reason, and asking is an entry of its record. */
export function ReasonDialog<T>({ matterId, open, words, ask, children, onClose }: Props<T>) {
  const id = useId() // a page holds several of these
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const asking = useMutation({
    mutationFn: () => ask(reason),
    onSuccess: () => queries.invalidateQueries({ queryKey: [readMatter.name, { matterId }] }),
  })
  const answer = asking.data
  const close = () => {
    asking.reset()
    setReason('')
    onClose()
  }
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    if (reason.trim() !== '') asking.mutate()
  }
  return (
    <Dialog open={open} title={words.title} onClose={close}>
      {answer?.ok === true ? (
        children(answer.value)
      ) : (
        <form className="stack" onSubmit={onSubmit} noValidate>
          <Notice kind="soon" title={words.recorded} />
          {answer?.ok === false && <Notice kind="lapsed" title={answer.refusal.sentence} live />}
          <TextArea id={id} label={words.reason} lengthMax={1000} rows={2} value={reason} onChange={setReason} />
          <Button submit kind="primary" busy={asking.isPending}>
            {words.show}
          </Button>
        </form>
      )}
    </Dialog>
  )
}
