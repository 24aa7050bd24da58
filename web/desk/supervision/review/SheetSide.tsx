import { useMutation } from '@tanstack/react-query'
import { useEffect, type FormEvent, type KeyboardEvent } from 'react'
import { scoreFile } from '../../../../contract/supervision-review.ts'
import { gradeOf, reviewGrades } from '../../../../domain/supervision/file-review/sheet.ts'
import { call } from '../../../api.ts'
import { useDraft } from '../../../draft.ts'
import { Button } from '../../../ui/button.tsx'
import { Checkbox, RadioCards } from '../../../ui/choices.tsx'
import { TextArea, TextInput } from '../../../ui/field.tsx'
import { isTyping } from '../../../ui/keys.ts'
import { Notice } from '../../../ui/messages.tsx'
import { reviewWords } from '../../../words/desk/review.ts'
import { useMarks, useSay, useWords } from '../../../words/language.ts'
import { emptyFilling, scoredOf, totalOf, type Filling, type ReadFile } from './filling.ts'

type Item = ReadFile['sheet']['items'][number]
type Setting = { readonly value: Filling; readonly set: (part: Partial<Filling>) => void }

const pointsId = (item: string) => `points-${item}`

/** J and K move between the items while nothing is typed. */
function useItemKeys(items: readonly Item[]): void {
  useEffect(() => {
    const listen = (press: KeyboardEvent | globalThis.KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return
      const by = press.key === 'j' ? 1 : press.key === 'k' ? -1 : 0
      if (by === 0) return
      const at = items.findIndex(({ id }) => document.getElementById(`item-${id}`)?.contains(document.activeElement))
      const next = items[at === -1 ? 0 : at + by]
      if (next) document.getElementById(`item-${next.id}`)?.focus()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [items])
}

/** The sheet as it is filled in: kept on this machine until it is handed in. */
export function SheetSide({ matterId, file, onDone }: { matterId: string; file: ReadFile; onDone: () => void }) {
  const words = useWords(reviewWords).scoring
  const say = useSay()
  const { value, set, clear } = useDraft<Filling>(`score.${matterId}`, emptyFilling)
  const handing = useMutation({
    mutationFn: () => call(scoreFile, { matterId, scored: scoredOf(value, file) }),
    onSuccess: (answer) => {
      if (!answer.ok) return
      clear()
      onDone()
    },
  })
  useItemKeys(file.sheet.items)
  const total = totalOf(value, file)
  const vetoed = Object.values(value.vetoes).includes(true)
  const submit = (sent: FormEvent) => {
    sent.preventDefault()
    handing.mutate()
  }
  return (
    <form className="score-side stack-tight" aria-label={words.sheet} onSubmit={submit} noValidate>
      <h2>{words.sheet}</h2>
      {file.sheet.items.map((item, at) => (
        <ItemRow key={item.id} item={item} next={file.sheet.items[at + 1]} file={file} filling={{ value, set }} />
      ))}
      <Vetoes file={file} filling={{ value, set }} />
      <TextArea
        id="remarks"
        label={words.remarks}
        optional
        lengthMax={2000}
        rows={2}
        value={value.remarks}
        onChange={(remarks) => set({ remarks })}
      />
      <p className="score-total" role="status">
        <strong>{words.total(total)}</strong> {words.grade(say(reviewGrades[gradeOf({ total, vetoed }, file.sheet)]))}
      </p>
      {handing.data?.ok === false && <Notice kind="lapsed" title={handing.data.refusal.sentence} live />}
      <p className="quiet">
        {words.consequence} {words.kept}
      </p>
      <Button submit kind="primary" busy={handing.isPending}>
        {words.hand}
      </Button>
    </form>
  )
}

/** Enter goes from the points to the reason, and from there to the next item: a sheet can be filled in without the mouse. */
function onward(press: KeyboardEvent, id: string | undefined): void {
  if (press.key !== 'Enter' || press.nativeEvent.isComposing) return
  press.preventDefault()
  if (id !== undefined) document.getElementById(id)?.focus()
}

function ItemRow({ item, next, file, filling: { value, set } }: { item: Item; next: Item | undefined; file: ReadFile; filling: Setting }) {
  const words = useWords(reviewWords).scoring
  const say = useSay()
  const name = say(item)
  const reasonId = `reason-${item.id}`
  return (
    <fieldset className="score-item" id={`item-${item.id}`} tabIndex={-1}>
      <legend>
        {name} <span className="quiet">{item.points}</span>
      </legend>
      <p className="quiet">{say(item.rule)}</p>
      <Proposed item={item} file={file} filling={{ value, set }} />
      <div className="score-fields">
        <div onKeyDown={(press) => onward(press, reasonId)}>
          <TextInput
            id={pointsId(item.id)}
            label={words.deduct}
            optional
            value={value.points[item.id] ?? ''}
            onChange={(text) => set({ points: { ...value.points, [item.id]: text } })}
            maxLength={5}
          />
        </div>
        <div onKeyDown={(press) => onward(press, next === undefined ? 'remarks' : pointsId(next.id))}>
          <TextInput
            id={reasonId}
            label={words.reason}
            optional
            value={value.reasons[item.id] ?? ''}
            onChange={(text) => set({ reasons: { ...value.reasons, [item.id]: text } })}
            maxLength={500}
          />
        </div>
      </div>
    </fieldset>
  )
}

/** What the record gives cause for, to be confirmed, which fills in the deduction, or rejected with a reason. */
function Proposed({ item, file, filling: { value, set } }: { item: Item; file: ReadFile; filling: Setting }) {
  const words = useWords(reviewWords).scoring
  const say = useSay()
  const { semicolon } = useMarks()
  const proposal = file.proposals.find((one) => one.item === item.id)
  if (!proposal) return null
  const answer = value.answers[item.id]
  const decide = (chosen: string) => {
    if (chosen !== 'confirmed') return set({ answers: { ...value.answers, [item.id]: 'rejected' } })
    const found = proposal.found.map((one) => say(one.text)).join(semicolon)
    set({
      answers: { ...value.answers, [item.id]: 'confirmed' },
      points: { ...value.points, [item.id]: String(proposal.points) },
      reasons: { ...value.reasons, [item.id]: value.reasons[item.id] || found.slice(0, 500) },
    })
  }
  return (
    <div className="score-proposed stack-tight">
      <p>
        <strong>{words.proposed(proposal.points)}</strong>
      </p>
      <ul className="plain-list">
        {proposal.found.map((one, at) => (
          <li key={at}>
            {say(one.text)} {one.seq !== null && <span className="quiet">（{words.entry(one.seq)}）</span>}
          </li>
        ))}
      </ul>
      <RadioCards
        id={`answer-${item.id}`}
        label={words.answerOf(say(item))}
        options={[
          { value: 'confirmed', label: words.confirm },
          { value: 'rejected', label: words.reject },
        ]}
        value={answer}
        onChange={decide}
      />
      {answer === 'rejected' && (
        <TextInput
          id={`refused-${item.id}`}
          label={words.reason}
          value={value.refused[item.id] ?? ''}
          onChange={(text) => set({ refused: { ...value.refused, [item.id]: text } })}
          maxLength={500}
        />
      )}
    </div>
  )
}

function Vetoes({ file, filling: { value, set } }: { file: ReadFile; filling: Setting }) {
  const words = useWords(reviewWords).scoring
  const say = useSay()
  if (file.sheet.vetoes.length === 0) return null
  return (
    <fieldset className="score-item">
      <legend>{words.veto}</legend>
      {file.sheet.vetoes.map((veto) => (
        <div key={veto.id}>
          <Checkbox
            id={`veto-${veto.id}`}
            label={say(veto)}
            checked={value.vetoes[veto.id] === true}
            onChange={(on) => set({ vetoes: { ...value.vetoes, [veto.id]: on } })}
          />
          {value.vetoes[veto.id] === true && (
            <TextInput
              id={`ground-${veto.id}`}
              label={words.vetoReason(say(veto))}
              value={value.grounds[veto.id] ?? ''}
              onChange={(text) => set({ grounds: { ...value.grounds, [veto.id]: text } })}
              maxLength={500}
            />
          )}
        </div>
      ))}
    </fieldset>
  )
}
