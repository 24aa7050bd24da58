import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

const jieba = Jieba.withDict(dict)
/** Tokens kept of one text, and characters of one token. */
const tokensMax = 400
const tokenCharactersMax = 40

/**
 * A text as a `tsvector` literal of the 'simple' configuration: words found by jieba, and each Han
 * character pair, so that a name the dictionary does not know is found as well.
 */
export function tokens(text: string): string {
  return [...wordsOf(text)].slice(0, tokensMax).map(quoted).join(' ')
}

/** A search as a `tsquery` literal: every word must be there; empty where nothing can be searched for. */
export function searchQuery(text: string): string {
  const words = jieba.cutForSearch(normal(text), true).filter(isWord)
  return [...new Set(words)]
    .slice(0, 20)
    .map((word) => `${quoted(word)}:*`)
    .join(' & ')
}

function wordsOf(text: string): Set<string> {
  const plain = normal(text)
  const words = new Set(jieba.cutForSearch(plain, true).filter(isWord))
  for (const [run] of plain.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let at = 0; at + 2 <= run.length; at += 1) words.add(run.slice(at, at + 2))
  }
  return words
}

const normal = (text: string): string => text.normalize('NFKC').toLowerCase()
const isWord = (word: string): boolean => /[\p{L}\p{N}]/u.test(word) && word.length <= tokenCharactersMax
const quoted = (word: string): string => `'${word.replaceAll(/['\\]/g, '')}'`
