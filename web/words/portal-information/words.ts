import type { Catalogue } from '../shape.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

export const informationWords: Catalogue<typeof zh> = { zh, en }
