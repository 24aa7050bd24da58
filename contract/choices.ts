import { z } from 'zod'
import { plainText, Words } from './fields.ts'
import { route } from './route.ts'

/** Units in force today, for choosing one. */
export const chooseUnits = route({
  name: 'chooseUnits',
  zh: '选择单位',
  en: 'Choose a unit',
  method: 'GET',
  path: '/api/choices/units',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({ units: z.array(z.object({ id: z.string(), name: Words, kind: Words })) }),
  refusals: ['access.signIn'],
})

/** Subtypes by word, alias, code or pinyin; without words, those of most cases in the last ninety days. */
export const chooseSubjects = route({
  name: 'chooseSubjects',
  zh: '选择问题小类',
  en: 'Choose a subtype',
  method: 'GET',
  path: '/api/choices/subjects',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ words: plainText(60).optional(), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  output: z.object({ subjects: z.array(z.object({ ref: z.string(), name: Words, category: Words, kind: Words })) }),
  refusals: ['access.signIn', 'input.invalid'],
})

/** Filing conditions of a subtype, each with its limit and the condition under which it may be closed. */
export const chooseConditions = route({
  name: 'chooseConditions',
  zh: '选择立案条件',
  en: 'Choose a filing condition',
  method: 'GET',
  path: '/api/choices/conditions',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ subject: z.string().max(120) }),
  output: z.object({ conditions: z.array(z.object({ ref: z.string(), n: z.int(), register: Words, close: Words, limit: Words })) }),
  refusals: ['access.signIn', 'input.invalid'],
})

/** Streets and communities of the grid in force, for filters. */
export const chooseAreas = route({
  name: 'chooseAreas',
  zh: '选择区域',
  en: 'Choose an area',
  method: 'GET',
  path: '/api/choices/areas',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({ areas: z.array(z.object({ code: z.string(), level: z.enum(['street', 'community']), name: Words })) }),
  refusals: ['access.signIn'],
})
