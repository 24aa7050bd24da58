import type { ProceedingView } from '../../contract/enforcement.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { apart, hoursFromDay } from '../../domain/evidence/taken.ts'
import { auditPoints, type Audit } from '../../domain/enforcement/device.ts'
import { custodySteps, holderOf, isKept } from '../../domain/enforcement/proceeding/custody.ts'
import { evidenceKinds, exclusionGrounds, gatheredDuring } from '../../domain/enforcement/proceeding/fields.ts'
import type { Evidence, ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import { distanceM } from '../../domain/grid/geo.ts'
import { words } from '../../domain/kernel/words.ts'
import type { Matter } from '../../domain/procedure/procedure.ts'
import type { Db } from '../db/pool.ts'
import { personNames } from '../matter/names.ts'
import type { Region } from '../region/region.ts'
import { attachmentsOf, fileView, type KeptAttachment } from './store.ts'

type PieceView = ProceedingView['evidence'][number]
type XY = { readonly x: number; readonly y: number }

/** The pieces of a proceeding as a page shows them: takers, files, what the devices say against what was typed, custody. */
export async function piecesOf(db: Db, region: Region, matter: Matter, file: ProceedingFile): Promise<PieceView[]> {
  const { evidence } = file
  if (evidence.length === 0) return []
  const [attached, names] = await Promise.all([
    attachmentsOf(db, region.code, [matter.id, ...(matter.parent === null ? [] : [matter.parent])]),
    personNames(
      db,
      region.code,
      evidence.flatMap(({ takenBy, takenInBy, audit, custody = [] }) => [
        audit?.by ?? null,
        ...takenBy,
        takenInBy ?? null,
        ...custody.flatMap(({ giver, receiver }) => [giver ?? null, receiver ?? null]),
      ]),
    ),
  ])
  const place = matter.attributes.point as XY | undefined // set by the act that opened it
  return evidence.map((piece) => pieceView(piece, { region, matter, attached, names, place }))
}

type Around = {
  readonly region: Region
  readonly matter: Matter
  readonly attached: readonly KeptAttachment[]
  readonly names: ReadonlyMap<string, string>
  readonly place: XY | undefined
}

function pieceView(piece: Evidence, around: Around): PieceView {
  const { matter, attached, names } = around
  const { n, kind, name, from, takenOn, takenBy, photos, record, files = [], excluded, custody = [], takenPlace } = piece
  // What another proceeding shares was entered there, and is read there.
  const filesAt = piece.of !== undefined && matter.parent !== null ? matter.parent : matter.id
  const own = attached.filter((one) => one.matterId === filesAt && one.seq === piece.seq)
  const called = (person: string | undefined) => (person === undefined ? null : (names.get(person) ?? ''))
  const holder = isKept(piece) ? holderOf(piece) : null
  return {
    n,
    kind,
    kindName: words(evidenceKinds[kind]),
    name,
    from,
    takenOn,
    takers: takenBy.map((person) => names.get(person) ?? ''),
    takenPlace: takenPlace ?? null,
    photos: [...photos],
    record: record ?? null,
    filesAt,
    files: own.filter((one) => files.some(({ sha256 }) => sha256 === one.sha256)).map(fileView),
    apart: differences(piece, own, around),
    device: piece.device ?? null,
    audit: piece.audit ? auditView(piece.audit, called(piece.audit.by)) : null,
    excluded: excluded ? { ground: words(exclusionGrounds[excluded.ground]), reason: excluded.reason, on: excluded.on } : null,
    gatheredDuring: piece.gatheredDuring ? words(gatheredDuring[piece.gatheredDuring]) : null,
    kept: isKept(piece),
    holder: holder && { personId: holder.person ?? null, name: [called(holder.person), holder.words].filter(Boolean).join(' · ') },
    custody: custody.map((move) => ({
      step: words(custodySteps[move.step]),
      on: move.on,
      giver: called(move.giver),
      receiver: called(move.receiver),
      to: move.to ?? null,
      reason: move.reason,
      photos: [...move.photos],
    })),
  }
}

const auditView = ({ on, met, passed, opinion }: Audit, by: string | null): PieceView['audit'] => ({
  ...{ on, by: by ?? '', passed, opinion },
  met: met.map((point) => words(auditPoints[point])),
})

/** What a device says against the day that was typed and the place of the proceeding, where they lie further apart than a slip of the pen. */
function differences({ takenOn }: Evidence, attached: readonly KeptAttachment[], { region, place }: Around): PieceView['apart'] {
  const day = parseCivilDate(takenOn)
  return attached.flatMap((one) => {
    const hours = one.takenAt !== null && day.ok ? hoursFromDay(new Date(one.takenAt), day.value, region.rules.offsetMinutes) : 0
    const metres = one.takenPoint && place ? Math.round(distanceM([one.takenPoint.x, one.takenPoint.y], [place.x, place.y])) : 0
    if (hours <= apart.hours && metres <= apart.metres) return []
    return [
      { name: one.name, hours: hours > apart.hours ? hours : null, metres: metres > apart.metres ? metres : null, takenAt: one.takenAt },
    ]
  })
}
