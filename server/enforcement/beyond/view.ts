import type { BeyondView } from '../../../contract/beyond.ts'
import { jointPartProcedure } from '../../../domain/enforcement/beyond/joint.ts'
import { disputeKinds, majorGrounds, type MajorGround } from '../../../domain/enforcement/beyond/fields.ts'
import { words, type Words } from '../../../domain/kernel/words.ts'
import { findAct, statesFrom } from '../../../domain/procedure/procedure.ts'
import { reaches, type Reader } from '../../../domain/people/reach.ts'
import type { Db } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import { personNames, unitNamed } from '../../matter/names.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { readableOf } from '../../matter/readable.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { planOf } from './joint.ts'
import { filingsOf, openedBelow, partsOfJoint, told, type OpenedRow, type PartRow, type Told } from './store.ts'

const same = (name: string) => ({ zh: name, en: name })

const roles = {
  asking: { zh: '请求单位', en: 'Asks' },
  asked: { zh: '被请求单位', en: 'Is asked' },
  raising: { zh: '提出方', en: 'Raised it' },
  other: { zh: '另一方', en: 'Other side' },
  superior: { zh: '上一级单位', en: 'Superior' },
  reporting: { zh: '上报单位', en: 'Reported it' },
  lead: { zh: '牵头单位', en: 'Leads' },
  part: { zh: '参与单位', en: 'Takes part' },
} as const satisfies Record<string, Words>

/** What several units have a hand in, for somebody who may see it. */
export async function beyondView(db: Db, region: Region, reader: Reader, here: Loaded): Promise<BeyondView> {
  const { matter } = here
  const entries = await told(db, region.code, matter.id)
  const none: BeyondView = { participants: [], request: null, dispute: null, major: null, joint: null }
  const first = entries[0]?.facts ?? {}
  const named = (role: keyof typeof roles, unit: unknown) =>
    typeof unit === 'string' ? [{ role: words(roles[role]), name: words(unitNamed(region, unit).name) }] : []
  switch (matter.procedure) {
    case 'assistance': {
      const organ = text(first.organ)
      const outside = first.askedUnit === undefined && organ !== null ? [{ role: words(roles.asked), name: same(organ) }] : []
      const participants = [...named('asking', first.askingUnit), ...named('asked', first.askedUnit), ...outside]
      return { ...none, participants, request: requestOf(entries) }
    }
    case 'jurisdiction': {
      const participants = [
        ...named('raising', first.raisingUnit),
        ...named('other', first.otherUnit),
        ...named('superior', first.superior),
      ]
      return { ...none, participants, dispute: await disputeOf(db, region, here, entries) }
    }
    case 'majorCase': {
      const participants = [...named('reporting', first.reportingUnit), ...named('superior', first.superior)]
      return { ...none, participants, major: majorOf(region, entries) }
    }
    default:
      return { ...none, ...(await jointOf(db, region, reader, here)) }
  }
}

function requestOf(entries: readonly Told[]): BeyondView['request'] {
  const { askedFor, lawBasis, replyBy } = entries[0]?.input ?? {}
  const answer = entries.findLast((one) => one.act === 'reply' || one.act === 'enterReply')?.input
  return {
    askedFor: text(askedFor) ?? '',
    lawBasis: text(lawBasis) ?? '',
    replyBy: text(replyBy) ?? '',
    reply: text(answer?.reply),
    photos: Array.isArray(answer?.photos) ? (answer.photos as string[]) : [],
  }
}

async function disputeOf(db: Db, region: Region, { matter }: Loaded, entries: readonly Told[]): Promise<BeyondView['dispute']> {
  const { disputeKind, reason } = entries[0]?.input ?? {}
  const other = text(entries.findLast((one) => one.facts.otherProceeding !== undefined)?.facts.otherProceeding)
  const filed = await filingsOf(
    db,
    region.code,
    [matter.parent, other].filter((id) => id !== null),
  )
  const unit = (value: unknown) => (typeof value === 'string' ? words(unitNamed(region, value).name) : null)
  const kind = disputeKind === 'bothRefuse' ? disputeKinds.bothRefuse : disputeKinds.bothClaim
  return {
    kind: words(kind),
    reason: text(reason) ?? '',
    filings: filed.map((one) => ({ unit: unit(one.unit_id) ?? same(''), number: one.number, filedOn: region.today(one.filed_at) })),
    proposed: matter.state === 'proposed' ? unit(entries.findLast((one) => one.act === 'propose')?.input.takingUnit) : null,
    settled: unit(entries.findLast((one) => one.act === 'agree' || one.act === 'designate')?.facts.takingUnit),
  }
}

function majorOf(region: Region, entries: readonly Told[]): BeyondView['major'] {
  const grounds = entries[0]?.input.majorGrounds
  return {
    grounds: Array.isArray(grounds) ? (grounds as MajorGround[]).map((one) => words(majorGrounds[one])) : [],
    instructions: entries.flatMap((one) => {
      const said = text(one.input.instructions)
      return said === null ? [] : [{ on: region.today(one.at), text: said }]
    }),
  }
}

async function jointOf(db: Db, region: Region, reader: Reader, { matter }: Loaded): Promise<Pick<BeyondView, 'participants' | 'joint'>> {
  const jointId = matter.procedure === 'joint' ? matter.id : (matter.parent ?? matter.id)
  const [entries, parts] = await Promise.all([told(db, region.code, jointId), partsOfJoint(db, region.code, jointId)])
  const ids = parts.map((one) => one.matter_id)
  const [opened, shared] = await Promise.all([openedBelow(db, region.code, ids), sharedEvidence(db, region, parts)])
  const [open, leaders] = await Promise.all([
    readableOf(
      db,
      reader,
      opened.map((one) => one.matter_id),
    ),
    personNames(
      db,
      region.code,
      parts.map((one) => one.assignee_id),
    ),
  ])
  const { aim, lawBasis, heldAt, reportBy, radius, point, briefing } = planOf(entries)
  const [owner] = await db<
    { unit_id: string | null }[]
  >`select unit_id from matter where region = ${region.code} and matter_id = ${jointId}`
  const lead = owner?.unit_id ? [{ role: words(roles.lead), name: words(unitNamed(region, owner.unit_id).name) }] : []
  return {
    participants: [...lead, ...parts.map((one) => ({ role: words(roles.part), name: nameOf(region, one) }))],
    joint: {
      jointId,
      aim: aim ?? null,
      lawBasis: lawBasis ?? null,
      heldAt: heldAt ?? null,
      reportBy: reportBy ?? null,
      radius: radius ?? null,
      point: point ?? null,
      briefing: briefing ?? null,
      parts: parts.map((one) => partView(region, one, opened, new Set(open), leaders)),
      evidence: shared,
      ownPart: ownPartOf(region, reader, parts),
    },
  }
}

const nameOf = (region: Region, { unit_id, opened }: PartRow): Words => {
  const organ = text(opened.organ)
  return organ === null ? words(unitNamed(region, unit_id ?? '').name) : same(organ)
}

function partView(
  region: Region,
  part: PartRow,
  opened: readonly OpenedRow[],
  readable: ReadonlySet<string>,
  leaders: ReadonlyMap<string, string>,
): NonNullable<BeyondView['joint']>['parts'][number] {
  const state = jointPartProcedure.states[part.state]
  return {
    matterId: part.matter_id,
    name: nameOf(region, part),
    task: text(part.opened.note) ?? text(part.opened.task),
    leader: (part.assignee_id === null ? undefined : leaders.get(part.assignee_id)) ?? text(part.opened.contact),
    state: state ? words(state) : same(part.state),
    did: text(part.report?.did),
    pending: text(part.report?.pending),
    proceedings: opened
      .filter((one) => one.parent_id === part.matter_id)
      .map((one) => ({
        matterId: readable.has(one.matter_id) ? one.matter_id : null,
        procedure: one.procedure,
        number: one.number,
        state: words(procedureOf(one.procedure, one.version).states[one.state] ?? same(one.state)),
        open: one.open,
      })),
  }
}

/** What every part shared, in order. */
async function sharedEvidence(db: Db, region: Region, parts: readonly PartRow[]): Promise<NonNullable<BeyondView['joint']>['evidence']> {
  const all = await Promise.all(parts.map(async (part) => ({ part, entries: await told(db, region.code, part.matter_id) })))
  return all
    .flatMap(({ part, entries }) =>
      entries
        .filter((one) => one.act === 'shareEvidence')
        .map(({ input, at }) => ({
          by: nameOf(region, part),
          name: text(input.name) ?? '',
          takenOn: text(input.takenOn) ?? '',
          description: text(input.description),
          photos: Array.isArray(input.photos) ? (input.photos as string[]) : [],
          at: at.toISOString(),
        })),
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

const startRow = findAct(jointPartProcedure, 'startProceeding')
const takingPart: readonly string[] = startRow ? statesFrom(jointPartProcedure, startRow) : []

/** The part under way in which the reader may open proceedings. */
function ownPartOf(region: Region, reader: Reader, parts: readonly PartRow[]): string | null {
  const own = parts.find(
    (one) =>
      takingPart.includes(one.state) &&
      one.opened.organ === undefined &&
      reaches(reader, 'jointPart.startProceeding', { region: region.code, cell: null, unit: one.unit_id, assignee: null }),
  )
  return own?.matter_id ?? null
}
