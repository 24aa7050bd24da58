/** 政府信息公开 and 调解, at the desk. */
import { z } from 'zod'
import { actOf, verbOf } from '../domain/procedure/procedure.ts'
import { informationProcedure } from '../domain/supervision/information/request.ts'
import { actInput, plainText, Words } from './fields.ts'
import { actRefusals, Caller, MatterLine, Performed } from './matter.ts'
import { route } from './route.ts'

const Link = MatterLine.pick({ id: true, procedure: true, number: true, title: true, stateName: true })

/** What stands beside the matter of a request, an opinion asked for it, or a mediation. */
export const InformationView = z.object({
  request: z
    .object({
      channel: Words,
      topic: z.string(),
      description: z.string(),
      form: Words,
      obtainWay: Words,
      receivedOn: z.string().nullable(),
      outcome: Words.nullable(),
      opinions: z.array(z.object({ id: z.uuid(), kind: Words, asked: z.string(), standing: Words })),
      redirectTo: z.enum(['complaint', 'petition', 'report']).nullable(),
    })
    .nullable(),
  mediation: z
    .object({
      kind: Words,
      sides: z.array(z.string()),
      dispute: z.string(),
      mediator: z.string().nullable(),
      terms: z.string().nullable(),
      effectiveOn: z.string().nullable(),
      about: Link.nullable(),
    })
    .nullable(),
})
export type InformationView = z.infer<typeof InformationView>

export const readInformation = route({
  name: 'readInformation',
  zh: '查看信息公开申请、调解情况',
  en: 'Read a request for information or a mediation',
  method: 'GET',
  path: '/api/information/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: InformationView,
  refusals: ['access.signIn', 'matter.notFound'],
})

const entered = (act: 'lodge' | 'enter') => {
  const row = actOf(informationProcedure, act)
  return route({
    name: verbOf(informationProcedure, act),
    zh: row.zh,
    en: row.en,
    method: 'POST',
    path: `/api/informationRequest/${act}`,
    group: 'matter',
    access: { permission: verbOf(informationProcedure, act) },
    input: z.strictObject({ requestKey: z.uuid(), input: actInput(informationProcedure, row), caller: Caller.optional() }),
    output: Performed.extend({ code: z.string().nullable() }),
    refusals: actRefusals,
  })
}

/** 登记: by the office for somebody who wrote, faxed or came; they get a code to follow it by. */
export const enterLetter = entered('lodge')
export const enterReceived = entered('enter')

/** How to reach the applicant is personal data: reading it is an entry of the record. */
export const readRequester = route({
  name: 'informationRequest.readRequester',
  zh: actOf(informationProcedure, 'readRequester').zh,
  en: actOf(informationProcedure, 'readRequester').en,
  method: 'POST',
  path: '/api/informationRequest/:matterId/readRequester',
  group: 'matter',
  access: { permission: 'informationRequest.readRequester' },
  input: z.strictObject({ matterId: z.uuid(), reason: plainText(1000), requestKey: z.uuid() }),
  output: z.object({ name: z.string().nullable(), phone: z.string().nullable(), email: z.string().nullable() }),
  refusals: ['access.signIn', 'matter.notFound', 'procedure.notPermitted', 'procedure.missingField'],
})

const Counted = z.object({ id: z.uuid(), number: z.string(), receivedOn: z.string().nullable(), endedOn: z.string().nullable() })

/** 年度报告: the figures of a year, each with the requests it was counted from. */
export const readInformationYear = route({
  name: 'readInformationYear',
  zh: '政府信息公开年度数据',
  en: 'Figures of government information for a year',
  method: 'GET',
  path: '/api/information-years',
  access: { permission: 'informationReport.read' },
  group: 'matter',
  input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2200).optional() }),
  output: z.object({
    year: z.int(),
    /** The last year that is over. */
    lastYear: z.int(),
    /** Whether the asker enters requests: those of the office do. */
    mayEnter: z.boolean(),
    overdue: z.boolean(),
    /** The last day for its report, and the report where one was begun. */
    due: z.string(),
    report: z.object({ id: z.uuid(), stateName: Words, publishedOn: z.string().nullable() }).nullable(),
    received: z.array(Counted),
    takenOver: z.array(Counted),
    ended: z.array(Counted),
    carriedOn: z.array(Counted),
    lines: z.array(z.object({ key: z.string(), group: Words, name: Words, requests: z.array(Counted) })),
    documents: z.int(),
    decisions: z.int(),
    reconsiderations: z.int(),
  }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid'],
})
