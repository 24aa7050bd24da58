import { useQuery } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import type { Caller } from '../../../contract/matter.ts'
import { lookUpPlace } from '../../../contract/portal.ts'
import type { SaidRefusal } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { forgetPhotos } from '../../photos.ts'
import { query } from '../../queries.ts'
import type { FieldError } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { photosOf } from '../form/PhotosInput.tsx'
import { pointOf } from '../form/PointInput.tsx'
import { useWhenUploaded } from '../form/use-when-uploaded.ts'
import { inputOf, missingIn, type Values } from '../form/values.ts'
import { announce } from '../live-region.tsx'
import { deskPaths } from '../paths.ts'
import { useTakeReport } from '../perform.ts'
import { reportFields } from './intake.ts'

/** Stands for the case that is not there yet, in the names of drafts. */
export const newCase = 'new'

const fields = reportFields()
export const idOf = (name: string) => `report-${name}`

function usePlace(region: string, values: Values) {
  const point = pointOf(values.point)
  const subject = typeof values.subject === 'string' ? values.subject : undefined
  const { data } = useQuery({
    ...query(lookUpPlace, {
      region,
      x: point?.x ?? 0,
      y: point?.y ?? 0,
      ...(subject !== undefined && { subject }),
    }),
    enabled: point !== undefined,
    throwOnError: false,
    placeholderData: (before) => (point === undefined ? undefined : before),
  })
  return data
}

/** What was registered: the case, and the code for whoever called. */
export type Taken = { readonly matterId: string; readonly code: string | null }

const filledIn = (caller: Caller): Caller =>
  Object.fromEntries(Object.entries(caller).flatMap(([name, text = '']) => (text.trim() === '' ? [] : [[name, text.trim()]])))

function useErrors(asked: boolean, values: Values, outside: boolean, refusal: SaidRefusal | undefined): FieldError[] {
  const words = useWords(deskWords)
  const say = useSay()
  if (!asked) return []
  const labelOf = (name: string) => fields.find((one) => one.name === name)?.field ?? { zh: name, en: name }
  return [
    ...missingIn(fields, values).map((name) => ({ id: idOf(name), text: words.form.needed(say(labelOf(name))) })),
    ...(outside ? [{ id: idOf('point'), text: words.report.outside }] : []),
    ...(refusal?.fields ?? []).map(({ path, sentence }) => ({ id: idOf(path.split('.')[1] ?? path), text: sentence })),
  ]
}

/** What has been filled in of a report, what is wrong with it, what is at its place, and the sending of it. */
export function useReport(region: string) {
  const words = useWords(deskWords)
  const navigate = useNavigate()
  const draft = useDraft<{ values: Values }>('report', { values: {} })
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<SaidRefusal>()
  const [uploading, setUploading] = useState(false)
  // Who called is personal data: it is not kept on this computer.
  const [caller, setCaller] = useState<Caller>({})
  const [taken, setTaken] = useState<Taken>()
  const taking = useTakeReport()
  const place = usePlace(region, draft.value.values)
  // The place in words is filled in from the point until somebody writes it.
  const values: Values = { ...draft.value.values, address: draft.value.values.address ?? place?.address }
  const outside = pointOf(values.point) !== undefined && place !== undefined && place.outside !== null

  const errors = useErrors(attempt > 0, values, outside, refusal)

  const set = (name: string, value: unknown) => {
    setRefusal(undefined)
    draft.set({ values: { ...draft.value.values, [name]: value } })
  }
  const send = () => {
    setAttempt(attempt + 1)
    setRefusal(undefined)
    if (missingIn(fields, values).length > 0 || outside || taking.isPending) return
    taking.mutate(
      { input: inputOf(fields, values), caller: filledIn(caller) },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return setRefusal(answer.refusal)
          setTaken(answer.value)
          setCaller({})
          draft.clear()
          void forgetPhotos(photosOf(newCase, 'report', 'photos'))
          announce(answer.value.code === null ? words.report.sent : words.report.taken.title)
          if (answer.value.code === null) void navigate(deskPaths.matter(answer.value.matterId))
        },
      },
    )
  }
  const sending = useWhenUploaded(uploading, send)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    sending.submit()
  }
  const errorOf = (name: string) => errors.find((error) => error.id === idOf(name))?.text
  return {
    values,
    place,
    errors,
    errorOf,
    set,
    attempt,
    refusal,
    caller,
    setCaller,
    taken,
    again: () => {
      setAttempt(0)
      setTaken(undefined)
    },
    uploading,
    setUploading,
    onSubmit,
    busy: taking.isPending || sending.waiting,
    waiting: sending.waiting,
    broke: taking.isError,
  }
}
