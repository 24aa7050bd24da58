import type { Sentences } from './sentences.ts'

/** Refusals about credentials: who may act, and what an import finds. */
// prettier-ignore
export const credentialRefusals = {
  'credential.twoOfficers': { zh: '执法人员不得少于两人，现有 {count} 人，请增加持有效执法证的人员。', en: 'There must be at least two officers and there are {count}. Add somebody with a valid credential.' },
  'credential.notAnOfficer': { zh: '{name}没有执法证，不能作为执法人员（辅助人员不计入），请换一名执法人员。', en: '{name} has no enforcement credential and cannot act as an officer; assistants do not count. Name another officer.' },
  'credential.notYet': { zh: '{name}的执法证（{number}）自 {day} 起有效，请换一名执法人员。', en: 'The credential {number} of {name} is valid from {day} only. Name another officer.' },
  'credential.expired': { zh: '{name}的执法证（{number}）已于 {day} 到期，请换证，或者换一名执法人员。', en: 'The credential {number} of {name} ended on {day}. Renew it or name another officer.' },
  'credential.revoked': { zh: '{name}的执法证（{number}）已自 {day} 起吊销，请换一名执法人员。', en: 'The credential {number} of {name} is revoked from {day}. Name another officer.' },

  'credential.numberTaken': { zh: '证号“{number}”已登记在{name}名下，请核对。', en: 'The number “{number}” is registered for {name}. Check it.' },
  'credential.there': { zh: '证号“{number}”自 {day} 起的证件已登记，换发请填新的起始日。', en: 'The credential “{number}” from {day} is registered already. For a renewal give its new first day.' },
  'credential.revokedAlready': { zh: '证件“{number}”已经吊销，不必再次办理。', en: 'The credential “{number}” is revoked already.' },
  'credential.revokedEarly': { zh: '吊销日 {day} 早于证件起始日 {from}，请更正。', en: 'The day of revocation {day} is before the first day {from}. Correct it.' },
  'credential.personUnknown': { zh: '没有工号为“{staff}”的人员，请先登记该人员，或者更正工号。', en: 'Nobody has the staff number “{staff}”. Register the person first or correct the number.' },
  'credential.nameDiffers': { zh: '工号“{staff}”的姓名是{name}，与表中不一致，请核对。', en: 'The staff number “{staff}” is that of {name}, not the name in the table. Check it.' },
  'credential.kindUnknown': { zh: '证件种类“{text}”无法识别，请填：{known}。', en: 'The kind “{text}” is not known. Write one of {known}.' },
  'credential.rowTwice': { zh: '证号“{number}”在第 {before} 行已有，请删去一行。', en: 'The number “{number}” stands in row {before} already. Remove one.' },
} as const satisfies Sentences
