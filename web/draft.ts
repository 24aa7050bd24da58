import { useCallback, useEffect, useRef, useState } from 'react'
import { keep, kept } from './ui/storage.ts'

const prefix = 'gezhi.draft.'
/** A draft nobody came back to in a month holds personal data for nothing. */
const daysKept = 30

type Stored = { readonly at: number; readonly value: unknown }

function readDraft(key: string, now: number): unknown {
  const text = kept(prefix + key)
  if (text === undefined) return undefined
  try {
    const stored = JSON.parse(text) as Partial<Stored> | null
    if (typeof stored?.at !== 'number' || now - stored.at > daysKept * 86_400_000) return undefined
    return stored.value
  } catch {
    return undefined
  }
}

/**
 * What is kept overlays the initial value, field by field and only where the kind of value agrees: a draft of an
 * earlier release cannot put a form into a shape it does not know.
 */
export function overlay<T extends object>(initial: T, stored: unknown): T {
  if (typeof stored !== 'object' || stored === null) return initial
  const merged: T = { ...initial }
  for (const name of Object.keys(initial) as (keyof T)[]) {
    const value = (stored as Partial<T>)[name]
    if (value === undefined) continue
    const expected = initial[name]
    if (expected === undefined || expected === null || typeof value === typeof expected) merged[name] = value
  }
  return merged
}

/** Whether something typed under this key waits to be finished. */
export function hasDraft(key: string): boolean {
  return readDraft(key, Date.now()) !== undefined
}

/**
 * Input that survives a reload, a crash and a lost connection. `clear` when the server has accepted it.
 * @param key names the form and the thing it is about, e.g. `report` or `dispatch.${caseId}`
 */
export function useDraft<T extends object>(key: string, initial: T) {
  const [value, setValue] = useState<T>(() => overlay(initial, readDraft(key, Date.now())))
  const first = useRef(initial)
  const latest = useRef(value)

  const set = useCallback(
    (part: Partial<T>) => {
      const next = { ...latest.current, ...part }
      latest.current = next
      setValue(next)
      keep(prefix + key, JSON.stringify({ at: Date.now(), value: next } satisfies Stored))
    },
    [key],
  )
  const clear = useCallback(() => {
    keep(prefix + key, undefined)
    latest.current = first.current
    setValue(first.current)
  }, [key])

  // Another tab may have sent or changed the same draft.
  useEffect(() => {
    const listen = (change: StorageEvent) => {
      if (change.key !== prefix + key) return
      latest.current = overlay(first.current, readDraft(key, Date.now()))
      setValue(latest.current)
    }
    window.addEventListener('storage', listen)
    return () => window.removeEventListener('storage', listen)
  }, [key])

  return { value, set, clear }
}
