import { useEffect, useState, type Dispatch, type SetStateAction } from 'react'
import type { EntryView, OfferView } from '../../../contract/matter.ts'
import { Time } from '../../ui/due-time.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { isTyping } from '../../ui/keys.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { OriginalForm } from './OriginalForm.tsx'

export type EvidencePhoto = EntryView['photos'][number] & { readonly entry: EntryView }

/** A copy without EXIF, as the server gives it to staff. */
const photoUrl = (sha256: string, size: 'thumb' | 'view') => `/api/photos/${sha256}/${size}`

type EvidenceProps = {
  readonly matterId: string
  readonly photos: readonly EvidencePhoto[]
  /** The offer to take out an original, where the person has one. */
  readonly original: OfferView | undefined
}

/** The photos of all acts in their order; `p` shows the first one large, the arrows go on. */
export function Evidence({ matterId, photos, original }: EvidenceProps) {
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
            <button type="button" onClick={() => setAt(index)} aria-label={words.enlarge(index + 1, say(photo.entry.name))}>
              <img src={photoUrl(photo.sha256, 'thumb')} alt="" loading="lazy" />
            </button>
            <span className="quiet">
              {say(photo.entry.name)}
              <Distance metres={photo.distanceMetres} />
            </span>
          </li>
        ))}
      </ul>
      <Large matterId={matterId} photos={photos} original={original} at={at} onMove={setAt} />
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

type LargeProps = EvidenceProps & {
  at: number | undefined
  onMove: (at: number | undefined) => void
}

function Large({ matterId, photos, original, at, onMove }: LargeProps) {
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
          <Button icon="left" blockedBy={at === 0 ? words.first : undefined} onPress={() => onMove((at ?? 0) - 1)}>
            {words.previous}
          </Button>
          <Button icon="right" blockedBy={at === photos.length - 1 ? words.last : undefined} onPress={() => onMove((at ?? 0) + 1)}>
            {words.next}
          </Button>
        </>
      }
    >
      {shown !== undefined && (
        <>
          <Picture photo={shown} />
          {original !== undefined && (
            <OriginalForm key={shown.sha256} matterId={matterId} sha256={shown.sha256} blockedBy={original.blockedBy?.sentence} />
          )}
        </>
      )}
    </Dialog>
  )
}

function Picture({ photo }: { photo: EvidencePhoto }) {
  const words = useWords(deskWords).evidence
  const say = useSay()
  return (
    <figure className="evidence-large">
      <img src={photoUrl(photo.sha256, 'view')} alt={words.alt(say(photo.entry.name), photo.entry.who)} />
      <figcaption className="quiet">
        {photo.entry.who}，<Time at={photo.entry.at} form="exact" />
        {photo.takenAt !== null && (
          <>
            {' '}
            {words.taken} <Time at={photo.takenAt} form="exact" />
          </>
        )}
        <Distance metres={photo.distanceMetres} />
      </figcaption>
    </figure>
  )
}

/** How far the place in the photo is from the place of the act; far off is said in words, not in colour alone. */
function Distance({ metres }: { metres: number | null }) {
  const words = useWords(deskWords).evidence
  if (metres === null) return null
  return (
    <span className={metres > farMetres ? 'tone-lapsed' : undefined}> {metres > farMetres ? words.far(metres) : words.near(metres)}</span>
  )
}

/** A phone’s position in a street is good to some tens of metres; a photo from farther off is pointed out. */
const farMetres = 100
