import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { readMatter, readReporter } from '../../../contract/matter.ts'
import { sources, type Source } from '../../../domain/case/fields.ts'
import { call } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Time } from '../../ui/due-time.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Empty, Notice } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { Facts } from './Facts.tsx'

/** Who reported is personal data: it is shown once, for a reason, and asking is an entry of the record. */
export function ReporterDialog({ matterId, open, onClose }: { matterId: string; open: boolean; onClose: () => void }) {
  const words = useWords(deskWords).reporter
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const asking = useMutation({
    mutationFn: () => call(readReporter, { matterId, reason }),
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
        <Reporters reporters={answer.value.reporters} />
      ) : (
        <form className="stack" onSubmit={onSubmit} noValidate>
          <Notice kind="soon" title={words.recorded} />
          {answer?.ok === false && <Notice kind="lapsed" title={answer.refusal.sentence} live />}
          <TextArea id="reporter-reason" label={words.reason} lengthMax={1000} rows={2} value={reason} onChange={setReason} />
          <Button submit kind="primary" busy={asking.isPending}>
            {words.show}
          </Button>
        </form>
      )}
    </Dialog>
  )
}

function Reporters({
  reporters,
}: {
  reporters: readonly {
    source: string
    name: string | null
    phone: string | null
    email: string | null
    at: string
  }[]
}) {
  const words = useWords(deskWords).reporter
  const say = useSay()
  if (reporters.length === 0) return <Empty title={words.none} />
  return (
    <>
      {reporters.map((one) => (
        <Facts
          key={`${one.at} ${one.phone ?? ''}`}
          rows={[
            [words.source, say(sources[one.source as Source] ?? { zh: one.source, en: one.source })],
            [words.name, one.name ?? words.unnamed],
            [
              words.phone,
              one.phone && (
                <a key="phone" href={`tel:${one.phone}`}>
                  {one.phone}
                </a>
              ),
            ],
            [words.email, one.email],
            [words.at, <Time key="at" at={one.at} form="exact" />],
          ]}
        />
      ))}
    </>
  )
}
