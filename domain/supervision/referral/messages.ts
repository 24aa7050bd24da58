import type { Words } from '../../kernel/words.ts'

/**
 * What goes between the two sides of a referral, and nothing else: every kind of message with the fields it carries. The sender
 * builds a message by picking these fields, the receiver refuses one that has others (contract/exchange.ts).
 */

export type MessageField = Words & ({ readonly kind: 'text'; readonly max: number } | { readonly kind: 'day' } | { readonly kind: 'fen' })

// prettier-ignore
export const messageFields = {
  fromOrgan:     { zh: '移送机关', en: 'Referred by', kind: 'text', max: 100 },
  number:        { zh: '移送书文号', en: 'Number of the referral', kind: 'text', max: 80 },
  caseTitle:     { zh: '案由', en: 'About', kind: 'text', max: 200 },
  crime:         { zh: '涉嫌罪名', en: 'Suspected crime', kind: 'text', max: 100 },
  partyName:         { zh: '当事人姓名或者名称', en: 'Name of the party', kind: 'text', max: 200 },
  place:         { zh: '案发地点', en: 'Where it happened', kind: 'text', max: 256 },
  happenedOn:    { zh: '违法行为日期', en: 'Day of the act', kind: 'text', max: 10 },
  referredOn:    { zh: '移送日期', en: 'Referred on', kind: 'day' },
  investigation: { zh: '调查报告', en: 'Report on the suspected crime', kind: 'text', max: 4000 },
  goods:         { zh: '涉案物品清单', en: 'List of the goods', kind: 'text', max: 4000 },
  appraisalText: { zh: '检验、鉴定情况', en: 'Tests and opinions', kind: 'text', max: 60 },
  materials:     { zh: '其他材料', en: 'Other papers', kind: 'text', max: 2000 },
  supplied:      { zh: '补正的材料', en: 'What is supplied', kind: 'text', max: 2000 },
  reason:        { zh: '理由', en: 'Reason', kind: 'text', max: 1000 },
  receiver:      { zh: '接收人', en: 'Received by', kind: 'text', max: 60 },
  acceptedOn:    { zh: '接受案件日期', en: 'Accepted on', kind: 'day' },
  signedBy:      { zh: '签收人', en: 'Signed for by', kind: 'text', max: 60 },
  paperNumber:   { zh: '文书号', en: 'Number of the paper', kind: 'text', max: 80 },
  organ:         { zh: '转送机关', en: 'Passed on to', kind: 'text', max: 100 },
  lacking:       { zh: '需要补正的材料', en: 'What is lacking', kind: 'text', max: 2000 },
  filedOn:       { zh: '立案日期', en: 'Opened on', kind: 'day' },
  noticedOn:     { zh: '通知日期', en: 'Told on', kind: 'day' },
  outcome:       { zh: '刑事处理结果', en: 'Outcome', kind: 'text', max: 1000 },
  criminalFineFen: { zh: '罚金（分）', en: 'Criminal fine (fen)', kind: 'fen' },
} as const satisfies Record<string, MessageField>
export type MessageFieldName = keyof typeof messageFields

export type MessageKind = Words & {
  /** The table and the act that the message does at the receiver. */
  readonly does: { readonly procedure: 'referral' | 'referralIntake'; readonly act: string }
  /** Names of the fields; a trailing `?` marks one that may be missing. */
  readonly carries: readonly string[]
  /** Whether the photos of the act go along, by their hash. */
  readonly photos?: true
}

// prettier-ignore
export const messageKinds = {
  'referral.sent':        { zh: '移送案件', en: 'Referral', does: { procedure: 'referralIntake', act: 'arrive' }, photos: true,
    carries: ['fromOrgan', 'number', 'caseTitle', 'crime', 'partyName', 'place?', 'happenedOn?', 'referredOn', 'investigation', 'goods', 'appraisalText', 'materials'] },
  'referral.supplied':    { zh: '补正材料', en: 'Papers supplied', does: { procedure: 'referralIntake', act: 'supplementArrived' }, photos: true, carries: ['supplied'] },
  'referral.objected':    { zh: '提请复议', en: 'Request to reconsider', does: { procedure: 'referralIntake', act: 'reconsiderationAsked' }, photos: true, carries: ['reason'] },
  'referral.handedOver':  { zh: '移交物品', en: 'Goods handed over', does: { procedure: 'referralIntake', act: 'goodsArrived' }, photos: true, carries: ['goods', 'receiver'] },
  'answer.receipt':       { zh: '移送回执', en: 'Receipt', does: { procedure: 'referral', act: 'receipt' }, carries: ['acceptedOn', 'signedBy', 'paperNumber?'] },
  'answer.forwarded':     { zh: '转送告知', en: 'Passed on', does: { procedure: 'referral', act: 'forwarded' }, carries: ['organ', 'noticedOn'] },
  'answer.lacking':       { zh: '补正通知', en: 'Papers are lacking', does: { procedure: 'referral', act: 'askedToSupply' }, carries: ['lacking', 'noticedOn'] },
  'answer.filed':         { zh: '立案通知', en: 'Taken up', does: { procedure: 'referral', act: 'policeFiled' }, carries: ['filedOn', 'noticedOn'] },
  'answer.refused':       { zh: '不予立案通知', en: 'Not taken up', does: { procedure: 'referral', act: 'policeRefused' }, carries: ['reason', 'noticedOn'] },
  'answer.upheld':        { zh: '复议决定通知', en: 'Refusal upheld', does: { procedure: 'referral', act: 'refusalUpheld' }, carries: ['reason', 'noticedOn'] },
  'answer.returned':      { zh: '退回', en: 'Returned', does: { procedure: 'referral', act: 'returnedLater' }, carries: ['reason', 'noticedOn'] },
  'answer.concluded':     { zh: '刑事处理结果', en: 'Concluded', does: { procedure: 'referral', act: 'concluded' }, carries: ['outcome', 'criminalFineFen?', 'noticedOn'] },
} as const satisfies Record<string, MessageKind>
export type MessageKindName = keyof typeof messageKinds
export const messageKindNames = Object.keys(messageKinds) as MessageKindName[]

/** The message that an act sends to the other side; acts that are not here send none. */
export const sentBy: Readonly<Record<string, MessageKindName>> = {
  'referral.send': 'referral.sent',
  'referral.supply': 'referral.supplied',
  'referral.askReconsideration': 'referral.objected',
  'referral.handOver': 'referral.handedOver',
  'referralIntake.sign': 'answer.receipt',
  'referralIntake.forward': 'answer.forwarded',
  'referralIntake.askSupplement': 'answer.lacking',
  'referralIntake.file': 'answer.filed',
  'referralIntake.refuse': 'answer.refused',
  'referralIntake.uphold': 'answer.upheld',
  'referralIntake.returnCase': 'answer.returned',
  'referralIntake.conclude': 'answer.concluded',
}

export const isMessageKind = (kind: unknown): kind is MessageKindName => typeof kind === 'string' && kind in messageKinds
export const kindOf = (name: MessageKindName): MessageKind => messageKinds[name]

/** Names of the fields of a kind, each with whether it may be missing. */
export function carriedBy(kind: MessageKind): { readonly name: MessageFieldName; readonly optional: boolean }[] {
  return kind.carries.map((text) => ({ name: text.replace('?', '') as MessageFieldName, optional: text.endsWith('?') })) // the table names fields alone
}

/** Only what the kind carries; whatever else is known stays here. */
export function pick(kind: MessageKind, known: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    carriedBy(kind).flatMap(({ name }) =>
      known[name] === undefined || known[name] === null || known[name] === '' ? [] : [[name, known[name]]],
    ),
  )
}
