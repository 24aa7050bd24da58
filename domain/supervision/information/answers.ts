/** What a request for government information can be answered with, and what each answer has to say. */
import type { Words } from '../../kernel/words.ts'

const law = '政府信息公开条例'

/** The heading of the yearly report under which an outcome is counted. */
// prettier-ignore
export const reportGroups = {
  given:       { zh: '予以公开', en: 'Released' },
  partly:      { zh: '部分公开', en: 'Released in part' },
  withheld:    { zh: '不予公开', en: 'Withheld' },
  unable:      { zh: '无法提供', en: 'Cannot be provided' },
  unprocessed: { zh: '不予处理', en: 'Not processed' },
  other:       { zh: '其他处理', en: 'Otherwise ended' },
} as const satisfies Record<string, Words>
export type ReportGroup = keyof typeof reportGroups

type AnswerKind = Words & {
  readonly basis: string
  readonly group: ReportGroup
  /** Fields that have to be filled in. */
  readonly says: readonly ('obtainFrom' | 'ground' | 'reason' | 'searched' | 'earlierNumber' | 'lawBasis')[]
  /** The information comes with it, or the applicant is told how, where and when it is to be had. */
  readonly gives?: true
  /** Something is not released, so that reconsideration comes before a suit (行政复议法第二十三条第一款第四项). */
  readonly withholds?: true
  /** The paper's own sentence. */
  readonly tells: string
}

/**
 * The seven kinds of article 36, release in part (第三十七条), what would first have to be made (第三十八条), and what stands in a book or
 * gazette (第三十九条第二款).
 */
// prettier-ignore
export const answerKinds = {
  published:   { zh: '已经主动公开', en: 'Published already', basis: `${law}第三十六条第一项`, group: 'given', says: ['obtainFrom'], tells: '你（单位）申请公开的信息已经主动公开，可以按照下列方式、途径获取。' },
  granted:     { zh: '予以公开', en: 'Released', basis: `${law}第三十六条第二项`, group: 'given', says: [], gives: true, tells: '你（单位）申请公开的信息可以公开，现予以公开。' },
  partial:     { zh: '部分公开', en: 'Released in part', basis: `${law}第三十七条`, group: 'partly', says: ['ground', 'reason'], gives: true, withholds: true, tells: '你（单位）申请公开的信息中含有不应当公开的内容，能够作区分处理。现提供可以公开的内容，其余内容不予公开。' },
  refused:     { zh: '不予公开', en: 'Withheld', basis: `${law}第三十六条第三项`, group: 'withheld', says: ['ground', 'reason'], withholds: true, tells: '你（单位）申请公开的信息，本机关决定不予公开。' },
  notHeld:     { zh: '信息不存在', en: 'Not held', basis: `${law}第三十六条第四项`, group: 'unable', says: ['searched'], tells: '经检索，没有你（单位）申请公开的信息，该政府信息不存在。' },
  notOurs:     { zh: '不属于本机关公开', en: 'Another organ’s', basis: `${law}第三十六条第五项`, group: 'unable', says: ['reason'], tells: '你（单位）申请公开的信息不属于本机关负责公开。' },
  repeated:    { zh: '重复申请', en: 'Answered before', basis: `${law}第三十六条第六项`, group: 'unprocessed', says: ['earlierNumber'], tells: '本机关已经就你（单位）提出的政府信息公开申请作出答复，对重复申请公开相同政府信息的，不予重复处理。' },
  special:     { zh: '依照特别规定办理', en: 'Under a special rule', basis: `${law}第三十六条第七项`, group: 'withheld', says: ['lawBasis'], tells: '你（单位）申请公开的信息属于工商、不动产登记资料等信息，有关法律、行政法规对其获取有特别规定，请依照该规定办理。' },
  notMade:     { zh: '需要加工、分析', en: 'Would have to be made', basis: `${law}第三十八条`, group: 'unable', says: ['reason'], tells: '提供你（单位）申请公开的信息需要对现有政府信息进行加工、分析，本机关不予提供。' },
  publication: { zh: '公开出版物', en: 'In a publication', basis: `${law}第三十九条第二款`, group: 'unprocessed', says: ['obtainFrom'], tells: '你（单位）申请提供的是政府公报、报刊、书籍等公开出版物，可以按照下列途径获取。' },
} as const satisfies Record<string, AnswerKind>
export type AnswerKindId = keyof typeof answerKinds

/** Looks a kind up by what was chosen; undefined where it is none. */
export function answerKind(id: unknown): AnswerKind | undefined {
  return (Object.entries(answerKinds) as [string, AnswerKind][]).find(([one]) => one === id)?.[1]
}

/** Why information is withheld (第十四条、第十五条、第十六条). Records of enforcement cases are a ground of their own. */
// prettier-ignore
export const withholdingGrounds = {
  secret:     { zh: '国家秘密（第十四条）', en: 'A state secret (14)' },
  forbidden:  { zh: '法律、行政法规禁止公开（第十四条）', en: 'Forbidden by law (14)' },
  security:   { zh: '可能危及国家安全、公共安全、经济安全、社会稳定（第十四条）', en: 'A danger to security or stability (14)' },
  thirdParty: { zh: '涉及商业秘密、个人隐私，会损害第三方合法权益（第十五条）', en: 'Trade secrets or privacy of others (15)' },
  internal:   { zh: '内部事务信息（第十六条第一款）', en: 'Internal affairs (16(1))' },
  process:    { zh: '过程性信息（第十六条第二款）', en: 'Deliberations (16(2))' },
  caseFile:   { zh: '行政执法案卷信息（第十六条第二款）', en: 'Records of an enforcement case (16(2))' },
} as const satisfies Record<string, Words>
export type WithholdingGround = keyof typeof withholdingGrounds

/** What a request can come to without being answered, and where the yearly report counts it. */
// prettier-ignore
export const otherOutcomes = {
  redirected:   { zh: '信访、投诉、举报类申请', en: 'A petition or complaint in the form of a request', group: 'unprocessed' },
  notProcessed: { zh: '无正当理由大量、反复申请', en: 'Very many requests without good reason', group: 'unprocessed' },
  givenUp:      { zh: '逾期不补正，视为放弃', en: 'Given up: not made clear in time', group: 'other' },
  withdrawn:    { zh: '申请人撤回', en: 'Withdrawn by the applicant', group: 'other' },
} as const satisfies Record<string, Words & { readonly group: ReportGroup }>
export type OtherOutcome = keyof typeof otherOutcomes

/** Every outcome a request can have, in the order of the report. */
export const outcomes: Readonly<Record<string, Words & { readonly group: ReportGroup }>> = { ...answerKinds, ...otherOutcomes }
