import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { emptyFile, type ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import { fileAfter } from '../../domain/enforcement/proceeding/fold.ts'
import { canonical } from '../../domain/procedure/canonical.ts'
import { apply } from '../../domain/procedure/fold.ts'
import type { Entry, Matter } from '../../domain/procedure/procedure.ts'
import { emptyReview, reviewAfter, type ReviewFile } from '../../domain/supervision/reconsideration/file.ts'
import { inSnapshot, type Db, type Pool } from '../db/pool.ts'
import { finality, procedureOf } from './procedures.ts'
import { hashOf, projected } from './record.ts'

/** The first thing found wrong with a region's record, in the order of its matters. */
export type Broken = {
  readonly matterId: string
  readonly seq: number
  readonly what: 'entryChanged' | 'entryMissing' | 'entryAfterHead' | 'stateDiffers' | 'clocksDiffer' | 'fileDiffers' | 'matterMissing'
}

export type Verified = { readonly matters: number; readonly entries: number; readonly broken: Broken | null }

const mattersAtATime = 1000

type EntryRow = {
  matter_id: string
  seq: number
  procedure: string
  version: number
  parent_id: string | null
  act: string
  at: Date
  actor: Entry['actor']
  input: Entry['input']
  facts: Entry['facts']
  effect: Entry['effect']
  hash: Buffer
}
type MatterRow = {
  matter_id: string
  state: string
  state_before: string | null
  owner_post: string | null
  number: string | null
  unit_id: string | null
  assignee_id: string | null
  cell: string | null
  subject: string | null
  condition: string | null
  x: number | null
  y: number | null
  address: string | null
  title: string | null
  opened_at: Date
  changed_at: Date
  ended_at: Date | null
  tally: Matter['tally']
  seq: number
  head_hash: Buffer
  clocks: { kind: string }[] | null
  /** What a proceeding of enforcement has come to; null for everything else. */
  file: ProceedingFile | null
  /** What a reconsideration has come to. */
  review: ReviewFile | null
  offset_minutes: number
}

/**
 * Walks every chain of a region: recomputes each entry's hash from the one before, folds the entries again
 * and compares with the stored matter, its clocks and, of a proceeding, its file (law 6). Names the first broken one.
 */
export async function verifyRegion(db: Pool, region: string, progress: (matters: number) => void = () => {}): Promise<Verified> {
  return inSnapshot(db, async (snapshot) => {
    let matters = 0
    let entries = 0
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const page = await readPage(snapshot, region, after)
      if (page.length === 0) break
      const chains = await readChains(
        snapshot,
        region,
        page.map((row) => row.matter_id),
      )
      for (const row of page) {
        const chain = chains.get(row.matter_id) ?? []
        const broken = verifyChain(region, row, chain)
        matters += 1
        entries += chain.length
        if (broken) return { matters, entries, broken }
      }
      after = page.at(-1)?.matter_id ?? after
      progress(matters)
    }
    return { matters, entries, broken: null }
  })
}

async function readPage(db: Db, region: string, after: string): Promise<MatterRow[]> {
  return db<MatterRow[]>`
    select m.matter_id, m.state, m.state_before, m.owner_post, m.number, m.unit_id, m.assignee_id, m.cell, m.subject, m.condition, m.x, m.y, m.address, m.title,
      m.opened_at, m.changed_at, m.ended_at, m.tally, m.seq, m.head_hash,
      (select json_agg(d.detail order by d.clock) from deadline d where d.region = m.region and d.matter_id = m.matter_id and d.ended_at is null) as clocks,
      p.file, v.file as review, g.utc_offset_minutes as offset_minutes
    from matter m join region g on g.region = m.region left join proceeding p on p.region = m.region and p.matter_id = m.matter_id
      left join review_file v on v.region = m.region and v.matter_id = m.matter_id
    where m.region = ${region} and m.matter_id > ${after}::uuid order by m.matter_id limit ${mattersAtATime}`
}

async function readChains(db: Db, region: string, ids: readonly string[]): Promise<Map<string, EntryRow[]>> {
  const found = await db<EntryRow[]>`
    select matter_id, seq, procedure, version, parent_id, act, at, actor, input, facts, effect, hash from matter_entry
    where region = ${region} and matter_id = any(${[...ids]}::uuid[]) order by matter_id, seq`
  const chains = new Map<string, EntryRow[]>()
  for (const row of found) {
    const chain = chains.get(row.matter_id)
    if (chain) chain.push(row)
    else chains.set(row.matter_id, [row])
  }
  return chains
}

function verifyChain(region: string, row: MatterRow, chain: readonly EntryRow[]): Broken | null {
  const broken = (seq: number, what: Broken['what']): Broken => ({ matterId: row.matter_id, seq, what })
  let hash = ''
  let matter: Matter | null = null
  let file = emptyFile
  let review = emptyReview
  for (const [index, read] of chain.entries()) {
    if (read.seq !== index + 1) return broken(index + 1, 'entryMissing')
    const entry: Entry = {
      region,
      matterId: read.matter_id,
      seq: read.seq,
      procedure: read.procedure,
      version: read.version,
      parent: read.parent_id,
      act: read.act,
      at: read.at.toISOString(),
      actor: read.actor,
      input: read.input,
      facts: read.facts,
      effect: read.effect,
    }
    hash = hashOf(entry, hash)
    if (hash !== read.hash.toString('hex')) return broken(read.seq, 'entryChanged')
    matter = apply(matter, entry, finality(procedureOf(read.procedure, read.version)))
    if (row.review !== null) review = reviewAfter(review, entry, civilDateAt(read.at, row.offset_minutes))
    if (row.file !== null) file = fileAfter(file, entry, civilDateAt(read.at, row.offset_minutes))
  }
  if (matter === null || chain.length < row.seq) return broken(chain.length + 1, 'entryMissing')
  if (chain.length > row.seq) return broken(row.seq + 1, 'entryAfterHead')
  if (hash !== row.head_hash.toString('hex') || !sameState(row, matter)) return broken(row.seq, 'stateDiffers')
  const stored = [...(row.clocks ?? [])].sort((a, b) => (a.kind < b.kind ? -1 : 1))
  const folded = Object.values(matter.clocks).sort((a, b) => (a.kind < b.kind ? -1 : 1))
  if (canonical(stored) !== canonical(folded)) return broken(row.seq, 'clocksDiffer')
  if (row.review !== null && canonical(row.review) !== canonical(review)) return broken(row.seq, 'fileDiffers')
  return row.file === null || canonical(row.file) === canonical(file) ? null : broken(row.seq, 'fileDiffers')
}

function sameState(row: MatterRow, matter: Matter): boolean {
  const now = projected(matter, procedureOf(matter.procedure, matter.version))
  const { owner, number, unit, assignee, cell, subject, condition, x, y, address, title } = now
  return (
    canonical([
      row.state,
      row.state_before,
      row.owner_post,
      row.number,
      row.unit_id,
      row.assignee_id,
      row.cell,
      row.subject,
      row.condition,
      row.x,
      row.y,
      row.address,
      row.title,
      row.tally,
    ]) ===
      canonical([
        matter.state,
        matter.before,
        owner,
        number,
        unit,
        assignee,
        cell,
        subject,
        condition,
        x,
        y,
        address,
        title,
        matter.tally,
      ]) &&
    row.opened_at.toISOString() === matter.openedAt &&
    row.changed_at.toISOString() === matter.changedAt &&
    (row.ended_at?.toISOString() ?? null) === matter.endedAt
  )
}
