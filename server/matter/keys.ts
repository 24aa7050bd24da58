import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'

/** The last line of a page: a time, which may be absent, and the matter. The next page begins after it. */
export type Key = { readonly at: Date | null; readonly id: string }

export function writeKey({ at, id }: Key): string {
  return `${at?.toISOString() ?? ''}~${id}`
}

/** Refuses `input.invalid` where the text is no key. */
export function readKey(text: string | undefined): Outcome<Key | null> {
  if (text === undefined) return done(null)
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|)~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text)
  const at = match?.[1] ? new Date(match[1]) : null
  if (!match?.[2] || (at && Number.isNaN(at.getTime()))) return refuse('input.invalid', { detail: 'after' })
  return done({ at, id: match[2] })
}
