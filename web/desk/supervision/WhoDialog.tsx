import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { readMatter } from '../../../contract/matter.ts'
import { readComplainant, readPetitioner } from '../../../contract/supervision.ts'
import { call } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextArea } from '../../ui/field.tsx'
import { Empty, Notice } from '../../ui/messages.tsx'
import { supervisionWords } from '../../words/desk/supervision.ts'
import { useWords } from '../../words/language.ts'
import { Facts } from '../matter/Facts.tsx'

export const whoActs: readonly string[] = ['readComplainant', 'readPetitioner']

/** Who complained or petitioned: shown once, for a reason, and asking is an entry of the record. */
export function WhoDialog({ matterId, act, onClose }: { matterId: string; act: string | undefined; onClose: () => void }) {
  const words = useWords(supervisionWords).who
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const route = act === 'readPetitioner' ? readPetitioner : readComplainant
  const asking = useMutation({
    mutationFn: () => call(route, { matterId, reason }),
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
    <Dialog open={act !== undefined} title={words.title} onClose={close}>
      {answer?.ok === true ? (
        <Who {...answer.value} />
      ) : (
        <form className="stack" onSubmit={onSubmit} noValidate>
          <Notice kind="soon" title={words.recorded} />
          {answer?.ok === false && <Notice kind="lapsed" title={answer.refusal.sentence} live />}
          <TextArea id="who-reason" label={words.reason} lengthMax={1000} rows={2} value={reason} onChange={setReason} />
          <Button submit kind="primary" busy={asking.isPending}>
            {words.show}
          </Button>
        </form>
      )}
    </Dialog>
  )
}

function Who({ name, phone, email }: { name: string | null; phone: string | null; email: string | null }) {
  const { who, entering } = useWords(supervisionWords)
  if (name === null && phone === null && email === null) return <Empty title={who.none} />
  return (
    <Facts
      rows={[
        [entering.name, name ?? who.unnamed],
        [
          entering.phone,
          phone && (
            <a key="phone" href={`tel:${phone}`}>
              {phone}
            </a>
          ),
        ],
        [entering.email, email],
      ]}
    />
  )
}
