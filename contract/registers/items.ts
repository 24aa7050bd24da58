import { z } from 'zod'
import { hearingHints, itemFields, itemKinds, measures } from '../../domain/enforcement/item.ts'
import { CivilDateText, keysOf, plainText, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, importQuery, ImportReport, PageQuery, readRefusals, tableRefusals } from './shapes.ts'

export const ItemFieldName = keysOf(itemFields)
export const ItemKindName = keysOf(itemKinds)
export const MeasureName = keysOf(measures)

/** Whole fen; no minimum is …以下. */
const Range = z.object({ min: z.int().optional(), max: z.int() })

export const ItemView = z.object({
  code: z.string(),
  name: Words,
  field: ItemFieldName,
  kind: ItemKindName,
  law: z.string(),
  dutyArticles: z.array(z.string()),
  penaltyArticles: z.array(z.string()),
  measures: z.array(MeasureName),
  correctFirst: z.boolean(),
  individual: Range.nullable(),
  organisation: Range.nullable(),
  /** What is no plain range, and further tiers and conditions, as sentences. */
  terms: z.array(Words),
  hearing: z.array(keysOf(hearingHints)),
  from: z.string(),
  to: z.string().nullable(),
})
export type ItemView = z.infer<typeof ItemView>

/** The items that hold on the day, of the catalogue then in force. */
export const listItems = route({
  name: 'listItems',
  zh: '执法事项',
  en: 'Enforcement items',
  method: 'GET',
  path: '/api/registers/items',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    day: CivilDateText.optional(),
    words: plainText(60).optional(),
    field: ItemFieldName.optional(),
    measure: MeasureName.optional(),
    correctFirst: z.enum(['true', 'false']).optional(),
  }),
  output: z.object({
    version: z.object({ version: z.int(), from: z.string(), source: z.string() }).nullable(),
    items: z.array(ItemView),
    total: z.int(),
    next: z.string().nullable(),
  }),
  refusals: [...readRefusals, 'clock.badDate', 'clock.dateOutOfRange'],
})

export const readItem = route({
  name: 'readItem',
  zh: '执法事项详情',
  en: 'One enforcement item',
  method: 'GET',
  path: '/api/registers/items/:code',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({ code: plainText(60), day: CivilDateText.optional() }),
  output: ItemView,
  refusals: [...readRefusals, 'register.notFound', 'item.noList', 'clock.badDate', 'clock.dateOutOfRange'],
})

export const importItemList = route({
  name: 'importItems',
  zh: '导入执法事项',
  en: 'Import items',
  method: 'POST',
  path: '/api/registers/items/import',
  access: { permission: 'items.manage' },
  group: 'register',
  as: 'upload',
  input: z.strictObject({ ...importQuery, from: CivilDateText }),
  output: ImportReport,
  refusals: [...changeRefusals, ...tableRefusals, 'item.noColumn', 'item.fromTooEarly'],
})
