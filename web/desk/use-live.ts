import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listInbox, listMatters, readMatter } from '../../contract/matter.ts'
import { listNotices, liveUpdates } from '../../contract/session.ts'

/** Changes within this time are shown together, so that a busy minute does not make the list jump. */
const gatherMs = 1000

/** Reads anew what has changed, as the server tells of it. A lost connection comes back by itself. */
export function useLive(): void {
  const queries = useQueryClient()
  useEffect(() => {
    const changed = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer = undefined
      for (const matterId of changed) void queries.invalidateQueries({ queryKey: [readMatter.name, { matterId }] })
      changed.clear()
      for (const { name } of [listInbox, listMatters, listNotices]) void queries.invalidateQueries({ queryKey: [name] })
    }
    const soon = () => {
      timer ??= setTimeout(refresh, gatherMs)
    }
    const source = new EventSource(liveUpdates.path)
    source.addEventListener('changed', (event: MessageEvent<string>) => {
      const told: unknown = JSON.parse(event.data)
      if (typeof told === 'object' && told !== null && 'matterId' in told) changed.add(String(told.matterId))
      soon()
    })
    source.addEventListener('many', soon)
    return () => {
      source.close()
      clearTimeout(timer)
    }
  }, [queries])
}
