import { z } from 'zod'
import { Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, importQuery, ImportReport, readRefusals, tableRefusals } from './shapes.ts'

/** Years from the first one kept to two years ahead; a year without data is listed as missing. */
export const listCalendarYearsOf = route({
  name: 'listCalendarYears',
  zh: '工作日历',
  en: 'Work calendar',
  method: 'GET',
  path: '/api/registers/calendar',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({}),
  output: z.object({
    today: z.string(),
    years: z.array(z.object({ year: z.int(), present: z.boolean(), holidays: z.int(), makeUpDays: z.int(), workingDays: z.int() })),
  }),
  refusals: readRefusals,
})

export const readCalendarYear = route({
  name: 'readCalendarYear',
  zh: '某年日历',
  en: 'A year of the calendar',
  method: 'GET',
  path: '/api/registers/calendar/:year',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ year: z.coerce.number().int().min(1900).max(2199) }),
  output: z.object({ year: z.int(), days: z.array(z.object({ date: z.string(), kind: z.enum(['holiday', 'makeUp']), name: Words })) }),
  refusals: [...readRefusals, 'clock.noCalendar'],
})

export const importCalendarFile = route({
  name: 'importCalendar',
  zh: '导入工作日历',
  en: 'Import the calendar',
  method: 'POST',
  path: '/api/registers/calendar/import',
  access: { permission: 'calendar.manage' },
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery }),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'register.calendarShared', 'clock.noColumn', 'clock.yearIncomplete'],
})
