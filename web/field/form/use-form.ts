import { useState } from 'react'
import { v4 as uuid } from 'uuid'
import { useDraft } from '../../draft.ts'
import type { FieldError } from '../../ui/messages.tsx'
import { fieldWords } from '../../words/field/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useKeptPhotos } from '../photos/use-kept-photos.ts'
import type { Item, Subject } from '../sending/queue.ts'
import { queueOf, sendWaiting } from '../sending/use-queue.ts'
import { inputOf, wrongIn, type Asked, type Values } from './fields.ts'

type Kept = { readonly key: string; readonly values: Values; readonly subject: Subject | null }

export type Sending = { readonly verb: string; readonly matterId: string | null; readonly title: string }

/**
 * A form that lives on the phone: text and photos survive a reload, and its request key is made with it, so that
 * pressing twice, or again after a crash, is one request.
 * @param name the draft's name, within the person's own
 * @param item the item being corrected, if one is
 */
export function useForm(person: string, name: string, item: Item | undefined) {
  const words = useWords(fieldWords)
  const say = useSay()
  const own = item === undefined ? `field.${person}.${name}` : `field.${person}.fix.${item.id}`
  const owner = item?.id ?? own
  const [first] = useState<Kept>(() => ({
    key: item?.id ?? uuid(),
    values: item?.input ?? {},
    subject: item?.subject ?? null,
  }))
  const draft = useDraft<Kept>(own, first)
  const photos: Readonly<Record<string, ReturnType<typeof useKeptPhotos>>> = {
    photos: useKeptPhotos(owner, 'photos'),
    after: useKeptPhotos(owner, 'after'),
  }
  const [attempt, setAttempt] = useState(0)
  const [errors, setErrors] = useState<readonly FieldError[]>([])
  const { values, subject } = draft.value
  const filled: Values = { ...values, ...(subject && { subject: subject.ref }) }

  const check = (asked: readonly Asked[]): boolean => {
    const counts = Object.fromEntries(
      Object.entries(photos).map(([field, kept]) => [field, kept.photos.length]),
    )
    const found = wrongIn(asked, filled, counts).map((wrong): FieldError => {
      const field = asked.find((one) => one.name === wrong.name)?.field
      const label = field === undefined ? wrong.name : say(field)
      const id = `field-${wrong.name}`
      if (wrong.kind === 'tooLong') return { id, text: words.act.over(label, field?.max ?? 0) }
      return { id, text: field?.kind === 'photos' ? words.act.needPhotos(label) : words.act.need(label) }
    })
    setErrors(found)
    setAttempt(attempt + 1)
    return found.length === 0
  }

  /** Hands the form over to the queue; the id under which it is sent, or undefined when it has gone already. */
  const submit = async (asked: readonly Asked[], sending: Sending): Promise<string | undefined> => {
    const shas = new Map(item?.photos.map((photo) => [photo.id, photo.sha256]))
    const taken = asked.flatMap(({ name: field }) =>
      (photos[field]?.photos ?? []).map(({ id }) => {
        const sha256 = shas.get(id)
        return { id, field, ...(sha256 !== undefined && { sha256 }) }
      }),
    )
    const made = { ...sending, input: inputOf(asked, filled), photos: taken, ...(subject && { subject }) }
    const queue = queueOf(person)
    const entered =
      item === undefined
        ? await queue.add({ ...made, id: draft.value.key })
        : await queue.correct(item.id, made)
    if (entered === undefined) return undefined
    draft.clear()
    void sendWaiting(person)
    return entered.id
  }

  return {
    values: filled,
    subject: subject ?? undefined,
    photos,
    errors,
    attempt,
    check,
    submit,
    clear: draft.clear,
    set: (field: string, value: unknown) => draft.set({ values: { ...values, [field]: value } }),
    chooseSubject: (chosen: Subject | undefined) => draft.set({ subject: chosen ?? null }),
    errorAt: (field: string) => errors.find(({ id }) => id === `field-${field}`)?.text,
  }
}

export type FieldForm = ReturnType<typeof useForm>
