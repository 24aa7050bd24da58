/** The command line: finds the command, reads its options, runs it, and turns refusals into sentences. */
import { parseArgs } from 'node:util'
import type { Words } from '../../domain/kernel/words.ts'
import type { Environment } from '../db/open.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import type { Command, Context, Option, RawCommand } from './command.ts'
import { commands } from './commands.ts'

type Streams = { readonly out: (text: string) => void; readonly err: (text: string) => void }

const standard: Streams = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
}

/** Runs one command line. Gives the exit status: 0 done, 1 refused or failed, 2 not understood. */
export async function main(
  args: readonly string[],
  env: Environment,
  streams: Streams = standard,
  table: readonly (Command | RawCommand)[] = commands,
): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const out = name === undefined ? streams.err : streams.out
    out(overview(table))
    return name === undefined ? 2 : 0
  }
  const command = table.find((one) => one.name === name)
  if (!command) {
    streams.err(`没有命令 ${name}。 There is no command ${name}.\n\n${overview(table)}`)
    return 2
  }
  if ('raw' in command) {
    if (rest.includes('--help')) streams.out(`${command.summary.zh}  ${command.summary.en}\n\n`)
    return command.raw(rest, process, env)
  }
  const given = read(command, rest)
  if (given instanceof Error) {
    streams.err(`${given.message}\n\n${usage(command)}`)
    return 2
  }
  if (given.values.help === true) {
    streams.out(usage(command))
    return 0
  }
  const speak = speaker(env)
  const context: Context = {
    env,
    say: (words) => streams.err(`${speak(words)}\n`),
    print: (line) => streams.out(`${line}\n`),
  }
  try {
    await command.run(given, context)
    return 0
  } catch (error) {
    const text = error instanceof OperatorRefusal ? speak(error) : error instanceof Error ? error.stack : String(error)
    streams.err(`${text}\n`)
    return error instanceof OperatorRefusal ? error.status : 1
  }
}

function read(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]))
  const wanted = command.positionals ?? []
  try {
    const given = parseArgs({
      args: [...args],
      options: { ...options, help: { type: 'boolean', short: 'h' } },
      allowPositionals: wanted.length > 0,
    })
    const needed = wanted.filter((one) => !one.endsWith('?')).length
    const count = given.positionals.length
    const fits = (count >= needed && count <= wanted.length) || given.values.help === true
    return fits ? given : new Error(`缺少或多余参数。 Expected: ${wanted.join(' ')}`)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/** One language where the operator's locale says which, both where it does not. */
export function speaker(env: Environment): (words: Words) => string {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  if (locale.startsWith('zh')) return ({ zh }) => zh
  if (locale.startsWith('en')) return ({ en }) => en
  return ({ zh, en }) => `${zh}\n${en}`
}

function overview(table: readonly (Command | RawCommand)[]): string {
  const lines = table.map(({ name, summary }) => `  ${name.padEnd(14)}${summary.zh}  ${summary.en}`)
  return `用法 Usage: npm run -s gezhi -- <command> [--help]\n\n${lines.join('\n')}\n`
}

function usage({ name, summary, positionals = [], options }: Command): string {
  const all: Record<string, Option> = {
    ...options,
    help: { type: 'boolean', zh: '显示本说明', en: 'show this' },
  }
  const lines = Object.entries(all).map(([option, { type, value, zh, en }]) => {
    const shape = type === 'string' ? `--${option} ${value ?? 'VALUE'}` : `--${option}`
    return `  ${shape.padEnd(26)}${zh}  ${en}`
  })
  const parameters = positionals.map((one) => ` ${one}`).join('')
  return `用法 Usage: npm run -s gezhi -- ${name} [options]${parameters}\n${summary.zh}  ${summary.en}\n\n${lines.join('\n')}\n`
}
