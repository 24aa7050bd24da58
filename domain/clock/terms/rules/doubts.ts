/** What leaves room in more than one text, in the same words everywhere. */
import type { Words } from '../../../kernel/words.ts'

/** The text says 日 and nothing on how it counts. */
export const noUnitClause = {
  zh: '条文只写“日”，本文件没有把它规定为工作日；按自然日计，另一读法为工作日。',
  en: 'The text says 日 and nowhere makes it one of work: counted in natural days; the other reading is working days.',
} as const satisfies Words

/** No clause of the Penalty Law moves a last day; a ministry's regulation moves it past days off alone. */
export const rollOverUnsaid = {
  zh: '行政处罚法没有最后一日顺延的规定；参照民事诉讼法第八十五条遇休息日顺延。另一读法为不顺延，或者只遇法定节假日顺延（住房和城乡建设行政处罚程序规定第四十五条）。',
  en: 'The Penalty Law does not move a last day; by analogy with the Civil Procedure Law (article 85) it moves past days of rest. The other readings: not at all, or past days off alone (令第55号, article 45).',
} as const satisfies Words

/** 从其规定: the ninety days give way. */
export const othersMayDiffer = {
  zh: '法律、法规、规章另有规定的，从其规定；没有这样的规定，不得延期。',
  en: 'Laws, regulations and rules may differ; without one there is no extension.',
} as const satisfies Words

/** The row's first day is that of the text, for want of a better one. */
export const dayOfAdoption = {
  zh: '所据文本没有载明本次文本的施行日期，以通过（成文）之日计。',
  en: 'The text at hand does not say when this version came into force; the day it was adopted is used.',
} as const satisfies Words

/** Several doubts of one row, one after the other. */
export function together(...all: readonly Words[]): Words {
  return { zh: all.map(({ zh }) => zh).join(''), en: all.map(({ en }) => en).join(' ') }
}
