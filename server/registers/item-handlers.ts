import { importItemList, listItems, readItem, type ItemView } from '../../contract/registers/items.ts'
import { registers } from '../../contract/registers/shapes.ts'
import { lawTitle, type EnforcementItem } from '../../domain/enforcement/item.ts'
import { noteTexts } from '../../domain/enforcement/item-note.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { importItems, loadItems } from '../enforcement/import.ts'
import { served, type Served } from '../http/serve.ts'
import { answersTo, dayAsked, importList, pageOf } from './issued-handlers.ts'

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

/** What an item is found by: its code, name, law or articles. */
const textsOf = (item: EnforcementItem): string[] => [
  item.code,
  item.name.zh,
  item.name.en,
  lawTitle(item.law),
  ...item.dutyArticles,
  ...item.penaltyArticles,
]

const list = served(listItems, async (context, { limit, after, words, field, measure, correctFirst, day: text }) => {
  const day = dayAsked(context, text)
  if (!day.ok) return day
  const loaded = await loadItems(context.db, context.session.region.code, day.value)
  if (!loaded.ok) return done({ version: null, items: [], total: 0, next: null })
  const fitting = loaded.value.items.filter(
    (item) =>
      (field === undefined || item.field === field) &&
      (measure === undefined || item.measures.includes(measure)) &&
      (correctFirst === undefined || item.correctFirst === (correctFirst === 'true')) &&
      answersTo(textsOf(item), words),
  )
  const { shown, total, next } = pageOf(fitting, ({ code }) => code, { limit, after })
  const { version, from, source } = loaded.value.list
  return done({ version: { version, from, source }, items: shown.map(itemView), total, next })
})

const read = served(readItem, async (context, { code, day: text }) => {
  const day = dayAsked(context, text)
  if (!day.ok) return day
  const loaded = await loadItems(context.db, context.session.region.code, day.value)
  if (!loaded.ok) return loaded
  const item = loaded.value.items.find((one) => one.code === code)
  return item ? done(itemView(item)) : refuse('register.notFound', { what: code })
})

const importFile = served(importItemList, (context, asked) =>
  importList(context, asked, 'items', importItemList, registers.items, async (file, personId, at, dryRun) => {
    const outcome = await importItems(context.db, file, personId, at, dryRun)
    return outcome.ok ? done({ ...outcome.value, count: outcome.value.items }) : outcome
  }),
)

export const itemHandlers: readonly Served[] = [list, read, importFile]
