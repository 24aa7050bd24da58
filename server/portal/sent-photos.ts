import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Context } from '../http/context.ts'
import { photosUsable } from '../photos/attachments.ts'

type Sent = {
  readonly region: string
  readonly photos: readonly string[]
  /** The key handed out with each upload, in the order of `photos`. */
  readonly uploadKeys: readonly string[]
}

/** The photos that somebody from outside sends with a form, each once. Refuses `upload.unknown` where a key is not that photo's. */
export async function sentPhotos({ db, secret }: Context, { region, photos, uploadKeys }: Sent): Promise<Outcome<string[]>> {
  const usable = await photosUsable(db, region, photos, { kind: 'public', keys: uploadKeys, secret })
  return usable.ok ? done([...new Set(photos)]) : usable
}
