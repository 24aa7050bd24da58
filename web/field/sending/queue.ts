import type { Words } from '../../../domain/kernel/words.ts'

/**
 * What the phone still has to send. An item is written down before anything else happens to it, is sent under one
 * request key until the server has answered, and leaves the list only when it was done or the person throws it away.
 * So a repeat is the same request, whatever was lost on the way, and nothing is done twice.
 */

/** Why an item is still waiting although it was tried. */
export type Held = 'offline' | 'signIn' | 'busy' | 'earlier'

/** `basis` is the article that a refusal rests on. */
export type Said = { readonly code: string; readonly sentence: string; readonly basis?: string }

export type ItemState =
  | { readonly kind: 'waiting'; readonly why?: Held }
  | { readonly kind: 'sending' }
  | { readonly kind: 'sent'; readonly at: number; readonly matterId: string }
  | { readonly kind: 'refused'; readonly said: Said }

/** A photo of an item: its bytes are kept apart under `id`; `sha256` once the server has them. */
export type ItemPhoto = { readonly id: string; readonly field: string; readonly sha256?: string }

/** A subtype with its names, so that a form can show it again without asking. */
export type Subject = { readonly ref: string; readonly name: Words; readonly category: Words }

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
  /** What `input.subject` is called. */
  readonly subject?: Subject
  readonly state: ItemState
  /** How often the server broke over it. */
  readonly faults: number
}

export type Draft = Pick<Item, 'id' | 'verb' | 'matterId' | 'title' | 'input' | 'photos' | 'subject'>

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

/** The queue of one person over a keeper and a sender. */
export class Queue {
  private readonly person: string
  private readonly keeper: Keeper
  private readonly sender: Sender
  private readonly now: () => number
  private readonly tell: () => void
  private running: Promise<void> | undefined
  private onItsWay: string | undefined
  private tail: Promise<unknown> = Promise.resolve()

  /** @param tell called after every change */
  constructor(person: string, keeper: Keeper, sender: Sender, now: () => number, tell: () => void) {
    this.person = person
    this.keeper = keeper
    this.sender = sender
    this.now = now
    this.tell = tell
  }

  /** The person's items in the order of sending. */
  async items(): Promise<readonly Item[]> {
    return (await this.keeper.all(this.person)).toSorted((a, b) => a.order - b.order)
  }

  /** Takes an item in. The same id again, as after a crash or a second press, is the item that is there. */
  add(draft: Draft): Promise<Item> {
    return this.alone(async () => {
      const all = await this.items()
      const before = all.find((item) => item.id === draft.id)
      if (before !== undefined) return before
      const last = all.at(-1)
      const order = Math.max(this.now(), (last?.order ?? 0) + 1)
      return this.put({ ...draft, person: this.person, order, madeAt: this.now(), ...fresh })
    })
  }

  /** Replaces a waiting or refused item; undefined when it is on its way or was sent. */
  correct(id: string, draft: Omit<Draft, 'id'>): Promise<Item | undefined> {
    return this.change(id, (item) => this.put({ ...item, ...draft, ...fresh }))
  }

  async retry(id: string): Promise<boolean> {
    return (await this.change(id, (item) => this.put({ ...item, ...fresh }))) !== undefined
  }

  /** Throws an item away that was not sent; false when it is on its way. */
  async discard(id: string): Promise<boolean> {
    const gone = await this.change(id, async (item) => {
      await this.keeper.remove(item)
      return true
    })
    this.tell()
    return gone === true
  }

  /** Sends what can be sent, in order. Answers when nothing more can be done for now. */
  run(): Promise<void> {
    this.running ??= this.pass().finally(() => (this.running = undefined))
    return this.running
  }

  private async put(item: Item): Promise<Item> {
    await this.keeper.put(item)
    this.tell()
    return item
  }

  /** Changes happen one after the other, so that a correction and the beginning of a sending never cross. */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.tail.then(work)
    this.tail = result.catch(() => undefined)
    return result
  }

  /** Does something to an item that is neither on its way nor sent; undefined otherwise. */
  private change<T>(id: string, work: (item: Item) => Promise<T>): Promise<T | undefined> {
    return this.alone(async () => {
      const item = (await this.items()).find((one) => one.id === id)
      const fixed = item === undefined || id === this.onItsWay || item.state.kind === 'sent'
      return fixed ? undefined : work(item)
    })
  }

  private async pass(): Promise<void> {
    await this.tidy()
    const passed = new Set<string>()
    for (;;) {
      const next = await this.claim(passed)
      if (next === undefined || !(await this.send(next))) return
    }
  }

  /** Marks the next item that may go; undefined when there is none. */
  private claim(passed: Set<string>): Promise<Item | undefined> {
    return this.alone(async () => {
      const all = await this.items()
      for (const item of all) {
        if (passed.has(item.id) || item.state.kind === 'sent' || item.state.kind === 'refused') continue
        passed.add(item.id)
        // What is said later about a matter may rest on what was said before.
        const earlier = all.some((other) => other.order < item.order && isOpen(other) && sameMatter(other, item))
        if (earlier) await this.put({ ...item, state: { kind: 'waiting', why: 'earlier' } })
        else {
          this.onItsWay = item.id
          return this.put({ ...item, state: { kind: 'sending' } })
        }
      }
      return undefined
    })
  }

  /** Sends an item that `claim` has marked; true when the next may follow. */
  private async send(item: Item): Promise<boolean> {
    try {
      let current = item
      for (const photo of current.photos) {
        if (photo.sha256 !== undefined) continue
        const sent = await this.sender.photo(photo.id)
        if (sent.kind !== 'done') return await this.settle(current, sent)
        const photos = current.photos.map((one) => (one.id === photo.id ? { ...one, sha256: sent.sha256 } : one))
        current = await this.put({ ...current, photos })
      }
      return await this.settle(current, await this.sender.act(current))
    } finally {
      this.onItsWay = undefined
    }
  }

  private async settle(item: Item, sent: Sent): Promise<boolean> {
    switch (sent.kind) {
      case 'done':
        await this.put({ ...item, state: { kind: 'sent', at: this.now(), matterId: sent.matterId } })
        await this.keeper.dropPhotos(item)
        return true
      case 'refused': {
        // Photos the server does not know (any more) are sent again with the correction.
        const unknown = sent.said.code === 'upload.unknown'
        const photos = unknown ? item.photos.map(({ id, field }) => ({ id, field })) : item.photos
        await this.put({ ...item, photos, state: { kind: 'refused', said: sent.said } })
        return true
      }
      case 'again':
        await this.put({ ...item, state: { kind: 'waiting', why: sent.why } })
        return false
      case 'fault': {
        const faults = item.faults + 1
        const aside = faults >= faultsMax
        const state = aside ? ({ kind: 'refused', said: sent.said } as const) : ({ kind: 'waiting', why: 'busy' } as const)
        await this.put({ ...item, faults, state })
        return aside
      }
    }
  }

  private async tidy(): Promise<void> {
    for (const item of await this.items()) {
      if (item.state.kind === 'sent' && this.now() - item.state.at > shownMs) await this.keeper.remove(item)
    }
  }
}

/** An item nobody has tried yet. */
const fresh = { state: { kind: 'waiting' }, faults: 0 } as const

function isOpen(item: Item): boolean {
  return item.state.kind !== 'sent'
}

function sameMatter(a: Item, b: Item): boolean {
  return a.matterId !== null && a.matterId === b.matterId
}
