import type { Catalogue } from '../shape.ts'
import { en } from './enforcement-en.ts'
import { zh } from './enforcement-zh.ts'

export const enforcementWords: Catalogue<typeof zh> = { zh, en }
