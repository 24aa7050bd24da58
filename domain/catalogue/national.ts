import { parseCivilDate } from '../clock/civil-date.ts'
import { done, must, refuse, type Outcome } from '../kernel/outcome.ts'
import type { Words } from '../kernel/words.ts'
import { matchings, type Matching, type Succession } from './crosswalk.ts'
import { isSchemeId, readCode, surenesses, type Scheme, type Sureness, type SubjectKind } from './scheme.ts'
import { Findings, type SheetReport, type SheetRow } from './sheet.ts'
import type { SubjectRef } from './subject.ts'

/**
 * Reads the schemes the program ships: one row a scheme, one row a category. They are our own files, so a fault in
 * them is a fault of the program and is thrown.
 */
export function readSchemes(schemeRows: readonly SheetRow[], categoryRows: readonly SheetRow[]): Map<string, Scheme> {
  const schemes = new Map<string, Scheme>()
  for (const { row, cells } of schemeRows) {
    const id = cells.id ?? ''
    if (!isSchemeId(id)) throw new Error(`schemes, row ${row}: ${id} is not the name of a scheme`)
    const categories = new Map<string, Words>()
    for (const { cells: found } of categoryRows) {
      if (found.scheme === id) categories.set(`${found.kind}/${found.code}`, { zh: found.zh ?? '', en: found.en ?? '' })
    }
    schemes.set(id, {
      id,
      title: { zh: cells.title_zh ?? '', en: cells.title_en ?? '' },
      source: cells.source ?? '',
      sureness: surenessOf(cells.sureness ?? ''),
      ...(cells.from && { from: must(parseCivilDate(cells.from)) }),
      ...(cells.to && { to: must(parseCivilDate(cells.to)) }),
      categoryDigits: Number(cells.category_digits),
      subtypeDigits: Number(cells.subtype_digits),
      ...(cells.local_from && { localFrom: Number(cells.local_from) }),
      categories,
    })
  }
  return schemes
}

function surenessOf(text: string): Sureness {
  if (isSureness(text)) return text
  throw new Error(`${text} does not say how sure we are`)
}

/** Columns of a crosswalk file: an old code with its kind's letter, and the new codes, `/` between and `?` for doubt. */
export type CrosswalkColumns = { readonly old: string; readonly next: string; readonly how: string }

/**
 * Reads a list of old and new codes (新旧编码对照). The file names the kind of the old code only (C or E); a new code
 * is of the same kind where the new scheme has its category for that kind, and otherwise of the other: a 2013
 * component such as 台阶 became a matter in 2026.
 */
export function readCrosswalkRows(
  rows: readonly SheetRow[],
  columns: CrosswalkColumns,
  from: Scheme,
  to: Scheme,
): SheetReport<readonly Succession[]> {
  const findings = new Findings<'old' | 'next' | 'how'>(columns)
  const found = new Map<string, Succession>()
  for (const { row, cells } of rows) {
    const oldText = (cells[columns.old] ?? '').trim()
    const old = readOldCode(oldText, from)
    if (!old.ok) {
      findings.add(row, 'old', old.refusal)
      continue
    }
    if (found.has(oldText)) findings.add(row, 'old', refuse('catalogue.codeTwice', { code: oldText }).refusal)
    const how = (cells[columns.how] ?? '').trim()
    if (!isMatching(how)) {
      findings.add(row, 'how', refuse('catalogue.matchingUnread', { text: how }).refusal)
      continue
    }
    const nextText = (cells[columns.next] ?? '').trim()
    const next: SubjectRef[] = []
    for (const part of nextText
      .replaceAll('?', '')
      .split('/')
      .filter((each) => each !== '')) {
      const code = readNewCode(part, old.value.kind, to)
      if (code.ok) next.push(code.value)
      else findings.add(row, 'next', code.refusal)
    }
    found.set(oldText, { from: old.value, to: next, how, doubtful: nextText.includes('?') })
  }
  return findings.report(rows.length, () => [...found.values()])
}

function readOldCode(text: string, scheme: Scheme): Outcome<SubjectRef> {
  const kind = text.startsWith('C') ? 'asset' : text.startsWith('E') ? 'incident' : undefined
  if (kind === undefined) return refuse('catalogue.kindUnread', { text: text.slice(0, 1) })
  const code = readCode(text.slice(1), kind, scheme)
  return code.ok ? done({ scheme: scheme.id, kind, code: code.value.code }) : code
}

function readNewCode(text: string, oldKind: SubjectKind, scheme: Scheme): Outcome<SubjectRef> {
  const other: SubjectKind = oldKind === 'asset' ? 'incident' : 'asset'
  for (const kind of [oldKind, other]) {
    const code = readCode(text, kind, scheme)
    if (!code.ok) return code
    if (code.value.categoryName !== undefined) return done({ scheme: scheme.id, kind, code: code.value.code })
  }
  return refuse('catalogue.categoryUnknown', {
    category: text.slice(0, scheme.categoryDigits),
    code: text,
    scheme: scheme.id,
  })
}

function isSureness(text: string): text is Sureness {
  return Object.hasOwn(surenesses, text)
}

function isMatching(text: string): text is Matching {
  return Object.hasOwn(matchings, text)
}
