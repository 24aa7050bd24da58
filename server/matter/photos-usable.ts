import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { askedBy } from '../../domain/procedure/fields.ts'
import type { Act, Procedure } from '../../domain/procedure/procedure.ts'
import type { Db } from '../db/pool.ts'

/** Photos of an act must be there, and must be the person's own. Refuses `upload.unknown`, `upload.foreign`. */
export async function photosUsable(
  db: Db,
  region: string,
  personId: string,
  procedure: Procedure,
  row: Act,
  input: Readonly<Record<string, unknown>>,
): Promise<Outcome<null>> {
  const wanted = askedBy(row).flatMap(({ name }) => (procedure.fields[name]?.kind === 'photos' && Array.isArray(input[name]) ? (input[name] as string[]) : []))
  if (wanted.length === 0) return done(null)
  const photos = [...new Set(wanted)]
  const found = await db<{ uploaded_by: string | null }[]>`
    select uploaded_by from attachment where region = ${region} and sha256 = any(${photos}::bpchar[])`
  if (found.length < photos.length) return refuse('upload.unknown')
  return found.every((photo) => photo.uploaded_by === personId) ? done(null) : refuse('upload.foreign')
}
