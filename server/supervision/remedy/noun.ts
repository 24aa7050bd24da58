/** 行政诉讼 and 国家赔偿 below a proceeding: facts, the table beside the matter, papers. */
import { z } from 'zod'
import { sumText } from '../../../domain/documents/amounts.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Outcome, Refusal } from '../../../domain/kernel/outcome.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import { findAct, statesFrom } from '../../../domain/procedure/procedure.ts'
import { grants } from '../../../domain/supervision/remedy/fields.ts'
import type { RemedyFacts } from '../../../domain/supervision/remedy/needs.ts'
import { refundOf, type Refund } from '../../../domain/supervision/remedy/refund.ts'
import { keepPhotos } from '../../case/store.ts'
import { maybeRow, send, type Db, type Tx } from '../../db/pool.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Session } from '../../http/context.ts'
import { findMatter, lockMatter, type Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { text } from '../../matter/text.ts'
import { mayRead } from '../../matter/visible.ts'
import { numberOf } from '../gathering.ts'

export const remedyNoun: Noun = { gathersOnce: true, gather, project }

const RemedyRow = z.object({ who: z.string(), judged: z.string().nullable(), granted: z.boolean().nullable() })

function findRemedy(db: Db, region: string, matterId: string) {
  return maybeRow(RemedyRow, db`select who, judged, granted from remedy_file where region = ${region} and matter_id = ${matterId}`)
}

/** The proceeding below which a suit or claim is entered. Refuses what the person does not see. */
export async function remedyParent(tx: Tx, { region, acting }: Pick<Session, 'region' | 'acting'>, id: string): Promise<Outcome<Loaded>> {
  const parent = await lockMatter(tx, region.code, id, false)
  return parent && mayRead(acting.reader, parent) ? done(parent) : refuse('matter.notFound')
}

/** Something must have been decided: its table takes the entry of a suit in this state. */
function againstRefusal(parent: Loaded | undefined): Refusal | null {
  if (!parent) return { code: 'remedy.noProceeding' }
  const procedure = procedureOf(parent.matter.procedure, parent.matter.version)
  const row = findAct(procedure, 'recordRemedy')
  return row && statesFrom(procedure, row).includes(parent.matter.state) ? null : { code: 'remedy.notDecided' }
}

/** What is given back with its interest, where the district has set the rate. */
function refundIn({ region, input }: Command): Refund | undefined {
  const { depositRatePercent } = region.settings.supervision
  const [paidOn, backOn] = [dayOf(input.paidOn), dayOf(input.backOn)]
  if (typeof input.refundFen !== 'number' || !paidOn || !backOn || depositRatePercent === undefined) return undefined
  return refundOf(input.refundFen, paidOn, backOn, depositRatePercent)
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, procedure, act, input, now } = command
  const parentId = here?.matter.parent ?? null
  const parent = command.parent ?? (parentId === null ? undefined : await findMatter(tx, region.code, parentId))
  const file = here ? await findRemedy(tx, region.code, here.matter.id) : undefined
  const suit = procedure === 'litigation'
  const unit = text(parent?.matter.attributes.unit) ?? (command.actor.kind === 'person' ? command.actor.unit : null)
  const number = here ? undefined : await numberOf(tx, command, unit, suit ? '应诉' : '赔偿')
  const who = text(input.plaintiff) ?? text(input.claimant) ?? file?.who ?? ''
  const refund = refundIn(command)
  const begun = act === 'receive'
  const facts: RemedyFacts = {
    today: region.today(now),
    proceedingRefusal: begun ? againstRefusal(parent) : null,
    judged: text(input.judgment) ?? file?.judged ?? null,
    granted: typeof input.grant === 'string' ? input.grant === 'granted' : (file?.granted ?? null),
    rateSet: region.settings.supervision.depositRatePercent !== undefined,
  }
  return {
    facts: {
      ...facts,
      ...(!here && unit !== null && { unit }),
      ...(number !== undefined && { number }),
      // A proceeding that has been revoked meanwhile takes no more entries.
      ...(parent && againstRefusal(parent) === null && { proceeding: parent.matter.id }),
      title: suit ? `${who}诉行政处理决定` : `${who}申请国家赔偿`,
      // Handed to the proceeding's own act, which keeps from when to when a remedy ran.
      remedy: begun ? 'begun' : 'ended',
      statedOn: begun ? String(input.receivedOn) : region.today(now),
      reason: begun ? `收到起诉状副本：${String(input.court)}${String(input.docket)}` : '行政诉讼裁判已生效',
      ...(refund && { refund }),
    },
    levels: {},
    kept: refund ? { refund } : {},
  }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input } = command
  const { id, attributes, procedure, version } = recorded.matter
  keepPhotos(tx, command, recorded)
  const refund = gathered.facts.refund as Refund | undefined // as gather made it
  const { code } = region
  if (act === 'receive') {
    const who = String(input.plaintiff ?? input.claimant)
    send(
      tx,
      tx`
      insert into remedy_file (region, matter_id, who, court, docket) values (${code}, ${id}, ${who}, ${text(input.court)}, ${text(input.docket)})`,
    )
  }
  if (act === 'judge' || act === 'judgeFinally')
    send(tx, tx`update remedy_file set judged = ${String(input.judgment)} where region = ${code} and matter_id = ${id}`)
  if (act === 'decide') {
    const fen = typeof input.fen === 'number' ? input.fen : null
    send(
      tx,
      tx`
      update remedy_file set granted = ${input.grant === 'granted'}, decided_fen = ${fen}, refund_fen = ${refund?.fen ?? null},
        interest_fen = ${refund?.interestFen ?? null} where region = ${code} and matter_id = ${id}`,
    )
  }
  if (!findAct(procedureOf(procedure, version), act)?.writs) return null
  const kept = await findRemedy(tx, code, id)
  const issuer = organOfUnit(region, text(attributes.unit) ?? '')
  const beyond = { issuer, number: text(attributes.number) ?? '', to: [kept?.who ?? ''], rows: rowsOf(command, refund) }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(command.now), beyond })
}

function rowsOf({ region, act, input }: Command, refund: Refund | undefined) {
  const row = (label: string, value: string | undefined) => (value === undefined || value === '' ? [] : [{ label, value }])
  const sum = (fen: unknown) => (typeof fen === 'number' ? sumText(fen) : undefined)
  if (act === 'receive') return [...row('收讫日期', text(input.receivedOn) ?? ''), ...row('请求金额', sum(input.claimFen))]
  const rate = region.settings.supervision.depositRatePercent
  return [
    ...row('决定', input.grant === 'granted' ? grants.granted.zh : grants.refused.zh),
    ...row('赔偿金额', sum(input.fen)),
    ...row('返还金额', sum(refund?.fen)),
    ...row('银行同期存款利息', refund && `${sumText(refund.interestFen)}（${refund.days}日，年利率${rate}%）`),
  ]
}
