import { useMemo, useSyncExternalStore } from 'react'
import { languages, type Language, type Words } from '../../domain/kernel/words.ts'
import { keep, kept } from '../ui/storage.ts'
import type { Catalogue, Same } from './shape.ts'

const place = 'gezhi.language'
const listeners = new Set<() => void>()
let current: Language = 'zh'

function known(text: string | null | undefined): Language | undefined {
  return languages.find((language) => text?.toLowerCase().startsWith(language))
}

/** ?lang= in the address, then what was chosen before, then the browser's own; Chinese when none is ours. */
export function languageFrom(search: string, stored: string | undefined, browser: readonly string[]): Language {
  const asked = known(new URLSearchParams(search).get('lang')) ?? known(stored)
  if (asked !== undefined) return asked
  for (const tag of browser) {
    const language = known(tag)
    if (language !== undefined) return language
  }
  return 'zh'
}

function apply(language: Language): void {
  current = language
  if (typeof document !== 'undefined') document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  for (const listener of listeners) listener()
}

/** Called once by each page before it renders; a language asked for in the address is remembered. */
export function startLanguage(): void {
  const language = languageFrom(window.location.search, kept(place), navigator.languages)
  if (new URLSearchParams(window.location.search).has('lang')) keep(place, language)
  apply(language)
}

/** Changes language in place: nothing typed is lost. The address no longer insists on another one. */
export function chooseLanguage(language: Language): void {
  keep(place, language)
  const address = new URL(window.location.href)
  if (address.searchParams.has('lang')) {
    address.searchParams.set('lang', language)
    window.history.replaceState(window.history.state, '', address)
  }
  apply(language)
}

/** The language in force, for code outside React. */
export function languageNow(): Language {
  return current
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, languageNow, languageNow)
}

/** The sentences of one surface in the reader's language: const w = useWords(portalWords). */
export function useWords<T>(catalogue: Catalogue<T>): Same<T> {
  return catalogue[useLanguage()]
}

/** Says a word of the domain, which carries both languages itself: say({ zh: '派遣', en: 'Dispatch' }). */
export function useSay(): (words: Words) => string {
  const language = useLanguage()
  return useMemo(() => (words: Words) => words[language], [language])
}

/** How words are joined in each language. */
const marks = {
  zh: { and: '、', semicolon: '；', colon: '：', aside: (text: string) => `（${text}）` },
  en: { and: ', ', semicolon: '; ', colon: ': ', aside: (text: string) => ` (${text})` },
} as const

/** The marks that join words and set them apart, in the language in force. */
export const useMarks = (): (typeof marks)[Language] => marks[useLanguage()]
