import type { Sentences } from './sentences.ts'

/** Refusals of the file of a party. */
// prettier-ignore
export const partyRefusals = {
  'party.nameMissing': { zh: '请填写姓名或者名称。', en: 'Give the name.' },
  'party.idKindUnfit': { zh: '这类当事人不能用所选证件登记，请改选证件种类。', en: 'A party of this kind is not known by such a document. Choose another.' },
  'party.idMissing': { zh: '请填写证件号码；确无证件的，证件种类请选“无证件”。', en: 'Give the number; where there is no document, choose “No document”.' },
  'party.idNotAsked': { zh: '已选“无证件”，请清空证件号码，或者改选证件种类。', en: '“No document” is chosen: clear the number or choose the document.' },
  'party.idForm': { zh: '证件号码应为 3 至 40 个字母、数字，请核对。', en: 'The number has 3 to 40 letters and digits. Check it.' },
  'party.idLength': { zh: '公民身份号码应为 18 位，现为 {length} 位，请核对。', en: 'An identity number has 18 characters, not {length}. Check it.' },
  'party.idLetter': { zh: '公民身份号码前 17 位是数字，末位是数字或者 X，请核对。', en: 'An identity number is 17 digits and a digit or X. Check it.' },
  'party.idDate': { zh: '公民身份号码中的出生日期“{date}”不存在，请核对第 7 至 14 位。', en: 'The birth date “{date}” in the number does not exist. Check characters 7 to 14.' },
  'party.idCheckDigit': { zh: '公民身份号码校验位不符，号码中有错，请对照证件逐位核对。', en: 'The check digit does not fit: something in the identity number is wrong. Compare it with the card.' },
  'party.creditLength': { zh: '统一社会信用代码应为 18 位，现为 {length} 位，请核对。', en: 'A credit code has 18 characters, not {length}. Check it.' },
  'party.creditLetter': { zh: '统一社会信用代码由数字和大写字母组成（不用 I、O、S、V、Z），第 3 至 8 位是数字，请核对。', en: 'A credit code has digits and capitals (no I, O, S, V, Z), and digits in places 3 to 8. Check it.' },
  'party.creditCheckDigit': { zh: '统一社会信用代码校验位不符，代码中有错，请对照执照逐位核对。', en: 'The check digit does not fit: something in the credit code is wrong. Compare it with the licence.' },
  'party.birthDiffers': { zh: '出生日期与身份号码不一致，号码所示为 {day}，请核对。', en: 'The birth date is not that of the identity number, {day}. Check both.' },
  'party.sexDiffers': { zh: '性别与身份号码不一致，请核对。', en: 'The sex is not that of the identity number. Check both.' },
  'party.bornLater': { zh: '出生日期 {day} 晚于今天（{today}），请更正。', en: 'The birth date {day} is after today ({today}). Correct it.' },
  'party.notAPerson': { zh: '法人或者其他组织没有出生日期、性别和监护人，请清空，或者改选当事人种类。', en: 'An organisation has no birth date, sex or guardian: clear them or choose another kind.' },
  'party.consentLater': { zh: '同意电子送达的日期 {day} 晚于今天（{today}），请更正。', en: 'The day of consent {day} is after today ({today}). Correct it.' },
  'party.guardianUnknown': { zh: '没有找到所填的监护人，请先登记监护人再选择。', en: 'The guardian was not found. Register the guardian first, then choose.' },
  'party.guardianSelf': { zh: '当事人不能是自己的监护人，请另选。', en: 'Nobody is their own guardian. Choose somebody else.' },
  'party.alreadyThere': { zh: '这一证件号码已登记在当事人“{name}”名下（档案编号 {other}），请打开该档案，不要重复登记。', en: 'This number is registered already for “{name}” (file {other}). Open that file instead of making another.' },
} as const satisfies Sentences
