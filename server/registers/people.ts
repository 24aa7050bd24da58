import { z } from 'zod'
import type { PersonLine, PersonView } from '../../contract/registers/people.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { must, refuse } from '../../domain/kernel/outcome.ts'
import { heldPosts, type Post } from '../../domain/people/posts.ts'
import { maybeRow, oneRow, rows, type Db, type Tx } from '../db/pool.ts'
import { holdsOn } from './days.ts'

const PostName = z.enum(heldPosts as [Post, ...Post[]])
const Names = z.object({ zh: z.string(), en: z.string() })

const LineRow = z.object({
  person_id: z.string(),
  name: z.string(),
  staff_number: z.string().nullable(),
  login: z.string().nullable(),
  left_on: z.string().nullable(),
  locked_until: z.date().nullable(),
  posts: z.array(z.object({ name: Names, unit: Names })),
  total: z.number(),
})

export type PeopleAsked = {
  readonly words?: string | undefined
  readonly unit?: string | undefined
  readonly post?: Post | undefined
  readonly left: boolean
  readonly after?: string | undefined
  readonly limit: number
}

/** People by name, with the posts of today. `after` is the id of the last person already shown. */
export async function listPeopleLines(
  db: Db,
  region: string,
  asked: PeopleAsked,
  today: CivilDate,
  now: Date,
): Promise<{ people: PersonLine[]; total: number }> {
  const words = asked.words === '' ? null : (asked.words?.toLowerCase() ?? null)
  const found = await rows(
    LineRow,
    db`
    with held as (
      select h.person_id, jsonb_agg(jsonb_build_object('name', jsonb_build_object('zh', r.name_zh, 'en', r.name_en),
               'unit', jsonb_build_object('zh', u.name_zh, 'en', u.name_en)) order by h.from_on, h.holding_id) as posts,
             bool_or(h.unit_id = ${asked.unit ?? null}) as in_unit, bool_or(r.post = ${asked.post ?? null}) as in_post
      from post_holding h
      join role r on r.region = h.region and r.role_id = h.role_id
      join unit u on u.region = h.region and u.unit_id = h.unit_id
      where h.region = ${region} and h.from_on <= ${today} and (h.to_on is null or h.to_on >= ${today})
      group by h.person_id
    ), fitting as (
      select p.person_id, p.name, p.staff_number, a.login, p.left_on, a.locked_until, coalesce(h.posts, '[]') as posts
      from person p
      left join account a on a.region = p.region and a.person_id = p.person_id
      left join held h on h.person_id = p.person_id
      where p.region = ${region}
        and (${asked.left} or p.left_on is null or p.left_on > ${today})
        and (${asked.unit ?? null}::text is null or h.in_unit) and (${asked.post ?? null}::text is null or h.in_post)
        and (${words}::text is null or strpos(lower(concat_ws(' ', p.name, p.staff_number, a.login)), ${words}) > 0)
    )
    select f.person_id, f.name, f.staff_number, f.login, f.left_on, f.locked_until, f.posts, (select count(*)::int from fitting) as total
    from fitting f
    left join person after on after.region = ${region} and after.person_id::text = ${asked.after ?? null}
    where after.person_id is null or (f.name collate "zh-x-icu", f.person_id) > (after.name collate "zh-x-icu", after.person_id)
    order by f.name collate "zh-x-icu", f.person_id
    limit ${asked.limit}`,
  )
  return { people: found.map((row) => lineOf(row, now)), total: found[0]?.total ?? 0 }
}

function lineOf(row: z.infer<typeof LineRow>, now: Date): PersonLine {
  return {
    id: row.person_id,
    name: row.name,
    staffNumber: row.staff_number,
    account: row.login,
    leftOn: row.left_on,
    locked: row.locked_until !== null && row.locked_until > now,
    posts: row.posts,
  }
}

const PersonRow = z.object({
  person_id: z.string(),
  name: z.string(),
  staff_number: z.string().nullable(),
  phone: z.string().nullable(),
  left_on: z.string().nullable(),
  login: z.string().nullable(),
  must_change: z.boolean().nullable(),
  locked_until: z.date().nullable(),
  changed_at: z.date().nullable(),
  matters: z.number(),
})
const HoldingRow = z.object({
  holding_id: z.string(),
  role_id: z.string(),
  role_zh: z.string(),
  role_en: z.string(),
  post: PostName,
  unit_id: z.string(),
  unit_zh: z.string(),
  unit_en: z.string(),
  area: z.string().nullable(),
  from_on: z.string(),
  to_on: z.string().nullable(),
})

/** One person with every post held, newest first; undefined where there is none. */
export async function findPersonView(
  db: Db,
  region: string,
  personId: string,
  today: CivilDate,
  now: Date,
): Promise<PersonView | undefined> {
  const person = await maybeRow(
    PersonRow,
    db`
    select p.person_id, p.name, p.staff_number, p.phone, p.left_on, a.login, a.must_change, a.locked_until, a.changed_at,
           (select count(*)::int from matter where region = ${region} and assignee_id = ${personId} and ended_at is null) as matters
    from person p left join account a on a.region = p.region and a.person_id = p.person_id
    where p.region = ${region} and p.person_id = ${personId}`,
  )
  if (!person) return undefined
  const holdings = await rows(
    HoldingRow,
    db`
    select h.holding_id, h.role_id, r.name_zh as role_zh, r.name_en as role_en, r.post, h.unit_id, u.name_zh as unit_zh, u.name_en as unit_en, h.area, h.from_on, h.to_on
    from post_holding h
    join role r on r.region = h.region and r.role_id = h.role_id
    join unit u on u.region = h.region and u.unit_id = h.unit_id
    where h.region = ${region} and h.person_id = ${personId} order by h.from_on desc, h.holding_id`,
  )
  return {
    id: person.person_id,
    name: person.name,
    staffNumber: person.staff_number,
    account: person.login,
    leftOn: person.left_on,
    locked: person.locked_until !== null && person.locked_until > now,
    lockedUntil: person.locked_until?.toISOString() ?? null,
    phone: person.phone,
    mustChangePassword: person.must_change ?? false,
    passwordChangedAt: person.changed_at?.toISOString() ?? null,
    openMatters: person.matters,
    holdings: holdings.map((row) => ({
      id: row.holding_id,
      role: { id: row.role_id, name: { zh: row.role_zh, en: row.role_en } },
      post: row.post,
      unit: { id: row.unit_id, name: { zh: row.unit_zh, en: row.unit_en } },
      area: row.area,
      from: row.from_on,
      to: row.to_on,
      standing: row.from_on > today ? 'coming' : holdsOn({ from: row.from_on, to: row.to_on }, today) ? 'held' : 'ended',
    })),
  }
}

const Kept = z.object({
  person_id: z.string(),
  name: z.string(),
  staff_number: z.string().nullable(),
  phone: z.string().nullable(),
  left_on: z.string().nullable(),
})
export type KeptPerson = z.infer<typeof Kept>

/** The person as kept, held until the transaction ends. */
export async function holdPerson(tx: Tx, region: string, personId: string): Promise<KeptPerson | undefined> {
  return maybeRow(
    Kept,
    tx`
    select person_id, name, staff_number, phone, left_on from person where region = ${region} and person_id = ${personId} for update`,
  )
}

/** A refusal where the person is unknown or no longer serves on the day. */
export function servesOn(person: KeptPerson | undefined, personId: string, day: string) {
  if (!person) return refuse('register.notFound', { what: personId })
  return person.left_on !== null && person.left_on <= day ? refuse('register.personLeft', { what: person.name, day }) : undefined
}

const far = must(parseCivilDate('2199-12-31'))

/** How many people with an account hold a post on a day whose role may manage people. */
export async function administratorsOn(db: Db, region: string, day: CivilDate): Promise<number> {
  const { count } = await oneRow(
    z.object({ count: z.number() }),
    db`
    select count(distinct p.person_id)::int as count
    from person p
    join account a on a.region = p.region and a.person_id = p.person_id
    join post_holding h on h.region = p.region and h.person_id = p.person_id
    join role_grant g on g.region = h.region and g.role_id = h.role_id and g.verb = 'people.manage'
    where p.region = ${region} and (p.left_on is null or p.left_on > ${day})
      and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})`,
  )
  return count
}

/**
 * Refuses what would leave nobody to manage people and grants, on the day the change takes effect or for good.
 * `change` is made between the two counts.
 */
export async function keepingAdministrators<T extends { readonly ok: boolean }>(
  tx: Tx,
  region: string,
  days: readonly CivilDate[],
  change: () => Promise<T>,
) {
  const asked = [...new Set([...days, far])]
  const before: number[] = []
  for (const day of asked) before.push(await administratorsOn(tx, region, day))
  const outcome = await change()
  if (!outcome.ok) return outcome
  for (const [index, day] of asked.entries()) {
    if ((before[index] ?? 0) > 0 && (await administratorsOn(tx, region, day)) === 0) return refuse('register.lastAdministrator', { day })
  }
  return outcome
}
