import { z } from 'zod'
import { fileKinds, fileNameMax } from '../domain/evidence/file-kinds.ts'
import { keysOf, plainText, Point, Sha256 } from './fields.ts'
import { route } from './route.ts'

/** 证据文件: recordings, PDF and office files beside the photos. */

export const uploadFile = route({
  name: 'uploadFile',
  zh: '上传证据文件',
  en: 'Upload a file of evidence',
  method: 'POST',
  path: '/api/files',
  access: 'signedIn',
  group: 'upload',
  as: 'upload',
  input: z.strictObject({}),
  output: z.object({
    sha256: Sha256,
    kind: keysOf(fileKinds),
    bytes: z.number(),
    seconds: z.number().nullable(),
    takenAt: z.iso.datetime().nullable(),
    takenPoint: Point.nullable(),
  }),
  refusals: [
    'upload.fileTooLarge',
    'upload.notAFile',
    'upload.cut',
    'upload.broken',
    'upload.spaceFull',
    'access.signIn',
    'access.foreignOrigin',
  ],
})

/**
 * Takes out an original: the reading is entered in the record of the matter, with person and time, and the answer is where
 * the bytes are read from, by the same person, for two hours.
 */
export const openOriginal = route({
  name: 'openOriginal',
  zh: '调取证据原件',
  en: 'Take out an original',
  method: 'POST',
  path: '/api/matters/:matterId/files/:sha256',
  access: 'signedIn',
  group: 'upload',
  input: z.strictObject({ matterId: z.uuid(), sha256: Sha256, requestKey: z.uuid() }),
  output: z.object({ url: z.string(), saveUrl: z.string(), media: z.string(), shown: z.boolean() }),
  refusals: ['access.signIn', 'matter.notFound', 'evidence.originalGone'],
})

/** The bytes of an original that was taken out, or a stretch of them (RFC 9110, Range), so that a film can be sought in. */
export const readFile = route({
  name: 'readFile',
  zh: '读取证据原件',
  en: 'Read an original',
  method: 'GET',
  path: '/api/matters/:matterId/files/:sha256',
  access: 'signedIn',
  group: 'upload',
  as: 'file',
  input: z.strictObject({ matterId: z.uuid(), sha256: Sha256, ticket: plainText(fileNameMax), save: z.literal('true').optional() }),
  output: z.unknown(),
  refusals: ['access.signIn', 'matter.notFound', 'evidence.ticketOver', 'evidence.originalGone'],
})
