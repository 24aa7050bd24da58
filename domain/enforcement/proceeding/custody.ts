/**
 * 保管链: where a physical piece, or the original carrier of one, has been since it was taken, step by step. Each step is an
 * act of the proceeding; whoever gives it must have it, and a proceeding does not close while a piece is in hand
 * (行政处罚法第四十六条; 住房和城乡建设行政处罚程序规定第十七条、第十八条、第四十条).
 */
import type { Refusal } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'
import type { Evidence, ProceedingFile } from './file.ts'

// prettier-ignore
export const custodySteps = {
  kept:      { zh: '入库保管', en: 'Put in keeping', final: false },
  handed:    { zh: '移交', en: 'Handed over', final: false },
  returned:  { zh: '返还', en: 'Given back', final: true },
  destroyed: { zh: '销毁', en: 'Destroyed', final: true },
  sentOn:    { zh: '随案移送', en: 'Sent on with the case', final: true },
} as const satisfies Record<string, Words & { readonly final: boolean }>
export type CustodyStep = keyof typeof custodySteps

/** One step. `giver` and `receiver` are persons of the district; `to` says in words to whom or where. */
export type CustodyMove = {
  readonly step: CustodyStep
  readonly giver?: string
  readonly receiver?: string
  readonly to?: string
  readonly reason: string
  readonly photos: readonly string[]
  readonly seq: number
  /** Civil date of the entry. */
  readonly on: string
}

/** Who has a piece: a person, or somebody or some place in words. */
export type Holder = { readonly person?: string; readonly words?: string }

type Piece = Pick<Evidence, 'kind' | 'n'> & Partial<Pick<Evidence, 'of' | 'carrier' | 'takenInBy' | 'custody'>>

/** Objects, and pieces whose original carrier was taken; what another proceeding shares is kept there. */
export function isKept(piece: Piece): boolean {
  return piece.of === undefined && (piece.kind === 'physical' || piece.carrier === true)
}

/** Who has it now; null once it is gone for good. */
export function holderOf({ takenInBy, custody = [] }: Piece): Holder | null {
  const last = custody.at(-1)
  if (!last) return takenInBy === undefined ? {} : { person: takenInBy }
  if (custodySteps[last.step].final) return null
  const person = last.receiver ?? (last.step === 'kept' ? last.giver : undefined)
  return { ...(person !== undefined && { person }), ...(last.to !== undefined && { words: last.to }) }
}

/** The pieces that somebody still has. */
export function stillHeld({ evidence }: Pick<ProceedingFile, 'evidence'>): readonly Evidence[] {
  return evidence.filter((piece) => isKept(piece) && holderOf(piece) !== null)
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** Why a piece cannot be moved as asked; null where it can. */
export function moveRefusal({ evidence }: Pick<ProceedingFile, 'evidence'>, input: Readonly<Record<string, unknown>>): Refusal | null {
  const n = Number(input.evidenceNo)
  const params = { n }
  const piece = evidence.find((one) => one.n === n)
  if (!piece) return { code: 'evidence.noPiece', params }
  if (piece.of !== undefined) return { code: 'evidence.keptInMain', params }
  if (!isKept(piece)) return { code: 'evidence.nothingKept', params }
  const holder = holderOf(piece)
  if (holder === null) return { code: 'evidence.gone', params }
  const [giver, receiver, to] = [textOf(input.giver), textOf(input.receiver), textOf(input.toWhom)]
  if (giver !== holder.person) {
    if (holder.person === undefined) return { code: 'evidence.heldOutside', params: { n, holder: holder.words ?? '—' } }
    return { code: 'evidence.notHolder', params }
  }
  const step = input.custodyStep as CustodyStep
  if (step === 'kept' && (to === undefined || (receiver === undefined && giver === undefined)))
    return { code: 'evidence.keptWhere', params }
  if (step === 'handed' && receiver === undefined && to === undefined) return { code: 'evidence.toWhom', params }
  if (step === 'handed' && receiver !== undefined && receiver === holder.person) return { code: 'evidence.sameHands', params }
  if (custodySteps[step].final && to === undefined) return { code: 'evidence.toWhom', params }
  return null
}
