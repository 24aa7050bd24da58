import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { placementFields } from './fields.ts'
import { placementNeeds } from './needs.ts'

/**
 * 疏导安置: a vendor applies for a place in a vending zone, it is checked, the unit that keeps the zone decides, and the place
 * holds from its first to its last day. Where all are taken the vendor waits in the order of applications. A place is not
 * a licence: within its zone, hours and goods the vendor trades lawfully (无证无照经营查处办法第三条第一项), elsewhere not.
 */

// prettier-ignore
const states = {
  applied:   { zh: '待核查', en: 'To be checked', final: false, owner: 'handler' },
  toApprove: { zh: '待批准', en: 'To be approved', final: false, owner: 'unitLead' },
  waiting:   { zh: '轮候中', en: 'On the waiting list', final: false, owner: 'unitLead' },
  inForce:   { zh: '已安置', en: 'In force', final: false, owner: 'handler' },
  ended:     { zh: '期满终止', en: 'Ended at its term', final: true, owner: null },
  withdrawn: { zh: '已收回', en: 'Withdrawn', final: true, owner: null },
  given:     { zh: '摊主退出', en: 'Given up', final: true, owner: null },
  refused:   { zh: '未批准', en: 'Not approved', final: true, owner: null },
} as const satisfies Procedure['states']

const wanted = ['goods', 'zone', 'begins', 'until', 'hours?', 'hardship?', 'through', 'note?'] as const
const setUp = {
  to: 'applied',
  starts: ['checking'],
  sets: ['unit', 'cell', 'point', 'address', 'title', 'number'],
  follows: [{ tell: 'owner' }],
  basis: '无证无照经营查处办法第三条第一项',
} as const
const fits = ['termOrder', 'untilAhead', 'zoneFits', 'hoursFit', 'onePlace'] as const
const given = {
  rights: true,
  basis: '无证无照经营查处办法第三条第一项；浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定第十四条',
} as const

// prettier-ignore
const acts = [
  { act: 'applyFor', zh: '受理安置申请', en: 'Take in an application', from: 'nothing', by: ['handler', 'officer', 'unitLead'], asks: ['party', ...wanted], needs: ['partyKnown', ...fits], ...setUp },
  { act: 'applyBelow', zh: '现场代为申请', en: 'Applied for on the spot', from: 'nothing', by: ['system'], asks: wanted, ...setUp },
  { act: 'checkIt', zh: '核查', en: 'Check', from: ['applied'], to: 'toApprove', by: ['handler', 'officer'], asks: ['checks', 'record'], needs: ['foodChecked'], stops: ['checking'], starts: ['approval'], follows: [{ tell: 'owner' }] },
  { act: 'approvePlace', zh: '批准安置', en: 'Give the place', from: ['toApprove', 'waiting'], to: 'inForce', by: ['unitLead'], asks: ['stall', 'begins', 'until', 'note?'],
    needs: ['termOrder', 'untilAhead', 'placeFree', 'onePlaceNow', 'turnOfQueue'], stops: 'all', starts: ['term'], follows: [{ parent: 'placeGiven', gives: ['note'] }, { tell: 'owner' }], writs: ['placementNotice', 'placementAgreement'], ...given },
  { act: 'putOnWait', zh: '列入轮候', en: 'Put on the waiting list', from: ['toApprove'], to: 'waiting', by: ['unitLead'], asks: ['note?'], needs: ['zoneIsFull'], stops: ['approval'], starts: ['waiting'], follows: [{ tell: 'unit' }] },
  { act: 'refusePlace', zh: '不批准', en: 'Do not approve', from: ['applied', 'toApprove', 'waiting'], to: 'refused', by: ['unitLead'], asks: ['reason'], stops: 'all', follows: [{ parent: 'placeNotGiven', gives: ['reason'] }], ...given },
  { act: 'giveUp', zh: '摊主撤回申请', en: 'The vendor withdraws', from: ['applied', 'toApprove', 'waiting'], to: 'given', by: ['handler', 'officer', 'unitLead'], asks: ['reason'], stops: 'all', follows: [{ parent: 'placeNotGiven', gives: ['reason'] }] },
  { act: 'visitPlace', zh: '在点查看', en: 'Seen at the place', from: ['inForce'], to: 'same', by: ['officer', 'handler', 'unitLead'], asks: ['record', 'photos'] },
  { act: 'signPlace', zh: '摊主签收', en: 'Signed by the vendor', from: ['inForce'], to: 'same', by: ['officer', 'handler'], asks: ['agreed'] },
  { act: 'renewPlace', zh: '续期', en: 'Renew', from: ['inForce'], to: 'same', by: ['unitLead'], asks: ['until', 'reason'], needs: ['untilAhead', 'placeFree'], stops: ['term'], starts: ['term'], writs: ['placementNotice'], ...given },
  { act: 'changePlace', zh: '调整摊位、时段、品种', en: 'Change stall, hours or goods', from: ['inForce'], to: 'same', by: ['unitLead'], asks: ['stall', 'goods?', 'hours?', 'reason'], needs: ['zoneFits', 'hoursFit', 'placeFree'], writs: ['placementNotice'], ...given },
  { act: 'withdrawPlace', zh: '收回摊位', en: 'Withdraw the place', from: ['inForce'], to: 'withdrawn', by: ['unitLead'], asks: ['reason'], stops: 'all', writs: ['placementEnd'], ...given,
    consequence: { zh: '摊位收回后可以另行安排，理由写入通知。', en: 'The stall becomes free; the reason is written into the notice.' } },
  { act: 'leavePlace', zh: '摊主退出', en: 'The vendor leaves', from: ['inForce'], to: 'given', by: ['handler', 'officer', 'unitLead'], asks: ['reason'], stops: 'all' },
  { act: 'expirePlace', zh: '期满终止', en: 'The term is over', from: ['inForce'], to: 'ended', by: ['system'], asks: ['clock?'], stops: 'all', follows: [{ tell: 'unit' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const placementProcedure: Procedure = {
  id: 'placement',
  zh: '疏导安置',
  en: 'Placement of a vendor',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    checking: { zh: '核查申请', en: 'Check', level: 'setting' },
    approval: { zh: '批准', en: 'Approval', level: 'setting' },
    waiting: { zh: '轮候', en: 'Waiting list', level: 'setting' },
    term: { zh: '安置期限', en: 'Term of the place', level: 'until', onDue: 'expirePlace' },
  },
  needs: placementNeeds,
  fields: placementFields,
  acts,
}
