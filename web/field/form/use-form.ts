import type { Words } from '../../../domain/kernel/words.ts'
import { useEffect, useRef, useState } from 'react'
import { v4 as uuid } from 'uuid'
import type { Answer } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import type { FieldError } from '../../ui/messages.tsx'
import { fieldWords } from '../../words/field/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useKeptPhotos } from '../photos/use-kept-photos.ts'
import type { Item, ItemPhoto, Subject } from '../sending/queue.ts'
import { sendNow } from '../sending/send.ts'
import { queueOf, sendWaiting } from '../sending/use-queue.ts'
import { fieldOf, inputOf, wrongIn, type Asked, type Values, type Wrong } from './fields.ts'
import { wallOf } from './instant.ts'
import { yuanText } from './money.ts'

type Kept = { readonly key: string; readonly values: Values; readonly subject: Subject | null }

export type Sending = { readonly verb: string; readonly matterId: string | null; readonly title: string }

type FormPhotos = ReturnType<typeof useKeptPhotos>

/** The photos of a form for the queue; those that the server has already keep their hash. */
function photosToSend(asked: readonly Asked[], photos: FormPhotos, item: Item | undefined): ItemPhoto[] {
  const shas = new Map(item?.photos.map((photo) => [photo.id, photo.sha256]))
  return asked.flatMap(({ name: field }) =>
    photos.of(field).photos.map(({ id }) => {
      const sha256 = shas.get(id)
      return { id, field, ...(sha256 !== undefined && { sha256 }) }
    }),
  )
}

type ErrorWords = {
  readonly need: (field: string) => string
  readonly needPhotos: (field: string) => string
  readonly over: (field: string, max: number) => string
  readonly notMoney: (field: string) => string
}

/** What was sent, as the controls keep it: money is typed in yuan, an instant on the wall's clock. */
function valuesOf({ verb, input }: Item): Values {
  const [procedure = ''] = verb.split('.')
  const { subject: _, ...values } = input
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const kind = fieldOf(procedure, name)?.kind
      if (kind === 'money' && typeof value === 'number') return [name, yuanText(value)]
      return [name, kind === 'instant' && typeof value === 'string' ? wallOf(value) : value]
    }),
  )
}

function errorOf(wrong: Wrong, asked: readonly Asked[], words: ErrorWords, say: (one: Words) => string): FieldError {
  const field = asked.find((one) => one.name === wrong.name)?.field
  const label = field === undefined ? wrong.name : say(field)
  const id = `field-${wrong.name}`
  if (wrong.kind === 'notMoney') return { id, text: words.notMoney(label) }
  if (wrong.kind === 'tooLong') return { id, text: words.over(label, field?.max ?? 0) }
  return { id, text: field?.kind === 'photos' ? words.needPhotos(label) : words.need(label) }
}

/** A position arrives while somebody is typing: each change begins from the latest, not from what was drawn last. */
function useSetter(values: Values, onChange: (next: Values) => void) {
  const latest = useRef(values)
  useEffect(() => {
    latest.current = values
  }, [values])
  return (field: string, value: unknown) => {
    latest.current = { ...latest.current, [field]: value }
    onChange(latest.current)
  }
}

/** Under which name a person's form is kept on the phone. */
export function draftName(person: string, form: string): string {
  return `field.${person}.${form}`
}

type Delivered = Answer<{ readonly matterId: string }>

/**
 * A form that lives on the phone: text and photos survive a reload, and its request key is made with it, so that
 * pressing twice, or again after a crash, is one request.
 * @param name the draft's name, within the person's own
 * @param item the item being corrected, if one is
 * @param initial what is filled in before anybody has typed
 */
export function useForm(person: string, name: string, item: Item | undefined, initial: Values = {}) {
  const words = useWords(fieldWords)
  const say = useSay()
  const own = item === undefined ? draftName(person, name) : `field.${person}.fix.${item.id}`
  const [first] = useState<Kept>(() => {
    return { key: item?.id ?? uuid(), values: item === undefined ? initial : valuesOf(item), subject: item?.subject ?? null }
  })
  const draft = useDraft<Kept>(own, first)
  const photos = useKeptPhotos(item?.id ?? own)
  const [attempt, setAttempt] = useState(0)
  const [checked, setChecked] = useState<readonly Asked[]>([]) // after the first attempt an error goes as soon as it is mended
  const [uploading, setUploading] = useState<Readonly<Record<string, boolean>>>({})
  const { values, subject } = draft.value
  const set = useSetter(values, (next) => draft.set({ values: next }))
  const filled: Values = { ...values, ...(subject && { subject: subject.ref }) }

  const errors = wrongIn(checked, filled, photos.counts).map((wrong) => errorOf(wrong, checked, words.act, say))

  const check = (asked: readonly Asked[]): boolean => {
    setChecked(asked)
    setAttempt(attempt + 1)
    return wrongIn(asked, filled, photos.counts).length === 0 && !Object.values(uploading).includes(true)
  }

  /** Hands the form over to the queue; the id under which it is sent, or undefined when it has gone already. */
  const submit = async (asked: readonly Asked[], sending: Sending): Promise<string | undefined> => {
    const taken = photosToSend(asked, photos, item)
    const made = { ...sending, input: inputOf(asked, filled), photos: taken, ...(subject && { subject }) }
    const queue = queueOf(person)
    const entered = item === undefined ? await queue.add({ ...made, id: draft.value.key }) : await queue.correct(item.id, made)
    if (entered === undefined) return undefined
    draft.clear()
    void sendWaiting(person)
    return entered.id
  }

  /** Throws away what was typed, and the photos. */
  const startOver = () => {
    draft.clear()
    photos.clear()
  }

  /**
   * Sends the form now and waits for the answer, for acts that give a number which is read out on the spot; nothing is
   * queued, and the draft stays until the server has done it.
   * @param more what follows from the form and nobody types; `below` is the part of a joint action it is opened below
   */
  const deliver = async (asked: readonly Asked[], verb: string, more: Values, below?: string): Promise<Delivered> => {
    const taken = asked.flatMap(({ name: field }) => photos.of(field).photos.map(({ id, blob }) => ({ id, blob, field })))
    const answer = await sendNow({ id: draft.value.key, verb, input: { ...inputOf(asked, filled), ...more }, taken, below })
    if (answer.ok) startOver()
    return answer
  }
  return {
    values: filled,
    subject: subject ?? undefined,
    photosOf: photos.of,
    /** Files of evidence go over the network before the form does. */
    setUploading: (field: string, busy: boolean) => setUploading((all) => ({ ...all, [field]: busy })),
    errors,
    attempt,
    check,
    submit,
    deliver,
    startOver,
    set,
    chooseSubject: (chosen: Subject | undefined) => draft.set({ subject: chosen ?? null }),
    errorAt: (field: string) => errors.find(({ id }) => id === `field-${field}`)?.text,
  }
}

export type FieldForm = ReturnType<typeof useForm>
