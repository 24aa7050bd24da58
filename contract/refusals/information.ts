import type { Sentences } from './sentences.ts'

export const informationRefusals = {
  'information.noOffice': {
    zh: '本区尚未指定政府信息公开工作机构，请在设置的“监督与信访”中指定',
    en: 'The district has not named the office of its government information: set it under “Supervision and petitions”',
  },
  'information.toConfirm': {
    zh: '平常信函、互联网、传真提交的，以与申请人确认之日为收到日期，请另行登记后确认',
    en: 'What came by plain letter, online or fax is received when it is confirmed with the applicant: enter it so',
  },
  'information.atOnce': {
    zh: '当面提交或者签收的邮寄，收到日期即提交、签收之日，请按该方式登记',
    en: 'What was handed in or signed for is received that day: enter it so',
  },
  'information.limitPast': { zh: '期限须在今天以后，请改正', en: 'The limit must lie ahead' },
  'information.askedAlready': { zh: '已经一次性告知过补正，不能再次要求', en: 'It was asked for once already' },
  'information.tooLateToAsk': {
    zh: '已超过收到申请之日起七个工作日，不能再告知补正，请按现有内容办理',
    en: 'Seven working days are over: handle it as it is',
  },
  'information.extendedAlready': { zh: '答复期限已经延长过一次', en: 'The time was extended once already' },
  'information.lacks': { zh: '这种答复须写明“{field}”', en: 'This kind of answer has to say “{field}”' },
  'information.notGiven': {
    zh: '请附上所提供的信息，或者写明获取的方式、途径和可以获取的日期',
    en: 'Attach the information, or say how, where and from when it is to be had',
  },
  'information.thirdPartyAgainst': {
    zh: '第三方不同意公开：请不予公开，或者写明不公开对公共利益的重大影响',
    en: 'A third party does not agree: withhold it, or say why the public interest asks for release',
  },
  'information.reasonsAsked': { zh: '已经要求申请人说明理由', en: 'Reasons were asked for already' },
  'information.reasonsFirst': { zh: '请先要求申请人说明理由', en: 'Ask the applicant for the reasons first' },
  'information.noFeeRule': {
    zh: '本区尚未设置信息处理费的收费依据，请在设置的“监督与信访”中填写',
    en: 'The district has not set the rule of the fee: set it under “Supervision and petitions”',
  },
  'information.noFee': { zh: '没有通知缴费，不能登记', en: 'No fee was asked for' },
  'information.otherOpinion': { zh: '请按征求意见的对象选择登记', en: 'Choose the entry for whoever was asked' },
  'information.yearNotOver': { zh: '该年度尚未结束，请改正', en: 'That year is not over' },
  'information.reportBegun': { zh: '该年度的报告已经登记，请打开继续编制', en: 'The report of that year was begun: open it' },
} as const satisfies Sentences

export const mediationRefusals = {
  'mediation.numberUnknown': { zh: '没有编号为“{number}”的案件，请核对', en: 'No case has the number “{number}”: check it' },
  'mediation.inWriting': { zh: '行政调解达成协议的，须制作调解书并签收', en: 'Administrative mediation ends in writing, signed for' },
  'mediation.notByOrgan': { zh: '这是人民调解，请登记协议签署盖章', en: 'This is people’s mediation: enter its signing and seal' },
  'mediation.notSigned': {
    zh: '双方、调解员签名并盖章后协议才生效，请补齐',
    en: 'Both sides and the mediator sign and the seal is put on before it is in force',
  },
} as const satisfies Sentences
