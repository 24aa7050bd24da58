import type { Words } from '../../domain/kernel/words.ts'
import type { Environment } from '../db/open.ts'
import type { Say } from '../db/operator-refusal.ts'

export type Option = {
  readonly type: 'string' | 'boolean'
  /** What stands for the value in the usage, such as FILE. */
  readonly value?: string
  readonly zh: string
  readonly en: string
}

export type Context = {
  readonly env: Environment
  /** Progress, on standard error in the reader's language. */
  readonly say: Say
  /** The answer, one line on standard output. */
  readonly print: (line: string) => void
}

export type Given = {
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly positionals: readonly string[]
}

/** One command of the command line. `run` imports its body when it is called, so that --help is quick. */
export type Command = {
  readonly name: string
  readonly summary: Words
  /** What stands after the name in the usage, such as `FOLDER`, or `NAME?` for one that may be left out; none are accepted when absent. */
  readonly positionals?: readonly string[]
  readonly options: Readonly<Record<string, Option>>
  readonly run: (given: Given, context: Context) => Promise<void>
}

/** A command that reads its own options and streams its answer; ends with the exit status. */
export type RawCommand = {
  readonly name: string
  readonly summary: Words
  readonly raw: (
    args: readonly string[],
    out: { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream },
    env: Environment,
  ) => Promise<number>
}
