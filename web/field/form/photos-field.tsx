import { photoBytesMax } from '../../../contract/upload.ts'
import { PhotoPicker } from '../../ui/photo-picker.tsx'
import { fieldWords } from '../../words/field/words.ts'
import { useWords } from '../../words/language.ts'
import type { KeptPhotos } from '../photos/use-kept-photos.ts'

type Props = {
  id: string
  label: string
  hint?: string
  optional: boolean
  error: string | undefined
  max: number
  kept: KeptPhotos
}

/** Camera first; every photo is on the phone before anything is sent. */
export function PhotosField({ kept, max, error, ...labels }: Props) {
  const words = useWords(fieldWords)
  const said = kept.fault === 'noRoom' ? words.noRoom : kept.fault === 'noStore' ? words.noStore : error
  return (
    <PhotoPicker
      {...labels}
      error={said}
      photos={kept.photos}
      limits={{ countMax: max, bytesMax: photoBytesMax }}
      onAdd={(files) => void kept.add(files)}
      onRemove={kept.remove}
      onRetry={() => undefined}
    />
  )
}
