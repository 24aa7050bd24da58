import { useState, type FormEvent } from 'react'
import { useNavigate } from 'react-router'
import type { SessionView } from '../../contract/session.ts'
import { askedBy } from '../../domain/procedure/fields.ts'
import { useTitle } from '../navigation.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/choices.tsx'
import { Empty, ErrorSummary, Notice } from '../ui/messages.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { ActField } from './form/act-field.tsx'
import { canFill, fieldOf, rowOf, type Asked } from './form/fields.ts'
import { WithItem } from './form/fixing.tsx'
import { useForm } from './form/use-form.ts'
import { useOnline } from './online.ts'
import { fieldPaths } from './paths.ts'
import type { Item } from './sending/queue.ts'
import { useSignedIn } from './staff.ts'

const onPatrol = 'case.reportOnPatrol'
const selfHandled = 'case.reportSelfHandled'
const forOthers = 'case.report'
/** What somebody who stands there sees first stands first; filing conditions are the shift lead's to choose. */
const order = ['photos', 'point', 'subject', 'description', 'after', 'address', 'source'] as const

function askedFor(verb: string): Asked[] {
  const [procedure = '', act = ''] = verb.split('.')
  const row = rowOf(procedure, act)
  const asked = row === undefined ? [] : askedBy(row)
  return order.flatMap((name) => {
    const one = asked.find((it) => it.name === name)
    const field = fieldOf(procedure, name)
    return one !== undefined && canFill(field) ? [{ ...one, field }] : []
  })
}

function ReportForm({ session, item }: { session: SessionView; item: Item | undefined }) {
  const words = useWords(fieldWords)
  const say = useSay()
  const online = useOnline()
  const navigate = useNavigate()
  const form = useForm(session.person.id, 'report', item)
  const [busy, setBusy] = useState(false)
  const self = form.values.self === true || (form.values.self === undefined && item?.verb === selfHandled)
  const maySelf = session.permissions.includes(selfHandled)
  const verb = !session.permissions.includes(onPatrol) ? forOthers : self ? selfHandled : onPatrol
  const asked = askedFor(verb)
  const after = asked.find(({ name }) => name === 'after')
  const field = (one: Asked) => (
    <ActField
      key={one.name}
      asked={one}
      form={form}
      unitId={undefined}
      locateAtOnce
      label={one.name === 'photos' ? words.report.photos : say(one.field)}
    />
  )

  const onSubmit = async (submit: FormEvent) => {
    submit.preventDefault()
    if (busy || !form.check(asked)) return
    setBusy(true)
    const title = form.subject === undefined ? words.tabs.report : `${words.tabs.report} · ${say(form.subject.name)}`
    const id = await form.submit(asked, { verb, matterId: null, title })
    setBusy(false)
    void navigate(id === undefined ? fieldPaths.me() : fieldPaths.sending(id), { replace: true })
  }
  return (
    <form className="stack" onSubmit={(submit) => void onSubmit(submit)} noValidate>
      <h1>{item === undefined ? words.tabs.report : words.report.correcting}</h1>
      {item?.state.kind === 'refused' && <Notice kind="lapsed" title={item.state.said.sentence} />}
      <ErrorSummary errors={form.errors} attempt={form.attempt} />
      {asked.filter(({ name }) => name !== 'after').map(field)}
      {maySelf && (
        <Checkbox
          id="self"
          label={words.report.self}
          hint={words.report.selfHint}
          checked={self}
          onChange={(checked) => form.set('self', checked)}
        />
      )}
      {after !== undefined && field(after)}
      <p className="quiet">{words.report.draftKept}</p>
      <div className="send-bar">
        <Button submit wide kind="primary" busy={busy}>
          {online ? words.report.send : words.act.sendLater}
        </Button>
      </div>
    </form>
  )
}

/** 上报: photo, place, what it is. */
export function ReportPage() {
  const words = useWords(fieldWords)
  const session = useSignedIn()
  useTitle(words.titleOf(words.tabs.report))
  const may = [onPatrol, forOthers].some((verb) => session.permissions.includes(verb))
  if (!may) return <Empty title={words.report.notYours} />
  return <WithItem>{(item) => <ReportForm key={item?.id ?? 'new'} session={session} item={item} />}</WithItem>
}
