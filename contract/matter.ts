import { z } from 'zod'
import { applicationProcedure } from '../domain/case/application.ts'
import { fieldTaskProcedure } from '../domain/case/field-task.ts'
import { caseProcedure } from '../domain/case/procedure.ts'
import { enforcementProcedures } from '../domain/enforcement/proceeding/all.ts'
import { isHeld } from '../domain/people/posts.ts'
import type { Act, Procedure } from '../domain/procedure/procedure.ts'
import { actOf, verbOf } from '../domain/procedure/procedure.ts'
import { supervisionProcedures } from '../domain/supervision/all.ts'
import { actInput, plainText, Point, Words } from './fields.ts'
import { refusals, type RefusalCode } from './refusals/all.ts'
import { route, type Route } from './route.ts'

/** Procedures whose acts are served, in the order of the pages. */
export const servedProcedures: readonly Procedure[] = [
  caseProcedure,
  fieldTaskProcedure,
  applicationProcedure,
  ...supervisionProcedures,
  ...enforcementProcedures,
]

export const ProcedureId = z.enum(servedProcedures.map((one) => one.id) as [string])

/** A clock as a page shows it. `leftSeconds` counts in the clock's own hours and is negative when late. */
export const ClockView = z.object({
  clock: z.string(),
  name: Words,
  standing: z.enum(['running', 'dueSoon', 'lapsed', 'paused', 'stopped']),
  level: Words,
  kind: z.enum(['urgentHour', 'urgentDay', 'workHour', 'workDay', 'term']),
  startedAt: z.iso.datetime(),
  dueAt: z.iso.datetime(),
  leftSeconds: z.number(),
  lapsedAt: z.iso.datetime().nullable(),
  stoppedAt: z.iso.datetime().nullable(),
})
export type ClockView = z.infer<typeof ClockView>

/** One act a person is offered, blocked ones with the sentence that says why. */
export const OfferView = z.object({
  act: z.string(),
  name: Words,
  blockedBy: z.object({ code: z.string(), sentence: z.string(), basis: z.string().nullable() }).nullable(),
  /** Field names asked for, in order; `optional` may be left out. */
  asks: z.array(z.object({ field: z.string(), optional: z.boolean() })),
  basis: z.string().nullable(),
  consequence: Words.nullable(),
})
export type OfferView = z.infer<typeof OfferView>

/** A line of a list. */
export const MatterLine = z.object({
  id: z.uuid(),
  procedure: ProcedureId,
  number: z.string().nullable(),
  title: z.string(),
  state: z.string(),
  stateName: Words,
  ownerPost: z.string().nullable(),
  unit: z.object({ id: z.string(), name: Words }).nullable(),
  assignee: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  subject: z.object({ ref: z.string(), name: Words }).nullable(),
  cell: z.string().nullable(),
  community: Words.nullable(),
  street: Words.nullable(),
  point: Point.nullable(),
  address: z.string().nullable(),
  source: z.string().nullable(),
  cover: z.string().nullable(),
  openedAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  dueAt: z.iso.datetime().nullable(),
  standing: z.enum(['running', 'dueSoon', 'lapsed', 'paused', 'none']),
})
export type MatterLine = z.infer<typeof MatterLine>

/** A file of evidence, with what its bytes say of it. */
export const FileView = z.object({
  sha256: z.string(),
  name: z.string(),
  kind: z.string().nullable(),
  kindName: Words,
  is: z.enum(['document', 'audio', 'video', 'picture']),
  shown: z.boolean(),
  bytes: z.number(),
  seconds: z.number().nullable(),
  takenAt: z.iso.datetime().nullable(),
  takenPoint: Point.nullable(),
})
export type FileView = z.infer<typeof FileView>

/** One line of the record: an act in words, with what was filled in. */
export const EntryView = z.object({
  seq: z.int(),
  act: z.string(),
  name: Words,
  at: z.iso.datetime(),
  who: z.string(),
  post: Words.nullable(),
  unit: Words.nullable(),
  state: Words,
  input: z.record(z.string(), z.unknown()),
  facts: z.record(z.string(), z.unknown()),
  photos: z.array(
    z.object({
      sha256: z.string(),
      field: z.string(),
      distanceMetres: z.number().nullable(),
      takenAt: z.iso.datetime().nullable(),
      takenPoint: Point.nullable(),
    }),
  ),
  /** Files beside the photos: kind by their bytes, size, what the recording says of itself. */
  files: z.array(FileView),
  /** What was filled in, in words: names of units and persons, choices, limits; another matter by its number, with its id. Photos are apart. */
  filled: z.array(z.object({ field: z.string(), name: Words, text: Words, matterId: z.uuid().nullable() })),
  hash: z.string(),
})
export type EntryView = z.infer<typeof EntryView>

export const MatterView = MatterLine.extend({
  version: z.int(),
  seq: z.int(),
  description: z.string().nullable(),
  condition: z
    .object({
      ref: z.string(),
      register: Words,
      close: Words,
      limit: Words,
    })
    .nullable(),
  parent: MatterLine.pick({ id: true, procedure: true, number: true, title: true, stateName: true }).nullable(),
  children: z.array(MatterLine),
  clocks: z.array(ClockView),
  offers: z.array(OfferView),
  entries: z.array(EntryView),
  /** Who answers for it by the duty list, while it waits for dispatch; or why nobody can be named. */
  proposal: z
    .object({ unit: z.object({ id: z.string(), name: Words }).nullable(), reason: Words.nullable(), refusal: z.string().nullable() })
    .nullable(),
  duplicates: z.array(MatterLine),
  mergedInto: z.uuid().nullable(),
  reports: z.int(),
  rating: z.int().nullable(),
})
export type MatterView = z.infer<typeof MatterView>

export const Performed = z.object({ matterId: z.uuid(), seq: z.int(), state: z.string(), repeated: z.boolean() })

const every = Object.keys(refusals) as RefusalCode[]
export const actRefusals = every.filter((code) =>
  /^(procedure|case|matter|clock|term|catalogue|grid|fieldTask|application|enforcement|beyond|complaint|petition|reconsideration|fileReview|legality|remedy|oversight|conference|survey|information|mediation|evidence|upload|input|access)\./.test(
    code,
  ),
)

/** Filters of a list; all of them stand in the page's URL. `due` lists what is open, most urgent first, without a running clock last. */
export const ListInput = z.strictObject({
  procedure: ProcedureId.default('case'),
  states: z.array(z.string().max(40)).max(20).optional(),
  street: z.string().length(9).optional(),
  community: z.string().length(12).optional(),
  cell: z.string().length(15).optional(),
  unit: z.string().max(40).optional(),
  subject: z.string().max(120).optional(),
  source: z.string().max(20).optional(),
  standing: z.enum(['dueSoon', 'lapsed']).optional(),
  from: z.string().max(10).optional(),
  to: z.string().max(10).optional(),
  open: z.boolean().optional(),
  words: plainText(100).optional(),
  order: z.enum(['newest', 'due']).default('newest'),
  after: z.string().max(200).optional(),
  limit: z.int().min(1).max(200).default(50),
})

export const listMatters = route({
  name: 'listMatters',
  zh: '案卷查询',
  en: 'List matters',
  method: 'POST',
  path: '/api/matters/list',
  access: 'signedIn',
  group: 'matter',
  input: ListInput,
  output: z.object({ lines: z.array(MatterLine), total: z.int(), next: z.string().nullable() }),
  refusals: ['access.signIn', 'input.invalid'],
})

export const listInbox = route({
  name: 'listInbox',
  zh: '待办',
  en: 'My inbox',
  method: 'GET',
  path: '/api/inbox',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({
    queue: z.string().max(60).optional(),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    queues: z.array(
      z.object({
        id: z.string(),
        procedure: ProcedureId,
        state: z.string(),
        name: Words,
        count: z.int(),
        lapsed: z.int(),
        dueSoon: z.int(),
      }),
    ),
    lines: z.array(MatterLine),
    next: z.string().nullable(),
  }),
  refusals: ['access.signIn', 'input.invalid'],
})

/** Most rows of one export; a longer list is to be filtered. */
export const exportRowsMax = 50_000

const flag = z.enum(['true', 'false']).transform((text) => text === 'true')
const one = <T extends z.ZodType>(item: T) => z.union([item.transform((value) => [value]), z.array(item).max(20)])

/** The list as a file, with the filters of the list; a list is written as repeated names in the query. */
export const exportMatters = route({
  name: 'exportMatters',
  zh: '导出案卷',
  en: 'Export matters',
  method: 'GET',
  path: '/api/matters/export',
  access: 'signedIn',
  group: 'matter',
  as: 'file',
  input: ListInput.omit({ after: true, limit: true, states: true, open: true }).extend({
    format: z.enum(['csv', 'xlsx']),
    states: one(z.string().max(40)).optional(),
    open: flag.optional(),
  }),
  output: z.unknown(),
  refusals: ['access.signIn', 'input.invalid', 'input.tooLarge'],
})

export const readMatter = route({
  name: 'readMatter',
  zh: '查看办件',
  en: 'Read a matter',
  method: 'GET',
  path: '/api/matters/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: MatterView,
  refusals: ['access.signIn', 'matter.notFound'],
})

export const explainClock = route({
  name: 'explainClock',
  zh: '时限说明',
  en: 'Why this time',
  method: 'GET',
  path: '/api/matters/:matterId/clocks/:clock',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid(), clock: z.string().max(40) }),
  output: z.object({ clock: ClockView, steps: z.array(Words) }),
  refusals: ['access.signIn', 'matter.notFound'],
})

export const readReporter = route({
  name: 'readReporter',
  zh: '查看反映人信息',
  en: 'Read who reported',
  method: 'POST',
  path: '/api/case/:matterId/readReporter',
  group: 'matter',
  access: { permission: 'case.readReporter' },
  input: z.strictObject({ matterId: z.uuid(), reason: plainText(1000), requestKey: z.uuid() }),
  output: z.object({
    reporters: z.array(
      z.object({
        source: z.string(),
        name: z.string().nullable(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        at: z.iso.datetime(),
      }),
    ),
  }),
  refusals: ['access.signIn', 'matter.notFound', 'procedure.notPermitted', 'procedure.missingField'],
})

/** How somebody who telephones, writes or comes to the counter can be reached; empty where they do not say. */
export const Caller = z.strictObject({
  name: plainText(40).optional(),
  phone: plainText(30).optional(),
  email: plainText(100).optional(),
})
export type Caller = z.infer<typeof Caller>

const reportRow = actOf(caseProcedure, 'report')

/**
 * 登记来件: the act `report` by staff. Who called is personal data: it is kept beside the record, not in it, and the
 * caller gets a code to follow the case by; `code` is null where nobody is to be reached.
 */
export const takeReport = route({
  name: 'case.report',
  zh: reportRow.zh,
  en: reportRow.en,
  method: 'POST',
  path: '/api/case/report',
  group: 'matter',
  access: { permission: 'case.report' },
  input: z.strictObject({ requestKey: z.uuid(), input: actInput(caseProcedure, reportRow), caller: Caller.optional() }),
  output: Performed.extend({ code: z.string().nullable() }),
  refusals: actRefusals,
})

/** Acts that open a proceeding, which may stand below a unit's part of a joint action, or a suit below its proceeding. */
const mayStandBelow: readonly string[] = [
  'penalty.openLead',
  'summary.decideOnSpot',
  'summary.decideAndCollect',
  'correction.order',
  'inspection.apply',
  'litigation.receive',
  'compensation.receive',
]

/** A route for one act: on a matter, or opening one. */
function actRoute(procedure: Procedure, row: Act): Route {
  const opens = row.from === 'nothing'
  const shape = {
    requestKey: z.uuid(),
    input: actInput(procedure, row),
    ...(!opens && { matterId: z.uuid(), seq: z.int().optional() }),
    ...(mayStandBelow.includes(verbOf(procedure, row.act)) && { below: z.uuid().optional() }),
  }
  return route({
    name: verbOf(procedure, row.act),
    zh: row.zh,
    en: row.en,
    method: 'POST',
    group: 'matter',
    access: { permission: verbOf(procedure, row.act) },
    path: opens ? `/api/${procedure.id}/${row.act}` : `/api/${procedure.id}/:matterId/${row.act}`,
    input: z.strictObject(shape),
    output: Performed,
    refusals: actRefusals,
  })
}

/** Acts whose answer is more than that they were done; they have routes of their own. */
const answeredElsewhere: readonly string[] = [
  'readReporter',
  'readOriginal',
  'readComplainant',
  'readPetitioner',
  'readApplicant',
  'readRequester',
  'openFile',
  'readFile',
  'readInformant',
  'readClue',
]
/** With more than their fields: how to reach somebody, what a clue says (contract/supervision*.ts), a sheet (supervision-review.ts), questions and codes (supervision-together.ts). */
const enteredElsewhere: readonly string[] = [
  'complaint.lodge',
  'petition.lodge',
  'petition.lodgeDirect',
  'reconsideration.lodge',
  'fileReview.score',
  'exposure.lodge',
  'clueTransfer.seal',
  'clueTransfer.supplement',
  'survey.announce',
  'survey.issueCodes',
  'informationRequest.lodge',
  'informationRequest.enter',
]

/** Acts that persons do, each a route of its own. */
export const actRoutes: readonly { readonly procedure: Procedure; readonly row: Act; readonly route: Route }[] = servedProcedures.flatMap(
  (procedure) =>
    procedure.acts
      .filter(
        (row) => row.by.some(isHeld) && !answeredElsewhere.includes(row.act) && !enteredElsewhere.includes(verbOf(procedure, row.act)),
      )
      .map((row) => ({ procedure, row, route: procedure === caseProcedure && row === reportRow ? takeReport : actRoute(procedure, row) })),
)
