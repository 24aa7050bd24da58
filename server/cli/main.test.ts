import { describe, expect, test } from 'vitest'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import type { Command, Given, RawCommand } from './command.ts'
import { commands } from './commands.ts'
import { main } from './main.ts'

let received: Given | undefined
const table: readonly (Command | RawCommand)[] = [
  {
    name: 'count',
    summary: { zh: '数一数', en: 'count things' },
    positionals: ['FILE'],
    options: { column: { type: 'string', value: 'NAME', zh: '列名', en: 'the column' } },
    run: async (given, { print }) => {
      received = given
      print('3')
    },
  },
  {
    name: 'refuse',
    summary: { zh: '拒绝', en: 'refuse' },
    options: {},
    run: async () => {
      throw new OperatorRefusal({ zh: '请先停止。', en: 'Stop it first.' })
    },
  },
]

async function command(args: string[], env = {}, from = table) {
  let out = ''
  let err = ''
  const streams = { out: (text: string) => void (out += text), err: (text: string) => void (err += text) }
  return { status: await main(args, env, streams, from), out, err }
}

describe('the command line', () => {
  test('runs a command with its options, and its answer alone goes to standard output', async () => {
    expect(await command(['count', '--column', 'x', 'a.csv'])).toEqual({ status: 0, out: '3\n', err: '' })
    expect(received).toMatchObject({ values: { column: 'x' }, positionals: ['a.csv'] })
  })

  test.each([[[]], [['nothing']], [['count', '--colour', 'x', 'a.csv']], [['count']], [['count', 'a', 'b']], [['refuse', 'a']]])(
    'what is not understood (%j) gives the usage and status 2',
    async (args) => {
      const { status, out, err } = await command(args)
      expect([status, out]).toEqual([2, ''])
      expect(err).toContain('Usage')
    },
  )

  test('help lists every command, and each command explains its options', async () => {
    const overview = await command(['--help'])
    expect(overview.status).toBe(0)
    for (const { name, summary } of table) expect(overview.out).toContain(`${name.padEnd(14)}${summary.zh}`)
    const { out } = await command(['count', '--help'])
    expect(out).toContain('count [options] FILE')
    expect(out).toMatch(/--column NAME +列名 {2}the column/)
  })

  test('a refusal is a sentence in the operator’s language, without a stack', async () => {
    expect(await command(['refuse'], { LANG: 'zh_CN.UTF-8' })).toEqual({
      status: 1,
      out: '',
      err: '请先停止。\n',
    })
    expect((await command(['refuse'], { LANG: 'en_GB.UTF-8' })).err).toBe('Stop it first.\n')
    expect((await command(['refuse'])).err).toBe('请先停止。\nStop it first.\n')
  })

  test.each(commands.map(({ name }) => name))('%s is named once and explains itself in both languages', async (name) => {
    expect(commands.filter((one) => one.name === name)).toHaveLength(1)
    const { status, out } = await command([name, '--help'], {}, commands)
    expect([status, out]).toEqual([0, expect.stringMatching(/[一-龥].* {2}[a-z]/)])
  })
})
