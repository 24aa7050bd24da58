import {
  announceSurvey,
  answerSurvey,
  issueSurveyCodes,
  openSurvey,
  publicSurveys,
  readSurvey,
} from '../../../contract/supervision-together.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import { checkAnswer, questionsText } from '../../../domain/supervision/survey/questions.ts'
import { maskedText } from '../../../domain/supervision/oversight/public-answer.ts'
import { surveyProcedure } from '../../../domain/supervision/survey/survey.ts'
import { actOf } from '../../../domain/procedure/procedure.ts'
import type { Tx } from '../../db/pool.ts'
import { sha256 } from '../../enforcement/random/make.ts'
import type { StaffContext } from '../../http/context.ts'
import { regionOr404, served, type Served } from '../../http/serve.ts'
import { actorFor } from '../../matter/act-handlers.ts'
import { attempt } from '../../matter/attempt.ts'
import { perform } from '../../matter/perform.ts'
import { findReadable } from '../../matter/readable.ts'
import { guarded } from '../../portal/guess.ts'
import { remember } from '../../portal/remember.ts'
import { findSurvey, insertAnswer, listSurveys, newCode, surveyOfCode, useCode } from './store.ts'
import { surveyView } from './view.ts'

const freshMs = 60_000

type Doing = {
  readonly act: string
  readonly matterId: string | null
  readonly requestKey: string
  readonly input: Readonly<Record<string, unknown>>
  readonly given: Readonly<Record<string, unknown>>
}

function doing(tx: Tx, { session, now }: StaffContext, asked: Doing) {
  const row = actOf(surveyProcedure, asked.act)
  const { region, acting } = session
  const actor = actorFor(session, surveyProcedure, row)
  return perform(tx, { region, procedure: surveyProcedure.id, actor, reader: acting.reader, ...asked, now: now() })
}

const staff: readonly Served[] = [
  served(announceSurvey, (context, { requestKey, input, questions }) => {
    const filled = { ...input, questionsHash: sha256(questionsText(questions)) }
    return attempt(context.db, (tx) =>
      doing(tx, context, { act: 'announce', matterId: null, requestKey, input: filled, given: { questions } }),
    )
  }),

  served(issueSurveyCodes, (context, { matterId, requestKey }) =>
    attempt(context.db, async (tx) => {
      const survey = await findSurvey(tx, context.session.region.code, matterId)
      const numbers = survey?.numbers ?? []
      const codes = numbers.map(newCode)
      const performed = await doing(tx, context, { act: 'issueCodes', matterId, requestKey, input: {}, given: { codes } })
      if (!performed.ok) return performed
      // The first answer held the codes; nobody has them twice.
      if (performed.value.repeated) return refuse('survey.codesIssued')
      return done({ codes: numbers.map((number, at) => ({ number, code: codes[at] ?? '' })) })
    }),
  ),

  served(readSurvey, async ({ db, session }, { matterId }) => {
    const { region } = session
    const survey = (await findReadable({ db, session }, matterId)) ? await findSurvey(db, region.code, matterId) : undefined
    return survey ? done(await surveyView(db, region.code, survey)) : refuse('matter.notFound')
  }),
]

const portal: readonly Served[] = [
  served(openSurvey, async (context, { region, code }) => {
    const found = await regionOr404(context, region)
    if (!found.ok) return found
    const survey = await guarded(context, 'survey.codeUnknown', () => surveyOfCode(context.db, region, code))
    if (!survey.ok) return survey
    const { title, closes_on: closesOn, least, questions } = survey.value
    return done({ title: title ?? '', closesOn, least, questions })
  }),

  served(answerSurvey, async (context, { region, code, answer }) => {
    const found = await regionOr404(context, region)
    if (!found.ok) return found
    const survey = await guarded(context, 'survey.codeUnknown', () => surveyOfCode(context.db, region, code))
    if (!survey.ok) return survey
    const { matter_id: matterId, questions } = survey.value
    const checked = checkAnswer(questions, answer)
    if (!checked.ok) return checked
    return attempt(context.db, async (tx) => {
      if (!(await useCode(tx, region, matterId, code))) return refuse('survey.codeUnknown')
      await insertAnswer(tx, region, matterId, checked.value)
      return done({ kept: true as const })
    })
  }),

  served(publicSurveys, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const at = context.now()
    const kept = await remember(context.registers, `surveys ${code}`, at, freshMs, async () => ({
      surveys: await Promise.all(
        (await listSurveys(context.db, code)).map(async (survey) => {
          const {
            codesIssued: _issued,
            weight: _weight,
            questions: _questions,
            results,
            ...view
          } = await surveyView(context.db, code, survey)
          const { zh, en } = surveyProcedure.states[survey.state] ?? { zh: survey.state, en: survey.state }
          const out = survey.state === 'published'
          return {
            ...{ ...view, listName: maskedText(view.listName), results: out ? results : null },
            conclusion: out && view.conclusion !== null ? maskedText(view.conclusion) : null,
            ...{ number: survey.number ?? '', title: maskedText(survey.title ?? ''), stateName: { zh, en } },
          }
        }),
      ),
      asOf: at.toISOString(),
    }))
    return done(kept)
  }),
]

export const surveyHandlers: readonly Served[] = [...staff, ...portal]
