import { useMemo } from 'react'
import { useSearchParams } from 'react-router'

/** What stands in a page's address, and how it is changed. */
export type Address<Name extends string> = {
  readonly values: Partial<Record<Name, string>>
  readonly put: (changed: Partial<Record<Name, string | undefined>>) => void
}

/** Filters that stand in the page's address; an empty one is left out. */
export function useAddress<const Name extends string>(names: readonly Name[]): Address<Name> {
  const [query, setQuery] = useSearchParams()
  const text = query.toString()
  const values = useMemo(() => {
    const address = new URLSearchParams(text)
    const found: Partial<Record<Name, string>> = {}
    for (const name of names) {
      const value = address.get(name)
      if (value !== null && value !== '') found[name] = value
    }
    return found
    // The names of a page never change.
  }, [text])
  const put = (changed: Partial<Record<Name, string | undefined>>) =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before)
        for (const [name, value] of Object.entries<string | undefined>(changed)) {
          if (value === undefined || value === '') next.delete(name)
          else next.set(name, value)
        }
        return next
      },
      { replace: true },
    )
  return { values, put }
}
