import type { Sentences } from './sentences.ts'

export const placementRefusals = {
  'vending.badOutline': {
    zh: '疏导点的范围须是首尾相接的多边形，顶点不超过 {max} 个，请重新划定',
    en: 'The outline is to be a closed polygon of at most {max} corners: draw it again',
  },
  'vending.elsewhere': {
    zh: '该疏导点不在您负责的区域内：请在本街道范围内划定，或请区里办理',
    en: 'The zone is not within your own area: draw it inside your street, or have the district do it',
  },
  'vending.outside': { zh: '疏导点的范围超出本区网格，请重新划定', en: 'The outline leaves the district’s grid: draw it again' },
  'vending.stalls': { zh: '摊位数须是 1 到 {max} 的整数', en: 'Give the number of stalls as a whole number from 1 to {max}' },
  'vending.reserved': { zh: '预留摊位不能多于摊位总数 {stalls}', en: 'No more stalls can be kept back than there are: {stalls}' },
  'vending.noDays': { zh: '请选择开放日', en: 'Choose the days on which it trades' },
  'vending.badHours': {
    zh: '请填写开放时段，如 06:00-09:30，最多 {max} 段',
    en: 'Give the hours as 06:00-09:30, at most {max} of them',
  },
  'vending.noGoods': { zh: '请选择准许经营的品种', en: 'Choose the goods that are admitted' },
  'vending.badTerm': {
    zh: '截止日 {to} 早于起始日 {from}，请改正',
    en: 'It would end on {to}, before it begins on {from}: correct the days',
  },
  'vending.groundLater': {
    zh: '公告日期 {on} 晚于启用日期 {from}：公告之后才能启用',
    en: 'It was announced on {on}, after its first day {from}: announce it first',
  },
  'vending.tooMany': {
    zh: '疏导点不能超过 {max} 处，请先撤销不用的',
    en: 'There can be no more than {max} vending zones: close those not in use',
  },
  'vending.inUse': {
    zh: '截止日之后还有 {n} 个摊位在安置期内，请先调整、收回或者等到期满',
    en: '{n} places run beyond that day: move or withdraw them, or wait for their end',
  },
  'vending.tooFew': {
    zh: '已安置 {n} 个摊位，摊位数减去预留不能少于此数',
    en: '{n} places are given out: the stalls less those kept back cannot be fewer',
  },
  'placement.zoneUnknown': { zh: '没有编号为 {zone} 的疏导点，请重新选择', en: 'There is no vending zone {zone}: choose another' },
  'placement.zoneFirst': {
    zh: '有合适的空位时，请选择提供的是哪个疏导点',
    en: 'Where a fitting place is free, choose which zone was offered',
  },
  'placement.placesFree': {
    zh: '还有 {n} 处疏导点有空位，请选择一处提供',
    en: '{n} zones have places free: offer one of them',
  },
  'placement.notInForce': {
    zh: '“{zone}”自 {from} 至 {to} 启用，所选日期不在其中，请改日期或者另选',
    en: '{zoneEn} is in force from {from} to {to}: choose other days or another zone',
  },
  'placement.goodsNotAdmitted': {
    zh: '“{zone}”不准许经营此品种，请另选疏导点',
    en: '{zoneEn} does not admit these goods: choose another zone',
  },
  'placement.zoneFull': {
    zh: '“{zone}”可安置的 {stalls} 个摊位在所选期间已满，请列入轮候或者另选',
    en: 'All {stalls} places of {zoneEn} are taken in that time: put the vendor on the waiting list, or choose another zone',
  },
  'placement.noSuchStall': {
    zh: '没有 {stall} 号摊位，编号从 1 到 {stalls}',
    en: 'There is no stall {stall}: they run from 1 to {stalls}',
  },
  'placement.stallTaken': { zh: '{stall} 号摊位在所选期间已安排，请另选', en: 'Stall {stall} is taken in that time: choose another' },
  'placement.hasPlace': {
    zh: '该摊主在 {zone} 已有摊位或者正在申请，一人只能安置一处；请先退出或者撤回',
    en: 'The vendor has a place or an application at {zone}: one vendor has one place, so end that first',
  },
  'placement.notItsTurn': {
    zh: '轮候次序在前的是 {number}，请先办理',
    en: '{number} comes first on the waiting list: decide on it first',
  },
  'placement.notFull': { zh: '该疏导点还有空位，请直接批准', en: 'The zone has places free: approve it instead' },
  'placement.hoursOutside': {
    zh: '经营时段须在疏导点开放时段之内，写作 06:00-09:30',
    en: 'The hours are to lie within those of the zone, written as 06:00-09:30',
  },
  'placement.cardMissing': {
    zh: '经营食品的，须核对食品摊贩登记卡和健康证明；没有的，请先指引摊主免费登记',
    en: 'For food, check the vendor’s card and health certificate; without them, show the vendor where to register without a fee',
  },
  'placement.vendorUnknown': { zh: '请先补登摊主身份', en: 'Enter first who the vendor is' },
  'placement.standsInside': {
    zh: '当事人在“{zone}”的摊位和时段内经营，不属于此项违法行为，不能责令改正或者处罚',
    en: 'The vendor trades at the place and time given at {zoneEn}: that is no such violation, and nothing is ordered or punished',
  },
  'placement.stepSkipped': {
    zh: '本区规定此类事项先劝导后处罚，还没有：{steps}。请先办理；确属例外的，选择例外并写明理由',
    en: 'The district deals with this gently first, and these steps are missing: {stepsEn}. Take them, or choose an exception with its reason',
  },
  'placement.exceptionReason': { zh: '选择例外的，请写明理由', en: 'Give the reason for the exception in words' },
} as const satisfies Sentences
