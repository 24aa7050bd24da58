/** 联席会议, 社会测评 and the supervisor's calendar. */
import { z } from 'zod'
import { actOf, verbOf } from '../domain/procedure/procedure.ts'
import { proposalKinds } from '../domain/supervision/conference/agenda.ts'
import { optionsMax, questionsMax } from '../domain/supervision/survey/questions.ts'
import { surveyProcedure } from '../domain/supervision/survey/survey.ts'
import { actInput, CivilDateText, keysOf, plainText, RegionCode, Words } from './fields.ts'
import { actRefusals, Performed, ProcedureId } from './matter.ts'
import { route } from './route.ts'

const Link = z.object({ id: z.uuid(), procedure: z.string(), number: z.string().nullable(), title: z.string(), stateName: Words })

/** What stands beside the matter of a meeting. A matter that the reader may not see is not named. */
export const ConferenceView = z.object({
  body: z.string(),
  meetsAt: z.iso.datetime(),
  place: z.string(),
  members: z.array(z.object({ name: z.string(), contact: z.string().nullable() })),
  attendance: z
    .object({
      present: z.array(z.object({ member: z.string(), person: z.string(), stoodIn: z.boolean() })),
      absent: z.array(z.string()),
    })
    .nullable(),
  agenda: z.array(
    z.object({
      n: z.int(),
      topic: z.string(),
      why: z.string(),
      answer: Words.nullable(),
      dropped: z.boolean(),
      reason: z.string().nullable(),
      matter: Link.nullable(),
      resolutions: z.array(
        z.object({
          id: z.uuid(),
          task: z.string(),
          unit: Words,
          handleBy: z.string(),
          stateName: Words,
          final: z.boolean(),
          readable: z.boolean(),
        }),
      ),
    }),
  ),
  /** Empty for whoever does not draw up the agenda. */
  proposals: z.array(
    z.object({
      kind: keysOf(proposalKinds),
      kindName: Words,
      topic: z.string(),
      why: z.string(),
      since: z.iso.datetime(),
      matter: Link.nullable(),
    }),
  ),
})
export type ConferenceView = z.infer<typeof ConferenceView>

export const readConference = route({
  name: 'readConference',
  zh: '查看联席会议',
  en: 'Read a joint conference',
  method: 'GET',
  path: '/api/conference/:matterId/view',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: ConferenceView,
  refusals: ['access.signIn', 'matter.notFound'],
})

const Filled = z.strictObject({ zh: plainText(200).pipe(z.string().min(1)), en: plainText(300).pipe(z.string().min(1)) })
const Id = z.string().regex(/^[a-z0-9]{1,8}$/)

export const QuestionShape = z.strictObject({
  id: Id,
  kind: z.enum(['one', 'many']),
  ...Filled.shape,
  options: z
    .array(z.strictObject({ id: Id, ...Filled.shape }))
    .min(2)
    .max(optionsMax),
})
export const QuestionsShape = z.array(QuestionShape).min(1).max(questionsMax)

const announcing = actOf(surveyProcedure, 'announce')
const issuing = actOf(surveyProcedure, 'issueCodes')

/** 发起社会测评: the questions are kept whole, and the record holds their digest. */
export const announceSurvey = route({
  name: 'survey.announce',
  zh: announcing.zh,
  en: announcing.en,
  method: 'POST',
  path: '/api/survey/announce',
  access: { permission: verbOf(surveyProcedure, 'announce') },
  group: 'matter',
  input: z.strictObject({
    requestKey: z.uuid(),
    input: actInput(surveyProcedure, announcing).omit({ questionsHash: true }),
    questions: QuestionsShape,
  }),
  output: Performed,
  refusals: actRefusals,
})

/** 取走答卷码: a code for each number drawn, given this once and kept as digests only. */
export const issueSurveyCodes = route({
  name: 'survey.issueCodes',
  zh: issuing.zh,
  en: issuing.en,
  method: 'POST',
  path: '/api/survey/:matterId/issueCodes',
  access: { permission: verbOf(surveyProcedure, 'issueCodes') },
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid(), requestKey: z.uuid() }),
  output: z.object({ codes: z.array(z.object({ number: z.int(), code: z.string() })) }),
  refusals: actRefusals,
})

const Share = { share: z.number(), from: z.number(), to: z.number() }
const SurveyFigures = z.object({
  answers: z.int(),
  sampled: z.int(),
  responseRate: z.number(),
  /** Null where too few answered for any of it to be shown. */
  questions: z
    .array(
      z.object({
        ...Filled.shape,
        id: z.string(),
        kind: z.enum(['one', 'many']),
        answered: z.int().nullable(),
        options: z.array(z.object({ ...Words.shape, id: z.string(), count: z.int(), ...Share })).nullable(),
      }),
    )
    .nullable(),
})
export type SurveyFigures = z.infer<typeof SurveyFigures>

/** A survey as its own people see it. While answers come nobody sees any of them, nor how many there are. */
export const SurveyView = z.object({
  population: Words,
  listName: z.string(),
  listed: z.int(),
  sampled: z.int(),
  seedOn: z.string(),
  closesOn: z.string(),
  least: z.int(),
  weight: z.number().nullable(),
  questions: QuestionsShape,
  questionsHash: z.string(),
  head: z.object({ number: z.int(), root: z.string() }).nullable(),
  seed: z.string().nullable(),
  numbers: z.array(z.int()).nullable(),
  codesIssued: z.boolean(),
  conclusion: z.string().nullable(),
  results: SurveyFigures.nullable(),
})
export type SurveyView = z.infer<typeof SurveyView>

export const readSurvey = route({
  name: 'readSurvey',
  zh: '查看社会测评',
  en: 'Read a survey',
  method: 'GET',
  path: '/api/survey/:matterId/view',
  access: { permission: 'survey.read' },
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: SurveyView,
  refusals: ['access.signIn', 'access.notPermitted', 'matter.notFound'],
})

const Code = plainText(20).pipe(z.string().min(8))
const codeRefusals = ['input.invalid', 'register.notFound', 'access.tooMany', 'access.foreignOrigin', 'survey.codeUnknown'] as const

/** 凭答卷码看问卷. The code travels in the body, so that no address and no log of addresses holds it. */
export const openSurvey = route({
  name: 'openSurvey',
  zh: '凭答卷码查看问卷',
  en: 'Open a survey with a code',
  method: 'POST',
  path: '/api/portal/:region/survey/open',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, code: Code }),
  output: z.object({ title: z.string(), closesOn: z.string(), least: z.int(), questions: QuestionsShape }),
  refusals: codeRefusals,
})

/** 提交答卷: once. The code goes, and the answer is kept without it. */
export const answerSurvey = route({
  name: 'answerSurvey',
  zh: '提交社会测评答卷',
  en: 'Answer a survey',
  method: 'POST',
  path: '/api/portal/:region/survey/answer',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, code: Code, answer: z.record(Id, z.array(Id).max(optionsMax)) }),
  output: z.object({ kept: z.literal(true) }),
  refusals: [...codeRefusals, 'survey.answerWrong', 'survey.answerEmpty'],
})

/** 社会测评公开: how each survey was drawn, and what was found once it is published. */
export const publicSurveys = route({
  name: 'publicSurveys',
  zh: '社会测评公开',
  en: 'Surveys, published',
  method: 'GET',
  path: '/api/portal/:region/surveys',
  access: 'anyone',
  group: 'portal',
  cacheSeconds: 60,
  input: z.strictObject({ region: RegionCode }),
  output: z.object({
    surveys: z.array(
      SurveyView.omit({ codesIssued: true, weight: true, questions: true }).extend({
        number: z.string(),
        title: z.string(),
        stateName: Words,
      }),
    ),
    asOf: z.iso.datetime(),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

export const CalendarEntry = z.object({
  matterId: z.uuid(),
  procedure: ProcedureId,
  kind: z.enum(['due', 'hearing', 'meeting']),
  at: z.iso.datetime(),
  name: Words,
  number: z.string().nullable(),
  title: z.string(),
  late: z.boolean(),
})
export type CalendarEntry = z.infer<typeof CalendarEntry>

/** Most that is listed at once. */
export const calendarMax = 1000

/** 监督日历: what falls due in matters of supervision that the reader sees, hearings in reconsideration, meetings. */
export const supervisionCalendar = route({
  name: 'supervisionCalendar',
  zh: '监督日历',
  en: 'Calendar of supervision',
  method: 'GET',
  path: '/api/supervision/calendar',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ from: CivilDateText, to: CivilDateText }),
  output: z.object({ entries: z.array(CalendarEntry) }),
  refusals: ['access.signIn', 'input.invalid'],
})
