import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Queue, type Draft, type Item, type Keeper, type Sender, type Sent } from './queue.ts'

/** Keeps items as a phone does: what was put is there after the program has died. */
function keeperIn(store: Map<string, Item>, dropped: string[] = []): Keeper {
  return {
    all: async (person) => [...store.values()].filter((item) => item.person === person),
    put: async (item) => void store.set(item.id, item),
    remove: async (item) => void store.delete(item.id),
    dropPhotos: async (item) => void dropped.push(item.id),
  }
}

/** What happens to one request on its way. */
const fates = ['answered', 'neverArrived', 'answerLost', 'refused', 'fault', 'busy', 'died'] as const
type Fate = (typeof fates)[number]
class Died extends Error {}

/** A server that does each request key once and answers a repeat as it answered first. */
function fakeServer(fate: () => Fate) {
  const done: { key: string; matterId: string | null }[] = []
  const photos = new Set<string>()
  const act = (item: Item): Sent => {
    if (!item.photos.every((photo) => photo.sha256 !== undefined && photos.has(photo.sha256))) {
      return { kind: 'refused', said: { code: 'upload.unknown', sentence: '' } }
    }
    if (!done.some((one) => one.key === item.id)) done.push({ key: item.id, matterId: item.matterId })
    return { kind: 'done', matterId: item.matterId ?? item.id }
  }
  const sender: Sender = {
    photo: async (id) => {
      const met = fate()
      if (met === 'died') throw new Died()
      if (met === 'neverArrived') return { kind: 'again', why: 'offline' }
      photos.add(`hash of ${id}`)
      if (met === 'answerLost') return { kind: 'again', why: 'offline' }
      return { kind: 'done', sha256: `hash of ${id}` }
    },
    act: async (item) => {
      const met = fate()
      if (met === 'neverArrived') return { kind: 'again', why: 'offline' }
      if (met === 'busy') return { kind: 'again', why: 'busy' }
      if (met === 'fault') return { kind: 'fault', said: { code: 'system.fault', sentence: '' } }
      if (met === 'refused') return { kind: 'refused', said: { code: 'procedure.missingField', sentence: '' } }
      const answer = act(item)
      if (met === 'died') throw new Died()
      return met === 'answerLost' ? { kind: 'again', why: 'offline' } : answer
    },
  }
  return { done, sender }
}

type Step =
  | { do: 'addAgain'; at: number }
  | { do: 'add'; matter: number; photos: number }
  | { do: 'run' }
  | { do: 'restart' }
  | { do: 'correct'; at: number }
  | { do: 'retry'; at: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    matter: fc.integer({ min: 0, max: 3 }),
    photos: fc.integer({ min: 0, max: 3 }),
  }),
  fc.record({ do: fc.constant('addAgain' as const), at: fc.nat({ max: 20 }) }),
  fc.constant({ do: 'run' as const }),
  fc.constant({ do: 'restart' as const }),
  fc.record({ do: fc.constant('correct' as const), at: fc.nat({ max: 20 }) }),
  fc.record({ do: fc.constant('retry' as const), at: fc.nat({ max: 20 }) }),
)

const draft = (number: number, matter: number, photos: number): Draft => ({
  id: `key-${number}`,
  verb: 'fieldTask.pass',
  title: '',
  input: { note: String(number) },
  matterId: matter === 0 ? null : `matter-${matter}`,
  photos: Array.from({ length: photos }, (_, at) => ({ id: `${number}-${at}`, field: 'photos' })),
})

test('whatever is lost, refused or killed, everything is done once, and in order within a matter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.array(fc.constantFrom(...fates), { maxLength: 60 }), async (steps, weather) => {
      const store = new Map<string, Item>()
      const fatesLeft = [...weather]
      let time = 1_000
      const { done, sender } = fakeServer(() => fatesLeft.shift() ?? 'answered')
      const start = () =>
        new Queue(
          'zhou',
          keeperIn(store),
          sender,
          () => (time += 7),
          () => undefined,
        )
      let queue = start()
      const added: Draft[] = []
      const run = () =>
        queue.run().catch((thrown: unknown) => {
          if (!(thrown instanceof Died)) throw thrown
          queue = start()
        })
      for (const one of steps) {
        if (one.do === 'add') {
          added.push(draft(added.length, one.matter, one.photos))
          await queue.add(added.at(-1) ?? expect.fail())
        } else if (one.do === 'run') await run()
        else if (one.do === 'restart') queue = start()
        else if (one.do === 'addAgain') {
          const again = added[one.at]
          if (again !== undefined) await queue.add(again)
        } else {
          const target = [...store.values()][one.at]
          if (target === undefined) continue
          if (one.do === 'retry') await queue.retry(target.id)
          else await queue.correct(target.id, { ...target, input: { note: 'corrected' } })
        }
        expect(store.size, 'an item vanished').toBe(added.length)
      }
      // The weather clears; the person sees to what was refused.
      fatesLeft.length = 0
      for (let round = 0; round <= added.length; round += 1) {
        for (const item of store.values()) if (item.state.kind === 'refused') await queue.retry(item.id)
        await run()
      }
      expect([...store.values()].filter((item) => item.state.kind !== 'sent')).toEqual([])
      expect(done.map((one) => one.key).toSorted()).toEqual(added.map((one) => one.id).toSorted())
      for (const matter of ['matter-1', 'matter-2', 'matter-3']) {
        const inOrder = added.filter((one) => one.matterId === matter).map((one) => one.id)
        expect(done.filter((one) => one.matterId === matter).map((one) => one.key)).toEqual(inOrder)
      }
    }),
    { numRuns: 400 },
  )
})

test('a refused item is kept with its sentence, holds later ones of its matter, and lets others pass', async () => {
  const store = new Map<string, Item>()
  const answers: Sent[] = [{ kind: 'refused', said: { code: 'procedure.wrongState', sentence: '请刷新' } }]
  const seen: string[] = []
  const sender: Sender = {
    photo: async (id) => ({ kind: 'done', sha256: id }),
    act: async (item) => {
      seen.push(item.id)
      return answers.shift() ?? { kind: 'done', matterId: 'm' }
    },
  }
  const queue = new Queue('zhou', keeperIn(store), sender, Date.now, () => undefined)
  await queue.add(draft(1, 1, 0))
  await queue.add(draft(2, 1, 0))
  await queue.add(draft(3, 2, 0))
  await queue.run()
  expect(seen).toEqual(['key-1', 'key-3'])
  expect(store.get('key-1')?.state).toEqual({
    kind: 'refused',
    said: { code: 'procedure.wrongState', sentence: '请刷新' },
  })
  expect(store.get('key-2')?.state).toEqual({ kind: 'waiting', why: 'earlier' })
  await queue.correct('key-1', draft(1, 1, 1))
  await queue.run()
  expect(seen).toEqual(['key-1', 'key-3', 'key-1', 'key-2'])
})

test('an item the server breaks over three times steps aside, so that the others get through', async () => {
  const store = new Map<string, Item>()
  const sender: Sender = {
    photo: async (id) => ({ kind: 'done', sha256: id }),
    act: async (item) =>
      item.id === 'key-1' ? { kind: 'fault', said: { code: 'system.fault', sentence: '故障' } } : { kind: 'done', matterId: 'm' },
  }
  const queue = new Queue('zhou', keeperIn(store), sender, Date.now, () => undefined)
  await queue.add(draft(1, 1, 0))
  await queue.add(draft(2, 2, 0))
  await queue.run()
  await queue.run()
  expect(store.get('key-2')?.state.kind).toBe('waiting')
  await queue.run()
  expect(store.get('key-1')?.state.kind).toBe('refused')
  expect(store.get('key-2')?.state.kind).toBe('sent')
})

test('what one person wrote is never sent as another', async () => {
  const store = new Map<string, Item>()
  const seen: string[] = []
  const sender: Sender = {
    photo: async (id) => ({ kind: 'done', sha256: id }),
    act: async (item) => {
      seen.push(item.person)
      return { kind: 'done', matterId: 'm' }
    },
  }
  await new Queue('zhou', keeperIn(store), sender, Date.now, () => undefined).add(draft(1, 1, 0))
  const other = new Queue('wu', keeperIn(store), sender, Date.now, () => undefined)
  await other.run()
  expect(seen).toEqual([])
  expect(store.size).toBe(1)
})

test('the bytes of photos are let go only once the act is done; sent items are shown for a day', async () => {
  const store = new Map<string, Item>()
  const dropped: string[] = []
  let time = 0
  let answer: Sent = { kind: 'again', why: 'offline' }
  const sender: Sender = { photo: async (id) => ({ kind: 'done', sha256: id }), act: async () => answer }
  const queue = new Queue(
    'zhou',
    keeperIn(store, dropped),
    sender,
    () => time,
    () => undefined,
  )
  await queue.add(draft(1, 1, 2))
  await queue.run()
  expect(dropped).toEqual([])
  answer = { kind: 'done', matterId: 'm' }
  await queue.run()
  expect(dropped).toEqual(['key-1'])
  expect(await queue.discard('key-1')).toBe(false)
  time = 25 * 3_600_000
  await queue.run()
  expect(store.size).toBe(0)
})
