import { useSyncExternalStore } from 'react'

let said = ''
const listeners = new Set<() => void>()

/** Says a sentence to screen readers without moving anything: "已派遣，下一件" after an act, new matters arriving. */
export function announce(sentence: string): void {
  // The same sentence twice is said twice only when the text changes.
  said = said === sentence ? `${sentence}\u00a0` : sentence
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Stands once in the shell. */
export function LiveRegion() {
  const sentence = useSyncExternalStore(
    subscribe,
    () => said,
    () => '',
  )
  return (
    <div className="visually-hidden" role="status" aria-live="polite">
      {sentence}
    </div>
  )
}
