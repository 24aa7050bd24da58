import { base, writing } from '../kept/base.ts'
import type { Item, Keeper } from './queue.ts'

/** Items and the bytes of their photos in the phone's own store. */
export const phoneKeeper: Keeper = {
  all: async (person) => (await base()).getAllFromIndex('item', 'person', person),
  put: (item) =>
    writing(async (db) => {
      // An item and its photos change hands together: a crash leaves them all with the form, or all with the item.
      const change = db.transaction(['item', 'photo'], 'readwrite')
      await change.objectStore('item').put(item)
      const photos = change.objectStore('photo')
      for (const { id } of item.photos) {
        const photo = await photos.get(id)
        if (photo !== undefined && photo.owner !== item.id) await photos.put({ ...photo, owner: item.id })
      }
      await change.done
    }),
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
