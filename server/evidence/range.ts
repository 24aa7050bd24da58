import type { Stretch } from '../photos/store.ts'

/**
 * The stretch that a `Range` header asks for of a file of `size` bytes (RFC 9110, 14.2): undefined for the whole file (no
 * header, another unit, several stretches at once), null where it lies outside.
 */
export function stretchOf(header: string | undefined, size: number): Stretch | null | undefined {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  if (!asked || (asked[1] === '' && asked[2] === '')) return undefined
  const [first, last] = [asked[1] ?? '', asked[2] ?? '']
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? null : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start >= size || end < start ? null : { start, end }
}
