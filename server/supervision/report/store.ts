import { z } from 'zod'
import { ReportData } from '../../../contract/supervision-report.ts'
import { maybeRow, rows, send, sql, type Db, type Sql, type Tx } from '../../db/pool.ts'

const ReportRow = z.object({
  matter_id: z.string(),
  number: z.string(),
  state: z.string(),
  year: z.int(),
  quarter: z.int().nullable(),
  published: z.int().nullable(),
  published_at: z.date().nullable(),
  withdrawn_at: z.date().nullable(),
  withdrawn_for: z.string().nullable(),
  versions: z.array(z.object({ n: z.int(), made_at: z.string(), sha256: z.string() })),
})
export type ReportRow = z.infer<typeof ReportRow>

const reports = (where: Sql): Sql => sql`
  select r.matter_id, m.number, m.state, r.year, r.quarter, r.published, r.published_at, r.withdrawn_at, r.withdrawn_for, coalesce((
    select json_agg(json_build_object('n', v.n, 'made_at', v.made_at, 'sha256', v.sha256) order by v.n) from supervision_report_version v
    where v.region = r.region and v.matter_id = r.matter_id), '[]') as versions
  from supervision_report r join matter m on m.region = r.region and m.matter_id = r.matter_id
  where ${where} order by r.year desc, r.quarter desc nulls first, m.opened_at desc limit 500`

/** Every report, the latest period first. */
export const listReportRows = (db: Db, region: string): Promise<ReportRow[]> => rows(ReportRow, db`${reports(sql`r.region = ${region}`)}`)

export const findReport = (db: Db, region: string, matterId: string): Promise<ReportRow | undefined> =>
  maybeRow(ReportRow, db`${reports(sql`r.region = ${region} and r.matter_id = ${matterId}`)}`)

/** Reports of one period. */
export const reportsOf = (db: Db, region: string, { year, quarter }: { year: number; quarter: number | null }): Promise<ReportRow[]> =>
  rows(ReportRow, db`${reports(sql`r.region = ${region} and r.year = ${year} and r.quarter is not distinct from ${quarter}::int`)}`)

const Version = z.object({ n: z.int(), made_at: z.date(), data: ReportData, pdf: z.instanceof(Buffer), sha256: z.string() })
export type KeptVersion = z.infer<typeof Version>

export const findVersion = (db: Db, region: string, matterId: string, n: number): Promise<KeptVersion | undefined> =>
  maybeRow(
    Version,
    db`select n, made_at, data, pdf, sha256 from supervision_report_version where region = ${region} and matter_id = ${matterId} and n = ${n}`,
  )

/** The document of this hash, while it stands published. */
export const findPublished = (db: Db, region: string, sha256: string): Promise<KeptVersion | undefined> =>
  maybeRow(
    Version,
    db`
    select v.n, v.made_at, v.data, v.pdf, v.sha256 from supervision_report_version v
    join supervision_report r on r.region = v.region and r.matter_id = v.matter_id and r.published = v.n
    where v.region = ${region} and v.sha256 = ${sha256} and r.withdrawn_at is null limit 1`,
  )

const PublishedRow = z.object({
  number: z.string(),
  title: z.object({ zh: z.string(), en: z.string() }),
  head: ReportData.shape.head,
  sha256: z.string(),
  published_at: z.date(),
  withdrawn_at: z.date().nullable(),
  withdrawn_for: z.string().nullable(),
})

/** What was ever published, the latest first. */
export const listPublished = (db: Db, region: string): Promise<z.infer<typeof PublishedRow>[]> =>
  rows(
    PublishedRow,
    db`
    select v.data ->> 'number' as number, v.data -> 'title' as title, v.data -> 'head' as head, v.sha256, r.published_at, r.withdrawn_at, r.withdrawn_for
    from supervision_report r
    join supervision_report_version v on v.region = r.region and v.matter_id = r.matter_id and v.n = r.published
    where r.region = ${region} order by r.published_at desc, r.matter_id limit 200`,
  )

type NewVersion = { readonly n: number; readonly at: Date; readonly data: ReportData; readonly pdf: Buffer; readonly sha256: string }

export function keepVersion(tx: Tx, region: string, matterId: string, { n, at, data, pdf, sha256 }: NewVersion): void {
  send(
    tx,
    tx`
    insert into supervision_report_version (region, matter_id, n, made_at, data, pdf, sha256)
    values (${region}, ${matterId}, ${n}, ${at}, ${tx.json(data)}, ${pdf}, ${sha256})`,
  )
}
