import { useSyncExternalStore } from 'react'

let reached = true
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
}

/** What the last question to the server taught: a phone often believes in a network that leads nowhere. */
export function heard(answered: boolean): void {
  if (reached === answered) return
  reached = answered
  tell()
}

export function onlineNow(): boolean {
  return navigator.onLine && reached
}

export function subscribeOnline(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether the server is within reach, as far as is known. */
export function useOnline(): boolean {
  return useSyncExternalStore(subscribeOnline, onlineNow, () => true)
}
