import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { credentialRefusals } from './credential.ts'
import { partyRefusals } from './party.ts'

/** Codes of a noun in the program's own files. */
function codesIn(noun: string, paths: readonly string[]): string[] {
  const texts = paths.map((path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))
  const quoted = new RegExp(`(?<=refuse\\('|\\| '|= '|^  ')${noun}\\.\\w+(?=')`, 'gm')
  return [...new Set(texts.flatMap((text) => text.match(quoted) ?? []))].toSorted()
}

test('every refusal of a party has its sentence, and every sentence its refusal', () => {
  const files = ['domain/enforcement/identity.ts', 'domain/enforcement/party.ts', 'server/enforcement/parties.ts']
  expect(codesIn('party', files)).toEqual(Object.keys(partyRefusals).toSorted())
})

test('every refusal of a credential has its sentence, and every sentence its refusal', () => {
  const server = [
    'server/enforcement/credentials.ts',
    'server/enforcement/import-credentials.ts',
    'server/registers/credential-handlers.ts',
  ]
  expect(codesIn('credential', ['domain/enforcement/credential.ts', ...server])).toEqual(Object.keys(credentialRefusals).toSorted())
})

test('both languages fill in the same things', () => {
  const holes = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].toSorted()
  for (const { zh, en } of Object.values({ ...partyRefusals, ...credentialRefusals })) expect(holes(zh)).toEqual(holes(en))
})
