import type { Catalogue } from '../shape.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Sentences of the provable record: its public page, and where receipts are offered. */
export const recordWords: Catalogue<typeof zh> = { zh, en }
