import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { chooseOfficers, readProceeding } from '../../../contract/enforcement.ts'
import type { SaidRefusal } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { forgetPhotos } from '../../photos.ts'
import { query } from '../../queries.ts'
import { useMinute } from '../../ui/due-time.tsx'
import type { FieldError } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { announce } from '../live-region.tsx'
import { findActRoute, usePerform, type Done } from '../perform.ts'
import { hasProceeding, newMatter, type About, type FormAct, type Proceeding } from './about.ts'
import { startOf } from './act-start.ts'
import { photosOf } from './PhotosInput.tsx'
import { placeOfFine, useWeigh } from './use-weigh.ts'
import { useWhenUploaded } from './use-when-uploaded.ts'
import { fieldsOf, inputOf, missingIn, type AskedField, type Values } from './values.ts'

export const idOf = (name: string) => `act-${name}`

/** What a form begins with, or undefined while that is being looked up. */
export function useStart(about: About, act: FormAct): { readonly start: Values; readonly proceeding: Proceeding } | undefined {
  const below = hasProceeding(about.procedure) && about.id !== newMatter
  const opens = about.id === newMatter && act.asks.some((one) => one.field === 'officers')
  const proceeding = useQuery({ ...query(readProceeding, { matterId: about.id }), enabled: below, throwOnError: false })
  const officers = useQuery({ ...query(chooseOfficers, {}), enabled: opens, throwOnError: false })
  const now = useMinute()
  if ((below && proceeding.isPending) || (opens && officers.isPending)) return undefined
  const officer = officers.data?.officers.find((one) => one.me)?.id
  return { start: startOf(about, act, { proceeding: proceeding.data, officer, now }), proceeding: proceeding.data }
}

export type Filling = {
  readonly about: About
  readonly act: FormAct
  /** The entry that was seen last; absent for an act that opens a matter. */
  readonly seq?: number
  readonly start: Values
  readonly proceeding: Proceeding
  /** The part of a joint action below which a proceeding is opened. */
  readonly below?: string
  /** How to reach whoever complains or petitions. */
  readonly caller?: Readonly<Record<string, string>>
  readonly onDone: (done: Done) => void
}

/** A fine outside its tier has to give its reason (国办发〔2022〕27号（十二）). */
function useFields({ about, act, proceeding }: Filling, values: Values): AskedField[] {
  const found = findActRoute(about.procedure, act.act)
  const asksReason = act.asks.some((one) => one.field === 'outsideReason')
  const place = placeOfFine(useWeigh(values, proceeding, asksReason), values)
  const outside = place === 'outsideTier' || place === 'outsideAll'
  const fields = found ? fieldsOf(found.procedure, act) : []
  return fields.map((one) => (one.name === 'outsideReason' && outside ? { ...one, optional: false } : one))
}

/** What has been filled in, what is wrong with it, and the sending of it. */
export function useActForm(filling: Filling) {
  const { about, act, seq, start, below, caller, onDone } = filling
  const words = useWords(deskWords).form
  const say = useSay()
  const draft = useDraft<{ values: Values }>(`act.${about.id}.${act.act}`, { values: start })
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<SaidRefusal>()
  const [uploading, setUploading] = useState<Readonly<Record<string, boolean>>>({})
  const performing = usePerform()
  const { values } = draft.value
  const fields = useFields(filling, values)
  const missing = attempt > 0 ? missingIn(fields, values) : []
  const needed = (name: string) => words.needed(say(fields.find((one) => one.name === name)?.field ?? { zh: name, en: name }))
  const errors: FieldError[] = missing.map((name) => ({ id: idOf(name), text: needed(name) }))
  const fill = (part: Values) => draft.set({ values: { ...draft.value.values, ...part } })

  const send = () => {
    setAttempt(attempt + 1)
    setRefusal(undefined)
    if (missingIn(fields, values).length > 0) return
    performing.mutate(
      {
        procedure: about.procedure,
        act: act.act,
        input: inputOf(fields, values),
        ...(about.id !== newMatter && { matterId: about.id }),
        ...(seq !== undefined && { seq }),
        ...(below !== undefined && { below }),
        ...(caller !== undefined && { caller }),
      },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return setRefusal(answer.refusal)
          draft.clear()
          setAttempt(0)
          for (const { name, field } of fields) if (field.kind === 'photos') void forgetPhotos(photosOf(about.id, act.act, name))
          announce(words.done(say(act.name), about.number ?? (about.title || String(values.title ?? ''))))
          onDone(answer.value)
        },
      },
    )
  }
  const sending = useWhenUploaded(Object.values(uploading).includes(true), send)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    sending.submit()
  }
  return {
    fields,
    values,
    errors,
    errorOf: (name: string) => errors.find((error) => error.id === idOf(name))?.text,
    set: (name: string, value: unknown) => fill(withDependents(name, value)),
    fill,
    attempt,
    refusal,
    busy: performing.isPending || sending.waiting,
    waiting: sending.waiting,
    broke: performing.isError,
    uploading,
    setUploading,
    onSubmit,
  }
}

/** Another subtype has other conditions, another item other tiers and penalties: what was chosen before is dropped with it. */
function withDependents(name: string, value: unknown): Values {
  if (name === 'subject') return { subject: value, condition: undefined }
  if (name === 'item') return { item: value, penalties: undefined, tier: undefined, correction: undefined }
  if (name === 'party') return { party: value, correction: undefined }
  if (name === 'noPenaltyGround') return { noPenaltyGround: value, conditions: undefined }
  return { [name]: value }
}
