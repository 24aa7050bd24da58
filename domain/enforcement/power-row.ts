import { parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import { itemFields, measures, type EnforcementItem, type ItemField } from './item.ts'
import { measureWords } from './item-row.ts'
import { allSources, checkPower, checkPrincipal, coerciveMeasures, powerSources, type Power, type PowerScope } from './power.ts'
import { faultsOf, known, knownAll, piecesOf, type CellFault } from './sheet-row.ts'

/** The columns of a list of powers, each with the headings that files use for it. The first is the one written out. */
export const powerHeadings = {
  code: ['code', '编号'],
  unit: ['unit', '单位'],
  items: ['items', '事项编码'],
  fields: ['fields', '执法领域'],
  source: ['source', '权限来源'],
  documentNumber: ['document_number', '文号'],
  documentName: ['document_name', '文件名称'],
  principal: ['principal', '委托机关'],
  coercion: ['coercion', '行政强制'],
  streets: ['streets', '街道'],
  from: ['from', '起始日期'],
  to: ['to', '截止日期'],
} as const satisfies Record<string, readonly string[]>
export type PowerColumn = keyof typeof powerHeadings
export const neededPowerColumns: readonly PowerColumn[] = ['code', 'unit', 'source', 'documentNumber', 'documentName']

export type PowerCells = Readonly<Record<PowerColumn, string>>
export type PowerFaultAt = CellFault<PowerColumn> & { readonly row: number }

/** What a list of powers may speak of. */
export type PowerKnown = {
  readonly district: string
  readonly units: ReadonlySet<string>
  readonly items: readonly EnforcementItem[]
  /** The day the list begins; a power without a first day begins with it. */
  readonly from: CivilDate
}

const fieldNamed = new Map((Object.keys(itemFields) as ItemField[]).map((field) => [itemFields[field].zh as string, field]))
const sourceNamed = new Map(allSources.flatMap((source) => [source, powerSources[source].zh].map((word) => [word, source] as const)))
const coercionNamed = new Map(
  coerciveMeasures.flatMap((measure) => [measureWords[measure], measures[measure].zh].map((word) => [word, measure] as const)),
)

/** Reads rows as powers. Several items, fields, streets or measures stand in one cell with semicolons between; every fault is told. */
export function readPowerRows(
  rows: readonly { readonly row: number; readonly cells: PowerCells }[],
  given: PowerKnown,
): { readonly powers: readonly Power[]; readonly faults: readonly PowerFaultAt[] } {
  const read: { row: number; power: Power }[] = []
  const faults: PowerFaultAt[] = []
  const codes = new Set<string>()
  for (const { row, cells } of rows) {
    const one = readPower(cells, given)
    if (one.power) read.push({ row, power: one.power })
    faults.push(...one.faults.map((fault) => ({ ...fault, row })))
    if (codes.has(cells.code)) faults.push({ row, column: 'code', refusal: refuse('power.codeTwice', { code: cells.code }).refusal })
    codes.add(cells.code)
  }
  if (rows.length === 0) faults.push({ row: 1, column: 'code', refusal: refuse('power.noRows').refusal })
  const powers = read.map(({ power }) => power)
  for (const { row, power } of read) {
    const principal = checkPrincipal(power, powers, given.items)
    if (!principal.ok) faults.push({ row, column: 'principal', refusal: principal.refusal })
  }
  return { powers, faults: faults.sort((a, b) => a.row - b.row) }
}

function readPower(cells: PowerCells, given: PowerKnown): { readonly power?: Power; readonly faults: readonly CellFault<PowerColumn>[] } {
  const { faults, take } = faultsOf<PowerColumn>()
  const required = (column: PowerColumn) => take(column, cells[column] === '' ? refuse('power.cellEmpty') : done(cells[column]))
  const unitOf = (column: 'unit' | 'principal') =>
    take(column, given.units.has(cells[column]) ? done(cells[column]) : refuse('power.unitUnknown', { unit: cells[column] }))
  const code = required('code')
  const unit = unitOf('unit')
  const scope = take(cells.fields === '' ? 'items' : 'fields', readScope(cells, given))
  const source = take('source', known(cells.source, sourceNamed, 'power.wordUnknown'))
  const number = required('documentNumber')
  const name = required('documentName')
  const principal = cells.principal === '' ? undefined : unitOf('principal')
  const coercion = take('coercion', knownAll(cells.coercion, coercionNamed, 'power.wordUnknown'))
  const streets = take('streets', readStreets(cells.streets, given.district))
  const from = cells.from === '' ? given.from : take('from', parseCivilDate(cells.from))
  const to = cells.to === '' ? undefined : take('to', parseCivilDate(cells.to))
  // Every value is there when no fault was found; the compiler wants to see it.
  if (faults.length > 0 || !code || !unit || !scope || !source || !number || !name || !coercion || !streets || !from) return { faults }
  const power: Power = {
    code,
    unit,
    scope,
    source,
    document: { number, name },
    ...(principal !== undefined && { principal }),
    coercion,
    streets,
    from,
    ...(to && { to }),
  }
  take(columnOfFault(power), checkPower(power))
  return faults.length > 0 ? { faults } : { power, faults }
}

/** The column in which a person corrects what `checkPower` refuses. */
function columnOfFault(power: Power): PowerColumn {
  const outcome = checkPower(power)
  if (outcome.ok) return 'code'
  const { code } = outcome.refusal
  if (code === 'power.entrustedCoercion') return 'coercion'
  return code === 'power.fixedTerm' || code === 'power.endsBefore' ? 'to' : 'principal'
}

function readScope(cells: PowerCells, { items, from }: PowerKnown): Outcome<PowerScope> {
  if ((cells.items === '') === (cells.fields === '')) return refuse('power.scopeMissing')
  if (cells.fields !== '') {
    const read = knownAll(cells.fields, fieldNamed, 'power.wordUnknown')
    if (!read.ok) return read
    const [first, ...more] = read.value
    return first === undefined ? refuse('power.scopeMissing') : done({ by: 'fields', fields: [first, ...more] })
  }
  const codes = piecesOf(cells.items)
  const strange = codes.find((code) => !items.some((item) => item.code === code))
  if (strange !== undefined) return refuse('power.itemUnknown', { item: strange, day: from })
  const [first, ...more] = codes
  return first === undefined ? refuse('power.scopeMissing') : done({ by: 'items', items: [first, ...more] })
}

/** `*` stands for the district's own six digits. */
function readStreets(text: string, district: string): Outcome<readonly string[]> {
  const codes = piecesOf(text).map((code) => code.replace('*', district))
  const strange = codes.find((code) => !/^\d{9}$/.test(code) || !code.startsWith(district))
  return strange === undefined ? done(codes) : refuse('power.streetUnread', { text: strange })
}

/** A power as the row it is read from again. */
export function powerCells(power: Power): PowerCells {
  return {
    code: power.code,
    unit: power.unit,
    items: power.scope.by === 'items' ? power.scope.items.join(';') : '',
    fields: power.scope.by === 'fields' ? power.scope.fields.map((field) => itemFields[field].zh).join(';') : '',
    source: power.source,
    documentNumber: power.document.number,
    documentName: power.document.name,
    principal: power.principal ?? '',
    coercion: power.coercion.map((measure) => measureWords[measure]).join(';'),
    streets: power.streets.join(';'),
    from: power.from,
    to: power.to ?? '',
  }
}
