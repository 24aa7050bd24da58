import { z } from 'zod'
import { plainText, Point, RegionCode, Sha256 } from './fields.ts'
import { route } from './route.ts'

export const photoBytesMax = 20 * 1024 * 1024

/** Bytes of one photo as the body; the answer's `key` proves who uploaded it when it is used in an act. */
const Uploaded = z.object({
  sha256: Sha256,
  key: z.string(),
  width: z.int(),
  height: z.int(),
  takenAt: z.iso.datetime().nullable(),
  takenPoint: Point.nullable(),
  bytes: z.int(),
})
export type Uploaded = z.infer<typeof Uploaded>

const refusals = [
  'upload.tooLarge',
  'upload.notAPhoto',
  'upload.broken',
  'upload.spaceFull',
  'access.tooMany',
  'access.foreignOrigin',
  'register.notFound',
] as const

export const uploadPublic = route({
  name: 'uploadPublic',
  zh: '上传照片（公众）',
  en: 'Upload a photo (public)',
  method: 'POST',
  path: '/api/portal/:region/photos',
  access: 'anyone',
  group: 'upload',
  as: 'upload',
  input: z.strictObject({ region: RegionCode }),
  output: Uploaded,
  refusals,
})

export const uploadStaff = route({
  name: 'uploadStaff',
  zh: '上传照片',
  en: 'Upload a photo',
  method: 'POST',
  path: '/api/photos',
  access: 'signedIn',
  group: 'upload',
  as: 'upload',
  input: z.strictObject({}),
  output: Uploaded,
  refusals: [...refusals, 'access.signIn'],
})

/** A copy without EXIF: `thumb` 320, `view` 1600 pixels on the longer side. Staff see those of matters they may see. */
export const readPhoto = route({
  name: 'readPhoto',
  zh: '查看照片',
  en: 'See a photo',
  method: 'GET',
  path: '/api/photos/:sha256/:size',
  access: 'signedIn',
  group: 'upload',
  as: 'file',
  input: z.strictObject({ sha256: Sha256, size: z.enum(['thumb', 'view']) }),
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound'],
})

/** The sealed original, with its EXIF; taking it out is an entry of the matter. */
export const readOriginal = route({
  name: 'readOriginal',
  zh: '调取原始照片',
  en: 'Take out the original',
  method: 'POST',
  path: '/api/case/:matterId/readOriginal',
  access: { permission: 'case.readOriginal' },
  group: 'upload',
  as: 'file',
  input: z.strictObject({ matterId: z.uuid(), sha256: Sha256, reason: plainText(1000), requestKey: z.uuid() }),
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound', 'procedure.notPermitted', 'procedure.missingField'],
})

/** A photo that the public record of a case shows, or that the holder of the receipt sent. */
export const readPublicPhoto = route({
  name: 'readPublicPhoto',
  zh: '查看公开照片',
  en: 'See a public photo',
  method: 'GET',
  path: '/api/portal/:region/track/:code/photos/:sha256/:size',
  access: 'receipt',
  group: 'upload',
  as: 'file',
  input: z.strictObject({ region: RegionCode, code: z.string().max(20), sha256: Sha256, size: z.enum(['thumb', 'view']) }),
  output: z.unknown(),
  refusals: ['access.badReceipt', 'access.receiptOfVoice', 'access.receiptOfReview', 'access.receiptOfInformation', 'matter.notFound'],
})
