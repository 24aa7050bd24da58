import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import type { EntryView } from '../../../contract/matter.ts'
import { Time } from '../../ui/due-time.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { isTyping } from '../../ui/keys.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'

export type EvidencePhoto = EntryView['photos'][number] & { readonly entry: EntryView }

/** A copy without EXIF, as the server gives it to staff. */
const photoUrl = (sha256: string, size: 'thumb' | 'view') => `/api/photos/${sha256}/${size}`

/** The photos of all acts in their order; `p` shows the first one large, the arrows go on. */
export function Evidence({ photos }: { photos: readonly EvidencePhoto[] }) {
  const words = useWords(deskWords).evidence
  const say = useSay()
  const [at, setAt] = useState<number>()
  usePhotoKeys(photos.length, setAt)
  if (photos.length === 0) return null
  return (
    <section className="stack-tight">
      <h2>{words.title}</h2>
      <ul className="evidence">
        {photos.map((photo, index) => (
          <li key={`${photo.entry.seq} ${photo.field} ${photo.sha256}`}>
            <button
              type="button"
              onClick={() => setAt(index)}
              aria-label={words.enlarge(index + 1, say(photo.entry.name))}
            >
              <img src={photoUrl(photo.sha256, 'thumb')} alt="" loading="lazy" />
            </button>
            <span className="quiet">
              {say(photo.entry.name)}
              <Distance metres={photo.distanceMetres} />
            </span>
          </li>
        ))}
      </ul>
      <Large photos={photos} at={at} onMove={setAt} />
    </section>
  )
}

/** `p` opens the first photo and closes it, the arrows turn. */
function usePhotoKeys(count: number, setAt: Dispatch<SetStateAction<number | undefined>>): void {
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target) || count === 0) return
      if (press.key === 'p') setAt((now) => (now === undefined ? 0 : undefined))
      if (press.key === 'ArrowRight') setAt((now) => (now === undefined ? now : Math.min(now + 1, count - 1)))
      if (press.key === 'ArrowLeft') setAt((now) => (now === undefined ? now : Math.max(now - 1, 0)))
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [count, setAt])
}

type LargeProps = {
  photos: readonly EvidencePhoto[]
  at: number | undefined
  onMove: (at: number | undefined) => void
}

function Large({ photos, at, onMove }: LargeProps) {
  const words = useWords(deskWords).evidence
  const say = useSay()
  const shown = at === undefined ? undefined : photos[at]
  return (
    <Dialog
      open={shown !== undefined}
      title={shown === undefined ? '' : words.of((at ?? 0) + 1, photos.length, say(shown.entry.name))}
      onClose={() => onMove(undefined)}
      actions={
        <>
          <Button
            icon="left"
            blockedBy={at === 0 ? words.first : undefined}
            onPress={() => onMove((at ?? 0) - 1)}
          >
            {words.previous}
          </Button>
          <Button
            icon="right"
            blockedBy={at === photos.length - 1 ? words.last : undefined}
            onPress={() => onMove((at ?? 0) + 1)}
          >
            {words.next}
          </Button>
        </>
      }
    >
      {shown !== undefined && (
        <figure className="evidence-large">
          <img src={photoUrl(shown.sha256, 'view')} alt={words.alt(say(shown.entry.name), shown.entry.who)} />
          <figcaption className="quiet">
            {shown.entry.who}，<Time at={shown.entry.at} form="exact" />
            {shown.takenAt !== null && (
              <>
                {' '}
                {words.taken} <Time at={shown.takenAt} form="exact" />
              </>
            )}
            <Distance metres={shown.distanceMetres} />
          </figcaption>
        </figure>
      )}
    </Dialog>
  )
}

/** How far the place in the photo is from the place of the act; far off is said in words, not in colour alone. */
function Distance({ metres }: { metres: number | null }) {
  const words = useWords(deskWords).evidence
  if (metres === null) return null
  return (
    <span className={metres > farMetres ? 'tone-lapsed' : undefined}>
      {' '}
      {metres > farMetres ? words.far(metres) : words.near(metres)}
    </span>
  )
}

/** A phone’s position in a street is good to some tens of metres; a photo from farther off is pointed out. */
const farMetres = 100
