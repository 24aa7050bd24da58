import { useCallback, useEffect, useState } from 'react'
import { v4 as uuid } from 'uuid'
import type { Photo } from '../../ui/photo-picker.tsx'
import { base, NoRoom, writing, type KeptPhoto } from '../kept/base.ts'
import { prepared } from './prepare.ts'

const shown = ({ id, blob, name }: KeptPhoto): Photo => ({ id, blob, name, state: { kind: 'waiting' } })

/**
 * The photos of one field of a form, kept on the phone from the moment they are taken; sending them is the queue's.
 * @param owner the form's draft, or the item that is being corrected
 */
export function useKeptPhotos(owner: string, field: string) {
  const [photos, setPhotos] = useState<readonly Photo[]>([])
  const [fault, setFault] = useState<'noRoom' | 'noStore'>()

  useEffect(() => {
    let gone = false
    void photosOf(owner).then((all) => {
      if (!gone) setPhotos(all.filter((photo) => photo.field === field).map(shown))
    })
    return () => {
      gone = true
    }
  }, [owner, field])

  const add = useCallback(
    async (files: readonly File[]) => {
      setFault(undefined)
      for (const [at, file] of files.entries()) {
        const blob = await prepared(file)
        const photo = { id: uuid(), owner, field, blob, name: file.name, addedAt: Date.now() + at }
        try {
          await writing((db) => db.put('photo', photo))
          setPhotos((all) => [...all, shown(photo)])
        } catch (thrown) {
          return setFault(thrown instanceof NoRoom ? 'noRoom' : 'noStore')
        }
      }
    },
    [owner, field],
  )

  const remove = useCallback((id: string) => {
    setFault(undefined)
    setPhotos((all) => all.filter((photo) => photo.id !== id))
    void base().then((db) => db.delete('photo', id))
  }, [])

  return { photos, fault, add, remove }
}

/** Photos of a draft or an item, in the order they were taken. */
export async function photosOf(owner: string): Promise<KeptPhoto[]> {
  const found = await (await base()).getAllFromIndex('photo', 'owner', owner)
  return found.toSorted((a, b) => a.addedAt - b.addedAt)
}
