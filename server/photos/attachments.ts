import { z } from 'zod'
import type { Reader } from '../../domain/people/reach.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { askedBy } from '../../domain/procedure/fields.ts'
import { filesIn } from '../../domain/evidence/file-kinds.ts'
import { findAct, type FieldKind, type Procedure } from '../../domain/procedure/procedure.ts'
import type { Db, Tx } from '../db/pool.ts'
import { isSealed } from '../../domain/supervision/all.ts'
import { procedures } from '../matter/procedures.ts'
import { visibleOf } from '../matter/visible.ts'
import { isUploadKey } from './key.ts'
import type { KeptPhoto } from './store.ts'

/** Enters a photo that the store has kept. Entering it again changes nothing. */
export async function insertAttachment(tx: Tx, region: string, photo: KeptPhoto, personId: string | null, now: Date): Promise<void> {
  await tx`
    insert into attachment (region, sha256, media_type, bytes, width, height, taken_at, taken_x, taken_y, uploaded_by, uploaded_at)
    values (${region}, ${photo.sha256}, ${photo.mediaType}, ${photo.bytes}, ${photo.width}, ${photo.height}, ${photo.takenAt},
      ${photo.takenPoint?.x ?? null}, ${photo.takenPoint?.y ?? null}, ${personId}, ${now})
    on conflict do nothing`
  if (personId === null) return
  await tx`
    insert into attachment_upload (region, sha256, person_id, uploaded_at) values (${region}, ${photo.sha256}, ${personId}, ${now})
    on conflict do nothing`
}

/** Who wants to use photos in an act: a person, or somebody from outside with the keys, in the photos' order. */
export type PhotoUser =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'public'; readonly keys: readonly string[]; readonly secret: string }

/**
 * Whether these photos may stand in an act: they are there, and whoever acts has sent them. Refuses `upload.unknown`
 * (also for a wrong key, so that nobody learns which photos exist) and, among staff, `upload.foreign`.
 */
export async function photosUsable(db: Db, region: string, photos: readonly string[], user: PhotoUser): Promise<Outcome<null>> {
  const wanted = [...new Set(photos)]
  if (wanted.length === 0) return done(null)
  if (user.kind === 'public') {
    const proven = photos.every((sha256, at) => isUploadKey(user.keys[at] ?? '', user.secret, region, sha256, 'public'))
    if (!proven) return refuse('upload.unknown')
  }
  const personId = user.kind === 'person' ? user.personId : null
  const found = await db<{ own: boolean }[]>`
    select (u.sha256 is not null) as own from attachment a
    left join attachment_upload u on u.region = a.region and u.sha256 = a.sha256 and u.person_id = ${personId}::uuid
    where a.region = ${region} and a.sha256 = any(${wanted}::bpchar[])`
  if (found.length < wanted.length) return refuse('upload.unknown')
  if (user.kind === 'person' && found.some(({ own }) => !own)) return refuse('upload.foreign')
  return done(null)
}

/** The photos and files named in an act's input, each once, over all fields of either. */
export function photosOf(procedure: Procedure, act: string, input: Readonly<Record<string, unknown>>): string[] {
  const row = findAct(procedure, act)
  const names = row
    ? askedBy(row)
        .map(({ name }) => name)
        .filter((name) => ['photos', 'files'].includes(procedure.fields[name]?.kind ?? ''))
    : []
  return [...new Set(names.flatMap((name) => hashesIn(procedure.fields[name]?.kind, input[name])))]
}

/** The hashes in one field: photos are named by theirs alone, files also as they were called. */
export function hashesIn(kind: FieldKind | undefined, value: unknown): string[] {
  if (kind === 'files') return filesIn(value).map(({ sha256 }) => sha256)
  return kind === 'photos' && Array.isArray(value) ? (value as string[]) : []
}

const Found = z.object({ media_type: z.string() })

/** The kind of a photo that this person sent, or that stands in a matter they may see; else undefined. */
export async function findVisiblePhoto(db: Db, reader: Reader, sha256: string): Promise<string | undefined> {
  // What is sealed is read only through the door that enters the reading.
  const seen = visibleOf(
    reader,
    procedures.map(({ id }) => id).filter((id) => !isSealed(id)),
  )
  const [row] = await db`
    select a.media_type from attachment a where a.region = ${reader.region} and a.sha256 = ${sha256} and a.media_type like 'image/%' and (
      exists (select 1 from attachment_upload u where u.region = a.region and u.sha256 = a.sha256 and u.person_id = ${reader.personId})
      or exists (
        select 1 from matter_attachment t join matter m on m.region = t.region and m.matter_id = t.matter_id
        where t.region = a.region and t.sha256 = a.sha256 and ${seen}))`
  return row && Found.parse(row).media_type
}

/** The kind of a photo that stands in a case or in a task or application below it; else undefined. */
export async function findPhotoOf(db: Db, region: string, matterId: string, sha256: string): Promise<string | undefined> {
  const [row] = await db`
    select a.media_type from attachment a
    join matter_attachment t on t.region = a.region and t.sha256 = a.sha256
    join matter m on m.region = t.region and m.matter_id = t.matter_id
    where a.region = ${region} and a.sha256 = ${sha256} and (m.matter_id = ${matterId} or m.parent_id = ${matterId}) limit 1`
  return row && Found.parse(row).media_type
}
