import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { conferenceFields } from './fields.ts'
import { conferenceNeeds } from './needs.ts'

/**
 * 联席会议: one meeting of a body of units and outside organs. The convenor calls it, members put matters forward, every item of the
 * agenda gets an answer, and what is resolved becomes a matter with an owner and a day (议定事项). Where units dispute who accepts a
 * petition and have no common superior, the joint conference on petitions coordinates it (信访工作条例第二十四条). No text that was read
 * gives the steps of a meeting a time: each is a setting, or the day that is named.
 */

// prettier-ignore
const states = {
  called:    { zh: '待召开', en: 'To be held', final: false, owner: 'supervisor' },
  held:      { zh: '已召开，待印发纪要', en: 'Held, minutes to come', final: false, owner: 'supervisor' },
  minuted:   { zh: '议定事项办理中', en: 'Resolutions under way', final: false, owner: 'supervisor' },
  closed:    { zh: '已办结', en: 'Closed', final: true, owner: null },
  cancelled: { zh: '已取消', en: 'Cancelled', final: true, owner: null },
} as const satisfies Procedure['states']

const petitions = '信访工作条例第二十四条'
/** Who convenes; 信访工作人员 for the joint conference on petitions. */
const by = ['supervisor', 'petitionClerk'] as const
const beforeMinutes = ['called', 'held'] as const

// prettier-ignore
const acts = [
  { act: 'call', zh: '召集联席会议', en: 'Call a meeting', from: 'nothing', to: 'called', by, asks: ['body', 'title', 'meetsAt', 'place', 'note?'], needs: ['bodyKnown', 'meetingAhead'], starts: ['meeting'], sets: ['unit', 'number', 'title'],
    follows: [{ tell: 'shared' }], writs: ['conferenceNotice'], consequence: { zh: '会议通知发给各成员单位；外部机关由召集人送达。', en: 'The notice goes to the member units; outside organs get theirs from the convenor.' } },
  { act: 'postpone', zh: '改期', en: 'Change the day', from: ['called'], to: 'same', by, asks: ['meetsAt', 'place', 'reason'], needs: ['meetingAhead'], stops: ['meeting'], starts: ['meeting'], follows: [{ tell: 'shared' }] },
  { act: 'putForward', zh: '提请列入议程', en: 'Put a matter forward', from: ['called'], to: 'same', by: ['unitLead'], seat: 'member', asks: ['topic', 'why', 'aboutNumber?'], needs: ['aboutFits'], follows: [{ tell: 'owner' }] },
  { act: 'addItem', zh: '列入议程', en: 'Put on the agenda', from: beforeMinutes, to: 'same', by, asks: ['topic', 'why', 'about?', 'aboutNumber?'], needs: ['aboutFits', 'notTwice'] },
  { act: 'dropItem', zh: '从议程撤下', en: 'Take off the agenda', from: ['called'], to: 'same', by, asks: ['item', 'reason'], needs: ['itemOpen'] },
  { act: 'hold', zh: '登记会议召开', en: 'Enter that it was held', from: ['called'], to: 'held', by, asks: ['presided', 'attendance', 'photos?', 'files?'], needs: ['meetingReached', 'attendanceReads', 'hasAgenda'], stops: ['meeting'], starts: ['minutes'] },
  { act: 'resolve', zh: '作出决议', en: 'Resolve', from: ['held'], to: 'same', by, asks: ['item', 'toUnit', 'task', 'handleBy'], needs: ['itemStands', 'unitKnown', 'limitAhead'],
    follows: [{ open: 'resolution', act: 'open', gives: ['item', 'toUnit', 'task', 'handleBy'] }], consequence: { zh: '决议即时交承办单位，按期限计时。', en: 'The unit has it at once, and its clock runs.' } },
  { act: 'nameOrgan', zh: '协调确定信访受理单位', en: 'Settle who accepts a petition', from: ['held'], to: 'same', by: ['petitionClerk'], asks: ['item', 'decidingUnit', 'reason'], needs: ['itemOpen', 'petitionDisputed', 'unitKnown'],
    follows: [{ at: 'petition', act: 'conferenceNamed', gives: ['decidingUnit', 'reason'] }], rights: true, basis: petitions, consequence: { zh: '该信访事项由其受理，受理期限随即起算。', en: 'The petition is theirs to accept, and the time to accept it begins.' } },
  { act: 'noteItem', zh: '听取情况，不作决议', en: 'Heard, without a resolution', from: ['held'], to: 'same', by, asks: ['item', 'reason'], needs: ['itemOpen'] },
  { act: 'deferItem', zh: '留待下次会议', en: 'Left to the next meeting', from: ['held'], to: 'same', by, asks: ['item', 'reason'], needs: ['itemOpen'] },
  { act: 'issueMinutes', zh: '印发会议纪要', en: 'Issue the minutes', from: ['held'], to: 'minuted', by, asks: ['summary'], needs: ['everyItemAnswered'], stops: ['minutes'], starts: ['following'], follows: [{ tell: 'shared' }],
    writs: ['conferenceMinutes'], consequence: { zh: '纪要按记录生成并编号，发给各成员单位。', en: 'The minutes are made from the record, numbered, and sent to the members.' } },
  { act: 'resolutionAnswered', zh: '议定事项有进展', en: 'A resolution moved', from: 'any', to: 'same', by: ['system'], asks: ['result?', 'opinion?', 'reason?'], follows: [{ tell: 'owner' }] },
  { act: 'checkProgress', zh: '提醒核对进展', en: 'Look how it goes', from: ['minuted'], to: 'same', by: ['system'], asks: ['clock?'], stops: ['following'], starts: ['following'], follows: [{ tell: 'owner' }] },
  { act: 'close', zh: '办结', en: 'Close', from: ['minuted'], to: 'closed', by, asks: ['note?'], needs: ['resolutionsOver'], stops: 'all', follows: [{ tell: 'shared' }] },
  { act: 'cancel', zh: '取消会议', en: 'Cancel the meeting', from: ['called'], to: 'cancelled', by, asks: ['reason'], stops: 'all', follows: [{ tell: 'shared' }] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const conferenceProcedure: Procedure = {
  id: 'conference',
  zh: '联席会议',
  en: 'Joint conference',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    meeting: { zh: '召开', en: 'Hold it', level: 'until' },
    minutes: { zh: '印发纪要', en: 'Issue the minutes', level: 'setting' },
    following: { zh: '核对议定事项', en: 'Look at the resolutions', level: 'setting', onDue: 'checkProgress' },
  },
  needs: conferenceNeeds,
  fields: conferenceFields,
  acts,
}
