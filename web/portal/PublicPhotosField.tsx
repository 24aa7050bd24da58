import { photoBytesMax } from '../../contract/upload.ts'
import { PhotoPicker } from '../ui/photo-picker.tsx'
import type { PublicPhotos } from './use-public-photos.ts'

type Props = { readonly photos: PublicPhotos; readonly label: string; readonly hint?: string; readonly countMax: number }

/** Photos that may be added to a form. */
export function PublicPhotosField({ photos, countMax, ...labels }: Props) {
  return (
    <PhotoPicker
      id="photos"
      {...labels}
      optional
      photos={photos.photos}
      limits={{ countMax, bytesMax: photoBytesMax }}
      onAdd={photos.add}
      onRemove={photos.remove}
      onRetry={photos.retry}
    />
  )
}
