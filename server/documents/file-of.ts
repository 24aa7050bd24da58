import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { dateText } from '../../domain/documents/amounts.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { rows, sql, type Db } from '../db/pool.ts'
import { listLoaded, type Loaded } from '../matter/load.ts'
import { unitNamed } from '../matter/names.ts'
import { mayRead } from '../matter/visible.ts'
import type { PhotoStore } from '../photos/store.ts'
import type { Region } from '../region/region.ts'
import { coverOf } from '../enforcement/dossier.ts'
import type { Dossier, Piece } from './dossier.ts'
import { listWritsOf } from './store.ts'

/** Most matters below one whose papers are bound with it. */
const partsMax = 200

const PhotoRow = z.object({ sha256: z.string(), at: z.date(), taken_at: z.date().nullable() })

/**
 * The dossier of a matter: its writs and photos, and those of everything below it that this reader may see. A proceeding’s
 * cover names its party and officers, and what its steps should have left and did not is named as missing. A photo
 * whose file is gone is named among what is missing, with its hash.
 */
export async function dossierOf(
  { db, photos, now }: { readonly db: Db; readonly photos: PhotoStore; readonly now: () => Date },
  region: Region,
  reader: Reader,
  { matter }: Loaded,
): Promise<Dossier> {
  const below = await listLoaded(
    db,
    sql`m.region = ${region.code} and m.matter_id in (
      with recursive below as (
        select c.matter_id from matter c where c.region = ${region.code} and c.parent_id = ${matter.id}
        union all
        select c.matter_id from matter c join below b on c.parent_id = b.matter_id where c.region = ${region.code}
      ) select matter_id from below limit ${partsMax})`,
  )
  const ids = [matter.id, ...below.filter((child) => mayRead(reader, child)).map((child) => child.matter.id)]
  const writs = (await listWritsOf(db, region.code, ids)).map((writ): Piece => ({
    kind: 'writ',
    writ: writ.kind,
    at: new Date(writ.issuedAt),
    document: writ.document,
  }))
  const day = (instant: Date) => dateText(civilDateAt(instant, region.rules.offsetMinutes))
  const evidence: Piece[] = []
  const missing: string[] = []
  for (const { sha256, at, taken_at } of await photosIn(db, region.code, ids)) {
    const copy = await photos.readCopy(sha256, 'view')
    if (!copy) missing.push(`照片原件不在库中，SHA-256：${sha256}`)
    else {
      const caption = [`${taken_at === null ? `提交日期：${day(at)}` : `拍摄日期：${day(taken_at)}`}`, `原件 SHA-256：${sha256}`]
      evidence.push({
        kind: 'evidence',
        title: '现场照片',
        at: taken_at ?? at,
        caption,
        bytes: await buffer(copy),
        mediaType: 'image/jpeg',
      })
    }
  }
  const unitId = typeof matter.attributes.unit === 'string' ? matter.attributes.unit : null
  const unit = unitId === null ? '' : unitNamed(region, unitId).name.zh
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const proceeding = await coverOf(db, region, matter)
  return {
    organ: unit === '' ? region.name.zh : unit,
    title: proceeding?.title ?? '办件卷宗',
    cover: [
      { label: '编号', value: text(matter.attributes.number) },
      { label: '案由', value: text(matter.attributes.title) },
      { label: '承办单位', value: unit },
      ...(proceeding?.rows ?? []),
      { label: '立卷日期', value: day(now()) },
      { label: '材料件数', value: `${writs.length + evidence.length}件` },
    ],
    pieces: [...writs, ...evidence],
    missing: [...missing, ...(proceeding?.missing ?? [])],
    at: now(),
    offsetMinutes: region.rules.offsetMinutes,
  }
}

/** Every photo once, by when it first came in. */
function photosIn(db: Db, region: string, matterIds: readonly string[]) {
  return rows(
    PhotoRow,
    db`
      select t.sha256, min(e.at) as at, min(a.taken_at) as taken_at
      from matter_attachment t
      join matter_entry e on e.region = t.region and e.matter_id = t.matter_id and e.seq = t.seq
      join attachment a on a.region = t.region and a.sha256 = t.sha256
      where t.region = ${region} and t.matter_id = any(${[...matterIds]}::uuid[])
      group by t.sha256 order by min(e.at), t.sha256`,
  )
}
