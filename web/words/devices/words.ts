import type { Catalogue } from '../shape.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Sentences of surveillance devices: the register, the evidence and the public list. */
export const deviceWords: Catalogue<typeof zh> = { zh, en }
