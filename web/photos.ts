import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { useCallback, useEffect, useRef, useState } from 'react'
import { v4 as uuid } from 'uuid'
import type { Answer } from './api.ts'
import type { Photo, PhotoState } from './ui/photo-picker.tsx'

type KeptPhoto = { id: string; draft: string; blob: Blob; name: string; addedAt: number; sha256?: string }

interface PhotoBase extends DBSchema {
  photo: { key: string; value: KeptPhoto; indexes: { draft: string } }
}

let opened: Promise<IDBPDatabase<PhotoBase> | undefined> | undefined

/** Photos wait in IndexedDB; where there is none (private windows) they live as long as the page. */
function base(): Promise<IDBPDatabase<PhotoBase> | undefined> {
  opened ??= openDB<PhotoBase>('gezhi', 1, {
    upgrade: (db) => void db.createObjectStore('photo', { keyPath: 'id' }).createIndex('draft', 'draft'),
  }).catch(() => undefined)
  return opened
}

async function keepPhoto(photo: KeptPhoto): Promise<void> {
  // A full disk loses the copy for a reload, not the photo in hand.
  await (await base())?.put('photo', photo).catch(() => undefined)
}

async function forgetPhoto(id: string): Promise<void> {
  await (await base())?.delete('photo', id)
}

async function keptPhotos(draft: string): Promise<KeptPhoto[]> {
  const found = (await (await base())?.getAllFromIndex('photo', 'draft', draft)) ?? []
  return found.sort((a, b) => a.addedAt - b.addedAt)
}

/** Sends one photo, telling how far it is in percent. The answer names it by the hash of its bytes. */
export type SendPhoto = (
  blob: Blob,
  name: string,
  onPercent: (percent: number) => void,
) => Promise<Answer<{ readonly sha256: string }>>

async function stateAfter(sending: ReturnType<SendPhoto>): Promise<PhotoState> {
  // A server that broke is no reason to lose the photo: it stays and may be sent again.
  const answer = await sending.catch(() => undefined)
  if (answer === undefined) return { kind: 'refused' }
  if (answer.ok) return { kind: 'sent', sha256: answer.value.sha256 }
  if (answer.refusal.code === 'web.offline') return { kind: 'lost' }
  return { kind: 'refused', sentence: answer.refusal.sentence }
}

/**
 * The photos of one draft: kept on the device at once, sent one after another, sent again by themselves when the
 * connection comes back, and still there after a reload.
 */
export function usePhotos(draft: string, send: SendPhoto) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const sendNow = useRef(send)
  const queue = useRef<Promise<void>>(Promise.resolve())
  const removed = useRef(new Set<string>())
  useEffect(() => {
    sendNow.current = send
  }, [send])

  const mark = useCallback((id: string, state: PhotoState) => {
    setPhotos((all) => all.map((photo) => (photo.id === id ? { ...photo, state } : photo)))
  }, [])

  const enqueue = useCallback(
    (photo: KeptPhoto) => {
      queue.current = queue.current.then(async () => {
        if (removed.current.has(photo.id)) return
        mark(photo.id, { kind: 'sending', percent: 0 })
        const state = await stateAfter(
          sendNow.current(photo.blob, photo.name, (percent) => mark(photo.id, { kind: 'sending', percent })),
        )
        if (state.kind === 'sent' && !removed.current.has(photo.id)) {
          await keepPhoto({ ...photo, sha256: state.sha256 })
        }
        mark(photo.id, state)
      })
    },
    [mark],
  )

  useEffect(() => {
    let gone = false
    void keptPhotos(draft).then((found) => {
      if (gone) return
      setPhotos(
        found.map(({ id, blob, name, sha256 }) => ({
          id,
          blob,
          name,
          state: sha256 === undefined ? { kind: 'waiting' } : { kind: 'sent', sha256 },
        })),
      )
      for (const photo of found) if (photo.sha256 === undefined) enqueue(photo)
    })
    return () => {
      gone = true
    }
  }, [draft, enqueue])

  const add = useCallback(
    (files: readonly File[]) => {
      const made = files.map((file, at) => ({
        id: uuid(),
        draft,
        blob: file,
        name: file.name,
        addedAt: Date.now() + at,
      }))
      setPhotos((all) => [
        ...all,
        ...made.map(({ id, blob, name }) => ({ id, blob, name, state: { kind: 'waiting' } as const })),
      ])
      for (const photo of made) void keepPhoto(photo).then(() => enqueue(photo))
    },
    [draft, enqueue],
  )

  const retry = useCallback(
    (id: string) => {
      const photo = photos.find((one) => one.id === id)
      if (photo !== undefined) enqueue({ id, draft, blob: photo.blob, name: photo.name, addedAt: Date.now() })
    },
    [photos, draft, enqueue],
  )

  const remove = useCallback((id: string) => {
    removed.current.add(id)
    setPhotos((all) => all.filter((photo) => photo.id !== id))
    void forgetPhoto(id)
  }, [])

  const clear = useCallback(() => {
    for (const photo of photos) remove(photo.id)
  }, [photos, remove])

  useEffect(() => {
    const again = () => {
      for (const photo of photos) if (photo.state.kind === 'lost') retry(photo.id)
    }
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [photos, retry])

  return { photos, add, remove, retry, clear }
}
