/**
 * 案件: what a proceeding has come to. The engine knows states and clocks; what the law's steps depend on (what was notified,
 * whether a hearing was asked for, what was paid) stands here. fold.ts derives it from the entries, and from nothing else.
 */
import type { GentleFile } from '../placement/file.ts'
import type { Penalty } from '../penalty.ts'
import type { DiscretionTier } from '../discretion.ts'
import type { Audit } from '../device.ts'
import type { NamedFile } from '../../evidence/file-kinds.ts'
import type { Reckoned } from '../fine-base.ts'
import type { WorksOutcome } from './works.ts'
import type { Lies } from '../like-cases.ts'
import type { CustodyMove } from './custody.ts'
import type { Adoption, EvidenceKind, ExclusionGround, Flag, GatheredDuring, SpareGround } from './fields.ts'

export type Evidence = {
  /** Its number in this proceeding, from 1. */
  readonly n: number
  readonly kind: EvidenceKind
  readonly name: string
  readonly from: string
  readonly takenOn: string
  readonly takenBy: readonly string[]
  readonly photos: readonly string[]
  /** The entry by which it was taken in. */
  readonly seq: number
  /** Of evidence shared by the main proceeding: its number there. */
  readonly of?: number
  /** What a record of it says. */
  readonly record?: string
  /**
   * 复议、诉讼期间收集: gathered while a reconsideration of this program was pending (`review`: no ground for the act, 行政复议法第四十六条
   * 第一款), or while a suit or another organ's reconsideration was that is entered in the proceeding (`remedy`: 行政诉讼法第三十五条).
   */
  readonly gatheredDuring?: GatheredDuring
  /** Files beside the photos. */
  readonly files?: readonly NamedFile[]
  /** Who entered it, and so has what there is of it in hand. */
  readonly takenInBy?: string
  /** Where it was taken, as it was typed. */
  readonly takenPlace?: string
  /** Its original carrier (原始载体) was taken and is kept. */
  readonly carrier?: true
  readonly custody?: readonly CustodyMove[]
  /** The surveillance device that recorded it, as it was called on the day it was taken in. */
  readonly device?: { readonly number: string; readonly place: string }
  /** 审核 of what the device recorded (行政处罚法第四十一条第二款). */
  readonly audit?: Audit
  /** 排除: it stays on the file and counts no more (行政处罚法第四十六条第三款). */
  readonly excluded?: { readonly ground: ExclusionGround; readonly reason: string; readonly on: string }
}

/** The pieces that count: all but those that were excluded. Whether one gathered during a reconsideration counts is for who reviews it. */
export function standing({ evidence }: Pick<ProceedingFile, 'evidence'>): readonly Evidence[] {
  return evidence.filter((one) => one.excluded === undefined)
}

export type Proposal = {
  readonly penalties: readonly Penalty[]
  readonly facts: string
  readonly flags: readonly Flag[]
  readonly factors: string
  readonly tier?: DiscretionTier
  /** Of a fine that is a share or a multiple: of what, and by which piece of evidence. */
  readonly base?: Reckoned & { readonly evidence?: number }
  /** The ground on which it may lie below the range of the law. */
  readonly lower?: string
  /** Outside the benchmark: then there is a reason, and the panel must discuss it. */
  readonly outside?: string
}

export type Notice = {
  readonly penalties: readonly Penalty[]
  readonly hearingDue: boolean
  /** How many times notice was given, this one included. */
  readonly round: number
  readonly servedOn?: string
  /** 陈述申辩期: over, or given up in writing. */
  readonly over?: 'closed' | 'waived'
  readonly statements: number
  /** The day on which the party said that it gives up neither statement nor hearing. */
  readonly reservedOn?: string
  /** What became of the statements, as the officers last answered them. */
  readonly answer?: { readonly adopted?: Adoption; readonly text: string; readonly on: string }
  readonly hearing: 'none' | 'asked' | 'held' | 'dropped'
}

export type DecisionMade = {
  readonly kind: 'penalty' | 'noPenalty'
  readonly penalties: readonly Penalty[]
  readonly ground?: SpareGround
  readonly decidedOn: string
  readonly servedOn?: string
  readonly tier?: DiscretionTier
  /** Where the fine lay among like cases when it was decided, and why it differs from them. */
  readonly like?: Lies & { readonly reason?: string }
  /** What a reconsideration made of it, and on which day. */
  readonly reviewed?: { readonly as: 'quashed' | 'changed' | 'unlawful'; readonly on: string; readonly number: string }
}

/** 行政复议 against it: the latest. */
export type UnderReview = {
  readonly number: string
  readonly begunOn: string
  readonly endedOn?: string
  readonly result?: string
  readonly stayedOn?: string
  /** Who enforces what was decided (行政复议法第七十八条). */
  readonly enforcer?: 'respondent' | 'reviewOrgan'
}

/** 代履行费用 as they were claimed, in fen; the day they must be paid by, and when the demand was served. */
export type Costs = { readonly fen: number; readonly until: string; readonly sheet: string; readonly servedOn?: string }

export type Payment = { readonly fen: number; readonly on: string; readonly receipt: string; readonly channel: string }

/** 检查评价 by the inspected: 1 to 5 for each, and from which day on it may be changed no more. */
export type InspectionRating = {
  readonly attitude: number
  readonly legality: number
  readonly burden: number
  readonly words?: string
  readonly firstOn: string
  readonly on: string
}

export type ProceedingFile = GentleFile & {
  readonly item?: string
  readonly party?: string
  readonly officers: readonly string[]
  readonly recused: readonly string[]
  readonly happenedOn?: string
  /** The law of the day of the act, as the officer stated it where no list of items was kept then. */
  readonly lawThen?: string
  readonly endedOn?: string
  readonly continuing: boolean
  readonly foundOn?: string
  /** Of an order to correct: what it orders, and when it was served. */
  readonly order?: { readonly kind: string; readonly servedOn?: string }
  /** What was done about illegal works before the decision, and by which piece of evidence. */
  readonly works?: { readonly outcome: WorksOutcome; readonly on: string; readonly evidence: number }
  /** The order to correct that this proceeding rests on (逾期不改正). */
  readonly correction?: string
  /** Of an inspection: what kind it is and what it found. */
  readonly inspection?: string
  readonly finding?: string
  readonly rating?: InspectionRating
  readonly evidence: readonly Evidence[]
  readonly proposal?: Proposal
  readonly notice?: Notice
  /** What goes to the decider, as the officers submitted it or the panel concluded; never heavier than what was notified. */
  readonly submitted?: readonly Penalty[]
  readonly reviewed: boolean
  readonly panel?: { readonly attendees: number }
  readonly decision?: DecisionMade
  readonly payments: readonly Payment[]
  /** What was given back of them. */
  readonly refunds?: readonly Payment[]
  readonly review?: UnderReview
  readonly deferredUntil?: string
  /** Of the costs of substitute performance. */
  readonly costs?: Costs
  /** A reconsideration or suit against it: begun, or begun and ended. */
  readonly remedy?: 'begun' | 'ended'
  /** Each reconsideration or suit: from the day it was asked for to the day it ended, both included. */
  readonly remedies?: readonly Remedy[]
  /** 加处罚款 once it is decided; what an agreement in enforcement remits of it, while that is kept. */
  readonly late?: { readonly imposedOn: string; readonly reducedFen?: number }
  /** 管辖争议: open, or over. */
  readonly dispute?: 'open' | 'over'
  /** 重大案件: reported up and not answered yet, answered (the superior has a hand in it), or closed again. */
  readonly major?: 'reported' | 'answered' | 'closed'
  /** 办理意见 from above, oldest first. */
  readonly instructions?: readonly Instruction[]
}

export type Remedy = { readonly from: string; readonly to?: string }
export type Instruction = { readonly on: string; readonly text: string; readonly seq: number }

export const emptyFile: ProceedingFile = { officers: [], recused: [], continuing: false, evidence: [], reviewed: false, payments: [] }

/** Most pieces of evidence in one proceeding. */
export const evidenceMax = 500
