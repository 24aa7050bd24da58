import type { Catalogue } from '../shape.ts'
import { en } from './oversight-en.ts'
import { zh } from './oversight-zh.ts'

/** Sentences of oversight: exposures, supervisory papers, sealed clues, accountability; on the desk and in public. */
export const oversightWords: Catalogue<typeof zh> = { zh, en }
