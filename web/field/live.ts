import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { liveUpdates } from '../../contract/session.ts'

/** Several changes at once ask for the lists once. */
const gatherMs = 1_000

/** Reads anew what is on the page when something the person may see has changed. The browser reconnects by itself. */
export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const source = new EventSource(liveUpdates.path)
    let gathering: ReturnType<typeof setTimeout> | undefined
    const changed = () => {
      gathering ??= setTimeout(() => {
        gathering = undefined
        void queries.invalidateQueries({ queryKey: ['kept'] })
      }, gatherMs)
    }
    // One change, or `many` when they were too many to tell apart.
    source.addEventListener('changed', changed)
    source.addEventListener('many', changed)
    return () => {
      source.close()
      clearTimeout(gathering)
    }
  }, [queries])
}
