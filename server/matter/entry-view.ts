import { z } from 'zod'
import type { EntryView } from '../../contract/matter.ts'
import { condition } from '../../domain/catalogue/catalogue.ts'
import { distanceM } from '../../domain/grid/geo.ts'
import type { Language, Words } from '../../domain/kernel/words.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import { askedBy } from '../../domain/procedure/fields.ts'
import { findAct, type Matter, type Procedure } from '../../domain/procedure/procedure.ts'
import { readConditionRef, readSubjectRef } from '../case/refs.ts'
import { isSealed } from '../../domain/supervision/all.ts'
import { rows, type Db } from '../db/pool.ts'
import { attachmentsOf, fileView } from '../evidence/store.ts'
import { filledInWords, namesFilledIn, personsFilledIn, type FilledNames } from '../enforcement/filled.ts'
import type { Region } from '../region/region.ts'
import { personNames, subjectNamed, unitNamed } from './names.ts'

const Input = z.record(z.string(), z.unknown())
const EntryRow = z.object({
  seq: z.number(),
  act: z.string(),
  at: z.date(),
  person_id: z.string().nullable(),
  actor: z.object({
    kind: z.enum(['person', 'reporter', 'party', 'system']),
    writId: z.string().nullish(),
    post: z.string().nullish(),
    unit: z.string().nullish(),
  }),
  input: Input,
  facts: Input,
  to: z.string(),
  hash: z.string(),
})
const PhotoRow = z.object({
  seq: z.number(),
  sha256: z.string(),
  field: z.string(),
  taken_at: z.date().nullable(),
  taken_x: z.number().nullable(),
  taken_y: z.number().nullable(),
})
type PhotoRow = z.infer<typeof PhotoRow>
const XY = z.object({ x: z.number(), y: z.number() })

const who = {
  reporter: { zh: '反映人', en: 'The reporter' },
  party: { zh: '当事人', en: 'The party' },
  system: { zh: '系统', en: 'The system' },
} as const

/** The record of a matter, oldest first: each act with who did it, what was filled in, in words, and its photos. */
export async function entriesOf(db: Db, region: Region, procedure: Procedure, matter: Matter, language: Language): Promise<EntryView[]> {
  const [found, photos, attached] = await Promise.all([
    rows(
      EntryRow,
      db`
      select seq, act, at, person_id, actor, input, facts, effect ->> 'to' as to, encode(hash, 'hex') as hash
      from matter_entry where region = ${region.code} and matter_id = ${matter.id} order by seq`,
    ),
    rows(
      PhotoRow,
      db`
      select p.seq, p.sha256, p.field, a.taken_at, a.taken_x, a.taken_y from matter_attachment p
      join attachment a on a.region = p.region and a.sha256 = p.sha256
      where p.region = ${region.code} and p.matter_id = ${matter.id} and a.media_type like 'image/%' order by p.seq, p.field, p.place`,
    ),
    attachmentsOf(db, region.code, [matter.id]),
  ])
  const persons = await personNames(
    db,
    region.code,
    [
      ...found.map((row) => row.person_id),
      ...personsFilledIn(
        procedure.fields,
        found.map((row) => row.input),
      ),
    ].filter((id) => id === null || isUuid(id)),
  )
  const filled = await namesFilledIn(
    db,
    region.code,
    found.map((row) => row.input),
  )
  const numbers = await numbersOf(
    db,
    region.code,
    found.flatMap((row) => mattersIn(procedure, row.input)),
  )
  const papers = await writNumbers(
    db,
    region.code,
    found.map((row) => row.actor.writId ?? null),
  )
  const names: Names = { region, procedure, persons, numbers, filled, subject: matter.attributes.subject }
  const sealed = isSealed(procedure.id)
  return found.map((row) => {
    const act = findAct(procedure, row.act)
    const state = procedure.states[row.to]
    const post = row.actor.post ? posts[row.actor.post as Post] : undefined
    const own = XY.safeParse(row.input.point)
    const place = own.success ? own.data : XY.safeParse(matter.attributes.point).data
    return {
      seq: row.seq,
      act: row.act,
      name: { zh: act?.zh ?? row.act, en: act?.en ?? row.act },
      at: row.at.toISOString(),
      who: whoDid(row, persons, papers, language),
      post: post ? { zh: post.zh, en: post.en } : null,
      unit: row.actor.unit ? unitNamed(region, row.actor.unit).name : null,
      state: { zh: state?.zh ?? row.to, en: state?.en ?? row.to },
      input: row.input,
      facts: row.facts,
      hash: row.hash,
      // A picture of what is sealed is opened as a file, so that its reading is entered.
      files: attached.filter((file) => file.seq === row.seq && (sealed || file.is !== 'picture')).map(fileView),
      filled: act ? askedBy(act).flatMap(({ name }) => filledIn(names, name, row.input[name])) : [],
      photos: sealed ? [] : photos.filter((photo) => photo.seq === row.seq).map((photo) => photoView(photo, place)),
    }
  })
}

function photoView(
  { sha256, field, taken_at, taken_x, taken_y }: PhotoRow,
  place: { x: number; y: number } | undefined,
): EntryView['photos'][number] {
  const taken = taken_x === null || taken_y === null ? null : { x: taken_x, y: taken_y }
  const metres = taken && place ? Math.round(distanceM([taken.x, taken.y], [place.x, place.y])) : null
  return { sha256, field, distanceMetres: metres, takenAt: taken_at?.toISOString() ?? null, takenPoint: taken }
}

type Names = {
  readonly region: Region
  readonly procedure: Procedure
  readonly persons: ReadonlyMap<string, string>
  readonly numbers: ReadonlyMap<string, string>
  readonly filled: FilledNames
  readonly subject: unknown
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text)
const same = (text: string): Words => ({ zh: text, en: text })

function filledIn(names: Names, name: string, value: unknown): EntryView['filled'] {
  const field = names.procedure.fields[name]
  if (!field || field.kind === 'photos' || field.kind === 'files' || value === undefined || value === null || value === '') return []
  const text = inWords(names, name, value)
  const matterId = field.kind === 'matter' && names.numbers.has(String(value)) ? String(value) : null
  return text ? [{ field: name, name: { zh: field.zh, en: field.en }, text, matterId }] : []
}

function inWords({ region, procedure, persons, numbers, filled, subject }: Names, name: string, value: unknown): Words | null {
  const field = procedure.fields[name]
  const text = String(value)
  switch (field?.kind) {
    case 'choice':
      return field.choices?.[text] ?? same(text)
    case 'unit':
      return unitNamed(region, text).name
    case 'person':
      return same(persons.get(text) ?? text)
    case 'subject':
      return subjectNamed(region.catalogue, text).name
    case 'condition':
      return conditionWords(region, textOf(subject), text)
    case 'matter':
      return same(numbers.get(text) ?? text)
    case 'point':
      return null
    case 'parts': {
      const parts = z.array(z.object({ unit: z.string(), note: z.string().optional() })).safeParse(value)
      const said = (language: Language) =>
        parts.data?.map((part) => `${unitNamed(region, part.unit).name[language]}${part.note ? `（${part.note}）` : ''}`)
      return { zh: said('zh')?.join('、') ?? text, en: said('en')?.join(', ') ?? text }
    }
    case 'instant':
      return same(instantInWords(text, region))
    default: {
      const words = field && filledInWords(field, value, filled, persons)
      if (words) return words
      return name === 'clock' ? (procedure.clocks[text] ?? same(text)) : same(text)
    }
  }
}

/** 2026-10-30 09:00 by the clocks of the region. */
function instantInWords(text: string, region: Region): string {
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return text
  return new Date(at.getTime() + region.rules.offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')
}

function conditionWords(region: Region, subject: string | null, text: string): Words {
  const ref = subject === null ? undefined : readSubjectRef(subject)
  const n = readConditionRef(text)?.n
  const found = ref && n !== undefined && region.catalogue ? condition(region.catalogue, ref.kind, ref.code, n) : undefined
  return found?.ok ? found.value.registerTest : same(text)
}

/** The matters that were filled in. */
function mattersIn(procedure: Procedure, input: Record<string, unknown>): (string | null)[] {
  return Object.entries(input).flatMap(([name, value]) => (procedure.fields[name]?.kind === 'matter' ? [textOf(value)] : []))
}

/** A person by name; the party with the paper it acted by. */
function whoDid(
  row: z.infer<typeof EntryRow>,
  persons: ReadonlyMap<string, string>,
  papers: ReadonlyMap<string, string>,
  language: Language,
): string {
  if (row.actor.kind === 'person') return persons.get(row.person_id ?? '') ?? ''
  const name = who[row.actor.kind][language]
  const paper = papers.get(row.actor.writId ?? '')
  return paper === undefined ? name : { zh: `${name}（凭${paper}）`, en: `${name} (by ${paper})` }[language]
}

async function writNumbers(db: Db, region: string, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const found = await db<{ writ_id: string; number: string }[]>`
    select writ_id, number from writ where region = ${region} and writ_id = any(${wanted}::uuid[]) and number is not null`
  return new Map(found.map((row) => [row.writ_id, row.number]))
}

async function numbersOf(db: Db, region: string, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = ids.filter((id) => id !== null && isUuid(id))
  if (wanted.length === 0) return new Map()
  const found = await db<{ matter_id: string; number: string | null }[]>`
    select matter_id, coalesce(number, title) as number from matter
    where region = ${region} and matter_id = any(${wanted as string[]}::uuid[])`
  return new Map(found.flatMap((row) => (row.number === null ? [] : [[row.matter_id, row.number] as const])))
}
