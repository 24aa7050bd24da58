import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'

/** What the command loads for an act of a survey or a visit. */
export type SurveyFacts = {
  readonly today: CivilDate
  /** Whether the district has named its supervising organ. */
  readonly officeSet: boolean
  readonly questionsRefusal: Refusal | null
  /** Why it cannot be drawn yet. */
  readonly drawRefusal: Refusal | null
  readonly codesIssued: boolean
  readonly unitRefusal: Refusal | null
  /** Of a visit: papers of the supervising organ about it. */
  readonly papers: number
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: SurveyFacts }

// The command that loads facts for these tables builds SurveyFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as SurveyFacts }),
})

const unless = (met: boolean, code: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }) }

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}
const whole = (value: unknown): number => (typeof value === 'number' && Number.isInteger(value) ? value : 0)

/** Fewer answers than this would point at people, whatever the survey says. */
export const leastOfAll = 5

// prettier-ignore
export const surveyNeeds = {
  officeSet: need('facts', '已指定监督机构', 'The supervising organ is named', ({ facts }) => unless(facts.officeSet, 'survey.noOffice')),
  questionsFit: need('input', '问卷完整', 'The questions are complete', ({ facts }) => facts.questionsRefusal),
  sampleFits: need('input', '抽取数不超过名录总数', 'The sample is within the list', ({ input }) =>
    unless(whole(input.sampled) >= 1 && whole(input.sampled) <= whole(input.listed), 'survey.sample')),
  leastFits: need('input', '不显示的界限足够', 'Few answers stay hidden', ({ input }) => unless(whole(input.least) >= leastOfAll, 'survey.least', { least: leastOfAll })),
  weightFits: need('input', '权重在 0 到 100', 'The weight is a percentage', ({ input }) =>
    unless(input.weight === undefined || (typeof input.weight === 'number' && input.weight >= 0), 'survey.weight')),
  seedAhead: need('input', '种子日在今天以后', 'The seed’s day lies ahead', ({ input, facts }) => unless((day(input.seedOn) ?? '') > facts.today, 'survey.seedPast')),
  timeToAnswer: need('input', '截止日在种子日以后', 'Answers end after the seed’s day', ({ input }) => unless((day(input.closesOn) ?? '') > (day(input.seedOn) ?? '9999'), 'survey.closes')),
  canDraw: need('facts', '种子已经公布', 'The seed is published', ({ facts }) => facts.drawRefusal),
  codesOnce: need('facts', '答卷码尚未取走', 'The codes were not handed out', ({ facts }) => unless(!facts.codesIssued, 'survey.codesIssued')),
  unitFits: need('input', '单位适当', 'The unit is there', ({ facts }) => facts.unitRefusal),
  paperOut: need('facts', '已就走访制发监督文书', 'A paper about the visit is out', ({ facts }) => unless(facts.papers > 0, 'survey.noPaper')),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) =>
    (day(input.visitedOn) ?? '') > facts.today ? { code: 'enforcement.inFuture', params: { field: 'visitedOn' } } : null),
} as const satisfies Record<string, Need>
