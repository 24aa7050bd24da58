/**
 * The browser's storage may be switched off or full (private windows, kiosks). What is kept there is a
 * convenience everywhere, so its absence is never a fault.
 */
export function kept(place: string): string | undefined {
  try {
    return window.localStorage.getItem(place) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps `text`, or forgets the place when it is undefined; false when it could not be kept. */
export function keep(place: string, text: string | undefined): boolean {
  try {
    if (text === undefined) window.localStorage.removeItem(place)
    else window.localStorage.setItem(place, text)
    return true
  } catch {
    return false
  }
}
