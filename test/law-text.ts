/** Looks up what a law says: an article, one of its paragraphs or items, and whether a period or a date stands there. */
import { readdirSync, readFileSync } from 'node:fs'
import type { TermUnit } from '../domain/clock/terms/rule.ts'
import { shared } from './shared.ts'

// Files that are not named as their text is cited.
const otherNames: Readonly<Record<string, string>> = {
  '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释': '最高法适用行政诉讼法解释-2018',
  '最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释': '两高检察公益诉讼解释',
  人民检察院办理行政执法机关移送涉嫌犯罪案件的规定: '人民检察院办理移送涉嫌犯罪案件的规定-2001',
  国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见: '行政执法三项制度指导意见-国办发2018-118号',
  关于规范城乡规划行政处罚裁量权的指导意见: '规范城乡规划行政处罚裁量权指导意见-建法2012-99号',
}

/** The text of a law as it is cited ('行政处罚法'), or undefined where the shared laws hold none of that name. */
export function findLawText(law: string): string | undefined {
  const folder = shared('laws')
  if (!folder) return undefined
  const named = new RegExp(`^${otherNames[law] ?? `${law}(-\\d{4})?`}\\.md$`)
  const file = readdirSync(folder).find((name) => named.test(name))
  return file && readFileSync(`${folder}/${file}`, 'utf8').normalize('NFKC')
}

/**
 * What stands at a place of a text: '第二十条', '第二十条第三款', '第六十四条第一项'; in texts without articles '七' or '（六）'
 * is the paragraph with that number. Undefined where there is no such place.
 */
export function findPlace(text: string, place: string): string | undefined {
  const parts = /^(第[^条]+条)(?:第([^款]+)款)?(?:第([^项]+)项)?$/.exec(place)
  const paragraphs = paragraphsAt(text, parts?.[1] ?? place.normalize('NFKC'))
  if (!paragraphs) return undefined
  const [, , paragraph, item] = parts ?? []
  const lines = paragraph === undefined ? paragraphs.flat() : (paragraphs[numeralsTo99.indexOf(paragraph) - 1] ?? [])
  const found = item === undefined ? lines : lines.filter((line) => line.startsWith(`(${item})`))
  return found.length > 0 ? found.join('\n') : undefined
}

/** The paragraphs of an article or numbered section, each with its items; undefined where it has none. */
function paragraphsAt(text: string, heading: string): string[][] | undefined {
  const lines = text.split('\n').map((line) => line.replace(/^[\s\u200b]+|[\s\u200b]+$/g, ''))
  const article = heading.startsWith('第')
  const begin = lines.findIndex((line) => line.startsWith(article || heading.startsWith('(') ? heading : `${heading}、`))
  if (begin < 0) return undefined
  const next = article
    ? /^(#|第[零一二三四五六七八九十百]+[章节条])/
    : heading.startsWith('(')
      ? /^(\([零一二三四五六七八九十]+\)|[一二三四五六七八九十]+、)/
      : /^[一二三四五六七八九十]+、/
  const length = lines.slice(begin + 1).findIndex((line) => next.test(line))
  const own = lines
    .slice(begin, length < 0 ? undefined : begin + 1 + length)
    // Local texts give each article a caption on a line of its own: 第二十条(听证期限).
    .filter((line) => line !== '' && !/^第[^条]+条\([^()]+\)$/.test(line))
  const paragraphs: string[][] = []
  own.forEach((line, index) => {
    const last = paragraphs.at(-1)
    if (last && index > 0 && /^\([零一二三四五六七八九十]+\)/.test(line)) last.push(line)
    else paragraphs.push([line])
  })
  return paragraphs
}

const digits = [...'零一二三四五六七八九']

/** 0 to 99 in Chinese numerals, each at its own place. */
const numeralsTo99 = Array.from({ length: 100 }, (_, number) => {
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  if (tens === 0) return digits[ones] ?? ''
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
})

const unitWords: Readonly<Record<TermUnit, string>> = { workDay: '(?:个工作)?日', day: '日', hour: '小时', month: '个月', year: '年' }

/** Does this period stand in the text, in Chinese numerals or in digits? 十五日 is not 五日. */
export function saysPeriod(text: string, number: number, unit: TermUnit): boolean {
  const numerals = [numeralsTo99[number], String(number), ...(number === 2 ? ['两'] : [])].join('|')
  return new RegExp(`(?<![零一二三四五六七八九十百两\\d])(?:${numerals})${unitWords[unit]}`).test(text)
}

/** Does this day stand in the text, as 2021年7月15日 or 2021-07-15? */
export function saysDay(text: string, day: string): boolean {
  const [year, month, date] = day.split('-').map(Number)
  return text.includes(day) || new RegExp(`${year}年0?${month}月0?${date}日`).test(text)
}
