import { useEffect, useRef, useState, type ChangeEvent } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { Button, IconButton } from './button.tsx'
import { FieldGroup, type Labelled } from './field.tsx'
import { Icon } from './icon.tsx'

export type PhotoState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'sent'; readonly sha256: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly sentence?: string }

export type Photo = {
  readonly id: string
  readonly blob: Blob
  readonly name: string
  readonly state: PhotoState
}

/** The kinds that cameras and albums give; the server looks at the bytes again. */
const photoTypes = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'] as const
const megabyte = 1_048_576

export type PhotoLimits = { readonly countMax: number; readonly bytesMax: number }

export type PhotoProblem = { readonly kind: 'tooLarge' | 'notAPhoto'; readonly name: string } | { readonly kind: 'tooMany' }

/** Some browsers do not know HEIC and leave its kind empty; then its name has to do. */
function isPhoto({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return photoTypes.some((known) => known === type) || (type === '' && /\.hei[cf]$/i.test(name))
}

/** Sorts chosen files into those to take and what to say about the rest, before a byte is sent. */
export function checkPhotos<F extends { readonly name: string; readonly size: number; readonly type: string }>(
  files: readonly F[],
  held: number,
  limits: PhotoLimits,
): { taken: F[]; problems: PhotoProblem[] } {
  const problems: PhotoProblem[] = []
  const taken: F[] = []
  for (const file of files) {
    if (!isPhoto(file)) problems.push({ kind: 'notAPhoto', name: file.name })
    else if (file.size > limits.bytesMax) problems.push({ kind: 'tooLarge', name: file.name })
    else if (held + taken.length >= limits.countMax) {
      problems.push({ kind: 'tooMany' })
      break
    } else taken.push(file)
  }
  return { taken, problems }
}

function Preview({ photo, at, onRemove, onRetry }: { photo: Photo; at: number } & Pick<PickerProps, 'onRemove' | 'onRetry'>) {
  const words = useWords(commonWords).photos
  const [address, setAddress] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(photo.blob)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [photo.blob])
  const { state } = photo
  const said = {
    waiting: words.waiting,
    sending: words.sending(state.kind === 'sending' ? state.percent : 0),
    sent: words.sent,
    lost: words.lost,
    refused: (state.kind === 'refused' ? state.sentence : undefined) ?? words.refused,
  }[state.kind]
  return (
    <li className={`photo photo-${state.kind}`}>
      {address === undefined ? <span className="photo-blank" /> : <img src={address} alt={words.photo(at)} />}
      <span className="photo-state">
        {state.kind === 'sent' && <Icon name="check" />}
        {(state.kind === 'lost' || state.kind === 'refused') && <Icon name="warn" />}
        {said}
      </span>
      {state.kind === 'sending' && <progress max={100} value={state.percent} aria-label={words.photo(at)} />}
      <span className="photo-acts">
        {(state.kind === 'lost' || state.kind === 'refused') && (
          <IconButton icon="up" name={words.retry(at)} onPress={() => onRetry(photo.id)} />
        )}
        <IconButton icon="cross" name={words.remove(at)} onPress={() => onRemove(photo.id)} />
      </span>
    </li>
  )
}

type PickerProps = Labelled & {
  photos: readonly Photo[]
  limits: PhotoLimits
  onAdd: (files: readonly File[]) => void
  onRemove: (id: string) => void
  onRetry: (id: string) => void
}

/**
 * Camera first, album second, several at once. It shows and checks; keeping and sending photos is the
 * caller's (web/photos.ts), so that they survive a reload and a lost connection.
 */
export function PhotoPicker(props: PickerProps) {
  const words = useWords(commonWords).photos
  const { id, photos, limits, onAdd } = props
  const camera = useRef<HTMLInputElement>(null)
  const album = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<readonly PhotoProblem[]>([])
  const megabytes = Math.floor(limits.bytesMax / megabyte)

  const onFiles = (change: ChangeEvent<HTMLInputElement>) => {
    const checked = checkPhotos([...(change.target.files ?? [])], photos.length, limits)
    setProblems(checked.problems)
    if (checked.taken.length > 0) onAdd(checked.taken)
    // The same file may be chosen again after it was removed.
    change.target.value = ''
  }
  const full = photos.length >= limits.countMax ? words.full(limits.countMax) : undefined
  const sentence = (problem: PhotoProblem): string => {
    if (problem.kind === 'tooMany') return words.tooMany(limits.countMax)
    return problem.kind === 'tooLarge' ? words.tooLarge(problem.name, megabytes) : words.notAPhoto(problem.name)
  }

  return (
    <FieldGroup {...props} hint={props.hint ?? words.limit(limits.countMax, megabytes)}>
      <div className="row no-print">
        <Button id={id} kind="primary" icon="camera" blockedBy={full} onPress={() => camera.current?.click()}>
          {words.take}
        </Button>
        <Button icon="picture" blockedBy={full} onPress={() => album.current?.click()}>
          {words.choose}
        </Button>
      </div>
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={onFiles} />
      <input ref={album} type="file" accept={`${photoTypes.join(',')},.heic,.heif`} multiple hidden onChange={onFiles} />
      <div role="status">
        {problems.map((problem) => (
          <p className="field-error" key={problem.kind === 'tooMany' ? 'tooMany' : `${problem.kind} ${problem.name}`}>
            {sentence(problem)}
          </p>
        ))}
      </div>
      {photos.length > 0 && (
        <ul className="photos">
          {photos.map((photo, at) => (
            <Preview key={photo.id} photo={photo} at={at + 1} onRemove={props.onRemove} onRetry={props.onRetry} />
          ))}
        </ul>
      )}
    </FieldGroup>
  )
}
