/**
 * Dossiers (卷宗): one case, one file (一案一卷), in the order of 住房和城乡建设行政处罚程序规定第四十条: by class, and within
 * a class by the time the papers were made.
 */
import { dossierClasses, type DossierClass } from './dossier-classes.ts'
import { writKinds, type WritKind } from './writ-kinds.ts'

/** What is bound: a writ, or a piece of evidence such as a photo. `at` is when it was made. */
export type DossierPiece =
  { readonly kind: 'writ'; readonly writ: WritKind; readonly at: Date } | { readonly kind: 'evidence'; readonly at: Date }

export function classOf(piece: DossierPiece): DossierClass {
  return piece.kind === 'evidence' ? 3 : writKinds[piece.writ].placed
}

/** The pieces in the order in which they are bound; those of one class and one time keep their order. */
export function dossierOrder<Piece extends DossierPiece>(pieces: readonly Piece[]): Piece[] {
  return [...pieces].sort((a, b) => classOf(a) - classOf(b) || a.at.getTime() - b.at.getTime())
}

/**
 * Which kinds the rules want and the file lacks, in the order of the file. `required` comes from the steps that were
 * taken: whoever heard the party needs its record.
 */
export function missingPieces(
  present: readonly WritKind[],
  required: readonly WritKind[],
): { readonly kind: WritKind; readonly name: string; readonly placed: string; readonly basis: string }[] {
  const there = new Set(present)
  return [...new Set(required)]
    .filter((kind) => !there.has(kind))
    .sort((a, b) => writKinds[a].placed - writKinds[b].placed)
    .map((kind) => ({ kind, name: writKinds[kind].zh, placed: dossierClasses[writKinds[kind].placed].zh, basis: writKinds[kind].basis }))
}
