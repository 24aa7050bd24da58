import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { allRoutes } from './all.ts'
import { refusals } from './refusals/all.ts'

const folder = new URL('.', import.meta.url)

test('every route that a contract exports is among all routes', async () => {
  const known = new Set<unknown>(allRoutes)
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )) {
    const module = (await import(new URL(file, folder).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(module)) {
      const looksSo = typeof value === 'object' && value !== null && 'path' in value && 'access' in value
      if (looksSo) expect(known.has(value), `${file} ${name}`).toBe(true)
    }
  }
})

test('no two routes share a name, or a method and an address', () => {
  const names = allRoutes.map((route) => route.name)
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  const doors = allRoutes.map(({ method, path }) => `${method} ${path.replaceAll(/:\w+/g, ':')}`)
  expect(doors.filter((door, at) => doors.indexOf(door) !== at)).toEqual([])
})

test('a route has words in both languages, and every refusal it names has its sentence', () => {
  for (const { name, zh, en, refusals: codes } of allRoutes) {
    expect(zh !== '' && en !== '', name).toBe(true)
    for (const code of codes) expect(refusals, `${name} ${code}`).toHaveProperty([code])
  }
})

test('the parameters of a path are fields of the input', () => {
  for (const { name, path, input } of allRoutes) {
    const shape = (input as unknown as { shape?: Record<string, unknown> }).shape ?? {}
    for (const [, field = ''] of path.matchAll(/:(\w+)/g)) expect(shape, `${name} ${field}`).toHaveProperty([field])
  }
})
