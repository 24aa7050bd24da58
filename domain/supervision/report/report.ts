/** 监督报告 as data: figures of the period and of those before it, what changed, and sentences that say what the figures say and no more. */
import type { Words } from '../../kernel/words.ts'
import { howCounted } from './counting.ts'
import { units, type Figure, type Section, type Unit } from './figures.ts'

/** Periods that a figure is shown for, the one of the report last. */
export const spansShown = 5

/** Below so many in the period before, a change is told in numbers only: a percentage of a few says nothing. */
export const leastBase = 30

export type ReportFigure = Words & {
  readonly id: string
  readonly unit: Unit
  readonly of: string | null
  readonly how: Words
  /** Oldest first, the period of the report last; sums in fen. */
  readonly values: readonly number[]
}

export type ReportSection = Words & { readonly id: string; readonly figures: readonly ReportFigure[] }

/** The sections with their values. Of the clocks only those are shown that lapsed in one of the periods. */
export function fillSections(sections: readonly Section[], valuesOf: (figure: Figure) => readonly number[]): ReportSection[] {
  return sections.map(({ id, zh, en, figures }) => ({
    ...{ id, zh, en },
    figures: figures
      .map((figure) => ({
        ...{ id: figure.id, zh: figure.zh, en: figure.en, unit: figure.unit, of: figure.of ?? null },
        how: howCounted(figure.counting),
        values: valuesOf(figure),
      }))
      .filter(({ values }) => id !== 'lapses' || values.some((value) => value > 0)),
  }))
}

export const valueOf = ({ values }: Pick<ReportFigure, 'values'>): number => values.at(-1) ?? 0
export const valueBefore = ({ values }: Pick<ReportFigure, 'values'>): number => values.at(-2) ?? 0

/** How it differs from the period before; `percent`, with one decimal, only on a base that bears it. */
export function changeOf(figure: Pick<ReportFigure, 'values' | 'unit'>): { readonly by: number; readonly percent: number | null } {
  const [now, before] = [valueOf(figure), valueBefore(figure)]
  const bears = figure.unit !== 'fen' && before >= leastBase
  return { by: now - before, percent: bears ? Math.round(((now - before) / before) * 1000) / 10 : null }
}

/** A value as it is printed: whole, or yuan with its fen. */
export function printed(value: number, unit: Unit): string {
  if (unit !== 'fen') return String(value)
  return value % 100 === 0 ? String(value / 100) : (value / 100).toFixed(2)
}

const sized = (value: number, unit: Unit): Words => {
  const text = printed(value, unit)
  return { zh: `${text}${units[unit].zh}`, en: unit === 'fen' ? `${text} yuan` : text }
}

function changeWords(figure: ReportFigure): Words {
  const { by, percent } = changeOf(figure)
  const before = sized(valueBefore(figure), figure.unit)
  if (by === 0) return { zh: `与上期（${before.zh}）相同`, en: `as many as in the period before (${before.en})` }
  const size = sized(Math.abs(by), figure.unit)
  const share = percent === null ? '' : `${Math.abs(percent)}%`
  return {
    zh: `上期${before.zh}，${by > 0 ? '增加' : '减少'}${size.zh}${share === '' ? '' : `（${share}）`}`,
    en: `${before.en} in the period before, ${size.en} ${by > 0 ? 'more' : 'fewer'}${share === '' ? '' : ` (${share})`}`,
  }
}

/**
 * What the figures of a section say: each with what it was before and with its parts, then in one sentence what there was none of,
 * now and before.
 */
export function sentencesOf({ id, figures }: ReportSection): Words[] {
  const heads = figures.filter((figure) => figure.of === null)
  const spoken = heads.filter((figure) => valueOf(figure) > 0 || valueBefore(figure) > 0)
  const none = heads.filter((figure) => !spoken.includes(figure))
  const said = spoken.map((figure): Words => {
    const [now, change] = [sized(valueOf(figure), figure.unit), changeWords(figure)]
    const parts = figures.filter((one) => one.of === figure.id && valueOf(one) > 0)
    const among = parts.length === 0 ? '' : `；其中${parts.map((one) => `${one.zh}${sized(valueOf(one), one.unit).zh}`).join('，')}`
    const amongEn = parts.length === 0 ? '' : `; among them ${parts.map((one) => `${one.en.toLowerCase()} ${valueOf(one)}`).join(', ')}`
    return { zh: `${figure.zh}${now.zh}，${change.zh}${among}。`, en: `${figure.en}: ${now.en}; ${change.en}${amongEn}.` }
  })
  if (id === 'lapses' && figures.length === 0)
    return [{ zh: '本期和此前各期都没有超时的环节。', en: 'No clock lapsed in this period or those before it.' }]
  if (none.length === 0 || id === 'lapses') return said
  const names = { zh: none.map(({ zh }) => zh).join('、'), en: none.map(({ en }) => en).join('; ') }
  return [...said, { zh: `本期和上期均无：${names.zh}。`, en: `None in this period or the one before: ${names.en}.` }]
}
