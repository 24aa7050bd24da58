/** What the papers between organs say: to whom, in whose name, and their rows. */
import { sumText } from '../../../domain/documents/amounts.ts'
import { disputeKinds, majorGrounds, type MajorGround } from '../../../domain/enforcement/beyond/fields.ts'
import { dateText } from '../../../domain/documents/amounts.ts'
import type { WritFacts } from '../../../domain/enforcement/writs/parts.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import type { Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { dayOf, organOfUnit } from '../facts.ts'
import { partName, planOf } from './joint.ts'
import { filingsOf, openedBelow, partsOfJoint, told, type Told } from './store.ts'

type Paper = NonNullable<WritFacts['beyond']> & { readonly issuer: string; readonly number: string }
type Row = Paper['rows'][number]
type About = { readonly command: Command; readonly recorded: Loaded; readonly facts: Gathered['facts']; readonly before: readonly Told[] }

const row = (label: string, value: string | null): Row[] => (value === null || value === '' ? [] : [{ label, value }])

/** The paper an act issues; undefined where its row issues none. */
export async function paperOf(tx: Tx, command: Command, recorded: Loaded, { facts }: Gathered): Promise<Paper | undefined> {
  const { matter } = recorded
  if (!findAct(procedureOf(matter.procedure, matter.version), command.act)?.writs) return undefined
  const about = { command, recorded, facts, before: await told(tx, command.region.code, matter.id) }
  const number = await numberAbove(tx, recorded)
  switch (matter.procedure) {
    case 'assistance':
      return { ...assistancePaper(about), number }
    case 'jurisdiction':
      return { ...(await disputePaper(tx, about)), number }
    case 'majorCase':
      return { ...majorPaper(about), number }
    default:
      return { ...(await jointPaper(tx, about)), number: text(matter.attributes.number) ?? '' }
  }
}

async function numberAbove(tx: Tx, { matter }: Loaded): Promise<string> {
  const [found] = await tx<
    { number: string | null }[]
  >`select number from matter where region = ${matter.region} and matter_id = ${matter.parent}`
  return found?.number ?? ''
}

const named = (region: Region, unit: unknown): string => (typeof unit === 'string' ? (region.units.get(unit)?.name.zh ?? unit) : '')
const issuerOf = (region: Region, unit: unknown): string => organOfUnit(region, text(unit) ?? '')

function assistancePaper({ command: { region, act }, facts }: About) {
  const answers = act === 'reply' || act === 'decline'
  return {
    issuer: issuerOf(region, answers ? facts.askedUnit : facts.askingUnit),
    to: [answers ? named(region, facts.askingUnit) : (text(facts.organ) ?? '')],
    rows: [],
  }
}

async function disputePaper(tx: Tx, { command: { region, act }, recorded: { matter }, facts, before }: About) {
  const opened = before[0]?.input ?? {}
  const both = [named(region, facts.raisingUnit), named(region, facts.otherUnit)]
  const kind = disputeKinds[opened.disputeKind as keyof typeof disputeKinds] as { zh: string } | undefined
  const ids = [matter.parent, text(facts.otherProceeding)].filter((id) => id !== null)
  const filed = (await filingsOf(tx, region.code, ids)).map(
    (one) => `${named(region, one.unit_id)} ${dateText(region.today(one.filed_at))}立案${one.number === null ? '' : `（${one.number}）`}`,
  )
  const talks = before.filter((one) => one.act === 'propose' || one.act === 'recordTalks').map((one) => text(one.input.record) ?? '')
  return {
    issuer: issuerOf(region, act === 'designate' ? facts.superior : facts.raisingUnit),
    to: act === 'designate' ? both : act === 'agree' ? [] : [named(region, facts.superior)],
    rows: [
      ...row('争议双方', both.join('、')),
      ...row('争议情形', kind?.zh ?? null),
      ...row('争议理由', text(opened.reason)),
      ...row('立案时间（先后为序）', filed.join('；')),
      ...(act === 'designate' ? [] : row('协商记录', talks.join('；'))),
      ...row('管辖单位', named(region, facts.takingUnit)),
    ],
  }
}

const ways: Readonly<Record<string, string>> = {
  leave: '留原单位办理',
  takeOver: '提级办理',
  designate: '指定其他单位办理',
  organise: '组织联合执法',
}

function majorPaper({ command: { region, act, input }, facts, before }: About) {
  const opened = before[0]?.input ?? {}
  const grounds = Array.isArray(opened.majorGrounds) ? (opened.majorGrounds as MajorGround[]) : []
  const reports = act === 'reportUp'
  return {
    issuer: issuerOf(region, reports ? facts.reportingUnit : facts.superior),
    to: [named(region, reports ? facts.superior : facts.reportingUnit)],
    rows: [
      ...row('重大案件情形', grounds.map((one) => majorGrounds[one].zh).join('、')),
      ...(typeof opened.caseFen === 'number' ? row('涉案金额', sumText(opened.caseFen)) : []),
      ...(typeof opened.casualties === 'number' ? row('伤亡人数', String(opened.casualties)) : []),
      ...row('办理方式', ways[act] ?? null),
      ...row('办理单位', named(region, facts.takingUnit ?? input.leadUnit)),
    ],
  }
}

async function jointPaper(tx: Tx, { command: { region, act }, recorded: { matter }, before }: About) {
  const issuer = issuerOf(region, matter.attributes.unit)
  if (act === 'close') return { issuer, to: [], rows: await summaryRows(tx, region, matter.id) }
  const { aim, lawBasis, heldAt, address, radius, parts = [], briefing, reportBy } = planOf(before)
  const last = dayOf(reportBy)
  return {
    issuer,
    to: parts.map((one) => named(region, one.unit)),
    rows: [
      ...row('行动目标', aim ?? null),
      ...row('依据', lawBasis ?? null),
      ...row('时间', heldAt === undefined ? null : wallClock(region, heldAt)),
      ...row('地点', [address, radius === undefined ? '' : `周边 ${radius} 米范围`].filter(Boolean).join('，')),
      ...parts.flatMap((one) => row(named(region, one.unit), one.note ?? '按职责参加')),
      ...row('行动要点', briefing ?? null),
      ...row('报告截止', last ? dateText(last) : null),
    ],
  }
}

/** What each organ did, with the proceedings it opened in its own name. */
async function summaryRows(tx: Tx, region: Region, jointId: string): Promise<Row[]> {
  const parts = await partsOfJoint(tx, region.code, jointId)
  const opened = await openedBelow(
    tx,
    region.code,
    parts.map((one) => one.matter_id),
  )
  return parts.flatMap(({ matter_id, unit_id, opened: first, report, state }) => {
    const own = opened.filter((one) => one.parent_id === matter_id).map((one) => one.number ?? one.title ?? '')
    const did = state === 'refused' ? '未参加' : (text(report?.did) ?? '')
    const proceedings = own.length === 0 ? '' : `立案（办理）${own.length} 件：${own.join('、')}`
    return row(partName(region, unit_id, first), [did, proceedings, text(report?.pending) ?? ''].filter(Boolean).join('；'))
  })
}

function wallClock(region: Region, instant: string): string {
  return new Date(Date.parse(instant) + region.rules.offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}
