import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Act, Field, Need, NeedContext, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, standardFields } from '../../procedure/standard.ts'
import { legalityKinds, linesOf, materials, type LegalityKind } from './materials.ts'

/**
 * 合法性审核 of normative documents, major decisions, agreements and powers handed to functional zones: nothing that was not reviewed is
 * put forward (浙江省行政程序办法第二十七条、第三十条). The submitting unit keeps the matter; the supervising organ checks the materials,
 * asks once for what is lacking, and gives its opinion point by point; the unit answers each point. No text that was read gives
 * these steps a time, so each is a setting.
 */

// prettier-ignore
export const legalityOpinions = {
  lawful:   { zh: '合法', en: 'Lawful' },
  toChange: { zh: '应当修改', en: 'To be changed' },
  unlawful: { zh: '不合法', en: 'Unlawful' },
} as const

/** What the command loads for an act of legality review. */
export type LegalityFacts = {
  readonly today: CivilDate
  readonly officeSet: boolean
  readonly kind: LegalityKind | null
  /** Names of the materials that are lacking after this act. */
  readonly lacking: readonly string[]
  readonly opinion: string | null
  readonly points: number
  /** Whether the number that is given is another document's. */
  readonly numberTaken: boolean
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: LegalityFacts }

// The command that loads facts for this table builds LegalityFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as LegalityFacts }),
})

const unless = (met: boolean, code: string, params?: Record<string, string | number>, basis?: string): Refusal | null =>
  met ? null : { code, ...(params && { params }), ...(basis !== undefined && { basis }) }

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

const reviewFirst = '浙江省行政程序办法第二十七条、第三十条'

// prettier-ignore
const needs = {
  officeSet: need('facts', '已指定监督机构', 'The supervising organ is named', ({ facts }) => unless(facts.officeSet, 'legality.noOffice')),
  askedOnce: need('facts', '补正只要求一次', 'Asked for once', ({ matter }) => unless((matter?.tally.askSupplement?.n ?? 0) === 0, 'legality.askedAlready')),
  complete: need('facts', '材料齐全', 'The materials are complete', ({ facts }) =>
    unless(facts.lacking.length === 0, 'legality.incomplete', { what: facts.lacking.join('、') })),
  pointsGiven: need('input', '应当修改、不合法的逐点写明', 'What is to be changed is said point by point', ({ input }) =>
    unless(input.opinion === 'lawful' || linesOf(input.points).length > 0, 'legality.noPoints')),
  everyPoint: need('input', '逐点答复', 'Each point is answered', ({ input, facts }) =>
    unless(linesOf(input.adoption).length === facts.points, 'legality.everyPoint', { n: facts.points })),
  notUnlawful: need('facts', '审核意见不是不合法', 'The opinion is not that it is unlawful', ({ facts }) => unless(facts.opinion !== 'unlawful', 'legality.unlawful', undefined, reviewFirst)),
  normative: need('facts', '属于行政规范性文件', 'A normative document', ({ facts }) => unless(facts.kind === 'normative', 'legality.notNormative')),
  notNormative: need('facts', '不是行政规范性文件', 'No normative document', ({ facts }) => unless(facts.kind !== 'normative', 'legality.normative', undefined, '浙江省行政程序办法第二十五条')),
  numberFree: need('input', '编号未被使用', 'The number is free', ({ facts }) => unless(!facts.numberTaken, 'legality.numberTaken', undefined, '浙江省行政程序办法第二十五条')),
  validAfter: need('input', '有效期在公布以后', 'It expires after it is published', ({ input }) => {
    const [from, to] = [day(input.publishedOn), day(input.validUntil)]
    return unless(from === null || to === null || to > from, 'legality.validity')
  }),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) =>
    [input.publishedOn, input.endedOn].some((one) => (day(one) ?? '') > facts.today) ? { code: 'enforcement.inFuture', params: { field: 'publishedOn' } } : null),
} as const satisfies Record<string, Need>

// prettier-ignore
const fields = {
  ...standardFields,
  title:       { zh: '名称', en: 'Title', kind: 'text', max: 120 },
  reviewKind:  { zh: '审核种类', en: 'Kind', kind: 'choice', choices: legalityKinds },
  materials:   { zh: '已提交的材料', en: 'Materials handed in', kind: 'choices', choices: materials },
  description: { zh: '送审说明', en: 'What is submitted', kind: 'longText', max: 4000 },
  lacks:       { zh: '需要补正的材料', en: 'What is lacking', kind: 'longText', max: 1000 },
  opinion:     { zh: '审核意见', en: 'Opinion', kind: 'choice', choices: legalityOpinions },
  points:      { zh: '意见要点（一行一点）', en: 'Points, one to a line', kind: 'longText', max: 4000 },
  adoption:    { zh: '逐点采纳情况（一行一点）', en: 'What was done on each point, one to a line', kind: 'longText', max: 4000, hint: { zh: '采纳的写明修改，不采纳的写明理由', en: 'Say what was changed, or why not' } },
  documentNumber: { zh: '统一编号', en: 'Number', kind: 'text', max: 60 },
  publishedOn: { zh: '公布日期', en: 'Published on', kind: 'date' },
  validUntil:  { zh: '有效期至', en: 'Valid until', kind: 'date' },
  endedOn:     { zh: '失效日期', en: 'No longer in force from', kind: 'date' },
} as const satisfies Record<string, Field>

// prettier-ignore
const states = {
  toCheck:      { zh: '待收件审查', en: 'Materials to be checked', final: false, owner: 'supervisor' },
  toSupplement: { zh: '待补正', en: 'To be supplemented', final: false, owner: 'unitLead' },
  reviewing:    { zh: '审核中', en: 'Under review', final: false, owner: 'supervisor' },
  opined:       { zh: '待采纳反馈', en: 'Opinion to be answered', final: false, owner: 'unitLead' },
  answered:     { zh: '待印发', en: 'To be issued', final: false, owner: 'unitLead' },
  published:    { zh: '已公布', en: 'Published', final: true, owner: null },
  concluded:    { zh: '已办结', en: 'Concluded', final: true, owner: null },
  returned:     { zh: '已退回', en: 'Returned', final: true, owner: null },
  withdrawn:    { zh: '已撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = reviewFirst
const inHand = ['toCheck', 'toSupplement', 'reviewing', 'opined', 'answered'] as const

// prettier-ignore
const acts = [
  { act: 'submit', zh: '送合法性审核', en: 'Submit for legality review', from: 'nothing', to: 'toCheck', by: ['unitLead'], asks: ['title', 'reviewKind', 'materials', 'description', 'files?', 'photos?'], needs: ['officeSet'], starts: ['checking'],
    sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'askSupplement', zh: '一次性要求补正', en: 'Ask once for what is lacking', from: ['toCheck'], to: 'toSupplement', by: ['supervisor'], asks: ['lacks'], needs: ['askedOnce'], stops: ['checking'], starts: ['supplement'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'supplement', zh: '补正材料', en: 'Supplement', from: ['toSupplement'], to: 'toCheck', by: ['unitLead'], asks: ['materials', 'note?', 'files?', 'photos?'], stops: ['supplement'], starts: ['checking'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'accept', zh: '受理', en: 'Accept', from: ['toCheck'], to: 'reviewing', by: ['supervisor'], asks: ['note?'], needs: ['complete'], stops: ['checking'], starts: ['review'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'return', zh: '退回', en: 'Return', from: ['toCheck', 'toSupplement'], to: 'returned', by: ['supervisor'], asks: ['reason'], stops: 'all', follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'giveOpinion', zh: '出具审核意见', en: 'Give the opinion', from: ['reviewing'], to: 'opined', by: ['supervisor'], asks: ['opinion', 'points?', 'reason'], needs: ['pointsGiven'], stops: ['review'], starts: ['adoption'], follows: [{ tell: 'unit' }], writs: ['legalityOpinion'], rights: true, basis },
  { act: 'answerPoints', zh: '反馈采纳情况', en: 'Answer the points', from: ['opined'], to: 'answered', by: ['unitLead'], asks: ['adoption?', 'files?'], needs: ['notUnlawful', 'everyPoint'], stops: ['adoption'], starts: ['issuing'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'publish', zh: '登记编号和公布', en: 'Enter number and publication', from: ['answered'], to: 'published', by: ['unitLead'], asks: ['documentNumber', 'publishedOn', 'validUntil?'], needs: ['normative', 'notInFuture', 'validAfter', 'numberFree'], stops: 'all', rights: true,
    basis: '浙江省行政程序办法第二十五条', consequence: { zh: '随即列入公众网站的现行行政规范性文件。', en: 'It then stands on the portal among the documents in force.' } },
  { act: 'conclude', zh: '办结', en: 'Conclude', from: ['answered'], to: 'concluded', by: ['unitLead'], asks: ['note?'], needs: ['notNormative'], stops: 'all', rights: true, basis },
  { act: 'withdraw', zh: '撤回送审', en: 'Withdraw', from: inHand, to: 'withdrawn', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'endDocument', zh: '登记废止、失效', en: 'Enter that it is no longer in force', from: ['published'], to: 'same', by: ['unitLead', 'supervisor'], asks: ['endedOn', 'reason'], needs: ['notInFuture'], rights: true, basis: '浙江省行政程序办法第二十五条' },
  { act: 'prolongDocument', zh: '登记延长有效期', en: 'Enter a longer validity', from: ['published'], to: 'same', by: ['unitLead', 'supervisor'], asks: ['validUntil', 'reason'], rights: true, basis: '浙江省行政程序办法第二十五条' },
  note,
  lapse,
] as const satisfies readonly Act[]

export const legalityProcedure: Procedure = {
  id: 'legalityReview',
  zh: '合法性审核',
  en: 'Legality review',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    checking: { zh: '收件审查', en: 'Check of the materials', level: 'setting' },
    supplement: { zh: '补正', en: 'Supplement', level: 'setting' },
    review: { zh: '审核', en: 'Review', level: 'setting' },
    adoption: { zh: '反馈采纳情况', en: 'Answer the points', level: 'setting' },
    issuing: { zh: '印发', en: 'Issue', level: 'setting' },
  },
  needs,
  fields,
  acts,
}
