/** 处罚决定公示: what the public reads of decisions that are being shown (行政处罚法第四十八条). */
import { z } from 'zod'
import { keysOf } from '../../contract/fields.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { itemFields, type EnforcementItem } from '../../domain/enforcement/item.ts'
import { masked, type Party } from '../../domain/enforcement/party.ts'
import { partyKinds, penaltyKinds, type PartyKind, type PenaltyKind } from '../../domain/enforcement/penalty.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import { maybeRow, rows, send, sql, type Db, type Sql, type Tx } from '../db/pool.ts'
import { searchQuery, tokens } from '../search/tokens.ts'

const Penalties = z.array(z.object({ kind: z.enum(penaltyKinds as [PenaltyKind, ...PenaltyKind[]]), fen: z.number().optional() })) // nor is this

const PublishedRow = z.object({
  decision_id: z.string(),
  number: z.string(),
  unit_id: z.string(),
  item_code: z.string(),
  item_zh: z.string(),
  item_en: z.string(),
  field: keysOf(itemFields),
  law: z.string(),
  duty_articles: z.array(z.string()),
  penalty_articles: z.array(z.string()),
  party_kind: keysOf(partyKinds),
  party: z.string(),
  credit_code: z.string().nullable(),
  penalties: Penalties,
  decided_on: z.string(),
  published_at: z.date(),
  until_on: z.string(),
})
export type PublishedRow = z.infer<typeof PublishedRow>

/** What of a party stands in a published decision: a person's name masked, an organisation's with its credit code. */
export function publicParty(party: Party): { readonly kind: PartyKind; readonly name: string; readonly creditCode: string | null } {
  const { kind, name, idKind, idNumber } = masked(party)
  return { kind, name, creditCode: kind !== 'individual' && idKind === 'creditCode' ? (idNumber ?? null) : null }
}

export type Publishing = {
  readonly region: string
  readonly decisionId: string
  /** The proceeding whose decision it is. */
  readonly rootId: string
  readonly file: ProceedingFile
  readonly party: Party | undefined
  readonly item: EnforcementItem | null
  readonly until: CivilDate
  readonly at: Date
}

/**
 * Puts a decision before the public. Nothing that officers wrote freely is taken over: what was decided, on which articles,
 * by which body and when, and of the party what `publicParty` leaves.
 */
export async function publishDecision(tx: Tx, asked: Publishing): Promise<Refusal | null> {
  const { region, decisionId, rootId, file, party, item, until, at } = asked
  const { decision } = file
  const [writ] = await tx<{ number: string; unit_id: string }[]>`
    select number, unit_id from writ where region = ${region} and matter_id = ${rootId} and kind = 'penaltyDecision' and number is not null
    order by issued_at desc limit 1`
  if (!decision || !writ || !party || !item) return { code: 'enforcement.notServedYet', basis: '行政处罚法第六十一条' }
  const known = publicParty(party)
  const words = tokens([writ.number, known.name, known.creditCode ?? '', item.name.zh, item.name.en, item.code].join(' '))
  send(
    tx,
    tx`
    insert into published_decision (region, decision_id, number, unit_id, item_code, item_zh, item_en, field, law, duty_articles, penalty_articles,
      party_kind, party, credit_code, penalties, decided_on, published_at, until_on, words)
    values (${region}, ${decisionId}, ${writ.number}, ${writ.unit_id}, ${item.code}, ${item.name.zh}, ${item.name.en}, ${item.field}, ${item.law.name},
      ${[...item.dutyArticles]}, ${[...item.penaltyArticles]}, ${known.kind}, ${known.name}, ${known.creditCode},
      ${tx.json(decision.penalties.map(({ kind, fen }) => ({ kind, ...(fen !== undefined && { fen }) })))},
      ${decision.decidedOn}, ${at}, ${until}, ${words}::text::tsvector)`,
  )
  return null
}

/** Takes a decision from the public's sight. */
export function unpublishDecision(tx: Tx, region: string, decisionId: string): void {
  send(tx, tx`delete from published_decision where region = ${region} and decision_id = ${decisionId}`)
}

export type Wanted = { readonly words?: string | undefined; readonly unit?: string | undefined; readonly field?: string | undefined }
export type PageKey = { readonly at: Date; readonly id: string }

const columns = sql`decision_id, number, unit_id, item_code, item_zh, item_en, field, law, duty_articles, penalty_articles, party_kind, party, credit_code,
  penalties, decided_on::text, published_at, until_on::text`

/** Words are looked for in what is published, never in the files of parties, so that a full name finds no masked one. */
function matching(region: string, { words, unit, field }: Wanted): Sql {
  const query = words === undefined ? undefined : searchQuery(words)
  const said = query === undefined ? sql`` : query === '' ? sql`and false` : sql`and words @@ ${query}::text::tsquery`
  return sql`region = ${region} ${said} ${unit === undefined ? sql`` : sql`and unit_id = ${unit}`} ${field === undefined ? sql`` : sql`and field = ${field}`}`
}

/** Decisions being shown, newest first, from after a key on. */
export function listPublished(db: Db, region: string, wanted: Wanted, key: PageKey | null, limit: number): Promise<PublishedRow[]> {
  const from = key === null ? sql`` : sql`and (published_at, decision_id) < (${key.at}::timestamptz, ${key.id}::uuid)`
  return rows(
    PublishedRow,
    db`
    select ${columns} from published_decision where ${matching(region, wanted)} ${from} order by published_at desc, decision_id desc limit ${limit}`,
  )
}

const Facet = z.object({ unit_id: z.string(), field: keysOf(itemFields), n: z.number() })

/** How many decisions each unit and each field has among those the words find. */
export function countPublished(db: Db, region: string, words: string | undefined): Promise<z.infer<typeof Facet>[]> {
  return rows(
    Facet,
    db`
    select unit_id, field, count(*)::int as n from published_decision where ${matching(region, { words })} group by unit_id, field order by unit_id, field`,
  )
}

/** By the decision's number or by the id of its disclosure. */
export function findPublished(db: Db, region: string, asked: string): Promise<PublishedRow | undefined> {
  const which = z.uuid().safeParse(asked).success ? sql`decision_id = ${asked}` : sql`number = ${asked}`
  return maybeRow(PublishedRow, db`select ${columns} from published_decision where region = ${region} and ${which}`)
}
