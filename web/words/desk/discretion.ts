import type { Catalogue } from '../shape.ts'
import { en } from './discretion-en.ts'
import { zh } from './discretion-zh.ts'

/** Sentences of the pages of benchmarks and powers, and of the settings of enforcement. */
export const discretionWords: Catalogue<typeof zh> = { zh, en }
