import { readCode, type Scheme, type SubjectKind } from '../catalogue/scheme.ts'
import { cell, Findings, matchColumns, type ColumnMap, type SheetReport, type SheetRow } from '../catalogue/sheet.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Basis, DutyItem, MatterScope, PlaceScope } from './duty-item.ts'

const headings = {
  code: ['code', '事项编码', '编码'],
  name: ['name_zh', 'name', '事项名称', '名称'],
  nameEn: ['name_en', '英文名称'],
  bases: ['basis', '法律依据', '依据'],
  leadUnit: ['lead', '主责部门', '主责单位'],
  supportingUnits: ['supporting', '配合部门', '配合单位'],
  scheme: ['scheme', '编码体系'],
  kind: ['kind', '类别', '类型'],
  category: ['category', '大类代码'],
  subject: ['subject', '小类代码'],
  n: ['condition', '立案条件序号'],
  place: ['place', '适用范围', '区域'],
  from: ['from', '生效日期'],
  to: ['to', '失效日期'],
  source: ['source', '来源文件'],
} as const satisfies Record<string, readonly string[]>

export type DutyField = keyof typeof headings
export type DutyColumns = ColumnMap<DutyField>

/** What a duty list may speak of. */
export type Known = {
  /** The district's six digits. */
  readonly district: string
  readonly schemes: ReadonlyMap<string, Scheme>
  readonly units: ReadonlySet<string>
}

/** Which columns hold what; refuses a file without one it cannot do without. */
export function dutyColumns(found: readonly string[], given: DutyColumns = {}): Outcome<DutyColumns, 'duties.noColumn'> {
  const columns = { ...matchColumns(found, headings), ...given }
  const needed = ['code', 'name', 'bases', 'leadUnit', 'scheme', 'from', 'source'] satisfies DutyField[]
  const missing = needed.find((field) => !found.includes(columns[field] ?? ''))
  if (missing === undefined) return done(columns)
  return refuse('duties.noColumn', { column: headings[missing].join(' / '), found: found.join(', ') })
}

/**
 * Reads the rows of a duty list. Several units, bases, communities or cells stand in one cell with semicolons
 * between; a basis is 法律名称 第…条 with a space between; an empty place is the whole district, and `*` in a place
 * stands for the district's code. One fault refuses the whole list.
 */
export function readDutyRows(rows: readonly SheetRow[], columns: DutyColumns, known: Known): SheetReport<readonly DutyItem[]> {
  const findings = new Findings<DutyField>(columns)
  const items: DutyItem[] = []
  const codes = new Set<string>()
  for (const row of rows) {
    const code = cell(row, columns, 'code')
    if (codes.has(code)) findings.add(row.row, 'code', refuse('duties.codeTwice', { code }).refusal)
    codes.add(code)
    const item = readItem(row, code, columns, known, findings)
    if (item) items.push(item)
  }
  if (rows.length === 0) findings.add(1, 'code', refuse('duties.noRows').refusal)
  return findings.report(rows.length, () => items)
}

function readItem(row: SheetRow, code: string, columns: DutyColumns, known: Known, findings: Findings<DutyField>): DutyItem | undefined {
  const take = <T>(field: DutyField, outcome: Outcome<T>): T | undefined => {
    if (outcome.ok) return outcome.value
    findings.add(row.row, field, outcome.refusal)
    return undefined
  }
  const required = (field: DutyField): string | undefined => {
    const text = cell(row, columns, field)
    return take(field, text === '' ? refuse('duties.cellEmpty') : done(text))
  }
  const name = required('name')
  const source = required('source')
  const present = required('code')
  const bases = take('bases', readBases(cell(row, columns, 'bases')))
  const leadUnit = take('leadUnit', readUnits(cell(row, columns, 'leadUnit'), known, 1))
  const supportingUnits = take('supportingUnits', readUnits(cell(row, columns, 'supportingUnits'), known, 0))
  const scope = readMatter(row, columns, known)
  const matter = take(scope.ok ? 'subject' : (matterField.get(scope.refusal.code) ?? 'subject'), scope)
  const place = take('place', readPlace(cell(row, columns, 'place'), known.district))
  const from = take('from', parseCivilDate(cell(row, columns, 'from')))
  const toText = cell(row, columns, 'to')
  const to = toText === '' ? undefined : take('to', parseCivilDate(toText))
  if (from && to && to < from) findings.add(row.row, 'to', refuse('duties.endsBefore', { from, to }).refusal)
  const lead = leadUnit?.[0]
  if (!name || !source || !present || !bases || !lead || !supportingUnits || !matter || !place || !from) return undefined
  return {
    id: code,
    code,
    name: { zh: name, en: cell(row, columns, 'nameEn') || name },
    bases,
    leadUnit: lead,
    supportingUnits: supportingUnits.filter((unit) => unit !== lead),
    matter,
    place,
    from,
    ...(to !== undefined && { to }),
    source,
  }
}

/** The column in which a person corrects a scope that was refused; a code that cannot be read is the class's own. */
const matterField: ReadonlyMap<string, DutyField> = new Map([
  ['duties.schemeUnknown', 'scheme'],
  ['duties.kindUnread', 'kind'],
  ['duties.categoryUnknown', 'category'],
  ['duties.conditionAlone', 'subject'],
  ['duties.conditionUnread', 'n'],
])

function readBases(text: string): Outcome<readonly [Basis, ...Basis[]]> {
  const bases: Basis[] = []
  for (const part of pieces(text)) {
    const match = /^(\S+)\s+(第[一二三四五六七八九十百零]+条\S*)$/.exec(part)
    if (match?.[1] === undefined || match[2] === undefined) return refuse('duties.basisUnread', { text: part })
    bases.push({ law: match[1].replace(/[《》]/g, ''), article: match[2] })
  }
  const [first, ...more] = bases
  return first === undefined ? refuse('duties.basisMissing') : done([first, ...more])
}

function readUnits(text: string, known: Known, exactly: 0 | 1): Outcome<readonly string[]> {
  const units = pieces(text)
  const unknown = units.find((unit) => !known.units.has(unit))
  if (unknown !== undefined) return refuse('duties.unitUnknown', { unit: unknown })
  if (exactly === 1 && units.length !== 1) return refuse('duties.leadNotOne', { count: units.length })
  return done(units)
}

function readMatter(row: SheetRow, columns: DutyColumns, known: Known): Outcome<MatterScope> {
  const scheme = known.schemes.get(cell(row, columns, 'scheme'))
  if (scheme === undefined) return refuse('duties.schemeUnknown', { scheme: cell(row, columns, 'scheme') })
  const kindText = cell(row, columns, 'kind')
  const [category, code, n] = (['category', 'subject', 'n'] as const).map((field) => cell(row, columns, field))
  if (kindText === '') {
    return category || code || n ? refuse('duties.kindUnread', { text: '' }) : done({ level: 'scheme', scheme: scheme.id })
  }
  const kind = kinds.get(kindText)
  if (kind === undefined) return refuse('duties.kindUnread', { text: kindText })
  if (code) return readSubjectScope(scheme, kind, code, n ?? '')
  if (n) return refuse('duties.conditionAlone')
  if (!category) return done({ level: 'kind', scheme: scheme.id, kind })
  if (!scheme.categories.has(`${kind}/${category}`)) return refuse('duties.categoryUnknown', { category })
  return done({ level: 'category', scheme: scheme.id, kind, category })
}

const kinds: ReadonlyMap<string, SubjectKind> = new Map([
  ['asset', 'asset'],
  ['部件', 'asset'],
  ['incident', 'incident'],
  ['事件', 'incident'],
  ['事项', 'incident'],
])

function readSubjectScope(scheme: Scheme, kind: SubjectKind, text: string, nText: string): Outcome<MatterScope> {
  const code = readCode(text, kind, scheme)
  if (!code.ok) return code
  const subject = { scheme: scheme.id, kind, code: code.value.code }
  if (nText === '') return done({ level: 'subject', ...subject })
  if (!/^[1-9]\d?$/.test(nText)) return refuse('duties.conditionUnread', { text: nText })
  return done({ level: 'condition', ...subject, n: Number(nText) })
}

/** Codes begin with the district's; 9 digits are a street, 12 a community, 15 cells. */
function readPlace(text: string, district: string): Outcome<PlaceScope> {
  const codes = pieces(text).map((code) => code.replace('*', district))
  const [first, ...more] = codes
  if (first === undefined || (more.length === 0 && first === district)) return done({ level: 'district' })
  const wrong = codes.find((code) => !/^\d+$/.test(code) || !code.startsWith(district))
  if (wrong !== undefined) return refuse('duties.placeUnread', { text: wrong, district })
  if (codes.every((code) => code.length === 15)) return done({ level: 'cells', codes: [first, ...more] })
  if (more.length > 0) return refuse('duties.placeSeveral', { text })
  if (first.length === 9) return done({ level: 'street', code: first })
  if (first.length === 12) return done({ level: 'community', code: first })
  return refuse('duties.placeUnread', { text: first, district })
}

function pieces(text: string): string[] {
  return text
    .split(/[;；]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}
