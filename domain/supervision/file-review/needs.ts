import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import { fullPoints } from './sheet.ts'

/** What the command loads for an act of file review. */
export type FileReviewFacts = {
  readonly today: CivilDate
  /** Whether the district has named its supervising organ. */
  readonly officeSet: boolean
  /** Of a round that is announced: how many files its list has. */
  readonly listed: number
  /** Why it cannot be drawn yet, or not at all. */
  readonly drawRefusal: Refusal | null
  /** Files of the round that are not settled. */
  readonly unsettled: number
  /** Why this person does not score the file now. */
  readonly reviewerRefusal: Refusal | null
  /** What is wrong with the sheet that was handed in. */
  readonly sheetRefusal: Refusal | null
  /** Why this person may not read the file. */
  readonly readerRefusal: Refusal | null
  readonly replacementRefusal: Refusal | null
  /** Why this person stands aside from the file: they hold a post in its organ. */
  readonly organRefusal: Refusal | null
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: FileReviewFacts }

// The command that loads facts for these tables builds FileReviewFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as FileReviewFacts }),
})

const unless = (met: boolean, code: string, params?: Record<string, string | number>, basis?: string): Refusal | null =>
  met ? null : { code, ...(params && { params }), ...(basis !== undefined && { basis }) }

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null)

// prettier-ignore
export const fileReviewNeeds = {
  officeSet: need('facts', '已指定监督机构', 'The supervising organ is named', ({ facts }) => unless(facts.officeSet, 'fileReview.noOffice')),
  spanFits: need('input', '结案期间已经过去', 'The period is over', ({ input, facts }) => {
    const [from, to] = [day(input.fromOn), day(input.toOn)]
    return unless(from !== null && to !== null && from <= to && to < facts.today, 'fileReview.span')
  }),
  sampleFits: need('input', '抽查须写明卷数', 'A sample says how many', ({ input }) => {
    const wanted = figure(input.perUnit)
    return unless(input.method === 'all' || (wanted !== null && Number.isInteger(wanted) && wanted >= 1), 'fileReview.perUnit')
  }),
  gapFits: need('input', '分差为正数', 'The gap is a number of points', ({ input }) => unless((figure(input.gap) ?? -1) >= 0, 'fileReview.gap')),
  seedAhead: need('input', '种子日在今天以后', 'The seed’s day lies ahead', ({ input, facts }) => {
    const seedOn = day(input.seedOn)
    return unless(seedOn !== null && seedOn > facts.today, 'fileReview.seedPast')
  }),
  timeToReview: need('input', '评分截止日在种子日以后', 'Scoring ends after the seed’s day', ({ input }) => {
    const [seedOn, reviewBy] = [day(input.seedOn), day(input.reviewBy)]
    return unless(seedOn !== null && reviewBy !== null && reviewBy > seedOn, 'fileReview.reviewBy')
  }),
  somethingListed: need('input', '名单中有案卷', 'The list has files', ({ facts }) => unless(facts.listed > 0, 'fileReview.noFiles')),
  canDraw: need('facts', '种子已经公布，评查人员足够', 'The seed is published and reviewers are enough', ({ facts }) => facts.drawRefusal),
  allSettled: need('facts', '各卷评定完毕', 'Every file is settled', ({ facts }) => unless(facts.unsettled === 0, 'fileReview.unsettled', { n: facts.unsettled })),
  isReviewer: need('facts', '由抽中的评查人员独立评分', 'Scored by the reviewers who were drawn', ({ facts }) => facts.reviewerRefusal),
  sheetCounts: need('input', '评分表填写完整', 'The sheet is complete', ({ facts }) => facts.sheetRefusal),
  mayRead: need('facts', '本卷评查人员或者监督机构', 'A reviewer of the file, or the supervising organ', ({ facts }) => facts.readerRefusal),
  notOfOrgan: need('facts', '不属于被评查机关', 'Not of the organ reviewed', ({ facts }) => facts.organRefusal),
  replacementFits: need('input', '接替人员适当', 'Who takes the place may', ({ facts }) => facts.replacementRefusal),
  scoreIfChanged: need('input', '变更的须写明得分', 'A changed score is given', ({ input }) => {
    const score = figure(input.score)
    const fits = score !== null && score >= 0 && score <= fullPoints && Number.isInteger(score * 2)
    return unless(input.recheck !== 'changed' || fits, 'fileReview.scoreMissing')
  }),
} as const satisfies Record<string, Need>
