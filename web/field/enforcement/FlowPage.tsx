import { useEffect, useState, type FormEvent } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { ServerFault, type SaidRefusal } from '../../api.ts'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Empty, ErrorSummary, Notice } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { fieldWords } from '../../words/field/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { fineOf } from '../../../domain/enforcement/penalty.ts'
import { GentlePath } from '../../placement/GentlePath.tsx'
import { placementWords } from '../../words/placement/words.ts'
import { GentleItemField } from './gentle-item.tsx'
import { ActField } from '../form/act-field.tsx'
import { askedOn, rowOf } from '../form/fields.ts'
import { yuanText } from '../form/money.ts'
import { SignField, type SignedHow } from '../form/sign-field.tsx'
import { useOnline } from '../online.ts'
import { fieldPaths } from '../paths.ts'
import { useSignedIn } from '../staff.ts'
import {
  actOf,
  belowName,
  collectName,
  derived,
  flows,
  penaltiesOf,
  signedName,
  stepFor,
  verbOfFlow,
  type Flow,
  type StepId,
} from './flows.ts'
import { ReadOver } from './read-over.tsx'
import { useFlow, type FlowState } from './use-flow.ts'

function Fields({ state, step }: { state: FlowState; step: StepId }) {
  const { form, errors } = state
  const errorAt = (id: string) => errors.find((error) => error.id === id)?.text
  const shown = { ...form, errorAt: (field: string) => errorAt(`field-${field}`) }
  return state
    .asked(step)
    .map((asked) =>
      asked.name === 'item' && state.flow.id === 'guidance' ? (
        <GentleItemField key="item" form={shown} label={asked.field} />
      ) : (
        <ActField key={asked.name} asked={asked} form={shown} unitId={undefined} locateAtOnce />
      ),
    )
}

function Collecting({ state }: { state: FlowState }) {
  const words = useWords(enforcementWords)
  const { form } = state
  const fine = fineOf(penaltiesOf(form.values))
  if (fine === 0) return <p>{words.collect.nothing}</p>
  const how = form.values[collectName]
  return (
    <>
      <RadioCards
        id={`field-${collectName}`}
        label={words.collect.question}
        value={how === 'spot' ? 'spot' : 'bank'}
        options={[
          { value: 'bank', label: words.collect.bank, hint: words.collect.bankHint },
          { value: 'spot', label: words.collect.spot, hint: words.collect.spotHint },
        ]}
        onChange={(next) => form.set(collectName, next)}
      />
      {how === 'spot' && <p>{words.collect.sum(yuanText(fine))}</p>}
      <Fields state={state} step="collect" />
    </>
  )
}

function Body({ state, step }: { state: FlowState; step: StepId }) {
  const words = useWords(enforcementWords)
  const { form, errors } = state
  switch (step) {
    case 'collect':
      return <Collecting state={state} />
    case 'heard':
      return (
        <>
          <p>{words.heardHint}</p>
          <Fields state={state} step={step} />
        </>
      )
    case 'review':
    case 'sign':
      return (
        <>
          <ReadOver state={state} />
          <SignField
            id="field-signed"
            error={errors.find(({ id }) => id === 'field-signed')?.text}
            kept={form.photosOf('signed')}
            how={form.values[signedName] as SignedHow | undefined} // only this control writes it
            onHow={(how) => form.set(signedName, how)}
            mayRefuse={step === 'sign'}
          />
        </>
      )
    case 'who':
    case 'what':
      return <WhoOrWhat state={state} step={step} />
    default:
      return <Fields state={state} step={step} />
  }
}

/** Sends the act, and says what stands in the way with its article and the page where it is mended. */
function useSend({ flow, form, item, today, firstOpen }: FlowState, goTo: (step: StepId) => void) {
  const words = useWords(fieldWords).sending
  const say = useSay()
  const navigate = useNavigate()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<SaidRefusal>()
  const send = async () => {
    if (busy) return
    const open = firstOpen()
    if (open !== undefined) return goTo(open)
    setBusy(true)
    setRefused(undefined)
    try {
      const title = item === undefined ? '' : say(item.name)
      const answer = await form.deliver(
        askedOn(flow.procedure, actOf(flow, form.values)),
        verbOfFlow(flow, form.values),
        derived(flow, form.values, title, today),
        typeof form.values[belowName] === 'string' ? form.values[belowName] : undefined,
      )
      const done = flow.id === 'guidance' ? fieldPaths.task : fieldPaths.decided
      if (answer.ok) return await navigate(done(answer.value.matterId), { replace: true })
      setRefused(answer.refusal)
    } catch (thrown) {
      if (!(thrown instanceof ServerFault)) throw thrown
      setRefused({ code: 'system.fault', sentence: words.fault })
    } finally {
      setBusy(false)
    }
  }
  return { busy, refused, send }
}

function Refused({ flow, refused }: { flow: Flow; refused: SaidRefusal }) {
  const words = useWords(enforcementWords)
  const step = stepFor(flow, refused.code)
  return (
    <Notice kind="lapsed" title={words.refused} live>
      <p>{refused.basis === undefined ? refused.sentence : words.withBasis(refused.sentence, refused.basis)}</p>
      {step !== undefined && (
        <p>
          <a className="link" href={fieldPaths.flow(flow.id, step)}>
            {words.goTo(words.steps[step])}
          </a>
        </p>
      )}
    </Notice>
  )
}

/** Throws the draft away, after asking. */
function StartOver({ onSure }: { onSure: () => void }) {
  const words = useWords(enforcementWords)
  const common = useWords(commonWords)
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button kind="quiet" onPress={() => setAsking(true)}>
        {words.startOver}
      </Button>
      <Dialog
        open={asking}
        title={words.startOver}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="danger" onPress={onSure}>
              {words.startOver}
            </Button>
          </>
        }
      >
        <p>{words.startOverSure}</p>
      </Dialog>
    </>
  )
}

/** Whoever comes from their part of a joint action opens the proceeding below it; the draft remembers. */
function useBelow({ form }: FlowState): void {
  const [address] = useSearchParams()
  const below = address.get('below')
  const kept = form.values[belowName]
  useEffect(() => {
    if (below !== null && below !== kept) form.set(belowName, below)
  }, [below, kept, form])
}

/** Who and what, with what was done about the vendor before; who is met by somebody who keeps no parties is entered later. */
function WhoOrWhat({ state, step }: { state: FlowState; step: StepId }) {
  const words = useWords(placementWords).meet
  const { permissions } = useSignedIn()
  if (step === 'who' && state.flow.id === 'guidance' && !permissions.includes('parties.read')) return <p>{words.noParties}</p>
  return (
    <>
      <Fields state={state} step={step} />
      {state.path !== undefined && <GentlePath view={state.path} />}
    </>
  )
}

/** What a flow is called where it begins. */
function useFlowName(flow: Flow): string {
  const words = useWords(enforcementWords).start
  const meet = useWords(placementWords).meet
  return flow.id === 'guidance' ? meet.start : words[flow.id === 'correction' ? 'correction' : 'onTheSpot']
}

function FlowForm({ flow, at }: { flow: Flow; at: StepId }) {
  const words = useWords(enforcementWords)
  const say = useSay()
  const online = useOnline()
  const navigate = useNavigate()
  const state = useFlow(flow)
  useBelow(state)
  const goTo = (step: StepId) => void navigate(fieldPaths.flow(flow.id, step))
  const { busy, refused, send } = useSend(state, goTo)
  const place = flow.steps.findIndex(({ id }) => id === at)
  const next = flow.steps[place + 1]
  const before = flow.steps[place - 1]
  const row = rowOf(flow.procedure, actOf(flow, state.form.values))
  const name = useFlowName(flow)
  const meet = useWords(placementWords).meet
  useTitle(`${words.steps[at]} — ${name}`)
  const onSubmit = (submit: FormEvent) => {
    submit.preventDefault()
    if (next === undefined) void send()
    else if (state.check(at)) goTo(next.id)
  }
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <div>
        <p className="quiet">
          {name} · {words.step(place + 1, flow.steps.length)}
        </p>
        <h1>{words.steps[at]}</h1>
      </div>
      <progress className="flow-progress" max={flow.steps.length} value={place + 1} aria-label={words.step(place + 1, flow.steps.length)} />
      {typeof state.form.values[belowName] === 'string' && <Notice kind="info" title={words.joint.below} />}
      {!online && <Notice kind="soon" title={words.needNet} live />}
      <ErrorSummary errors={state.errors} attempt={state.form.attempt} />
      <Body state={state} step={at} />
      {next === undefined && row?.consequence !== undefined && <Notice kind="soon" title={say(row.consequence)} />}
      {next === undefined && row?.basis !== undefined && (
        <p className="quiet">
          {words.basis}：{row.basis}
        </p>
      )}
      {refused !== undefined && <Refused flow={flow} refused={refused} />}
      <div className="row">
        <p className="quiet">{words.draftKept}</p>
        <StartOver
          onSure={() => {
            state.form.startOver()
            void navigate(fieldPaths.enforce())
          }}
        />
      </div>
      <div className="send-bar flow-bar">
        {before !== undefined && (
          <ButtonLink wide href={fieldPaths.flow(flow.id, before.id)}>
            {words.back}
          </ButtonLink>
        )}
        <Button submit wide kind="primary" busy={busy} blockedBy={next === undefined && !online ? words.noNet : undefined}>
          {next !== undefined
            ? words.next
            : flow.id === 'guidance'
              ? meet.send
              : flow.id === 'correction'
                ? words.sign.order
                : words.sign.send}
        </Button>
      </div>
    </form>
  )
}

/** Persuading asks for no credential; everything else is an officer's. */
function mayBegin(flow: Flow, posts: readonly { readonly post: string }[], permissions: readonly string[]): boolean {
  return flow.id === 'guidance' ? permissions.includes('guidance.persuade') : posts.some(({ post }) => post === 'officer')
}

/** A talk with a vendor, a penalty on the spot or an order to correct, one thing a page; the address says which page. */
export function FlowPage() {
  const words = useWords(enforcementWords)
  const { flow: id = '', step } = useParams()
  const { posts, permissions } = useSignedIn()
  const flow = Object.values(flows).find((one) => one.id === id)
  const at = flow?.steps.find((one) => one.id === step) ?? flow?.steps[0]
  if (flow === undefined || at === undefined || !mayBegin(flow, posts, permissions)) return <Empty title={words.notYours} />
  return <FlowForm key={flow.id} flow={flow} at={at.id} />
}
