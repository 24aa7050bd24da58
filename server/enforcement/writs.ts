import { yearOf, type CivilDate } from '../../domain/clock/civil-date.ts'
import { organOf } from '../../domain/documents/writ.ts'
import type { WritKind } from '../../domain/documents/writ-kinds.ts'
import { validOn } from '../../domain/enforcement/credential.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import { panelDue, reviewDue, type EnforcementFacts } from '../../domain/enforcement/proceeding/needs.ts'
import { appliesTo, composeWrit } from '../../domain/enforcement/writs/compose.ts'
import type { WritFacts } from '../../domain/enforcement/writs/parts.ts'
import { groupOf } from '../../domain/enforcement/settings.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import type { Tx } from '../db/pool.ts'
import { issueWrit } from '../documents/numbers.ts'
import { printable } from '../documents/glyphs.ts'
import { findWrit, listWritsOf, type KeptWrit } from '../documents/store.ts'
import type { Loaded } from '../matter/load.ts'
import type { Gathered } from '../matter/nouns.ts'
import type { Command } from '../matter/perform.ts'
import { procedureOf } from '../matter/procedures.ts'
import { credentialsOf } from './credentials.ts'
import { organOfUnit } from './facts.ts'
import { actDayOf, appliedLaw } from './law-in-time.ts'
import { moneyOn } from './money.ts'
import { numberWords } from './number-words.ts'
import { findParty } from './parties.ts'
import { findZone, zoneNames } from './placement/zones.ts'

type Issue = {
  readonly command: Command
  readonly recorded: Loaded
  readonly file: ProceedingFile
  readonly gathered: Gathered
  readonly day: CivilDate
  /** Of a matter between organs: which unit writes, to whom, and what its rows say; the number is that of the proceeding. */
  readonly beyond?: NonNullable<WritFacts['beyond']> & { readonly issuer: string; readonly number: string }
}

/** Issues the writs that the act's row names, each numbered in the transaction of the act. A refusal undoes the act. */
export async function issueWrits(tx: Tx, issue: Issue): Promise<Refusal | null> {
  const { command, recorded, gathered, day } = issue
  const { matter } = recorded
  const row = findAct(procedureOf(matter.procedure, matter.version), command.act)
  if (!row?.writs?.length) return null
  const { region } = command
  const unit = typeof matter.attributes.unit === 'string' ? matter.attributes.unit : null
  const organUnit = issue.beyond?.issuer ?? organOfKept(gathered) ?? (unit === null ? null : organOfUnit(region, unit))
  if (organUnit === null) return { code: 'enforcement.noUnit' }
  const facts = await factsOf(tx, issue, organUnit)
  for (const kind of row.writs as readonly WritKind[]) {
    if (!appliesTo(kind, issue.file, command.input)) continue
    const corrects = correcting.includes(kind) ? await corrected(tx, region.code, matter.id) : undefined
    const issued = await issueWrit(tx, {
      region: region.code,
      ...numberWords(region, organUnit),
      unitId: organUnit,
      matterId: matter.id,
      seq: matter.seq,
      document: composeWrit(kind, facts),
      year: yearOf(day),
      portal: region.settings.writs.portal ?? null,
      ...(corrects !== undefined && { corrects }),
      ...(typeof command.given?.checkCode === 'string' && { checkCode: command.given.checkCode }),
      at: command.now,
    })
    if (!issued.ok) return issued.refusal
  }
  return null
}

/** What later papers of the same proceeding rest on. */
const decisions: readonly string[] = [
  'penaltyDecision',
  'summaryDecision',
  'noPenaltyDecision',
  'orderToCorrect',
  'clearingDecision',
  'costsDemand',
] satisfies WritKind[]
/** Papers that change a decision of before. */
const correcting: readonly WritKind[] = ['correctionNotice', 'revocationDecision']

async function corrected(tx: Tx, region: string, matterId: string): Promise<string | undefined> {
  const written = await listWritsOf(tx, region, [matterId])
  return written.filter((one) => decisions.includes(one.kind) && one.voided === null).at(-1)?.id
}

type KeptPower = { readonly source: string; readonly organ: string; readonly unit: string }

function powerOfKept({ kept }: Gathered): KeptPower | null {
  const { power } = kept
  return typeof power === 'object' && power !== null && 'organ' in power ? (power as KeptPower) : null // as gather wrote it
}

const organOfKept = (gathered: Gathered): string | null => powerOfKept(gathered)?.organ ?? null

async function factsOf(tx: Tx, { command, recorded, file, gathered, day, beyond }: Issue, organUnit: string): Promise<WritFacts> {
  const { region, input, actor } = command
  const { matter } = recorded
  const { writs } = region.settings
  const power = powerOfKept(gathered)
  const nameOf = (unit: string) => region.units.get(unit)?.name.zh ?? unit
  const rootId = await rootOf(tx, region.code, matter.id)
  const attendees = Array.isArray(input.attendees) ? (input.attendees as string[]) : [] // ids of persons, as the contract parsed them
  const facts = gathered.facts as EnforcementFacts
  const [party, officers, opened, names, written, zone, offered] = await Promise.all([
    file.party === undefined ? undefined : findParty(tx, region.code, file.party),
    credentialsOf(tx, region.code, file.officers),
    openingInput(tx, region.code, matter.id),
    personNames(tx, region.code, [...file.officers, ...attendees, ...(actor.kind === 'person' ? [actor.personId] : [])]),
    listWritsOf(tx, region.code, [...new Set([rootId, matter.id, ...(matter.parent === null ? [] : [matter.parent])])]),
    file.place === undefined ? undefined : findZone(tx, region.code, file.place.zone),
    zoneNames(
      tx,
      region.code,
      (file.guidance?.offers ?? []).flatMap((one) => one.zone ?? []),
    ),
  ]) // sent together
  const group = groupOf(party?.kind ?? 'individual', region.settings.enforcement.soleTraderAs)
  const applied = await appliedLaw(tx, region.code, file.item, { actOn: actDayOf(file), today: day, group })
  const decision = written.find((one) => decisions.includes(one.kind) && !one.voided)
  const delivering = written.filter((one) => one.matterId === matter.parent).at(-1)
  const acting =
    power?.source === 'entrusted'
      ? ({ power: 'entrusted', unitName: nameOf(power.unit), principalName: nameOf(organUnit) } as const)
      : ({ power: power?.source === 'devolved' ? 'devolved' : 'own', unitName: nameOf(organUnit) } as const)
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return {
    organ: organOf(acting),
    government: writs.government ?? `${region.name.zh}人民政府`,
    court: writs.court ?? `${region.name.zh}人民法院`,
    collector: collectorOf(writs),
    contact: writs.contact,
    day,
    number: beyond?.number ?? text(matter.attributes.number),
    title: text(matter.attributes.title),
    address: text(matter.attributes.address),
    party,
    officers: file.officers.map((person) => ({
      name: names.get(person) ?? '',
      credential: officers.find((one) => one.person === person && one.kind === 'enforcement' && validOn(one, day))?.number ?? '',
    })),
    item: applied.item,
    law: applied.law,
    file,
    money: moneyOn(region, file, day),
    reckoned: facts.reckoned,
    // A right is not lost for a character that the typeface lacks; the entry keeps what the party wrote.
    input: actor.kind === 'party' ? printableInput(input) : input,
    opened,
    signature: await drawnSignature(tx, region.code, input.signed),
    online: actor.kind === 'party' ? numberedTitle(await findWrit(tx, region.code, actor.writId)) : null,
    act: findAct(procedureOf(matter.procedure, matter.version), command.act)?.zh ?? '',
    zone: zone ?? null,
    zoneNames: offered,
    outcome: procedureOf(matter.procedure, matter.version).states[matter.state]?.zh ?? '',
    by: actor.kind === 'person' ? (names.get(actor.personId) ?? '') : actor.kind === 'party' ? (party?.name ?? '当事人') : '系统',
    attendees: attendees.map((person) => names.get(person) ?? ''),
    decided: decision ? { title: decision.title, number: decision.number } : null,
    delivered: delivering ? numberedTitle(delivering) : null,
    ...(beyond && { beyond: { ...beyond } }),
  }
}

/** Who takes the money, with the account where one is set (行政处罚法第六十七条). */
function collectorOf({ collector, collectorAccount }: Issue['command']['region']['settings']['writs']): string {
  if (collector === undefined) return '本决定书附页所列代收机构'
  return collectorAccount === undefined ? collector : `${collector}（账户：${collectorAccount}）`
}

/** A signature pad sends a PNG; whoever signs on paper has a photo of it taken, which belongs to the evidence. */
async function drawnSignature(tx: Tx, region: string, signed: unknown): Promise<string | null> {
  const [named] = Array.isArray(signed) ? (signed as string[]) : []
  if (named === undefined) return null
  const [drawn] = await tx<{ sha256: string }[]>`
    select sha256 from attachment where region = ${region} and sha256 = ${named} and media_type = 'image/png'`
  return drawn?.sha256 ?? null
}

const numberedTitle = (writ: KeptWrit | undefined): string =>
  writ ? `${writ.title}${writ.number === null ? '' : `（${writ.number}）`}` : '文书'

function printableInput(input: Command['input']): Command['input'] {
  return Object.fromEntries(Object.entries(input).map(([name, value]) => [name, typeof value === 'string' ? printable(value) : value]))
}

async function rootOf(tx: Tx, region: string, matterId: string): Promise<string> {
  const [row] = await tx<{ root_id: string }[]>`select root_id from proceeding where region = ${region} and matter_id = ${matterId}`
  return row?.root_id ?? matterId
}

async function openingInput(tx: Tx, region: string, matterId: string): Promise<Record<string, unknown>> {
  const [row] = await tx<{ input: Record<string, unknown> }[]>`
    select input from matter_entry where region = ${region} and matter_id = ${matterId} and seq = 1`
  return row?.input ?? {}
}

async function personNames(tx: Tx, region: string, people: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx<{ person_id: string; name: string }[]>`
    select person_id, name from person where region = ${region} and person_id = any(${[...people]}::uuid[])`
  return new Map(rows.map((row) => [row.person_id, row.name]))
}

/** What the dossier of a proceeding must hold, by the steps that were taken (住房和城乡建设行政处罚程序规定第四十条). */
export function requiredWrits(file: ProceedingFile): WritKind[] {
  const { decision, notice } = file
  if (file.guidance) return ['guidanceRecord']
  if (file.place) return file.place.approvedOn === undefined ? [] : ['placementNotice', 'placementAgreement']
  return [
    'openingApproval',
    'investigationReport',
    'decisionApproval',
    'conclusionApproval',
    'deliveryReceipt',
    ...(decision?.kind === 'penalty' ? (['priorNotice', 'penaltyDecision'] as const) : (['noPenaltyDecision'] as const)),
    ...((notice?.statements ?? 0) > 0 ? (['statementRecord', 'reweighOpinion'] as const) : []),
    ...(notice?.hearing === 'held' ? (['hearingNotice', 'hearingRecord', 'hearingReport'] as const) : []),
    ...(reviewDue(file) && decision?.kind === 'penalty' ? (['legalReviewOpinion'] as const) : []),
    ...(panelDue(file) && decision?.kind === 'penalty' ? (['panelRecord'] as const) : []),
  ]
}
