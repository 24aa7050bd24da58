/** Surveys as their own people and as the public see them. */
import type { SurveyFigures, SurveyView } from '../../../contract/supervision-together.ts'
import { words } from '../../../domain/kernel/words.ts'
import { populations } from '../../../domain/supervision/survey/fields.ts'
import type { SurveyResults } from '../../../domain/supervision/survey/results.ts'
import type { Db } from '../../db/pool.ts'
import { countSurvey } from './noun.ts'
import type { KeptSurvey } from './store.ts'

/** States in which nobody answers any more: before, whoever looked twice would know what was answered in between. */
const counted: readonly string[] = ['toPublish', 'published']

export async function surveyView(db: Db, region: string, survey: KeptSurvey): Promise<SurveyView> {
  const { head_number: number, head_root: root } = survey
  return {
    population: words(populations[survey.population]),
    listName: survey.list_name,
    listed: survey.listed,
    sampled: survey.sampled,
    seedOn: survey.seed_on,
    closesOn: survey.closes_on,
    least: survey.least,
    weight: survey.weight,
    questions: survey.questions,
    questionsHash: survey.questions_hash,
    head: number === null || root === null ? null : { number, root },
    seed: survey.seed,
    numbers: survey.numbers,
    codesIssued: survey.codes_issued,
    conclusion: survey.conclusion,
    results: counted.includes(survey.state) ? figuresOf(survey, await countSurvey(db, region, survey)) : null,
  }
}

function figuresOf({ questions }: KeptSurvey, { questions: found, ...overall }: SurveyResults): SurveyFigures {
  return {
    ...overall,
    questions:
      found?.flatMap(({ id, answered, options }) => {
        const asked = questions.find((one) => one.id === id)
        if (!asked) return []
        const { zh, en, kind } = asked
        const named = options?.map((one) => ({ ...words(asked.options.find((option) => option.id === one.id) ?? { zh, en }), ...one }))
        return [{ id, zh, en, kind, answered, options: named ?? null }]
      }) ?? null,
  }
}
