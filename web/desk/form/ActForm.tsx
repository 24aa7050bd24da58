import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { MatterView } from '../../../contract/matter.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, Notice, Skeleton } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { About, FormAct } from './about.ts'
import { FieldInput } from './FieldInput.tsx'
import { idOf, useActForm, useStart, type Filling } from './use-act-form.ts'
import './form.css'

type Props = { matter: MatterView; offer: FormAct; onClose: () => void; onDone: () => void }

/** The form of one act, made from its row: only what the row asks for, kept as a draft until the server has it. */
export function ActForm({ matter, offer, onClose, onDone }: Props) {
  const say = useSay()
  return (
    <FormFrame about={matter} act={offer}>
      {({ start, proceeding }) => (
        <FilledForm
          heading={<h2 id="act-heading">{say(offer.name)}</h2>}
          filling={{ about: matter, act: offer, seq: matter.seq, start, proceeding, onDone }}
          onClose={onClose}
        />
      )}
    </FormFrame>
  )
}

type Started = NonNullable<ReturnType<typeof useStart>>
type FrameProps = { about: About; act: FormAct; children: (started: Started) => ReactNode }

/** Waits for what the form begins with. */
export function FormFrame({ about, act, children }: FrameProps) {
  const started = useStart(about, act)
  // What is looked up anew while somebody fills in the form does not take the form away.
  const [opened, setOpened] = useState<Started>()
  if (opened === undefined && started !== undefined) setOpened(started)
  return (
    <section className="act-form no-print" aria-labelledby="act-heading">
      {opened === undefined ? <Skeleton lines={6} /> : children(opened)}
    </section>
  )
}

type FormProps = { heading: ReactNode; filling: Filling; onClose: () => void }

export function FilledForm({ heading, filling, onClose }: FormProps) {
  const words = useWords(deskWords).form
  const say = useSay()
  const box = useFocusInside()
  const { about, act, proceeding } = filling
  const form = useActForm(filling)
  const { fields, values, errors, refusal } = form
  const asked = fields.map((one) => one.name)
  return (
    <form className="stack" onSubmit={form.onSubmit} noValidate ref={box}>
      {heading}
      <ErrorSummary errors={errors} attempt={form.attempt} />
      {refusal !== undefined && (
        <Notice kind="lapsed" title={refusal.sentence} live>
          {refusal.basis !== undefined && <p className="quiet">{refusal.basis}</p>}
        </Notice>
      )}
      {form.broke && <Fault />}
      {fields.map(({ name, field, optional }) => (
        <FieldInput
          key={name}
          id={idOf(name)}
          name={name}
          field={field}
          optional={optional}
          about={about}
          act={act.act}
          asked={asked}
          proceeding={proceeding}
          values={values}
          error={form.errorOf(name)}
          onChange={(value) => form.set(name, value)}
          onFill={form.fill}
          onUploading={(busy) => form.setUploading((all) => ({ ...all, [name]: busy }))}
        />
      ))}
      {act.basis !== null && <p className="quiet">{words.basis(act.basis)}</p>}
      {act.consequence !== null && <Notice kind="soon" title={say(act.consequence)} />}
      {Object.values(form.uploading).includes(true) && <p className="quiet">{words.uploading(form.waiting)}</p>}
      <div className="row">
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button submit kind={act.consequence === null ? 'primary' : 'danger'} busy={form.busy}>
          {words.submit(say(act.name))}
        </Button>
      </div>
    </form>
  )
}

function Fault() {
  const words = useWords(commonWords).fault
  return <Notice kind="lapsed" title={words.text} live />
}

/** The form takes focus when it opens, at its first control. */
function useFocusInside() {
  const box = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input:not([hidden]), textarea, select, .button-primary')
    first?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return box
}
