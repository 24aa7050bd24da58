import { z } from 'zod'
import { CivilDateText, photosSent, plainText, RegionCode, Words } from './fields.ts'
import { route } from './route.ts'

const Star = z.enum(['1', '2', '3', '4', '5'])

/** Most characters of a statement made online; the table has the same. */
export const statementMax = 4000
export const writPhotosMax = 9
export const ratingWordsMax = 1000

/**
 * What is told of a writ to whoever has its number and its check code. The addressee is masked; the paper itself, which they have
 * in hand, is not. Sentences of what may be done are left to the refusals of the acts.
 */
export const CheckedWrit = z.object({
  number: z.string(),
  code: z.string(),
  kind: z.string(),
  title: z.string(),
  organ: z.string(),
  issuedOn: CivilDateText,
  addressee: z.array(z.string()),
  standing: z.enum(['inForce', 'corrected', 'replaced', 'revoked', 'voided']),
  /** What changed it: the numbers and days of later writs. */
  changedBy: z.array(z.object({ number: z.string(), title: z.string(), on: CivilDateText })),
  voided: z.object({ on: CivilDateText, reason: z.string() }).nullable(),
  contact: z.array(z.string()),
  /** Whether reconsideration can still be asked for: the paper is one that names it, stands, and nobody asked before. */
  mayChallenge: z.boolean(),
  /** Of a prior notice or a notice of hearing: the rights it gives, and what the organ has received. */
  rights: z
    .object({
      servedOn: CivilDateText.nullable(),
      /** The last day for statements and for asking for a hearing; null before service. */
      until: CivilDateText.nullable(),
      over: z.boolean(),
      hearingDue: z.boolean(),
      mayState: z.boolean(),
      mayAskHearing: z.boolean(),
      mayReserve: z.boolean(),
      mayWithdraw: z.boolean(),
      state: Words,
      received: z.array(
        z.object({
          act: z.string(),
          name: Words,
          at: z.iso.datetime(),
          online: z.boolean(),
          text: z.string().nullable(),
          photos: z.int(),
          receipt: z.string(),
        }),
      ),
      answer: z.object({ adopted: Words.nullable(), text: z.string(), on: CivilDateText }).nullable(),
      hearing: z.object({ state: Words, at: z.iso.datetime().nullable(), where: z.string().nullable(), open: z.boolean() }).nullable(),
    })
    .nullable(),
  inspection: z
    .object({
      state: Words,
      kind: Words.nullable(),
      until: CivilDateText.nullable(),
      startedOn: CivilDateText.nullable(),
      items: z.array(z.string()),
      units: z.array(Words),
      officers: z.array(z.object({ credential: z.string(), valid: z.boolean(), unit: Words.nullable() })),
      rating: z
        .object({ attitude: z.int(), legality: z.int(), burden: z.int(), words: z.string().nullable(), on: CivilDateText })
        .nullable(),
      mayRate: z.boolean(),
      /** The last day on which the rating may be changed; null before there is one. */
      changeUntil: CivilDateText.nullable(),
    })
    .nullable(),
})
export type CheckedWrit = z.infer<typeof CheckedWrit>

const inHand = { region: RegionCode, number: z.string().max(80), code: z.string().max(30) }
const checkRefusals = ['access.badCheckCode', 'access.tooMany', 'input.invalid'] as const

export const checkWrit = route({
  name: 'checkWrit',
  zh: '文书查验',
  en: 'Check a writ',
  method: 'GET',
  path: '/api/portal/:region/writ',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject(inHand),
  output: CheckedWrit,
  refusals: checkRefusals,
})

/** The paper as it was issued. */
export const readCheckedWrit = route({
  name: 'readCheckedWrit',
  zh: '文书查验（PDF）',
  en: 'The checked writ as PDF',
  method: 'GET',
  path: '/api/portal/:region/writ.pdf',
  access: 'receipt',
  group: 'portal',
  as: 'file',
  input: z.strictObject(inHand),
  output: z.unknown(),
  refusals: checkRefusals,
})

const acting = { ...inHand, requestKey: z.uuid() }
const actRefusals = [
  ...checkRefusals,
  'access.foreignOrigin',
  'writ.givesNoRight',
  'writ.voidedHere',
  'writ.replaced',
  'procedure.wrongState',
  'procedure.missingField',
  'procedure.tooLong',
] as const
const termRefusals = [...actRefusals, 'enforcement.statementOver'] as const

const partyAct = { method: 'POST', access: 'receipt', group: 'portal', output: CheckedWrit } as const

export const stateDefence = route({
  ...partyAct,
  name: 'stateDefence',
  zh: '网上陈述、申辩',
  en: 'State a defence',
  path: '/api/portal/:region/writ/state',
  input: z.strictObject({
    ...acting,
    statement: plainText(statementMax),
    ...photosSent(writPhotosMax),
  }),
  refusals: [...termRefusals, 'upload.unknown', 'enforcement.statementsEnough'],
})

export const askHearing = route({
  ...partyAct,
  name: 'askHearing',
  zh: '网上要求听证',
  en: 'Ask for a hearing',
  path: '/api/portal/:region/writ/hearing',
  input: z.strictObject(acting),
  refusals: [...termRefusals, 'enforcement.noHearingHere', 'enforcement.hearingAlready'],
})

/** 声明不放弃: that the party gives up neither statement nor hearing, so that no waiver signed before counts. */
export const reserveRights = route({
  ...partyAct,
  name: 'reserveRights',
  zh: '声明不放弃陈述、申辩和听证',
  en: 'Give up neither statement nor hearing',
  path: '/api/portal/:region/writ/reserve',
  input: z.strictObject(acting),
  refusals: [...termRefusals, 'enforcement.rightsReservedAlready'],
})

export const withdrawHearing = route({
  ...partyAct,
  name: 'withdrawHearing',
  zh: '网上撤回听证要求',
  en: 'Withdraw the request for a hearing',
  path: '/api/portal/:region/writ/withdraw',
  input: z.strictObject({ ...acting, reason: plainText(1000).optional() }),
  refusals: actRefusals,
})

export const rateInspection = route({
  ...partyAct,
  name: 'rateInspection',
  zh: '评价检查',
  en: 'Rate an inspection',
  path: '/api/portal/:region/writ/rate',
  input: z.strictObject({ ...acting, attitude: Star, legality: Star, burden: Star, words: plainText(ratingWordsMax).optional() }),
  refusals: [...actRefusals, 'enforcement.ratingClosed'],
})

/** 亮证: an officer's credential by its number. One that is not valid today tells nothing else, like one that never was. */
export const checkCredential = route({
  name: 'checkCredential',
  zh: '执法证查验',
  en: 'Check a credential',
  method: 'GET',
  path: '/api/portal/:region/credential',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, number: plainText(60).refine((text) => text !== '', 'empty') }),
  output: z.object({
    number: z.string(),
    valid: z.boolean(),
    on: CivilDateText,
    unit: Words.nullable(),
    fields: z.array(Words),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})
