import type { Sentences } from './sentences.ts'

/** Substitute performance, and the keeping of what was sealed or seized. */
export const substituteRefusals = {
  'goods.noAgreement': {
    zh: '委托第三人保管的，请附委托保管协议的照片',
    en: 'Attach a photo of the agreement with the third person who keeps it',
  },
  'goods.noThirdPerson': {
    zh: '没有登记委托第三人保管：请先登记保管人，或者选择由行政机关赔偿',
    en: 'No third person is entered as keeper: enter one first, or choose that the organ compensates',
  },
  'goods.seizedNotEntrusted': {
    zh: '只有查封的场所、设施或者财物可以委托第三人保管；扣押的请由本机关自行保管',
    en: 'Only what was sealed may be left with a third person: the organ itself keeps what was seized',
  },
  'goods.storageOnParty': {
    zh: '因查封、扣押发生的保管费用由行政机关承担，请从向当事人提出的要求中删去',
    en: 'The organ bears the cost of keeping what was sealed or seized: take it out of what the party is asked for',
  },
  'substitute.byItself': {
    zh: '决定的执行方式是代履行：请先催告，再用“实施代履行”办理',
    en: 'Substitute performance was decided on: remind the party, then use “Carry out substitute performance”',
  },
  'substitute.force': {
    zh: '代履行不得采用暴力、胁迫以及其他非法方式；采用了的，请停止并报告负责人',
    en: 'No force, threat or unlawful way may be used: stop, and report to the head',
  },
  'substitute.noHarm': {
    zh: '代履行只用于后果已经或者将危害交通安全、造成环境污染或者破坏自然资源的情形：请选择后果，或者改用其他执行方式',
    en: 'Only where traffic, the environment or natural resources are harmed: choose which, or another manner',
  },
  'substitute.noParty': {
    zh: '还没有查明当事人：请先用“查明当事人”登记；查找不到的，写明查找无着，费用由行政机关承担',
    en: 'The party is not known yet: name it first, or say that none could be found and let the organ bear the costs',
  },
  'substitute.notAtOnce': {
    zh: '立即代履行须同时具备“需要立即清除”和“当事人不能清除”；不具备的，请责令改正并按催告、决定的程序办理',
    en: 'Both must be so: it has to be cleared at once, and the party cannot. Otherwise order it corrected, demand and decide',
  },
  'substitute.notReminded': {
    zh: '代履行催告书须在代履行三日前送达（今天实施的，最迟 {by}）；请先催告，并等满三个工作日',
    en: 'The reminder must be served three days before (for today by {by}): serve it and wait three working days',
  },
  'substitute.notSigned': {
    zh: '执行文书须由到场监督的工作人员、代履行人和当事人或者见证人签名；由见证人签名的，请填写姓名',
    en: 'The record is signed by whoever supervised, whoever performed, and the party or a witness, who is named',
  },
  'substitute.notSupervised': {
    zh: '作出决定的行政机关应当派员到场监督，请填写到场监督的工作人员',
    en: 'The organ has to send somebody to supervise: name them',
  },
  'substitute.otherManner': {
    zh: '本案决定的执行方式不是代履行',
    en: 'Another manner of enforcement was decided on',
  },
  'substitute.remindEarlier': {
    zh: '在 {day} 代履行的，催告书最迟在 {by} 送达；请选择更晚的代履行日期',
    en: 'For substitute performance on {day} the reminder must be served by {by}: choose a later day',
  },
} as const satisfies Sentences
