import type { SessionView } from '../../../contract/session.ts'
import { keep, kept } from '../../ui/storage.ts'

const place = 'gezhi.field.session'
let current = ''

/** The id of whoever is signed in, or empty; what is kept on the phone is kept under it. */
export function personNow(): string {
  return current
}

/** Remembers who is signed in, so that the app opens for them without a connection; null forgets. */
export function rememberSession(session: SessionView | null): void {
  current = session?.person.id ?? ''
  keep(place, session === null ? undefined : JSON.stringify(session))
}

/** Who was signed in when the server was last reached. */
export function rememberedSession(): SessionView | null {
  try {
    const session = JSON.parse(kept(place) ?? 'null') as SessionView | null
    if (typeof session?.person?.id !== 'string') return null
    current = session.person.id
    return session
  } catch {
    return null
  }
}
