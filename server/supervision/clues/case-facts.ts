/**
 * What the rules read of cases and field tasks, for the entries of a stretch of time. Each statement begins at entries of that
 * stretch (matter_entry_case_at, matter_entry_field_task_at, deadline_lapsed) and goes on by primary keys, so that its work
 * grows with the stretch and not with the record.
 */
import { z } from 'zod'
import type { Clock } from '../../../domain/clock/running-clock.ts'
import { left } from '../../../domain/clock/running-clock.ts'
import { serviceLevelKinds } from '../../../domain/clock/service-level.ts'
import { distanceM } from '../../../domain/grid/geo.ts'
import { posts } from '../../../domain/people/posts.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import type { FieldAct } from '../../../domain/supervision/clues/field-acts.ts'
import type { LapseFact } from '../../../domain/supervision/clues/lapsed.ts'
import type { MovedCase } from '../../../domain/supervision/clues/ping-pong.ts'
import type { Dispatched } from '../../../domain/supervision/clues/stray.ts'
import type { ClosedCase } from '../../../domain/supervision/clues/unverified.ts'
import { rows, type Db } from '../../db/pool.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { unitNamed } from '../../matter/names.ts'
import type { Region } from '../../region/region.ts'

/** Entries from `from` on and before `to`; `now` is when what is still open is judged. */
export type Stretch = { readonly from: Date; readonly to: Date; readonly now: Date }

/**
 * Complaints and petitions are not read: who is concerned by one must not learn of it by a clue. Nor is what was escalated: it
 * stands with supervision already.
 */
const watched = ['case', 'fieldTask', 'application', 'penalty', 'summary', 'correction', 'inspection', 'delivery', 'disclosure', 'hearing']

const Lapsed = z.object({
  matter_id: z.string(),
  procedure: z.string(),
  version: z.int(),
  unit_id: z.string().nullable(),
  assignee_id: z.string().nullable(),
  detail: z.custom<Clock>((value) => typeof value === 'object' && value !== null && 'dueAt' in value), // as record.ts wrote it
  seq: z.int(),
  state: z.string(),
  excused: z.boolean(),
})

export async function lapsedFacts(db: Db, region: Region, { from, to, now }: Stretch): Promise<LapseFact[]> {
  const found = await rows(
    Lapsed,
    db`
    select d.matter_id, m.procedure, m.version, m.unit_id, m.assignee_id, d.detail, e.seq, e.state,
      exists (select 1 from matter_entry x where x.region = d.region and x.matter_id = d.matter_id and x.act = 'excuse') as excused
    from deadline d
    join matter m on m.region = d.region and m.matter_id = d.matter_id
    join lateral (
      select l.seq, l.effect ->> 'to' as state from matter_entry l
      where l.region = d.region and l.matter_id = d.matter_id and l.seq > d.seq and l.act = 'lapse' and l.input ->> 'clock' = d.clock
      order by l.seq limit 1) e on true
    where d.region = ${region.code} and d.lapsed_at >= ${from} and d.lapsed_at < ${to} and m.procedure = any(${watched}::text[])
    order by d.matter_id, e.seq`,
  )
  return found.flatMap((row) => {
    const procedure = procedureOf(row.procedure, row.version)
    const clock = procedure.clocks[row.detail.kind]
    const owner = procedure.states[row.state]?.owner
    const over = left(row.detail, now, region.rules)
    if (clock === undefined || owner === undefined || owner === null || !over.ok) return []
    const { at } = posts[owner]
    const { supervisionCentre, commandCentre } = region.settings.centres
    return {
      matter: row.matter_id,
      unit: at === 'supervisionCentre' ? supervisionCentre : at === 'commandCentre' ? commandCentre : row.unit_id,
      clock: row.detail.kind,
      clockName: { zh: clock.zh, en: clock.en },
      owner: { zh: posts[owner].zh, en: posts[owner].en.toLowerCase() },
      person: row.assignee_id,
      seq: row.seq,
      givenSeconds: row.detail.givenSeconds,
      lateSeconds: Math.max(0, -over.value),
      done: row.detail.state === 'stopped',
      excused: row.excused,
    }
  })
}

const moving = ['dispatch', 'sendBack', 'recall', 'correct', 'move'] as const
const Moved = z.object({
  matter_id: z.string(),
  seq: z.int(),
  act: z.enum(moving),
  unit: z.string().nullable(),
  person_id: z.string().nullable(),
})

export async function movedFacts(db: Db, { code }: Region, { from, to }: Stretch): Promise<MovedCase[]> {
  const found = await rows(
    Moved,
    db`
    with back as (
      select distinct matter_id from matter_entry
      where region = ${code} and procedure = 'case' and at >= ${from} and at < ${to} and act = 'sendBack')
    select e.matter_id, e.seq, e.act, e.input ->> 'unit' as unit, e.person_id
    from back join matter_entry e on e.region = ${code} and e.matter_id = back.matter_id
    where e.act = any(${[...moving]}::text[]) and e.at < ${to}
    order by e.matter_id, e.seq`,
  )
  const cases = new Map<string, MovedCase['moves'][number][]>()
  for (const { matter_id, act, seq, unit, person_id } of found)
    cases.set(matter_id, [...(cases.get(matter_id) ?? []), { act, seq, unit, person: person_id }])
  return [...cases].map(([matter, moves]) => ({ matter, moves }))
}

const Point = z.object({ x: z.number(), y: z.number() }).nullable()
const place = { x: z.number().nullable(), y: z.number().nullable() }

const Closed = z.object({
  matter_id: z.string(),
  seq: z.int(),
  person_id: z.string().nullable(),
  unit_id: z.string().nullable(),
  ...place,
  handled_act: z.string().nullable(),
  handled_seq: z.int().nullable(),
  handled_by: z.string().nullable(),
  check_id: z.string().nullable(),
  check_seq: z.int().nullable(),
  check_by: z.string().nullable(),
  check_minutes: z.number().nullable(),
  check_point: Point,
})

export async function closedFacts(db: Db, { code }: Region, { from, to }: Stretch): Promise<ClosedCase[]> {
  const found = await rows(
    Closed,
    db`
    select c.matter_id, c.seq, c.person_id, m.unit_id, m.x, m.y, h.act as handled_act, h.seq as handled_seq, h.person_id as handled_by,
      k.matter_id as check_id, k.seq as check_seq, k.person_id as check_by, k.minutes as check_minutes, k.point as check_point
    from matter_entry c
    join matter m on m.region = c.region and m.matter_id = c.matter_id
    left join lateral (
      select e.act, e.seq, e.person_id, e.at from matter_entry e
      where e.region = c.region and e.matter_id = c.matter_id and e.seq < c.seq and e.act in ('handle', 'reportSelfHandled', 'join')
      order by e.seq desc limit 1) h on true
    left join lateral (
      select t.matter_id, p.seq, p.person_id, extract(epoch from p.at - o.at)::float8 / 60 as minutes, p.input -> 'point' as point
      from matter t
      join matter_entry o on o.region = t.region and o.matter_id = t.matter_id and o.seq = 1
      join matter_entry p on p.region = t.region and p.matter_id = t.matter_id and p.act = 'pass'
      where t.region = c.region and t.parent_id = c.matter_id and t.procedure = 'fieldTask' and p.at >= h.at and p.at <= c.at
      order by p.at desc limit 1) k on true
    where c.region = ${code} and c.procedure = 'case' and c.act = 'close' and c.at >= ${from} and c.at < ${to}
    order by c.matter_id, c.seq`,
  )
  return found.map((row) => ({
    matter: row.matter_id,
    unit: row.unit_id,
    close: { seq: row.seq, person: row.person_id },
    handled:
      row.handled_seq === null || row.handled_act === 'join'
        ? null
        : { seq: row.handled_seq, person: row.handled_by, own: row.handled_act === 'reportSelfHandled' },
    check:
      row.check_id === null || row.check_seq === null
        ? null
        : {
            matter: row.check_id,
            seq: row.check_seq,
            person: row.check_by,
            minutes: row.check_minutes ?? 0,
            metres: metresBetween(row, row.check_point),
          },
  }))
}

function metresBetween({ x, y }: { x: number | null; y: number | null }, point: z.infer<typeof Point>): number | null {
  return x === null || y === null || point === null ? null : distanceM([x, y], [point.x, point.y])
}

const Field = z.object({
  matter_id: z.string(),
  root_id: z.string(),
  seq: z.int(),
  procedure: z.string(),
  version: z.int(),
  act: z.string(),
  unit: z.string().nullable(),
  person_id: z.string().nullable(),
  at: z.date(),
  ...place,
  point: Point,
  moved: z.boolean(),
  level: z.string().nullable(),
})

export async function fieldFacts(db: Db, region: Region, { from, to }: Stretch): Promise<FieldAct[]> {
  const found = await rows(
    Field,
    db`
    with done as (
      select region, matter_id, seq, procedure, version, act, actor, person_id, at, input from matter_entry where region = ${region.code} and procedure = 'case' and at >= ${from} and at < ${to} and act = 'handle'
      union all
      select region, matter_id, seq, procedure, version, act, actor, person_id, at, input from matter_entry where region = ${region.code} and procedure = 'fieldTask' and at >= ${from} and at < ${to}
        and act in ('pass', 'fail', 'answerConfirmation'))
    select e.matter_id, r.root_id, e.seq, e.procedure, e.version, e.act, e.actor ->> 'unit' as unit, e.person_id, e.at, m.x, m.y,
      e.input -> 'point' as point,
      exists (select 1 from matter_entry v where v.region = m.region and v.matter_id = r.root_id and v.act = 'move' and v.at > e.at) as moved,
      (select d.detail -> 'level' ->> 'kind' from deadline d where d.region = m.region and d.matter_id = r.root_id and d.clock = 'handling'
        order by d.seq desc limit 1) as level
    from done e
    join matter m on m.region = e.region and m.matter_id = e.matter_id
    cross join lateral (select case when m.procedure = 'case' then m.matter_id else coalesce(m.parent_id, m.matter_id) end as root_id) r
    order by e.matter_id, e.seq`,
  )
  return found.flatMap((row) => {
    const act = findAct(procedureOf(row.procedure, row.version), row.act)
    const level = Object.entries(serviceLevelKinds).find(([kind]) => kind === row.level)?.[1]
    if (act === undefined) return []
    return {
      matter: row.matter_id,
      root: row.root_id,
      seq: row.seq,
      act: { zh: act.zh, en: act.en },
      unit: row.unit,
      person: row.person_id,
      metres: metresBetween(row, row.point),
      movedSince: row.moved,
      hour: hourOf(row.at, region.rules.offsetMinutes),
      urgent: level === undefined || level.runs === 'always',
    }
  })
}

const dayMs = 86_400_000
const hourOf = (at: Date, offsetMinutes: number): number => ((at.getTime() + offsetMinutes * 60_000) % dayMs) / 3_600_000

const Sent = z.object({
  matter_id: z.string(),
  seq: z.int(),
  person_id: z.string().nullable(),
  unit: z.string(),
  named: z.string().nullable(),
  duty: z.string().nullable(),
  reason: z.string().nullable(),
  returned: z.boolean(),
  minutes: z.number(),
})

export async function dispatchFacts(db: Db, region: Region, { from, to, now }: Stretch): Promise<Dispatched[]> {
  const found = await rows(
    Sent,
    db`
    select e.matter_id, e.seq, e.person_id, e.input ->> 'unit' as unit, e.facts -> 'responsible' ->> 'unit' as named,
      e.facts -> 'responsible' ->> 'reason' as duty, e.input ->> 'reason' as reason,
      exists (select 1 from matter_entry b where b.region = e.region and b.matter_id = e.matter_id and b.seq < e.seq and b.act = 'sendBack') as returned,
      extract(epoch from coalesce(
        (select n.at from matter_entry n where n.region = e.region and n.matter_id = e.matter_id and n.seq > e.seq and n.act in ('recall', 'sendBack')
          order by n.seq limit 1), ${now}) - e.at)::float8 / 60 as minutes
    from matter_entry e
    where e.region = ${region.code} and e.procedure = 'case' and e.at >= ${from} and e.at < ${to} and e.act = 'dispatch'
    order by e.matter_id, e.seq`,
  )
  const units = [...region.units.values()]
  const none = { zh: '', en: '' }
  return found.map((row) => ({
    matter: row.matter_id,
    seq: row.seq,
    person: row.person_id,
    unit: row.unit,
    unitName: unitNamed(region, row.unit).name,
    named: row.named === null ? [] : [row.named, ...unitAndBelow(row.named, units)],
    namedName: row.named === null ? none : unitNamed(region, row.named).name,
    duty: row.duty,
    afterReturn: row.returned,
    minutes: row.minutes,
    reason: row.reason,
  }))
}
