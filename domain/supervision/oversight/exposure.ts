import type { Act, Procedure } from '../../procedure/procedure.ts'
import { lapse, note } from '../../procedure/standard.ts'
import { exposureFields } from './fields.ts'
import { oversightNeeds } from './needs.ts'

/**
 * 媒体曝光: what a medium has published about enforcement or the look of the place is entered, verified, put right, answered in
 * public and looked at again. Where the unit's own conduct is the fact, it and all below it stand aside (server/supervision/bars.ts)
 * and another unit verifies; it is told what to put right in a matter of its own (整改事项). No text that was read gives these steps
 * a time, so each is a setting, or the day that is named.
 */

// prettier-ignore
const states = {
  registered: { zh: '待交办核查', en: 'To be given to somebody', final: false, owner: 'supervisor' },
  verifying:  { zh: '核查中', en: 'Being verified', final: false, owner: 'unitLead' },
  verified:   { zh: '待整改答复', en: 'To be put right and answered', final: false, owner: 'supervisor' },
  answered:   { zh: '已公开答复，待复查', en: 'Answered, to be looked at again', final: false, owner: 'supervisor' },
  followed:   { zh: '已复查', en: 'Looked at again', final: false, owner: 'supervisor' },
  closed:     { zh: '已办结', en: 'Closed', final: true, owner: null },
  dismissed:  { zh: '不予核查', en: 'Not verified', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '行政处罚法第七十五条第二款'

// prettier-ignore
const acts = [
  { act: 'lodge', zh: '登记媒体曝光', en: 'Enter an exposure', from: 'nothing', to: 'registered', by: ['supervisor'],
    asks: ['medium', 'mediumName', 'piece', 'link?', 'publishedOn', 'alleged', 'aboutUnit?', 'ownConduct', 'grounds?', 'aboutNumber?', 'point?', 'address?', 'photos?', 'files?'],
    needs: ['officeSet', 'insideGrid', 'notInFuture', 'unitFits', 'numberKnown'], starts: ['assigning'], sets: ['unit', 'number', 'title', 'cell', 'point', 'address'], follows: [{ tell: 'owner' }], basis },
  { act: 'assign', zh: '交办核查', en: 'Give it to a unit to verify', from: ['registered'], to: 'verifying', by: ['supervisor'], asks: ['unit', 'handleBy', 'note?'], needs: ['unitFits', 'limitAhead'],
    stops: ['assigning'], starts: ['verifying'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'reassign', zh: '改变核查单位或者期限', en: 'Change who verifies it, or by when', from: ['verifying'], to: 'same', by: ['supervisor'], asks: ['unit', 'handleBy', 'reason'], needs: ['unitFits', 'limitAhead'],
    stops: ['verifying'], starts: ['verifying'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'dismiss', zh: '不予核查', en: 'Do not verify', from: ['registered'], to: 'dismissed', by: ['supervisor'], asks: ['ground', 'reason'], stops: 'all' },
  { act: 'verify', zh: '提交核查结果', en: 'Say what was found', from: ['verifying'], to: 'verified', by: ['unitLead'], asks: ['finding', 'found', 'photos?', 'files?'],
    stops: ['verifying'], starts: ['answering'], sets: ['unit'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'verifyAgain', zh: '退回重新核查', en: 'Have it verified again', from: ['verified'], to: 'verifying', by: ['supervisor'], asks: ['unit', 'handleBy', 'reason'], needs: ['unitFits', 'limitAhead'],
    stops: ['answering'], starts: ['verifying'], sets: ['unit'], follows: [{ tell: 'unit' }], rights: true, basis },
  { act: 'orderMeasure', zh: '责成整改', en: 'Have it put right', from: ['verified'], to: 'same', by: ['supervisor'], asks: ['toUnit', 'measure', 'handleBy'], needs: ['founded', 'limitAhead'],
    follows: [{ open: 'exposureMeasure', act: 'order', gives: ['toUnit', 'measure', 'handleBy'] }], rights: true, basis },
  { act: 'measureReported', zh: '整改单位报告', en: 'The unit reported', from: 'any', to: 'same', by: ['system'], asks: ['result?'], follows: [{ tell: 'owner' }] },
  { act: 'answer', zh: '公开答复', en: 'Answer in public', from: ['verified'], to: 'answered', by: ['supervisor'], asks: ['answer'], needs: ['putRight'], stops: ['answering'], starts: ['checking'],
    writs: ['exposureAnswer'], rights: true, basis, consequence: { zh: '答复即时在门户公开，并书面回复媒体。', en: 'The answer is published at once, and goes to the medium in writing.' } },
  { act: 'followUp', zh: '复查', en: 'Look at it again', from: ['answered'], to: 'followed', by: ['supervisor'], asks: ['followUp', 'note?', 'photos?'], needs: ['measuresDone'], stops: ['checking'], starts: ['closing'], rights: true, basis },
  { act: 'reopen', zh: '责成继续整改', en: 'Have it put right again', from: ['followed'], to: 'verified', by: ['supervisor'], asks: ['reason'], stops: ['closing'], starts: ['answering'], rights: true, basis },
  { act: 'close', zh: '办结并记录后果', en: 'Close, with its consequence', from: ['followed'], to: 'closed', by: ['supervisor'], asks: ['consequences', 'note?'], stops: 'all', rights: true, basis },
  { act: 'recuse', zh: '决定回避', en: 'Have people stand aside', from: 'any', to: 'same', by: ['supervisor'], asks: ['persons', 'reason'], rights: true, basis },
  { act: 'readInformant', zh: '查看提供情况的人', en: 'Read who gave it', from: 'any', to: 'same', by: ['supervisor'], asks: ['reason'] },
  note,
  lapse,
] as const satisfies readonly Act[]

export const exposureProcedure: Procedure = {
  id: 'exposure',
  zh: '媒体曝光',
  en: 'Exposure in the media',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: {
    assigning: { zh: '交办', en: 'Give it to somebody', level: 'setting' },
    verifying: { zh: '核查', en: 'Verify', level: 'until' },
    answering: { zh: '公开答复', en: 'Answer in public', level: 'setting' },
    checking: { zh: '复查', en: 'Look at it again', level: 'setting' },
    closing: { zh: '办结', en: 'Close', level: 'setting' },
  },
  needs: oversightNeeds,
  fields: exposureFields,
  acts,
}

// prettier-ignore
const measureStates = {
  toDo:      { zh: '整改中', en: 'To be put right', final: false, owner: 'unitLead' },
  enforcing: { zh: '执法程序办理中', en: 'In enforcement', final: false, owner: 'unitLead' },
  done:      { zh: '已报告整改', en: 'Reported', final: true, owner: null },
} as const satisfies Procedure['states']

// prettier-ignore
const measureActs = [
  { act: 'order', zh: '交办整改', en: 'Ordered', from: 'nothing', to: 'toDo', by: ['system'], asks: ['toUnit', 'measure', 'handleBy'], needs: ['unitFits'], starts: ['doing'],
    sets: ['unit', 'number', 'title', 'cell', 'point', 'address'], follows: [{ tell: 'unit' }], writs: ['exposureOrder'], rights: true, basis },
  { act: 'openEnforcement', zh: '转入执法程序', en: 'Open enforcement', from: ['toDo'], to: 'enforcing', by: ['unitLead'], asks: ['reason'], follows: [{ open: 'penalty', act: 'openFromExposure', gives: ['reason'] }], rights: true,
    basis: '住房和城乡建设行政处罚程序规定第十五条第一款' },
  { act: 'proceedingAnswered', zh: '执法程序反馈', en: 'Answer of the proceeding', from: 'any', to: 'same', by: ['system'], asks: ['reason?', 'note?'], follows: [{ tell: 'owner' }] },
  { act: 'reportDone', zh: '报告整改情况', en: 'Report what was put right', from: ['toDo', 'enforcing'], to: 'done', by: ['unitLead'], asks: ['result', 'photos?', 'files?'], needs: ['decidedBelow'], stops: 'all',
    follows: [{ parent: 'measureReported', gives: ['result'] }], rights: true, basis, consequence: { zh: '报告交执法监督机构，不能再改。', en: 'The report goes to the supervising organ and cannot be changed.' } },
  note,
  lapse,
] as const satisfies readonly Act[]

/** 整改事项: all that the unit which puts it right sees of an exposure. */
export const measureProcedure: Procedure = {
  id: 'exposureMeasure',
  zh: '整改事项',
  en: 'Measure',
  version: 1,
  effectiveOn: '2026-01-01',
  states: measureStates,
  clocks: { doing: { zh: '整改', en: 'Put it right', level: 'until' } },
  needs: oversightNeeds,
  fields: exposureFields,
  acts: measureActs,
}
