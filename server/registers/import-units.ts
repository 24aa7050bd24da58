import type { RowRefusal, SheetRow } from '../../domain/catalogue/sheet.ts'
import { cell, Findings, keysByWord } from '../../domain/catalogue/sheet.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { unitKinds } from '../../domain/people/units.ts'
import { readTableOf, type TableRefusal } from '../catalogue/table-file.ts'
import { listKeptUnits, insertUnit, mayStand, updateUnit, type KeptUnit } from './units.ts'
import type { Db, Tx } from '../db/pool.ts'

const headings = {
  id: ['id', '单位编号', '编号'],
  kind: ['kind', '类别', '单位类别'],
  name: ['name_zh', 'name', '单位名称', '名称'],
  nameEn: ['name_en', '英文名称'],
  parent: ['parent', '上级单位', '上级'],
  secondParent: ['second_parent', '第二上级', '双重管理上级'],
  area: ['area', '区域代码'],
} as const satisfies Record<string, readonly string[]>
type UnitField = keyof typeof headings

export type ReadUnits = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  readonly columns: Partial<Record<UnitField, string>>
  readonly added: readonly KeptUnit[]
  readonly changed: readonly KeptUnit[]
}

const kindByWord = keysByWord(unitKinds)

/**
 * Reads a file of units against those that are registered: a known id changes its unit, another adds one. A
 * parent may stand anywhere in the file. One refused row refuses all.
 */
export async function readUnits(
  db: Db,
  region: string,
  bytes: Uint8Array,
  from: string,
): Promise<Outcome<ReadUnits, TableRefusal | 'register.noColumn'>> {
  const table = await readTableOf(bytes, headings, ['id', 'kind', 'name'], 'register.noColumn')
  if (!table.ok) return table
  const { columns } = table.value
  const findings = new Findings<UnitField>(columns)
  const known = await listKeptUnits(db, region)
  const given = new Map<string, { unit: KeptUnit; row: number }>()
  for (const row of table.value.rows) readRow(row, { columns, findings, known, given, from })
  if (table.value.rows.length === 0) findings.add(1, 'id', refuse('register.noRows').refusal)
  const all = new Map([...known, ...[...given].map(([id, { unit }]): [string, KeptUnit] => [id, unit])])
  for (const { unit, row } of given.values()) {
    const unknown = (
      [
        ['parent', unit.parent],
        ['secondParent', unit.secondParent],
      ] as const
    ).find(([, id]) => id !== null && !all.has(id))
    if (unknown) findings.add(row, unknown[0], refuse('register.unitParent', { id: unknown[1] ?? '' }).refusal)
    else {
      const stands = mayStand(region, unit, from, all)
      if (!stands.ok) findings.add(row, stands.refusal.code === 'register.areaElsewhere' ? 'area' : 'parent', stands.refusal)
    }
  }
  const units = [...given.values()].map(({ unit }) => unit)
  return done({
    rows: table.value.rows.length,
    refusals: findings.refusals.toSorted((a, b) => a.row - b.row),
    headings: table.value.headings,
    columns,
    added: units.filter((unit) => !known.has(unit.id)),
    changed: units.filter((unit) => known.has(unit.id) && JSON.stringify(known.get(unit.id)) !== JSON.stringify(unit)),
  })
}

type Reading = {
  readonly columns: Partial<Record<UnitField, string>>
  readonly findings: Findings<UnitField>
  readonly known: ReadonlyMap<string, KeptUnit>
  readonly given: Map<string, { unit: KeptUnit; row: number }>
  readonly from: string
}

function readRow(row: SheetRow, { columns, findings, known, given, from }: Reading): void {
  const before = findings.refusals.length
  const add = (field: UnitField, refusal: { refusal: RowRefusal['refusal'] }) => findings.add(row.row, field, refusal.refusal)
  const text = (field: UnitField, max: number, required: boolean) => {
    const value = cell(row, columns, field)
    if (required && value === '') add(field, refuse('register.cellEmpty'))
    if (value.length > max) add(field, refuse('register.cellLong', { max }))
    return value
  }
  const id = text('id', 40, true)
  if (id !== '' && !/^[A-Za-z0-9._-]{1,40}$/.test(id)) add('id', refuse('register.unitIdForm', { id: id.slice(0, 60) }))
  const twice = given.get(id)
  if (twice) add('id', refuse('register.unitTwice', { id, before: twice.row }))
  const kindText = text('kind', 40, true)
  const kind = kindByWord.get(kindText)
  if (!kind && kindText !== '')
    add(
      'kind',
      refuse('register.unitKind', {
        text: kindText.slice(0, 40),
        known: Object.values(unitKinds)
          .map((one) => one.zh)
          .join('、'),
      }),
    )
  const zh = text('name', 80, true)
  const was = known.get(id)
  const en = text('nameEn', 120, false) || was?.name.en || zh
  const parent = text('parent', 40, false) || null
  const secondParent = text('secondParent', 40, false) || null
  const area = text('area', 15, false) || null
  if (findings.refusals.length > before || !kind) return
  given.set(id, {
    row: row.row,
    unit: { id, kind, name: { zh, en }, parent, secondParent, area, from: was?.from ?? from, to: was?.to ?? null },
  })
}

/** Puts read units into the register: first all without parents, because a parent may come later. */
export async function saveUnits(tx: Tx, region: string, { added, changed }: ReadUnits): Promise<void> {
  for (const unit of added) await insertUnit(tx, region, { ...unit, parent: null, secondParent: null })
  for (const unit of [...added, ...changed]) await updateUnit(tx, region, unit)
}
