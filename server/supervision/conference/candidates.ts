/** What an agenda is proposed from: matters that are open, as far as whoever asks sees them and no member stands aside from them. */
import { z } from 'zod'
import { agendaOf, leftOver, proposals, type Candidate, type ProposalKind } from '../../../domain/supervision/conference/agenda.ts'
import type { Words } from '../../../domain/kernel/words.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { isTogether, supervisionKinds } from '../../../domain/supervision/all.ts'
import { rows, sql, type Db, type Sql } from '../../db/pool.ts'
import { stuckOut } from '../../exchange/store.ts'
import { procedureName } from '../../matter/procedures.ts'
import { readableOf } from '../../matter/readable.ts'
import { text } from '../../matter/text.ts'
import { visibleOf } from '../../matter/visible.ts'
import type { Region } from '../../region/region.ts'
import { earlierOf, entriesOf, type KeptMeeting } from './store.ts'

const WaitingRow = z.object({
  kind: z.string(),
  matter_id: z.string(),
  procedure: z.string(),
  number: z.string().nullable(),
  since: z.date(),
})

/** Of each kind, what has waited longest. */
const eachMax = 30

const overdueKinds = supervisionKinds.filter((kind) => !isTogether(kind))
const looked: readonly { readonly kind: ProposalKind; readonly procedures: readonly string[]; readonly why: Words }[] = [
  {
    kind: 'dispute',
    procedures: ['jurisdiction'],
    why: { zh: '管辖争议已报请指定，尚未指定', en: 'Reported up for designation, and not designated' },
  },
  {
    kind: 'petition',
    procedures: ['petition'],
    why: { zh: '没有共同上一级，提请联席会议协调受理', en: 'No organ is above both: the conference is to name who accepts it' },
  },
  { kind: 'lapsed', procedures: overdueKinds, why: { zh: '期限已过，尚未办结', en: 'Its time is over, and it is not' } },
  {
    kind: 'stuck',
    procedures: ['referral', 'referralIntake'],
    why: { zh: '移送的文件没有回执', en: 'What was sent has not been acknowledged' },
  },
]

function waitsWhere(region: Region, kind: ProposalKind, now: Date): Sql {
  switch (kind) {
    case 'dispute':
      return sql`m.state = 'designating'`
    case 'petition':
      return sql`m.state = 'atConference'`
    case 'stuck':
      return sql`exists (select 1 from exchange_out o where o.region = m.region and o.matter_id = m.matter_id and ${stuckOut(region, now)})`
    default:
      return sql`exists (select 1 from deadline d where d.region = m.region and d.matter_id = m.matter_id and d.state = 'running' and d.lapsed_at is not null)`
  }
}

async function waiting(db: Db, region: Region, reader: Reader, { units }: KeptMeeting, now: Date): Promise<Candidate[]> {
  const found = await Promise.all(
    looked.map(({ kind, procedures }) =>
      rows(
        WaitingRow,
        db`
        select ${kind}::text as kind, m.matter_id, m.procedure, m.number, coalesce(m.due_at, m.changed_at) as since from matter m
        where m.region = ${region.code} and m.ended_at is null and ${visibleOf(reader, procedures)} and ${waitsWhere(region, kind, now)}
          and not exists (select 1 from matter_bar b where b.region = m.region and b.matter_id = m.matter_id and b.unit_id = any(${[...units]}::text[]))
        order by since, m.matter_id limit ${eachMax}`,
      ),
    ),
  )
  // Called by its kind and number, and no more: the agenda is read by every member.
  return found.flat().map((row) => {
    const from = looked.find(({ kind }) => kind === row.kind)
    return {
      kind: from?.kind ?? 'lapsed',
      matterId: row.matter_id,
      topic: [procedureName(row.procedure).zh, row.number].filter((part) => part !== null).join(' '),
      why: from?.why.zh ?? '',
      since: row.since.toISOString(),
    }
  })
}

/** What is proposed for the agenda of a meeting that is not over, to somebody who may put it on. */
export async function proposalsFor(db: Db, region: Region, reader: Reader, meeting: KeptMeeting, now: Date): Promise<Candidate[]> {
  const [open, earlier, entries] = await Promise.all([
    waiting(db, region, reader, meeting, now),
    earlierOf(db, region.code, meeting.body_id, meeting.matter_id),
    entriesOf(db, region.code, meeting.matter_id),
  ])
  const forward = entries
    .filter(({ act }) => act === 'putForward')
    .map(({ input, facts, at }): Candidate => ({
      kind: 'forward',
      matterId: text(facts.about),
      topic: text(input.topic) ?? '',
      why: text(input.why) ?? '',
      since: at.toISOString(),
    }))
  const told = [...leftOver(earlier), ...forward]
  const readable = await readableOf(
    db,
    reader,
    told.flatMap(({ matterId }) => matterId ?? []),
  )
  const seen = told.filter(({ matterId }) => matterId === null || readable.includes(matterId))
  return proposals([...open, ...seen], agendaOf(entries))
}
