import type { Catalogue } from '../shape.ts'
import { en } from './supervision-en.ts'
import { zh } from './supervision-zh.ts'

/** Sentences of complaints and petitions, at the desk. */
export const supervisionWords: Catalogue<typeof zh> = { zh, en }
