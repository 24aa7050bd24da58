import { z } from 'zod'
import type { FileView } from '../../contract/matter.ts'
import { fileKinds, filesIn, kindOfMedia, savedName } from '../../domain/evidence/file-kinds.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'
import type { KeptFile } from '../photos/store.ts'

/** Enters a file that the store has kept, and who sent it. Entering it again changes nothing. */
export async function insertFile(tx: Tx, region: string, file: KeptFile, personId: string | null, now: Date): Promise<void> {
  await tx`
    insert into attachment (region, sha256, media_type, bytes, seconds, taken_at, taken_x, taken_y, uploaded_by, uploaded_at)
    values (${region}, ${file.sha256}, ${fileKinds[file.kind].media}, ${file.bytes}, ${file.seconds}, ${file.takenAt},
      ${file.takenPoint?.x ?? null}, ${file.takenPoint?.y ?? null}, ${personId}, ${now})
    on conflict do nothing`
  if (personId === null) return
  await tx`
    insert into attachment_upload (region, sha256, person_id, uploaded_at) values (${region}, ${file.sha256}, ${personId}, ${now})
    on conflict do nothing`
}

const KeptRow = z.object({
  matter_id: z.string(),
  seq: z.number(),
  at: z.date(),
  act: z.string(),
  field: z.string(),
  sha256: z.string(),
  media_type: z.string(),
  bytes: z.number(),
  seconds: z.number().nullable(),
  taken_at: z.date().nullable(),
  taken_x: z.number().nullable(),
  taken_y: z.number().nullable(),
  called: z.unknown(),
})

/** An attachment of an act: a file of evidence, or a photo (`kind` null). */
export type KeptAttachment = FileView & {
  readonly matterId: string
  readonly seq: number
  readonly at: Date
  readonly act: string
  readonly field: string
  readonly media: string
}

/** All attachments of matters, in the order of their acts. */
export async function attachmentsOf(db: Db, region: string, matterIds: readonly string[]): Promise<KeptAttachment[]> {
  const found = await rows(
    KeptRow,
    db`
      select t.matter_id, t.seq, e.at, e.act, t.field, t.sha256, a.media_type, a.bytes, a.seconds, a.taken_at, a.taken_x, a.taken_y,
        e.input -> t.field as called
      from matter_attachment t
      join matter_entry e on e.region = t.region and e.matter_id = t.matter_id and e.seq = t.seq
      join attachment a on a.region = t.region and a.sha256 = t.sha256
      where t.region = ${region} and t.matter_id = any(${[...matterIds]}::uuid[]) order by e.at, t.seq, t.field, t.place`,
  )
  return found.map(viewOf)
}

function viewOf(row: z.infer<typeof KeptRow>): KeptAttachment {
  const kind = kindOfMedia(row.media_type)
  const { zh, en } = kind ? fileKinds[kind] : { zh: '照片', en: 'Photo' }
  const given = filesIn(row.called).find(({ sha256 }) => sha256 === row.sha256)?.name ?? row.sha256.slice(0, 12)
  return {
    sha256: row.sha256,
    name: kind ? savedName(given, kind) : `${given}.${row.media_type.replace('image/', '')}`,
    kind: kind ?? null,
    kindName: { zh, en },
    is: kind ? fileKinds[kind].is : 'picture',
    shown: kind !== undefined && fileKinds[kind].shown,
    bytes: row.bytes,
    seconds: row.seconds,
    takenAt: row.taken_at?.toISOString() ?? null,
    takenPoint: row.taken_x === null || row.taken_y === null ? null : { x: row.taken_x, y: row.taken_y },
    matterId: row.matter_id,
    seq: row.seq,
    at: row.at,
    act: row.act,
    field: row.field,
    media: row.media_type,
  }
}

/** What a page is told of a file. */
export function fileView({ sha256, name, kind, kindName, is, shown, bytes, seconds, takenAt, takenPoint }: KeptAttachment): FileView {
  return { sha256, name, kind, kindName, is, shown, bytes, seconds, takenAt, takenPoint }
}
