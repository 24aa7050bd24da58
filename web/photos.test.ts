import { expect, test } from 'vitest'
import { done, refuse } from '../domain/kernel/outcome.ts'
import type { Answer } from './api.ts'
import { overlay } from './draft.ts'
import { PhotoDraft, type SendPhoto } from './photos.ts'

// Node has no IndexedDB: as in a private window, photos here live as long as the page.
const file = (name: string) => new File(['x'], name, { type: 'image/jpeg' })
const offline: Answer<never> = {
  ok: false,
  refusal: { ...refuse('web.offline').refusal, sentence: '没有连上服务器' },
}

/** Waits until the draft shows what is asked for; it tells whenever it changes. */
function shows(draft: PhotoDraft, kinds: readonly string[]): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (
        draft
          .snapshot()
          .map(({ state }) => state.kind)
          .join() === kinds.join()
      )
        resolve()
    }
    draft.subscribe(look)
    look()
  })
}

test('photos are sent one after another, in the order they were added', async () => {
  const sent: string[] = []
  let under = 0
  const send: SendPhoto = async (_, name) => {
    under += 1
    expect(under).toBe(1)
    await Promise.resolve()
    sent.push(name)
    under -= 1
    return done({ sha256: name })
  }
  const draft = new PhotoDraft('report', send)
  draft.add([file('a.jpg'), file('b.jpg')])
  draft.add([file('c.jpg')])
  await shows(draft, ['sent', 'sent', 'sent'])
  expect(sent).toEqual(['a.jpg', 'b.jpg', 'c.jpg'])
})

test('a photo lost with the connection is sent again when it comes back; a broken server does not lose it', async () => {
  let connected = false
  const draft = new PhotoDraft('report', () => Promise.resolve(connected ? done({ sha256: '1' }) : offline))
  draft.add([file('a.jpg')])
  await shows(draft, ['lost'])
  connected = true
  draft.retryLost()
  await shows(draft, ['sent'])

  const broken = new PhotoDraft('report', () => Promise.reject(new Error('broken')))
  broken.add([file('a.jpg')])
  await shows(broken, ['refused'])
})

test('a removed photo is not sent', async () => {
  const sent: string[] = []
  const draft = new PhotoDraft('report', (_, name) => {
    sent.push(name)
    return Promise.resolve(done({ sha256: name }))
  })
  draft.add([file('a.jpg'), file('b.jpg')])
  const [first] = draft.snapshot()
  if (first !== undefined) draft.remove(first.id)
  await shows(draft, ['sent'])
  expect(sent).toEqual(['b.jpg'])
})

test('a kept draft fills the fields it knows, and cannot bring in others or other kinds', () => {
  const initial = { text: '', count: 0, place: undefined as string | undefined }
  expect(overlay(initial, { text: '井盖', count: '3', place: '建设路', more: 1 })).toEqual({
    text: '井盖',
    count: 0,
    place: '建设路',
  })
  expect(overlay(initial, 'nonsense')).toBe(initial)
})
