import type { Catalogue } from '../shape.ts'
import { en } from './en.ts'
import { zh } from './zh.ts'

/** Sentences of the yearly plan of inspections and of random draws: the register and the portal. */
export const inspectionWords: Catalogue<typeof zh> = { zh, en }
