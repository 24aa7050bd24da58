import { addDays, addMonths, dayNumberOf, instantAt, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { isWorkingDay } from '../../../domain/clock/work-calendar.ts'
import type { Benchmark } from '../../../domain/enforcement/discretion.ts'
import type { EnforcementItem } from '../../../domain/enforcement/item.ts'
import type { Penalty } from '../../../domain/enforcement/penalty.ts'
import type { DiscretionTier } from '../../../domain/enforcement/discretion.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { procedureOn } from '../../matter/procedures.ts'
import type { Region } from '../../region/region.ts'
import { demoId } from '../ids.ts'
import type { DemoPerson } from '../people.ts'
import { act, type Seen, type Stage, type Story } from '../history/stage.ts'
import type { Subject } from './subjects.ts'

/** Who acts, by the part they have in a proceeding. */
export type Cast = {
  /** The two who bear it, and a third who stands in. */
  readonly officer: DemoPerson
  readonly second: DemoPerson
  readonly third: DemoPerson
  readonly head: DemoPerson
  readonly deputy: DemoPerson
  readonly reviewer: DemoPerson
  readonly chair: DemoPerson
}
export type Part = keyof Cast

/** The days of the calendar that are worked, and which of them is the last before the present. */
export type WorkDays = { readonly days: readonly CivilDate[]; readonly last: number }

/** What the law and the benchmark give for the party, worked out by the district's own rules. */
export type Measured = { readonly penalties: readonly Penalty[]; readonly tier: DiscretionTier | undefined; readonly factors: string }

export type Scene = {
  readonly story: Story
  readonly cast: Cast
  readonly subject: Subject
  readonly item: EnforcementItem
  readonly party: string
  readonly partyName: string
  readonly point: { readonly x: number; readonly y: number }
  readonly address: string
  readonly measured: Measured
  readonly work: WorkDays
  /** What is still to be done, first one first. */
  readonly ahead: { readonly at: Date; readonly step: Step }[]
}

/** One act: so many working days after the one before, by whom, on the latest matter of the verb's procedure. */
export type Step = {
  readonly after: number
  readonly by: Part | 'party' | 'reporter' | ((scene: Scene) => DemoPerson)
  readonly verb: string
  readonly input: (scene: Scene) => Record<string, unknown>
  /** The check code of the paper that it issues, where visitors are told of it. */
  readonly checkCode?: string
  /** What comes with the form and never stands in the record. */
  readonly given?: (scene: Scene) => Record<string, unknown>
  /** Of several matters of the verb's procedure the one of this unit. */
  readonly of?: string
  /** The procedure of the matter below which it opens another. */
  readonly below?: string
}

export type Registers = { readonly items: readonly EnforcementItem[]; readonly benchmarks: readonly Benchmark[] }

/** The working days of the calendar's years from the first day on which the tables of enforcement hold. */
export function workDaysOf(region: Region, from: CivilDate, until: Date): WorkDays {
  const today = region.today(until)
  const days: CivilDate[] = []
  for (let day = from; ; day = addDays(day, 1)) {
    const works = isWorkingDay(day, region.rules.calendar)
    if (!works.ok) break
    if (works.value) days.push(day)
  }
  return { days, last: days.filter((day) => day < today).length - 1 }
}

/**
 * The instants of a proceeding whose last act lies `rest` working days before the present: each day begins shortly after
 * nine, and acts of one day follow one another by some half an hour. Undefined where it would begin too early.
 */
export function schedule(
  stage: Stage,
  work: WorkDays,
  steps: readonly Step[],
  rest: number,
  minutes: (step: number) => number,
): Scene['ahead'] | undefined {
  const length = steps.reduce((sum, { after }) => sum + after, 0)
  let index = work.last - rest - length
  let clock = 0
  const ahead: Scene['ahead'] = []
  for (const [number, step] of steps.entries()) {
    index += step.after
    clock = number === 0 || step.after > 0 ? minutes(number) : clock + 20 + minutes(number)
    const day = work.days[index]
    if (day === undefined) return undefined
    ahead.push({ at: new Date(instantAt(day, '09:05', stage.region.rules.offsetMinutes).getTime() + clock * 60_000), step })
  }
  return ahead
}

/** Does the next act of a scene. */
export async function doStep(scene: Scene): Promise<void> {
  const next = scene.ahead.shift()
  if (!next) return
  const { story } = scene
  const { step } = next
  if (next.at > story.at) story.at = next.at
  const [procedure = '', name = ''] = step.verb.split('.')
  const opens = findAct(procedureOn(procedure, story.stage.region.today(story.at)), name)?.from === 'nothing'
  const matter = opens ? null : idOf(scene, procedure, step.of)
  const who = whoActs(scene, step.by)
  const given = { ...(step.checkCode !== undefined && { checkCode: step.checkCode }), ...step.given?.(scene) }
  await act(story, who, step.verb, matter, step.input(scene), given, step.below && idOf(scene, step.below))
}

function whoActs(scene: Scene, by: Step['by']) {
  if (typeof by === 'function') return by(scene)
  if (by === 'party') return by
  return by === 'reporter' ? { submission: null } : scene.cast[by]
}

/** The latest matter of a procedure (of a unit) in the story, an open one before one that has ended. */
export function idOf(scene: Scene, procedure: string, unit?: string): string {
  const found = [...scene.story.seen.values()]
    .filter((one) => one.procedure === procedure && (unit === undefined || one.unit === unit))
    .sort(byAge)
  const last = found.filter((one) => !one.ended).at(-1) ?? found.at(-1)
  if (!last) throw new Error(`the story has no ${procedure}`)
  return last.id
}

/** Ids are made in the order of time. */
const byAge = (a: Seen, b: Seen): number => (a.id < b.id ? -1 : 1)

/** The civil date so many calendar days from the scene's present. */
export const dayIn = ({ story }: Scene, days: number): CivilDate => addDays(story.stage.region.today(story.at), days)

export const yearFrom = ({ story }: Scene): CivilDate => addMonths(story.stage.region.today(story.at), 12)

/** The working day so many after (before) the scene's present day. */
export function workDayIn({ story, work }: Scene, days: number): CivilDate {
  const today = dayNumberOf(story.stage.region.today(story.at))
  const index = work.days.findIndex((day) => dayNumberOf(day) >= today)
  const found = work.days[index + days]
  if (index < 0 || found === undefined) throw new Error('beyond the calendar')
  return found
}

/** Photos that fit what the scene is about. */
export const photosOf = ({ story, subject }: Scene, after = false): string[] =>
  story.stage.photos(story.random, `demo:${subject.scene}`, after)

export const onePhoto = (scene: Scene): string[] => photosOf(scene).slice(0, 1)

export const partyId = (key: string): string => demoId('party', key)
