import type { Catalogue } from '../shape.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Sentences of the public page of answers to the media. */
export const mediaWords: Catalogue<typeof zh> = { zh, en }
