/**
 * Legal terms (法定期限). A term is a row: which law says it in which article, how many of which unit it has, from when
 * it runs, what stops it and who may lengthen it. The unit belongs to the row and never to the number: 十五日 is of
 * working days in one regulation and of natural days in the law above it.
 */
import type { CivilDate } from '../civil-date.ts'
import type { Words } from '../../kernel/words.ts'

/** What is counted. */
export const termUnits = {
  workDay: { zh: '工作日', en: 'working days' },
  day: { zh: '日', en: 'days' },
  hour: { zh: '小时', en: 'hours' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
} as const satisfies Record<string, Words>
export type TermUnit = keyof typeof termUnits

/**
 * Where the last day of an act is a day of rest, the act may still be done on the next working day. Laws differ in which
 * days they mean: `restDay` weekends and days off (法定休假日, 民事诉讼法第八十五条), `holiday` days off alone
 * (法定节假日). A ceiling is `never` moved: what may last thirty days ends on the thirtieth.
 */
export type RollOver = 'restDay' | 'holiday' | 'never'

/** More than this many extensions no text knows. */
export const extensionsMax = 3

/** One lengthening: at most so much more, decided by whom. The first in a row's list comes first. */
export type Extension = { readonly number: number; readonly unit: TermUnit; readonly by: Words }

/**
 * `act`: a deadline for doing something. `max`: the longest a state may last. `wait`: what must have passed before
 * something may be done or counts as done (公告经过三十日视为送达); nobody is late when a wait ends.
 */
export type TermKind = 'act' | 'max' | 'wait'

export type TermRule = {
  /** Stable, as the list of statutory facts names it: 'CF-10'; further periods of one rule are 'CF-10b' and so on. */
  readonly id: string
  /** What has to be done, or may last, within the term. */
  readonly what: Words
  /** The text and its article, in Chinese as it is cited: { law: '行政处罚法', article: '第五十六条' }. */
  readonly law: string
  readonly article: string
  readonly number: number
  readonly unit: TermUnit
  readonly kind: TermKind
  /** Counted forward from the event, or backward from a day that is to come; backward terms are of whole days between. */
  readonly direction: 'after' | 'before'
  readonly rollOver: RollOver
  /** The event whose day (or, for hours, whose minute) the term runs from. */
  readonly start: Words
  /** What stops the term while it lasts; absent: nothing does. */
  readonly suspendedBy?: Words
  readonly extensions?: readonly Extension[]
  /** What follows when the term has run out. */
  readonly lapse?: Words
  /** First day the text is in force, and the last where it has been replaced. */
  readonly from: CivilDate
  readonly to?: CivilDate
  /** Where the text leaves room: what was chosen, and the other reading. */
  readonly doubt?: Words
}
