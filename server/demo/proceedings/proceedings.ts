import { parseCivilDate } from '../../../domain/clock/civil-date.ts'
import { findBenchmark } from '../../../domain/enforcement/discretion.ts'
import { proposePenalty } from '../../../domain/enforcement/proposal.ts'
import { groupOf } from '../../../domain/enforcement/settings.ts'
import { boxOf, polygonsOf } from '../../../domain/grid/area.ts'
import { labelPoint } from '../../../domain/grid/label.ts'
import { must } from '../../../domain/kernel/outcome.ts'
import { inTransaction, type Pool, type Tx } from '../../db/pool.ts'
import type { Say } from '../../db/operator-refusal.ts'
import { loadBenchmarks } from '../../enforcement/benchmarks.ts'
import { loadItems } from '../../enforcement/import.ts'
import type { Demonstration } from '../district.ts'
import { randomFrom, type Random } from '../ground/random.ts'
import { demoId } from '../ids.ts'
import { demoParties, type DemoParty } from '../parties.ts'
import { organs, type DemoPerson, type Organ } from '../people.ts'
import { stageOf } from '../history/history.ts'
import { firstDue, onDue, StoryRefused, type Stage, type Story } from '../history/stage.ts'
import { clueRecipes } from '../clues/proceedings.ts'
import { beyondSteps } from './beyond.ts'
import { vendors } from './vendors.ts'
import { reconsiderations } from './reconsiderations.ts'
import { referrals } from './referrals.ts'
import { oversight } from './oversight.ts'
import { informed } from './information.ts'
import { mediations } from './mediations.ts'
import { remedies } from './remedies.ts'
import { voices } from './voices.ts'
import { caseSteps } from './from-case.ts'
import { inspections } from './inspections.ts'
import { recipes, type Recipe } from './recipes.ts'
import { doStep, partyId, schedule, workDaysOf, type Cast, type Measured, type Registers, type Scene, type WorkDays } from './scene.ts'
import { subjects, type Subject } from './subjects.ts'

export type ProceedingsOptions = {
  readonly photos: Stage['photos']
  readonly say: Say
  readonly stopped?: () => boolean
}

/** `dropped` names those whose time limits would have reached into a year without a calendar, or that would have begun too early. */
export type ToldProceedings = { readonly told: number; readonly dropped: readonly string[] }

/** The program ends: all that was told is undone, and the next start tells it. */
class LeftOff extends Error {}

/** The first day on which the tables of enforcement hold. */
const from = must(parseCivilDate('2026-01-01'))

type Plan = { readonly key: string; readonly recipe: Recipe; readonly number: number }

const plans: readonly Plan[] = [
  ...recipes,
  ...inspections,
  ...caseSteps,
  ...beyondSteps,
  ...vendors,
  ...voices,
  ...reconsiderations,
  ...referrals,
  ...oversight,
  ...remedies,
  ...informed,
  ...mediations,
  ...clueRecipes,
].flatMap((recipe) => Array.from({ length: recipe.times }, (_, index) => ({ key: `${recipe.key}-${index}`, recipe, number: index })))

/** The request key of a proceeding's first act, by which a second start knows that it has been told. */
export const proceedingKey = (region: string, key: string): string => demoId('proceeding', region, key)

/**
 * Tells the district's proceedings through the ordinary acts. All of them are told in one transaction and in the order of
 * time, whichever proceeding an act belongs to, so that numbers of a unit's writs follow their dates; a start that is
 * killed leaves none, and the next one tells them.
 */
export async function tellProceedings(db: Pool, made: Demonstration, options: ProceedingsOptions): Promise<ToldProceedings> {
  const missing = await missingPlans(db, made.region)
  if (missing.length === 0) return { told: 0, dropped: [] }
  const stage = await stageOf(db, made, options.photos)
  return tellMissing(db, stage, made, missing, options).catch((fault: unknown) => {
    if (fault instanceof LeftOff) return { told: 0, dropped: [] }
    throw fault
  })
}

function tellMissing(
  db: Pool,
  stage: Stage,
  made: Demonstration,
  missing: readonly Plan[],
  options: ProceedingsOptions,
): Promise<ToldProceedings> {
  return inTransaction(db, async (tx) => {
    // Plans kept from when the tables were empty would read all of what one transaction fills them with.
    await tx`set local plan_cache_mode = force_custom_plan`
    const registers = await registersOf(tx, stage)
    const work = workDaysOf(stage.region, from, stage.until)
    const parties = demoParties(made.region, made.madeAt)
    const scenes = new Map(missing.map((plan) => [plan.key, sceneOf({ tx, stage, registers, work, parties }, plan)]))
    const dropped = [...scenes].flatMap(([key, scene]) => (scene ? [] : [key]))
    const telling = [...scenes.values()].filter((scene) => scene !== undefined)
    dropped.push(...(await interleave(tx, telling, options.stopped ?? (() => false))))
    await forget(tx, stage, telling)
    const told = missing.length - dropped.length
    options.say({ zh: `示范执法案件：${told} 件。`, en: `Demonstration proceedings: ${told}.` })
    return { told, dropped }
  })
}

async function missingPlans(db: Pool, region: string): Promise<readonly Plan[]> {
  const keys = plans.map(({ key }) => proceedingKey(region, key))
  const found = await db<{ request_key: string }[]>`
    select request_key from matter_entry where region = ${region} and request_key = any(${keys}::uuid[])`
  const told = new Set(found.map((row) => row.request_key))
  return plans.filter(({ key }) => !told.has(proceedingKey(region, key)))
}

/** Whatever is next of all the scenes happens next, be it an act or the end of a clock. */
async function interleave(tx: Tx, scenes: readonly Scene[], stopped: () => boolean): Promise<string[]> {
  const dropped: string[] = []
  const open = new Set(scenes)
  while (open.size > 0) {
    if (stopped()) throw new LeftOff('the demonstration was stopped while its proceedings were told')
    let first: { readonly at: Date; readonly scene: Scene; readonly run: () => Promise<void> } | undefined
    for (const scene of open) {
      const next = nextOf(scene)
      if (!next) open.delete(scene)
      else if (!first || next.at < first.at) first = { ...next, scene }
    }
    if (!first) break
    const { run, scene } = first
    try {
      await tx.savepoint(run)
    } catch (fault) {
      if (!(fault instanceof StoryRefused && fault.refusal.code === 'clock.noCalendar')) throw fault
      open.delete(scene)
      dropped.push(scene.story.key)
    }
  }
  return dropped
}

function nextOf(scene: Scene): { readonly at: Date; readonly run: () => Promise<void> } | undefined {
  const [planned] = scene.ahead
  const { story } = scene
  const due = firstDue(story, planned?.at ?? story.stage.until)
  if (due) return { at: due.at, run: () => onDue(story, due) }
  return planned && { at: planned.at, run: () => doStep(scene) }
}

/** What an act of more than a day ago had to tell its readers has been read. */
async function forget(tx: Tx, { region, until }: Stage, scenes: readonly Scene[]): Promise<void> {
  const matters = scenes.flatMap(({ story }) => [...story.seen.keys()])
  const read = new Date(until.getTime() - 20 * 3_600_000)
  await tx`delete from outbox where region = ${region.code} and matter_id = any(${matters}::uuid[]) and created_at < ${read}`
}

async function registersOf(tx: Tx, { region, until }: Stage): Promise<Registers> {
  const today = region.today(until)
  const { items } = must(await loadItems(tx, region.code, today))
  const { benchmarks } = must(await loadBenchmarks(tx, region.code, today))
  return { items, benchmarks }
}

type Making = {
  readonly tx: Tx
  readonly stage: Stage
  readonly registers: Registers
  readonly work: WorkDays
  readonly parties: readonly DemoParty[]
}

/** Undefined where the present comes too early in the year for it. */
function sceneOf({ tx, stage, registers, work, parties }: Making, { key, recipe, number }: Plan): Scene | undefined {
  const random = randomFrom(hashOf(key))
  const [least, most] = recipe.rest
  const rest = least + Math.floor(random.next() * (most - least + 1))
  const ahead = schedule(stage, work, recipe.steps, rest, () => Math.floor(random.between(2, 14)))
  const [first] = ahead ?? []
  if (!ahead || !first) return undefined
  const name = recipe.subjects[number % recipe.subjects.length] ?? 'dumping'
  const subject: Subject = subjects[name]
  const item = registers.items.find((one) => one.code === subject.item)
  if (!item) throw new Error(`no item ${subject.item}`)
  const unit = recipe.unit ?? random.pick(subject.units)
  const party = recipe.party ? parties.find((one) => one.key === recipe.party) : random.pick(parties.filter((one) => fits(one, subject)))
  if (!party) throw new Error(`no party ${recipe.party ?? subject.parties}`)
  const story: Story = {
    stage,
    tx,
    random,
    key: proceedingKey(stage.region.code, key),
    at: first.at,
    roots: [],
    planned: [],
    seen: new Map(),
    begun: false,
    next: { file: () => {}, dispatch: () => {}, handle: () => {}, child: () => {} },
  }
  return {
    story,
    cast: castOf(stage, unit),
    subject,
    item,
    party: partyId(party.key),
    partyName: party.file.name,
    ...placeOf(stage, random, unit),
    measured: measuredFor(stage, registers, { subject, party, random, tier: recipe.tier, share: recipe.share }),
    work,
    ahead,
  }
}

/** Businesses that are known by their code, adults, and companies; a recipe names whom else it is about. */
function fits({ key, file }: DemoParty, { parties }: Subject): boolean {
  return key.startsWith(`${parties}-`) && (parties !== 'shop' || file.idKind === 'creditCode')
}

const hashOf = (text: string): number => [...text].reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 17)

function castOf({ people, region }: Stage, unit: string): Cast {
  const person = (login: string): DemoPerson => {
    const found = people.find((one) => one.login === login)
    if (!found) throw new Error(`nobody is called ${login}`)
    return found
  }
  const { kind } = region.units.get(unit) ?? {}
  const heads = kind === 'brigade' || kind === 'stationedBrigade' ? 'enforcement' : unit
  const organ: Organ = organs.find((one) => one === heads) ?? 'enforcement'
  const third = people.find((one) => one.login === `officer-${unit}-3`) ?? person('officer-enforcement-4')
  return {
    officer: person(`officer-${unit}-1`),
    second: person(`officer-${unit}-2`),
    third,
    head: person(`head-${heads}`),
    deputy: person(`deputy-${organ}`),
    reviewer: person(`reviewer-${organ}`),
    chair: person(`chair-${organ}`),
  }
}

/** A point in the unit's street, or anywhere where it has the whole district. */
function placeOf({ ground, region }: Stage, random: Random, unit: string): Pick<Scene, 'point' | 'address'> {
  const area = region.units.get(unit)?.area
  const cell = random.pick(area ? ground.cells.filter(({ code }) => code.startsWith(area)) : ground.cells)
  const [west, south, east, north] = boxOf(polygonsOf(cell.area))
  const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6
  const drawn = { x: rounded(random.between(west, east)), y: rounded(random.between(south, north)) }
  const found = region.cellAt(drawn.x, drawn.y)
  const [x, y] = labelPoint(cell.area)
  const point = found.ok && found.value === cell.code ? drawn : { x, y }
  const words = ground.addressOf([point.x, point.y])
  return { point, address: words?.zh ?? cell.code }
}

/** The tier's proposal by the district's benchmark; without one, a warning. */
function measuredFor(
  { region }: Stage,
  { benchmarks, items }: Registers,
  asked: {
    readonly subject: Subject
    readonly party: DemoParty
    readonly random: Random
    readonly tier: number | undefined
    readonly share: number | undefined
  },
): Measured {
  const { subject, party, random } = asked
  const { soleTraderAs } = region.settings.enforcement
  const group = groupOf(party.file.kind, soleTraderAs)
  const item = items.find((one) => one.code === subject.item)
  const benchmark = findBenchmark(benchmarks, { item: subject.item, group, base: 'sum', gear: '' })
  const tiers = benchmark?.tiers.filter(({ range }) => range !== undefined) ?? []
  const tier = tiers[Math.min(asked.tier ?? Math.floor(random.next() ** 1.6 * tiers.length), tiers.length - 1)]?.tier
  if (!item || !benchmark || tier === undefined) return { penalties: [{ kind: 'warning' }], tier: undefined, factors: '情节轻微。' }
  const proposal = must(proposePenalty({ item, benchmark, party: party.file.kind, soleTraderAs, tier, factors: [] }))
  const { min, max } = proposal.range
  const fen = asked.share === undefined ? undefined : Math.floor((min + asked.share * (max - min)) / 10_000) * 10_000
  return {
    penalties: fen === undefined ? proposal.penalties : [{ kind: 'fine', fen }],
    tier,
    factors: proposal.steps
      .map(({ zh }) => zh)
      .join('；')
      .slice(0, 2000),
  }
}
