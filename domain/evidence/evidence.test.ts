import { expect, test } from 'vitest'
import { must } from '../kernel/outcome.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { fileKinds, isRecording, kindOfMedia, savedName } from './file-kinds.ts'
import { hoursFromDay } from './taken.ts'

test('a file is saved under the ending that its bytes give, whatever it was called', () => {
  expect(savedName('现场.mp4.exe', 'mp4')).toBe('现场.mp4.mp4')
  expect(savedName('../../etc/passwd', 'pdf')).toBe('.._.._etc_passwd.pdf')
  expect(savedName('台账.CSV', 'text')).toBe('台账.csv')
  expect(savedName('.html', 'text')).toBe('file.txt')
})

test('sound and film are recordings, papers are not, and only what cannot run is ever shown', () => {
  for (const { media, is, shown } of Object.values(fileKinds)) {
    expect(kindOfMedia(media)).toBeDefined()
    expect(isRecording(media)).toBe(is !== 'document')
    expect(shown && !/^(audio|video)\/|^application\/pdf$/.test(media)).toBe(false)
  }
  expect(kindOfMedia('image/jpeg')).toBeUndefined()
})

test('a device’s time is measured from the nearer end of the day that was typed', () => {
  const day = must(parseCivilDate('2026-10-13'))
  expect(hoursFromDay(new Date('2026-10-13T04:00:00Z'), day, 480)).toBe(0)
  expect(hoursFromDay(new Date('2026-10-12T16:00:00Z'), day, 480), 'the first instant of the day').toBe(0)
  expect(hoursFromDay(new Date('2026-10-12T15:00:00Z'), day, 480)).toBe(1)
  expect(hoursFromDay(new Date('2026-10-14T17:00:00Z'), day, 480)).toBe(25)
})
