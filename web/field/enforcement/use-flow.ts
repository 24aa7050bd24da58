import { useState } from 'react'
import { fill } from '../../../contract/refusals/sentences.ts'
import type { PartyLine } from '../../../contract/registers/parties.ts'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import { lineName } from '../form/act-field.tsx'
import { baseOf, isUnasked } from '../form/base-field.tsx'
import { askedOn, type Asked } from '../form/fields.ts'
import type { ItemLine } from '../form/item-field.tsx'
import { useForm, type FieldForm } from '../form/use-form.ts'
import { useWeighed, type Weighed } from '../form/weighed.ts'
import { enforcementWords } from '../../words/field/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import type { FieldError } from '../../ui/messages.tsx'
import { useSignedIn } from '../staff.ts'
import { skippedOf, useGentlePath } from '../../placement/use-gentle-path.ts'
import type { GentlePathView } from '../../../contract/registers/vending.ts'
import { actOf, collects, type Flow, type StepId } from './flows.ts'
import { judge, sentenceOf, type Known } from './judge.ts'

export type FlowState = {
  readonly flow: Flow
  readonly form: FieldForm
  readonly party: PartyLine | undefined
  readonly item: ItemLine | undefined
  readonly weighed: Weighed | undefined
  /** What was done about the vendor before; undefined where nobody is named yet. */
  readonly path: GentlePathView | undefined
  readonly today: string
  readonly errors: readonly FieldError[]
  /** Whether a page is filled in; what is wrong is shown from then on. */
  readonly check: (step: StepId) => boolean
  /** The first page that is not filled in yet; shown with what it lacks. */
  readonly firstOpen: () => StepId | undefined
  readonly asked: (step: StepId) => Asked[]
}

/**
 * The place is written into the decision (行政处罚法第五十二条第二款), so it is given in words too. The fields of a page that apply: no ground or receipt where nothing is collected, no order
 * where none must come first.
 */
function askedAt(flow: Flow, step: StepId, form: FieldForm, weighed: Weighed | undefined, skips: boolean): Asked[] {
  const names = flow.steps.find(({ id }) => id === step)?.fields ?? []
  const spot = collects(form.values)
  return askedOn(flow.procedure, actOf(flow, form.values), names)
    .filter(({ name }) => (name === 'collectGround' || name === 'receipt' ? spot : true))
    .filter(
      ({ name }) => !['correction', 'signed', 'refusedToSign'].includes(name) || (name === 'correction' && weighed?.correctFirst === true),
    )
    .filter(({ name }) => !isUnasked(name, weighed, form.values))
    .filter(({ name }) => (name === 'exception' ? skips : name === 'exceptionReason' ? skips && form.values.exception !== undefined : true))
    .map((one) => (one.name === 'exceptionReason' ? { ...one, optional: false } : one))
    .toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
}

/** The state of a guided act: its draft, what is known of the party and the item, and what is wrong on each page. */
export function useFlow(flow: Flow): FlowState {
  const words = useWords(enforcementWords)
  const say = useSay()
  const { person } = useSignedIn()
  const today = civilDateAt(new Date())
  const form = useForm(person.id, flow.id, undefined, { happenedOn: today, officers: [person.id] })
  const [checked, setChecked] = useState<StepId>()
  const party = form.values[lineName('party')] as PartyLine | undefined // only the party's control writes it
  const item = form.values[lineName('item')] as ItemLine | undefined // as above
  const weighed = useWeighed({
    item: item?.code,
    party: party?.id,
    actOn: typeof form.values.happenedOn === 'string' ? form.values.happenedOn : undefined,
    base: baseOf(form.values),
  })
  const point = form.values.point as { x: number; y: number } | undefined // as above
  const path = useGentlePath({ party: flow.id === 'guidance' ? undefined : party?.id, item: item?.code, point })
  const skips = skippedOf(path, item?.code, flow.id === 'correction' ? 'correct' : 'punish').length > 0
  const known: Known = { party, weighed, today, signatures: form.photosOf('signed').photos.length }

  const refused = (step: StepId): FieldError[] => {
    const young = step === 'who' && party?.ageRule === 'under14' && flow.id === 'on-the-spot'
    const own = young ? [{ id: 'field-party', text: words.party.under14 }] : []
    return [
      ...own,
      ...judge(flow, step, form.values, known).map(({ field, refusal }) => {
        const sentence = fill(say(sentenceOf(refusal.code)), refusal.params)
        return { id: `field-${field}`, text: refusal.basis === undefined ? sentence : words.withBasis(sentence, refusal.basis) }
      }),
    ]
  }
  const asked = (step: StepId) => askedAt(flow, step, form, weighed, skips)
  const check = (step: StepId) => {
    setChecked(step)
    return form.check(asked(step)) && refused(step).length === 0
  }
  const refusals = checked === undefined ? [] : refused(checked)
  const unsaid = refusals.filter(({ id }) => !form.errors.some((error) => error.id === id))
  return {
    flow,
    form,
    party,
    item,
    weighed,
    path,
    today,
    errors: [...form.errors, ...unsaid],
    check,
    firstOpen: () => flow.steps.find(({ id }) => !check(id))?.id,
    asked,
  }
}
