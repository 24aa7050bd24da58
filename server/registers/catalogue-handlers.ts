import { z } from 'zod'
import { importCatalogueFile, listCatalogueVersions, listSubjectsOf, type SubjectView } from '../../contract/registers/catalogue.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { filingColumns } from '../../domain/catalogue/import.ts'
import { stagesText } from '../../domain/catalogue/limit.ts'
import { surenesses, type Sureness } from '../../domain/catalogue/scheme.ts'
import { searchSubjects, type SubjectSearch } from '../../domain/catalogue/search.ts'
import { subjectKey, type Subject } from '../../domain/catalogue/subject.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { serviceLevelWords } from '../../domain/clock/service-level.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { writeSubjectRef } from '../case/refs.ts'
import { importCatalogue } from '../catalogue/import.ts'
import { findCatalogueVersion } from '../catalogue/load.ts'
import { listSchemes } from '../catalogue/store.ts'
import { readTable } from '../catalogue/table-file.ts'
import { rows } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { reportOf, uploadedFile } from './import-report.ts'
import { pageOf } from './issued-handlers.ts'
import { holdRegisters, insertEntry, tellChanged } from './journal.ts'

const VersionRow = z.object({
  catalogue: z.string(),
  scheme: z.string(),
  owner: z.string().nullable(),
  version: z.number(),
  from_on: z.string(),
  source: z.string(),
  sureness: z.enum(Object.keys(surenesses) as [Sureness, ...Sureness[]]),
  imported_at: z.date(),
  imported_by: z.string(),
  subjects: z.number(),
  conditions: z.number(),
})

const versions = served(listCatalogueVersions, async ({ db, session: { region } }) => {
  const found = await rows(
    VersionRow,
    db`
    select v.catalogue, c.scheme, c.owner, v.version, v.from_on, v.source, v.sureness, v.imported_at, coalesce(p.name, v.imported_by) as imported_by,
           (select count(*)::int from catalogue_subject s where s.catalogue = v.catalogue and s.version = v.version) as subjects,
           (select count(*)::int from filing_condition f where f.catalogue = v.catalogue and f.version = v.version) as conditions
    from catalogue_version v
    join catalogue c on c.id = v.catalogue
    left join person p on p.region = ${region.code} and p.person_id::text = v.imported_by
    where c.owner is null or c.owner = ${region.code}
    order by c.owner nulls last, v.from_on desc, v.version desc`,
  )
  const schemes = await listSchemes(db)
  const current = region.catalogue
  return done({
    schemes: [...schemes.values()].map(({ id, title, sureness }) => ({ id, title, sureness: surenesses[sureness] })),
    versions: found.map((row) => ({
      catalogue: row.catalogue,
      scheme: row.scheme,
      version: row.version,
      from: row.from_on,
      source: row.source,
      sureness: surenesses[row.sureness],
      importedAt: row.imported_at.toISOString(),
      importedBy: row.imported_by,
      subjects: row.subjects,
      conditions: row.conditions,
      inForce: current?.catalogue === row.catalogue && current.version === row.version,
      own: row.owner !== null,
    })),
  })
})

type Asked = { readonly catalogue?: string | undefined; readonly version?: number | undefined }

/** The catalogue in force, or the version asked for, if this district may see it. */
async function chosen(
  { db, session: { region } }: StaffContext,
  { catalogue, version }: Asked,
): Promise<{ catalogue: Catalogue; search: SubjectSearch } | undefined> {
  if (catalogue === undefined || version === undefined)
    return region.catalogue && region.search ? { catalogue: region.catalogue, search: region.search } : undefined
  const owner = catalogue.split('/')[0]
  return owner === 'national' || owner === region.code ? findCatalogueVersion(db, catalogue, version) : undefined
}

/** More classes than any catalogue has: a search orders them all before a page is cut out. */
const subjectsMax = 20_000

const subjects = served(listSubjectsOf, async (context, { limit, after, words, kind, category, ...asked }) => {
  const { region } = context.session
  const found = await chosen(context, asked)
  if (!found) {
    return asked.catalogue === undefined
      ? refuse('catalogue.noAdoption', { region: region.code, day: region.today(context.now()) })
      : refuse('register.notFound', { what: `${asked.catalogue}/${asked.version ?? ''}` })
  }
  const { catalogue, search } = found
  const all = [...catalogue.subjects.values()]
  const answering = words === undefined || words === '' ? all : searchSubjects(search, words, subjectsMax)
  const fitting = answering.filter(
    (subject) => (kind === undefined || subject.kind === kind) && (category === undefined || subject.category.code === category),
  )
  const { shown, total, next } = pageOf(fitting, ({ kind: of, code }) => subjectKey(of, code), { after, limit })
  return done({
    catalogue: { catalogue: catalogue.catalogue, version: catalogue.version, from: catalogue.from },
    categories: categoriesOf(all),
    subjects: shown.map((subject) => subjectView(subject, catalogue)),
    total,
    next,
  })
})

function categoriesOf(all: readonly Subject[]) {
  const counted = new Map<string, { kind: string; code: string; name: Subject['name']; count: number }>()
  for (const { kind, category } of all) {
    const known = counted.get(`${kind}/${category.code}`)
    if (known) known.count += 1
    else counted.set(`${kind}/${category.code}`, { kind, code: category.code, name: category.name, count: 1 })
  }
  return [...counted.values()].sort((a, b) => (a.kind + a.code < b.kind + b.code ? -1 : 1))
}

function subjectView(subject: Subject, catalogue: Catalogue): SubjectView {
  const conditions = catalogue.conditionsOf.get(subjectKey(subject.kind, subject.code)) ?? []
  return {
    ref: writeSubjectRef(subject),
    kind: subject.kind,
    code: subject.code,
    category: subject.category.name,
    name: subject.name,
    aliases: [...subject.aliases],
    local: subject.local,
    retiredOn: subject.retiredOn ?? null,
    conditions: conditions.map(({ n, registerTest, closeTest, stages, photos }) => ({
      n,
      register: registerTest,
      close: closeTest,
      photosReport: photos.report,
      photosHandle: photos.handle,
      limit: { zh: stagesText(stages), en: stages.map(({ limit }) => serviceLevelWords(limit).en).join('; ') },
    })),
  }
}

const importFile = served(importCatalogueFile, async (context, { dryRun, source, from, scheme, adopt }) => {
  const { region, personId } = context.session
  const day = parseCivilDate(from)
  if (!day.ok) return day
  const bytes = await uploadedFile(context)
  if (!bytes.ok) return bytes
  const table = await readTable(bytes.value)
  if (!table.ok) return table
  const columns = filingColumns(table.value.headings)
  if (!columns.ok) return columns
  const at = context.now()
  const outcome = await importCatalogue(
    context.db,
    {
      bytes: bytes.value,
      source: source || 'upload',
      sureness: 'local',
      scheme,
      region: region.code,
      adopt: adopt === 'true',
      from: day.value,
      also: async (tx, version) => {
        await holdRegisters(tx, region.code)
        const after = { version, from: day.value, source, scheme, adopted: adopt === 'true' }
        await insertEntry(tx, region.code, {
          register: 'catalogue',
          action: importCatalogueFile.name,
          what: source,
          personId,
          at,
          before: null,
          after,
        })
      },
    },
    personId,
    at,
    dryRun === 'true',
  )
  if (!outcome.ok) return outcome
  const read = outcome.value
  if (read.version !== undefined) await tellChanged(context, 'catalogue')
  return done(
    reportOf(
      {
        ...read,
        headings: table.value.headings,
        columns: columns.value,
        applied: read.version !== undefined,
        counts: [
          { zh: '小类', en: 'Classes', count: read.subjects },
          { zh: '立案条件', en: 'Filing conditions', count: read.conditions },
        ],
      },
      context.language,
    ),
  )
})

export const catalogueHandlers: readonly Served[] = [versions, subjects, importFile]
