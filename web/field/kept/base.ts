import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Item } from '../sending/queue.ts'

/** A photo taken on this phone; `owner` is the form's draft or the item it belongs to. */
export type KeptPhoto = {
  readonly id: string
  readonly owner: string
  readonly field: string
  readonly blob: Blob
  readonly name: string
  readonly addedAt: number
}

/** What the server answered last, to be shown while there is no connection. */
export type KeptAnswer = {
  readonly key: string
  readonly person: string
  readonly at: number
  readonly value: unknown
}

interface FieldBase extends DBSchema {
  item: { key: string; value: Item; indexes: { person: string } }
  photo: { key: string; value: KeptPhoto; indexes: { owner: string } }
  answer: { key: string; value: KeptAnswer; indexes: { at: number } }
}

/** The phone has no room for more; what was typed is still in the form. */
export class NoRoom extends Error {}

let opened: Promise<IDBPDatabase<FieldBase>> | undefined

/** The phone's own store. Without one (some private windows) nothing can be kept, and the app says so. */
export function base(): Promise<IDBPDatabase<FieldBase>> {
  opened ??= openDB<FieldBase>('gezhi-field', 1, {
    upgrade: (db) => {
      db.createObjectStore('item', { keyPath: 'id' }).createIndex('person', 'person')
      db.createObjectStore('photo', { keyPath: 'id' }).createIndex('owner', 'owner')
      db.createObjectStore('answer', { keyPath: 'key' }).createIndex('at', 'at')
    },
  })
  opened.catch(() => (opened = undefined))
  return opened
}

/** Writes, and says plainly when there is no room or no store. Answers may be given up for what people wrote. */
export async function writing<T>(work: (db: IDBPDatabase<FieldBase>) => Promise<T>): Promise<T> {
  try {
    return await work(await base())
  } catch (fault) {
    if (!isQuota(fault)) throw fault
    await (await base()).clear('answer')
    try {
      return await work(await base())
    } catch (again) {
      throw isQuota(again) ? new NoRoom() : again
    }
  }
}

function isQuota(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === 'QuotaExceededError'
}

/** How much of the phone's room the app uses, in bytes; undefined where the browser does not say. */
export async function roomUsed(): Promise<{ used: number; quota: number } | undefined> {
  if (!('storage' in navigator)) return undefined
  const { usage, quota } = await navigator.storage.estimate()
  return usage === undefined || quota === undefined ? undefined : { used: usage, quota }
}

/** Asks the browser not to clear the store when the phone runs short: unsent reports are in it. */
export async function askToKeep(): Promise<void> {
  if ('storage' in navigator && 'persist' in navigator.storage) await navigator.storage.persist()
}
