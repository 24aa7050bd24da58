import { z } from 'zod'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import type { DutyItem, MatterScope, PlaceScope } from '../../domain/duties/duty-item.ts'
import { Day } from '../db/day.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'
import { findIssuedList, findNewestList, holdList, insertVersion, type NewIssuedList } from '../registers/issued-list.ts'

const Kind = z.enum(['asset', 'incident'])

const table = 'duty_list_version'

/** The duty list in force on a day. */
export const findDutyList = (db: Db, region: string, day: CivilDate) => findIssuedList(db, table, region, day)

/** The duty list made last, whether or not it has begun. */
export const findNewestDutyList = (db: Db, region: string) => findNewestList(db, table, region)

/** Keeps two imports into a region's duty list apart until the transaction ends. */
export const holdDutyList = (tx: Tx, region: string) => holdList(tx, table, region)

export async function insertDutyList(tx: Tx, region: string, list: NewIssuedList, items: readonly DutyItem[]): Promise<void> {
  await insertVersion(tx, table, region, list)
  const lines = items.map((item) => ({
    id: item.id,
    code: item.code,
    name_zh: item.name.zh,
    name_en: item.name.en,
    bases: item.bases.map(({ law, article }) => ({ law, article })),
    lead_unit: item.leadUnit,
    supporting_units: [...item.supportingUnits],
    matter_level: item.matter.level,
    scheme: item.matter.scheme,
    kind: 'kind' in item.matter ? item.matter.kind : null,
    category: 'category' in item.matter ? item.matter.category : null,
    subject: 'code' in item.matter ? item.matter.code : null,
    n: 'n' in item.matter ? item.matter.n : null,
    place_level: item.place.level,
    places: placesOf(item.place),
    from_on: item.from,
    to_on: item.to ?? null,
    source: item.source,
  }))
  await tx`
    insert into duty_item (region, version, id, code, name_zh, name_en, bases, lead_unit, supporting_units,
                           matter_level, scheme, kind, category, subject, n, place_level, places,
                           from_on, to_on, source)
    select ${region}, ${list.version}, given.*
    from jsonb_to_recordset(${tx.json(lines)}) as given
      (id text, code text, name_zh text, name_en text, bases jsonb, lead_unit text, supporting_units text[],
       matter_level text, scheme text, kind text, category text, subject text, n smallint,
       place_level text, places text[], from_on date, to_on date, source text)`
}

function placesOf(place: PlaceScope): string[] {
  if (place.level === 'district') return []
  return place.level === 'cells' ? [...place.codes] : [place.code]
}

const Text = z.string()
const AtLeastOne = z.tuple([Text], Text)

const ItemMatter: z.ZodType<MatterScope> = z.discriminatedUnion('level', [
  z.object({ level: z.literal('scheme'), scheme: Text }),
  z.object({ level: z.literal('kind'), scheme: Text, kind: Kind }),
  z.object({ level: z.literal('category'), scheme: Text, kind: Kind, category: Text }),
  z.object({ level: z.literal('subject'), scheme: Text, kind: Kind, code: Text }),
  z.object({ level: z.literal('condition'), scheme: Text, kind: Kind, code: Text, n: z.number() }),
])

const ItemPlace: z.ZodType<PlaceScope> = z.discriminatedUnion('level', [
  z.object({ level: z.literal('district') }),
  z.object({ level: z.literal('street'), code: Text }),
  z.object({ level: z.literal('community'), code: Text }),
  z.object({ level: z.literal('cells'), codes: AtLeastOne }),
])

const OneBasis = z.object({ law: Text, article: Text })

const ItemRow = z
  .object({
    id: Text,
    code: Text,
    name_zh: Text,
    name_en: Text,
    bases: z.tuple([OneBasis], OneBasis),
    lead_unit: Text,
    supporting_units: z.array(Text),
    matter: ItemMatter,
    place: ItemPlace,
    from_on: Day,
    to_on: Day.nullable(),
    source: Text,
  })
  .transform((row): DutyItem => ({
    id: row.id,
    code: row.code,
    name: { zh: row.name_zh, en: row.name_en },
    bases: row.bases,
    leadUnit: row.lead_unit,
    supportingUnits: row.supporting_units,
    matter: row.matter,
    place: row.place,
    from: row.from_on,
    ...(row.to_on !== null && { to: row.to_on }),
    source: row.source,
  }))

/** The items of one list, by code. */
export async function listDutyItems(db: Db, region: string, version: number): Promise<DutyItem[]> {
  return rows(
    ItemRow,
    db`
      select id, code, name_zh, name_en, bases, lead_unit, supporting_units, from_on, to_on, source,
             jsonb_build_object('level', matter_level, 'scheme', scheme, 'kind', kind,
                                'category', category, 'code', subject, 'n', n) as matter,
             jsonb_build_object('level', place_level, 'code', places[1], 'codes', to_jsonb(places)) as place
      from duty_item
      where region = ${region} and version = ${version}
      order by code collate "C", id collate "C"`,
  )
}
