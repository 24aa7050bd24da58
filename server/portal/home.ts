import { z } from 'zod'
import { portalHome, searchSubjects } from '../../contract/portal.ts'
import type { Output } from '../../contract/route.ts'
import { usableSubject } from '../../domain/catalogue/catalogue.ts'
import { searchSubjects as search } from '../../domain/catalogue/search.ts'
import type { Subject } from '../../domain/catalogue/subject.ts'
import { instantAt, type CivilDate } from '../../domain/clock/civil-date.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { writeSubjectRef } from '../case/refs.ts'
import { oneRow, rows, type Db } from '../db/pool.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { remember } from './remember.ts'

/** Counts on the first page may be this old. */
const countsMs = 60_000
/** What is reported most changes slowly. */
const commonMs = 600_000
const commonDays = 90

export const homeHandlers: Served[] = [
  served(portalHome, async (context, { region: asked }) => {
    const now = context.now()
    const regions = await listRegions(context.db)
    const code = asked ?? (regions.length === 1 ? regions[0]?.code : undefined)
    const asOf = now.toISOString()
    if (code === undefined) return done({ regions, region: null, hotline: '', open: 0, doneThisMonth: 0, asOf })
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const counts = await remember(context.registers, `counts ${code}`, now, countsMs, () => countCases(context.db, region, now))
    const { name, demonstration, settings } = region
    return done({ regions, region: { code, name, demonstration }, hotline: settings.hotline, ...counts, asOf: counts.asOf.toISOString() })
  }),

  served(searchSubjects, async (context, { region: code, words, limit }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const now = context.now()
    const today = region.today(now)
    if (words !== undefined && words !== '') {
      const subjects = search(region.search ?? [], words, limit * 2).filter((subject) => isUsable(region, subject, today))
      return done({ subjects: subjects.slice(0, limit).map(subjectView) })
    }
    const common = await remember(context.registers, `common ${code}`, now, commonMs, () => listCommon(context.db, region, now))
    return done({ subjects: withUsual(region, common, today).slice(0, limit).map(subjectView) })
  }),
]

const RegionRow = z.object({ region: z.string(), name_zh: z.string(), name_en: z.string() })

async function listRegions(db: Db) {
  const found = await rows(RegionRow, db`select region, name_zh, name_en from region order by region`)
  return found.map((row) => ({ code: row.region, name: { zh: row.name_zh, en: row.name_en } }))
}

/** Cases that wait for the district, and those it has closed since the first of the month. */
async function countCases(db: Db, region: Region, now: Date) {
  const first = `${region.today(now).slice(0, 7)}-01` as CivilDate // the first of a month that exists
  const since = instantAt(first, '00:00', region.rules.offsetMinutes)
  const counts = await oneRow(
    z.object({ open: z.number(), closed: z.number() }),
    db`
    select
      (select count(*) from matter where region = ${region.code} and procedure = 'case' and parent_id is null
        and ended_at is null and state <> 'closed')::int as open,
      (select count(distinct matter_id) from deadline where region = ${region.code} and clock = 'followUp' and started_at >= ${since})::int as closed`,
  )
  return { open: counts.open, doneThisMonth: counts.closed, asOf: now }
}

/** Subtypes by how often they were reported in the last ninety days. */
async function listCommon(db: Db, region: Region, now: Date): Promise<string[]> {
  const since = new Date(now.getTime() - commonDays * 86_400_000)
  const found = await db<{ subject: string }[]>`
    select subject from matter
    where region = ${region.code} and procedure = 'case' and opened_at >= ${since} and subject is not null
    group by subject order by count(*) desc, subject limit 60`
  return found.map((row) => row.subject)
}

/** Where little has been reported yet, the catalogue's own order fills the list: happenings before things. */
function withUsual(region: Region, common: readonly string[], today: CivilDate): Subject[] {
  const all = [...(region.catalogue?.subjects.values() ?? [])].filter((subject) => isUsable(region, subject, today))
  const byRef = new Map(all.map((subject) => [writeSubjectRef(subject), subject]))
  const first = common.map((ref) => byRef.get(ref)).filter((subject) => subject !== undefined)
  const rest = all.filter((subject) => !first.includes(subject)).sort((a, b) => (a.kind === b.kind ? 0 : a.kind === 'incident' ? -1 : 1))
  return [...first, ...rest]
}

function isUsable(region: Region, subject: Subject, today: CivilDate): boolean {
  return region.catalogue !== null && usableSubject(region.catalogue, subject, today).ok
}

function subjectView(subject: Subject): Output<typeof searchSubjects>['subjects'][number] {
  return { ref: writeSubjectRef(subject), name: subject.name, category: subject.category.name, kind: subject.kind }
}
