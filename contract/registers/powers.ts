import { z } from 'zod'
import { powerSources, type PowerSource } from '../../domain/enforcement/power.ts'
import { CivilDateText, plainText, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { ItemFieldName, MeasureName } from './items.ts'
import { changeRefusals, importQuery, ImportReport, PageQuery, readRefusals, tableRefusals } from './shapes.ts'

export const PowerSourceName = z.enum(Object.keys(powerSources) as [PowerSource, ...PowerSource[]])

const Unit = z.object({ id: z.string(), name: Words })

export const PowerView = z.object({
  code: z.string(),
  unit: Unit,
  items: z.array(z.object({ code: z.string(), name: Words.nullable() })),
  fields: z.array(ItemFieldName),
  source: PowerSourceName,
  document: z.object({ number: z.string(), name: z.string() }),
  principal: Unit.nullable(),
  coercion: z.array(MeasureName),
  /** Streets with their names; empty is the whole district. */
  streets: z.array(z.object({ code: z.string(), name: Words.nullable() })),
  from: z.string(),
  to: z.string().nullable(),
  inForce: z.boolean(),
})
export type PowerView = z.infer<typeof PowerView>

/** The powers of the list in force on the day; with `ended`, also those that have ended or not begun. */
export const listPowers = route({
  name: 'listPowers',
  zh: '执法权限',
  en: 'Powers',
  method: 'GET',
  path: '/api/registers/powers',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    day: CivilDateText.optional(),
    words: plainText(60).optional(),
    source: PowerSourceName.optional(),
    unit: UnitId.optional(),
    ended: z.enum(['true', 'false']).default('false'),
  }),
  output: z.object({
    version: z.object({ version: z.int(), from: z.string(), source: z.string() }).nullable(),
    powers: z.array(PowerView),
    total: z.int(),
    next: z.string().nullable(),
  }),
  refusals: [...readRefusals, 'clock.badDate', 'clock.dateOutOfRange'],
})

export const importPowerList = route({
  name: 'importPowers',
  zh: '导入执法权限',
  en: 'Import powers',
  method: 'POST',
  path: '/api/registers/powers/import',
  access: { permission: 'powers.manage' },
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery, from: CivilDateText }),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'item.noList', 'power.noColumn', 'power.fromTooEarly'],
})
