/**
 * 信访分类处理. A claim that a law gives a procedure for is handled in that procedure and by its clocks; only what is left is
 * handled as a petition, within sixty days (信访工作条例第三十一条). The petitioner says in plain words what is wanted; the way
 * follows from it, with its article, and the clerk confirms or chooses another with a reason.
 */
import type { Words } from '../kernel/words.ts'

// prettier-ignore
export const petitionWays = {
  judicial:       { zh: '第一项：诉讼、复议、法律监督', en: '(1) Courts, reconsideration, procurators, police' },
  arbitration:    { zh: '第二项：仲裁', en: '(2) Arbitration' },
  party:          { zh: '第三项：党员申诉、申请复审', en: '(3) Appeal within the Party' },
  administrative: { zh: '第四项：行政裁决、确认、许可、处罚等行政程序', en: '(4) An administrative procedure, a penalty among them' },
  investigation:  { zh: '第五项：查处违法行为、履行保护职责', en: '(5) Investigate an unlawful act, or protect' },
  petition:       { zh: '第六项：信访程序', en: '(6) Petition procedure' },
} as const satisfies Record<string, Words>
export type PetitionWay = keyof typeof petitionWays

/** What people come for, in their own words. */
// prettier-ignore
export const petitionAims = {
  punish:      { zh: '请求处罚某人或者某单位的违法行为', en: 'Have somebody punished who breaks a rule' },
  investigate: { zh: '请求查处正在发生的违法行为、保护我的权益', en: 'Have an unlawful act looked into, or be protected from it' },
  decision:    { zh: '不服行政机关的决定', en: 'Contest a decision of an authority' },
  permit:      { zh: '办理许可、确认、裁决', en: 'Get a permit, a confirmation or a ruling' },
  court:       { zh: '涉及诉讼、判决、刑事案件', en: 'A lawsuit, a judgment or a criminal case' },
  labour:      { zh: '劳动、人事、土地承包等仲裁', en: 'A labour, personnel or land dispute for arbitration' },
  partyCase:   { zh: '党员申诉、党纪处分复审', en: 'An appeal within the Party' },
  other:       { zh: '其他请求', en: 'Something else' },
} as const satisfies Record<string, Words>
export type PetitionAim = keyof typeof petitionAims

const ways: Readonly<Record<PetitionAim, PetitionWay>> = {
  punish: 'administrative',
  investigate: 'investigation',
  decision: 'judicial',
  permit: 'administrative',
  court: 'judicial',
  labour: 'arbitration',
  partyCase: 'party',
  other: 'petition',
}

const items: Readonly<Record<PetitionWay, string>> = {
  judicial: '一',
  arbitration: '二',
  party: '三',
  administrative: '四',
  investigation: '五',
  petition: '六',
}

export type Proposal = { readonly way: PetitionWay; readonly basis: string }

/** The way a claim is handled, with its article. */
export function proposeWay(aim: PetitionAim): Proposal {
  const way = ways[aim]
  return { way, basis: `信访工作条例第三十一条第${items[way]}项` }
}

/** Whether an aim asks that somebody be punished or an act be looked into: enforcement, on its own clocks and not on sixty days. */
export function asksEnforcement(aim: PetitionAim): boolean {
  return aim === 'punish' || aim === 'investigate'
}

/** The ways in which enforcement is opened (第四项、第五项). */
export const enforcementWays: readonly PetitionWay[] = ['administrative', 'investigation']

export const isAim = (value: unknown): value is PetitionAim => typeof value === 'string' && value in petitionAims
