import type { Catalogue } from '../shape.ts'
import { en } from './like-cases-en.ts'
import { zh } from './like-cases-zh.ts'

/** Sentences of like cases and outliers. */
export const likeCaseWords: Catalogue<typeof zh> = { zh, en }
