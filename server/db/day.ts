import { z } from 'zod'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'

/** A date of law as the database gives it. */
export const Day = z.string().transform((text) => must(parseCivilDate(text)))
