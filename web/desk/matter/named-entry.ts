import { useEffect } from 'react'
import { useLocation } from 'react-router'
import type { EntryView } from '../../../contract/matter.ts'
import { entryAnchor } from '../paths.ts'

/**
 * The number of the entry that the address names, or undefined where it names none that is shown. The entry is brought into view and
 * given the focus once it is there: the record comes after the page, too late for the browser to jump by itself.
 */
export function useNamedEntry(entries: readonly Pick<EntryView, 'seq'>[]): number | undefined {
  const { hash, key } = useLocation()
  const named = entries.find(({ seq }) => hash === `#${entryAnchor(seq)}`)?.seq
  useEffect(() => {
    if (named === undefined) return
    // After the shell has given the focus to the page's content (useContentFocus).
    const frame = requestAnimationFrame(() => {
      const entry = document.getElementById(entryAnchor(named))
      entry?.scrollIntoView({ block: 'center' })
      entry?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [named, key])
  return named
}
