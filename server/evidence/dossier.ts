/** What a dossier says of evidence that is no picture: files with their hash, and where each kept piece has been. */
import { wallTime } from '../../domain/clock/explain.ts'
import { fileKinds, kindOfMedia } from '../../domain/evidence/file-kinds.ts'
import { custodySteps, isKept } from '../../domain/enforcement/proceeding/custody.ts'
import { evidenceKinds, exclusionGrounds, gatheredDuring } from '../../domain/enforcement/proceeding/fields.ts'
import type { Evidence, ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import type { Db } from '../db/pool.ts'
import type { Piece } from '../documents/dossier.ts'
import { personNames } from '../matter/names.ts'
import type { PhotoStore } from '../photos/store.ts'
import type { Region } from '../region/region.ts'
import { attachmentsOf, type KeptAttachment } from './store.ts'

type Asked = { readonly ids: readonly string[]; readonly matterId: string; readonly file: ProceedingFile | undefined }

/** The files of a dossier, each a page that describes it, and a custody sheet (证据保管单) for each kept piece; and what is gone. */
export async function fileArticles(
  { db, photos }: { readonly db: Db; readonly photos: PhotoStore },
  region: Region,
  { ids, matterId, file }: Asked,
): Promise<{ pieces: Piece[]; missing: string[] }> {
  const pieces: Piece[] = []
  const missing: string[] = []
  const bound = new Set<string>()
  for (const one of await attachmentsOf(db, region.code, ids)) {
    if (one.kind === null || bound.has(one.sha256)) continue
    bound.add(one.sha256)
    if ((await photos.sizeOf(one.sha256)) === undefined) missing.push(`证据文件不在库中：${one.name}，SHA-256：${one.sha256}`)
    else pieces.push(filePiece(one, { region, photos, matterId, file }))
  }
  return { pieces: [...pieces, ...(await custodySheets(db, region, file))], missing }
}

type Around = { readonly region: Region; readonly photos: PhotoStore; readonly matterId: string; readonly file: ProceedingFile | undefined }

function filePiece(one: KeptAttachment, { region, photos, matterId, file }: Around): Piece {
  const wall = (instant: Date) => wallTime(instant, 'zh', region.rules.offsetMinutes)
  const piece = pieceOf(file, matterId, one)
  const kind = kindOfMedia(one.media)
  return {
    kind: 'evidence',
    form: 'file',
    title: piece ? `${piece.n}. ${piece.name}（${one.name}）` : one.name,
    at: one.takenAt === null ? one.at : new Date(one.takenAt),
    name: one.name,
    size: one.bytes,
    open: () => photos.readOriginal(one.sha256),
    caption: [
      `文件名称：${one.name}`,
      `文件种类：${kind ? fileKinds[kind].zh : one.media}`,
      `大小：${one.bytes} 字节`,
      ...(one.seconds === null ? [] : [`时长：${one.seconds} 秒`]),
      ...(one.takenAt === null ? [] : [`设备记录的拍摄时间：${wall(new Date(one.takenAt))}`]),
      ...(one.takenPoint === null ? [] : [`设备记录的位置：东经 ${one.takenPoint.x.toFixed(6)}，北纬 ${one.takenPoint.y.toFixed(6)}`]),
      `提交时间：${wall(one.at)}`,
      ...marksOf(file, matterId, { matter_id: one.matterId, seq: one.seq }),
      ...(piece && isKept(piece) ? [`原物、原始载体的保管：见第 ${piece.n} 号证据保管单`] : []),
      `原件 SHA-256：${one.sha256}`,
    ],
  }
}

/** The piece of the proceeding that an attachment of its own entry belongs to. */
function pieceOf(file: ProceedingFile | undefined, matterId: string, one: Pick<KeptAttachment, 'matterId' | 'seq'>): Evidence | undefined {
  return one.matterId === matterId ? file?.evidence.find((piece) => piece.of === undefined && piece.seq === one.seq) : undefined
}

/** Lines below what belongs to a piece that was excluded, or gathered while a reconsideration or a suit was pending. */
export function marksOf(
  file: ProceedingFile | undefined,
  matterId: string,
  at: { readonly matter_id: string; readonly seq: number },
): string[] {
  const piece = pieceOf(file, matterId, { matterId: at.matter_id, seq: at.seq })
  const excluded = piece?.excluded
  return [
    ...(piece?.gatheredDuring ? [gatheredDuring[piece.gatheredDuring].zh] : []),
    ...(excluded ? [`已排除，不作为定案根据（${exclusionGrounds[excluded.ground].zh}）：${excluded.reason}`] : []),
  ]
}

const columns = ['环节', '日期', '交出人', '接收人、单位或者地点', '事由']

async function custodySheets(db: Db, region: Region, file: ProceedingFile | undefined): Promise<Piece[]> {
  const kept = (file?.evidence ?? []).filter(isKept)
  if (kept.length === 0) return []
  const people = kept.flatMap(({ takenInBy, custody = [] }) => [
    takenInBy ?? null,
    ...custody.flatMap(({ giver, receiver }) => [giver ?? null, receiver ?? null]),
  ])
  const names = await personNames(db, region.code, people)
  const called = (person: string | undefined) => (person === undefined ? '' : (names.get(person) ?? ''))
  return kept.map((piece): Piece => {
    const { n, name, kind, from, takenOn, takenInBy, custody = [] } = piece
    const last = custody.at(-1)?.on ?? takenOn
    return {
      kind: 'evidence',
      form: 'sheet',
      title: `证据保管单（第 ${n} 号）`,
      at: new Date(`${last}T12:00:00Z`),
      columns,
      rows: [
        ['取得', takenOn, from, called(takenInBy), ''],
        ...custody.map((move) => [
          custodySteps[move.step].zh,
          move.on,
          called(move.giver),
          [called(move.receiver), move.to ?? ''].filter((text) => text !== '').join('，'),
          move.reason,
        ]),
      ],
      caption: [`证据名称：${name}`, `证据种类：${evidenceKinds[kind].zh}`],
    }
  })
}
