import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, readOriginal } from '../../procedure/standard.ts'
import { informationFields } from './fields.ts'
import { informationNeeds } from './needs.ts'

/**
 * 征求意见 for a request. A third party whose rights release would harm has fifteen working days, and if it says nothing the organ decides
 * by the Regulation (第三十二条); an organ that shared in making the information has as long, and its silence is agreement (第三十四条). Both count
 * from the day the inquiry was received, and while one is open the time to answer the request stands still (第三十三条第三款).
 */

// prettier-ignore
const states = {
  sent:         { zh: '待对方收到', en: 'On its way', final: false, owner: 'unitLead' },
  waitingThird: { zh: '待第三方提出意见', en: 'The third party’s turn', final: false, owner: 'unitLead' },
  waitingMaker: { zh: '待共同制作机关提出意见', en: 'The other organ’s turn', final: false, owner: 'unitLead' },
  given:        { zh: '已提出意见', en: 'Given', final: true, owner: null },
  silent:       { zh: '逾期未提出，由本机关决定', en: 'Silent: we decide', final: true, owner: null },
  agreedSilent: { zh: '逾期未提出，视为同意', en: 'Silent: counts as agreement', final: true, owner: null },
  calledOff:    { zh: '不再需要', en: 'Called off', final: true, owner: null },
} as const satisfies Procedure['states']

const law = '政府信息公开条例'
const by = ['officer', 'unitLead'] as const
const back = { parentByOpening: { ask: 'opinionsIn' }, whenLast: true } as const

// prettier-ignore
const acts = [
  { act: 'ask', zh: '征求意见', en: 'Asked', from: 'nothing', to: 'sent', by: ['system'], asks: ['opinionKind', 'opinionOf', 'letter'], starts: ['delivering'], sets: ['unit', 'number', 'title'], writs: ['informationInquiry'], rights: true, basis: `${law}第三十二条、第三十四条` },
  { act: 'deliverThird', zh: '登记第三方收到', en: 'The third party has it', from: ['sent'], to: 'waitingThird', by, asks: ['deliveredOn', 'photos?'], needs: ['ofThirdParty', 'notInFuture'], stops: ['delivering'], starts: ['third'], rights: true, basis: `${law}第三十二条` },
  { act: 'deliverMaker', zh: '登记共同制作机关收到', en: 'The other organ has it', from: ['sent'], to: 'waitingMaker', by, asks: ['deliveredOn', 'photos?'], needs: ['ofCoMaker', 'notInFuture'], stops: ['delivering'], starts: ['maker'], rights: true, basis: `${law}第三十四条` },
  { act: 'give', zh: '登记意见', en: 'Enter the opinion', from: ['sent', 'waitingThird', 'waitingMaker'], to: 'given', by, asks: ['agrees', 'opinion', 'files?', 'photos?'], stops: 'all', follows: [back], rights: true, basis: `${law}第三十二条、第三十四条` },
  { act: 'silentThird', zh: '第三方逾期未提出意见', en: 'The third party said nothing', from: ['waitingThird'], to: 'silent', by: ['system'], asks: ['clock?'], stops: 'all', follows: [back], rights: true, basis: `${law}第三十二条` },
  { act: 'silentMaker', zh: '共同制作机关逾期未提出，视为同意公开', en: 'The other organ said nothing: it agrees', from: ['waitingMaker'], to: 'agreedSilent', by: ['system'], asks: ['clock?'], stops: 'all', follows: [back], rights: true, basis: `${law}第三十四条` },
  { act: 'callOff', zh: '不再需要', en: 'Called off', from: 'open', to: 'calledOff', by: ['system'], stops: 'all' },
  readOriginal,
  note,
  lapse,
] as const satisfies readonly Act[]

export const opinionProcedure: Procedure = {
  id: 'informationOpinion',
  zh: '信息公开征求意见',
  en: 'Opinion on releasing information',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    delivering: { zh: '送达征求意见书', en: 'Deliver the inquiry', level: 'setting' },
    third: { zh: '第三方提出意见', en: 'Third party’s opinion', level: 'term', term: 'XX-06', from: 'deliveredOn', onDue: 'silentThird' },
    maker: {
      zh: '共同制作机关提出意见',
      en: 'Co-maker’s opinion',
      level: 'term',
      term: 'XX-07',
      from: 'deliveredOn',
      onDue: 'silentMaker',
    },
  },
  needs: informationNeeds,
  fields: informationFields,
  acts,
}
