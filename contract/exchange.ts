import { z } from 'zod'
import {
  carriedBy,
  isMessageKind,
  kindOf,
  messageFields,
  messageKinds,
  type MessageField,
  type MessageKindName,
} from '../domain/supervision/referral/messages.ts'
import { CivilDateText, keysOf, plainText, Sha256, Words } from './fields.ts'
import { route } from './route.ts'

/** 交换: what goes between organs, how it is signed, and what a person does about what does not get through. */

/** Longest message, in bytes, and most photos with one. */
export const messageBytesMax = 128 * 1024
export const messagePhotosMax = 9
/** A message signed longer ago than this, or further ahead, is refused; so is a clock that is wrong by as much. In seconds. */
export const messageAgeSeconds = 900

export const exchangeMedia = 'application/cloudevents+json'
/**
 * Headers of a signed message and of its acknowledgement; the first three are those of Standard Webhooks, the others the ids of the
 * signer's key and of the key of whom it is signed for.
 */
export const exchangeHeaders = {
  id: 'webhook-id',
  at: 'webhook-timestamp',
  signature: 'webhook-signature',
  key: 'gezhi-key',
  to: 'gezhi-to',
} as const
/** Names the form that is signed (docs/exchange.md): it stands before the signature, and in what is signed. */
export const signatureVersion = 'gezhi2'

/** `type` of the CloudEvent of a kind of message. */
export const eventType = (kind: MessageKindName): string => `gezhi.${kind}.v1`
const kindOfType = (type: string): string => type.replace(/^gezhi\./, '').replace(/\.v1$/, '')

const fieldOf = (field: MessageField): z.ZodType =>
  field.kind === 'day'
    ? CivilDateText
    : field.kind === 'fen'
      ? z.int().min(0).max(Number.MAX_SAFE_INTEGER)
      : plainText(field.max).pipe(
          z
            .string()
            .min(1)
            .max(field.max * 2),
        )

/** Exactly the fields that a kind carries; a message with any other is refused. */
export function fieldsSchema(name: MessageKindName): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(
      carriedBy(kindOf(name)).map((one) => {
        const schema = fieldOf(messageFields[one.name])
        return [one.name, one.optional ? schema.optional() : schema]
      }),
    ),
  )
}

/** A message as it is sent: a CloudEvent 1.0 in JSON. `subject` is what both sides call the matter. */
export const Envelope = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().max(100),
  type: z
    .string()
    .max(60)
    .refine((type) => isMessageKind(kindOfType(type)), 'unknown type')
    .transform((type) => kindOfType(type) as MessageKindName), // as the line above made sure
  subject: z.uuid(),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  data: z.strictObject({ fields: z.record(z.string().max(40), z.unknown()), photos: z.array(Sha256).max(messagePhotosMax) }),
})
export type Envelope = z.infer<typeof Envelope>

/** The answer to a message, signed by who received it: the same one however often it is sent. */
export const Acknowledgement = z.strictObject({
  message: z.uuid(),
  /** SHA-256 of the message's bytes, in hexadecimal. */
  sha256: Sha256,
  receivedAt: z.iso.datetime(),
})
export type Acknowledgement = z.infer<typeof Acknowledgement>

export const PeerId = z.string().regex(/^[a-z0-9-]{1,40}$/)
const Kind = keysOf(messageKinds)

const Matter = z.object({ id: z.uuid(), number: z.string().nullable(), title: z.string() })

export const PeerView = z.object({
  id: z.string(),
  name: Words,
  url: z.string().nullable(),
  publicKey: z.string().nullable(),
  keyId: z.string().nullable(),
  kinds: z.array(Kind),
  active: z.boolean(),
  version: z.int(),
  /** Sent and not acknowledged, and of these the stuck ones; received and waiting; the oldest of all of them. */
  queued: z.int(),
  stuck: z.int(),
  waiting: z.int(),
  oldest: z.iso.datetime().nullable(),
  /** When it last acknowledged anything. */
  heardAt: z.iso.datetime().nullable(),
})
export type PeerView = z.infer<typeof PeerView>

export const outStates = {
  queued: { zh: '待送达', en: 'On its way' },
  stuck: { zh: '滞留', en: 'Stuck' },
  acknowledged: { zh: '已确认', en: 'Acknowledged' },
  byHand: { zh: '已改书面移交', en: 'Handed over on paper' },
} as const
export const inStates = {
  applied: { zh: '已办理', en: 'Done' },
  waiting: { zh: '待处理', en: 'Waiting' },
  attached: { zh: '已附入案件', en: 'Attached' },
  setAside: { zh: '已搁置', en: 'Set aside' },
} as const

export const MessageView = z.object({
  direction: z.enum(['out', 'in']),
  id: z.uuid(),
  peer: z.object({ id: z.string(), name: Words }),
  kind: z.object({ name: z.string(), zh: z.string(), en: z.string() }),
  state: z.enum([...(Object.keys(outStates) as [keyof typeof outStates]), ...(Object.keys(inStates) as [keyof typeof inStates])]),
  at: z.iso.datetime(),
  attempts: z.int(),
  nextTryAt: z.iso.datetime().nullable(),
  acknowledgedAt: z.iso.datetime().nullable(),
  /** Why it was not taken, or why it waits, in words. */
  trouble: z.string().nullable(),
  reason: z.string().nullable(),
  /** The matter, where the reader may see it. */
  matter: Matter.nullable(),
  /** What it carries, by the names of its fields. */
  fields: z.array(z.object({ name: Words, value: z.string() })),
})
export type MessageView = z.infer<typeof MessageView>

const read = { permission: 'exchange.read' } as const
const manage = { permission: 'exchange.manage' } as const
const Filters = z.strictObject({ show: z.enum(['trouble', 'out', 'in']).default('trouble'), peer: PeerId.optional() })

/** 交换: the peers with what is on its way, and messages; those in trouble first asked for. */
export const listExchange = route({
  name: 'listExchange',
  zh: '交换',
  en: 'Exchange',
  method: 'GET',
  path: '/api/exchange',
  access: read,
  group: 'matter',
  input: Filters,
  output: z.object({
    /** Our own address and key, to be given to a peer. */
    own: z.object({ path: z.string(), publicKey: z.string() }),
    peers: z.array(PeerView),
    messages: z.array(MessageView),
    more: z.boolean(),
    rule: z.object({ attempts: z.int(), hours: z.int() }),
  }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid'],
})

export const exportExchange = route({
  name: 'exportExchange',
  zh: '导出交换记录',
  en: 'Export messages',
  method: 'GET',
  path: '/api/exchange/export',
  access: read,
  group: 'matter',
  as: 'file',
  input: Filters,
  output: z.unknown(),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid'],
})

const done = z.object({ ok: z.literal(true) })
const onMessage = ['access.signIn', 'access.notPermitted', 'input.invalid', 'exchange.notFound', 'exchange.settled'] as const

export const retryMessage = route({
  name: 'retryMessage',
  zh: '再试一次',
  en: 'Try again',
  method: 'POST',
  path: '/api/exchange/out/:messageId/retry',
  access: manage,
  group: 'matter',
  input: z.strictObject({ messageId: z.uuid() }),
  output: done,
  refusals: onMessage,
})

export const handOverMessage = route({
  name: 'handOverMessage',
  zh: '改为书面移交',
  en: 'Hand over on paper',
  method: 'POST',
  path: '/api/exchange/out/:messageId/byHand',
  access: manage,
  group: 'matter',
  input: z.strictObject({ messageId: z.uuid(), reason: plainText(500).pipe(z.string().min(1)) }),
  output: done,
  refusals: onMessage,
})

export const attachMessage = route({
  name: 'attachMessage',
  zh: '附入案件',
  en: 'Attach to a matter',
  method: 'POST',
  path: '/api/exchange/in/:peerId/:messageId/attach',
  access: manage,
  group: 'matter',
  input: z.strictObject({ peerId: PeerId, messageId: z.uuid(), number: plainText(80), reason: plainText(500).pipe(z.string().min(1)) }),
  output: done,
  refusals: [...onMessage, 'exchange.numberUnknown', 'matter.notFound', 'procedure.notPermitted'],
})

export const setMessageAside = route({
  name: 'setMessageAside',
  zh: '搁置',
  en: 'Set aside',
  method: 'POST',
  path: '/api/exchange/in/:peerId/:messageId/setAside',
  access: manage,
  group: 'matter',
  input: z.strictObject({ peerId: PeerId, messageId: z.uuid(), reason: plainText(500).pipe(z.string().min(1)) }),
  output: done,
  refusals: onMessage,
})

/** Messages about one matter, in time, for whoever may see the matter. */
export const listMessagesOf = route({
  name: 'listMessagesOf',
  zh: '本案的交换记录',
  en: 'Messages about a matter',
  method: 'GET',
  path: '/api/exchange/matter/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: z.object({ messages: z.array(MessageView), offsetFen: z.int().nullable() }),
  refusals: ['access.signIn', 'matter.notFound'],
})

/** Organs that a referral can be sent to, for choosing one. */
export const choosePeers = route({
  name: 'choosePeers',
  zh: '选择接收机关',
  en: 'Choose an organ',
  method: 'GET',
  path: '/api/choices/peers',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({ peers: z.array(z.object({ id: z.string(), name: Words, online: z.boolean() })) }),
  refusals: ['access.signIn'],
})

/** A new peer, or one that is changed: `version` is the one that was looked at, absent for a new one. */
export const savePeer = route({
  name: 'savePeer',
  zh: '登记交换对端',
  en: 'Enter a peer',
  method: 'POST',
  path: '/api/exchange/peers',
  access: { permission: 'settings.manage' },
  group: 'register',
  input: z.strictObject({
    id: PeerId,
    version: z.int().optional(),
    nameZh: plainText(60).pipe(z.string().min(1)),
    nameEn: plainText(100).pipe(z.string().min(1)),
    url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(300)]),
    publicKey: z.union([z.literal(''), z.string().regex(/^[0-9a-f]{64}$/)]),
    kinds: z.array(Kind).max(Object.keys(messageKinds).length),
    active: z.boolean(),
  }),
  output: z.object({ id: z.string(), version: z.int() }),
  refusals: [
    'access.signIn',
    'access.notPermitted',
    'input.invalid',
    'exchange.urlAndKey',
    'exchange.keyTaken',
    'exchange.peerThere',
    'register.changed',
  ],
})
