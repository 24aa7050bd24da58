import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { v4 as uuid } from 'uuid'
import type { Answer } from './api.ts'
import type { Photo, PhotoState } from './ui/photo-picker.tsx'

type KeptPhoto = { id: string; draft: string; blob: Blob; name: string; addedAt: number; sha256?: string }

interface PhotoBase extends DBSchema {
  photo: { key: string; value: KeptPhoto; indexes: { draft: string } }
}

let opened: Promise<IDBPDatabase<PhotoBase> | undefined> | undefined

async function openBase(): Promise<IDBPDatabase<PhotoBase>> {
  return openDB<PhotoBase>('gezhi', 1, {
    upgrade: (db) => void db.createObjectStore('photo', { keyPath: 'id' }).createIndex('draft', 'draft'),
  })
}

/** Photos wait in IndexedDB; where there is none (private windows) they live as long as the page. */
function base(): Promise<IDBPDatabase<PhotoBase> | undefined> {
  opened ??= openBase().catch(() => undefined)
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

/** Drops what a draft has kept, when the server has accepted the form and nobody comes back to it. */
export async function forgetPhotos(draft: string): Promise<void> {
  for (const { id } of await keptPhotos(draft)) await forgetPhoto(id)
}

/** Sends one photo, telling how far it is in percent. The answer names it by the hash of its bytes. */
export type SendPhoto = (blob: Blob, name: string, onPercent: (percent: number) => void) => Promise<Answer<{ readonly sha256: string }>>

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
export class PhotoDraft {
  send: SendPhoto
  private readonly draft: string
  private photos: readonly Photo[] = []
  private readonly listeners = new Set<() => void>()
  private sending: Promise<void> = Promise.resolve()
  private restored = false

  constructor(draft: string, send: SendPhoto) {
    this.draft = draft
    this.send = send
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): readonly Photo[] => this.photos

  private show(photos: readonly Photo[]): void {
    this.photos = photos
    for (const listener of this.listeners) listener()
  }

  private mark(id: string, state: PhotoState): void {
    this.show(this.photos.map((photo) => (photo.id === id ? { ...photo, state } : photo)))
  }

  private enqueue(photo: KeptPhoto): void {
    const held = () => this.photos.some(({ id }) => id === photo.id)
    this.sending = this.sending.then(async () => {
      if (!held()) return
      const onPercent = (percent: number) => this.mark(photo.id, { kind: 'sending', percent })
      onPercent(0)
      const state = await stateAfter(this.send(photo.blob, photo.name, onPercent))
      if (state.kind === 'sent' && held()) await keepPhoto({ ...photo, sha256: state.sha256 })
      this.mark(photo.id, state)
    })
  }

  /** Brings back what an earlier visit left; once, however often it is asked. */
  async restore(): Promise<void> {
    if (this.restored) return
    this.restored = true
    const found = await keptPhotos(this.draft)
    const before = found.map(({ id, blob, name, sha256 }): Photo => {
      return { id, blob, name, state: sha256 === undefined ? { kind: 'waiting' } : { kind: 'sent', sha256 } }
    })
    this.show([...before, ...this.photos])
    for (const photo of found) if (photo.sha256 === undefined) this.enqueue(photo)
  }

  readonly add = (files: readonly File[]): void => {
    const kept = files.map((file, at): KeptPhoto => {
      return { id: uuid(), draft: this.draft, blob: file, name: file.name, addedAt: Date.now() + at }
    })
    const shown = kept.map(({ id, blob, name }): Photo => ({ id, blob, name, state: { kind: 'waiting' } }))
    this.show([...this.photos, ...shown])
    for (const photo of kept) void keepPhoto(photo).then(() => this.enqueue(photo))
  }

  readonly retry = (id: string): void => {
    const photo = this.photos.find((one) => one.id === id)
    if (photo === undefined) return
    this.mark(id, { kind: 'waiting' })
    this.enqueue({ id, draft: this.draft, blob: photo.blob, name: photo.name, addedAt: Date.now() })
  }

  readonly retryLost = (): void => {
    for (const { id, state } of this.photos) if (state.kind === 'lost') this.retry(id)
  }

  readonly remove = (id: string): void => {
    this.show(this.photos.filter((photo) => photo.id !== id))
    void forgetPhoto(id)
  }

  /** When the server has accepted the form they belong to. */
  readonly clear = (): void => {
    for (const { id } of this.photos) this.remove(id)
  }
}

/** The photos of the form named `draft`, sent by `send`; hand the parts to PhotoPicker. */
export function usePhotos(draft: string, send: SendPhoto) {
  const first = useRef(send)
  const shelf = useMemo(() => new PhotoDraft(draft, first.current), [draft])
  const photos = useSyncExternalStore(shelf.subscribe, shelf.snapshot, shelf.snapshot)
  useEffect(() => {
    shelf.send = send
  }, [shelf, send])
  useEffect(() => {
    void shelf.restore()
    window.addEventListener('online', shelf.retryLost)
    return () => window.removeEventListener('online', shelf.retryLost)
  }, [shelf])
  return { photos, add: shelf.add, remove: shelf.remove, retry: shelf.retry, clear: shelf.clear }
}
