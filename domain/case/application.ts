import type { Act, Need, Procedure } from '../procedure/procedure.ts'
import { lapse, note, standardFields } from '../procedure/standard.ts'
import { caseFields } from './fields.ts'

/**
 * 处置单位的申请: to send a case back (退件), for an extension (延期), to suspend (挂账), and against a lapse
 * (超时申诉). The unit's lead looks first, then the shift lead decides within the centre's own power;
 * a second extension and a long suspension go to the centre's director (standards.md §6.3). Handling
 * goes on while the application is looked at, and a refusal leaves everything as it was.
 */

// prettier-ignore
const states = {
  toSupport:  { zh: '待单位初审', en: 'With the unit', final: false, owner: 'unitLead' },
  toDecide:   { zh: '待审批', en: 'To be decided', final: false, owner: 'shiftLead' },
  toDirector: { zh: '待中心负责人审批', en: 'With the director', final: false, owner: 'director' },
  granted:    { zh: '同意', en: 'Granted', final: true, owner: null },
  refused:    { zh: '不同意', en: 'Refused', final: true, owner: null },
  withdrawn:  { zh: '撤回', en: 'Withdrawn', final: true, owner: null },
} as const satisfies Procedure['states']

const clocks = {
  support: { zh: '初审时限', en: 'First look', level: 'setting' },
  decision: { zh: '审批时限', en: 'Decision', level: 'setting' },
} as const satisfies Procedure['clocks']

/** Facts of an application: what the centre may grant without its director. */
export type ApplicationFacts = {
  readonly extensionsBefore: number
  readonly suspendDays: number | null
  readonly shiftLeadSuspendDaysMax: number
}

const needs = {
  withinPower: {
    of: 'facts',
    zh: '在值班长审批权限内',
    en: 'Within the shift lead’s power',
    check: ({ facts, matter }) => {
      const known = facts as Partial<ApplicationFacts>
      const second = Boolean(matter?.tally.askExtension) && (known.extensionsBefore ?? 0) > 0
      const long = (known.suspendDays ?? 0) > (known.shiftLeadSuspendDaysMax ?? 0)
      return second || long ? { code: 'application.beyondPower' } : null
    },
  },
} as const satisfies Record<string, Need>

const onGranted = {
  parentByOpening: { askSendBack: 'sendBack', askExtension: 'extend', askSuspension: 'suspend', askAppeal: 'excuse' },
  gives: ['reason', 'until'],
} as const

const asked = {
  from: 'nothing',
  to: 'toSupport',
  by: ['system'],
  starts: ['support'],
  sets: ['unit', 'cell', 'point', 'address', 'subject', 'title'],
  follows: [{ tell: 'owner' }],
} as const

// prettier-ignore
export const applicationActs = [
  { act: 'askSendBack', zh: '申请退件', en: 'Asked to send back', asks: ['reason', 'photos?'], ...asked },
  { act: 'askExtension', zh: '申请延期', en: 'Asked for an extension', asks: ['reason', 'photos?'], ...asked },
  { act: 'askSuspension', zh: '申请挂账', en: 'Asked to suspend', asks: ['reason', 'until', 'photos?'], ...asked },
  { act: 'askAppeal', zh: '超时申诉', en: 'Appealed against overtime', asks: ['reason', 'photos?'], ...asked },
  { act: 'support', zh: '初审同意', en: 'Support', from: ['toSupport'], to: 'toDecide', by: ['unitLead'], asks: ['note?'],
    stops: ['support'], starts: ['decision'], follows: [{ tell: 'owner' }] },
  { act: 'reject', zh: '初审不同意', en: 'Reject', from: ['toSupport'], to: 'refused', by: ['unitLead'], asks: ['reason'], stops: ['support'], follows: [{ tell: 'unit' }] },
  { act: 'grant', zh: '同意', en: 'Grant', from: ['toDecide'], to: 'granted', by: ['shiftLead'], asks: ['note?'], needs: ['withinPower'],
    stops: ['decision'], apartFrom: ['support'], follows: [onGranted, { tell: 'unit' }] },
  { act: 'refuse', zh: '不同意', en: 'Refuse', from: ['toDecide', 'toDirector'], to: 'refused', by: ['shiftLead', 'director'], asks: ['reason'],
    stops: ['decision'], follows: [{ tell: 'unit' }] },
  { act: 'passUp', zh: '报中心负责人', en: 'Pass to the director', from: ['toDecide'], to: 'toDirector', by: ['shiftLead'], asks: ['note?'], follows: [{ tell: 'owner' }] },
  { act: 'approve', zh: '批准', en: 'Approve', from: ['toDirector'], to: 'granted', by: ['director'], asks: ['note?'],
    stops: ['decision'], apartFrom: ['support', 'passUp'], follows: [onGranted, { tell: 'unit' }] },
  { act: 'withdraw', zh: '撤回申请', en: 'Withdraw', from: ['toSupport', 'toDecide', 'toDirector'], to: 'withdrawn', by: ['handler', 'unitLead'], asks: ['reason?'], stops: 'all' },
  { act: 'cancel', zh: '因办结取消', en: 'Cancelled', from: ['toSupport', 'toDecide', 'toDirector'], to: 'withdrawn', by: ['system'], stops: 'all' },
  note,
  lapse,
] as const satisfies readonly Act[]

export const applicationProcedure: Procedure = {
  id: 'application',
  zh: '办理申请',
  en: 'Application',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks,
  needs,
  acts: applicationActs,
  fields: { ...standardFields, until: caseFields.until },
}
