import { instantAfter } from '../../../domain/clock/due-at.ts'
import { instantAt } from '../../../domain/clock/civil-date.ts'
import { countingOf, type Clock } from '../../../domain/clock/running-clock.ts'
import type { FilingCondition, Subject } from '../../../domain/catalogue/subject.ts'
import { subjectKey } from '../../../domain/catalogue/subject.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import type { Actor } from '../../../domain/procedure/procedure.ts'
import { proposeUnit } from '../../case/noun.ts'
import { writeSubjectRef } from '../../case/refs.ts'
import type { Loaded } from '../../matter/load.ts'
import { superiorOf } from '../../matter/owner.ts'
import { procedureOf } from '../../matter/procedures.ts'
import type { Region } from '../../region/region.ts'
import type { Random } from '../ground/random.ts'
import { drawn, subjectMix } from '../mix.ts'
import { handledNote, phrase, saidBy } from '../texts.ts'
import { emptyChain, step, type Chain } from './chain.ts'

/** Somebody who may be asked to act: the post they act in, and what it opens. */
export type Actress = {
  readonly id: string
  readonly post: Extract<Actor, { kind: 'person' }>['post']
  readonly unit: string
  readonly reader: Reader
}

/** A spot of the district with its words, so that a million cases need not ask for a million addresses. */
export type Spot = { readonly cell: string; readonly x: number; readonly y: number; readonly zh: string; readonly address: string }

export type BulkStage = {
  readonly region: Region
  readonly spots: readonly Spot[]
  readonly byPost: ReadonlyMap<string, readonly Actress[]>
  readonly byId: ReadonlyMap<string, Actress>
  /** Handlers, or else the head, of each unit. */
  readonly hands: ReadonlyMap<string, readonly Actress[]>
  readonly heads: ReadonlyMap<string, Actress>
  readonly photos: readonly string[]
  readonly until: Date
}

/** A finished life: the chain, and what the case's own table keeps of it. */
export type Life = {
  readonly chain: Chain
  readonly caseId: string
  readonly source: string
  readonly description: string
  readonly cover: string | null
  readonly photos: readonly Used[]
}
export type Used = { readonly matterId: string; readonly seq: number; readonly sha256: string; readonly field: string }

type Teller = { readonly stage: BulkStage; readonly random: Random; readonly chain: Chain; readonly photos: Used[]; at: Date }

/** The present has been reached: the case stays as it is. */
class Present extends Error {}

/** One case from a day to as far as the present allows: found on patrol, filed, dispatched, handled, verified, closed, archived. */
export async function live(stage: BulkStage, random: Random, at: Date): Promise<Life> {
  const teller: Teller = { stage, random, chain: emptyChain(), photos: [], at }
  const about = draw(stage, random)
  const description = saidBy(random, 'patrol', { place: about.spot.zh, test: about.filing.registerTest.zh, name: about.subject.name.zh })
  const photo = random.pick(stage.photos)
  const common = {
    description,
    point: { x: about.spot.x, y: about.spot.y },
    subject: about.ref,
    address: about.spot.address,
    title: `${about.subject.name.zh} · ${about.spot.zh}`.slice(0, 60),
    photos: [photo],
  }
  const inspector = pickFor(stage, about.spot.cell, random)
  const self = random.next() < 0.05
  const input = self ? { ...common, after: [photo] } : { ...common, condition: String(about.filing.n) }
  let here = await act(teller, inspector, self ? 'case.reportSelfHandled' : 'case.reportOnPatrol', null, input)
  const caseId = here.matter.id
  try {
    if (!self) here = await handleCase(teller, here, about)
    if (here.matter.state === 'toClose') {
      await wait(teller, here, office(teller, random.between(8, 180)))
      await closeCase(teller, caseId)
    }
  } catch (reached) {
    if (!(reached instanceof Present)) throw reached
  }
  return { chain: teller.chain, caseId, source: 'inspector', description, cover: photo, photos: teller.photos }
}

type About = { readonly ref: string; readonly subject: Subject; readonly filing: FilingCondition; readonly spot: Spot }
const weights = subjectMix.map((row) => [row, row[2]] as const)

function draw(stage: BulkStage, random: Random): About {
  const { catalogue } = stage.region
  const [kind, code] = drawn(weights, random.next())
  const subject = catalogue?.subjects.get(subjectKey(kind, code))
  const filings = catalogue?.conditionsOf.get(subjectKey(kind, code)) ?? []
  if (!catalogue || !subject) throw new Error(`the catalogue has no ${kind} ${code}`)
  return {
    ref: writeSubjectRef({ scheme: catalogue.scheme.id, kind, code }),
    subject,
    filing: random.pick(filings),
    spot: random.pick(stage.spots),
  }
}

async function handleCase(teller: Teller, found: Loaded, about: About): Promise<Loaded> {
  const { stage, random } = teller
  await wait(teller, found, office(teller, random.between(4, 70)))
  if (random.next() < 0.06)
    return act(teller, pick(stage, 'shiftLead', random), 'case.decline', now(teller, found), { reason: phrase(random, 'declined') })
  let here = await act(teller, pick(stage, 'shiftLead', random), 'case.register', now(teller, found), {
    subject: about.ref,
    condition: String(about.filing.n),
  })
  await wait(teller, here, office(teller, random.between(4, 50)))
  here = now(teller, here)
  const today = stage.region.today(teller.at)
  const answer = proposeUnit(
    stage.region,
    { scheme: about.subject.scheme, kind: about.subject.kind, code: about.subject.code },
    about.spot.cell,
    about.filing.n,
    today,
  )
  const unit = answer.ok ? answer.value.leadUnit : 'city-management'
  here = await act(teller, pick(stage, 'dispatcher', random), 'case.dispatch', here, {
    unit,
    ...(!answer.ok && { reason: phrase(random, 'otherUnit') }),
  })
  for (let round = 0; ; round += 1) {
    const clock = clockOf(here, 'handling')
    const share = random.next() < 0.05 ? random.between(1.05, 2) : random.between(0.1, 0.95)
    await wait(teller, here, orNever(instantAfter(countingOf(clock.level), teller.at, clock.givenSeconds * share, stage.region.rules)))
    const hand = random.pick(stage.hands.get(unit) ?? [])
    const photos = [random.pick(stage.photos)]
    here = await act(teller, hand, 'case.handle', now(teller, here), {
      photos,
      note: handledNote(random, about.subject.kind, about.subject.code),
    })
    const task = await follow(teller, here, 'fieldTask', 'assignVerification', hand.id)
    await wait(teller, task, office(teller, random.between(6, 95)))
    const inspector = stage.byId.get(String(task.matter.attributes.assignee)) ?? pickFor(stage, about.spot.cell, random)
    const right = round > 0 || random.next() > 0.04
    const note = phrase(random, right ? 'passed' : 'failed')
    await act(teller, inspector, right ? 'fieldTask.pass' : 'fieldTask.fail', now(teller, task), { photos, note })
    here = await act(teller, { causedBy: inspector.id }, right ? 'case.verified' : 'case.rework', now(teller, here), { note, photos })
    if (right) return here
  }
}

async function closeCase(teller: Teller, caseId: string): Promise<void> {
  const closed = await act(teller, pick(teller.stage, 'shiftLead', teller.random), 'case.close', byId(teller, caseId), {})
  const due = new Date(Date.parse(clockOf(closed, 'followUp').dueAt) + 4000)
  await wait(teller, closed, due)
  await act(teller, {}, 'case.archive', byId(teller, caseId), { clock: 'followUp' })
}

/** Time passes; a clock of the matter that runs out before then lapses on the way, and the superior explains. */
async function wait(teller: Teller, matter: Loaded, to: Date): Promise<void> {
  const { until } = teller.stage
  const limit = to < until ? to : until
  for (const id of new Set([matter.matter.id, matter.matter.parent ?? matter.matter.id])) {
    const here = byId(teller, id)
    const procedure = procedureOf(here.matter.procedure, here.matter.version)
    for (const clock of Object.values(here.matter.clocks)) {
      const at = new Date(Date.parse(clock.dueAt) + 4000)
      if (clock.state !== 'running' || clock.lapsedAt !== undefined || procedure.clocks[clock.kind]?.onDue !== undefined || at >= limit)
        continue
      if (at > teller.at) teller.at = at
      await lapse(teller, byId(teller, id), clock)
    }
  }
  if (to >= until) throw new Present()
  if (to > teller.at) teller.at = to
}

async function lapse(teller: Teller, here: Loaded, clock: Clock): Promise<void> {
  const lapsed = await act(teller, {}, `${here.matter.procedure}.lapse`, here, { clock: clock.kind })
  const unit = superiorOf(teller.stage.region, lapsed.matter, procedureOf(lapsed.matter.procedure, lapsed.matter.version))
  if (unit === null) return
  const raised = await follow(teller, lapsed, 'escalation', 'raise', undefined, { input: { clock: clock.kind }, given: { unit } })
  const head = teller.stage.heads.get(unit)
  if (!head) return
  const back = teller.at
  const said = office(teller, teller.random.between(30, 700))
  if (said >= teller.stage.until) return
  teller.at = said
  const cause = teller.random.pick(['workload', 'otherUnit', 'conditions', 'oversight'])
  const explained = await act(teller, head, 'escalation.explain', raised, { cause, measures: phrase(teller.random, 'measures') })
  const judged = office(teller, teller.random.between(60, 1000))
  if (judged < teller.stage.until) {
    teller.at = judged
    await act(teller, pick(teller.stage, 'supervisor', teller.random), 'escalation.accept', explained, {
      note: phrase(teller.random, 'judged'),
    })
  }
  // The case itself went on meanwhile.
  teller.at = back
}

/** A child that the system opens below a matter. */
async function follow(
  teller: Teller,
  parent: Loaded,
  procedure: string,
  name: string,
  causedBy: string | undefined,
  more: { input?: Record<string, unknown>; given?: Record<string, unknown> } = {},
): Promise<Loaded> {
  const actor: Actor = { kind: 'system', ...(causedBy !== undefined && { causedBy }) }
  const child = await step(teller.chain, {
    region: teller.stage.region,
    procedure,
    act: name,
    here: null,
    parent,
    actor,
    reader: null,
    input: more.input ?? {},
    now: teller.at,
    ...(more.given && { given: more.given }),
  })
  const again = byId(teller, parent.matter.id)
  const seen = { id: child.matter.id, procedure, version: child.matter.version, state: child.matter.state, final: false }
  teller.chain.matters.set(parent.matter.id, { ...again, children: [...again.children, seen] })
  return child
}

type Whom = Actress | { readonly causedBy?: string }

async function act(teller: Teller, who: Whom, verb: string, here: Loaded | null, input: Record<string, unknown>): Promise<Loaded> {
  const [procedure = '', name = ''] = verb.split('.')
  const person = 'reader' in who ? who : null
  const actor: Actor = person ? { kind: 'person', personId: person.id, post: person.post, unit: person.unit } : { kind: 'system', ...who }
  const done = await step(teller.chain, {
    region: teller.stage.region,
    procedure,
    act: name,
    here: here && settled(teller, here),
    actor,
    reader: person?.reader ?? null,
    input,
    now: teller.at,
  })
  for (const field of ['photos', 'after']) {
    for (const sha256 of Array.isArray(input[field]) ? (input[field] as string[]) : [])
      teller.photos.push({ matterId: done.matter.id, seq: done.matter.seq, sha256, field })
  }
  return done
}

/** The matter with its children as they stand now. */
function settled(teller: Teller, here: Loaded): Loaded {
  const children = here.children.map((child) => {
    const { matter } = byId(teller, child.id)
    return { ...child, state: matter.state, final: matter.endedAt !== null }
  })
  return { ...here, children }
}

const byId = (teller: Teller, id: string): Loaded => {
  const found = teller.chain.matters.get(id)
  if (!found) throw new Error('a matter of another case')
  return found
}
const now = (teller: Teller, { matter }: Loaded): Loaded => byId(teller, matter.id)

function clockOf({ matter }: Loaded, kind: string): Clock {
  const clock = matter.clocks[kind]
  if (!clock) throw new Error(`no clock ${kind}`)
  return clock
}

const orNever = (instant: ReturnType<typeof instantAfter>): Date => (instant.ok ? instant.value : new Date(Date.UTC(2200, 0, 1)))
const office = (teller: Teller, minutes: number): Date =>
  orNever(instantAfter('workHour', teller.at, minutes * 60, teller.stage.region.rules))

function pick(stage: BulkStage, post: string, random: Random): Actress {
  return random.pick(stage.byPost.get(post) ?? [])
}

function pickFor(stage: BulkStage, cell: string, random: Random): Actress {
  const found = stage.byId.get(random.pick(stage.region.patrols.get(cell) ?? []))
  if (!found) throw new Error(`nobody patrols ${cell}`)
  return found
}

/** When a case of a day is found: in patrol hours. */
export function foundAt(region: Region, random: Random, from: Date, until: Date): Date {
  for (;;) {
    const day = region.today(new Date(random.between(from.getTime(), until.getTime())))
    const at = new Date(instantAt(day, '00:00', region.rules.offsetMinutes).getTime() + random.between(7.6, 19) * 3_600_000)
    if (at >= from && at < until) return at
  }
}
