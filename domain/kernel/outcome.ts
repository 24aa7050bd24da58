/**
 * Rules answer with an Outcome. A refusal (不予办理) is an answer the rules give, not a fault of
 * the program: it carries a code, what the sentence needs to be filled in, and its legal basis.
 * The sentences stand in contract/refusals, in Chinese and English, and say what to do.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code
  readonly params?: Readonly<Record<string, string | number>>
  readonly basis?: string
}

export type Outcome<T, Code extends string = string> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal<Code> }

/** The rules allow it; this is what follows. */
export function done<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** The rules do not allow it. `params` fill the placeholders of the sentence for `code`. */
export function refuse<const Code extends string>(
  code: Code,
  params?: Record<string, string | number>,
  basis?: string,
): { ok: false; refusal: Refusal<Code> } {
  return { ok: false, refusal: { code, ...(params && { params }), ...(basis && { basis }) } }
}

/** The value of an outcome that cannot be a refusal here; a refusal is then a fault and is thrown. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.params ?? {})}`)
  return outcome.value
}
