import type { Words } from '../kernel/words.ts'
import { phrases } from './item-phrases.ts'

/** 2万元, 500元, 0.5元: an amount of fen as a decision writes it. */
export function yuanText(fen: number): Words {
  const yuan = fen / 100
  const zh = yuan >= 10_000 && yuan % 1000 === 0 ? `${yuan / 10_000}万元` : `${yuan}元`
  return { zh, en: `¥${yuan.toLocaleString('en')}` }
}

/** 500元以上5000元以下, 200元以下, 200元. */
export function rangeText({ min, max }: { readonly min?: number | undefined; readonly max: number }): Words {
  const high = yuanText(max)
  if (min === undefined || min === 0) return { zh: `${high.zh}以下`, en: `up to ${high.en}` }
  if (min === max) return high
  const low = yuanText(min)
  return { zh: `${low.zh}以上${high.zh}以下`, en: `${low.en} to ${high.en}` }
}

type Reader = (value: string) => Words

const of = (zh: string, en: string, unit: Words): Reader =>
  ranges((min, max) => {
    const span = (text: string, upTo: string) => (min === 0 ? upTo : min === max ? `${max}${text}` : `${min}${text}–${max}${text}`)
    return {
      zh: `${zh}${span(unit.zh, `${max}${unit.zh}以下`)}`,
      en: `${span(unit.en, `up to ${max}${unit.en}`)} ${en}`,
    }
  })

const amounts = (zh: string, en: string): Reader =>
  ranges((min, max) => {
    const range = rangeText({ ...(min > 0 && { min }), max })
    return { zh: `${zh}${range.zh}`, en: `${en}${range.en}` }
  })

const chosen =
  (words: Readonly<Record<string, Words>>): Reader =>
  (value) =>
    words[value] ?? { zh: value, en: value }

const percent = { zh: '%', en: '%' }
const times = { zh: '倍', en: ' times' }

const readers: Readonly<Record<string, Reader>> = {
  pct_cost: of('工程造价的', 'of the works cost', percent),
  pct_contract: of('合同价款的', 'of the contract price', percent),
  times_cost: of('所需费用的', 'the cost', times),
  times_fee: of('应缴费用的', 'the fee due', times),
  times_amount: of('相应金额的', 'the amount', times),
  times_tree_value: of('树木价值的', 'the value of the tree', times),
  per_m2: amounts('每平方米', 'per m², '),
  per_m2_day: amounts('每平方米每日', 'per m² and day, '),
  tier2: amounts('加重：', 'Higher tier: '),
  staff: amounts('对责任人员：', 'On the persons responsible: '),
  other: amounts('同条另有：', 'Also in this provision: '),
  cap: chosen({ principal: { zh: '不超过金钱给付义务的数额', en: 'never above the principal' } }),
  amount: (value) =>
    value.startsWith('province')
      ? { zh: `数额由省级规定${value.slice(8)}`, en: `amount set by the province${value.slice(8)}` }
      : { zh: '数额由地方规定', en: 'amount set by local rules' },
  gate: chosen({
    serious: { zh: '情节严重或者造成严重后果的，方可罚款', en: 'a fine only if serious' },
    overdue_or_serious: { zh: '逾期不改或者造成严重后果的，方可罚款', en: 'a fine only if not corrected in time, or if serious' },
    absent_or_refuses: { zh: '不在现场或者拒绝的，方可罚款', en: 'a fine only if the person is absent or refuses' },
  }),
  ocr: (value) => ({ zh: `转录：${said(value).zh}`, en: `Transcription: ${value}` }),
}

/** Free words in both languages; `items 1 and 7` is the act or subject that another range of the provision belongs to. */
function said(text: string): Words {
  const known = phrases.get(text)
  if (known !== undefined) return { zh: known, en: text }
  const [, list] = /^items? (\d+(?:(?: | and | to )\d+)*)$/.exec(text) ?? []
  return { zh: list === undefined ? text : `第${list.replace(' to ', '至').replaceAll(/ and | /g, '、')}项`, en: text }
}

/** What stands between two semicolons of a note: `key=value`, or free words (`key` empty). */
export type NoteToken = { readonly key: string; readonly value: string; readonly text: string }

export function noteTokens(text: string): readonly NoteToken[] {
  return text
    .split(';')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .map((piece) => {
      const [, key = '', value = ''] = /^([a-z][a-z_0-9]*)=(.+)$/.exec(piece) ?? []
      return { key, value, text: piece }
    })
}

/** One range of a token's value: `5-10@correctable`; an empty lower end is 0. */
export type NoteRange = { readonly min: number; readonly max: number; readonly condition: string | undefined }

/** Reads `5-10@correctable,-300@item 3`; undefined for a piece that is no range. */
export function noteRanges(value: string): readonly (NoteRange | undefined)[] {
  return value.split(',').map((piece) => {
    const [, min = '', max = '', condition] = /^(\d*)-(\d+)(?:@(.+))?$/.exec(piece) ?? []
    return max === '' ? undefined : { min: Number(min), max: Number(max), condition }
  })
}

/** The condition of a range, such as `serious`, in both languages. */
export function conditionText(condition: string): Words {
  return said(condition)
}

/**
 * The tokens of an item's `multiplier` or `notes` as sentences: `pct_cost=5-10@correctable` is 工程造价的5%–10%（尚可改正）. Amounts
 * in tokens are fen. What is no token, and what no reader understands, is given as
 * it stands; of the shipped catalogue in both languages.
 */
export function noteTexts(text: string): readonly Words[] {
  return noteTokens(text).map(({ key, value, text: piece }) => {
    const reader = Object.hasOwn(readers, key) ? readers[key] : undefined
    return reader?.(value) ?? said(piece)
  })
}

/** A reader of ranges; a piece that is no range is given as it stands. */
function ranges(say: (min: number, max: number) => Words): Reader {
  return (value) => {
    const pieces = value.split(',')
    const found = noteRanges(value).map((one, at): Words => {
      if (one === undefined) return { zh: pieces[at] ?? '', en: pieces[at] ?? '' }
      const range = say(one.min, one.max)
      const under = one.condition === undefined ? undefined : said(one.condition)
      return under === undefined ? range : { zh: `${range.zh}（${under.zh}）`, en: `${range.en} (${under.en})` }
    })
    return { zh: found.map(({ zh }) => zh).join('；'), en: found.map(({ en }) => en).join('; ') }
  }
}
