import type { Words } from '../../domain/kernel/words.ts'

/**
 * Something the person running the program must put right before it can go on: a folder in use, an
 * unsupported machine, a database newer than the program. Starters and commands print both sentences
 * without a stack trace; any other error is a fault.
 */
export class OperatorRefusal extends Error {
  readonly zh: string
  readonly en: string

  /** What a command ends with. */
  readonly status: number

  constructor(words: Words, { status = 1, ...options }: ErrorOptions & { readonly status?: number } = {}) {
    super(`${words.zh}\n${words.en}`, options)
    this.name = 'OperatorRefusal'
    this.zh = words.zh
    this.en = words.en
    this.status = status
  }
}

/** Tells the operator what is happening while it happens; the starter prints it, tests drop it. */
export type Say = (words: Words) => void

export const silent: Say = () => {}
