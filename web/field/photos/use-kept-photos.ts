import { useCallback, useEffect, useState } from 'react'
import { v4 as uuid } from 'uuid'
import type { Photo } from '../../ui/photo-picker.tsx'
import { base, NoRoom, writing, type KeptPhoto } from '../kept/base.ts'
import { prepared } from './prepare.ts'

type FieldPhoto = Photo & { readonly field: string }
type Fault = 'noRoom' | 'noStore'

const shown = ({ id, blob, name, field }: KeptPhoto): FieldPhoto => ({ id, blob, name, field, state: { kind: 'waiting' } })

/** The photos of one field, and how more are taken. */
export type KeptPhotos = {
  readonly photos: readonly Photo[]
  readonly fault: Fault | undefined
  readonly add: (files: readonly File[]) => Promise<void>
  readonly remove: (id: string) => void
}

/**
 * The photos of a form by field, kept on the phone from the moment they are taken; sending them is the queue's.
 * @param owner the form's draft, or the item that is being corrected
 */
export function useKeptPhotos(owner: string) {
  const [photos, setPhotos] = useState<readonly FieldPhoto[]>([])
  const [fault, setFault] = useState<{ readonly field: string; readonly kind: Fault }>()

  useEffect(() => {
    let gone = false
    void photosOf(owner).then((all) => {
      if (!gone) setPhotos(all.map(shown))
    })
    return () => {
      gone = true
    }
  }, [owner])

  const add = useCallback(
    async (field: string, files: readonly File[]) => {
      setFault(undefined)
      for (const [at, file] of files.entries()) {
        const blob = await prepared(file)
        const photo = { id: uuid(), owner, field, blob, name: file.name, addedAt: Date.now() + at }
        try {
          await writing((db) => db.put('photo', photo))
          setPhotos((all) => [...all, shown(photo)])
        } catch (thrown) {
          return setFault({ field, kind: thrown instanceof NoRoom ? 'noRoom' : 'noStore' })
        }
      }
    },
    [owner],
  )

  const remove = useCallback((id: string) => {
    setFault(undefined)
    setPhotos((all) => all.filter((photo) => photo.id !== id))
    void base().then((db) => db.delete('photo', id))
  }, [])

  const of = (field: string): KeptPhotos => ({
    photos: photos.filter((photo) => photo.field === field),
    fault: fault?.field === field ? fault.kind : undefined,
    add: (files) => add(field, files),
    remove,
  })
  const counts: Record<string, number> = {}
  for (const { field } of photos) counts[field] = (counts[field] ?? 0) + 1

  return { of, counts, clear: () => photos.forEach(({ id }) => remove(id)) }
}

/** Photos of a draft or an item, in the order they were taken. */
export async function photosOf(owner: string): Promise<KeptPhoto[]> {
  const found = await (await base()).getAllFromIndex('photo', 'owner', owner)
  return found.toSorted((a, b) => a.addedAt - b.addedAt)
}
