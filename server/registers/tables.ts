import type { RegisterName } from '../../contract/registers/shapes.ts'
import { stagesText } from '../../domain/catalogue/limit.ts'
import { subjectKey } from '../../domain/catalogue/subject.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { unitKinds } from '../../domain/people/units.ts'
import { listCalendarDays } from '../calendar/store.ts'
import { benchmarkCells, benchmarkHeadings } from '../../domain/enforcement/benchmark-row.ts'
import { itemCells, itemHeadings } from '../../domain/enforcement/item-row.ts'
import { powerCells, powerHeadings } from '../../domain/enforcement/power-row.ts'
import type { Db } from '../db/pool.ts'
import { loadDuties } from '../duties/import.ts'
import { deviceTable } from '../enforcement/import-devices.ts'
import { credentialTable } from '../enforcement/import-credentials.ts'
import { loadBenchmarks } from '../enforcement/benchmarks.ts'
import { loadItems } from '../enforcement/import.ts'
import { zonesTable } from '../enforcement/placement/view.ts'
import { planTable } from '../enforcement/random/plan-table.ts'
import { loadPowers } from '../enforcement/powers.ts'
import { paymentTable } from '../payments/journal.ts'
import { listAreas } from '../grid/store.ts'
import type { Region } from '../region/region.ts'
import { listPeopleLines } from './people.ts'
import { listKeptUnits } from './units.ts'

/** A register as a table; headings are those its own import reads. */
export type TableOut = { readonly headings: readonly string[]; readonly rows: readonly (readonly (string | number)[])[] }

type Writer = (db: Db, region: Region, today: CivilDate, now: Date) => Promise<TableOut>

/** Most people of one district; a file with more is no register any more. */
const peopleMax = 100_000

const units: Writer = async (db, region, today) => {
  const kept = [...(await listKeptUnits(db, region.code)).values()].filter((unit) => unit.to === null || unit.to >= today)
  return {
    headings: ['id', 'name_zh', 'name_en', 'kind', 'parent', 'second_parent', 'area'],
    rows: kept.map((unit) => [
      unit.id,
      unit.name.zh,
      unit.name.en,
      unit.kind in unitKinds ? unit.kind : '',
      unit.parent ?? '',
      unit.secondParent ?? '',
      unit.area ?? '',
    ]),
  }
}

const people: Writer = async (db, region, today, now) => {
  const { people: lines } = await listPeopleLines(db, region.code, { left: false, limit: peopleMax }, today, now)
  return {
    headings: ['name', 'staff_number', 'account', 'posts'],
    rows: lines.map((line) => [
      line.name,
      line.staffNumber ?? '',
      line.account ?? '',
      line.posts.map((post) => `${post.name.zh}@${post.unit.zh}`).join(';'),
    ]),
  }
}

const duties: Writer = async (db, region, today) => {
  const loaded = await loadDuties(db, region.code, today)
  const items = loaded.ok ? loaded.value.items : []
  return {
    headings: [
      'code',
      'name_zh',
      'name_en',
      'basis',
      'lead',
      'supporting',
      'scheme',
      'kind',
      'category',
      'subject',
      'condition',
      'place',
      'from',
      'to',
      'source',
    ],
    rows: items.map(({ matter, place, ...item }) => [
      item.code,
      item.name.zh,
      item.name.en,
      item.bases.map(({ law, article }) => `${law} ${article}`).join(';'),
      item.leadUnit,
      item.supportingUnits.join(';'),
      matter.scheme,
      'kind' in matter ? matter.kind : '',
      'category' in matter ? matter.category : '',
      'code' in matter ? matter.code : '',
      'n' in matter ? matter.n : '',
      place.level === 'district' ? '' : place.level === 'cells' ? place.codes.join(';') : place.code,
      item.from,
      item.to ?? '',
      item.source,
    ]),
  }
}

const items: Writer = async (db, region, today) => {
  const loaded = await loadItems(db, region.code, today)
  return sheetOf(itemHeadings, (loaded.ok ? loaded.value.items : []).map(itemCells))
}

const benchmarks: Writer = async (db, region, today) => {
  const loaded = await loadBenchmarks(db, region.code, today)
  return sheetOf(benchmarkHeadings, (loaded.ok ? loaded.value.benchmarks : []).flatMap(benchmarkCells))
}

const powers: Writer = async (db, region, today) => {
  const loaded = await loadPowers(db, region.code, today)
  return sheetOf(powerHeadings, (loaded.ok ? loaded.value.powers : []).map(powerCells))
}

/** Rows by column under the first of each column's headings. */
function sheetOf<Column extends string>(
  headings: Readonly<Record<Column, readonly [string, ...string[]]>>,
  cells: readonly Readonly<Record<Column, string>>[],
): TableOut {
  const columns = Object.keys(headings) as Column[] // the keys it was declared with
  return { headings: columns.map((column) => headings[column][0]), rows: cells.map((row) => columns.map((column) => row[column])) }
}

const credentials: Writer = (db, region, today) => credentialTable(db, region.code, today)

const catalogue: Writer = async (_db, region) => {
  const found = region.catalogue
  const subjects = [...(found?.subjects.values() ?? [])]
  return {
    headings: [
      'kind',
      'code',
      'category',
      'name_zh',
      'name_en',
      'aliases',
      'retired_on',
      'n',
      'register_zh',
      'register_en',
      'close_zh',
      'close_en',
      'limit',
      'photos_report',
      'photos_handle',
    ],
    rows: subjects.flatMap((subject) => {
      const own = [
        subject.kind,
        subject.code,
        subject.category.name.zh,
        subject.name.zh,
        subject.name.en,
        subject.aliases.join(';'),
        subject.retiredOn ?? '',
      ]
      const conditions = found?.conditionsOf.get(subjectKey(subject.kind, subject.code)) ?? []
      if (conditions.length === 0) return [[...own, '', '', '', '', '', '', '', '']]
      return conditions.map(({ n, registerTest, closeTest, stages, photos }) => [
        ...own,
        n,
        registerTest.zh,
        registerTest.en,
        closeTest.zh,
        closeTest.en,
        stagesText(stages),
        photos.report,
        photos.handle,
      ])
    }),
  }
}

const calendar: Writer = async (db) => ({
  headings: ['date', 'kind', 'name_zh', 'name_en'],
  rows: (await listCalendarDays(db)).map(({ date, kind, name }) => [date, kind, name.zh, name.en]),
})

const areas: Writer = async (db, region) => ({
  headings: ['code', 'level', 'name_zh', 'name_en'],
  rows: (await listAreas(db, region.code, region.gridVersion)).map(({ code, words }) => [code, code.length, words.zh, words.en]),
})

const roles: Writer = async (db, region) => {
  const grants = await db<{ role_id: string; verb: string; reach: string }[]>`
    select role_id, verb, reach from role_grant where region = ${region.code} order by role_id collate "C", verb, reach`
  return { headings: ['role', 'verb', 'reach'], rows: grants.map(({ role_id, verb, reach }) => [role_id, verb, reach]) }
}

/** The settings are no table: they are kept whole in the registers' record. */
export const tables: Readonly<Partial<Record<RegisterName, Writer>>> = {
  units,
  people,
  duties,
  items,
  credentials,
  devices: (db, region) => deviceTable(db, region.code),
  plans: (db, region) => planTable(db, region),
  benchmarks,
  powers,
  vending: (db, region, today) => zonesTable(db, region, today),
  payments: (db, region) => paymentTable(db, region.code),
  catalogue,
  calendar,
  areas,
  roles,
}

/** The grid in force as a FeatureCollection that its import reads again. */
export async function gridGeoJson(db: Db, region: Region): Promise<string> {
  const places = await listAreas(db, region.code, region.gridVersion)
  return JSON.stringify({
    type: 'FeatureCollection',
    features: places.map(({ code, words, area }) => ({
      type: 'Feature',
      properties: { code, name: words.zh, name_en: words.en },
      geometry: area,
    })),
  })
}
