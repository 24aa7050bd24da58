import type { z } from 'zod'
import { readBoard } from '../../../contract/enforcement.ts'

export type BoardFilters = z.input<typeof readBoard.input>

const names = ['procedure', 'state', 'unit', 'standing', 'mine', 'owing'] as const

/** The filters that stand in an address; where one is not understood, none is taken. */
export function readBoardFilters(query: URLSearchParams): BoardFilters {
  const found = Object.fromEntries(
    names.flatMap((name) => {
      const value = query.get(name)
      return value === null || value === '' ? [] : [[name, value]]
    }),
  )
  const parsed = readBoard.input.safeParse(found)
  return parsed.success ? found : {}
}

/** The address of the board with these filters, always in the same order. */
export function writeBoardFilters(filters: BoardFilters): string {
  const query = new URLSearchParams()
  for (const name of names) {
    const value = filters[name]
    if (value !== undefined && value !== '') query.set(name, value)
  }
  const text = query.toString()
  return text === '' ? '' : `?${text}`
}

/** Filters that whoever reviews or collects comes back to. */
export const savedFilters = {
  everything: {},
  reviews: { procedure: 'penalty', state: 'reviewing' },
  owing: { state: 'performing', owing: 'true' },
} as const satisfies Record<string, BoardFilters>
