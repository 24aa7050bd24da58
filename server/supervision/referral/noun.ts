/** 两法衔接: facts, papers and messages of a referral, on the side that sends it and on the side that takes it. */
import { v7 as uuid } from 'uuid'
import { yearOf } from '../../../domain/clock/civil-date.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import { kindOf, sentBy, type MessageKindName } from '../../../domain/supervision/referral/messages.ts'
import type { ReferralFacts } from '../../../domain/supervision/referral/needs.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { keepPhotos } from '../../case/store.ts'
import type { Tx } from '../../db/pool.ts'
import { told, type Told } from '../../enforcement/beyond/store.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { numberWords } from '../../enforcement/number-words.ts'
import { findRoot, keepPart, nextProceedingNumber, type Root } from '../../enforcement/proceedings.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import { findPeer, findThread, keepThread } from '../../exchange/store.ts'
import { queueMessage } from '../../exchange/queue.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { text } from '../../matter/text.ts'
import { holdsPostIn } from '../../people/store.ts'
import type { Region } from '../../region/region.ts'
import { knownTo } from './known.ts'
import { paperOf } from './papers.ts'

export const referralNoun: Noun = { gather, project }

/** A message that this act sends: its id stands in the entry, so that the record names what went out. */
export type Sending = { readonly message: string; readonly peer: string; readonly thread: string; readonly kind: MessageKindName }

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, parent, now, actor, given } = command
  const intake = command.procedure === 'referralIntake'
  const before = here ? await told(tx, region.code, here.matter.id) : []
  const own = here?.matter.attributes ?? parent?.matter.attributes ?? {}
  const unit = intake && here === null ? region.settings.supervision.referrals : text(own.unit)
  const rootOf = here?.matter.parent ?? parent?.matter.id ?? null
  const root = intake || rootOf === null ? undefined : await findRoot(tx, region.code, rootOf)
  const first = before[0]?.input ?? input
  const organ = unit === null ? null : organOfUnit(region, unit)
  const facts: ReferralFacts = {
    today: region.today(now),
    byHead:
      actor.kind === 'person' &&
      organ !== null &&
      (await holdsPostIn(tx, region.code, actor.personId, organ, region.today(now), 'unitLead')),
    team: Array.isArray(first.officers) ? (first.officers as string[]) : [], // ids of persons, as the contract parsed them
    peerRefusal: act === 'send' ? await peerRefusal(tx, region, input.peer) : null,
    goodsHeld: false,
  }
  const sending = command.asking === true ? null : await sendingOf(tx, command, here)
  const number = await numberFor(tx, command, organ)
  const offset = act === 'concluded' ? offsetOf(root, input.criminalFineFen) : null
  return {
    facts: {
      ...facts,
      ...(here === null && opened(command, unit, own)),
      ...(number !== null && { number }),
    },
    levels: {},
    kept: {
      ...(sending && { sent: sending }),
      ...(given?.received !== undefined && { received: given.received }),
      ...(offset !== null && { offset }),
    },
  }
}

/** What the matter takes over: from its proceeding, or from the message it arrived in. */
function opened({ procedure, input }: Command, unit: string | null, own: Loaded['matter']['attributes']): Record<string, unknown> {
  if (procedure === 'referralIntake') return { unit, title: input.caseTitle, number: input.number }
  const { cell, point, address, title, assignee } = own
  return { unit, cell, point, address, title, assignee }
}

async function peerRefusal(tx: Tx, region: Region, named: unknown): Promise<Refusal | null> {
  const peer = typeof named === 'string' ? await findPeer(tx, region.code, named) : undefined
  if (!peer?.active) return { code: 'exchange.peerUnknown' }
  const kind: MessageKindName = 'referral.sent'
  return peer.url === null || peer.kinds.includes(kind) ? null : { code: 'exchange.kindNotAllowed', params: { kind: kindOf(kind).zh } }
}

/** Where the message of this act goes; null where it sends none, or the other side answers on paper. */
async function sendingOf(tx: Tx, { region, procedure, act, input }: Command, here: Loaded | null): Promise<Sending | null> {
  const kind = sentBy[`${procedure}.${act}`]
  // Whoever the police passed it on to is not who it was sent to.
  if (kind === undefined || here === null || here.matter.tally.forwarded) return null
  const thread =
    act === 'send' ? { peer_id: String(input.peer), thread: here.matter.id } : await findThread(tx, region.code, here.matter.id)
  const peer = thread && (await findPeer(tx, region.code, thread.peer_id))
  return peer?.url ? { message: uuid(), peer: peer.id, thread: thread?.thread ?? here.matter.id, kind } : null
}

async function numberFor(tx: Tx, { region, procedure, act, now, asking }: Command, organ: string | null): Promise<string | null> {
  if (asking === true || organ === null || procedure !== 'referral' || act !== 'send') return null
  const { regionWord, unitWord } = numberWords(region, organ)
  const year = yearOf(region.today(now))
  return `${regionWord}${unitWord}刑移〔${year}〕${await nextProceedingNumber(tx, region.code, organ, '刑移', year)}号`
}

/** 折抵: what was paid as a fine before counts towards the criminal fine (行政处罚法第三十五条第二款). In fen. */
function offsetOf(root: Root | undefined, criminalFine: unknown): { paidFen: number; criminalFineFen: number; fen: number } | null {
  if (typeof criminalFine !== 'number' || !root) return null
  const paidFen = root.file.payments.reduce((sum, one) => sum + one.fen, 0)
  return { paidFen, criminalFineFen: criminalFine, fen: Math.min(paidFen, criminalFine) }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, given, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const root = matter.parent === null ? undefined : await findRoot(tx, region.code, matter.parent)
  if (root && matter.seq === 1) keepPart(tx, recorded, root.rootId)
  if (act === 'arrive' && typeof given?.peer === 'string' && typeof given.thread === 'string')
    keepThread(tx, region.code, given.peer, given.thread, matter.id)
  const before: readonly Told[] = await told(tx, region.code, matter.id)
  const sent = gathered.kept.sent as Sending | undefined // as gather put it there
  if (sent) {
    if (act === 'send') keepThread(tx, region.code, sent.peer, sent.thread, matter.id)
    queueMessage(tx, command, recorded, { ...sent, known: await knownTo(tx, command, recorded, { root, before }) })
  }
  if (!findAct(procedureOf(matter.procedure, matter.version), act)?.writs) return null
  const paper = await paperOf(tx, command, recorded, before)
  return issueWrits(tx, { command, recorded, file: root?.file ?? emptyFile, gathered, day: region.today(now), beyond: paper })
}
