import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import type { ClueRuleId } from '../../../domain/supervision/clues/all.ts'
import { proposeUnit } from '../../case/noun.ts'
import { readConditionRef, readSubjectRef } from '../../case/refs.ts'
import { draw, inspectorOf, type About } from '../history/reports.ts'
import { begins } from '../history/plot.ts'
import { act, anybody, firstDue, matterOf, office, onDue, somebody, soon, type Seen, type Story } from '../history/stage.ts'
import type { DemoPerson } from '../people.ts'
import type { Camera } from './photos.ts'
import type { Label } from './proceedings.ts'

/** What the tales of one telling share. */
export type Telling = { readonly camera: Camera; readonly number: number }

export type Tale = {
  readonly key: string
  readonly rule: ClueRuleId
  readonly label: Label
  readonly times: number
  readonly daysAgo: number
  readonly urgent?: boolean
  readonly tell: (story: Story, telling: Telling) => Promise<void>
}

/** Lets the time pass, with the clocks that run out in it. */
async function until(story: Story, at: Date): Promise<void> {
  for (let due = firstDue(story, at); due; due = firstDue(story, at)) await onDue(story, due)
  if (at > story.at) story.at = at
}
const work = (story: Story, minutes: number): Promise<void> => until(story, office(story, minutes))

type Ready = { readonly id: string; readonly about: About; readonly unit: string; readonly lead: DemoPerson }

/** A case that is found on patrol and filed, of a unit that has somebody for each of its posts. */
async function filedCase(story: Story, { camera, number }: Telling, urgent = false): Promise<Ready> {
  const [about, unit] = aboutOf(story, urgent)
  begins(story, about)
  const inspector = inspectorOf(story, about.cell)
  const id = await act(story, inspector, 'case.reportOnPatrol', null, {
    point: about.point,
    subject: about.subject,
    condition: about.condition,
    address: about.place.address,
    title: `${about.name.name.zh} · ${about.place.zh}`.slice(0, 60),
    description: `巡查发现${about.name.name.zh}。`,
    photos: [await camera(number * 10, inspector.id)],
  })
  await work(story, 15)
  await act(story, anybody(story, 'shiftLead'), 'case.register', id, { subject: about.subject, condition: about.condition })
  const lead = somebody(story, 'unitLead', unit)
  if (!lead) throw new Error(`nobody leads ${unit}`)
  return { id, about, unit, lead }
}

function aboutOf(story: Story, urgent: boolean): [About, string] {
  for (let tries = 0; tries < 400; tries += 1) {
    const about = draw(story)
    const ref = readSubjectRef(about.subject)
    const n = readConditionRef(about.condition)?.n
    const answer = ref && proposeUnit(story.stage.region, ref, about.cell, n, story.stage.region.today(story.at))
    const unit = answer?.ok ? answer.value.leadUnit : undefined
    if (unit !== undefined && about.urgent === urgent && somebody(story, 'handler', unit) && somebody(story, 'unitLead', unit))
      return [about, unit]
  }
  throw new Error('no place of the district fits the tale')
}

async function dispatched(story: Story, ready: Ready, unit = ready.unit, reason?: string): Promise<void> {
  await work(story, 12)
  await act(story, anybody(story, 'dispatcher'), 'case.dispatch', ready.id, { unit, ...(reason !== undefined && { reason }) })
}

const hand = (story: Story, unit: string): DemoPerson => {
  const found = somebody(story, 'handler', unit)
  if (!found) throw new Error(`nobody handles for ${unit}`)
  return found
}

type Handling = { readonly by?: DemoPerson; readonly photo?: string; readonly point?: { readonly x: number; readonly y: number } }

async function handle(story: Story, { camera, number }: Telling, { id, about, unit }: Ready, how: Handling = {}): Promise<void> {
  const by = how.by ?? hand(story, unit)
  const photos = [how.photo ?? (await camera(number * 10 + 1, by.id))]
  await act(story, by, 'case.handle', id, { photos, note: '已处置完毕。', point: how.point ?? about.point })
}

const childOf = (story: Story, procedure: string): Seen => {
  const found = [...story.seen.values()].filter((one) => one.procedure === procedure && !one.ended).at(-1)
  if (!found) throw new Error(`the story has no open ${procedure}`)
  return found
}

/** The inspector looks and passes it, and another closes it. */
async function closed(story: Story, telling: Telling, ready: Ready, after = 35, seen = true): Promise<void> {
  await (after < 5 ? until(story, soon(story, after)) : work(story, after))
  const task = childOf(story, 'fieldTask')
  const inspector = story.stage.people.find((one) => one.id === task.assignee)
  if (!inspector) throw new Error('a check without an inspector')
  const photos = [await telling.camera(telling.number * 10 + 2, inspector.id)]
  await act(story, inspector, 'fieldTask.pass', task.id, { photos, note: '现场已恢复。', ...(seen && { point: ready.about.point }) })
  await work(story, 20)
  await act(story, anybody(story, 'shiftLead'), 'case.close', ready.id, {})
}

async function granted(story: Story, ready: Ready, what: 'requestSendBack' | 'requestExtension', reason: string): Promise<void> {
  const { unit } = matterOf(story, ready.id)
  if (unit === null) throw new Error('no unit has the case')
  await work(story, 20)
  await act(story, hand(story, unit), `case.${what}`, ready.id, { reason })
  const { id } = childOf(story, 'application')
  const lead = somebody(story, 'unitLead', unit)
  if (!lead) throw new Error(`nobody leads ${unit}`)
  await work(story, 15)
  await act(story, lead, 'application.support', id, { note: '同意。' })
  await work(story, 15)
  await act(story, anybody(story, 'shiftLead'), 'application.grant', id, { note: '同意。' })
}

const other = (story: Story, unit: string): string => {
  const found = ['municipal', 'sanitation', 'gardens', 'drainage'].filter((one) => one !== unit)
  return story.random.pick(found)
}

/** So many metres to the north and east, roughly. */
const off = ({ x, y }: { readonly x: number; readonly y: number }, metres: number) => ({
  x: Math.round((x + metres / 136_000) * 1e6) / 1e6,
  y: Math.round((y + metres / 157_000) * 1e6) / 1e6,
})

/** The next night at half past two. */
function nightOf(story: Story): Date {
  const { region } = story.stage
  return instantAt(addDays(region.today(story.at), 1), '02:30', region.rules.offsetMinutes)
}

async function plain(story: Story, telling: Telling, how: Handling = {}, urgent = false): Promise<void> {
  const ready = await filedCase(story, telling, urgent)
  await dispatched(story, ready)
  await work(story, 25)
  await handle(story, telling, ready, how)
  await closed(story, telling, ready)
}

async function atNight(story: Story, telling: Telling, urgent: boolean): Promise<void> {
  const ready = await filedCase(story, telling, urgent)
  await dispatched(story, ready)
  await until(story, nightOf(story))
  await handle(story, telling, ready)
  await work(story, 60)
  await closed(story, telling, ready)
}

async function away(story: Story, telling: Telling, metres: number): Promise<void> {
  const ready = await filedCase(story, telling)
  await dispatched(story, ready)
  await work(story, 25)
  await handle(story, telling, ready, { point: off(ready.about.point, metres) })
  await closed(story, telling, ready)
}

/** Two cases of one unit; the second is proven by the photo of the first, or by another of the same view. */
async function twice(story: Story, telling: Telling, again: number): Promise<void> {
  const first = await filedCase(story, telling)
  await dispatched(story, first)
  const by = hand(story, first.unit)
  const view = telling.number * 10 + 5
  await work(story, 20)
  await handle(story, telling, first, { by, photo: await telling.camera(view, by.id) })
  await closed(story, telling, first)
  for (let tries = 0; tries < 60; tries += 1) {
    const second = aboutOf(story, false)
    const apart = Math.hypot((second[0].point.x - first.about.point.x) * 95_000, (second[0].point.y - first.about.point.y) * 111_000)
    if (second[1] !== first.unit || apart < 400) continue
    const inspector = inspectorOf(story, second[0].cell)
    const [about, unit] = second
    const id = await act(story, inspector, 'case.reportOnPatrol', null, {
      point: about.point,
      subject: about.subject,
      condition: about.condition,
      address: about.place.address,
      title: about.name.name.zh,
      description: `巡查发现${about.name.name.zh}。`,
      photos: [await telling.camera(telling.number * 10 + 6, inspector.id)],
    })
    await work(story, 10)
    await act(story, anybody(story, 'shiftLead'), 'case.register', id, { subject: about.subject, condition: about.condition })
    const ready = { id, about, unit, lead: first.lead }
    await dispatched(story, ready)
    await work(story, 20)
    return handle(story, telling, ready, { by, photo: await telling.camera(view, by.id, again) })
  }
  throw new Error('no second place for one photo')
}

/** The same spot is dirty again a week later, and is photographed from the same corner. */
async function sameSpot(story: Story, telling: Telling): Promise<void> {
  const ready = await filedCase(story, telling)
  const view = telling.number * 10 + 5
  for (const again of [0, 2]) {
    await dispatched(story, ready)
    const by = hand(story, ready.unit)
    await work(story, 20)
    await handle(story, telling, ready, { by, photo: await telling.camera(view, by.id, again) })
    if (again > 0) return closed(story, telling, ready)
    await work(story, 20)
    const task = childOf(story, 'fieldTask')
    const inspector = story.stage.people.find((one) => one.id === task.assignee)
    if (!inspector) throw new Error('a check without an inspector')
    const photos = [await telling.camera(telling.number * 10 + 7, inspector.id)]
    await act(story, inspector, 'fieldTask.fail', task.id, { photos, note: '仍有残留。', point: ready.about.point })
    await work(story, 20)
    await act(story, anybody(story, 'dispatcher'), 'case.recall', ready.id, { reason: '重新安排处置力量。' })
  }
}

async function strayed(story: Story, telling: Telling, recalled: boolean): Promise<void> {
  const ready = await filedCase(story, telling)
  const elsewhere = other(story, ready.unit)
  await dispatched(story, ready, elsewhere, '该单位人手充足。')
  if (recalled) {
    await until(story, soon(story, 12))
    await act(story, anybody(story, 'dispatcher'), 'case.recall', ready.id, { reason: '选错单位。' })
    await dispatched(story, ready)
  }
  await work(story, 90)
  await handle(story, telling, recalled ? ready : { ...ready, unit: elsewhere })
  await closed(story, telling, ready)
}

async function sentBack(story: Story, telling: Telling, corrected: boolean): Promise<void> {
  const ready = await filedCase(story, telling)
  await dispatched(story, ready)
  await granted(story, ready, 'requestSendBack', '不属于本单位职责。')
  await dispatched(story, ready, other(story, ready.unit), '前一单位退件。')
  await granted(story, ready, 'requestSendBack', '不属于本单位管理范围。')
  if (corrected) {
    const { subject, condition } = ready.about
    await work(story, 10)
    await act(story, anybody(story, 'shiftLead'), 'case.correct', ready.id, { subject, condition, reason: '按现场情况更正立案条件。' })
  }
  await dispatched(story, ready)
  await work(story, 25)
  await handle(story, telling, ready)
  await closed(story, telling, ready)
}

async function checked(story: Story, telling: Telling, seen: boolean): Promise<void> {
  const ready = await filedCase(story, telling)
  await dispatched(story, ready)
  await work(story, 25)
  await handle(story, telling, ready)
  await closed(story, telling, ready, 1, seen)
}

async function lapsed(story: Story, telling: Telling, extended: boolean): Promise<void> {
  const ready = await filedCase(story, telling)
  await dispatched(story, ready)
  if (!extended) return
  await granted(story, ready, 'requestExtension', '需要等待备件。')
  await work(story, 60)
  await handle(story, telling, ready)
  await closed(story, telling, ready)
}

// prettier-ignore
export const tales: readonly Tale[] = [
  { key: 'neverHandled', rule: 'lapsed', label: 'planted', times: 3, daysAgo: 40, tell: (story, telling) => lapsed(story, telling, false) },
  { key: 'extended', rule: 'lapsed', label: 'lookAlike', times: 2, daysAgo: 24, tell: (story, telling) => lapsed(story, telling, true) },
  { key: 'passedOn', rule: 'pingPong', label: 'planted', times: 3, daysAgo: 16, tell: (story, telling) => sentBack(story, telling, false) },
  { key: 'putRight', rule: 'pingPong', label: 'lookAlike', times: 2, daysAgo: 15, tell: (story, telling) => sentBack(story, telling, true) },
  { key: 'passedUnseen', rule: 'unverified', label: 'planted', times: 3, daysAgo: 12, tell: (story, telling) => checked(story, telling, false) },
  { key: 'stoodThere', rule: 'unverified', label: 'lookAlike', times: 2, daysAgo: 13, tell: (story, telling) => checked(story, telling, true) },
  { key: 'onePhoto', rule: 'samePhoto', label: 'planted', times: 2, daysAgo: 18, tell: (story, telling) => twice(story, telling, 0) },
  { key: 'photoSavedAnew', rule: 'samePhoto', label: 'planted', times: 2, daysAgo: 19, tell: (story, telling) => twice(story, telling, 3) },
  { key: 'sameSpot', rule: 'samePhoto', label: 'lookAlike', times: 2, daysAgo: 17, tell: sameSpot },
  { key: 'fromAfar', rule: 'farAway', label: 'planted', times: 3, daysAgo: 11, tell: (story, telling) => away(story, telling, 2600) },
  { key: 'roundTheCorner', rule: 'farAway', label: 'lookAlike', times: 2, daysAgo: 10, tell: (story, telling) => away(story, telling, 260) },
  { key: 'atNight', rule: 'offShift', label: 'planted', times: 3, daysAgo: 9, tell: (story, telling) => atNight(story, telling, false) },
  { key: 'urgentAtNight', rule: 'offShift', label: 'lookAlike', times: 2, daysAgo: 9, tell: (story, telling) => atNight(story, telling, true) },
  { key: 'toAnother', rule: 'stray', label: 'planted', times: 3, daysAgo: 8, tell: (story, telling) => strayed(story, telling, false) },
  { key: 'recalledSoon', rule: 'stray', label: 'lookAlike', times: 2, daysAgo: 8, tell: (story, telling) => strayed(story, telling, true) },
  { key: 'asItShould', rule: 'unverified', label: 'lookAlike', times: 2, daysAgo: 7, tell: (story, telling) => plain(story, telling) },
]
