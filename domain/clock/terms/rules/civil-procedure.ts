/**
 * Terms of the Civil Procedure Law (民事诉讼法, amended 2023) that administrative procedure borrows: late parties,
 * and delivery by public notice.
 */
import { must } from '../../../kernel/outcome.ts'
import { parseCivilDate } from '../../civil-date.ts'
import type { TermRule } from '../rule.ts'
import { dayOfAdoption, together } from './doubts.ts'

const text = { law: '民事诉讼法', from: must(parseCivilDate('2023-09-01')) } as const

export const civilProcedureTerms = [
  {
    id: 'QJ-06',
    what: {
      zh: '当事人因不可抗拒的事由或者其他正当理由耽误期限的，申请顺延期限',
      en: 'Ask for more time after force majeure or another good reason',
    },
    ...text,
    article: '第八十六条',
    number: 10,
    unit: 'day',
    kind: 'act',
    direction: 'after',
    rollOver: 'restDay',
    start: { zh: '障碍消除之日', en: 'The day the obstacle was gone' },
    lapse: { zh: '不得再申请顺延', en: 'More time can no longer be asked for' },
    doubt: dayOfAdoption,
  },
  {
    id: 'SD-06',
    what: { zh: '公告送达视为送达', en: 'Delivery by public notice counts as made' },
    ...text,
    article: '第九十五条',
    number: 30,
    unit: 'day',
    kind: 'wait',
    direction: 'after',
    rollOver: 'restDay',
    start: { zh: '发出公告之日', en: 'The day the notice was put out' },
    lapse: { zh: '视为送达', en: 'The writ counts as delivered' },
    doubt: together(
      {
        zh: '行政处罚意见告知文书、行政处罚决定书的公告送达亦为三十日；期满日遇法定休假日顺延，是对机关较严的读法。',
        en: 'The notice before a penalty and the decision itself also take thirty days; moving the end past days of rest is the reading stricter on the agency.',
      },
      dayOfAdoption,
    ),
  },
] as const satisfies readonly TermRule[]
