import { parse } from 'csv-parse/sync'
import { v7 as uuid } from 'uuid'
import { subjectKey } from '../../domain/catalogue/subject.ts'
import { done, refuse, type Outcome, type Refusal } from '../../domain/kernel/outcome.ts'
import { readSubjectRef } from '../case/refs.ts'
import { insertSubmission } from '../case/submission.ts'
import type { Pool, Tx } from '../db/pool.ts'
import { attempt } from '../matter/attempt.ts'
import { perform, type Command, type Performed } from '../matter/perform.ts'
import { derivedKey } from '../open311/key.ts'
import { trackingCode } from '../portal/receipt.ts'
import type { Region } from '../region/region.ts'
import { rowReader, type ImportedRow, type Mapping } from './mapping.ts'

export type RefusedRow = { readonly row: number; readonly id: string; readonly refusal: Refusal }

/** What became of a file: each of its rows is brought in, was there already, or is refused with its reason. */
export type ReportsImport = {
  readonly rows: number
  readonly imported: number
  readonly repeated: number
  readonly refused: readonly RefusedRow[]
}

export type ReportsFile = { readonly bytes: Uint8Array; readonly mapping: Mapping; readonly dryRun: boolean }

type Place = { readonly db: Pool; readonly region: Region; readonly secret: string; readonly now: Date }

/** Rows that are entered at the same time. */
const atOnce = 6

/**
 * `gezhi import reports`: brings the cases of another system in, through the same engine as every act and at the
 * times the other system gives. Row 1 is the heading. A second run of the same file changes nothing. A dry run
 * does everything and takes it back.
 */
export async function importReports(
  place: Place,
  file: ReportsFile,
  progress: (rows: number) => void = () => {},
): Promise<Outcome<ReportsImport>> {
  const table = readCsv(file.bytes)
  if (!table.ok) return table
  const { headings, records } = table.value
  const read = rowReader(file.mapping, headings)
  if (!read.ok) return read
  const refused: RefusedRow[] = []
  const counts = { imported: 0, repeated: 0 }
  const firstRow = new Map<string, number>()
  const enter = async (cells: Record<string, string>, row: number): Promise<void> => {
    const id = (cells[file.mapping.columns.id] ?? '').trim()
    const known = readRow(read.value(cells, place.now), firstRow, row)
    const outcome = known.ok ? await bringIn(place, file, known.value) : known
    if (outcome.ok) counts[outcome.value] += 1
    else refused.push({ row, id, refusal: outcome.refusal })
  }
  for (let from = 0; from < records.length; from += atOnce) {
    await Promise.all(records.slice(from, from + atOnce).map((cells, index) => enter(cells, from + index + 2)))
    if (from % (atOnce * 100) === 0) progress(from)
  }
  return done({ rows: records.length, ...counts, refused: refused.sort((a, b) => a.row - b.row) })
}

/** The first row of an id stands; a further one is refused, whichever of the two is entered sooner. */
function readRow(read: Outcome<ImportedRow>, firstRow: Map<string, number>, row: number): Outcome<ImportedRow> {
  if (!read.ok) return read
  const first = firstRow.get(read.value.id)
  if (first !== undefined) return refuse('import.idTwice', { id: read.value.id, row: first })
  firstRow.set(read.value.id, row)
  return read
}

function readCsv(bytes: Uint8Array): Outcome<{ headings: string[]; records: Record<string, string>[] }> {
  try {
    const [headings = [], ...lines]: string[][] = parse(Buffer.from(bytes), {
      bom: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
    })
    const records = lines.map((line) => Object.fromEntries(headings.map((heading, at) => [heading, line[at] ?? ''])))
    return done({ headings, records })
  } catch (fault) {
    return refuse('import.badFile', { detail: fault instanceof Error ? fault.message : String(fault) })
  }
}

const dryRun = 'import.dryRun'

async function bringIn(place: Place, { mapping, dryRun: dry }: ReportsFile, row: ImportedRow): Promise<Outcome<'imported' | 'repeated'>> {
  if (!subjectFits(place.region, row.subject)) return refuse('import.subjectUnknown', { subject: row.subject ?? '' })
  let repeated = false
  const outcome = await attempt(place.db, async (tx) => {
    const opened = await open(tx, place, mapping.client, row)
    if (!opened.ok) return opened
    const ended = await end(tx, place, mapping.client, row, opened.value.matterId)
    if (!ended.ok) return ended
    repeated = opened.value.repeated && ended.value.repeated
    // Whatever was done is taken back with the transaction, and the answer is the same.
    return dry ? refuse(dryRun) : done(null)
  })
  if (!outcome.ok && outcome.refusal.code !== dryRun) return outcome
  return done(repeated ? 'repeated' : 'imported')
}

/** A subtype of the mapping must be one of the district's; a district without a catalogue takes it as it is. */
function subjectFits({ catalogue }: Region, subject: string | null): boolean {
  const ref = subject === null ? undefined : readSubjectRef(subject)
  if (!catalogue || !ref) return true
  return ref.scheme === catalogue.scheme.id && catalogue.subjects.has(subjectKey(ref.kind, ref.code))
}

const system = { actor: { kind: 'system' }, reader: null, procedure: 'case' } as const

async function open(tx: Tx, { region, secret, now }: Place, client: string, row: ImportedRow): Promise<Outcome<Performed>> {
  const requestKey = derivedKey('import.opened', region.code, client, row.id)
  const input = {
    source: row.source,
    description: row.description,
    point: row.point,
    title: row.title,
    outsideId: row.id,
    ...(row.subject !== null && { subject: row.subject }),
    ...(row.address !== null && { address: row.address }),
    ...(row.owner !== null && { outsideOwner: row.owner }),
  }
  const command: Command = {
    ...system,
    region,
    matterId: null,
    act: 'importOpened',
    input,
    given: { until: row.ended?.at ?? now },
    requestKey,
    now: row.opened,
  }
  const performed = await perform(tx, command)
  if (!performed.ok || performed.value.repeated) return performed
  await insertSubmission(tx, {
    region: region.code,
    id: uuid(),
    matterId: performed.value.matterId,
    source: row.source,
    name: null,
    phone: null,
    email: null,
    client,
    outsideId: row.id,
    code: trackingCode(secret, region.code, requestKey),
    at: row.opened,
  })
  return performed
}

/** As the other system ended it, at its time; or taken over now, where it is still open there. */
async function end(tx: Tx, { region, now }: Place, client: string, row: ImportedRow, matterId: string): Promise<Outcome<Performed>> {
  const act = row.ended === null ? 'takeOver' : row.ended.as === 'closed' ? 'importClosed' : 'importVoided'
  const requestKey = derivedKey(`import.${act}`, region.code, client, row.id)
  const input = row.ended === null ? {} : { outsideStatus: row.outsideStatus }
  return perform(tx, { ...system, region, matterId, act, input, requestKey, now: row.ended?.at ?? now })
}
