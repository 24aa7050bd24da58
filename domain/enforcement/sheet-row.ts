/** Reading the cells of the registers of enforcement: several things in a cell, words by their names, the faults of a row. */
import { done, refuse, type Outcome, type Refusal } from '../kernel/outcome.ts'

export type CellFault<Column extends string> = { readonly column: Column; readonly refusal: Refusal }

/** Takes outcomes of cells one after another and keeps the refusals by column. */
export function faultsOf<Column extends string>() {
  const faults: CellFault<Column>[] = []
  const take = <T>(column: Column, outcome: Outcome<T>): T | undefined => {
    if (outcome.ok) return outcome.value
    faults.push({ column, refusal: outcome.refusal })
    return undefined
  }
  return { faults, take }
}

/** Pieces between semicolons, of either width, without the empty ones. */
export function piecesOf(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

/** Looks a word up; the refusal names what would have been understood. */
export function known<T>(text: string, words: ReadonlyMap<string, T>, code: string): Outcome<T> {
  const found = words.get(text)
  return found === undefined ? refuse(code, { text, known: [...words.keys()].join('、') }) : done(found)
}

/** Every piece looked up; the first that is not known is refused. */
export function knownAll<T>(text: string, words: ReadonlyMap<string, T>, code: string): Outcome<readonly T[]> {
  const found: T[] = []
  for (const piece of piecesOf(text)) {
    const one = known(piece, words, code)
    if (!one.ok) return one
    found.push(one.value)
  }
  return done(found)
}
