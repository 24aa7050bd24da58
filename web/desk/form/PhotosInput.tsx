import { useEffect } from 'react'
import { photoBytesMax, uploadStaff } from '../../../contract/upload.ts'
import { usePhotos } from '../../photos.ts'
import type { Labelled } from '../../ui/field.tsx'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import { upload } from '../../upload.ts'
import type { FieldInputProps } from './FieldInput.tsx'

const usualMax = 9

type Props = Pick<FieldInputProps, 'act' | 'name' | 'field' | 'values' | 'onChange' | 'onUploading'> & {
  readonly about: Pick<FieldInputProps['about'], 'id'>
  readonly said: Labelled
}

/** The name under which the photos of one field wait on the device. */
export function photosOf(matterId: string, act: string, field: string): string {
  return `act.${matterId}.${act}.${field}`
}

/** Photos are sent as they are chosen; the act then names them by the hash of their bytes. */
export function PhotosInput({ said, about, act, name, field, values, onChange, onUploading }: Props) {
  const { photos, add, remove, retry } = usePhotos(photosOf(about.id, act, name), (blob, _name, onPercent) =>
    upload(uploadStaff, {}, blob, onPercent),
  )
  const sent = photos.flatMap((photo) => (photo.state.kind === 'sent' ? [photo.state.sha256] : []))
  const busy = photos.some((photo) => photo.state.kind === 'waiting' || photo.state.kind === 'sending')
  const known = Array.isArray(values[name]) ? values[name].join(' ') : ''
  const now = sent.join(' ')
  useEffect(() => {
    if (known !== now) onChange(now === '' ? [] : now.split(' '))
  })
  useEffect(() => {
    onUploading(busy)
    // The form's handler is a new function each time; only the change matters.
  }, [busy])
  return (
    <PhotoPicker
      {...said}
      photos={photos}
      limits={{ countMax: field.max ?? usualMax, bytesMax: photoBytesMax }}
      onAdd={add}
      onRemove={remove}
      onRetry={retry}
    />
  )
}
