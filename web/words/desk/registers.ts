import type { Catalogue } from '../shape.ts'
import { en } from './registers-en.ts'
import { zh } from './registers-zh.ts'

/** Sentences of the registers' pages. */
export const registerWords: Catalogue<typeof zh> = { zh, en }
