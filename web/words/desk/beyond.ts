import type { Catalogue } from '../shape.ts'
import { en } from './beyond-en.ts'
import { zh } from './beyond-zh.ts'

/** Sentences of what is done with other organs, at the desk. */
export const beyondWords: Catalogue<typeof zh> = { zh, en }
