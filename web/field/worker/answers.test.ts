import { expect, test } from 'vitest'
import { howToAnswer } from './answers.ts'

const origin = 'https://gezhi.example'
const files = new Set(['/assets/field-1.js'])
const how = (path: string, more: { method?: string; mode?: string } = {}) =>
  howToAnswer({ method: 'GET', mode: 'cors', url: origin + path, ...more }, origin, files)

test('pages and files of the app come from the phone, photos are kept, everything else goes to the server', () => {
  expect(how('/field/tasks/1?fix=2', { mode: 'navigate' })).toBe('page')
  expect(how('/field', { mode: 'navigate' })).toBe('page')
  expect(how('/fieldwork', { mode: 'navigate' })).toBe('network')
  expect(how('/desk', { mode: 'navigate' })).toBe('network')
  expect(how('/assets/field-1.js')).toBe('file')
  expect(how('/assets/desk-1.js')).toBe('network')
  expect(how(`/api/photos/${'a'.repeat(64)}/thumb`)).toBe('photo')
  expect(how(`/api/photos/${'a'.repeat(64)}/original`)).toBe('network')
  expect(how('/api/inbox')).toBe('network')
  expect(how('/api/live')).toBe('network')
})

test('what people do is never answered from the phone', () => {
  expect(how('/field', { method: 'POST', mode: 'navigate' })).toBe('network')
  expect(how('/api/photos', { method: 'POST' })).toBe('network')
  expect(howToAnswer({ method: 'GET', mode: 'cors', url: 'https://tiles.example/assets/field-1.js' }, origin, files)).toBe('network')
})
