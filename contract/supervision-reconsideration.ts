import { z } from 'zod'
import { reconsiderationProcedure } from '../domain/supervision/reconsideration/table.ts'
import { actOf } from '../domain/procedure/procedure.ts'
import { actInput, plainText, Words } from './fields.ts'
import { actRefusals, Caller, MatterLine, Performed } from './matter.ts'
import { route } from './route.ts'

const Link = MatterLine.pick({ id: true, procedure: true, number: true, title: true, stateName: true })
/** A civil date, as it was filled in or counted. */
const Day = z.string()

const Proposal = z.object({
  outcome: Words,
  ground: Words,
  found: z.string(),
  opinion: z.string(),
  newFen: z.int().nullable(),
  by: Day.nullable(),
})

/** What a reconsideration is about and has come to, beside its record; or what its respondent is asked. */
export const ReviewView = z.object({
  applicant: z.string().nullable(),
  kind: Words,
  requests: z.string(),
  facts: z.string(),
  actText: z.string(),
  respondent: Words.nullable(),
  /** The challenged act, as it is known here: its matter opens for who may see it. */
  challenged: z
    .object({ link: Link, readable: z.boolean(), servedOn: Day.nullable(), fineFen: z.int().nullable(), paper: z.string().nullable() })
    .nullable(),
  appliedOn: Day,
  period: z.object({ until: Day, basis: Words, inTime: z.boolean() }).nullable(),
  /** The grounds of the simplified procedure that are made out. */
  mayBeSummary: z.array(Words),
  track: Words.nullable(),
  major: z.boolean(),
  viaAgency: z.boolean(),
  normReview: z.boolean(),
  /** Documents under review below it, and what came of them. */
  norms: z.array(z.object({ id: z.uuid(), title: z.string(), state: Words })),
  stayed: z.boolean(),
  withdrawal: Day.nullable(),
  answer: z.object({ state: Words, on: Day.nullable(), text: z.string().nullable(), wholeFile: z.boolean(), late: z.boolean() }).nullable(),
  mediation: z
    .object({ agreement: z.string(), newFen: z.int().nullable(), applicantOn: Day.nullable(), respondentOn: Day.nullable() })
    .nullable(),
  proposal: Proposal.nullable(),
  decision: Proposal.extend({ decidedOn: Day, servedOn: Day.nullable() }).nullable(),
  duties: z.array(z.object({ note: z.string(), state: Words, done: z.boolean() })),
  enforcer: Words.nullable(),
  /** Whether the challenged file can be opened here; each reading is entered. */
  mayOpenFile: z.boolean(),
})
export type ReviewView = z.infer<typeof ReviewView>

export const readReview = route({
  name: 'readReview',
  zh: '查看行政复议情况',
  en: 'Read a reconsideration',
  method: 'GET',
  path: '/api/reconsideration/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: ReviewView,
  refusals: ['access.signIn', 'matter.notFound'],
})

/** Reconsiderations of an act, for whoever may see the act: that there is one, its number and where it stands; opened only by who may see it. */
export const listReviewsOf = route({
  name: 'listReviewsOf',
  zh: '对本案的行政复议',
  en: 'Reconsiderations of a matter',
  method: 'GET',
  path: '/api/reconsideration/of/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.object({
    reviews: z.array(z.object({ number: z.string(), stateName: Words, open: z.boolean(), stayed: z.boolean(), id: z.uuid().nullable() })),
  }),
  refusals: ['access.signIn', 'matter.notFound'],
})

/** 查阅案卷: the whole file of the challenged act as a PDF, for the reviewing body, and of that act alone. Each reading is an entry. */
export const openChallengedFile = route({
  name: 'openChallengedFile',
  zh: '查阅被复议案卷',
  en: 'Open the challenged file',
  method: 'GET',
  path: '/api/reconsideration/:matterId/file.pdf',
  access: { permission: 'reconsideration.openFile' },
  group: 'matter',
  as: 'file',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound', 'procedure.notPermitted', 'reconsideration.noFile'],
})

const lodge = actOf(reconsiderationProcedure, 'lodge')

/** 登记: by staff for somebody who comes, writes or telephones; they get a code to follow it by. */
export const enterReconsideration = route({
  name: 'reconsideration.lodge',
  zh: lodge.zh,
  en: lodge.en,
  method: 'POST',
  path: '/api/reconsideration/lodge',
  group: 'matter',
  access: { permission: 'reconsideration.lodge' },
  input: z.strictObject({ requestKey: z.uuid(), input: actInput(reconsiderationProcedure, lodge), caller: Caller.optional() }),
  output: Performed.extend({ code: z.string().nullable() }),
  refusals: actRefusals,
})

/** How to reach the applicant is personal data: reading it is an entry of the record. */
export const readApplicant = route({
  name: 'reconsideration.readApplicant',
  zh: '查看申请人联系方式',
  en: 'Read how to reach the applicant',
  method: 'POST',
  path: '/api/reconsideration/:matterId/readApplicant',
  group: 'matter',
  access: { permission: 'reconsideration.readApplicant' },
  input: z.strictObject({ matterId: z.uuid(), reason: plainText(1000), requestKey: z.uuid() }),
  output: z.object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }),
  refusals: ['access.signIn', 'matter.notFound', 'procedure.notPermitted', 'procedure.missingField'],
})
