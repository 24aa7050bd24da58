import { cell, type ColumnMap, Findings, keysByWord, type RowRefusal, type SheetRow } from '../../domain/catalogue/sheet.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { checkDevice, deviceKinds, type Device, type Shown } from '../../domain/enforcement/device.ts'
import { done, refuse, type Outcome, type Refusal } from '../../domain/kernel/outcome.ts'
import { canonical } from '../../domain/procedure/canonical.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { readTableOf, type TableRefusal } from '../catalogue/table-file.ts'
import type { Db, Tx } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import { readTerm } from '../registers/days.ts'
import { listDevicesOf, saveDevice, type KeptDevice } from './devices.ts'

/** Headings by which a column is found; the first is the one that an export writes. */
const headings = {
  number: ['number', '编号', '设备编号'],
  kind: ['kind', '种类', '设备种类'],
  ground: ['ground', '设置依据', '依据'],
  place: ['place', '设置地点', '地点'],
  x: ['x', '经度'],
  y: ['y', '纬度'],
  unit: ['unit', '管理单位', '单位编号'],
  legalOn: ['legal_on', '法制审核日期'],
  legalBy: ['legal_by', '法制审核人'],
  technicalOn: ['technical_on', '技术审核日期'],
  technicalBy: ['technical_by', '技术审核人'],
  announcedOn: ['announced_on', '公布日期'],
  announcedWhere: ['announced_where', '公布载体'],
  signOn: ['sign_on', '标识设置日期'],
  signWhere: ['sign_where', '标识位置'],
  purpose: ['purpose', '设置目的'],
  from: ['from', '启用日期'],
  to: ['to', '停用日期'],
} as const satisfies Record<string, readonly string[]>
type Field = keyof typeof headings

const needed = ['number', 'kind', 'ground', 'place', 'x', 'y', 'unit', 'from'] as const satisfies readonly Field[]
const shownFields = [
  { name: 'legal', on: 'legalOn', by: 'legalBy', zh: '法制审核', en: 'Legal review' },
  { name: 'technical', on: 'technicalOn', by: 'technicalBy', zh: '技术审核', en: 'Technical review' },
  { name: 'announced', on: 'announcedOn', by: 'announcedWhere', zh: '地点公布', en: 'Announcement' },
  { name: 'sign', on: 'signOn', by: 'signWhere', zh: '提示标识', en: 'Sign' },
] as const

export type ReadDevices = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  readonly columns: ColumnMap<Field>
  readonly added: readonly Device[]
  /** Rows that say what is registered already. */
  readonly unchanged: number
}

const kindByWord = keysByWord(deviceKinds)
const kindsKnown = Object.values(deviceKinds)
  .map(({ zh }) => zh)
  .join('、')

/** Reads a file of devices against the register; a row adds one or says what is there. One refused row refuses all. */
export async function readDevices(
  db: Db,
  region: Region,
  bytes: Uint8Array,
  today: CivilDate,
): Promise<Outcome<ReadDevices, TableRefusal | 'register.noColumn'>> {
  const table = await readTableOf(bytes, headings, needed, 'register.noColumn')
  if (!table.ok) return table
  const { columns } = table.value
  const findings = new Findings<Field>(columns)
  const known = new Map((await listDevicesOf(db, region.code)).map((one) => [one.number, one]))
  const seen = new Map<string, number>()
  const added: Device[] = []
  let unchanged = 0
  for (const row of table.value.rows) {
    const device = readRow({ row, columns, findings, region, today })
    if (!device) continue
    const before = seen.get(device.number)
    if (before !== undefined) findings.add(row.row, 'number', refuse('device.rowTwice', { number: device.number, before }).refusal)
    seen.set(device.number, row.row)
    const kept = known.get(device.number)
    if (!kept) added.push(device)
    else if (saysTheSame(kept, device)) unchanged += 1
    else findings.add(row.row, 'number', refuse('device.rowDiffers', { number: device.number }).refusal)
  }
  if (table.value.rows.length === 0) findings.add(1, 'number', refuse('register.noRows').refusal)
  return done({ rows: table.value.rows.length, refusals: findings.refusals, headings: table.value.headings, columns, added, unchanged })
}

function saysTheSame({ id: _id, ...kept }: KeptDevice, given: Device): boolean {
  return canonical(kept) === canonical(given)
}

type Reading = {
  readonly row: SheetRow
  readonly columns: ColumnMap<Field>
  readonly findings: Findings<Field>
  readonly region: Region
  readonly today: CivilDate
}

function readRow({ row, columns, findings, region, today }: Reading): Device | undefined {
  const before = findings.refusals.length
  const add = (field: Field, refusal: Refusal) => findings.add(row.row, field, refusal)
  const text = (field: Field, max = 200) => {
    const value = cell(row, columns, field)
    if (value === '' && (needed as readonly Field[]).includes(field)) add(field, refuse('register.cellEmpty').refusal)
    if ([...value].length > max) add(field, refuse('register.cellLong', { max }).refusal)
    return value
  }
  const [number, kindText, ground, place, unit] = [text('number', 40), text('kind', 40), text('ground'), text('place'), text('unit', 40)]
  const kind = kindByWord.get(kindText)
  if (!kind && kindText !== '') add('kind', refuse('device.kindUnknown', { text: kindText.slice(0, 40), known: kindsKnown }).refusal)
  if (unit !== '' && !region.units.has(unit)) add('unit', refuse('device.unitUnknown', { unit }).refusal)
  const [x, y] = [Number(text('x', 20)), Number(text('y', 20))]
  if (!Number.isFinite(x) || !Number.isFinite(y))
    add('x', refuse('device.badPoint', { text: `${cell(row, columns, 'x')},${cell(row, columns, 'y')}` }).refusal)
  else if (!region.cellAt(x, y).ok) add('x', refuse('device.outside').refusal)
  const [from, to] = [text('from', 10), text('to', 10)]
  const term = from === '' ? undefined : readTerm(from, to === '' ? null : to)
  if (term && !term.ok) add(term.refusal.code === 'register.badTerm' ? 'to' : 'from', term.refusal)
  const purpose = text('purpose')
  const shown = shownFields.map((one) => ({ name: one.name, value: readShown(one, text, add) }))
  if (findings.refusals.length > before || !kind || !term?.ok) return undefined
  const reviews: Partial<Record<'legal' | 'technical' | 'announced' | 'sign', Shown>> = Object.fromEntries(
    shown.flatMap(({ name, value }) => (value ? [[name, value]] : [])),
  )
  const { from: first, to: last } = term.value
  const device = checkDevice(
    {
      number,
      kind,
      ground,
      place,
      at: [x, y],
      unit,
      ...reviews,
      ...(purpose !== '' && { purpose }),
      from: first,
      ...(last !== null && { to: last }),
    },
    today,
  )
  if (device.ok) return device.value
  add('from', device.refusal)
  return undefined
}

function readShown(
  { on, by, zh, en }: (typeof shownFields)[number],
  text: (field: Field, max?: number) => string,
  add: (field: Field, refusal: Refusal) => void,
): Shown | undefined {
  const [day, who] = [text(on, 10), text(by)]
  if (day === '' && who === '') return undefined
  if (day === '' || who === '') {
    add(day === '' ? on : by, refuse('device.halfShown', { what: zh, whatEn: en }).refusal)
    return undefined
  }
  const parsed = parseCivilDate(day)
  if (!parsed.ok) add(on, parsed.refusal)
  return parsed.ok ? { on: parsed.value, by: who } : undefined
}

/** Puts read devices into the register. */
export async function saveDevices(tx: Tx, region: string, { added }: ReadDevices): Promise<void> {
  for (const device of added) await saveDevice(tx, region, device)
}

/** The register as its import reads it again. */
export async function deviceTable(db: Db, region: string): Promise<{ headings: string[]; rows: (string | number)[][] }> {
  const devices = await listDevicesOf(db, region)
  return {
    headings: Object.values(headings).map(([first]) => first),
    rows: devices.map((one) => [
      ...[one.number, one.kind, one.ground, one.place, one.at[0], one.at[1], one.unit],
      ...[one.legal, one.technical, one.announced, one.sign].flatMap((shown) => [shown?.on ?? '', shown?.by ?? '']),
      one.purpose ?? '',
      ...[one.from, one.to ?? ''],
    ]),
  }
}
