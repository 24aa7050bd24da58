import { plural, type Same } from '../shape.ts'
import type { zh } from './zh.ts'

export const en: Same<typeof zh> = {
  title: 'Answers to the media',
  lead: 'What was found and done about what the media exposed. Made from the record; telephone and identity numbers are masked.',
  none: 'Nothing has been answered in public yet',
  published: (medium, day) => `${medium}, published ${day}`,
  answered: (day) => `Answered ${day}`,
  measures: (done, ordered) => `${plural(ordered, 'measure')} ordered, ${done} reported done`,
}
