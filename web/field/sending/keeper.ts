import { base, writing } from '../kept/base.ts'
import type { Item, Keeper } from './queue.ts'

/** Items and the bytes of their photos in the phone's own store. */
export const phoneKeeper: Keeper = {
  all: async (person) => (await base()).getAllFromIndex('item', 'person', person),
  put: async (item) => void (await writing((db) => db.put('item', item))),
  remove: async (item) => {
    await dropPhotos(item)
    await (await base()).delete('item', item.id)
  },
  dropPhotos,
}

async function dropPhotos(item: Item): Promise<void> {
  const db = await base()
  for (const id of await db.getAllKeysFromIndex('photo', 'owner', item.id)) await db.delete('photo', id)
}
