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
import { regionOr404, served, type Served } from '../http/serve.ts'
import { findMatter } from '../matter/load.ts'
import { mayRead } from '../matter/visible.ts'
import { openReceipt } from '../portal/receipt.ts'
import { remember } from '../portal/remember.ts'
import { openWrit } from '../portal/writ-in-hand.ts'
import { publishedRecord } from './publish.ts'
import { proofOf, receiptOf } from './receipts.ts'
import { findHead, findLeafHashed, listKeyStatements, listLatestHeads, readSpans } from './store.ts'

/** How old the file of heads may be. */
const fileMs = 60_000

const publicHandlers: Served[] = [
  served(listHeads, async (context, { region: code, before, limit }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const [heads, newest] = await Promise.all([
      listLatestHeads(context.db, code, before, limit),
      listLatestHeads(context.db, code, undefined, 1),
    ])
    return done({ region: code, heads, total: newest[0]?.number ?? 0, asOf: context.now().toISOString() })
  }),

  served(headsFile, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const file = await remember(context.registers, `heads ${code}`, context.now(), fileMs, async () =>
      JSON.stringify(await publishedRecord(context.db, code)),
    )
    return done(sendJson(context.reply, `${code}-heads.json`, 'public, max-age=60', file))
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
    const { region, acting } = context.session
    const here = await findMatter(context.db, region.code, matterId)
    if (!here || !mayRead(acting.reader, here)) return refuse('matter.notFound')
    return sendReceipt(context, region.code, matterId, seq)
  }),
]

/** Public heads and proofs, and receipts for whoever may have them. */
export const recordHandlers: Served[] = [...publicHandlers, ...receiptHandlers]

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
