/**
 * What an answer to the public must not carry: numbers by which somebody can be telephoned, identified, found on the road or paid. Digits may be
 * full-width, and may be set apart by spaces, points or strokes; dates and the numbers of papers stay.
 */
const apart = String.raw`[\s\-－—–·.．_]`
const digit = String.raw`[0-9０-９]`
const long = new RegExp(`${digit}(?:${apart}{0,2}${digit}){5,}(?:${apart}{0,2}[xXｘＸ])?`, 'gu')
const address = /[\w.+\-＠@]*[@＠][\w.\-]+/gu
/** 号牌: a province, a letter and five or six places, with or without the point between them. */
const plate = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-ZＡ-Ｚ][·.・]?[A-Z0-9Ａ-Ｚ０-９]{5,6}/gu
const date = new RegExp(`^${digit}{4}${apart}${digit}{1,2}${apart}${digit}{1,2}$`, 'u')

const mark = '＊＊＊'

/** The text with telephone, identity, account and plate numbers and addresses of mail taken out. */
export function maskedText(text: string): string {
  return text
    .replace(address, mark)
    .replace(plate, mark)
    .replace(long, (found) => (date.test(found) ? found : mark))
}
