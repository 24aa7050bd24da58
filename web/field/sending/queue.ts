/**
 * What the phone still has to send. An item is written down before anything else happens to it, is sent under one
 * request key until the server has answered, and leaves the list only when it was done or the person throws it away.
 * So a repeat is the same request, whatever was lost on the way, and nothing is done twice.
 */

/** Why an item is still waiting although it was tried. */
export type Held = 'offline' | 'signIn' | 'busy' | 'earlier'

export type Said = { readonly code: string; readonly sentence: string }

export type ItemState =
  | { readonly kind: 'waiting'; readonly why?: Held }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly at: number; readonly matterId: string }
  | { readonly kind: 'refused'; readonly said: Said }

/** A photo of an item: its bytes are kept apart under `id`; `sha256` once the server has them. */
export type ItemPhoto = { readonly id: string; readonly field: string; readonly sha256?: string }

export type Item = {
  /** The request key of the act. It stays the same through corrections, so that even those cannot do it twice. */
  readonly id: string
  readonly person: string
  /** Place in the order of sending; grows. */
  readonly order: number
  readonly madeAt: number
  /** `<procedure>.<act>` */
  readonly verb: string
  readonly matterId: string | null
  readonly title: string
  readonly input: Readonly<Record<string, unknown>>
  readonly photos: readonly ItemPhoto[]
  readonly state: ItemState
  /** How often the server broke over it. */
  readonly faults: number
}

export type Draft = Pick<Item, 'id' | 'verb' | 'matterId' | 'title' | 'input' | 'photos'>

/** Where items are kept. Each call has happened for good when its promise is kept. */
export type Keeper = {
  readonly all: (person: string) => Promise<readonly Item[]>
  readonly put: (item: Item) => Promise<void>
  /** Removes the item with the bytes of its photos. */
  readonly remove: (item: Item) => Promise<void>
  /** Forgets the bytes of photos that the server has. */
  readonly dropPhotos: (item: Item) => Promise<void>
}

export type Sent =
  | { readonly kind: 'done'; readonly matterId: string }
  | { readonly kind: 'refused'; readonly said: Said }
  /** No answer, or one that says to come again. */
  | { readonly kind: 'again'; readonly why: 'offline' | 'signIn' | 'busy' }
  /** The server broke; it may do so every time for this one. */
  | { readonly kind: 'fault'; readonly said: Said }

export type Sender = {
  readonly photo: (id: string) => Promise<{ kind: 'done'; sha256: string } | Exclude<Sent, { kind: 'done' }>>
  readonly act: (item: Item) => Promise<Sent>
}

/** After so many faults an item steps aside as refused, so that the others get through. */
const faultsMax = 3
/** Sent items stay to be seen for a day. */
const shownMs = 24 * 3_600_000

export type Queue = {
  readonly items: () => Promise<readonly Item[]>
  readonly add: (draft: Draft) => Promise<Item>
  /** Replaces a waiting or refused item; undefined when it is on its way or was sent. */
  readonly correct: (id: string, draft: Omit<Draft, 'id'>) => Promise<Item | undefined>
  readonly retry: (id: string) => Promise<boolean>
  /** Throws an item away that was not sent; false when it is on its way. */
  readonly discard: (id: string) => Promise<boolean>
  /** Sends what can be sent, in order. Answers when nothing more can be done for now. */
  readonly run: () => Promise<void>
}

/** The queue of one person over a keeper and a sender. `tell` is called after every change. */
export function makeQueue(
  person: string,
  keeper: Keeper,
  sender: Sender,
  now: () => number,
  tell: () => void,
): Queue {
  let running: Promise<void> | undefined
  let onItsWay: string | undefined

  const items = async () => (await keeper.all(person)).toSorted((a, b) => a.order - b.order)
  const put = async (item: Item) => {
    await keeper.put(item)
    tell()
    return item
  }

  /** Changes happen one after the other, so that a correction and the beginning of a sending never cross. */
  let tail: Promise<unknown> = Promise.resolve()
  function alone<T>(work: () => Promise<T>): Promise<T> {
    const result = tail.then(work)
    tail = result.catch(() => undefined)
    return result
  }

  function add(draft: Draft): Promise<Item> {
    return alone(async () => {
      const last = (await items()).at(-1)
      const order = Math.max(now(), (last?.order ?? 0) + 1)
      return put({ ...draft, person, order, madeAt: now(), state: { kind: 'waiting' }, faults: 0 })
    })
  }

  /** Does something to an item that is neither on its way nor sent; undefined otherwise. */
  function change<T>(id: string, work: (item: Item) => Promise<T>): Promise<T | undefined> {
    return alone(async () => {
      const item = (await items()).find((one) => one.id === id)
      return item === undefined || id === onItsWay || item.state.kind === 'sent' ? undefined : work(item)
    })
  }

  async function discard(id: string): Promise<boolean> {
    const gone = await change(id, async (item) => {
      await keeper.remove(item)
      return true
    })
    tell()
    return gone === true
  }

  /** Sends an item that `claim` has marked; true when the next may follow. */
  async function send(item: Item): Promise<boolean> {
    try {
      let current = item
      for (const photo of current.photos) {
        if (photo.sha256 !== undefined) continue
        const sent = await sender.photo(photo.id)
        if (sent.kind !== 'done') return await settle(current, sent)
        const photos = current.photos.map((one) =>
          one.id === photo.id ? { ...one, sha256: sent.sha256 } : one,
        )
        current = await put({ ...current, photos })
      }
      return await settle(current, await sender.act(current))
    } finally {
      onItsWay = undefined
    }
  }

  async function settle(item: Item, sent: Sent): Promise<boolean> {
    switch (sent.kind) {
      case 'done':
        await put({ ...item, state: { kind: 'sent', at: now(), matterId: sent.matterId } })
        await keeper.dropPhotos(item)
        return true
      case 'refused': {
        // Photos the server does not know (any more) are sent again with the correction.
        const photos =
          sent.said.code === 'upload.unknown'
            ? item.photos.map(({ id, field }) => ({ id, field }))
            : item.photos
        await put({ ...item, photos, state: { kind: 'refused', said: sent.said } })
        return true
      }
      case 'again':
        await put({ ...item, state: { kind: 'waiting', why: sent.why } })
        return false
      case 'fault': {
        const faults = item.faults + 1
        const aside = faults >= faultsMax
        await put({
          ...item,
          faults,
          state: aside ? { kind: 'refused', said: sent.said } : { kind: 'waiting', why: 'busy' },
        })
        return aside
      }
    }
  }

  /** Marks the next item that may go; undefined when there is none. */
  function claim(passed: Set<string>): Promise<Item | undefined> {
    return alone(async () => {
      const all = await items()
      for (const item of all) {
        if (passed.has(item.id) || item.state.kind === 'sent' || item.state.kind === 'refused') continue
        passed.add(item.id)
        // What is said later about a matter may rest on what was said before.
        const earlier = all.some(
          (other) => other.order < item.order && isOpen(other) && sameMatter(other, item),
        )
        if (earlier) await put({ ...item, state: { kind: 'waiting', why: 'earlier' } })
        else {
          onItsWay = item.id
          return put({ ...item, state: { kind: 'sending' } })
        }
      }
      return undefined
    })
  }

  async function pass(): Promise<void> {
    await tidy()
    const passed = new Set<string>()
    for (;;) {
      const next = await claim(passed)
      if (next === undefined || !(await send(next))) return
    }
  }

  async function tidy(): Promise<void> {
    for (const item of await items()) {
      if (item.state.kind === 'sent' && now() - item.state.at > shownMs) await keeper.remove(item)
    }
  }

  const again = { state: { kind: 'waiting' }, faults: 0 } as const
  return {
    items,
    add,
    discard,
    correct: (id, draft) => change(id, (item) => put({ ...item, ...draft, ...again })),
    retry: async (id) => (await change(id, (item) => put({ ...item, ...again }))) !== undefined,
    run: () => {
      running ??= pass().finally(() => (running = undefined))
      return running
    },
  }
}

function isOpen(item: Item): boolean {
  return item.state.kind !== 'sent'
}

function sameMatter(a: Item, b: Item): boolean {
  return a.matterId !== null && a.matterId === b.matterId
}
