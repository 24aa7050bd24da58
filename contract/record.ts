import { z } from 'zod'
import type { Published, PublishedHead, Receipt, SignedKey } from '../domain/record/record.ts'
import { RegionCode, Sha256 } from './fields.ts'
import { TrackingCode } from './portal.ts'
import { route } from './route.ts'

/** Hashes of a proof: two for each of the 48 levels a record can ever have. */
const Path = z.array(Sha256).max(100).readonly()
const Signature = z.string().regex(/^[0-9a-f]{128}$/)
const KeyId = z.string().regex(/^[0-9a-f]{32}$/)
const Count = z.int().min(0)
const Instant = z.iso.datetime()

const SignedHeadShape = z.strictObject({
  region: RegionCode,
  number: z.int().min(1),
  size: Count,
  root: Sha256,
  upTo: Instant,
  at: Instant,
  previous: Sha256.nullable(),
  keyId: KeyId,
  signature: Signature,
})
const PublishedHeadShape = SignedHeadShape.extend({ consistency: Path }) satisfies z.ZodType<PublishedHead>

const SignedKeyShape = z.strictObject({
  region: RegionCode,
  number: z.int().min(1),
  keyId: KeyId,
  publicKey: Sha256,
  at: Instant,
  fromHead: z.int().min(1),
  how: z.enum(['first', 'rotated', 'declared']),
  reason: z.string().max(500).nullable(),
  previous: Sha256.nullable(),
  signature: Signature,
  signatureBefore: Signature.nullable(),
}) satisfies z.ZodType<SignedKey>

/** What is published of a region's record: the file of heads that anybody may keep. */
export const PublishedRecord = z.strictObject({
  format: z.literal('gezhi-heads'),
  region: RegionCode,
  keys: z.array(SignedKeyShape).max(1000),
  heads: z.array(PublishedHeadShape).max(100_000),
}) satisfies z.ZodType<Published>

/** 存证收据, as it is downloaded and checked. */
export const ReceiptFile = z.strictObject({
  format: z.literal('gezhi-receipt'),
  leaf: z.strictObject({ region: RegionCode, matterId: z.uuid(), seq: z.int().min(1), at: Instant, hash: Sha256, salt: z.uuid() }),
  leafHash: Sha256,
  proof: z.strictObject({ index: Count, size: Count, path: Path }).nullable(),
  head: SignedHeadShape.nullable(),
  keys: z.array(SignedKeyShape).max(1000),
}) satisfies z.ZodType<Receipt>

const open = { method: 'GET', access: 'anyone', group: 'record' } as const

/** Heads from the newest back; `before` is the number of the oldest one already known. */
export const listHeads = route({
  ...open,
  name: 'listHeads',
  zh: '树根',
  en: 'Heads of the record',
  path: '/api/portal/:region/record/heads',
  cacheSeconds: 60,
  input: z.strictObject({
    region: RegionCode,
    before: z.coerce.number().int().min(1).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(10),
  }),
  output: z.object({
    region: RegionCode,
    heads: z.array(PublishedHeadShape),
    /** Heads there are in all. */
    total: z.int(),
    asOf: Instant,
  }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** Every head and every key in one file, to be kept elsewhere. */
export const headsFile = route({
  ...open,
  name: 'headsFile',
  zh: '全部树根（JSON）',
  en: 'All heads as JSON',
  path: '/api/portal/:region/record/heads.json',
  as: 'file',
  input: z.strictObject({ region: RegionCode }),
  output: PublishedRecord,
  refusals: ['input.invalid', 'register.notFound'],
})

export const listKeys = route({
  ...open,
  name: 'listKeys',
  zh: '存证公钥',
  en: 'Keys of the record',
  path: '/api/portal/:region/record/keys',
  cacheSeconds: 60,
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ region: RegionCode, keys: z.array(SignedKeyShape) }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** That the tree of one head begins with that of an earlier one; both by number. */
export const proveConsistency = route({
  ...open,
  name: 'proveConsistency',
  zh: '一致性证明',
  en: 'Consistency of two heads',
  path: '/api/portal/:region/record/consistency',
  cacheSeconds: 86_400,
  input: z.strictObject({ region: RegionCode, from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
  output: z.object({ from: SignedHeadShape, to: SignedHeadShape, path: Path }),
  refusals: ['input.invalid', 'register.notFound'],
})

/** That a leaf is below the newest head, by the leaf's hash, which only holders of its receipt know. */
export const proveInclusion = route({
  ...open,
  name: 'proveInclusion',
  zh: '包含证明',
  en: 'Inclusion of a leaf',
  path: '/api/portal/:region/record/inclusion',
  cacheSeconds: 60,
  input: z.strictObject({ region: RegionCode, leaf: Sha256 }),
  output: z.object({ leafHash: Sha256, index: Count, size: Count, path: Path, head: SignedHeadShape }),
  refusals: ['input.invalid', 'register.notFound'],
})

const receipt = { method: 'GET', group: 'record', as: 'file', output: ReceiptFile } as const

/** The receipt of what its reporter sent in, by the tracking code. */
export const reportReceipt = route({
  ...receipt,
  name: 'reportReceipt',
  zh: '上报的存证收据',
  en: 'Receipt of a report',
  access: 'receipt',
  path: '/api/portal/:region/track/:code/receipt.json',
  input: z.strictObject({ region: RegionCode, code: TrackingCode }),
  refusals: ['access.badReceipt', 'access.tooMany', 'input.invalid'],
})

/** The receipt of the act that issued a writ, by its number and check code. */
export const writReceipt = route({
  ...receipt,
  name: 'writReceipt',
  zh: '文书的存证收据',
  en: 'Receipt of a writ',
  access: 'receipt',
  path: '/api/portal/:region/writ/receipt.json',
  input: z.strictObject({ region: RegionCode, number: z.string().max(80), code: z.string().max(30) }),
  refusals: ['access.badCheckCode', 'access.tooMany', 'input.invalid'],
})

/** The receipt of one entry, for whoever may read the matter. */
export const entryReceipt = route({
  ...receipt,
  name: 'entryReceipt',
  zh: '记录的存证收据',
  en: 'Receipt of an entry',
  access: 'signedIn',
  path: '/api/matters/:matterId/entries/:seq/receipt.json',
  input: z.strictObject({ matterId: z.uuid(), seq: z.coerce.number().int().min(1) }),
  refusals: ['matter.notFound', 'input.invalid'],
})
