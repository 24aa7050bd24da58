import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { hearingHints, itemFields, itemKinds, measures, type EnforcementItem, type FenRange } from '../../domain/enforcement/item.ts'
import { Day } from '../db/day.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'
import { findIssuedList, insertVersion, type NewIssuedList } from '../registers/issued-list.ts'

export const itemTable = 'enforcement_item_version'

/** The catalogue in force on a day. */
export const findItemList = (db: Db, region: string, day: CivilDate) => findIssuedList(db, itemTable, region, day)

export async function insertItemList(tx: Tx, region: string, list: NewIssuedList, items: readonly EnforcementItem[]): Promise<void> {
  await insertVersion(tx, itemTable, region, list)
  const lines = items.map((item) => ({
    code: item.code,
    name_zh: item.name.zh,
    name_en: item.name.en,
    field: item.field,
    kind: item.kind,
    law: item.law.name,
    edition: item.law.edition ?? null,
    duty_articles: [...item.dutyArticles],
    penalty_articles: [...item.penaltyArticles],
    measures: [...item.measures],
    correct_first: item.correctFirst,
    individual_min_fen: item.individual?.min ?? null,
    individual_max_fen: item.individual?.max ?? null,
    organisation_min_fen: item.organisation?.min ?? null,
    organisation_max_fen: item.organisation?.max ?? null,
    multiplier: item.multiplier,
    notes: item.notes,
    hearing: [...item.hearing],
    from_on: item.from,
    to_on: item.to ?? null,
  }))
  await tx`
    insert into enforcement_item (region, version, code, name_zh, name_en, field, kind, law, edition, duty_articles, penalty_articles,
                                  measures, correct_first, individual_min_fen, individual_max_fen, organisation_min_fen,
                                  organisation_max_fen, multiplier, notes, hearing, from_on, to_on)
    select ${region}, ${list.version}, given.*
    from jsonb_to_recordset(${tx.json(lines)}) as given
      (code text, name_zh text, name_en text, field text, kind text, law text, edition smallint, duty_articles text[],
       penalty_articles text[], measures text[], correct_first boolean, individual_min_fen bigint, individual_max_fen bigint,
       organisation_min_fen bigint, organisation_max_fen bigint, multiplier text, notes text, hearing text[], from_on date, to_on date)`
}

const Text = z.string()
const AtLeastOne = z.tuple([Text], Text)
const OneMeasure = keysOf(measures)
const Fen = z.number().int().nullable()

const ItemRow = z
  .object({
    code: Text,
    name_zh: Text,
    name_en: Text,
    field: keysOf(itemFields),
    kind: keysOf(itemKinds),
    law: Text,
    edition: z.number().nullable(),
    duty_articles: AtLeastOne,
    penalty_articles: AtLeastOne,
    measures: z.tuple([OneMeasure], OneMeasure),
    correct_first: z.boolean(),
    individual_min_fen: Fen,
    individual_max_fen: Fen,
    organisation_min_fen: Fen,
    organisation_max_fen: Fen,
    multiplier: Text,
    notes: Text,
    hearing: z.array(keysOf(hearingHints)),
    from_on: Day,
    to_on: Day.nullable(),
  })
  .transform((row): EnforcementItem => {
    const individual = rangeOf(row.individual_min_fen, row.individual_max_fen)
    const organisation = rangeOf(row.organisation_min_fen, row.organisation_max_fen)
    return {
      code: row.code,
      name: { zh: row.name_zh, en: row.name_en },
      field: row.field,
      kind: row.kind,
      law: { name: row.law, ...(row.edition !== null && { edition: row.edition }) },
      dutyArticles: row.duty_articles,
      penaltyArticles: row.penalty_articles,
      measures: row.measures,
      correctFirst: row.correct_first,
      ...(individual && { individual }),
      ...(organisation && { organisation }),
      multiplier: row.multiplier,
      notes: row.notes,
      hearing: row.hearing,
      from: row.from_on,
      ...(row.to_on !== null && { to: row.to_on }),
    }
  })

function rangeOf(min: number | null, max: number | null): FenRange | undefined {
  return max === null ? undefined : { ...(min !== null && { min }), max }
}

/** The items of one catalogue, by code. */
export async function listItemsOf(db: Db, region: string, version: number): Promise<EnforcementItem[]> {
  return rows(
    ItemRow,
    db`
      select code, name_zh, name_en, field, kind, law, edition, duty_articles, penalty_articles, measures, correct_first,
             individual_min_fen, individual_max_fen, organisation_min_fen, organisation_max_fen, multiplier, notes, hearing,
             from_on, to_on
      from enforcement_item
      where region = ${region} and version = ${version}
      order by code collate "C"`,
  )
}
