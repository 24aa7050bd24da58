import type { Catalogue } from '../shape.ts'
import { en } from './enforcement-en.ts'
import { zh } from './enforcement-zh.ts'

/** Sentences of enforcement at the desk. */
export const enforcementWords: Catalogue<typeof zh> = { zh, en }
