import { useState } from 'react'
import { PhotoPicker, type Photo } from '../photo-picker.tsx'
import type { Examples } from './examples.ts'

/** A grey picture of a few bytes, so that previews have something to show. */
function picture(): Blob {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path fill="#789" d="M0 0h40v30H0z"/></svg>'
  return new Blob([svg], { type: 'image/svg+xml' })
}

const limits = { countMax: 5, bytesMax: 20 * 1_048_576 }

function Picker({ start }: { start: readonly Photo['state'][] }) {
  const [photos, setPhotos] = useState<readonly Photo[]>(() =>
    start.map((state, at) => ({ id: String(at), blob: picture(), name: `${at}.jpg`, state })),
  )
  const id = start.length === 0 ? 'ex-photos' : 'ex-photos-held'
  return (
    <PhotoPicker
      id={id}
      label="现场照片"
      photos={photos}
      limits={limits}
      onAdd={(files) =>
        setPhotos([
          ...photos,
          ...files.map((file) => ({
            id: file.name,
            blob: file,
            name: file.name,
            state: { kind: 'waiting' } as const,
          })),
        ])
      }
      onRemove={(gone) => setPhotos(photos.filter((photo) => photo.id !== gone))}
      onRetry={(again) =>
        setPhotos(photos.map((photo) => (photo.id === again ? { ...photo, state: { kind: 'sending', percent: 1 } } : photo)))
      }
    />
  )
}

export const photoExamples: Examples = {
  'PhotoPicker: nothing yet': () => <Picker start={[]} />,
  'PhotoPicker: on their way': () => (
    <Picker
      start={[
        { kind: 'sent', sha256: '0' },
        { kind: 'sending', percent: 40 },
        { kind: 'lost' },
        { kind: 'refused', sentence: '文件不是照片，请重新拍摄' },
        { kind: 'waiting' },
      ]}
    />
  ),
}
