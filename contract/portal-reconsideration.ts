import { z } from 'zod'
import { actKinds } from '../domain/supervision/reconsideration/choices.ts'
import { CivilDateText, keysOf, photosSent, plainText, RegionCode, UnitId, Words } from './fields.ts'
import { own, OwnPapers, ownRefusals, stepRefusals } from './portal-own.ts'
import { PublicStep } from './portal.ts'
import { route } from './route.ts'

export const reviewPhotosMax = 9

/** 行政复议的入口: who reviews in this district, and the organs an application can be about. */
export const reviewDoor = route({
  name: 'reviewDoor',
  zh: '行政复议的入口',
  en: 'Where reconsideration begins',
  method: 'GET',
  path: '/api/portal/:region/reconsiderations',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ organ: Words.nullable(), body: Words.nullable(), units: z.array(z.object({ id: z.string(), name: Words })) }),
  refusals: ['input.invalid', 'register.notFound'],
})

const inHand = { number: plainText(80), code: plainText(20) }

/** 哪个决定: the decision that somebody has in hand, and until when they can apply. */
export const checkChallenged = route({
  name: 'checkChallenged',
  zh: '核对被申请复议的决定',
  en: 'Check the decision that is challenged',
  method: 'POST',
  path: '/api/portal/:region/reconsiderations/check',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode, ...inHand }),
  output: z.object({
    title: z.string(),
    number: z.string(),
    organ: z.string(),
    servedOn: CivilDateText.nullable(),
    until: CivilDateText.nullable(),
    over: z.boolean(),
    /** Reconsideration has to come before a suit (第二十三条). */
    first: z.boolean(),
    /** It may also be filed through the organ that decided (第三十二条). */
    viaAgency: z.boolean(),
  }),
  refusals: ['access.badCheckCode', 'access.tooMany', 'access.foreignOrigin', 'input.invalid', 'register.notFound'],
})

export const applyForReview = route({
  name: 'applyForReview',
  zh: '网上申请行政复议',
  en: 'Apply for reconsideration',
  method: 'POST',
  path: '/api/portal/:region/reconsiderations',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({
    region: RegionCode,
    requestKey: z.uuid(),
    /** The decision in hand, by its number and check code; without it the act in words and who did it. */
    writ: z.strictObject(inHand).optional(),
    actKind: keysOf(actKinds),
    actText: plainText(1000),
    aboutUnit: UnitId.optional(),
    knownOn: CivilDateText.optional(),
    requests: plainText(1000),
    facts: plainText(4000),
    normReview: z.enum(['yes', 'no']),
    viaAgency: z.enum(['yes', 'no']),
    ...photosSent(reviewPhotosMax),
    name: plainText(40),
    phone: plainText(30).optional(),
    email: plainText(100).optional(),
  }),
  output: z.object({ code: z.string() }),
  refusals: [
    'input.invalid',
    'access.tooMany',
    'access.foreignOrigin',
    'access.badCheckCode',
    'register.notFound',
    'upload.unknown',
    'reconsideration.noOffice',
    'reconsideration.respondentUnknown',
    'reconsideration.notViaAgency',
    'reconsideration.linkedAlready',
    'enforcement.inFuture',
    'matter.keyOfAnotherAct',
  ],
})

/** What somebody can still do about what they applied for. */
export const reviewActs = ['complete', 'withdraw', 'askWithdrawal', 'signMediation', 'refuseMediation'] as const
export type ReviewAct = (typeof reviewActs)[number]

/** A reconsideration as whoever has its code sees it. */
export const FollowedReview = z.object({
  code: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  state: Words,
  final: z.boolean(),
  requests: z.string(),
  facts: z.string(),
  sentAt: z.iso.datetime(),
  due: Words.nullable(),
  dueAt: z.iso.datetime().nullable(),
  respondent: Words.nullable(),
  /** What has to be completed, while it has to be. */
  toComplete: z.string().nullable(),
  mediation: z
    .object({ agreement: z.string(), newFen: z.int().nullable(), signedOn: CivilDateText.nullable(), other: z.boolean() })
    .nullable(),
  steps: z.array(PublicStep),
  papers: OwnPapers,
  may: z.array(z.enum(reviewActs)),
})
export type FollowedReview = z.infer<typeof FollowedReview>

export const followReview = route({
  name: 'followReview',
  zh: '查询行政复议进展',
  en: 'Follow a reconsideration',
  method: 'GET',
  path: '/api/portal/:region/reconsiderations/:code',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject(own),
  output: FollowedReview,
  refusals: ownRefusals,
})

/** 补正、撤回、签署调解书: one of the acts that the answer offered. */
export const actOnReview = route({
  name: 'actOnReview',
  zh: '办理自己的行政复议申请',
  en: 'Act on one’s reconsideration',
  method: 'POST',
  path: '/api/portal/:region/reconsiderations/:code/act',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject({
    ...own,
    requestKey: z.uuid(),
    act: z.enum(reviewActs),
    text: plainText(4000).optional(),
    settled: z.enum(['yes', 'no']).optional(),
    ...photosSent(reviewPhotosMax),
  }),
  output: FollowedReview,
  refusals: [...ownRefusals, 'access.foreignOrigin', 'upload.unknown', ...stepRefusals, 'reconsideration.signedAlready'],
})

/** A paper that was made out to whoever has the code. */
export const readReviewPaper = route({
  name: 'readReviewPaper',
  zh: '查看复议文书',
  en: 'Read a paper of one’s reconsideration',
  method: 'GET',
  path: '/api/portal/:region/reconsiderations/:code/papers/:writId',
  access: 'receipt',
  group: 'portal',
  as: 'file',
  input: z.strictObject({ ...own, writId: z.uuid() }),
  output: z.unknown(),
  refusals: [...ownRefusals, 'matter.notFound'],
})
