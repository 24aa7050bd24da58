import { z } from 'zod'
import { actOf } from '../domain/procedure/procedure.ts'
import { exposureProcedure } from '../domain/supervision/oversight/exposure.ts'
import { transferProcedure } from '../domain/supervision/oversight/transfer.ts'
import { actInput, fieldSchema, plainText, RegionCode, Words } from './fields.ts'
import { actRefusals, Caller, MatterLine, Performed } from './matter.ts'
import { route } from './route.ts'

const Link = MatterLine.pick({ id: true, procedure: true, number: true, title: true, stateName: true })
const Instant = z.iso.datetime()

/** 登记媒体曝光, with who gave it: kept apart from the record, and no code is handed out. */
export const enterExposure = route({
  name: 'exposure.lodge',
  zh: '登记媒体曝光',
  en: 'Enter an exposure',
  method: 'POST',
  path: '/api/exposure/lodge',
  group: 'matter',
  access: { permission: 'exposure.lodge' },
  input: z.strictObject({
    requestKey: z.uuid(),
    input: actInput(exposureProcedure, actOf(exposureProcedure, 'lodge')),
    caller: Caller.optional(),
  }),
  output: Performed,
  refusals: actRefusals,
})

const reading = z.strictObject({ matterId: z.uuid(), reason: plainText(1000), requestKey: z.uuid() })
const readingRefusals = ['access.signIn', 'matter.notFound', 'procedure.notPermitted', 'procedure.missingField'] as const

/** Who gave an exposure: personal data, each reading an entry. */
export const readInformant = route({
  name: 'exposure.readInformant',
  zh: '查看提供情况的人',
  en: 'Read who gave it',
  method: 'POST',
  path: '/api/exposure/:matterId/readInformant',
  group: 'matter',
  access: { permission: 'exposure.readInformant' },
  input: reading,
  output: z.object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }),
  refusals: readingRefusals,
})

/** Fields of the forms of a clue, beside those of the act: what is sealed never reaches the record. */
const fieldsOf = (names: readonly string[]) =>
  Object.fromEntries(
    names.flatMap((name) => {
      const field = transferProcedure.fields[name]
      return field ? [[name, fieldSchema(field).optional()] as const] : []
    }),
  )
export const clueAsks = ['recipient', 'grounds', 'organ?', 'toUnit?', 'aboutUnit?', 'aboutNumber?', 'persons?', 'clue', 'files?'] as const
export const supplementAsks = ['clue', 'files?'] as const
const names = (asks: readonly string[]) => asks.map((one) => one.replace('?', ''))

export const sealClue = route({
  name: 'clueTransfer.seal',
  zh: '登记线索移送',
  en: 'Enter a clue to be sent',
  method: 'POST',
  path: '/api/clueTransfer/seal',
  group: 'matter',
  access: { permission: 'clueTransfer.seal' },
  input: z.strictObject({ requestKey: z.uuid(), input: z.strictObject(fieldsOf(names(clueAsks))) }),
  output: Performed,
  refusals: actRefusals,
})

export const supplementClue = route({
  name: 'clueTransfer.supplement',
  zh: '补充线索',
  en: 'Add to the clue',
  method: 'POST',
  path: '/api/clueTransfer/:matterId/supplement',
  group: 'matter',
  access: { permission: 'clueTransfer.supplement' },
  input: z.strictObject({
    requestKey: z.uuid(),
    matterId: z.uuid(),
    seq: z.int().optional(),
    input: z.strictObject(fieldsOf(names(supplementAsks))),
  }),
  output: Performed,
  refusals: actRefusals,
})

/** What a clue says, for who is named, each reading an entry; `intact` says that it is still what the record holds the digest of. */
export const readClue = route({
  name: 'clueTransfer.readClue',
  zh: '查看线索内容',
  en: 'Read the clue',
  method: 'POST',
  path: '/api/clueTransfer/:matterId/readClue',
  group: 'matter',
  access: { permission: 'clueTransfer.readClue' },
  input: reading,
  output: z.object({
    clues: z.array(z.object({ text: z.string(), digest: z.string(), intact: z.boolean(), at: Instant })),
    unit: Words.nullable(),
    number: z.string().nullable(),
    persons: z.array(z.string()),
  }),
  refusals: readingRefusals,
})

export const StatementView = z.object({
  steps: z.array(
    z.object({
      seq: z.int(),
      act: Words,
      at: Instant,
      person: z.string(),
      post: Words.nullable(),
      unit: Words.nullable(),
      decided: z.boolean(),
      late: z.boolean(),
    }),
  ),
  lapses: z.array(
    z.object({
      clock: Words,
      startedAt: Instant,
      dueAt: Instant,
      stoppedAt: Instant.nullable(),
      owner: Words.nullable(),
      unit: Words.nullable(),
      assignee: z.string().nullable(),
    }),
  ),
  told: z.array(z.object({ at: Instant, who: z.string(), why: Words, readAt: Instant.nullable() })),
  /** What a unit had at hand when a clock ran out or something was decided late. */
  hands: z.array(z.object({ unit: Words, at: Instant, people: z.int(), holders: z.int(), open: z.int() })),
})
export type StatementView = z.infer<typeof StatementView>

/** What a matter of oversight is about, beside its record. */
export const OversightView = z.object({
  exposure: z
    .object({
      medium: Words,
      mediumName: z.string(),
      piece: z.string(),
      link: z.string().nullable(),
      publishedOn: z.string(),
      about: Words.nullable(),
      ownConduct: z.boolean(),
      alleged: z.string(),
      grounds: z.array(Words),
      matter: Link.nullable(),
      finding: Words.nullable(),
      found: z.string().nullable(),
      /** As the public reads it. */
      answer: z.string().nullable(),
      measures: z.array(
        z.object({ id: z.uuid(), unit: Words, measure: z.string(), handleBy: z.string(), state: Words, result: z.string().nullable() }),
      ),
      aside: z.object({ units: z.array(Words), persons: z.array(z.string()) }),
    })
    .nullable(),
  measure: z.object({ measure: z.string(), handleBy: z.string() }).nullable(),
  notice: z
    .object({
      kind: Words,
      inbound: z.boolean(),
      unit: Words,
      organ: z.string().nullable(),
      organNumber: z.string().nullable(),
      facts: z.string().nullable(),
      lawBasis: z.string().nullable(),
      demand: z.string(),
      matter: Link.nullable(),
    })
    .nullable(),
  transfer: z
    .object({
      recipient: Words,
      to: z.string().nullable(),
      grounds: z.array(Words),
      knowers: z.array(z.object({ name: z.string(), since: Instant, until: Instant.nullable() })),
      /** Who handed what to whom, and how often it was read. */
      custody: z.array(z.object({ at: Instant, what: Words, by: z.string(), with: z.string().nullable(), digests: z.array(z.string()) })),
      readings: z.int(),
      outcomes: z.array(Words),
    })
    .nullable(),
  account: z
    .object({
      person: z.string(),
      question: z.string(),
      matter: Link.nullable(),
      /** The numbers that the person and the criteria speak of. */
      statement: StatementView,
      grounds: z.array(z.object({ criterion: Words, entries: z.string(), explanation: z.string() })),
      proposed: Words.nullable(),
      comment: z.string().nullable(),
      finding: Words.nullable(),
    })
    .nullable(),
})
export type OversightView = z.infer<typeof OversightView>

const seen = { access: 'signedIn', group: 'matter', method: 'GET', refusals: ['access.signIn', 'matter.notFound'] } as const

export const readOversight = route({
  ...seen,
  name: 'readOversight',
  zh: '查看监督事项情况',
  en: 'Read a matter of oversight',
  path: '/api/oversight/:matterId',
  input: z.strictObject({ matterId: z.uuid() }),
  output: OversightView,
})

/** 督办 and supervisory papers about a case or proceeding, for whoever may see them; empty for everybody else. */
export const listOversightAbout = route({
  ...seen,
  name: 'listOversightAbout',
  zh: '涉及本案的监督文书',
  en: 'Supervisory papers about a matter',
  path: '/api/oversight/about/:matterId',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.object({ notices: z.array(Link) }),
})

/** 责任倒查, computed from the record as it stands now. */
export const readResponsibility = route({
  ...seen,
  name: 'readResponsibility',
  zh: '责任倒查',
  en: 'Who answers for what in a matter',
  path: '/api/oversight/responsibility/:matterId',
  access: { permission: 'accountability.open' },
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.object({ matter: Link, statement: StatementView }),
})

/** How each unit stands with the papers that went to it, of those the asker may see. */
export const countNotices = route({
  name: 'countNotices',
  zh: '监督文书分单位统计',
  en: 'Supervisory papers by unit',
  method: 'GET',
  path: '/api/oversight/notices/units',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2999).optional() }),
  output: z.object({
    year: z.int(),
    units: z.array(
      z.object({
        id: z.string(),
        name: Words,
        received: z.int(),
        open: z.int(),
        late: z.int(),
        objected: z.int(),
        sentBack: z.int(),
        ordered: z.int(),
        closed: z.int(),
      }),
    ),
  }),
  refusals: ['access.signIn', 'input.invalid'],
})

const answersMax = 100

/** 媒体曝光处理情况: what was answered in public, newest first; texts are masked, and nobody is named who gave it. */
export const listMediaAnswers = route({
  name: 'listMediaAnswers',
  zh: '媒体曝光处理情况公开',
  en: 'Answers to exposures in the media',
  method: 'GET',
  path: '/api/portal/:region/media',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, limit: z.coerce.number().int().min(1).max(answersMax).default(answersMax) }),
  output: z.object({
    answers: z.array(
      z.object({
        number: z.string(),
        medium: Words,
        mediumName: z.string(),
        piece: z.string(),
        publishedOn: z.string(),
        unit: Words.nullable(),
        finding: Words,
        answer: z.string(),
        answeredOn: z.string(),
        /** Of the measures ordered, how many were reported done. */
        measures: z.object({ ordered: z.int(), done: z.int() }),
      }),
    ),
    asOf: Instant,
  }),
  refusals: ['input.invalid', 'register.notFound'],
})
