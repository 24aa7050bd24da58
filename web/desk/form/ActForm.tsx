import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { MatterView, OfferView } from '../../../contract/matter.ts'
import type { SaidRefusal } from '../../api.ts'
import { useDraft } from '../../draft.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, Notice, type FieldError } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { announce } from '../live-region.tsx'
import { findActRoute, usePerform } from '../perform.ts'
import { FieldInput } from './FieldInput.tsx'
import { fieldsOf, inputOf, missingIn, type Values } from './values.ts'
import './form.css'

type Props = { matter: MatterView; offer: OfferView; onClose: () => void; onDone: () => void }

/** What an act starts with: the subtype the case has, the unit that the duty list names. */
function startOf(matter: MatterView, offer: OfferView): Values {
  const asks = offer.asks.map((one) => one.field)
  const values: Record<string, unknown> = {}
  if (asks.includes('subject') && matter.subject !== null) values.subject = matter.subject.ref
  if (asks.includes('condition') && matter.condition !== null) values.condition = matter.condition.ref
  if (asks.includes('unit') && matter.proposal?.unit) values.unit = matter.proposal.unit.id
  return values
}

/** The form of one act, made from its row: only what the row asks for, kept as a draft until the server has it. */
export function ActForm({ matter, offer, onClose, onDone }: Props) {
  const words = useWords(deskWords).form
  const say = useSay()
  const box = useFocusInside()
  const { fields, values, errors, errorOf, set, attempt, refusal, busy, broke, uploading, setUploading, onSubmit } = useActForm({
    matter,
    offer,
    onDone,
  })
  return (
    <section className="act-form no-print" aria-labelledby="act-title" ref={box}>
      <form className="stack" onSubmit={onSubmit} noValidate>
        <h2 id="act-title">{say(offer.name)}</h2>
        <ErrorSummary errors={errors} attempt={attempt} />
        {refusal !== undefined && (
          <Notice kind="lapsed" title={refusal.sentence} live>
            {refusal.basis !== undefined && <p className="quiet">{refusal.basis}</p>}
          </Notice>
        )}
        {broke && <Fault />}
        {fields.map(({ name, field, optional }) => (
          <FieldInput
            key={name}
            id={idOf(name)}
            name={name}
            field={field}
            optional={optional}
            matter={matter}
            act={offer.act}
            values={values}
            error={errorOf(name)}
            onChange={(value) => set(name, value)}
            onUploading={(busy) => setUploading((all) => ({ ...all, [name]: busy }))}
          />
        ))}
        {offer.basis !== null && <p className="quiet">{words.basis(offer.basis)}</p>}
        {offer.consequence !== null && <Notice kind="soon" title={say(offer.consequence)} />}
        {Object.values(uploading).includes(true) && <p className="quiet">{words.uploading}</p>}
        <div className="row">
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button submit kind={offer.consequence === null ? 'primary' : 'danger'} busy={busy}>
            {words.submit(say(offer.name))}
          </Button>
        </div>
      </form>
    </section>
  )
}

const idOf = (name: string) => `act-${name}`

type Filling = Pick<Props, 'matter' | 'offer' | 'onDone'>

/** What has been filled in, what is wrong with it, and the sending of it. */
function useActForm({ matter, offer, onDone }: Filling) {
  const found = findActRoute(matter.procedure, offer.act)
  const words = useWords(deskWords).form
  const say = useSay()
  const fields = found ? fieldsOf(found.procedure, offer) : []
  const draft = useDraft<{ values: Values }>(`act.${matter.id}.${offer.act}`, {
    values: startOf(matter, offer),
  })
  const [attempt, setAttempt] = useState(0)
  const [refusal, setRefusal] = useState<SaidRefusal>()
  const [uploading, setUploading] = useState<Readonly<Record<string, boolean>>>({})
  const performing = usePerform()

  const { values } = draft.value
  const missing = attempt > 0 ? missingIn(fields, values) : []
  const needed = (name: string) => words.needed(say(fields.find((one) => one.name === name)?.field ?? { zh: name, en: name }))
  const errors: FieldError[] = missing.map((name) => ({ id: idOf(name), text: needed(name) }))
  const set = (name: string, value: unknown) => draft.set({ values: { ...draft.value.values, ...withDependents(name, value) } })

  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    setAttempt(attempt + 1)
    setRefusal(undefined)
    if (missingIn(fields, values).length > 0 || Object.values(uploading).includes(true)) return
    performing.mutate(
      {
        procedure: matter.procedure,
        act: offer.act,
        matterId: matter.id,
        seq: matter.seq,
        input: inputOf(fields, values),
      },
      {
        onSuccess: (answer) => {
          if (!answer.ok) return setRefusal(answer.refusal)
          draft.clear()
          announce(words.done(say(offer.name), matter.number ?? matter.title))
          onDone()
        },
      },
    )
  }
  const errorOf = (name: string) => errors.find((error) => error.id === idOf(name))?.text
  return {
    fields,
    values,
    errors,
    errorOf,
    set,
    attempt,
    refusal,
    busy: performing.isPending,
    broke: performing.isError,
    uploading,
    setUploading,
    onSubmit,
  }
}

/** Another subtype has other conditions: the one chosen before is dropped with it. */
function withDependents(name: string, value: unknown): Values {
  return name === 'subject' ? { subject: value, condition: undefined } : { [name]: value }
}

function Fault() {
  const words = useWords(commonWords).fault
  return <Notice kind="lapsed" title={words.text} live />
}

/** The form takes focus when it opens, at its first control. */
function useFocusInside() {
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input:not([hidden]), textarea, select, .button-primary')
    first?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return box
}
