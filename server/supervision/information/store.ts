import { z } from 'zod'
import { PublishedReport } from '../../../contract/portal-information.ts'
import { maybeRow, rows, type Db } from '../../db/pool.ts'

const InformationRow = z.object({
  channel: z.string(),
  topic: z.string(),
  received_on: z.string().nullable(),
  outcome: z.string().nullable(),
  ground: z.string().nullable(),
  ended_on: z.string().nullable(),
})
export type KeptRequest = z.infer<typeof InformationRow>

export function findRequest(db: Db, region: string, matterId: string): Promise<KeptRequest | undefined> {
  return maybeRow(
    InformationRow,
    db`
    select channel, topic, received_on::text, outcome, ground, ended_on::text from information_file
    where region = ${region} and matter_id = ${matterId}`,
  )
}

const OpinionRow = z.object({
  matter_id: z.string(),
  kind: z.string(),
  asked: z.string(),
  agrees: z.boolean().nullable(),
  silent: z.boolean(),
})
export type KeptOpinion = z.infer<typeof OpinionRow>

/** Whom the request was put to, and what came of it, in the order of asking. */
export function listOpinions(db: Db, region: string, requestId: string): Promise<KeptOpinion[]> {
  return rows(
    OpinionRow,
    db`
    select o.matter_id, o.kind, o.asked, o.agrees, o.silent from information_opinion o
    join matter m on m.region = o.region and m.matter_id = o.matter_id
    where o.region = ${region} and o.request_id = ${requestId} order by m.opened_at, m.matter_id`,
  )
}

export async function opinionKindOf(db: Db, region: string, matterId: string): Promise<string | null> {
  const [row] = await db<{ kind: string }[]>`select kind from information_opinion where region = ${region} and matter_id = ${matterId}`
  return row?.kind ?? null
}

const ReportRow = z.object({ matter_id: z.string(), year: z.number(), published_on: z.string().nullable() })

/** The yearly report of a year; `published_on` is null until it is published. */
export function findReport(db: Db, region: string, year: number) {
  return maybeRow(
    ReportRow,
    db`select matter_id, year, published_on::text from information_report where region = ${region} and year = ${year}`,
  )
}

/** Reports that were published, newest first. */
export async function publishedReports(db: Db, region: string): Promise<PublishedReport[]> {
  const found = await rows(
    z.object({ report: PublishedReport }),
    db`select report from information_report where region = ${region} and published_on is not null order by year desc`,
  )
  return found.map(({ report }) => report)
}
