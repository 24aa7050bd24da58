import type { Words } from '../../domain/kernel/words.ts'

/** Sentences by refusal code; `{name}` is filled from the refusal's params. A sentence says what to do. */
export type Sentences = Readonly<Record<string, Words>>

/** Fills `{name}` placeholders; a missing parameter is left visible rather than silently dropped. */
export function fill(sentence: string, params: Readonly<Record<string, string | number>> = {}): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole))
}
