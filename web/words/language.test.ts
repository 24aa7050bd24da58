import { expect, test } from 'vitest'
import { commonWords } from './common/words.ts'
import { discretionWords } from './desk/discretion.ts'
import { registerWords } from './desk/registers.ts'
import { deskWords } from './desk/words.ts'
import { fieldWords } from './field/words.ts'
import { languageFrom } from './language.ts'
import { pageWords } from './portal-pages/words.ts'
import { decisionWords } from './portal-decisions/words.ts'
import { portalWords } from './portal/words.ts'
import { plural } from './shape.ts'

test('the address decides the language, then what was chosen, then the browser, then Chinese', () => {
  expect(languageFrom('?lang=en', 'zh', ['zh-CN'])).toBe('en')
  expect(languageFrom('', 'en', ['zh-CN'])).toBe('en')
  expect(languageFrom('', undefined, ['fr-FR', 'en-GB', 'zh'])).toBe('en')
  expect(languageFrom('', undefined, ['fr-FR'])).toBe('zh')
  expect(languageFrom('?lang=xx', undefined, [])).toBe('zh')
})

/** Every sentence of a catalogue by its path; functions are called with stand-ins. */
function sentences(part: object, path = ''): [string, string][] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    const here = `${path}.${key}`
    if (typeof value === 'string') return [[here, value] satisfies [string, string]]
    if (typeof value === 'function') return [[here, String(value(1, 2, 3))] satisfies [string, string]]
    return sentences(value as object, here)
  })
}

test('every catalogue has the same keys in both languages, and no empty sentence', () => {
  for (const catalogue of [commonWords, portalWords, pageWords, decisionWords, deskWords, discretionWords, registerWords, fieldWords]) {
    const zh = sentences(catalogue.zh)
    expect(zh.map(([key]) => key)).toEqual(sentences(catalogue.en).map(([key]) => key))
    for (const [key, text] of [...zh, ...sentences(catalogue.en)]) expect(text.trim(), key).not.toBe('')
  }
})

test('English sentences hold no Chinese, save the name of the other language', () => {
  for (const catalogue of [commonWords, portalWords, pageWords, decisionWords, deskWords, discretionWords, registerWords, fieldWords]) {
    for (const [key, text] of sentences(catalogue.en)) {
      if (key !== '.otherLanguage') expect(text, key).not.toMatch(/\p{Script=Han}/u)
    }
  }
})

test('one is singular in English, none and many are plural', () => {
  expect([0, 1, 2, 1200].map((n) => plural(n, 'case'))).toEqual(['0 cases', '1 case', '2 cases', '1,200 cases'])
})
