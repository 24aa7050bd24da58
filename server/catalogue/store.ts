import { z } from 'zod'
import type { Succession } from '../../domain/catalogue/crosswalk.ts'
import type { CatalogueVersion } from '../../domain/catalogue/catalogue.ts'
import { surenesses, subjectKinds, type Scheme, type SubjectCode } from '../../domain/catalogue/scheme.ts'
import type { FilingCondition, Subject } from '../../domain/catalogue/subject.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { serviceLevelKinds } from '../../domain/clock/service-level.ts'
import { Day } from '../db/day.ts'
import { maybeRow, rows, type Db, type Tx } from '../db/pool.ts'

const Kind = z.enum(keys(subjectKinds))
const Sure = z.enum(keys(surenesses))
// A code that comes out of our own table was checked when it went in.
const Code = z.string().transform((text) => text as SubjectCode)

/** `<owner>/<scheme>`: a district's own list, or the national one. */
export function catalogueId(owner: string | undefined, scheme: string): string {
  return `${owner ?? 'national'}/${scheme}`
}

const SchemeRow = z
  .object({
    id: z.string(),
    title_zh: z.string(),
    title_en: z.string(),
    source: z.string(),
    sureness: Sure,
    from_on: Day.nullable(),
    to_on: Day.nullable(),
    category_digits: z.number(),
    subtype_digits: z.number(),
    local_from: z.number().nullable(),
    categories: z.array(z.object({ kind: Kind, code: z.string(), zh: z.string(), en: z.string() })),
  })
  .transform((row): Scheme => ({
    id: row.id,
    title: { zh: row.title_zh, en: row.title_en },
    source: row.source,
    sureness: row.sureness,
    ...(row.from_on !== null && { from: row.from_on }),
    ...(row.to_on !== null && { to: row.to_on }),
    categoryDigits: row.category_digits,
    subtypeDigits: row.subtype_digits,
    ...(row.local_from !== null && { localFrom: row.local_from }),
    categories: new Map(row.categories.map(({ kind, code, zh, en }) => [`${kind}/${code}`, { zh, en }])),
  }))

/** Every numbering scheme that is known, by its name. */
export async function listSchemes(db: Db): Promise<Map<string, Scheme>> {
  const found = await rows(
    SchemeRow,
    db`
      select s.id, s.title_zh, s.title_en, s.source, s.sureness, s.from_on, s.to_on,
             s.category_digits, s.subtype_digits, s.local_from,
             coalesce(jsonb_agg(jsonb_build_object('kind', c.kind, 'code', c.code, 'zh', c.zh, 'en', c.en))
               filter (where c.code is not null), '[]') as categories
      from code_scheme s
      left join code_category c on c.scheme = s.id
      group by s.id
      order by s.id`,
  )
  return new Map(found.map((scheme) => [scheme.id, scheme]))
}

/** Adds schemes, or brings their titles, dates and marks up to date; a code never changes its meaning here. */
export async function saveSchemes(tx: Tx, schemes: readonly Scheme[]): Promise<void> {
  for (const scheme of schemes) {
    await tx`
      insert into code_scheme (id, title_zh, title_en, source, sureness, from_on, to_on,
                               category_digits, subtype_digits, local_from)
      values (${scheme.id}, ${scheme.title.zh}, ${scheme.title.en}, ${scheme.source}, ${scheme.sureness},
              ${scheme.from ?? null}, ${scheme.to ?? null}, ${scheme.categoryDigits}, ${scheme.subtypeDigits},
              ${scheme.localFrom ?? null})
      on conflict (id) do update
      set title_zh = excluded.title_zh, title_en = excluded.title_en, source = excluded.source,
          sureness = excluded.sureness, from_on = excluded.from_on, to_on = excluded.to_on`
    const categories = [...scheme.categories].map(([key, { zh, en }]) => {
      const [kind = '', code = ''] = key.split('/')
      return { kind, code, zh, en }
    })
    await tx`
      insert into code_category (scheme, kind, code, zh, en)
      select ${scheme.id}, kind, code, zh, en
      from jsonb_to_recordset(${tx.json(categories)}) as given (kind text, code text, zh text, en text)
      on conflict (scheme, kind, code) do update set zh = excluded.zh, en = excluded.en`
  }
}

/** Puts a list of old and new codes in place of the one kept for the same old scheme. */
export async function saveCrosswalk(tx: Tx, from: string, successions: readonly Succession[]): Promise<void> {
  const lines = successions.flatMap(({ from: old, to, how, doubtful }) =>
    // A code without a successor keeps one line that says so.
    (to.length === 0 ? [undefined] : to).map((next, index) => ({
      from_kind: old.kind,
      from_code: old.code,
      how,
      doubtful,
      n: index + 1,
      to_scheme: next?.scheme ?? null,
      to_kind: next?.kind ?? null,
      to_code: next?.code ?? null,
    })),
  )
  await tx`delete from subject_succession where from_scheme = ${from}`
  await tx`
    insert into subject_succession
      (from_scheme, from_kind, from_code, n, to_scheme, to_kind, to_code, how, doubtful)
    select ${from}, from_kind, from_code, n, to_scheme, to_kind, to_code, how, doubtful
    from jsonb_to_recordset(${tx.json(lines)}) as given
      (from_kind text, from_code text, n smallint, to_scheme text, to_kind text, to_code text, how text, doubtful boolean)`
}

const SuccessionRow = z.object({
  from_scheme: z.string(),
  from_kind: Kind,
  from_code: z.string(),
  how: z.enum(['slot', 'name', 'none']),
  doubtful: z.boolean(),
  next: z.array(z.object({ scheme: z.string(), kind: Kind, code: z.string() })),
})

/** What is known of codes that were replaced, all schemes together. */
export async function listSuccessions(db: Db): Promise<Succession[]> {
  const found = await rows(
    SuccessionRow,
    db`
      select from_scheme, from_kind, from_code, min(how) as how, bool_or(doubtful) as doubtful,
             coalesce(jsonb_agg(jsonb_build_object('scheme', to_scheme, 'kind', to_kind, 'code', to_code) order by n)
               filter (where to_code is not null), '[]') as next
      from subject_succession
      group by from_scheme, from_kind, from_code
      order by from_scheme, from_kind, from_code`,
  )
  return found.map((row) => ({
    from: { scheme: row.from_scheme, kind: row.from_kind, code: row.from_code },
    to: row.next,
    how: row.how,
    doubtful: row.doubtful,
  }))
}

/** Makes the list known under its id when it is new, and keeps two imports into it apart until the transaction ends. */
export async function holdCatalogue(tx: Tx, owner: string | undefined, scheme: string): Promise<string> {
  const id = catalogueId(owner, scheme)
  await tx`select pg_advisory_xact_lock(hashtextextended(${`catalogue ${id}`}, 0))`
  await tx`insert into catalogue (id, scheme, owner) values (${id}, ${scheme}, ${owner ?? null}) on conflict do nothing`
  return id
}

const Version = z
  .object({
    catalogue: z.string(),
    version: z.number(),
    from_on: Day,
    source: z.string(),
    sureness: Sure,
    file_sha256: z.string(),
    scheme: z.string(),
  })
  .transform(({ from_on, file_sha256, ...row }) => ({ ...row, from: from_on, fileSha256: file_sha256 }))
export type KeptVersion = z.infer<typeof Version>

/** The versions of a list, oldest first. */
export async function listVersions(db: Db, catalogue: string): Promise<KeptVersion[]> {
  return rows(
    Version,
    db`
      select v.catalogue, v.version, v.from_on, v.source, v.sureness, v.file_sha256, c.scheme
      from catalogue_version v
      join catalogue c on c.id = v.catalogue
      where v.catalogue = ${catalogue}
      order by v.version`,
  )
}

export type NewVersion = CatalogueVersion & {
  readonly fileSha256: string
  readonly importedAt: Date
  readonly importedBy: string
}

/** Adds a version with all its classes and conditions. */
export async function insertVersion(
  tx: Tx,
  version: NewVersion,
  subjects: readonly Subject[],
  conditions: readonly FilingCondition[],
): Promise<void> {
  await tx`
    insert into catalogue_version
      (catalogue, version, from_on, source, sureness, file_sha256, imported_at, imported_by)
    values (${version.catalogue}, ${version.version}, ${version.from}, ${version.source}, ${version.sureness},
            ${version.fileSha256}, ${version.importedAt}, ${version.importedBy})`
  const subjectRows = subjects.map((subject) => ({
    kind: subject.kind,
    code: subject.code,
    category: subject.category.code,
    category_zh: subject.category.name.zh,
    category_en: subject.category.name.en,
    name_zh: subject.name.zh,
    name_en: subject.name.en,
    aliases: [...subject.aliases],
    is_local: subject.local,
    retired_on: subject.retiredOn ?? null,
  }))
  await tx`
    insert into catalogue_subject (catalogue, version, kind, code, category, category_zh, category_en,
                                   name_zh, name_en, aliases, is_local, retired_on)
    select ${version.catalogue}, ${version.version}, given.*
    from jsonb_to_recordset(${tx.json(subjectRows)}) as given
      (kind text, code text, category text, category_zh text, category_en text,
       name_zh text, name_en text, aliases text[], is_local boolean, retired_on date)`
  const conditionRows = conditions.map((found) => ({
    kind: found.kind,
    code: found.code,
    n: found.n,
    register_zh: found.registerTest.zh,
    register_en: found.registerTest.en,
    close_zh: found.closeTest.zh,
    close_en: found.closeTest.en,
    stages: [...found.stages],
    photos_report: found.photos.report,
    photos_handle: found.photos.handle,
  }))
  await tx`
    insert into filing_condition (catalogue, version, kind, code, n, register_zh, register_en,
                                  close_zh, close_en, stages, photos_report, photos_handle)
    select ${version.catalogue}, ${version.version}, given.*
    from jsonb_to_recordset(${tx.json(conditionRows)}) as given
      (kind text, code text, n smallint, register_zh text, register_en text,
       close_zh text, close_en text, stages jsonb, photos_report smallint, photos_handle smallint)`
}

const SubjectRow = z
  .object({
    scheme: z.string(),
    kind: Kind,
    code: Code,
    category: z.string(),
    category_zh: z.string(),
    category_en: z.string(),
    name_zh: z.string(),
    name_en: z.string(),
    aliases: z.array(z.string()),
    is_local: z.boolean(),
    retired_on: Day.nullable(),
  })
  .transform((row): Subject => ({
    scheme: row.scheme,
    kind: row.kind,
    code: row.code,
    category: { code: row.category, name: { zh: row.category_zh, en: row.category_en } },
    name: { zh: row.name_zh, en: row.name_en },
    aliases: row.aliases,
    local: row.is_local,
    ...(row.retired_on !== null && { retiredOn: row.retired_on }),
  }))

/** The classes of a version, by kind and code. */
export async function listSubjects(db: Db, catalogue: string, version: number): Promise<Subject[]> {
  return rows(
    SubjectRow,
    db`
      select c.scheme, s.kind, s.code, s.category, s.category_zh, s.category_en,
             s.name_zh, s.name_en, s.aliases, s.is_local, s.retired_on
      from catalogue_subject s
      join catalogue c on c.id = s.catalogue
      where s.catalogue = ${catalogue} and s.version = ${version}
      order by s.kind, s.code`,
  )
}

const Limit = z
  .object({ count: z.number(), kind: z.enum(keys(serviceLevelKinds)), season: z.string().optional() })
  .transform(({ count, kind, season }) => ({ count, kind, ...(season !== undefined && { season }) }))
const OneStage = z
  .object({ name: z.string().optional(), limit: Limit })
  .transform(({ name, limit }) => ({ limit, ...(name !== undefined && { name }) }))

const ConditionRow = z
  .object({
    kind: Kind,
    code: Code,
    n: z.number(),
    register_zh: z.string(),
    register_en: z.string(),
    close_zh: z.string(),
    close_en: z.string(),
    stages: z.tuple([OneStage], OneStage),
    photos_report: z.number(),
    photos_handle: z.number(),
  })
  .transform((row): FilingCondition => ({
    kind: row.kind,
    code: row.code,
    n: row.n,
    registerTest: { zh: row.register_zh, en: row.register_en },
    closeTest: { zh: row.close_zh, en: row.close_en },
    stages: row.stages,
    photos: { report: row.photos_report, handle: row.photos_handle },
  }))

/** The filing conditions of a version, by kind, code and number. */
export async function listConditions(db: Db, catalogue: string, version: number): Promise<FilingCondition[]> {
  return rows(
    ConditionRow,
    db`
      select kind, code, n, register_zh, register_en, close_zh, close_en, stages, photos_report, photos_handle
      from filing_condition
      where catalogue = ${catalogue} and version = ${version}
      order by kind, code, n`,
  )
}

/** The list a district files under on a day, or undefined before its first choice. */
export async function findAdopted(db: Db, region: string, day: CivilDate): Promise<string | undefined> {
  const found = await maybeRow(
    z.object({ catalogue: z.string() }),
    db`
      select catalogue from region_catalogue
      where region = ${region} and from_on <= ${day}
      order by from_on desc
      limit 1`,
  )
  return found?.catalogue
}

/** The list a district chose to file under from exactly this day. */
export async function findChoice(db: Db, region: string, from: CivilDate): Promise<string | undefined> {
  const found = await maybeRow(
    z.object({ catalogue: z.string() }),
    db`select catalogue from region_catalogue where region = ${region} and from_on = ${from}`,
  )
  return found?.catalogue
}

/** The district files under `catalogue` from a day on; a day has one choice. */
export async function adopt(tx: Tx, region: string, catalogue: string, from: CivilDate, by: string, now: Date): Promise<void> {
  await tx`
    insert into region_catalogue (region, from_on, catalogue, decided_at, decided_by)
    values (${region}, ${from}, ${catalogue}, ${now}, ${by})`
}

/** The keys of a table of words, as zod's enum wants them: at least one, with their names kept. */
function keys<K extends string>(table: Readonly<Record<K, unknown>>): [K, ...K[]] {
  // Object.keys forgets the names of the keys; a table of words is never empty.
  return Object.keys(table) as [K, ...K[]]
}
