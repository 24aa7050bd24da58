import { z } from 'zod'
import type { Timeline } from '../../contract/timeline.ts'
import { isRecording } from '../../domain/evidence/file-kinds.ts'
import type { Clock } from '../../domain/clock/running-clock.ts'
import { clockTurns, coverageOf, kindOfAct, timelineKinds, turnOf, type ActRecorded } from '../../domain/enforcement/proceeding/timeline.ts'
import { words, type Words } from '../../domain/kernel/words.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { rows, type Db } from '../db/pool.ts'
import { listWritsOf, type KeptWrit } from '../documents/store.ts'
import type { Root } from '../enforcement/proceedings.ts'
import { zoneNames } from '../enforcement/placement/zones.ts'
import { requiredWrits } from '../enforcement/writs.ts'
import { listLoaded } from '../matter/load.ts'
import { personNames } from '../matter/names.ts'
import { procedureName, procedureOf } from '../matter/procedures.ts'
import { mayRead } from '../matter/visible.ts'
import type { Region } from '../region/region.ts'
import { sql } from '../db/pool.ts'
import { attachmentsOf, type KeptAttachment } from './store.ts'

const EntryRow = z.object({
  matter_id: z.string(),
  seq: z.number(),
  procedure: z.string(),
  version: z.int(),
  act: z.string(),
  at: z.date(),
  person_id: z.string().nullable(),
  post: z.string().nullable(),
  kind: z.string(),
  clocks: z.custom<readonly Clock[]>((value) => Array.isArray(value)), // what was written as clocks is read as such
  original: z.string().nullable(),
  unproven: z.boolean(),
  zone: z.string().nullable(),
})
type EntryRow = z.output<typeof EntryRow>
type Line = Timeline['lines'][number]

const who = { reporter: { zh: '反映人', en: 'The reporter' }, system: { zh: '系统', en: 'The system' } } as const

/** 全过程记录 of a proceeding: its own entries and those of everything below it that this reader may see, oldest first. */
export async function timelineOf(db: Db, region: Region, reader: Reader, root: Root): Promise<Timeline> {
  const matters = await listLoaded(
    db,
    sql`m.region = ${region.code} and m.matter_id in (select matter_id from proceeding where region = ${region.code} and root_id = ${root.rootId})`,
  )
  const ids = matters.filter((one) => mayRead(reader, one)).map(({ matter }) => matter.id)
  const [entries, writs, attached] = await Promise.all([
    entriesIn(db, region.code, ids),
    listWritsOf(db, region.code, ids),
    attachmentsOf(db, region.code, ids),
  ])
  const [names, zones] = await Promise.all([
    personNames(
      db,
      region.code,
      entries.map((entry) => entry.person_id),
    ),
    zoneNames(
      db,
      region.code,
      entries.flatMap((entry) => entry.zone ?? []),
    ),
  ])
  const lines = [
    ...entries.map((entry) => actLine(entry, names, attached, zones)),
    ...clockLines(entries),
    ...writs.map(writLine),
    ...attached.filter(({ media }) => isRecording(media)).map((file) => recordingLine(file, entries, names)),
  ]
  return {
    lines: lines.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    coverage: coverage(region, root, entries, writs, attached),
  }
}

async function entriesIn(db: Db, region: string, ids: readonly string[]): Promise<EntryRow[]> {
  return rows(
    EntryRow,
    db`
      select matter_id, seq, procedure, version, act, at, person_id, actor ->> 'post' as post, actor ->> 'kind' as kind, effect -> 'clocks' as clocks,
        case when act = 'readOriginal' then input ->> 'original' end as original,
        act = 'serveByLeaving' and coalesce(input ->> 'witness', '') = '' and coalesce(input -> 'process', '[]') = '[]'
          and coalesce(input -> 'files', '[]') = '[]' as unproven,
        input ->> 'zone' as zone
      from matter_entry where region = ${region} and matter_id = any(${[...ids]}::uuid[]) order by at, matter_id, seq`,
  )
}

function personOf({ person_id, kind, post }: EntryRow, names: ReadonlyMap<string, string>): Pick<Line, 'personId' | 'person' | 'post'> {
  const row = post === null ? undefined : posts[post as Post]
  const person = person_id === null ? null : (names.get(person_id) ?? '')
  return {
    personId: person_id,
    person: person === null ? words(kind === 'reporter' ? who.reporter : who.system) : { zh: person, en: person },
    post: row ? words(row) : null,
  }
}

function actLine(
  entry: EntryRow,
  names: ReadonlyMap<string, string>,
  attached: readonly KeptAttachment[],
  zones: ReadonlyMap<string, Words>,
): Line {
  const row = findAct(procedureOf(entry.procedure, entry.version), entry.act)
  const own = attached.filter((file) => file.matterId === entry.matter_id && file.seq === entry.seq)
  const read = entry.original === null ? undefined : attached.find(({ sha256 }) => sha256 === entry.original)
  const zone = entry.zone === null ? undefined : zones.get(entry.zone)
  const called = read
    ? { zh: read.name, en: read.name }
    : own.length > 0
      ? { zh: `附件 ${own.length} 件`, en: `${own.length} attached` }
      : (zone ?? null)
  return {
    kind: kindOfAct(entry.procedure, entry.act),
    at: entry.at.toISOString(),
    matterId: entry.matter_id,
    seq: entry.seq,
    procedure: words(procedureName(entry.procedure)),
    name: row ? words(row) : { zh: entry.act, en: entry.act },
    ...personOf(entry, names),
    detail: called,
    writId: null,
    sha256: entry.original,
  }
}

/** What each entry did to the clocks of its matter. */
function clockLines(entries: readonly EntryRow[]): Line[] {
  const known = new Map<string, Clock>()
  return entries.flatMap((entry) =>
    entry.clocks.flatMap((clock): Line[] => {
      const key = `${entry.matter_id} ${clock.kind}`
      const turn = turnOf(known.get(key), clock)
      known.set(key, clock)
      if (turn === null) return []
      const name = procedureOf(entry.procedure, entry.version).clocks[clock.kind] ?? { zh: clock.kind, en: clock.kind }
      const said = clockTurns[turn]
      return [
        {
          kind: 'clock',
          at: entry.at.toISOString(),
          matterId: entry.matter_id,
          seq: entry.seq,
          procedure: words(procedureName(entry.procedure)),
          name: { zh: `${name.zh}：${said.zh}`, en: `${name.en}: ${said.en}` },
          personId: null,
          person: words(who.system),
          post: null,
          detail: null,
          writId: null,
          sha256: null,
        },
      ]
    }),
  )
}

function writLine(writ: KeptWrit): Line {
  const title = writ.number === null ? writ.title : `${writ.title} ${writ.number}`
  return {
    kind: 'writ',
    at: writ.issuedAt,
    matterId: writ.matterId,
    seq: null,
    procedure: { zh: writ.document.organ, en: writ.document.organ },
    name: { zh: title, en: title },
    personId: null,
    person: null,
    post: null,
    detail: writ.voided ? { zh: '已作废', en: 'Void' } : null,
    writId: writ.id,
    sha256: writ.sha256,
  }
}

function recordingLine(file: KeptAttachment, entries: readonly EntryRow[], names: ReadonlyMap<string, string>): Line {
  const entry = entries.find((one) => one.matter_id === file.matterId && one.seq === file.seq)
  return {
    kind: 'recording',
    // When it was filmed, where the device says so; else when it came in.
    at: file.takenAt ?? file.at.toISOString(),
    matterId: file.matterId,
    seq: file.seq,
    procedure: entry ? words(procedureName(entry.procedure)) : { zh: '', en: '' },
    name: { zh: file.name, en: file.name },
    ...(entry ? personOf(entry, names) : { personId: null, person: null, post: null }),
    detail: file.kindName,
    writId: null,
    sha256: file.sha256,
  }
}

function coverage(
  region: Region,
  { file }: Root,
  entries: readonly EntryRow[],
  writs: readonly KeptWrit[],
  attached: readonly KeptAttachment[],
): Timeline['coverage'] {
  const acts = entries.map((entry): ActRecorded => {
    const row = findAct(procedureOf(entry.procedure, entry.version), entry.act)
    const recording = attached.some((one) => one.matterId === entry.matter_id && one.seq === entry.seq && isRecording(one.media))
    return {
      procedure: entry.procedure,
      act: entry.act,
      name: row ? words(row) : { zh: entry.act, en: entry.act },
      recording,
      unproven: entry.unproven,
    }
  })
  const itemRecorded = file.item !== undefined && (region.settings.enforcement.recordedItems ?? []).includes(file.item)
  const ordinary = entries.some(({ procedure, act }) => procedure === 'penalty' && act === 'openLead')
  const found = coverageOf({
    file,
    present: writs.filter((one) => !one.voided).map((one) => one.kind),
    required: ordinary && file.decision ? requiredWrits(file) : [],
    acts,
    itemRecorded,
  })
  return found.map(({ stage, zh, en, papers, recordings, missing }) => ({
    stage,
    name: { zh, en },
    papers,
    recordings,
    missing: missing.map(words),
  }))
}

/** The lines as a table, in the words of one language. */
export function timelineTable({ lines }: Timeline, language: 'zh' | 'en', offsetMinutes: number) {
  const wall = (at: string) => new Date(new Date(at).getTime() + offsetMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const headings = {
    zh: ['时间', '类别', '程序', '事项', '人员', '岗位', '说明', 'SHA-256'],
    en: ['Time', 'Kind', 'Procedure', 'What', 'Person', 'Post', 'Detail', 'SHA-256'],
  }
  return {
    headings: headings[language],
    rows: lines.map((line) => [
      wall(line.at),
      timelineKinds[line.kind][language],
      line.procedure[language],
      line.name[language],
      line.person?.[language] ?? '',
      line.post?.[language] ?? '',
      line.detail?.[language] ?? '',
      line.sha256 ?? '',
    ]),
  }
}
