import type { Catalogue } from '../shape.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const commonWords: Catalogue<typeof zh> = { zh, en }
