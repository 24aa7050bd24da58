import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import { fieldWords } from '../../words/field/words.ts'
import { languageNow } from '../../words/language.ts'
import { askToKeep } from '../kept/base.ts'
import { onlineNow, subscribeOnline } from '../online.ts'
import { phoneKeeper } from './keeper.ts'
import { Queue, type Item } from './queue.ts'
import { senderOver } from './send.ts'

/** While something waits and the app is open, it is tried again this often. */
const everyMs = 10_000

type Shown = { readonly person: string; readonly queue: Queue; items: readonly Item[] | undefined }

let shown: Shown | undefined
const listeners = new Set<() => void>()

async function refresh(of: Shown): Promise<void> {
  const items = await of.queue.items()
  if (shown !== of) return
  of.items = items
  for (const listener of listeners) listener()
}

/** The queue of a person; one in the whole page. */
export function queueOf(person: string): Queue {
  if (shown?.person === person) return shown.queue
  const tell = () => void refresh(mine)
  const mine: Shown = {
    person,
    items: undefined,
    queue: new Queue(
      person,
      phoneKeeper,
      senderOver(() => fieldWords[languageNow()].sending),
      Date.now,
      tell,
    ),
  }
  shown = mine
  void refresh(mine)
  return mine.queue
}

/** Sends what waits, unless another window of this phone is doing so. */
export async function sendWaiting(person: string): Promise<void> {
  const queue = queueOf(person)
  if (!('locks' in navigator)) return queue.run()
  await navigator.locks.request('gezhi.field.send', { ifAvailable: true }, async (lock) => {
    if (lock !== null) await queue.run()
  })
}

const none: readonly Item[] = []

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The person's items, newest last. */
export function useItems(person: string): readonly Item[] {
  return useKnownItems(person) ?? none
}

/** As `useItems`; undefined until the phone's store has been read. */
export function useKnownItems(person: string): readonly Item[] | undefined {
  return useSyncExternalStore(subscribe, () => (shown?.person === person ? shown.items : none))
}

/** Stands once in the shell: sends at the start, when the connection returns, when the app comes back, and now and then. */
export function useSending(person: string): void {
  const queries = useQueryClient()
  useEffect(() => {
    queueOf(person)
    const send = async () => {
      const before = sentCount()
      await sendWaiting(person)
      if (sentCount() !== before) await queries.invalidateQueries()
    }
    const start = () => {
      if (document.visibilityState === 'visible') void send()
    }
    start()
    void askToKeep()
    const unsubscribe = subscribeOnline(() => {
      if (onlineNow()) start()
    })
    window.addEventListener('online', start)
    document.addEventListener('visibilitychange', start)
    const timer = setInterval(() => {
      if (shown?.items?.some((item) => item.state.kind === 'waiting') === true) start()
    }, everyMs)
    return () => {
      unsubscribe()
      window.removeEventListener('online', start)
      document.removeEventListener('visibilitychange', start)
      clearInterval(timer)
    }
  }, [person, queries])
}

function sentCount(): number {
  return shown?.items?.filter((item) => item.state.kind === 'sent').length ?? 0
}

/** What still needs somebody: waiting, on its way or refused. */
export function unsent(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => item.state.kind !== 'sent')
}
