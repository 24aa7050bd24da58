import { z } from 'zod'
import { decisionsCsv, decisionsJson, listDecisions, readDecision, type PublishedDecision } from '../../contract/portal.ts'
import { itemFields, measures } from '../../domain/enforcement/item.ts'
import { partyKinds } from '../../domain/enforcement/penalty.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import { countPublished, findPublished, listPublished, type PageKey, type PublishedRow } from '../enforcement/published.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { csvOf } from '../registers/files.ts'
import { remember } from './remember.ts'

/** How old the answer of the files may be, and how many decisions they hold at most. */
const fileMs = 60_000
const fileMax = 50_000

export const decisionHandlers: Served[] = [
  served(listDecisions, async (context, { region: code, words, unit, field, after, limit }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const key = readKey(after)
    if (!key.ok) return key
    const region = found.value
    const asked = words === undefined || words === '' ? undefined : words
    const [lines, counts] = await Promise.all([
      listPublished(context.db, code, { words: asked, unit, field }, key.value, limit + 1),
      countPublished(context.db, code, asked),
    ])
    const shown = lines.slice(0, limit)
    const last = shown.at(-1)
    const fits = counts.filter((one) => (unit === undefined || one.unit_id === unit) && (field === undefined || one.field === field))
    return done({
      decisions: shown.map((row) => viewOf(region, row)),
      total: fits.reduce((sum, { n }) => sum + n, 0),
      units: facet(
        counts.filter((one) => field === undefined || one.field === field),
        ({ unit_id }) => unit_id,
      ).map(([id, n]) => ({ id, n, name: nameOf(region, id) })),
      fields: facet(
        counts.filter((one) => unit === undefined || one.unit_id === unit),
        (one) => one.field,
      ).map(([id, n]) => ({ id, n, name: wordsOf(itemFields[id]) })),
      next: lines.length > limit && last ? `${last.published_at.toISOString()}~${last.decision_id}` : null,
      asOf: context.now().toISOString(),
    })
  }),

  served(readDecision, async (context, { region: code, decision }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const row = await findPublished(context.db, code, decision)
    return row ? done(viewOf(found.value, row)) : refuse('register.notFound', { what: decision })
  }),

  served(decisionsCsv, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { decisions } = await all(context, found.value)
    const file = csvOf({ headings: csvHeadings, rows: decisions.map(csvRow) })
    return done(sendFile(context, `decisions-${code}.csv`, 'text/csv; charset=utf-8', file))
  }),

  served(decisionsJson, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { decisions, asOf } = await all(context, found.value)
    const file = JSON.stringify({ region: code, asOf, decisions })
    return done(sendFile(context, `decisions-${code}.json`, 'application/json; charset=utf-8', file))
  }),
]

type Asking = Parameters<Parameters<typeof served<typeof decisionsCsv>>[1]>[0]

function sendFile({ reply }: Asking, name: string, type: string, bytes: Buffer | string) {
  return reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'public, max-age=60')
    .send(bytes)
}

function all({ db, registers, now }: { db: Db; registers: object; now: () => Date }, region: Region) {
  const at = now()
  return remember(registers, `decisions ${region.code}`, at, fileMs, async () => {
    const found = await listPublished(db, region.code, {}, null, fileMax)
    return { asOf: at.toISOString(), decisions: found.map((row) => viewOf(region, row)) }
  })
}

const wordsOf = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })
const nameOf = (region: Region, unit: string) => region.units.get(unit)?.name ?? { zh: unit, en: unit }

function viewOf(region: Region, row: PublishedRow): PublishedDecision {
  return {
    id: row.decision_id,
    number: row.number,
    organ: { id: row.unit_id, name: nameOf(region, row.unit_id) },
    item: { code: row.item_code, name: { zh: row.item_zh, en: row.item_en } },
    field: { id: row.field, name: wordsOf(itemFields[row.field]) },
    party: { kind: wordsOf(partyKinds[row.party_kind]), name: row.party, creditCode: row.credit_code },
    penalties: row.penalties.map(({ kind, fen }) => ({ kind, name: wordsOf(measures[kind]), fen: fen ?? null })),
    law: row.law,
    dutyArticles: row.duty_articles,
    penaltyArticles: row.penalty_articles,
    decidedOn: row.decided_on,
    publishedAt: row.published_at.toISOString(),
    until: row.until_on,
  }
}

/** Most first. */
function facet<Row extends { readonly n: number }, Key extends string>(counts: readonly Row[], of: (row: Row) => Key): [Key, number][] {
  const sums = new Map<Key, number>()
  for (const row of counts) sums.set(of(row), (sums.get(of(row)) ?? 0) + row.n)
  return [...sums].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

const csvHeadings = [
  '决定书文号',
  '处罚机关',
  '执法领域',
  '违法行为',
  '当事人类型',
  '当事人',
  '统一社会信用代码',
  '处罚种类',
  '罚没金额（元）',
  '依据',
  '决定日期',
  '公示日期',
  '公示至',
]

function csvRow(one: PublishedDecision): (string | number)[] {
  const fen = one.penalties.reduce((sum, penalty) => sum + (penalty.fen ?? 0), 0)
  return [
    one.number,
    one.organ.name.zh,
    one.field.name.zh,
    one.item.name.zh,
    one.party.kind.zh,
    one.party.name,
    one.party.creditCode ?? '',
    one.penalties.map(({ name }) => name.zh).join('、'),
    fen / 100,
    `《${one.law}》${one.penaltyArticles.join('、')}`,
    one.decidedOn,
    one.publishedAt,
    one.until,
  ]
}

function readKey(text: string | undefined): Outcome<PageKey | null> {
  if (text === undefined) return done(null)
  const [at = '', id = ''] = text.split('~')
  const key = z.object({ at: z.iso.datetime(), id: z.uuid() }).safeParse({ at, id })
  return key.success ? done({ at: new Date(at), id }) : refuse('input.invalid', { detail: 'after' })
}
