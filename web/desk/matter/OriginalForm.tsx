import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { readMatter } from '../../../contract/matter.ts'
import { readOriginal } from '../../../contract/upload.ts'
import { callForFile, saveFile } from '../../download.ts'
import { Button } from '../../ui/button.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useWords } from '../../words/language.ts'

type Props = { readonly matterId: string; readonly sha256: string; readonly blockedBy: string | undefined }

const reasonMax = 1000

/** The sealed original holds what the copies leave out: it is taken out for a reason, and that is in the record. */
export function OriginalForm({ matterId, sha256, blockedBy }: Props) {
  const words = useWords(deskWords).evidence
  const common = useWords(commonWords)
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const taking = useMutation({
    mutationFn: () => callForFile(readOriginal, { matterId, sha256, reason: reason.trim() }),
    onSuccess: (answer) => {
      if (!answer.ok) return
      saveFile(answer.value, sha256)
      setAsking(false)
      setReason('')
      return queries.invalidateQueries({ queryKey: [readMatter.name, { matterId }] })
    },
  })
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && !taking.isPending) taking.mutate()
  }
  if (!asking) {
    return (
      <div className="stack-tight">
        {taking.data?.ok === true && <Notice kind="done" title={words.takenOut} live />}
        <div>
          <Button kind="quiet" icon="picture" blockedBy={blockedBy} onPress={() => setAsking(true)}>
            {words.original}
          </Button>
        </div>
      </div>
    )
  }
  return (
    <form className="stack-tight" onSubmit={onSubmit} noValidate>
      <Notice kind="soon" title={words.recorded} />
      {taking.data?.ok === false && <Notice kind="lapsed" title={taking.data.refusal.sentence} live />}
      {taking.isError && <Notice kind="lapsed" title={common.fault.text} live />}
      <TextArea
        id="original-reason"
        label={words.reason}
        error={missing ? words.reasonNeeded : undefined}
        lengthMax={reasonMax}
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <div className="row">
        <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
        <Button submit kind="primary" busy={taking.isPending}>
          {words.takeOut}
        </Button>
      </div>
    </form>
  )
}
