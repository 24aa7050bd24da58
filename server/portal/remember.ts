type Kept = { readonly until: number; readonly value: Promise<unknown> }

const memory = new WeakMap<object, Map<string, Kept>>()

/**
 * An answer that may be a little old: worked out once for everybody who asks within `ms`. A failure is not kept. `owner`
 * is what the answer belongs to; when that goes, so does the answer.
 */
export function remember<T>(owner: object, key: string, now: Date, ms: number, work: () => Promise<T>): Promise<T> {
  const kept = memory.get(owner) ?? new Map<string, Kept>()
  memory.set(owner, kept)
  const found = kept.get(key)
  if (found && found.until > now.getTime()) return found.value as Promise<T> // the same key is always of one kind of work
  const value = work()
  kept.set(key, { until: now.getTime() + ms, value })
  value.catch(() => kept.delete(key))
  return value
}
