import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, standardFields } from '../../procedure/standard.ts'
import { enforcementFields } from './fields.ts'
import { enforcementNeeds } from './needs.ts'

/**
 * 听证, below the proceeding whose notice offered it (行政处罚法第六十三条至第六十五条). The notice of time and place is served
 * seven working days before; the chair is not one of those who investigated; a party who stays away without a reason, or
 * leaves, has given the hearing up.
 */

// prettier-ignore
const states = {
  arranging: { zh: '待安排听证', en: 'To be arranged', final: false, owner: 'hearingChair' },
  notifying: { zh: '听证通知送达中', en: 'Notice being served', final: false, owner: 'officer' },
  scheduled: { zh: '待举行', en: 'To be held', final: false, owner: 'hearingChair' },
  reporting: { zh: '待出具听证报告', en: 'Report to be written', final: false, owner: 'hearingChair' },
  ended:     { zh: '听证终结', en: 'Ended', final: true, owner: null },
} as const satisfies Procedure['states']

const clocks = {
  arranging: { zh: '安排听证', en: 'Arranging', level: 'setting' },
  sitting: { zh: '听证日期', en: 'The day of the hearing', level: 'until' },
  report: { zh: '听证报告', en: 'Report', level: 'setting' },
} as const satisfies Procedure['clocks']

const toParent = { parent: 'hearingEnded', gives: ['hearingResult', 'opinion'] } as const
const holding = { from: ['scheduled'], by: ['hearingChair'], stops: ['sitting'], rights: true } as const

// prettier-ignore
export const hearingActs = [
  { act: 'arrange', zh: '受理听证要求', en: 'Asked for', from: 'nothing', to: 'arranging', by: ['system'], asks: ['statement?'], starts: ['arranging'],
    sets: ['unit', 'cell', 'point', 'address', 'title'], follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第六十四条' },
  { act: 'schedule', zh: '确定听证时间、地点', en: 'Set time and place', from: ['arranging'], to: 'notifying', by: ['hearingChair'], asks: ['heldAt', 'where', 'openness', 'reason?'],
    needs: ['notOfficer', 'noticeInTime', 'closedNeedsReason'], stops: ['arranging'], starts: ['sitting'], sets: ['assignee'], follows: [{ open: 'delivery', act: 'deliverHearingNotice' }], writs: ['hearingNotice'],
    rights: true, basis: '行政处罚法第六十四条第二、三、四项' },
  { act: 'hearingNoticeServed', zh: '听证通知已送达', en: 'Notice served', from: ['notifying'], to: 'scheduled', by: ['system'], asks: ['servedOn'], follows: [{ tell: 'owner' }],
    rights: true, basis: '行政处罚法第六十四条第二项' },
  { act: 'postpone', zh: '延期、另行安排', en: 'Postpone', from: ['notifying', 'scheduled'], to: 'arranging', by: ['hearingChair'], asks: ['reason'], needs: ['notOfficer'], stops: ['sitting'], starts: ['arranging'],
    follows: [{ children: 'delivery', act: 'cancel' }], rights: true, basis: '行政处罚法第六十四条' },
  { act: 'hold', zh: '举行听证', en: 'Hold the hearing', to: 'reporting', asks: ['present', 'record', 'photos'], needs: ['notOfficer', 'noticeWasInTime', 'notBeforeItsTime'], starts: ['report'],
    writs: ['hearingRecord'], ...holding, basis: '行政处罚法第六十四条第五至八项' },
  { act: 'dropAbsent', zh: '无正当理由不到场或者中途退出', en: 'Stayed away or left', to: 'ended', asks: ['hearingResult', 'reason'], needs: ['notOfficer', 'wasDropped', 'notBeforeItsTime'], follows: [toParent],
    ...holding, basis: '行政处罚法第六十四条第六项' },
  { act: 'withdrawRequest', zh: '当事人撤回听证要求', en: 'Request withdrawn', from: ['arranging', 'notifying', 'scheduled'], to: 'ended', by: ['hearingChair'], asks: ['hearingResult', 'reason', 'photos'],
    needs: ['notOfficer', 'wasDropped'], stops: 'all', follows: [{ children: 'delivery', act: 'cancel' }, toParent], rights: true, basis: '行政处罚法第六十四条' },
  { act: 'withdrawOnline', zh: '当事人网上撤回听证要求', en: 'The party withdraws its request online', from: ['arranging', 'notifying', 'scheduled'], to: 'ended', by: ['party'], asks: ['hearingResult', 'reason?'],
    needs: ['wasDropped'], stops: 'all', follows: [{ children: 'delivery', act: 'cancel' }, toParent, { tell: 'assignee' }], rights: true, basis: '行政处罚法第六十四条' },
  { act: 'report', zh: '听证报告', en: 'Report', from: ['reporting'], to: 'ended', by: ['hearingChair'], asks: ['hearingResult', 'opinion'], needs: ['notOfficer', 'wasHeld'], stops: ['report'], follows: [toParent],
    writs: ['hearingReport'], rights: true, basis: '行政处罚法第六十五条' },
  note,
  lapse,
] as const satisfies readonly Act[]

export const hearingProcedure: Procedure = {
  id: 'hearing',
  zh: '听证',
  en: 'Hearing',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs: {
    notOfficer: enforcementNeeds.notOfficer,
    noticeInTime: enforcementNeeds.hearingNoticeInTime,
    noticeWasInTime: enforcementNeeds.hearingNoticeWasInTime,
    notBeforeItsTime: enforcementNeeds.notBeforeItsTime,
    closedNeedsReason: enforcementNeeds.closedNeedsReason,
    wasHeld: enforcementNeeds.wasHeld,
    wasDropped: enforcementNeeds.wasDropped,
  },
  // prettier-ignore
  fields: {
    ...standardFields,
    statement: enforcementFields.statement,
    servedOn: enforcementFields.servedOn,
    record: enforcementFields.record,
    opinion: enforcementFields.opinion,
    hearingResult: enforcementFields.hearingResult,
    heldAt:   { zh: '听证时间', en: 'Time of the hearing', kind: 'instant' },
    where:    { zh: '听证地点', en: 'Place of the hearing', kind: 'text', max: 200 },
    openness: { zh: '是否公开', en: 'Open to the public', kind: 'choice', choices: {
      open: { zh: '公开举行', en: 'Open' }, closed: { zh: '不公开（涉及国家秘密、商业秘密或者个人隐私）', en: 'Closed: state or business secrets, or privacy' } } },
    present:  { zh: '参加人', en: 'Present', kind: 'longText', max: 1000 },
  },
  acts: hearingActs,
}
