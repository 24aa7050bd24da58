import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { writNumberText } from '../../domain/documents/numbers.ts'
import { writKinds } from '../../domain/documents/writ-kinds.ts'
import { missingParts, textsOf, type WritDocument } from '../../domain/documents/writ.ts'
import { canonical } from '../../domain/procedure/canonical.ts'
import { z } from 'zod'
import { oneRow, type Tx } from '../db/pool.ts'
import { newCheckCode } from './check-code.ts'
import { missingGlyphs } from './glyphs.ts'
import { findWrit } from './store.ts'

/** What is issued, in which matter and by which of its entries, and in whose sequence it is numbered. */
export type Issuing = {
  readonly region: string
  /** The words of the number: 清 and 综执 in 清综执罚决字〔2026〕第12号. */
  readonly regionWord: string
  readonly unitWord: string
  readonly unitId: string
  readonly matterId: string
  readonly seq: number
  /** Its number is given here and must be null. */
  readonly document: WritDocument
  readonly year: number
  /** The writ that this one corrects, supplements or revokes. */
  readonly corrects?: string
  /** The portal's address that is printed beside the check code; null where the district has given none. */
  readonly portal?: string | null
  /** A code given beforehand; drawn by lot where there is none. */
  readonly checkCode?: string
  readonly at: Date
}

export type Issued = { readonly writId: string; readonly number: string | null; readonly document: WritDocument; readonly sha256: string }

const Taken = z.object({ n: z.int() })

/**
 * Issues a writ within the transaction of the act that produces it: checks it, takes the next number of this unit, kind
 * and year, and keeps it for good. The number's row is held until the transaction ends, so issue last. A transaction
 * that is undone gives its number back. Refuses `writ.incomplete`, `writ.glyphMissing`, `writ.wordUnfit`,
 * `writ.numberTaken`, `writ.voided` and `matter.notFound` (the writ to be corrected is not there).
 */
export async function issueWrit(tx: Tx, issuing: Issuing): Promise<Outcome<Issued>> {
  const { region, document, matterId, seq, unitId, year, at, corrects } = issuing
  const { kind, title } = document
  if (document.number !== null || document.check !== null) throw new Error(`${title} has a number or a code before it is issued`)
  const missing = missingParts(document)
  if (missing.length > 0) return refuse('writ.incomplete', { title, missing: missing.map(({ zh }) => zh).join('、') })
  const characters = missingGlyphs(textsOf(document).join('') + (issuing.portal ?? '') + issuing.regionWord + issuing.unitWord)
  if (characters.length > 0) return refuse('writ.glyphMissing', { title, characters: characters.join(' ') })
  if (corrects !== undefined) {
    const corrected = await findWrit(tx, region, corrects)
    if (!corrected) return refuse('matter.notFound')
    if (corrected.voided)
      return refuse('writ.voided', { number: corrected.number ?? corrected.title, day: corrected.voided.at.slice(0, 10) })
  }
  const numbered = writKinds[kind].word === null ? done(null) : await nextNumber(tx, issuing)
  if (!numbered.ok) return numbered
  const n = numbered.value?.n ?? null
  const number = numbered.value?.number ?? null
  const issued: WritDocument = { ...document, number, check: checkFor(issuing, number) }
  const sha256 = writHash(issued)
  const writId = uuid()
  await tx`
    insert into writ (region, writ_id, matter_id, seq, kind, unit_id, year, n, number, document, hash, issued_at, corrects)
    values (${region}, ${writId}, ${matterId}, ${seq}, ${kind}, ${unitId}, ${year}, ${n}, ${number}, ${tx.json(issued)},
      ${Buffer.from(sha256, 'hex')}, ${at}, ${corrects ?? null})`
  return done({ writId, number, document: issued, sha256 })
}

/** What is served on somebody under a number carries a code with which it can be looked up. */
function checkFor({ region, document, portal = null, checkCode }: Issuing, number: string | null): WritDocument['check'] {
  if (number === null || !writKinds[document.kind].served) return null
  return { code: checkCode ?? newCheckCode(), region, portal }
}

/** SHA-256 of a writ in canonical JSON, in hexadecimal: what a reader compares a copy's data with. */
export function writHash(document: WritDocument): string {
  return createHash('sha256').update(canonical(document)).digest('hex')
}

async function nextNumber(tx: Tx, issuing: Issuing): Promise<Outcome<{ n: number; number: string }>> {
  const { region, unitId, year, regionWord, unitWord, document } = issuing
  const { kind } = document
  const form = writNumberText({ regionWord, unitWord, kind, year, n: 1 })
  if (!form.ok) return form
  const { n } = await oneRow(
    Taken,
    tx`
      insert into writ_number as w (region, unit_id, kind, year, next) values (${region}, ${unitId}, ${kind}, ${year}, 2)
      on conflict (region, unit_id, kind, year) do update set next = w.next + 1 returning next - 1 as n`,
  )
  const text = writNumberText({ regionWord, unitWord, kind, year, n })
  if (!text.ok) return text
  const taken = await tx`select 1 from writ where region = ${region} and number = ${text.value}`
  return taken.length > 0 ? refuse('writ.numberTaken', { number: text.value }) : done({ n, number: text.value })
}

/**
 * Voids a writ (作废): it stays as it was issued, and its number stays taken. Refuses `matter.notFound` and
 * `writ.voided` for one that is void already.
 */
export async function voidWrit(
  tx: Tx,
  asked: { readonly region: string; readonly writId: string; readonly seq: number; readonly reason: string; readonly at: Date },
): Promise<Outcome<null>> {
  const { region, writId, seq, reason, at } = asked
  const found = await findWrit(tx, region, writId)
  if (!found) return refuse('matter.notFound')
  const refused = refuse('writ.voided', { number: found.number ?? found.title, day: (found.voided?.at ?? at.toISOString()).slice(0, 10) })
  if (found.voided) return refused
  const written = await tx`
    insert into writ_void (region, writ_id, matter_id, seq, reason, voided_at)
    values (${region}, ${writId}, ${found.matterId}, ${seq}, ${reason}, ${at}) on conflict do nothing returning 1`
  return written.length === 1 ? done(null) : refused
}
