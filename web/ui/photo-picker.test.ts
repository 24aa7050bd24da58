import { expect, test } from 'vitest'
import { checkPhotos } from './photo-picker.tsx'

const limits = { countMax: 3, bytesMax: 1000 }
const file = (name: string, size = 10, type = 'image/jpeg') => ({ name, size, type })

test('a file that is no photo, or too large, is refused by name before anything is sent', () => {
  const { taken, problems } = checkPhotos(
    [file('a.jpg'), file('b.pdf', 10, 'application/pdf'), file('c.jpg', 1001), file('d.jpg', 1000)],
    0,
    limits,
  )
  expect(taken.map(({ name }) => name)).toEqual(['a.jpg', 'd.jpg'])
  expect(problems).toEqual([
    { kind: 'notAPhoto', name: 'b.pdf' },
    { kind: 'tooLarge', name: 'c.jpg' },
  ])
})

test('a phone’s HEIC is a photo even where the browser does not know its kind', () => {
  expect(checkPhotos([file('IMG_1.HEIC', 10, '')], 0, limits).problems).toEqual([])
  expect(checkPhotos([file('notes', 10, '')], 0, limits).problems).toHaveLength(1)
})

test('photos past the limit are not taken, counting those already held', () => {
  const { taken, problems } = checkPhotos([file('a.jpg'), file('b.jpg'), file('c.jpg')], 2, limits)
  expect(taken).toHaveLength(1)
  expect(problems).toEqual([{ kind: 'tooMany' }])
})
