import { parseCivilDate } from '../clock/civil-date.ts'
import { refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { parseStages, type Stages } from './limit.ts'
import { readCode, type Scheme, type SplitCode, type SubjectKind } from './scheme.ts'
import { cell, Findings, matchColumns, type ColumnMap, type SheetReport, type SheetRow } from './sheet.ts'
import { conditionKey, subjectKey, type FilingCondition, type Subject } from './subject.ts'

/** Headings under which the fields of a filing standard are found in the files of cities, ours first. */
const headings = {
  kind: ['kind', '类别', '类型', '问题类型', '部件事件'],
  code: ['code', '小类代码', '编码', '代码', '分类编码'],
  name: ['name_zh', 'name', '小类名称', '名称', '小类'],
  nameEn: ['name_en', '英文名称'],
  category: ['category', 'major', '大类名称', '大类'],
  aliases: ['aliases', '别名', '关键词'],
  retiredOn: ['retired_on', '停用日期'],
  n: ['n', '条件序号', '立案条件序号', '序号'],
  registerTest: ['register_zh', 'condition', '立案条件', '立案标准'],
  registerTestEn: ['register_en'],
  closeTest: ['close_zh', 'close', '结案条件', '结案标准'],
  closeTestEn: ['close_en'],
  limit: ['limit', '处置时限', '时限', '处理时限'],
  photosReport: ['photos_report', '上报照片数'],
  photosHandle: ['photos_handle', '处置照片数'],
} as const satisfies Record<string, readonly string[]>

export type FilingField = keyof typeof headings
export type FilingColumns = ColumnMap<FilingField>

/** The largest texts a row may carry; a longer cell is a file that was put together wrongly. */
export const nameCharactersMax = 60
export const testCharactersMax = 500

/** Photographs asked for where the file is silent: a near one and a far one, before and after. */
const photosUsual = 2

const kindWords: ReadonlyMap<string, SubjectKind> = new Map([
  ...['asset', 'component', 'c', '部件', '管理部件'].map((word) => [word, 'asset'] as const),
  ...['incident', 'event', 'matter', 'e', '事件', '事项', '管理事项'].map((word) => [word, 'incident'] as const),
])

export type FilingImport = {
  readonly subjects: readonly Subject[]
  readonly conditions: readonly FilingCondition[]
}

/**
 * Which columns of a file hold what. Refuses a file that lacks one a catalogue cannot do without; a file of
 * classes alone (no conditions) needs fewer.
 */
export function filingColumns(found: readonly string[], given: FilingColumns = {}): Outcome<FilingColumns, 'catalogue.noColumn'> {
  const columns = { ...matchColumns(found, headings), ...given }
  const absent = Object.values(given).find((column) => !found.includes(column))
  if (absent !== undefined) return refuse('catalogue.noColumn', { column: absent, found: found.join(', ') })
  const conditions: FilingField[] = columns.registerTest === undefined ? [] : ['n', 'closeTest', 'limit']
  for (const field of ['kind', 'code', 'name', ...conditions] satisfies FilingField[]) {
    if (columns[field] === undefined) {
      return refuse('catalogue.noColumn', { column: headings[field].join(' / '), found: found.join(', ') })
    }
  }
  return { ok: true, value: columns }
}

type Gathered = {
  readonly subjects: Map<string, Subject>
  readonly conditions: Map<string, { row: number; condition: FilingCondition }>
}

/**
 * Reads the rows of a filing standard, or of a list of classes when the file has no condition column. A class may
 * stand in many rows, one for each condition, and must be the same in all. Every fault is reported by row and
 * column; with one fault nothing is imported.
 */
export function readFilingRows(rows: readonly SheetRow[], columns: FilingColumns, scheme: Scheme): SheetReport<FilingImport> {
  const findings = new Findings<FilingField>(columns)
  const gathered: Gathered = { subjects: new Map(), conditions: new Map() }
  for (const row of rows) readRow(row, columns, scheme, gathered, findings)
  if (rows.length === 0) findings.add(1, 'code', refuse('catalogue.noRows').refusal)
  return findings.report(rows.length, () => ({
    subjects: [...gathered.subjects.values()],
    conditions: [...gathered.conditions.values()].map((found) => found.condition),
  }))
}

function readRow(row: SheetRow, columns: FilingColumns, scheme: Scheme, gathered: Gathered, findings: Findings<FilingField>): void {
  const kindText = cell(row, columns, 'kind')
  const kind = kindWords.get(kindText.toLowerCase())
  if (kind === undefined) {
    findings.add(row.row, 'kind', refuse('catalogue.kindUnread', { text: kindText }).refusal)
    return
  }
  const code = readCode(cell(row, columns, 'code'), kind, scheme)
  if (!code.ok) {
    findings.add(row.row, 'code', code.refusal)
    return
  }
  const subject = readSubject(row, columns, scheme, kind, code.value, findings)
  if (subject) keepSubject(row, subject, columns.registerTest !== undefined, gathered, findings)
  if (columns.registerTest !== undefined) readCondition(row, columns, kind, code.value, gathered, findings)
}

function readSubject(
  row: SheetRow,
  columns: FilingColumns,
  scheme: Scheme,
  kind: SubjectKind,
  code: SplitCode,
  findings: Findings<FilingField>,
): Subject | undefined {
  const name = words(row, columns, 'name', 'nameEn', nameCharactersMax, findings)
  const sheetCategory = cell(row, columns, 'category')
  const category = code.categoryName ?? (sheetCategory ? { zh: sheetCategory, en: sheetCategory } : undefined)
  if (category === undefined) {
    const params = { category: code.category, code: code.code, scheme: scheme.id }
    findings.add(row.row, 'code', refuse('catalogue.categoryUnknown', params).refusal)
    return undefined
  }
  const retiredText = cell(row, columns, 'retiredOn')
  const retiredOn = retiredText === '' ? undefined : parseCivilDate(retiredText)
  if (retiredOn && !retiredOn.ok) findings.add(row.row, 'retiredOn', retiredOn.refusal)
  if (name === undefined) return undefined
  return {
    scheme: scheme.id,
    kind,
    code: code.code,
    category: { code: code.category, name: category },
    name,
    aliases: cell(row, columns, 'aliases')
      .split(/[;；、|]/)
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    local: code.local,
    ...(retiredOn?.ok && { retiredOn: retiredOn.value }),
  }
}

/** A class is given by its first row; the rows of its other conditions may not call it by another name. */
function keepSubject(row: SheetRow, subject: Subject, mayRepeat: boolean, gathered: Gathered, findings: Findings<FilingField>): void {
  const key = subjectKey(subject.kind, subject.code)
  const before = gathered.subjects.get(key)
  if (before === undefined) gathered.subjects.set(key, subject)
  else if (!mayRepeat) findings.add(row.row, 'code', refuse('catalogue.codeTwice', { code: subject.code }).refusal)
  else if (before.name.zh !== subject.name.zh) {
    const params = { code: subject.code, name: subject.name.zh, before: before.name.zh }
    findings.add(row.row, 'name', refuse('catalogue.nameDiffers', params).refusal)
  }
}

function readCondition(
  row: SheetRow,
  columns: FilingColumns,
  kind: SubjectKind,
  code: SplitCode,
  gathered: Gathered,
  findings: Findings<FilingField>,
): void {
  const n = positive(row, columns, 'n', 99, undefined, findings)
  const registerTest = words(row, columns, 'registerTest', 'registerTestEn', testCharactersMax, findings)
  const closeTest = words(row, columns, 'closeTest', 'closeTestEn', testCharactersMax, findings)
  const stages = readStages(row, columns, findings)
  const report = positive(row, columns, 'photosReport', 20, photosUsual, findings)
  const handle = positive(row, columns, 'photosHandle', 20, photosUsual, findings)
  if (n === undefined || !registerTest || !closeTest || !stages) return
  if (report === undefined || handle === undefined) return
  const key = conditionKey(kind, code.code, n)
  const before = gathered.conditions.get(key)
  if (before !== undefined) {
    const params = { code: code.code, n, before: before.row }
    findings.add(row.row, 'n', refuse('catalogue.conditionTwice', params).refusal)
    return
  }
  const condition = { kind, code: code.code, n, registerTest, closeTest, stages, photos: { report, handle } }
  gathered.conditions.set(key, { row: row.row, condition })
}

function readStages(row: SheetRow, columns: FilingColumns, findings: Findings<FilingField>): Stages | undefined {
  const stages = parseStages(cell(row, columns, 'limit'))
  if (stages.ok) return stages.value
  findings.add(row.row, 'limit', stages.refusal)
  return undefined
}

/** A text in both languages; where a file has no English the Chinese stands in for it. */
function words(
  row: SheetRow,
  columns: FilingColumns,
  zhField: FilingField,
  enField: FilingField,
  charactersMax: number,
  findings: Findings<FilingField>,
): Words | undefined {
  const zh = cell(row, columns, zhField)
  const en = cell(row, columns, enField) || zh
  if (zh === '') {
    findings.add(row.row, zhField, refuse('catalogue.cellEmpty', { field: zhField }).refusal)
    return undefined
  }
  // English takes more letters than Chinese to say the same.
  if (zh.length > charactersMax || en.length > charactersMax * 3) {
    findings.add(row.row, zhField, refuse('catalogue.cellLong', { max: charactersMax, is: zh.length }).refusal)
    return undefined
  }
  return { zh, en }
}

function positive(
  row: SheetRow,
  columns: FilingColumns,
  field: FilingField,
  max: number,
  silent: number | undefined,
  findings: Findings<FilingField>,
): number | undefined {
  const text = cell(row, columns, field)
  if (text === '' && silent !== undefined) return silent
  const least = silent === undefined ? 1 : 0
  if (/^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= max) return Number(text)
  findings.add(row.row, field, refuse('catalogue.numberUnread', { text, least, max }).refusal)
  return undefined
}
