import { queryOptions } from '@tanstack/react-query'
import { call, type Callable, type InputOf, type OutputOf } from '../../api.ts'
import { Refused } from '../../queries.ts'
import { heard } from '../online.ts'
import { base } from './base.ts'
import { personNow } from './person.ts'

/** An answer of now, or the last one with the time it was given. */
export type Kept<T> = { readonly value: T; readonly asOf: number | null }

/** So many answers are kept; the oldest go first. */
const answersMax = 300

/**
 * A route as a query that still answers without a connection: with what the server said last, marked with its time.
 * Kept for the person who is signed in, and forgotten when they sign out.
 */
export function keptQuery<R extends Callable>(route: R, input: InputOf<R>) {
  return queryOptions({
    queryKey: ['kept', route.name, input] as const,
    queryFn: async ({ signal }): Promise<Kept<OutputOf<R>>> => {
      const key = `${personNow()} ${route.name} ${JSON.stringify(input)}`
      const answer = await call(route, input, { signal })
      heard(answer.ok || answer.refusal.code !== 'web.offline')
      if (answer.ok) {
        await keepAnswer(key, answer.value)
        return { value: answer.value, asOf: null }
      }
      const before = answer.refusal.code === 'web.offline' ? await keptAnswer(key) : undefined
      if (before === undefined) throw new Refused(answer.refusal)
      // It was kept under this route and input, so it has the route's shape.
      return { value: before.value as OutputOf<R>, asOf: before.at }
    },
    networkMode: 'always',
    retry: false,
  })
}

async function keepAnswer(key: string, value: unknown): Promise<void> {
  // A convenience for later: a full or missing store must not spoil the answer in hand.
  try {
    const db = await base()
    await db.put('answer', { key, person: personNow(), at: Date.now(), value })
    const surplus = (await db.count('answer')) - answersMax
    if (surplus > 0) for (const old of await db.getAllKeysFromIndex('answer', 'at', null, surplus)) await db.delete('answer', old)
  } catch {
    return
  }
}

async function keptAnswer(key: string) {
  try {
    return await (await base()).get('answer', key)
  } catch {
    return undefined
  }
}

/** Forgets what was read on this phone: answers, and the photos and layers the service worker keeps. */
export async function forgetAnswers(): Promise<void> {
  await (await base()).clear('answer').catch(() => undefined)
  if (!('caches' in window)) return
  for (const name of await caches.keys()) if (name.startsWith('gezhi-read')) await caches.delete(name)
}
