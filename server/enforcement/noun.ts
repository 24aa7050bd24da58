import { addDays, instantAt, yearOf, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { Length } from '../../domain/clock/running-clock.ts'
import { fineOf, type Penalty } from '../../domain/enforcement/penalty.ts'
import type { EnforcementItem } from '../../domain/enforcement/item.ts'
import type { Course } from '../../domain/enforcement/placement/gentle.ts'
import type { Power } from '../../domain/enforcement/power.ts'
import { groupOf } from '../../domain/enforcement/settings.ts'
import { emptyFile, type ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import { costsStart, fileAfter, sharedEvidence, sharedStart } from '../../domain/enforcement/proceeding/fold.ts'
import type { EnforcementFacts } from '../../domain/enforcement/proceeding/needs.ts'
import { fineWaits } from '../../domain/enforcement/proceeding/works.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../db/pool.ts'
import { keepPhotos } from '../case/store.ts'
import type { Loaded } from '../matter/load.ts'
import type { Gathered, Noun } from '../matter/nouns.ts'
import type { Command } from '../matter/perform.ts'
import type { Region } from '../region/region.ts'
import { askRefusal } from './beyond/asked.ts'
import {
  correctFirst,
  dayOf,
  groundRefusal,
  itemOn,
  lastOf,
  officersRefusal,
  organOfUnit,
  powerFor,
  secondFine,
  timeBarRefusal,
  weigh,
} from './facts.ts'
import { actDayOf, appliedLaw, type AppliedLaw } from './law-in-time.ts'
import { likeAtDecision } from './like.ts'
import { moneyWith } from './money.ts'
import { numberWords } from './number-words.ts'
import { publishDecision, unpublishDecision } from './published.ts'
import { findParty, type KeptParty } from './parties.ts'
import { coPartiesOf, findRoot, keepPart, keepRoot, nextProceedingNumber, rootProcedures, type Root } from './proceedings.ts'
import { unitDrawn } from './random/drawn.ts'
import { missingWrits } from './dossier.ts'
import { aboutActor, aboutDevice, aboutEnforcement, aboutHearing, aboutInspections, dayOfAct, recordingFor } from './step-facts.ts'
import { aboutPlacement, squadFor, whereZoneIs } from './placement/facts.ts'
import { keepPlace } from './placement/places.ts'
import { issueWrits } from './writs.ts'

/** The facts and tables of every procedure of enforcement: what stands below a proceeding is judged by the proceeding's file. */
export const enforcementNoun: Noun = { gathersOnce: true, gather, project }

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Who acts on what, where, and on which power. */
type Subject = {
  readonly root: Root | undefined
  /** The file of the first party's proceeding, where this one is opened or stands beside it. */
  readonly main: ProceedingFile | undefined
  readonly file: ProceedingFile
  readonly unit: string | null
  readonly cell: string | null
  readonly placeRefusal: Refusal | null
  readonly point: readonly [number, number] | null
  readonly partyId: string | undefined
  readonly party: KeptParty | undefined
  readonly item: EnforcementItem | null
  readonly applied: AppliedLaw
  readonly power: Power | null
  readonly powerRefusal: Refusal | null
  readonly organ: string | null
  readonly officers: readonly string[]
  /** Of an application for a place: where its zone lies, and what it is called by. Of a visit that was drawn: the unit that goes. */
  readonly zone: Record<string, unknown>
}

async function subjectOf(tx: Tx, command: Command, here: Loaded | null): Promise<Subject> {
  const { region, input, actor, now } = command
  const today = region.today(now)
  // A proceeding begins with a file of its own, also where an inspection or a case led to it.
  const above = here ?? (rootProcedures.includes(command.procedure) ? null : (command.parent ?? null))
  const root = above ? await findRoot(tx, region.code, above.matter.id) : undefined
  const main = await mainOf(tx, command, here)
  const file = (main && begun(command.act, main)) ?? root?.file ?? emptyFile
  const inherited = command.parent?.matter.attributes ?? {}
  const zone: Record<string, unknown> =
    command.procedure === 'placement' && here === null ? await whereZoneIs(tx, command) : await unitDrawn(tx, command)
  // What somebody opens below a joint action is their own unit's.
  const acting = actor.kind === 'person' ? actor.unit : null
  const own = text(zone.unit) ?? text(here?.matter.attributes.unit) ?? acting ?? text(inherited.unit) ?? null
  const point = input.point as { x: number; y: number } | undefined
  const found = point ? region.cellAt(point.x, point.y) : null
  const cell = found?.ok ? found.value : (text(zone.cell) ?? text(here?.matter.attributes.cell) ?? text(inherited.cell) ?? null)
  // Whom a place is sought for on the spot is known to the guidance above.
  const guided = command.act === 'applyBelow' && command.parent ? await findRoot(tx, region.code, command.parent.matter.id) : undefined
  const partyId = text(input.coParty) ?? text(input.party) ?? file.party ?? guided?.file.party
  const party = partyId === undefined ? undefined : await findParty(tx, region.code, partyId)
  const group = groupOf(party?.kind ?? 'individual', region.settings.enforcement.soleTraderAs)
  const applied = await appliedLaw(tx, region.code, text(input.item) ?? file.item, { actOn: actDayOf(file, input), today, group })
  const { item } = applied
  const met = command.act === 'persuade' && actor.kind === 'person' && actor.post !== 'officer'
  const unit = met ? await squadFor(tx, region, own, item, cell, today) : own
  const { power, refusal: powerRefusal } = await powerFor(tx, region, { unit, item, cell, day: today })
  const organ = power?.principal ?? power?.unit ?? (unit === null ? null : organOfUnit(region, unit))
  const named = input.officers ?? input.joinOfficers
  return {
    root,
    main,
    file,
    unit,
    cell,
    placeRefusal: found && !found.ok ? found.refusal : null,
    point: point ? [point.x, point.y] : (root?.point ?? null),
    partyId,
    party,
    item,
    applied,
    power,
    powerRefusal,
    organ,
    officers: Array.isArray(named) ? (named as string[]) : file.officers,
    zone,
  }
}

/** The file of a proceeding that begins with what another one knows; undefined for every other act. */
function begun(act: string, main: ProceedingFile): ProceedingFile | undefined {
  if (act === 'openForParty') return { ...emptyFile, ...sharedStart(main) }
  return act === 'openCosts' ? { ...emptyFile, ...costsStart(main) } : undefined
}

/** The first party's file, or that of what costs arose from: what a proceeding opened below it shares. */
async function mainOf(tx: Tx, { region, act, parent }: Command, here: Loaded | null): Promise<ProceedingFile | undefined> {
  const id = ['openForParty', 'openCosts'].includes(act) ? parent?.matter.id : act === 'shareEvidence' ? here?.matter.parent : null
  return id ? (await findRoot(tx, region.code, id))?.file : undefined
}

async function factsOf(
  tx: Tx,
  command: Command,
  here: Loaded | null,
  subject: Subject,
  penalties: readonly Penalty[],
): Promise<
  EnforcementFacts & { readonly course: Course | null; readonly device: { readonly number: string; readonly place: string } | null }
> {
  const { region, input, now } = command
  const today = region.today(now)
  const { root, file, unit, cell, partyId, party, item, power, organ, officers, point } = subject
  const from = dayOf(input.happenedOn ?? file.happenedOn) ?? today
  const fine = { root, party: partyId, item, from, to: dayOf(input.endedOn ?? file.endedOn), point, fineFen: fineOf(penalties) }
  const served = dayOf(file.notice?.servedOn)
  return {
    today,
    file,
    placeRefusal: subject.placeRefusal,
    itemRefusal: subject.applied.refusal,
    law: subject.applied.law,
    lawUnknownOn: subject.applied.unknownOn,
    powerRefusal: subject.powerRefusal,
    partyRefusal: partyId !== undefined && !party ? { code: 'enforcement.partyUnknown' } : null,
    coParties: ['joinParty', 'openForParty'].includes(command.act)
      ? await coPartiesOf(tx, region.code, (here ?? command.parent)?.matter.id)
      : [],
    officersRefusal: await officersRefusal(tx, region.code, officers, today),
    ...(await weigh(tx, region, { item, party, file, input, penalties, day: subject.applied.day })),
    like: await likeAtDecision(tx, region, {
      act: command.act,
      item: item?.code,
      kind: party?.kind,
      file,
      penalties,
      except: root?.rootId,
      today,
    }),
    secondFine: await secondFine(tx, region, fine),
    timeBar: timeBarRefusal(file, input, today),
    fineWaits: fineWaits(item),
    correctFirst: await correctFirst(tx, region.code, item, partyId, text(input.correction) ?? file.correction),
    groundRefusal: groundRefusal(input, file),
    statementBy: (served && lastOf(region, 'ZJ-06', served)) ?? null,
    eDeliveryAgreed: party?.eDelivery !== undefined,
    ratingChangeDays: region.settings.enforcement.ratingChangeDays,
    ...(await aboutActor(tx, region, command, power?.unit ?? organ, today)),
    children: here?.children ?? [],
    inspections: await aboutInspections(tx, region, command, partyId, today),
    ...(await aboutHearing(tx, region, here, input)),
    ...(await aboutEnforcement(tx, region, command, here, file, { unit, item, cell })),
    ...(await aboutDevice(tx, region, input, today)),
    recording: await recordingFor(tx, region, item?.code, input.files),
    askRefusal: askRefusal(command, unit),
    ...(await aboutPlacement(tx, command, here, { file, party: partyId, item, point })),
    dossierMissing: here?.matter.state === 'closed' ? await missingWrits(tx, region, here.matter, file) : [],
    money: moneyWith(command, file),
  }
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, input, act } = command
  const today = region.today(command.now)
  const subject = await subjectOf(tx, command, here)
  const { file, unit, cell, officers, organ, power } = subject
  const penalties = (input.penalties as Penalty[] | undefined) ?? file.submitted ?? file.proposal?.penalties ?? []
  const facts = await factsOf(tx, command, here, subject, penalties)
  const word = command.asking === true ? undefined : numbered[`${command.procedure}.${act}`]
  const until = untilOf(region, input) ?? (here ? await untilOfOrder(tx, region, here, act, today) : undefined)
  const more: Record<string, unknown> = {
    ...subject.zone,
    ...attributesFor(command, here, { unit, cell, officers, file }),
    ...(until && { until }),
    ...(act === 'announcementOver' && { servedOn: today }),
    ...(word !== undefined && organ !== null && { number: await numberFor(tx, region, organ, word, today) }),
  }
  return {
    facts: { ...facts, ...more },
    levels: levelsOf(command, file, penalties, today),
    kept: {
      ...(power && { power: { code: power.code, source: power.source, unit: power.unit, organ } }),
      ...keptAt(act, facts, subject.main),
      ...(facts.course && { course: facts.course }),
      ...(facts.device && { device: facts.device }),
      ...(act === 'applyBelow' && { party: subject.partyId }),
    },
  }
}

/** What the entry of an act keeps for later, beside the power it rests on. */
function keptAt(
  act: string,
  { hearing, file, money, reckoned, law, like }: EnforcementFacts,
  main: ProceedingFile | undefined,
): Record<string, unknown> {
  return {
    ...(main && { shared: sharedBy(act, file, main) }),
    ...(typeof hearing === 'string' && act === 'approveNotice' && { hearing }),
    ...(file.officers.length > 0 && act === 'decide' && { officers: file.officers }),
    ...(reckoned && { reckoned }),
    ...(like && { like }),
    ...(law && { law: { actOn: law.actOn, applies: law.applies } }),
    ...(act === 'imposeLateFine' && { late: { dueOn: money.dueOn, lines: money.lines } }),
  }
}

function sharedBy(act: string, file: ProceedingFile, main: ProceedingFile): unknown {
  if (act === 'openForParty') return sharedStart(main)
  return act === 'openCosts' ? costsStart(main) : sharedEvidence(file, main)
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const facts = gathered.facts as EnforcementFacts
  let file = facts.file
  if (rootProcedures.includes(matter.procedure)) {
    file = fileAfter(
      facts.file,
      { act, input, facts: gathered.kept, at: matter.changedAt, seq: matter.seq, actor: command.actor },
      facts.today,
    )
    keepRoot(tx, recorded, file)
    keepPlace(tx, recorded, file)
  } else if (matter.seq === 1 && command.parent) {
    const root = await findRoot(tx, region.code, command.parent.matter.id)
    keepPart(tx, recorded, root?.rootId ?? command.parent.matter.id)
  }
  const issued = await issueWrits(tx, { command, recorded, file, gathered, day: region.today(now) })
  return issued ?? (matter.procedure === 'disclosure' ? showOrHide(tx, command, recorded, file) : null)
}

/** What the public may read follows the disclosure's own state. */
async function showOrHide(tx: Tx, { region, act, input, now }: Command, { matter }: Loaded, file: ProceedingFile): Promise<Refusal | null> {
  const until = dayOf(input.until)
  if (act === 'withdraw' || act === 'takeDown') unpublishDecision(tx, region.code, matter.id)
  if (act !== 'publish' || !until || matter.parent === null) return null
  return publishDecision(tx, {
    region: region.code,
    decisionId: matter.id,
    rootId: matter.parent,
    file,
    party: file.party === undefined ? undefined : await findParty(tx, region.code, file.party),
    item: (await itemOn(tx, region.code, file.item, region.today(now))).item,
    until,
    at: now,
  })
}

/** What the matter itself takes over: from the act, from what it stands below. */
function attributesFor(
  { parent, input, procedure, actor }: Command,
  here: Loaded | null,
  { unit, cell, officers, file }: { unit: string | null; cell: string | null; officers: readonly string[]; file: ProceedingFile },
): Record<string, unknown> {
  const { point, address, title } = parent?.matter.attributes ?? {}
  const assignee = officers[0] ?? file.officers[0]
  return {
    // A dispute that is settled, or a superior, gives the proceeding to another unit.
    unit: typeof input.takingUnit === 'string' ? input.takingUnit : unit,
    cell,
    ...(!here &&
      parent &&
      procedure !== 'placement' && { point: input.point ?? point, address: input.address ?? address, title: input.title ?? title }),
    ...(procedure === 'guidance' && !here && actor.kind === 'person' && { assignee: actor.personId }),
    ...(assignee !== undefined && (Array.isArray(input.officers) || !here) && { assignee }),
  }
}

/** Acts that give the matter its number, and the word it is counted under. */
const numbered: Readonly<Record<string, string>> = {
  'penalty.file': '罚立',
  'correction.order': '责改',
  'inspection.approve': '检通',
  'summary.decideOnSpot': '当罚',
  'summary.decideAndCollect': '当罚',
  'guidance.persuade': '劝导',
  'guidance.meet': '劝导',
  'placement.applyFor': '安申',
  'placement.applyBelow': '安申',
  'clearing.clearAtOnce': '立履',
}

async function numberFor(tx: Tx, region: Region, organ: string, word: string, today: CivilDate): Promise<string> {
  const year = yearOf(today)
  const { regionWord, unitWord } = numberWords(region, organ)
  const n = await nextProceedingNumber(tx, region.code, organ, word, year)
  return `${regionWord}${unitWord}${word}〔${year}〕${n}号`
}

/** A day given in a form ends when it does; a hearing begins at its minute. */
function untilOf(region: Region, input: Command['input']): Date | undefined {
  if (typeof input.heldAt === 'string') return new Date(input.heldAt)
  const day = dayOf(input.until)
  return day && instantAt(addDays(day, 1), '00:00', region.rules.offsetMinutes)
}

/** Acts whose clock runs to a day that an earlier act gave: what an order or a demand gives runs once it is served. */
const runsFrom: Readonly<Record<string, readonly string[]>> = {
  orderServed: ['extend', 'order'],
  demandServed: ['demand'],
  costsServed: ['claimCosts'],
}

/** The end of the day that the order or the demand gives; one that is served later ends with the day of service. */
async function untilOfOrder(tx: Tx, region: Region, here: Loaded, act: string, today: CivilDate): Promise<Date | undefined> {
  for (const order of runsFrom[act] ?? []) {
    const day = await dayOfAct(tx, region, here, order, 'until')
    if (day) return instantAt(addDays(day < today ? today : day, 1), '00:00', region.rules.offsetMinutes)
  }
  return undefined
}

/** A fine is paid within fifteen days of receipt (行政处罚法第六十七条第三款); anything else in the time the district sets. */
function levelsOf({ act, input }: Command, file: ProceedingFile, penalties: readonly Penalty[], today: CivilDate): Record<string, Length> {
  const owes = fineOf(file.decision?.penalties ?? penalties) > 0
  if (!owes) return {}
  const from = act === 'decisionServed' ? (dayOf(input.servedOn) ?? today) : today
  return { performance: { kind: 'term', rule: 'CF-08', from } }
}
