import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { judgeClue, listClueRules, listClues, type ClueView } from '../../../../contract/clues.ts'
import { dismissals, type Dismissal } from '../../../../domain/supervision/clues/judging.ts'
import { call } from '../../../api.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Select, TextArea, TextInput } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/messages.tsx'
import { clueWords } from '../../../words/desk/clues.ts'
import { useSay, useWords } from '../../../words/language.ts'

export type Judging = { readonly clue: ClueView; readonly state: 'takenUp' | 'dismissed' }

/** Takes a clue up or dismisses it, in words. */
export function JudgeDialog({ clue, state, onClose }: Judging & { readonly onClose: () => void }) {
  const words = useWords(clueWords)
  const say = useSay()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [note, setNote] = useState('')
  const [number, setNumber] = useState('')
  const up = state === 'takenUp'
  const judging = useMutation({
    mutationFn: () =>
      call(judgeClue, {
        clueId: clue.id,
        seen: clue.judgements.length,
        state,
        note,
        ...(up ? number.trim() !== '' && { number: number.trim() } : reason !== '' && { reason: reason as Dismissal }), // one of the options
      }),
    onSuccess: async (answer) => {
      if (!answer.ok) return
      await Promise.all([listClues, listClueRules].map((route) => queries.invalidateQueries({ queryKey: [route.name] })))
      onClose()
    },
  })
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    if (note.trim() !== '' && (up || reason !== '')) judging.mutate()
  }
  return (
    <Dialog open title={up ? words.takeUpTitle : words.dismissTitle} onClose={onClose}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <p>{say(clue.explanation)}</p>
        {judging.data?.ok === false && <Notice kind="lapsed" title={judging.data.refusal.sentence} live />}
        {up ? (
          <TextInput
            id="clue-number"
            label={words.number}
            hint={words.numberHint}
            optional
            value={number}
            onChange={setNumber}
            maxLength={60}
          />
        ) : (
          <Select
            id="clue-reason"
            label={words.reason}
            none={words.choose}
            options={Object.entries(dismissals).map(([value, name]) => ({ value, label: say(name) }))}
            value={reason}
            onChange={setReason}
          />
        )}
        <TextArea id="clue-note" label={up ? words.noteTakeUp : words.note} lengthMax={1000} rows={3} value={note} onChange={setNote} />
        <Button submit kind="primary" busy={judging.isPending}>
          {words.save}
        </Button>
      </form>
    </Dialog>
  )
}
