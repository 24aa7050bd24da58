import { z } from 'zod'
import { caseProcedure } from '../../domain/case/procedure.ts'
import { condition } from '../../domain/catalogue/catalogue.ts'
import { subjectKey } from '../../domain/catalogue/subject.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { findAct, statesFrom } from '../../domain/procedure/procedure.ts'
import { catalogueId } from '../catalogue/store.ts'
import { readConditionRef, readSubjectRef } from '../case/refs.ts'
import { rows, sql, type Sql } from '../db/pool.ts'
import { listArgument, numberArgument, pageOf, timeArgument, windowOf, type Arguments, type Caller } from './caller.ts'
import type { Client } from './clients.ts'
import { localTime, type Node } from './format.ts'
import { limitText } from './services.ts'

/** Everything an outsider calls closed: closed to the reporter, or final. */
export const closedStates: readonly string[] = Object.entries(caseProcedure.states)
  .filter(([name, state]) => name === 'closed' || state.final)
  .map(([name]) => name)
/** Acts that bring a case from open to closed, in the outsiders' sense. */
const closingActs = caseProcedure.acts
  .filter(
    (row) =>
      closedStates.includes(row.to) &&
      (row.from === 'nothing' || statesFrom(caseProcedure, row).some((state) => !closedStates.includes(state))),
  )
  .map((row) => row.act)
export const publicActs = caseProcedure.acts.filter((row) => 'public' in row).map((row) => row.act)

/** Most requests that can be asked for by their ids at once. */
const idsMax = 1000
const metresMax = 50_000

const Row = z.object({
  matter_id: z.string(),
  number: z.string().nullable(),
  state: z.string(),
  subject: z.string().nullable(),
  condition: z.string().nullable(),
  unit_id: z.string().nullable(),
  cell: z.string().nullable(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  address: z.string().nullable(),
  opened_at: z.date(),
  changed_at: z.date(),
  source: z.string(),
  description: z.string(),
  reports: z.number(),
  submission_id: z.string().nullable(),
  own_id: z.string().nullable(),
  handling_due: z.date().nullable(),
  closed_at: z.date().nullable(),
  last_act: z.string().nullable(),
  street_zh: z.string().nullable(),
  street_en: z.string().nullable(),
  community_zh: z.string().nullable(),
  community_en: z.string().nullable(),
})
type Row = z.infer<typeof Row>

/** Reports merged into another case go on under that one; parts of a case are not requests of their own. */
const isRequest = sql`m.procedure = 'case' and m.parent_id is null and m.state <> 'merged'`

/** The first submission of `matter m`, as `s`, and the first that came through this client, as `own`. */
export const submissionJoins = (client: Client | null): Sql => sql`
  left join lateral (
    select submission_id from submission where region = m.region and matter_id = m.matter_id order by created_at, submission_id limit 1) s on true
  left join lateral (
    select submission_id from submission where region = m.region and matter_id = m.matter_id and client = ${client?.id ?? null}
    order by created_at, submission_id limit 1) own on true`

async function find(caller: Caller, where: Sql, order: Sql): Promise<Row[]> {
  const { program, region, client } = caller
  return rows(
    Row,
    program.db`
    select m.matter_id, m.number, m.state, m.subject, m.condition, m.unit_id, m.cell, m.x, m.y, m.address, m.opened_at, m.changed_at,
      c.source, c.description, c.reports, s.submission_id, own.submission_id as own_id, h.due_at as handling_due, ended.at as closed_at,
      last.act as last_act, street.name_zh as street_zh, street.name_en as street_en, community.name_zh as community_zh, community.name_en as community_en
    from matter m
    join case_file c on c.region = m.region and c.matter_id = m.matter_id
    ${submissionJoins(client)}
    left join deadline h on h.region = m.region and h.matter_id = m.matter_id and h.clock = 'handling' and h.ended_at is null
    left join lateral (
      select at from matter_entry where region = m.region and matter_id = m.matter_id and act = any(${closingActs}::text[]) order by seq desc limit 1) ended on true
    left join lateral (
      select act from matter_entry where region = m.region and matter_id = m.matter_id and act = any(${publicActs}::text[]) order by seq desc limit 1) last on true
    left join area street on street.region = m.region and street.version = ${region.gridVersion} and street.code = m.street
    left join area community on community.region = m.region and community.version = ${region.gridVersion} and community.code = m.community
    where m.region = ${region.code} and ${isRequest} and ${where}
    ${order}`,
  )
}

/** GET requests: by ids, or by the specification's filters and the common extensions to them. */
export async function listRequests(caller: Caller, given: Arguments): Promise<Outcome<Node>> {
  const ids = listArgument(given, 'service_request_id', idsMax)
  if (!ids.ok) return ids
  const more = given.extensions === 'true'
  if (ids.value) return done(await byIds(caller, ids.value, more))
  const page = pageOf(given)
  if (!page.ok) return page
  const where = filters(caller, given)
  if (!where.ok) return where
  const order = sql`order by m.opened_at desc, m.matter_id desc limit ${page.value.size} offset ${page.value.offset}`
  const found = await find(caller, where.value, order)
  return done(await Promise.all(found.map((row) => request(caller, row, undefined, more))))
}

/** GET requests/ID: a list of one. Refuses `open311.requestUnknown`. */
export async function readRequest(caller: Caller, id: string, given: Arguments): Promise<Outcome<Node>> {
  const found = await byIds(caller, [id], given.extensions === 'true')
  return found.length === 0 ? refuse('open311.requestUnknown', { id: id.slice(0, 60) }) : done(found)
}

/** GET tokens/ID: what became of a report that was sent here. Refuses `open311.tokenUnknown`. */
export async function readToken(caller: Caller, token: string): Promise<Outcome<Node>> {
  const resolved = isUuid(token) ? (await resolveIds(caller, [token])).find((one) => one.submission) : undefined
  const [row] = resolved ? await find(caller, sql`m.matter_id = ${resolved.matter_id}`, sql``) : []
  return row ? done([{ service_request_id: row.number ?? token, token }]) : refuse('open311.tokenUnknown', { id: token.slice(0, 60) })
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const isUuid = (text: string): boolean => uuidForm.test(text)

const Resolved = z.object({ asked: z.string(), matter_id: z.string(), submission: z.string().nullable() })

/** The cases that ids name: case numbers, the ids of reports, or, for what nobody reported, of the case itself. */
export async function resolveIds({ program, region }: Caller, ids: readonly string[]): Promise<z.infer<typeof Resolved>[]> {
  const uuids = ids.filter(isUuid).map((id) => id.toLowerCase())
  const numbers = ids.filter((id) => !isUuid(id))
  return rows(
    Resolved,
    program.db`
    select number as asked, matter_id, null as submission from matter where region = ${region.code} and number = any(${numbers}::text[]) and parent_id is null
    union all
    select submission_id::text, matter_id, submission_id::text from submission where region = ${region.code} and submission_id = any(${uuids}::uuid[])
    union all
    select matter_id::text, matter_id, null from matter
    where region = ${region.code} and matter_id = any(${uuids}::uuid[]) and procedure = 'case' and parent_id is null`,
  )
}

/** In the order asked for; each is answered under the id it was asked by, so that it can be matched. */
async function byIds(caller: Caller, ids: readonly string[], more: boolean): Promise<Node[]> {
  const resolved = new Map((await resolveIds(caller, ids)).map((one) => [one.asked, one.matter_id]))
  const found = await find(caller, sql`m.matter_id = any(${[...resolved.values()]}::uuid[])`, sql``)
  const rowOf = new Map(found.map((row) => [row.matter_id, row]))
  const answers = ids.flatMap((id) => {
    const row = rowOf.get(resolved.get(isUuid(id) ? id.toLowerCase() : id) ?? '')
    return row ? [request(caller, row, id, more)] : []
  })
  return Promise.all(answers)
}

function filters(caller: Caller, given: Arguments): Outcome<Sql> {
  const parts = [timeFilter(caller, given), placeFilter(given), statusFilter(given), serviceFilter(given)]
  let all = sql`true`
  for (const part of parts) {
    if (!part.ok) return part
    if (part.value) all = sql`${all} and ${part.value}`
  }
  return done(all)
}

type Filter = Outcome<Sql | null>

function timeFilter({ now }: Caller, given: Arguments): Filter {
  const times: Record<string, Date | undefined> = {}
  for (const name of ['start_date', 'end_date', 'updated_after', 'updated_before']) {
    const time = timeArgument(given, name)
    if (!time.ok) return time
    times[name] = time.value
  }
  const { start_date: start, end_date: end, updated_after: after, updated_before: before } = times
  const byUpdate = after !== undefined || before !== undefined
  const updated = byUpdate ? windowOf(after, before, now) : null
  if (updated && !updated.ok) return updated
  const opened = start !== undefined || end !== undefined || !byUpdate ? windowOf(start, end, now) : null
  if (opened && !opened.ok) return opened
  const since =
    updated &&
    sql`m.matter_id in (
    select e.matter_id from matter_entry e where e.region = m.region and e.procedure = 'case' and e.at between ${updated.value.from} and ${updated.value.to})
    and m.changed_at between ${updated.value.from} and ${updated.value.to}`
  const within = opened && sql`m.opened_at between ${opened.value.from} and ${opened.value.to}`
  if (since && within) return done(sql`${since} and ${within}`)
  return done(since ?? within)
}

/** Places are shown to the nearest ten metres or so, and searched as they are shown. */
const shown = 10_000
const metresPerDegree = 111_320

function placeFilter(given: Arguments): Filter {
  const lat = numberArgument(given, 'lat', -90, 90)
  if (!lat.ok) return lat
  const long = numberArgument(given, 'long', -180, 180)
  if (!long.ok) return long
  const radius = numberArgument(given, 'radius', 0, metresMax)
  if (!radius.ok) return radius
  if (lat.value === undefined && long.value === undefined && radius.value === undefined) return done(null)
  if (lat.value === undefined || long.value === undefined || radius.value === undefined) {
    return refuse('open311.badArgument', { name: 'radius', detail: 'lat, long, radius' })
  }
  const east = Math.cos((lat.value * Math.PI) / 180) * metresPerDegree
  const dx = sql`(round(m.x * ${shown}) / ${shown} - ${long.value}::float8) * ${east}::float8`
  const dy = sql`(round(m.y * ${shown}) / ${shown} - ${lat.value}::float8) * ${metresPerDegree}::float8`
  return done(sql`${dx} * (${dx}) + ${dy} * (${dy}) <= ${radius.value ** 2}::float8`)
}

function statusFilter(given: Arguments): Filter {
  const asked = listArgument(given, 'status', 2)
  if (!asked.ok) return asked
  const statuses = asked.value?.map((status) => status.toLowerCase()) ?? []
  if (statuses.some((status) => status !== 'open' && status !== 'closed'))
    return refuse('open311.badArgument', { name: 'status', detail: 'open, closed' })
  if (statuses.length !== 1) return done(null)
  return done(
    statuses[0] === 'closed' ? sql`m.state = any(${[...closedStates]}::text[])` : sql`m.state <> all(${[...closedStates]}::text[])`,
  )
}

function serviceFilter(given: Arguments): Filter {
  const codes = listArgument(given, 'service_code', 100)
  if (!codes.ok) return codes
  return done(codes.value ? sql`m.subject = any(${codes.value}::text[])` : null)
}

/**
 * One request as outsiders read it. What a reporter typed may name people, so it goes back only to the client
 * that sent it: everybody else reads the catalogue's words, the district's names and the place to ten metres.
 */
async function request(caller: Caller, row: Row, askedBy: string | undefined, more: boolean): Promise<Node> {
  const { region, language } = caller
  const own = row.own_id !== null
  const at = (instant: Date): string => localTime(instant, region.rules.offsetMinutes)
  const closed = closedStates.includes(row.state)
  const filed = await filing(caller, row)
  const name = await serviceName(caller, row)
  const degrees = (value: number | null): number | null => (value === null || own ? value : Math.round(value * shown) / shown)
  const named: Words = {
    zh: [...new Set([row.street_zh, row.community_zh])].join(''),
    en: [...new Set([row.community_en, row.street_en])].filter(Boolean).join(', '),
  }
  const staffSaw = row.source === 'inspector' && row.address
  const unit = row.unit_id === null ? undefined : region.units.get(row.unit_id)
  return {
    service_request_id: askedBy ?? publicId(row),
    status: closed ? 'closed' : 'open',
    status_notes: statusNotes(row, language),
    service_name: name,
    service_code: row.subject,
    description: own ? row.description : (filed?.test ?? name),
    agency_responsible: unit?.name[language] ?? null,
    service_notice: filed ? (language === 'zh' ? `处置时限：${filed.limit}` : `To be handled within ${filed.limit}`) : null,
    requested_datetime: at(row.opened_at),
    updated_datetime: at((closed && row.closed_at) || row.changed_at),
    expected_datetime: row.handling_due ? at(row.handling_due) : null,
    address: own || staffSaw ? row.address : named[language] || null,
    address_id: row.cell,
    zipcode: null,
    lat: degrees(row.y),
    long: degrees(row.x),
    media_url: null,
    ...(more && {
      extended_attributes: {
        grid_code: row.cell,
        case_number: row.number,
        state: row.state,
        reports: row.reports,
      },
    }),
  }
}

/** A client that gives its key sees its own ids; others the case number, or the report's id until there is one. */
export function publicId(row: { own_id: string | null; number: string | null; submission_id: string | null; matter_id: string }): string {
  return row.own_id ?? row.number ?? row.submission_id ?? row.matter_id
}

function statusNotes(row: Row, language: 'zh' | 'en'): string | null {
  const act = row.last_act === null ? undefined : findAct(caseProcedure, row.last_act)
  return act?.public?.[language] ?? caseProcedure.states[row.state]?.public?.[language] ?? null
}

/** The class in the district's own catalogue, or else in the national list of its scheme. */
async function serviceName({ region, language }: Caller, row: Row): Promise<string> {
  const ref = row.subject === null ? undefined : readSubjectRef(row.subject)
  const key = ref ? subjectKey(ref.kind, ref.code) : ''
  const own = region.catalogue?.subjects.get(key)
  const subject = own ?? (ref && (await region.catalogueOf(catalogueId(undefined, ref.scheme), 1))?.subjects.get(key))
  return subject?.name[language] ?? (language === 'zh' ? '其他' : 'Other')
}

/** The condition a case was filed under, in the catalogue's public words. */
async function filing({ region, language }: Caller, row: Row): Promise<{ test: string; limit: string } | null> {
  const subject = row.subject === null ? undefined : readSubjectRef(row.subject)
  const ref = row.condition === null ? undefined : readConditionRef(row.condition)
  if (!subject || !ref) return null
  const catalogue =
    ref.catalogue === undefined || ref.version === undefined ? region.catalogue : await region.catalogueOf(ref.catalogue, ref.version)
  const found = catalogue && condition(catalogue, subject.kind, subject.code, ref.n)
  return found?.ok ? { test: found.value.registerTest[language], limit: limitText(found.value, language) } : null
}
