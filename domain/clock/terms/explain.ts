/** A derivation in words: what a person reads who asks why this is the last day. */
import type { Words } from '../../kernel/words.ts'
import type { TermStep } from './count.ts'
import { termUnits, type TermRule } from './rule.ts'

const reasons = {
  notCounted: { zh: '当日不计入', en: 'the day itself is not counted' },
  counted: { zh: '计入', en: 'counted' },
  between: { zh: '相隔', en: 'between' },
  rest: { zh: '非工作日，不计入', en: 'not working days, not counted' },
  suspended: { zh: '中止或扣除期间，不计入', en: 'suspended, not counted' },
  rolled: { zh: '最后一日逢休假，顺延', en: 'the last day was one of rest: moved on' },
} as const satisfies Record<TermStep['why'], Words>

/** '十日（工作日）'-like length of a rule or extension: { zh: '10 工作日', en: '10 working days' }. */
export function lengthWords({ number, unit }: Pick<TermRule, 'number' | 'unit'>): Words {
  return {
    zh: `${number} ${termUnits[unit].zh}`,
    en: `${number} ${number === 1 ? termUnits[unit].en.replace(/s$/, '') : termUnits[unit].en}`,
  }
}

/** Which text says so: { zh: '行政处罚法第五十六条：7 工作日', en: '行政处罚法 第五十六条: 7 working days' }. */
export function basisWords(rule: TermRule): Words {
  const length = lengthWords(rule)
  return { zh: `${rule.law}${rule.article}：${length.zh}`, en: `${rule.law} ${rule.article}: ${length.en}` }
}

/** One line for each stretch, in order of time. */
export function stepWords({ from, to, why, counted, part }: TermStep): Words {
  const dates = { zh: from === to ? from : `${from} 至 ${to}`, en: from === to ? from : `${from} to ${to}` }
  const extension = part === 0 ? { zh: '', en: '' } : { zh: `（第 ${part} 次延长）`, en: ` (extension ${part})` }
  const many = counted > 0 ? { zh: ` ${counted} 日`, en: ` ${counted}` } : { zh: '', en: '' }
  return { zh: `${dates.zh} ${reasons[why].zh}${many.zh}${extension.zh}`, en: `${dates.en} ${reasons[why].en}${many.en}${extension.en}` }
}
