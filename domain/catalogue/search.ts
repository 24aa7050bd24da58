import { polyphonic } from 'pinyin-pro'
import type { Subject } from './subject.ts'

/**
 * Finding a class by what a person types: the word, another word for it, its code, its English, or its sound —
 * `jinggai`, `jg`, `jingg` and `井g` all find 井盖. A catalogue is small (about a thousand classes), so it is
 * searched in memory, entry by entry.
 */
export type SubjectSearch = readonly Entry[]

type Entry = {
  readonly subject: Subject
  readonly name: SearchKey
  readonly aliases: readonly SearchKey[]
  readonly english: readonly string[]
}

/** A word ready to be compared: its characters, and for each the ways it may be typed. */
export type SearchKey = { readonly text: string; readonly readings: readonly (readonly string[])[] }

/** Longer queries are cut: no name is as long, and the time of a search stays bounded. */
const queryCharactersMax = 40

const silent = /[\s（）()、,，.。·/\\"“”'’-]/g

/**
 * Lower case, full-width forms made plain, spaces and brackets gone; every reading of a character with several
 * sounds is kept (行 is xing and hang), since people do not agree on them.
 */
export function searchKey(word: string): SearchKey {
  const text = word.normalize('NFKC').toLowerCase().replace(silent, '')
  const sounds = polyphonic(text, { toneType: 'none', type: 'array' })
  const readings = [...text].map((character, index) => [
    ...new Set([character, ...(sounds[index] ?? []).map((sound) => sound.replaceAll('ü', 'v'))]),
  ])
  return { text, readings }
}

export function buildSearch(subjects: readonly Subject[]): SubjectSearch {
  return subjects.map((subject) => ({
    subject,
    name: searchKey(subject.name.zh),
    aliases: subject.aliases.map(searchKey),
    english: subject.name.en === subject.name.zh ? [] : englishWords(subject.name.en),
  }))
}

/** The classes that answer to every word of `query`, best first; an empty query finds nothing. */
export function searchSubjects(search: SubjectSearch, query: string, limit = 20): readonly Subject[] {
  const typed = query.slice(0, queryCharactersMax).normalize('NFKC').toLowerCase().split(/\s+/)
  const wanted = typed.map((word) => word.replace(silent, '')).filter((word) => word !== '')
  if (wanted.length === 0) return []
  const found: { subject: Subject; rank: number }[] = []
  for (const entry of search) {
    const rank = Math.max(...wanted.map((word) => rankOf(entry, word)))
    if (rank < nowhere) found.push({ subject: entry.subject, rank })
  }
  found.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.subject.name.zh.length - b.subject.name.zh.length ||
      compare(a.subject.code, b.subject.code) ||
      compare(a.subject.kind, b.subject.kind),
  )
  return found.slice(0, limit).map((each) => each.subject)
}

const nowhere = 99

/** How well a word answers; smaller is better. The written word comes before its sound, the beginning before the middle. */
function rankOf(entry: Entry, word: string): number {
  if (entry.subject.code === word) return 0
  const own = wordRank(entry.name, word)
  const other = entry.aliases.reduce((best, alias) => Math.min(best, wordRank(alias, word) + 1), nowhere)
  const english = entry.english.some((each) => each.startsWith(word)) ? 13 : nowhere
  const code = entry.subject.code.startsWith(word) ? 14 : nowhere
  return Math.min(own, other, english, code)
}

function wordRank(key: SearchKey, word: string): number {
  if (key.text === word) return 1
  const at = key.text.indexOf(word)
  if (at === 0) return 3
  if (at > 0) return 5
  if (sounds(key, word, 0, 0, true)) return 7
  for (let start = 0; start < key.readings.length; start += 1) {
    if (sounds(key, word, 0, start, false)) return start === 0 ? 9 : 11
  }
  return nowhere
}

/**
 * Does `word` from `from` spell the characters from `at`, each by a whole sound or its initial, the last one also by
 * the beginning of its sound? With `whole` it has to reach the end of the name.
 */
function sounds(key: SearchKey, word: string, from: number, at: number, whole: boolean): boolean {
  if (from === word.length) return !whole || at === key.readings.length
  const readings = key.readings[at]
  if (readings === undefined) return false
  return readings.some((reading) => {
    let same = 0
    while (same < reading.length && word[from + same] === reading[same]) same += 1
    if (same === 0) return false
    if (!whole && from + same === word.length) return true
    return (
      (same === reading.length && sounds(key, word, from + same, at + 1, whole)) ||
      sounds(key, word, from + 1, at + 1, whole) ||
      (same >= 2 && /^[zcs]h/.test(reading) && sounds(key, word, from + 2, at + 1, whole))
    )
  })
}

function englishWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
