import { voiceKinds, type VoiceKind } from '../../../contract/supervision.ts'

/** Filters of the list, as they stand in the address. */
export type VoiceFilters = {
  readonly kind?: VoiceKind
  readonly state?: string
  readonly standing?: 'lapsed' | 'dueSoon'
  readonly open?: 'true' | 'false'
  readonly words?: string
  readonly after?: string
}

/** What the address says; anything else in it is left out. */
export function readVoiceFilters(address: URLSearchParams): VoiceFilters {
  const kind = voiceKinds.find((one) => one === address.get('kind'))
  const state = address.get('state')?.slice(0, 40)
  const standing = (['lapsed', 'dueSoon'] as const).find((one) => one === address.get('standing'))
  const open = (['true', 'false'] as const).find((one) => one === address.get('open'))
  const words = address.get('words')?.trim().slice(0, 100)
  const after = address.get('after')
  return {
    ...(kind && { kind }),
    ...(state && { state }),
    ...(standing && { standing }),
    ...(open && { open }),
    ...(words && { words }),
    ...(after && { after }),
  }
}

/** The same as a query, with its question mark; empty where nothing is filtered. */
export function writeVoiceFilters(filters: VoiceFilters): string {
  const given = Object.entries(filters).filter((pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '')
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
}
