/**
 * 劝导 → 安置 → 责令改正 → 处罚: for the acts that a district deals with gently first, which step is next and why, and what was
 * skipped (行政处罚法第五条、第六条 punishing and educating together; 上海市城市管理行政执法条例第六条 gives 教育、疏导 as an example of
 * a region's own text). The list of acts is the district's; the law lets it be empty.
 */
import type { CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'

// prettier-ignore
export const gentleSteps = {
  persuade: { zh: '劝导', en: 'Persuade' },
  place:    { zh: '安置', en: 'Offer a place' },
  correct:  { zh: '责令改正', en: 'Order to correct' },
  punish:   { zh: '处罚', en: 'Penalty' },
} as const satisfies Record<string, Words>
export type GentleStep = keyof typeof gentleSteps
export const gentleOrder = Object.keys(gentleSteps) as readonly GentleStep[]

/** On which a step may be left out, each with a reason in words. */
// prettier-ignore
export const exceptionKinds = {
  danger:      { zh: '正在危及人身、公共安全', en: 'Danger to people or public safety' },
  obstructing: { zh: '堵塞消防、救护通道或者交通', en: 'Blocks fire access, ambulances or traffic' },
  afterPlace:  { zh: '安置后再犯', en: 'Repeated after a place was given' },
  foodSafety:  { zh: '食品安全风险', en: 'Food safety' },
  noName:      { zh: '拒不说明身份', en: 'Refuses to give a name' },
  other:       { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Words>
export type ExceptionKind = keyof typeof exceptionKinds

/** What was done about a vendor before, of whatever matter it stands in; `by` is a person's name. */
export type Taken =
  | { readonly what: 'persuaded'; readonly on: CivilDate; readonly by: string; readonly complied: boolean; readonly matter: string }
  | { readonly what: 'offered'; readonly on: CivilDate; readonly by: string; readonly answer: string; readonly matter: string }
  | {
      readonly what: 'placed'
      readonly on: CivilDate
      readonly by: string
      readonly zone: Words
      readonly open: boolean
      readonly matter: string
    }
  | { readonly what: 'ordered'; readonly on: CivilDate; readonly by: string; readonly failed: boolean; readonly matter: string }

/** A place in force, and whether the vendor stands in it now, at a time at which it trades. */
export type Standing = { readonly zone: Words; readonly stall: number | null; readonly inside: boolean }

export type GentleAsked = {
  readonly item: string
  /** The district's list; acts that are not on it are dealt with as the law alone says. */
  readonly list: ReadonlySet<string>
  readonly history: readonly Taken[]
  /** Zones with a free place that would fit today. */
  readonly freePlaces: number
  readonly standing: Standing | null
}

export type PathStep = {
  readonly step: GentleStep
  /** `open` asks for nothing: no place is free anywhere. */
  readonly standing: 'done' | 'next' | 'later' | 'open'
  readonly done: readonly Taken[]
  readonly reason: Words
}

export type GentlePath = {
  readonly applies: boolean
  readonly steps: readonly PathStep[]
  readonly next: GentleStep | null
  /** The vendor stands in the place that was given: this act is none. */
  readonly inside: Standing | null
}

/** The path of a vendor for an act, with the next step and its reasons. Where the act is not on the list nothing is asked. */
export function gentlePath(asked: GentleAsked): GentlePath {
  const { item, list, history, freePlaces, standing } = asked
  const inside = standing?.inside ? standing : null
  if (!list.has(item)) return { applies: false, steps: [], next: null, inside: null }
  const of = (...kinds: Taken['what'][]) => history.filter((one) => kinds.includes(one.what))
  const persuaded = of('persuaded')
  const places = of('offered', 'placed')
  const orders = of('ordered')
  const failed = orders.filter((one) => one.what === 'ordered' && one.failed)
  const noPlace = places.length === 0 && freePlaces === 0
  const doneOf: Readonly<Record<GentleStep, readonly Taken[]>> = { persuade: persuaded, place: places, correct: failed, punish: [] }
  const settled = (step: GentleStep) => doneOf[step].length > 0 || (step === 'place' && noPlace)
  const next = inside ? null : (gentleOrder.find((step) => !settled(step)) ?? 'punish')
  const steps = gentleOrder.map((step): PathStep => {
    const took = doneOf[step]
    const state = took.length > 0 ? 'done' : step === 'place' && noPlace ? 'open' : step === next ? 'next' : 'later'
    return {
      step,
      standing: state,
      done: step === 'correct' ? orders : took,
      reason: reasonOf(step, asked, took.length > 0, orders.length > 0),
    }
  })
  return { applies: true, steps, next, inside }
}

function reasonOf(step: GentleStep, { freePlaces, standing }: GentleAsked, done: boolean, ordered: boolean): Words {
  switch (step) {
    case 'persuade':
      return done
        ? { zh: '已经劝导', en: 'The vendor was persuaded before' }
        : { zh: '本区规定先劝导，还没有劝导记录', en: 'The district persuades first, and no record of it is there' }
    case 'place':
      if (standing) return { zh: `已安置在${standing.zone.zh}`, en: `Has a place at ${standing.zone.en}` }
      if (done) return { zh: '已经提供安置', en: 'A place was offered' }
      return freePlaces > 0
        ? { zh: `有 ${freePlaces} 处疏导点尚有空位，还没有提供`, en: `${freePlaces} zones have places free, and none was offered` }
        : { zh: '目前没有合适的空位，不作要求', en: 'No fitting place is free, so none has to be offered' }
    case 'correct':
      if (done) return { zh: '责令改正期满未改正', en: 'An order to correct was not obeyed' }
      return ordered
        ? { zh: '已责令改正，尚未到期或者已经改正', en: 'An order stands whose time is not over, or it was obeyed' }
        : { zh: '还没有责令改正', en: 'No order to correct yet' }
    case 'punish':
      return { zh: '前面各步都已做到，或者有例外理由时', en: 'When every step before was taken, or on an exception' }
  }
}

/** Steps that have to lie behind an act. The place is sought before somebody is ordered away. */
const before: Readonly<Record<'correct' | 'punish', readonly GentleStep[]>> = {
  correct: ['persuade', 'place'],
  punish: ['persuade', 'place', 'correct'],
}

export type Exception = { readonly kind: ExceptionKind; readonly reason: string }
const basis = '行政处罚法第五条、第六条'

/** Steps that were skipped before an act. */
export function skippedBefore(
  path: { readonly steps: readonly Pick<PathStep, 'step' | 'standing'>[] },
  act: 'correct' | 'punish',
): GentleStep[] {
  return path.steps
    .filter(({ step, standing }) => before[act].includes(step) && standing !== 'done' && standing !== 'open')
    .map(({ step }) => step)
}

/**
 * Why an order or a penalty may not be made yet. Refuses `placement.standsInside` whoever gives whatever reason, then
 * `placement.stepSkipped` with the steps left out where no exception is chosen, or `placement.exceptionReason` where it is
 * chosen without a reason in words.
 */
export function gentleRefusal(path: GentlePath, act: 'correct' | 'punish', exception: Partial<Exception>): Refusal | null {
  if (!path.applies) return null
  if (path.inside)
    return {
      code: 'placement.standsInside',
      params: { zone: path.inside.zone.zh, zoneEn: path.inside.zone.en },
      basis: '无证无照经营查处办法第三条第一项',
    }
  const skipped = skippedBefore(path, act)
  if (skipped.length === 0) return null
  if (exception.kind === undefined) {
    const names = (language: 'zh' | 'en') => skipped.map((step) => gentleSteps[step][language])
    return { code: 'placement.stepSkipped', params: { steps: names('zh').join('、'), stepsEn: names('en').join(', ') }, basis }
  }
  return (exception.reason ?? '').trim() === '' ? { code: 'placement.exceptionReason', basis } : null
}

/** 事前措施: what was done about a vendor before a decision, as its file keeps it and its writs say. */
export type Course = {
  readonly taken: readonly { readonly step: GentleStep; readonly on: CivilDate; readonly text: string }[]
  readonly skipped: readonly GentleStep[]
  readonly exception?: Exception
}

/** The course as it stands on the day of an act, in order of days; what an entry keeps. */
export function courseOf(path: GentlePath, act: 'correct' | 'punish', exception: Partial<Exception>): Course | null {
  if (!path.applies) return null
  const taken = path.steps
    .flatMap(({ step, done }) => done.map((one) => ({ step, on: one.on, text: textOf(one) })))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const { kind, reason } = exception
  return {
    taken,
    skipped: skippedBefore(path, act),
    ...(kind !== undefined && reason !== undefined && { exception: { kind, reason } }),
  }
}

function textOf(one: Taken): string {
  switch (one.what) {
    case 'persuaded':
      return one.complied ? '劝导，当事人当场改正' : '劝导，当事人未改正'
    case 'offered':
      return `提供疏导点，当事人${one.answer}`
    case 'placed':
      return `安置于${one.zone.zh}${one.open ? '' : '（已终止）'}`
    case 'ordered':
      return one.failed ? '责令改正，期满未改正' : '责令改正'
  }
}
