import { z } from 'zod'
import { complaintKinds, petitionCategories } from '../domain/supervision/fields.ts'
import { petitionAims } from '../domain/supervision/petition-ways.ts'
import { keysOf, photosSent, plainText, RegionCode, UnitId, Words } from './fields.ts'
import { own, OwnPapers, ownRefusals, stepRefusals } from './portal-own.ts'
import { PublicStep } from './portal.ts'
import { route } from './route.ts'

export const voicePhotosMax = 9

/** 投诉、信访的入口: which doors are open in this district, and the units a complaint can be about. */
export const complaintDoor = route({
  name: 'complaintDoor',
  zh: '投诉、信访的入口',
  en: 'Where complaints and petitions begin',
  method: 'GET',
  path: '/api/portal/:region/complaints',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({
    complaints: Words.nullable(),
    petitions: Words.nullable(),
    units: z.array(z.object({ id: z.string(), name: Words })),
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

const sending = {
  region: RegionCode,
  requestKey: z.uuid(),
  description: plainText(4000),
  aboutUnit: UnitId.optional(),
  confidential: z.enum(['yes', 'no']),
  ...photosSent(voicePhotosMax),
  name: plainText(40).optional(),
  phone: plainText(30).optional(),
  email: plainText(100).optional(),
}
const sendingRefusals = [
  'input.invalid',
  'access.tooMany',
  'access.foreignOrigin',
  'register.notFound',
  'upload.unknown',
  'complaint.noOffice',
  'matter.keyOfAnotherAct',
] as const
const Receipt = z.object({ code: z.string() })

export const lodgeComplaint = route({
  name: 'lodgeComplaint',
  zh: '网上投诉执法行为',
  en: 'Complain about enforcement',
  method: 'POST',
  path: '/api/portal/:region/complaints',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({ ...sending, complaintKind: keysOf(complaintKinds), aboutNumber: plainText(80).optional() }),
  output: Receipt,
  refusals: sendingRefusals,
})

export const lodgePetition = route({
  name: 'lodgePetition',
  zh: '网上信访',
  en: 'Petition',
  method: 'POST',
  path: '/api/portal/:region/petitions',
  access: 'anyone',
  group: 'portal',
  input: z.strictObject({
    ...sending,
    aim: keysOf(petitionAims),
    category: keysOf(petitionCategories),
    address: plainText(256).optional(),
    people: z.int().min(1).max(100_000).optional(),
    representatives: z.int().min(1).max(1000).optional(),
  }),
  output: Receipt,
  refusals: [...sendingRefusals, 'petition.tooManyRepresentatives'],
})

/** What somebody can still do about what they sent. */
export const voiceActs = ['rate', 'reopen', 'supplement', 'withdraw', 'askReview', 'askFinalReview'] as const
export type VoiceAct = (typeof voiceActs)[number]

/** A complaint or petition as whoever has its code sees it. */
export const FollowedVoice = z.object({
  code: z.string(),
  procedure: z.enum(['complaint', 'petition']),
  number: z.string().nullable(),
  title: Words,
  state: Words,
  final: z.boolean(),
  description: z.string(),
  confidential: z.boolean(),
  sentAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  /** What is due then, in the words of the clock. */
  due: Words.nullable(),
  /** Which unit handles it, once one does. */
  unit: Words.nullable(),
  /** Of a petition to have somebody punished: the proceeding that was opened, on its own clocks. */
  proceeding: z.object({ state: Words, due: Words.nullable(), dueAt: z.iso.datetime().nullable(), basis: z.string() }).nullable(),
  steps: z.array(PublicStep),
  papers: OwnPapers,
  may: z.array(z.enum(voiceActs)),
  rating: z.int().nullable(),
})
export type FollowedVoice = z.infer<typeof FollowedVoice>

export const followVoice = route({
  name: 'followVoice',
  zh: '查询投诉、信访进展',
  en: 'Follow a complaint or petition',
  method: 'GET',
  path: '/api/portal/:region/complaints/:code',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject(own),
  output: FollowedVoice,
  refusals: ownRefusals,
})

/** 评价、要求重新办理、补充、撤回、请求复查复核: one of the acts that the answer offered. */
export const actOnVoice = route({
  name: 'actOnVoice',
  zh: '办理自己的投诉、信访',
  en: 'Act on one’s complaint or petition',
  method: 'POST',
  path: '/api/portal/:region/complaints/:code/act',
  access: 'receipt',
  group: 'portal',
  input: z.strictObject({
    ...own,
    requestKey: z.uuid(),
    act: z.enum(voiceActs),
    rating: z.enum(['1', '2', '3', '4', '5']).optional(),
    text: plainText(1000).optional(),
    ...photosSent(voicePhotosMax),
  }),
  output: FollowedVoice,
  refusals: [...ownRefusals, 'access.foreignOrigin', 'upload.unknown', ...stepRefusals, 'complaint.reopenedAlready'],
})

/** A paper that was made out to whoever has the code. */
export const readVoicePaper = route({
  name: 'readVoicePaper',
  zh: '查看答复文书',
  en: 'Read a paper of one’s complaint',
  method: 'GET',
  path: '/api/portal/:region/complaints/:code/papers/:writId',
  access: 'receipt',
  group: 'portal',
  as: 'file',
  input: z.strictObject({ ...own, writId: z.uuid() }),
  output: z.unknown(),
  refusals: [...ownRefusals, 'matter.notFound'],
})
