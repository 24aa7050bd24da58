import { z } from 'zod'
import type { FastifyReply } from 'fastify'
import {
  entryReceipt,
  headsFile,
  listHeads,
  listKeys,
  proveConsistency,
  proveInclusion,
  reportReceipt,
  writReceipt,
} from '../../contract/record.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { consistencySpans } from '../../domain/record/tree.ts'
import { oneRow, type Db } from '../db/pool.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { findReadable } from '../matter/readable.ts'
import { openReceipt } from '../portal/receipt.ts'
import { openWrit } from '../portal/writ-in-hand.ts'
import { publishedRecord } from './publish.ts'
import { proofOf, receiptOf } from './receipts.ts'
import { findHead, findLastHead, findLeafHashed, listKeyStatements, listLatestHeads, readSpans } from './store.ts'

const publicHandlers: Served[] = [
  served(listHeads, async (context, { region: code, before, limit }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const [heads, last] = await Promise.all([listLatestHeads(context.db, code, before, limit), findLastHead(context.db, code)])
    return done({ region: code, heads, total: last?.number ?? 0, asOf: context.now().toISOString() })
  }),

  served(headsFile, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const { tag, text } = await headsText(context, code)
    // Asked for anew each time, and sent only where it has grown: a receipt of this minute must find its head in it.
    context.reply.header('etag', tag)
    if (context.request.headers['if-none-match'] === tag) return done(context.reply.code(304).send())
    return done(sendJson(context.reply, `${code}-heads.json`, 'public, no-cache', text))
  }),

  served(listKeys, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    return found.ok ? done({ region: code, keys: await listKeyStatements(context.db, code) }) : found
  }),

  served(proveConsistency, async ({ db }, { region: code, from, to }) => {
    const [early, late] = await Promise.all([findHead(db, code, from), findHead(db, code, to)])
    if (!early || !late || from > to) return refuse('register.notFound', { what: `${from}–${to}` })
    const { consistency: _first, ...first } = early
    const { consistency: _last, ...last } = late
    return done({ from: first, to: last, path: await readSpans(db, code, consistencySpans(early.size, late.size)) })
  }),

  served(proveInclusion, async ({ db }, { region: code, leaf }) => {
    const kept = await findLeafHashed(db, code, leaf)
    const proven = kept?.index === undefined || kept.index === null ? null : await proofOf(db, code, kept.index)
    if (!kept || kept.index === null || !proven) return refuse('register.notFound', { what: leaf })
    return done({ leafHash: leaf, index: kept.index, size: proven.head.size, ...proven })
  }),
]

const receiptHandlers: Served[] = [
  served(reportReceipt, async (context, { region, code }) => {
    const submission = await openReceipt(context, region, code)
    if (!submission.ok) return submission
    return sendReceipt(context, region, submission.value.firstMatterId, 1)
  }),

  served(writReceipt, async (context, asked) => {
    const opened = await openWrit(context, asked)
    if (!opened.ok) return opened
    const { id, matterId } = opened.value.writ
    return sendReceipt(context, asked.region, matterId, await issuingEntry(context.db, asked.region, id))
  }),

  served(entryReceipt, async (context, { matterId, seq }) => {
    if (!(await findReadable(context, matterId))) return refuse('matter.notFound')
    return sendReceipt(context, context.session.region.code, matterId, seq)
  }),
]

/** Public heads and proofs, and receipts for whoever may have them. */
export const recordHandlers: Served[] = [...publicHandlers, ...receiptHandlers]

type HeadsText = { readonly tag: string; readonly text: string }

const headsTexts = new WeakMap<object, Map<string, HeadsText>>()

/** The file of heads, put together once for each state of it. */
async function headsText({ db, registers }: Pick<Context, 'db' | 'registers'>, region: string): Promise<HeadsText> {
  const [last, keys] = await Promise.all([findLastHead(db, region), listKeyStatements(db, region)])
  const tag = `"${last?.number ?? 0}-${keys.length}"`
  const known = headsTexts.get(registers) ?? new Map<string, HeadsText>()
  headsTexts.set(registers, known)
  const found = known.get(region)
  if (found?.tag === tag) return found
  const made = { tag, text: JSON.stringify(await publishedRecord(db, region)) }
  known.set(region, made)
  return made
}

/** The entry of its matter that issued a writ. */
async function issuingEntry(db: Db, region: string, writId: string): Promise<number> {
  const { seq } = await oneRow(z.object({ seq: z.number() }), db`select seq from writ where region = ${region} and writ_id = ${writId}`)
  return seq
}

async function sendReceipt(
  { db, reply }: { readonly db: Db; readonly reply: FastifyReply },
  region: string,
  matterId: string,
  seq: number,
): Promise<Outcome<FastifyReply>> {
  const receipt = await receiptOf(db, region, matterId, seq)
  if (!receipt) return refuse('matter.notFound')
  return done(sendJson(reply, `receipt-${matterId}-${seq}.json`, 'no-store', JSON.stringify(receipt, null, 2)))
}

function sendJson(reply: FastifyReply, name: string, caching: string, text: string): FastifyReply {
  return reply
    .header('content-type', 'application/json; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', caching)
    .send(text)
}
