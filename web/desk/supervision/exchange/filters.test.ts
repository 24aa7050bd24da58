import { expect, test } from 'vitest'
import { readShown, writeShown } from './filters.ts'

test('what the list shows is read back as it was written, and nothing else is taken from the address', () => {
  for (const shown of [{}, { show: 'out' }, { peer: 'police-1' }, { show: 'in', peer: 'a' }] as const)
    expect(readShown(new URLSearchParams(writeShown(shown)))).toEqual(shown)
  expect(readShown(new URLSearchParams('show=all&peer=<b>'))).toEqual({})
})
