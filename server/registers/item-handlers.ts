import { importItemList, listItems, readItem, type ItemView } from '../../contract/registers/items.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { lawTitle, type EnforcementItem } from '../../domain/enforcement/item.ts'
import { noteTexts } from '../../domain/enforcement/item-note.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { importItems, loadItems } from '../enforcement/import.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { reportOf, uploadedFile } from './import-report.ts'
import { holdRegisters, insertEntry, tellChanged } from './journal.ts'

const dayOf = (context: StaffContext, text: string | undefined): Outcome<CivilDate, 'clock.badDate' | 'clock.dateOutOfRange'> =>
  text === undefined ? done(context.session.region.today(context.now())) : parseCivilDate(text)

function itemView(item: EnforcementItem): ItemView {
  return {
    code: item.code,
    name: item.name,
    field: item.field,
    kind: item.kind,
    law: lawTitle(item.law),
    dutyArticles: [...item.dutyArticles],
    penaltyArticles: [...item.penaltyArticles],
    measures: [...item.measures],
    correctFirst: item.correctFirst,
    individual: item.individual ?? null,
    organisation: item.organisation ?? null,
    terms: [...noteTexts(item.multiplier), ...noteTexts(item.notes)].map(({ zh, en }) => ({ zh, en })),
    hearing: [...item.hearing],
    from: item.from,
    to: item.to ?? null,
  }
}

/** Whether an item answers to what was typed: its code, name, law or articles. */
function answersTo(item: EnforcementItem, words: string): boolean {
  const text = [item.code, item.name.zh, item.name.en, lawTitle(item.law), ...item.dutyArticles, ...item.penaltyArticles]
    .join('\n')
    .toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const list = served(listItems, async (context, { limit, after, words, field, measure, correctFirst, day: text }) => {
  const day = dayOf(context, text)
  if (!day.ok) return day
  const loaded = await loadItems(context.db, context.session.region.code, day.value)
  if (!loaded.ok) return done({ version: null, items: [], total: 0, next: null })
  const fitting = loaded.value.items.filter(
    (item) =>
      (field === undefined || item.field === field) &&
      (measure === undefined || item.measures.includes(measure)) &&
      (correctFirst === undefined || item.correctFirst === (correctFirst === 'true')) &&
      (words === undefined || words === '' || answersTo(item, words)),
  )
  const begin = after === undefined ? 0 : fitting.findIndex((item) => item.code === after) + 1
  const shown = fitting.slice(begin, begin + limit)
  const { version, from, source } = loaded.value.list
  return done({
    version: { version, from, source },
    items: shown.map(itemView),
    total: fitting.length,
    next: begin + limit < fitting.length ? (shown.at(-1)?.code ?? null) : null,
  })
})

const read = served(readItem, async (context, { code, day: text }) => {
  const day = dayOf(context, text)
  if (!day.ok) return day
  const loaded = await loadItems(context.db, context.session.region.code, day.value)
  if (!loaded.ok) return loaded
  const item = loaded.value.items.find((one) => one.code === code)
  return item ? done(itemView(item)) : refuse('register.notFound', { what: code })
})

const importFile = served(importItemList, async (context, { dryRun, source, from }) => {
  const { region, personId } = context.session
  const day = parseCivilDate(from)
  if (!day.ok) return day
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const at = context.now()
  const file = {
    bytes: bytes.value,
    source: source || 'upload',
    region: region.code,
    from: day.value,
    also: async (tx: Parameters<typeof insertEntry>[0], version: number) => {
      await holdRegisters(tx, region.code)
      const after = { version, from: day.value, source }
      await insertEntry(tx, region.code, {
        register: 'items',
        action: importItemList.name,
        what: source,
        personId,
        at,
        before: null,
        after,
      })
    },
  }
  const outcome = await importItems(context.db, file, personId, at, dryRun === 'true')
  if (!outcome.ok) return outcome
  const { items, version, ...report } = outcome.value
  if (version !== undefined) await tellChanged(context, 'items')
  const counts = [{ zh: '执法事项', en: 'Enforcement items', count: items }]
  return done(reportOf({ ...report, counts, version, applied: version !== undefined }, context.language))
})

export const itemHandlers: readonly Served[] = [list, read, importFile]
