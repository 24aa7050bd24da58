import type { Catalogue } from '../shape.ts'
import { en } from './clues-en.ts'
import { zh } from './clues-zh.ts'

/** Sentences of clues and their rules. */
export const clueWords: Catalogue<typeof zh> = { zh, en }
