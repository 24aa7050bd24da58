import type { Sentences } from './sentences.ts'

export const legalityRefusals = {
  'legality.noOffice': {
    zh: '本区尚未指定监督机构，请在设置的“监督与信访”中指定',
    en: 'The district has not named its supervising organ: set it under “Supervision and petitions”',
  },
  'legality.askedAlready': { zh: '已经一次性要求补正过，请受理或者退回', en: 'It was asked for once already: accept it or return it' },
  'legality.incomplete': { zh: '还缺{what}，请要求补正', en: 'Lacking: {what}. Ask for it' },
  'legality.noPoints': { zh: '应当修改或者不合法的，请逐点写明，一行一点', en: 'Say what is wrong, one point to a line' },
  'legality.everyPoint': { zh: '审核意见共{n}点，请逐点反馈，一行一点', en: 'The opinion has {n} points: answer each, one to a line' },
  'legality.unlawful': {
    zh: '审核意见为不合法，不得提请审议；请撤回，修改后重新送审',
    en: 'It was found unlawful: withdraw it and submit it anew',
  },
  'legality.notNormative': { zh: '不是行政规范性文件，请办结', en: 'It is no normative document: conclude it' },
  'legality.normative': { zh: '行政规范性文件须登记统一编号和公布', en: 'A normative document is given its number and published' },
  'legality.numberTaken': { zh: '该编号已被使用，请核对', en: 'That number is another document’s: check it' },
  'legality.validity': { zh: '有效期须在公布日期以后，请改正', en: 'It must expire after it is published' },
} as const satisfies Sentences

export const remedyRefusals = {
  'remedy.noProceeding': { zh: '请从被诉、被请求赔偿的案件打开登记', en: 'Open it from the proceeding it is against' },
  'remedy.notDecided': { zh: '该案件尚未作出决定，不能登记', en: 'Nothing is decided in that proceeding yet' },
  'remedy.headAbsent': { zh: '负责人未出庭的，请写明理由和委托的工作人员', en: 'Say why no head appeared, and who did' },
  'remedy.effect': { zh: '判决改变了原决定，请选择相应的处理', en: 'The judgment changed the decision: choose what was done' },
  'remedy.noSum': { zh: '予以赔偿的，请填写赔偿金额或者返还的款额', en: 'Give the sum that is paid or given back' },
  'remedy.refundDays': {
    zh: '返还款项的，请填写缴款日期和不早于它的返还日期',
    en: 'Give the day it was paid and the day it is given back',
  },
  'remedy.noRate': {
    zh: '本区尚未设置银行同期存款利率，请在设置的“监督与信访”中填写',
    en: 'The district has not set the bank’s rate for deposits: set it under “Supervision and petitions”',
  },
  'remedy.notGranted': { zh: '决定为不予赔偿，请登记不予赔偿通知送达', en: 'It was refused: enter the delivery of the refusal' },
  'remedy.notRefused': { zh: '决定为予以赔偿，请登记决定书送达', en: 'It was granted: enter the delivery of the decision' },
} as const satisfies Sentences
