import { z } from 'zod'
import { fileNameMax, filesMax } from '../domain/evidence/file-kinds.ts'
import { penaltiesMax, penaltyKinds, type PenaltyKind } from '../domain/enforcement/penalty.ts'
import { askedBy } from '../domain/procedure/fields.ts'
import type { Act, Field, Procedure } from '../domain/procedure/procedure.ts'

/** Text as people may enter it: no control characters but line breaks, no halves of characters, never over the limit. */
export const plainText = (max: number) =>
  z
    .string()
    .max(max * 2)
    .refine((text) => text.isWellFormed() && !/[\p{Cc}--[\n\r\t]]/v.test(text), 'controlCharacters')
    .transform((text) => text.trim())

/** A word in both languages, as a reader is sent it. */
export const Words = z.object({ zh: z.string(), en: z.string() })

/** One of the keys of a table of the rules. */
export const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => z.enum(Object.keys(table) as [Key, ...Key[]]) // no table is empty

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const CivilDateText = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const RegionCode = z.string().regex(/^\d{6}$/)
export const UnitId = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/)
/** Photos that somebody from outside sends, with the key that was handed out with each upload, in the order of `photos`. */
export const photosSent = (max: number) => ({
  photos: z.array(Sha256).max(max).default([]),
  uploadKeys: z.array(z.string().max(80)).max(max).default([]),
})
/** A point in CGCS2000 degrees. */
export const Point = z.strictObject({ x: z.number().min(-180).max(180), y: z.number().min(-90).max(90) })

/** Longest answer of a `longText` field whose table gives no limit, in characters. */
const textMax = 2000

export const PenaltyInput = z.strictObject({
  kind: z.enum(penaltyKinds as [PenaltyKind]),
  fen: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  text: plainText(200).optional(),
})

/** A file of evidence by the hash of its bytes, and as its sender called it. */
export const NamedFileInput = z.strictObject({ sha256: Sha256, name: plainText(fileNameMax) })

/** The shape of one field, from its kind and limits. Limits in characters are the domain's to judge. */
export function fieldSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return plainText(field.max ?? textMax)
    case 'choice':
      return z.coerce.string().pipe(z.enum(Object.keys(field.choices ?? {}) as [string]))
    case 'choices':
      return z.array(z.enum(Object.keys(field.choices ?? {}) as [string])).max(Object.keys(field.choices ?? {}).length)
    case 'money':
      return z
        .int()
        .min(0)
        .max(field.max ?? Number.MAX_SAFE_INTEGER)
    case 'instant':
      return z.iso.datetime()
    case 'number':
      return z.number().max(field.max ?? Number.MAX_SAFE_INTEGER)
    case 'date':
      return CivilDateText
    case 'photos':
      return z.array(Sha256).max(field.max ?? 9)
    case 'files':
      return z.array(NamedFileInput).max(field.max ?? filesMax)
    case 'point':
      return Point
    case 'unit':
    case 'peer':
    case 'zone':
      return UnitId
    case 'person':
    case 'matter':
    case 'party':
      return z.uuid()
    case 'persons':
      return z.array(z.uuid()).max(field.max ?? 20)
    case 'item':
      return z.string().max(60)
    case 'penalties':
      return z.array(PenaltyInput).max(field.max ?? penaltiesMax)
    case 'condition':
    case 'subject':
      return z.string().max(120)
    case 'parts':
      return z.array(z.strictObject({ unit: UnitId, note: plainText(500).optional() })).max(field.max ?? 6)
  }
}

/** The shape of an act's form. Whether a field must be filled in is the domain's to say, in its own sentence. */
export function actInput(procedure: Procedure, row: Act): z.ZodObject {
  const shape: Record<string, z.ZodType> = {}
  for (const { name } of askedBy(row)) {
    const field = procedure.fields[name]
    if (field) shape[name] = fieldSchema(field).optional()
  }
  return z.strictObject(shape)
}
