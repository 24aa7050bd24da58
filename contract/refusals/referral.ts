import type { Sentences } from './sentences.ts'

export const referralRefusals = {
  'referral.headOnly': { zh: '移送由本机关负责人决定，请报负责人办理', en: 'The head of the organ decides: hand it to them' },
  'referral.chiefOnly': {
    zh: '移送须由正职负责人或者主持工作的负责人审批，副职不能审批，请报正职办理',
    en: 'Only the head, or whoever is in charge of the organ, decides: a deputy hands it on',
  },
  'referral.ownReport': {
    zh: '专案组成员不能审批自己的报告，请由其他负责人审批',
    en: 'Whoever made the report cannot decide on it: another head does',
  },
  'referral.teamOfTwo': { zh: '专案组不得少于两名执法人员，请补选', en: 'The case team takes two officers at least: name another' },
  'referral.documentsMissing': { zh: '移送材料不齐，请补充：{papers}', en: 'Papers are lacking, please add: {papers}' },
  'referral.paperPhoto': { zh: '人工登记的，请上传对方文书的照片', en: 'Entered by hand: add a photo of their paper' },
  'referral.openAlready': { zh: '本案已有正在办理的移送，请等待结果', en: 'A referral of this case is under way: wait for its outcome' },
  'referral.noDesk': {
    zh: '本区尚未指定接收移送案件的单位，请在设置的“监督与信访”中指定',
    en: 'The district has not named who receives referrals: set it under “Supervision and petitions”',
  },
} as const satisfies Sentences
