/**
 * 移送司法机关, seen from the proceeding: its officers report, the referral itself is a matter below it (domain/supervision/referral),
 * and what comes of that comes back here. Meanwhile nothing is decided, so that no fine takes the place of a referral.
 */
import type { Act, Field, Need } from '../../procedure/procedure.ts'
import { need, unless } from './needs.ts'

/** What the report to the head says. */
// prettier-ignore
export const reportFields = {
  crime:  { zh: '涉嫌罪名', en: 'Suspected crime', kind: 'text', max: 100 },
  report: { zh: '核实的情况和移送理由', en: 'What was found, and why it is referred', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>

// prettier-ignore
export const referringFields = {
  ...reportFields,
  outcome: { zh: '刑事处理结果', en: 'Outcome of the criminal case', kind: 'longText', max: 1000 },
} as const satisfies Record<string, Field>

export const referringNeeds = {
  noReferralOpen: need('facts', '没有正在办理的移送', 'No referral is under way', ({ facts }) =>
    unless(
      !facts.children.some((child) => child.procedure === 'referral' && !child.final),
      'referral.openAlready',
      '行政执法机关移送涉嫌犯罪案件的规定第五条',
    ),
  ),
} as const satisfies Record<string, Need>

/** The rows of the penalty proceeding; `decided` are its states after a decision. */
// prettier-ignore
export const referringActs = (decided: readonly string[]): readonly Act[] => [
  { act: 'refer', zh: '报请移送司法机关', en: 'Report it for the police', from: ['investigating', 'deciding'], to: 'referred', by: ['officer', 'unitLead'], asks: ['officers', 'crime', 'report'], needs: ['twoOfficers', 'noReferralOpen'],
    pauses: ['decision'], starts: ['referral'], follows: [{ open: 'referral', act: 'report', gives: ['officers', 'crime', 'report'] }], rights: true, basis: '行政处罚法第二十七条、第五十七条第一款第四项；行政执法机关移送涉嫌犯罪案件的规定第五条',
    consequence: { zh: '负责人三日内决定是否移送；移送期间不作处罚决定，不得以行政处罚代替移送。', en: 'The head decides within three days. No penalty is decided meanwhile, and none takes the place of the referral.' } },
  { act: 'referDecided', zh: '处罚后发现涉嫌犯罪，报请移送', en: 'A crime is suspected after the decision', from: decided, to: 'same', by: ['officer', 'unitLead'], asks: ['officers', 'crime', 'report'], needs: ['twoOfficers', 'noReferralOpen'],
    follows: [{ open: 'referral', act: 'reportDecided', gives: ['officers', 'crime', 'report'] }], rights: true, basis: '行政处罚法第八条第二款；行政执法机关移送涉嫌犯罪案件的规定第十一条第二款', consequence: { zh: '已作出的警告、责令停产停业、暂扣或者吊销证照的决定不停止执行。', en: 'Warnings, closures, suspensions and revocations that were decided stay in force.' } },
  { act: 'checkReferral', zh: '提醒核对移送进展', en: 'Look how the referral goes', from: ['referred'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['referral'], starts: ['referral'], follows: [{ tell: 'owner' }] },
  { act: 'goodsHandedOver', zh: '涉案物品随案移交', en: 'Goods go along with the referral', from: 'any', to: 'same', by: ['system'], follows: [{ children: 'measure', act: 'handOver' }, { children: 'hold', act: 'handOver' }], rights: true, basis: '行政强制法第二十一条；行政执法机关移送涉嫌犯罪案件的规定第十二条' },
  { act: 'referralReturned', zh: '移送终结，恢复行政处理', en: 'Back from the referral', from: ['referred'], to: 'investigating', by: ['system'], asks: ['reason?'],
    stops: ['referral'], resumes: ['decision'], follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第二十七条；行政执法机关移送涉嫌犯罪案件的规定第十条' },
  { act: 'referralTaken', zh: '追究刑事责任，本程序终结', en: 'Dealt with as a crime: ends here', from: ['referred'], to: 'transferred', by: ['system'], asks: ['outcome?'], needs: ['noLiveMeasures'], stops: 'all',
    follows: [{ parent: 'proceedingAnswered' }], rights: true, basis: '行政处罚法第二十七条、第三十五条第二款' },
  { act: 'referralEnded', zh: '移送结果', en: 'Outcome of the referral', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'outcome?'], follows: [{ tell: 'unit' }], rights: true, basis: '行政处罚法第三十五条第二款' },
]
