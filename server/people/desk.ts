import { z } from 'zod'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import { rows, type Db } from '../db/pool.ts'

const NoticeRow = z.object({
  notice_id: z.string(),
  matter_id: z.string(),
  seq: z.number(),
  why: z.string(),
  created_at: z.date(),
  read_at: z.date().nullable(),
  procedure: z.string(),
  version: z.number(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  cell: z.string().nullable(),
  unit_id: z.string().nullable(),
  assignee_id: z.string().nullable(),
})
export type NoticeRow = z.infer<typeof NoticeRow>

/** What the person was told lately, newest first, and how much of it is unread. */
export async function listNoticesOf(
  db: Db,
  region: string,
  personId: string,
  limit: number,
): Promise<{ unread: number; found: NoticeRow[] }> {
  const found = await rows(
    NoticeRow,
    db`
    select n.notice_id, n.matter_id, n.seq, n.why, n.created_at, n.read_at, m.procedure, m.version, coalesce(m.number, p.number) as number,
      coalesce(m.title, left(f.description, 40)) as title, m.cell, m.unit_id, m.assignee_id
    from notice n
    join matter m on m.region = n.region and m.matter_id = n.matter_id
    left join matter p on p.region = m.region and p.matter_id = m.parent_id
    left join case_file f on f.region = m.region and f.matter_id = coalesce(m.parent_id, m.matter_id)
    where n.region = ${region} and n.person_id = ${personId} order by n.created_at desc, n.notice_id desc limit ${limit}`,
  )
  const [count] = await db<
    { n: number }[]
  >`select count(*) as n from notice where region = ${region} and person_id = ${personId} and read_at is null`
  return { unread: count?.n ?? 0, found }
}

/** Marks notices of the person as read; those of others are left alone. */
export async function markRead(db: Db, region: string, personId: string, ids: readonly string[], now: Date): Promise<void> {
  await db`
    update notice set read_at = ${now} where region = ${region} and person_id = ${personId} and notice_id = any(${[...ids]}::uuid[]) and read_at is null`
}

const Colleague = z.object({
  person_id: z.string(),
  name: z.string(),
  posts: z.array(z.enum(Object.keys(posts) as [Post])),
  open: z.number(),
})

/** Who holds a post in the unit on the day, with how many open matters name them. */
export function colleaguesOf(
  db: Db,
  region: string,
  unitId: string,
  post: string | null,
  day: CivilDate,
): Promise<z.infer<typeof Colleague>[]> {
  return rows(
    Colleague,
    db`
    select p.person_id, p.name, array_agg(distinct r.post) as posts,
      (select count(*) from matter m where m.region = p.region and m.assignee_id = p.person_id and m.ended_at is null) as open
    from post_holding h
    join role r on r.region = h.region and r.role_id = h.role_id
    join person p on p.region = h.region and p.person_id = h.person_id
    where h.region = ${region} and h.unit_id = ${unitId} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
      and (${post}::text is null or r.post = ${post}) and p.left_on is null
    group by p.region, p.person_id, p.name order by open, p.name, p.person_id`,
  )
}
