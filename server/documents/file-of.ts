import { buffer } from 'node:stream/consumers'
import { z } from 'zod'
import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { wallTime } from '../../domain/clock/explain.ts'
import { dateText } from '../../domain/documents/amounts.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { rows, sql, type Db } from '../db/pool.ts'
import { listLoaded, type Loaded } from '../matter/load.ts'
import { unitNamed } from '../matter/names.ts'
import { procedureName, procedureOf } from '../matter/procedures.ts'
import { mayRead } from '../matter/visible.ts'
import type { PhotoStore } from '../photos/store.ts'
import type { Region } from '../region/region.ts'
import { coverOf } from '../enforcement/dossier.ts'
import { findRoot } from '../enforcement/proceedings.ts'
import { fileArticles, marksOf } from '../evidence/dossier.ts'
import { drawnIn } from './drawn.ts'
import type { Dossier, Piece } from './dossier.ts'
import { listWritsOf } from './store.ts'

/** Most matters below one whose papers are bound with it. */
const partsMax = 200

const PhotoRow = z.object({
  matter_id: z.string(),
  seq: z.number(),
  sha256: z.string(),
  at: z.date(),
  taken_at: z.date().nullable(),
  taken_x: z.number().nullable(),
  taken_y: z.number().nullable(),
  procedure: z.string(),
  version: z.int(),
  act: z.string(),
  name: z.string().nullable(),
  by: z.string().nullable(),
})
type PhotoRow = z.output<typeof PhotoRow>

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
  const writs: Piece[] = []
  for (const { kind, issuedAt, document } of await listWritsOf(db, region.code, ids))
    writs.push({ kind: 'writ', writ: kind, at: new Date(issuedAt), document, drawn: await drawnIn(photos, document) })
  const day = (instant: Date) => dateText(civilDateAt(instant, region.rules.offsetMinutes))
  const evidence: Piece[] = []
  const missing: string[] = []
  const root = await findRoot(db, region.code, matter.id)
  const proceedingFile = root?.rootId === matter.id ? root.file : undefined
  for (const photo of await photosIn(db, region.code, ids)) {
    const copy = await photos.readCopy(photo.sha256, 'view')
    if (!copy) missing.push(`照片原件不在库中，SHA-256：${photo.sha256}`)
    else {
      const caption = [...captionOf(photo, region), ...marksOf(proceedingFile, matter.id, photo)]
      evidence.push({
        kind: 'evidence',
        form: 'picture',
        title: photo.name ?? '现场照片',
        at: photo.taken_at ?? photo.at,
        caption,
        bytes: await buffer(copy),
        mediaType: 'image/jpeg',
      })
    }
  }
  const files = await fileArticles({ db, photos }, region, { ids, matterId: matter.id, file: proceedingFile })
  evidence.push(...files.pieces)
  missing.push(...files.missing)
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

/** To what it belongs, when and where it was taken as the camera said, who entered it when, and what proves it unchanged. */
function captionOf({ sha256, at, taken_at, taken_x, taken_y, procedure, version, act, by }: PhotoRow, region: Region): string[] {
  const wall = (instant: Date) => wallTime(instant, 'zh', region.rules.offsetMinutes)
  const row = findAct(procedureOf(procedure, version), act)
  return [
    `出处：${procedureName(procedure).zh} · ${row?.zh ?? act}`,
    ...(taken_at === null ? [] : [`拍摄时间：${wall(taken_at)}`]),
    ...(taken_x === null || taken_y === null ? [] : [`拍摄位置：东经 ${taken_x.toFixed(6)}，北纬 ${taken_y.toFixed(6)}`]),
    `提交：${by ?? '当事人、公众'}，${wall(at)}`,
    `原件 SHA-256：${sha256}`,
  ]
}

/** Every photo once, with the act it first came in by, oldest first. */
async function photosIn(db: Db, region: string, matterIds: readonly string[]): Promise<PhotoRow[]> {
  const found = await rows(
    PhotoRow,
    db`
      select distinct on (t.sha256) t.matter_id, t.seq, t.sha256, e.at, a.taken_at, a.taken_x, a.taken_y, e.procedure, e.version, e.act,
        e.input ->> 'name' as name, p.name as by
      from matter_attachment t
      join matter_entry e on e.region = t.region and e.matter_id = t.matter_id and e.seq = t.seq
      join attachment a on a.region = t.region and a.sha256 = t.sha256
      left join person p on p.region = e.region and p.person_id = e.person_id
      where t.region = ${region} and t.matter_id = any(${[...matterIds]}::uuid[]) and a.media_type like 'image/%'
      order by t.sha256, e.at`,
  )
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}
