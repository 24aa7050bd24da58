import type { Catalogue } from '../shape.ts'
import { en } from './exchange-en.ts'
import { zh } from './exchange-zh.ts'

/** Sentences of the exchange with other organs. */
export const exchangeWords: Catalogue<typeof zh> = { zh, en }
