import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'
import type { Act, Field, Need, NeedContext, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal, standardFields } from '../../procedure/standard.ts'

/**
 * 调解 of a dispute between people: 人民调解 by a people's mediation committee (人民调解法), or 行政调解 by an organ whose business it is
 * (浙江省行政程序办法第八十二条、第八十三条 as a sample). Both sides have to be willing throughout; what is said stays between them and the unit.
 * An oral agreement takes effect when it is reached, a written one when both sides and the mediator have signed and the seal is on it.
 */

// prettier-ignore
export const mediationKinds = {
  people:         { zh: '人民调解', en: 'People’s mediation' },
  administrative: { zh: '行政调解', en: 'Administrative mediation' },
} as const satisfies Record<string, Words>
export type MediationKind = keyof typeof mediationKinds

const beginnings = {
  applied: { zh: '当事人申请', en: 'Applied for' },
  offered: { zh: '主动调解', en: 'Offered' },
} as const satisfies Record<string, Words>

const sides = {
  first: { zh: '甲方', en: 'The first side' },
  second: { zh: '乙方', en: 'The second side' },
} as const satisfies Record<string, Words>

// prettier-ignore
const signers = {
  first:    { zh: '甲方签名、盖章或者按指印', en: 'Signed by the first side' },
  second:   { zh: '乙方签名、盖章或者按指印', en: 'Signed by the second side' },
  mediator: { zh: '调解员（主持人）签名', en: 'Signed by the mediator' },
  seal:     { zh: '调解委员会（机关）印章', en: 'Sealed by the committee or organ' },
} as const satisfies Record<string, Words>
const signersAll = Object.keys(signers).length

const courtResults = {
  valid: { zh: '确认有效', en: 'Confirmed' },
  invalid: { zh: '确认无效', en: 'Found void' },
} as const satisfies Record<string, Words>

/** What the command loads for an act of mediation. */
export type MediationFacts = {
  readonly today: CivilDate
  readonly kind: MediationKind | null
  /** Why a number that is given is none of ours. */
  readonly numberRefusal: Refusal | null
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: MediationFacts }

// The command that loads facts for this table builds MediationFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as MediationFacts }),
})

const unless = (met: boolean, code: string, basis?: string): Refusal | null =>
  met ? null : { code, ...(basis !== undefined && { basis }) }

const day = (value: unknown): string => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : ''
}
const past = ['begunOn', 'agreedOn', 'heldOn', 'reachedOn', 'signedOn', 'confirmedOn'] as const

// prettier-ignore
const needs = {
  numberKnown: need('input', '案号存在', 'The number is there', ({ facts }) => facts.numberRefusal),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const field = past.find((name) => day(input[name]) > facts.today)
    return field === undefined ? null : { code: 'enforcement.inFuture', params: { field } }
  }),
  ofPeople: need('facts', '属于人民调解', 'People’s mediation', ({ facts }) => unless(facts.kind === 'people', 'mediation.inWriting', '浙江省行政程序办法第八十三条第二款')),
  ofOrgan: need('facts', '属于行政调解', 'Administrative mediation', ({ facts }) => unless(facts.kind === 'administrative', 'mediation.notByOrgan')),
  allSigned: need('input', '各方签名并盖章', 'All have signed and the seal is on it', ({ input }) =>
    unless(Array.isArray(input.signedBy) && new Set(input.signedBy).size === signersAll, 'mediation.notSigned', '人民调解法第二十九条第二款')),
} as const satisfies Record<string, Need>

// prettier-ignore
const fields = {
  ...standardFields,
  mediationKind: { zh: '调解种类', en: 'Kind', kind: 'choice', choices: mediationKinds },
  beginning:    { zh: '启动方式', en: 'How it began', kind: 'choice', choices: beginnings },
  begunOn:      { zh: '申请、提出日期', en: 'Applied for or offered on', kind: 'date' },
  first:        { zh: '甲方', en: 'The first side', kind: 'text', max: 100 },
  second:       { zh: '乙方', en: 'The second side', kind: 'text', max: 100 },
  dispute:      { zh: '纠纷的主要事实、争议事项', en: 'What the dispute is about', kind: 'longText', max: 2000 },
  aboutNumber:  { zh: '相关案件的案号', en: 'Number of the case it belongs to', kind: 'text', max: 80 },
  agreedOn:     { zh: '双方同意调解的日期', en: 'Both agreed on', kind: 'date' },
  mediator:     { zh: '调解员（主持人）', en: 'Mediator', kind: 'text', max: 100 },
  side:         { zh: '明确拒绝的一方', en: 'Who refuses', kind: 'choice', choices: sides },
  heldOn:       { zh: '调解日期', en: 'Held on', kind: 'date' },
  record:       { zh: '调解情况', en: 'What was said, in short', kind: 'longText', max: 2000 },
  terms:        { zh: '协议内容', en: 'What was agreed', kind: 'longText', max: 4000 },
  reachedOn:    { zh: '达成协议日期', en: 'Agreed on', kind: 'date' },
  signedOn:     { zh: '签名盖章（签收）日期', en: 'Signed and sealed on', kind: 'date' },
  signedBy:     { zh: '签名和盖章', en: 'Signatures and seal', kind: 'choices', choices: signers },
  signed:       { zh: '签署的协议书', en: 'The signed agreement', kind: 'photos', max: 9 },
  court:        { zh: '法院', en: 'Court', kind: 'text', max: 60 },
  result:       { zh: '确认结果', en: 'Result', kind: 'choice', choices: courtResults },
  confirmedOn:  { zh: '裁定日期', en: 'Ruled on', kind: 'date' },
} as const satisfies Record<string, Field>

// prettier-ignore
const states = {
  proposed:   { zh: '待双方同意', en: 'Both sides to agree', final: false, owner: 'unitLead' },
  mediating:  { zh: '调解中', en: 'Under mediation', final: false, owner: 'unitLead' },
  toSign:     { zh: '待签署盖章', en: 'To be signed and sealed', final: false, owner: 'unitLead' },
  effective:  { zh: '协议已生效，可以申请司法确认', en: 'In force: the court can confirm it', final: false, owner: 'unitLead' },
  performing: { zh: '履行中', en: 'Being performed', final: false, owner: 'unitLead' },
  performed:  { zh: '已履行', en: 'Performed', final: true, owner: null },
  disputed:   { zh: '履行发生争议，已告知诉讼', en: 'In dispute: told of the court', final: true, owner: null },
  declined:   { zh: '一方拒绝，未调解', en: 'One side refused', final: true, owner: null },
  failed:     { zh: '调解不成，已终止', en: 'Ended without agreement', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '人民调解法'
const sample = '浙江省行政程序办法'
const by = ['officer', 'unitLead'] as const

// prettier-ignore
const acts = [
  { act: 'begin', zh: '登记调解', en: 'Enter a mediation', from: 'nothing', to: 'proposed', by, asks: ['mediationKind', 'beginning', 'begunOn', 'first', 'second', 'dispute', 'aboutNumber?', 'files?', 'photos?'], needs: ['numberKnown', 'notInFuture'], starts: ['consent', 'finishing'],
    sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], rights: true, basis: `${law}第十七条；${sample}第八十三条第一款` },
  { act: 'agree', zh: '双方同意调解', en: 'Both sides agree to it', from: ['proposed'], to: 'mediating', by, asks: ['agreedOn', 'mediator'], needs: ['notInFuture'], stops: ['consent'], rights: true, basis: `${law}第十七条、第十九条` },
  { act: 'decline', zh: '一方明确拒绝，不调解', en: 'One side refuses', from: ['proposed', 'mediating'], to: 'declined', by, asks: ['side', 'reason?'], stops: 'all', rights: true, basis: `${law}第十七条`, consequence: { zh: '一方明确拒绝的，不得调解。', en: 'There is no mediation against the will of one side.' } },
  { act: 'holdSession', zh: '记录调解情况', en: 'Record a session', from: ['mediating'], to: 'same', by, asks: ['heldOn', 'record', 'photos?', 'files?'], needs: ['notInFuture'], rights: true, basis: `${law}第二十七条` },
  { act: 'prolong', zh: '双方同意延期', en: 'Both agree to more time', from: ['mediating'], to: 'same', by, asks: ['reason'], extends: ['finishing'], rights: true, basis: `${sample}第八十三条第一款` },
  { act: 'agreeOrally', zh: '达成口头协议', en: 'Agree by word of mouth', from: ['mediating'], to: 'effective', by, asks: ['terms', 'reachedOn'], needs: ['ofPeople', 'notInFuture'], stops: 'all', starts: ['confirming'], rights: true, basis: `${law}第二十八条、第三十条`,
    consequence: { zh: '口头协议自达成之日起生效，对双方有约束力。', en: 'It is in force from the day it was reached, and binds both.' } },
  { act: 'draft', zh: '制作调解协议书', en: 'Write the agreement', from: ['mediating'], to: 'toSign', by, asks: ['terms'], stops: ['finishing'], starts: ['signing'], writs: ['mediationAgreement'], rights: true, basis: `${law}第二十八条、第二十九条；${sample}第八十三条第二款` },
  { act: 'sign', zh: '人民调解协议签署盖章', en: 'Signed and sealed', from: ['toSign'], to: 'effective', by, asks: ['signedOn', 'signedBy', 'signed'], needs: ['ofPeople', 'allSigned', 'notInFuture'], stops: ['signing'], starts: ['confirming'], rights: true, basis: `${law}第二十九条第二款` },
  { act: 'signByOrgan', zh: '行政调解书签收', en: 'Signed, sealed and received', from: ['toSign'], to: 'performing', by, asks: ['signedOn', 'signedBy', 'signed'], needs: ['ofOrgan', 'allSigned', 'notInFuture'], stops: ['signing'], starts: ['following'], rights: true, basis: `${sample}第八十三条第二款` },
  { act: 'confirmInCourt', zh: '登记司法确认', en: 'Enter the court’s ruling', from: ['effective'], to: 'performing', by, asks: ['court', 'result', 'confirmedOn', 'photos?'], needs: ['notInFuture'], stops: ['confirming'], starts: ['following'], rights: true, basis: `${law}第三十三条` },
  { act: 'confirmOver', zh: '申请司法确认的期限已过', en: 'The time to ask the court is over', from: ['effective'], to: 'performing', by: ['system'], asks: ['clock?'], stops: ['confirming'], starts: ['following'], rights: true, basis: `${law}第三十三条第一款` },
  { act: 'perform', zh: '登记履行完毕', en: 'Enter that it was performed', from: ['effective', 'performing'], to: 'performed', by, asks: ['record', 'photos?'], stops: 'all', rights: true, basis: `${law}第三十一条` },
  { act: 'dispute', zh: '发生争议，告知诉讼', en: 'In dispute: tell of the court', from: ['effective', 'performing'], to: 'disputed', by, asks: ['record'], stops: 'all', rights: true, basis: `${law}第三十二条` },
  { act: 'fail', zh: '调解不成，终止', en: 'End without agreement', from: ['mediating', 'toSign'], to: 'failed', by, asks: ['reason'], stops: 'all', writs: ['mediationEnd'], rights: true, basis: `${law}第二十六条`,
    consequence: { zh: '告知书写明可以依法通过仲裁、行政、司法等途径维护权利。', en: 'The notice tells both of arbitration, the organs and the court.' } },
  { act: 'followUp', zh: '督促履行', en: 'Look whether it is performed', from: ['performing'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['following'], starts: ['following'], follows: [{ tell: 'owner' }] },
  readOriginal,
  note,
  lapse,
] as const satisfies readonly Act[]

export const mediationProcedure: Procedure = {
  id: 'mediation',
  zh: '调解',
  en: 'Mediation',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    consent: { zh: '征求双方意愿', en: 'Ask both sides', level: 'setting' },
    finishing: { zh: '办结调解', en: 'Finish the mediation', level: 'setting' },
    signing: { zh: '签署盖章', en: 'Sign and seal', level: 'setting' },
    confirming: {
      zh: '申请司法确认',
      en: 'Ask the court to confirm',
      level: 'term',
      term: 'TJ-03',
      from: 'effectiveOn',
      onDue: 'confirmOver',
    },
    following: { zh: '督促履行', en: 'Look whether it is performed', level: 'setting', onDue: 'followUp' },
  },
  needs,
  fields,
  acts,
}
