/** 证据: the pieces of a proceeding as its entries tell them: taken in, shared, moved, excluded. */
import { filesIn, type NamedFile } from '../../evidence/file-kinds.ts'
import type { CustodyMove, CustodyStep } from './custody.ts'
import type { EvidenceKind, ExclusionGround } from './fields.ts'
import type { ProceedingFile, Step, Told } from './file.ts'

export const text = (value: unknown): string => (typeof value === 'string' ? value : '')
export const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

export type Evidence = {
  /** Its number in this proceeding, from 1. */
  readonly n: number
  readonly kind: EvidenceKind
  readonly name: string
  readonly from: string
  readonly takenOn: string
  readonly takenBy: readonly string[]
  readonly photos: readonly string[]
  /** The entry by which it was taken in. */
  readonly seq: number
  /** Of evidence shared by the main proceeding: its number there. */
  readonly of?: number
  /** What a record of it says. */
  readonly record?: string
  /** Files beside the photos. */
  readonly files?: readonly NamedFile[]
  /** Who entered it, and so has what there is of it in hand. */
  readonly takenInBy?: string
  /** Where it was taken, as it was typed. */
  readonly takenPlace?: string
  readonly takenPoint?: { readonly x: number; readonly y: number }
  /** Its original carrier (原始载体) was taken and is kept. */
  readonly carrier?: true
  readonly custody?: readonly CustodyMove[]
  /** 排除: it stays on the file and counts no more (行政处罚法第四十六条第三款). */
  readonly excluded?: { readonly ground: ExclusionGround; readonly reason: string; readonly on: string }
}

/** The pieces that count: all but those that were excluded. */
export function standing({ evidence }: Pick<ProceedingFile, 'evidence'>): readonly Evidence[] {
  return evidence.filter((one) => one.excluded === undefined)
}

/** Most pieces of evidence in one proceeding. */
export const evidenceMax = 500

export const addEvidence =
  (kind?: EvidenceKind): Step =>
  (file, { input, seq, actor }) => ({
    ...file,
    evidence: [
      ...file.evidence,
      {
        n: file.evidence.length + 1,
        kind: kind ?? (text(input.evidenceKind) as EvidenceKind),
        name: text(input.name),
        from: text(input.from),
        takenOn: text(input.takenOn),
        takenBy: file.officers,
        photos: list(input.photos),
        seq,
        ...(text(input.record) !== '' && { record: text(input.record) }),
        ...(filesIn(input.files).length > 0 && { files: filesIn(input.files) }),
        ...(actor.kind === 'person' && { takenInBy: actor.personId }),
        ...(text(input.takenPlace) !== '' && { takenPlace: text(input.takenPlace) }),
        ...(typeof input.takenPoint === 'object' && { takenPoint: input.takenPoint as NonNullable<Evidence['takenPoint']> }),
        ...(input.carrier === 'yes' && { carrier: true as const }),
      },
    ],
  })

const onPiece =
  (change: (piece: Evidence, entry: Told, on: string) => Evidence): Step =>
  (file, entry, on) => ({
    ...file,
    evidence: file.evidence.map((piece) => (piece.n === Number(entry.input.evidenceNo) ? change(piece, entry, on) : piece)),
  })

export const moved = onPiece((piece, { input, seq }, on) => {
  const move: CustodyMove = {
    step: input.custodyStep as CustodyStep,
    ...(text(input.giver) !== '' && { giver: text(input.giver) }),
    ...(text(input.receiver) !== '' && { receiver: text(input.receiver) }),
    ...(text(input.toWhom) !== '' && { to: text(input.toWhom) }),
    reason: text(input.reason),
    photos: list(input.photos),
    seq,
    on,
  }
  return { ...piece, custody: [...(piece.custody ?? []), move] }
})

export const excluded = onPiece((piece, { input }, on) => ({
  ...piece,
  excluded: { ground: text(input.exclusionGround) as ExclusionGround, reason: text(input.reason), on },
}))

/** New pieces are added; those that were excluded in the main proceeding take the place of what is held here. */
export const share: Step = (file, { facts }) => {
  const told = list<Evidence>(facts.shared)
  const held = file.evidence.map((piece) => told.find((one) => one.n === piece.n) ?? piece)
  return { ...file, evidence: [...held, ...told.filter((one) => !file.evidence.some(({ n }) => n === one.n))] }
}

/** What the main proceeding has gathered and this one does not hold yet, numbered on; and what it has excluded since. Who keeps it is told there. */
export function sharedEvidence(file: ProceedingFile, main: ProceedingFile): Evidence[] {
  const held = new Map(file.evidence.map((one) => [one.of, one]))
  const dropped = standing(file).flatMap((one) => {
    const excluded = main.evidence.find(({ n }) => n === one.of)?.excluded
    return excluded ? [{ ...one, excluded }] : []
  })
  const news = main.evidence.filter((one) => !held.has(one.n))
  return [...dropped, ...news.map(({ custody: _, ...one }, at) => ({ ...one, n: file.evidence.length + at + 1, of: one.n }))]
}

/** What another organ answered stands among the evidence, as a paper of that organ (浙江省综合行政执法条例第十八条). */
export const helped: Step = (file, { input, seq }, on) => ({
  ...file,
  evidence: [
    ...file.evidence,
    {
      n: file.evidence.length + 1,
      kind: 'documentary',
      name: '协助复函',
      from: text(input.organ),
      takenOn: on,
      takenBy: [],
      photos: list(input.photos),
      seq,
      record: text(input.reply),
    },
  ],
})
