import { useCallback, useRef } from 'react'
import { uploadPublic } from '../../contract/upload.ts'
import { usePhotos } from '../photos.ts'
import type { Photo } from '../ui/photo-picker.tsx'
import { upload } from '../upload.ts'

/** Upload keys by the photos' hashes. */
export type PhotoKeys = Record<string, string>

/** Photos a stranger chooses, sent while they go on writing; `keep` stands in their draft and must be the same function each time. */
export function usePublicPhotos(draft: string, region: string, kept: PhotoKeys, keep: (part: { keys: PhotoKeys }) => void) {
  const keys = useRef(kept)
  const send = useCallback(
    async (blob: Blob, _name: string, onPercent: (percent: number) => void) => {
      const answer = await upload(uploadPublic, { region }, blob, onPercent)
      if (answer.ok) {
        keys.current = { ...keys.current, [answer.value.sha256]: answer.value.key }
        keep({ keys: keys.current })
      }
      return answer
    },
    [region, keep],
  )
  return usePhotos(draft, send)
}

export type PublicPhotos = ReturnType<typeof usePublicPhotos>

/** The photos that have arrived, each with the key it was given, as the routes take them. */
export function sentPhotos(photos: readonly Photo[], keys: PhotoKeys): { photos: string[]; uploadKeys: string[] } {
  const sent = photos.flatMap(({ state }) => (state.kind === 'sent' ? [state.sha256] : []))
  return { photos: sent, uploadKeys: sent.map((sha256) => keys[sha256] ?? '') }
}

/** Why a form has to wait for its photos, in these words; undefined when all have arrived. */
export function unsentPhotos(photos: readonly Photo[], words: { refused: string; waiting: string }): string | undefined {
  if (photos.some(({ state }) => state.kind === 'refused')) return words.refused
  return photos.some(({ state }) => state.kind !== 'sent') ? words.waiting : undefined
}
