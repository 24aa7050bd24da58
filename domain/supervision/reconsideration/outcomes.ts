/** 复议决定 (行政复议法第六十三条至第七十条): its kinds, on which ground each rests, and what none of them may do. */
import type { Refusal } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'

// prettier-ignore
export const outcomes = {
  change:        { zh: '变更', en: 'Changed', basis: '行政复议法第六十三条' },
  revoke:        { zh: '撤销', en: 'Revoked', basis: '行政复议法第六十四条' },
  revokePart:    { zh: '部分撤销', en: 'Revoked in part', basis: '行政复议法第六十四条' },
  unlawful:      { zh: '确认违法', en: 'Held unlawful', basis: '行政复议法第六十五条' },
  perform:       { zh: '限期履行', en: 'To be performed', basis: '行政复议法第六十六条' },
  invalid:       { zh: '确认无效', en: 'Held void', basis: '行政复议法第六十七条' },
  uphold:        { zh: '维持', en: 'Upheld', basis: '行政复议法第六十八条' },
  rejectRequest: { zh: '驳回请求', en: 'Request rejected', basis: '行政复议法第六十九条' },
  dismiss:       { zh: '驳回申请', en: 'Application dismissed', basis: '行政复议法第三十三条' },
} as const satisfies Record<string, Words & { readonly basis: string }>
export type Outcome = keyof typeof outcomes

// prettier-ignore
export const decisionGrounds = {
  improper:      { zh: '内容不适当（第六十三条第一款第一项）', en: 'Improper in content (63(1)1)', of: ['change'] },
  wrongBasis:    { zh: '未正确适用依据（第六十三条第一款第二项）', en: 'The basis wrongly applied (63(1)2)', of: ['change'] },
  factsFound:    { zh: '经行政复议机关查清事实和证据（第六十三条第一款第三项）', en: 'The facts were found in review (63(1)3)', of: ['change'] },
  facts:         { zh: '主要事实不清、证据不足（第六十四条第一款第一项）', en: 'Main facts unclear or unproven (64(1)1)', of: ['revoke', 'revokePart'] },
  procedure:     { zh: '违反法定程序（第六十四条第一款第二项）', en: 'Against the lawful procedure (64(1)2)', of: ['revoke', 'revokePart'] },
  basis:         { zh: '适用的依据不合法（第六十四条第一款第三项）', en: 'The basis is unlawful (64(1)3)', of: ['revoke', 'revokePart'] },
  power:         { zh: '超越职权或者滥用职权（第六十四条第一款第四项）', en: 'Beyond or abusing its power (64(1)4)', of: ['revoke', 'revokePart'] },
  publicLoss:    { zh: '撤销会给国家利益、社会公共利益造成重大损害（第六十五条第一款第一项）', en: 'Revoking would gravely harm the public (65(1)1)', of: ['unlawful'] },
  slight:        { zh: '程序轻微违法，对权利不产生实际影响（第六十五条第一款第二项）', en: 'A slight fault of procedure (65(1)2)', of: ['unlawful'] },
  nothingLeft:   { zh: '不具有可撤销内容（第六十五条第二款第一项）', en: 'Nothing to revoke (65(2)1)', of: ['unlawful'] },
  changedItself: { zh: '被申请人已改变原行为，申请人仍要求（第六十五条第二款第二项）', en: 'Changed by the respondent meanwhile (65(2)2)', of: ['unlawful'] },
  tooLate:       { zh: '责令履行没有意义（第六十五条第二款第三项）', en: 'Performing would be pointless (65(2)3)', of: ['unlawful'] },
  inaction:      { zh: '不履行法定职责（第六十六条）', en: 'A duty not performed (66)', of: ['perform'] },
  noStanding:    { zh: '实施主体不具有行政主体资格（第六十七条）', en: 'Not an organ at all (67)', of: ['invalid'] },
  noBasis:       { zh: '没有依据等重大且明显违法（第六十七条）', en: 'Without basis, gravely and plainly unlawful (67)', of: ['invalid'] },
  sound:         { zh: '事实清楚、证据确凿、依据正确、程序合法、内容适当（第六十八条）', en: 'Sound in facts, law, procedure and content (68)', of: ['uphold'] },
  noDuty:        { zh: '没有相应法定职责（第六十九条）', en: 'There is no such duty (69)', of: ['rejectRequest'] },
  performed:     { zh: '受理前已经履行法定职责（第六十九条）', en: 'Performed before acceptance (69)', of: ['rejectRequest'] },
  unfit:         { zh: '受理后发现不符合受理条件（第三十三条）', en: 'Found unfit after acceptance (33)', of: ['dismiss'] },
  noEvidence:    { zh: '被申请人未按规定答复、举证，视为没有证据、依据（第七十条）', en: 'No answer and no evidence in time: it counts as without any (70)', of: ['revoke', 'revokePart', 'unlawful', 'invalid', 'perform'] },
} as const satisfies Record<string, Words & { readonly of: readonly Outcome[] }>
export type DecisionGround = keyof typeof decisionGrounds

/** What is left where nothing was answered in time (第七十条): unless a third party brings evidence of its own. */
export const withoutEvidence = decisionGrounds.noEvidence.of satisfies readonly Outcome[] as readonly Outcome[]

export type Asked = {
  readonly outcome: Outcome
  readonly ground: DecisionGround
  /** The new sum of a fine that is changed, in fen. */
  readonly newFen?: number
  readonly redo: boolean
  /** Civil date by which something is to be done anew or performed. */
  readonly by?: string
}

export type Stands = {
  /** How the respondent answered: in time, late or not at all. */
  readonly answer: 'pending' | 'inTime' | 'late' | 'none'
  /** A third party concerned by the act brought evidence (第七十条). */
  readonly thirdPartyEvidence: boolean
  /** A third party asks for the contrary (第六十三条第二款). */
  readonly contraryRequest: boolean
  /** The fine of the act, in fen; null where it is not known here. */
  readonly fineFen: number | null
  readonly today: string
}

const refuse = (code: string, basis: string, params?: Record<string, string | number>): Refusal => ({
  code: `reconsideration.${code}`,
  basis,
  ...(params && { params }),
})

/** Why a decision cannot be made so; null where it can. */
export function outcomeRefusal(asked: Asked, stands: Stands): Refusal | null {
  const { outcome, ground, newFen, redo, by } = asked
  const of: readonly Outcome[] = decisionGrounds[ground].of
  if (!of.includes(outcome)) return refuse('groundOfAnother', outcomes[outcome].basis, { outcome: outcomes[outcome].zh })
  if (stands.answer === 'pending' && outcome !== 'dismiss') return refuse('answerPending', '行政复议法第四十八条、第五十四条')
  const unproven = (stands.answer === 'late' || stands.answer === 'none') && !stands.thirdPartyEvidence
  if (unproven && outcome !== 'dismiss' && !withoutEvidence.includes(outcome)) return refuse('noEvidence', '行政复议法第七十条')
  if (ground === 'noEvidence' && !unproven) return refuse('answeredInTime', '行政复议法第七十条')
  if (outcome === 'change') {
    if (newFen === undefined) return refuse('newSumMissing', '行政复议法第六十三条第一款')
    if (stands.fineFen === null) return refuse('sumUnknown', '行政复议法第六十三条第一款')
    if (newFen > stands.fineFen && !stands.contraryRequest) return refuse('worse', '行政复议法第六十三条第二款')
    if (newFen === stands.fineFen) return refuse('sameSum', '行政复议法第六十三条第一款')
  }
  if (outcome === 'revokePart' && newFen !== undefined && stands.fineFen !== null && newFen > stands.fineFen)
    return refuse('worse', '行政复议法第六十三条第二款')
  if (redo && outcome !== 'revoke' && outcome !== 'revokePart') return refuse('redoOnlyRevoked', '行政复议法第六十四条第一款')
  if ((redo || outcome === 'perform') && by === undefined) return refuse('periodMissing', '行政复议法第六十四条第一款、第六十六条')
  if (by !== undefined && by <= stands.today) return refuse('periodPast', '行政复议法第六十四条第一款、第六十六条')
  return null
}

export const outcomeRefusals = [
  'groundOfAnother',
  'answerPending',
  'noEvidence',
  'answeredInTime',
  'newSumMissing',
  'sumUnknown',
  'worse',
  'sameSum',
  'redoOnlyRevoked',
  'periodMissing',
  'periodPast',
] as const

/** What the respondent has to do once a decision or agreement is in force (第六十四条、第六十六条、第七十二条第二款、第七十七条). */
export type ToDo = {
  readonly outcome: Outcome | 'mediated'
  readonly redo: boolean
  readonly by?: string
  /** What was paid beyond what is owed now, in fen. */
  readonly refundFen: number
  /** Whether goods are still held under what was revoked. */
  readonly goodsHeld: boolean
}

/** In words, for the respondent's own matter; empty where nothing is left to do. */
export function dutiesOf({ outcome, redo, by, refundFen, goodsHeld }: ToDo): string[] {
  return [
    ...(redo ? [`于${by ?? '决定期限'}前重新作出行政行为，不得以同一事实和理由作出相同或者基本相同的行为（违反法定程序的除外）`] : []),
    ...(outcome === 'perform' ? [`于${by ?? '决定期限'}前履行法定职责`] : []),
    ...(outcome === 'mediated' ? ['按照调解书履行'] : []),
    ...(refundFen > 0 ? [`退还罚款${(refundFen / 100).toFixed(2)}元`] : []),
    ...(goodsHeld ? ['解除查封、扣押并返还财物'] : []),
  ]
}

/** 执行 (第七十八条): who enforces against an applicant that neither sues nor performs. */
export function enforcerOf(outcome: Outcome | 'mediated'): 'respondent' | 'reviewOrgan' | null {
  if (outcome === 'uphold') return 'respondent'
  return outcome === 'change' || outcome === 'mediated' ? 'reviewOrgan' : null
}
