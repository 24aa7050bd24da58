import { z } from 'zod'
import type { PublicStep } from '../../contract/portal.ts'
import { publicActs } from '../../contract/portal.ts'
import { askedBy } from '../../domain/procedure/fields.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { rows, type Db } from '../db/pool.ts'
import { procedureOf } from '../matter/procedures.ts'
import type { Region } from '../region/region.ts'
import { unitName } from './names.ts'
import type { Submission } from './receipt.ts'

const EntryRow = z.object({
  matter_id: z.string(),
  seq: z.number(),
  version: z.number(),
  act: z.string(),
  at: z.date(),
  actor: z.object({ kind: z.string(), submissionId: z.string().nullish(), unit: z.string().nullish() }),
  input: z.record(z.string(), z.unknown()),
  sets: z.record(z.string(), z.unknown()),
})
export type PublicEntry = z.infer<typeof EntryRow>

/** The entries of the public's acts: of the case as it goes on, and of the one this reporter opened. */
export function listPublicEntries(db: Db, region: string, { matterId, firstMatterId }: Submission): Promise<PublicEntry[]> {
  return rows(
    EntryRow,
    db`
    select matter_id, seq, version, act, at, actor, input, coalesce(effect -> 'sets', '{}') as sets from matter_entry
    where region = ${region} and matter_id = any(${[...new Set([matterId, firstMatterId])]}::uuid[]) and act = any(${[...publicActs]}::text[])
    order by at, (matter_id <> ${firstMatterId}::uuid), seq`,
  )
}

/** Whether this entry is the reporter's own, and not that of another whose report was merged with it. */
export function isOwn(entry: PublicEntry, submission: Submission): boolean {
  const { kind, submissionId } = entry.actor
  if (kind !== 'reporter') return false
  return submissionId === submission.id || (!submissionId && entry.matter_id === submission.firstMatterId)
}

/** Photos this reader of the record may see: staff's, taken in public acts, and the reporter's own. */
export function photosIn(entry: PublicEntry, submission: Submission): string[] {
  if (entry.actor.kind === 'reporter' && !isOwn(entry, submission)) return []
  const procedure = procedureOf('case', entry.version)
  const row = findAct(procedure, entry.act)
  const names = row
    ? askedBy(row)
        .map(({ name }) => name)
        .filter((name) => procedure.fields[name]?.kind === 'photos')
    : []
  return names.flatMap((name) => z.array(z.string()).catch([]).parse(entry.input[name]))
}

/**
 * The record in the public's words, as the rows give them. Another reporter's report, rating or further words are
 * theirs; that another said "not solved" is shown, because it explains why the case began anew.
 */
export function stepsOf(entries: readonly PublicEntry[], region: Region, submission: Submission): z.infer<typeof PublicStep>[] {
  return entries.flatMap((entry) => {
    const own = isOwn(entry, submission)
    const others = entry.actor.kind === 'reporter' && !own
    const told = findAct(procedureOf('case', entry.version), entry.act)?.public
    if (!told || (others && !told.ofOthers)) return []
    const said = told.reads === undefined || others ? undefined : entry.input[told.reads]
    const unit = told.unit === 'given' ? entry.sets.unit : told.unit === 'own' ? entry.actor.unit : null
    return [
      {
        act: entry.act,
        name: { zh: told.zh, en: told.en },
        at: entry.at.toISOString(),
        text: typeof said === 'string' && said !== '' ? said : null,
        unit: unitName(region, unit),
        photos: photosIn(entry, submission),
      },
    ]
  })
}
