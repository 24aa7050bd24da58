/**
 * The shape a catalogue in another language must have: the same keys, sentences for sentences and
 * functions of the same parameters. A missing or superfluous key does not compile.
 */
export type Same<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : Same<T[K]>
}

/** One surface's sentences in both languages; Chinese defines the shape. */
export type Catalogue<T> = { readonly zh: Same<T>; readonly en: Same<T> }

/** The English plural: plural(2, 'case') → '2 cases'. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}
