import { z } from 'zod'
import { unitAndBelow } from '../../../domain/people/units.ts'
import type { Clock } from '../../../domain/clock/running-clock.ts'
import type { Actor, Entry } from '../../../domain/procedure/procedure.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import {
  momentsOf,
  responsibilityOf,
  type Hand,
  type Responsibility,
  type Told,
} from '../../../domain/supervision/oversight/responsibility.ts'
import { rows, type Db } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import { procedureOf } from '../../matter/procedures.ts'
import type { Region } from '../../region/region.ts'

const Input = z.record(z.string(), z.unknown())
// What was written as an actor and an effect is read as one; verify checks them by hash.
const Row = z.object({
  seq: z.number(),
  act: z.string(),
  at: z.date(),
  actor: z.custom<Actor>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  input: Input,
  facts: Input,
  to: z.string(),
  clocks: z.custom<Clock[]>((value) => Array.isArray(value)),
  sets: Input,
})

/** Moments asked about at once; a matter that lapsed more often shows the first of them. */
const momentsMax = 40

export type Statement = Responsibility & { readonly hands: readonly Hand[] }

/** Who decided, acted and was told in a matter, which clocks ran out under whom, and with what people at hand. */
export async function statementOf(db: Db, region: Region, { matter }: Loaded): Promise<Statement> {
  const procedure = procedureOf(matter.procedure, matter.version)
  const [found, noticed, raised] = await Promise.all([
    rows(
      Row,
      db`
      select seq, act, at, actor, input, facts, effect ->> 'to' as to, effect -> 'clocks' as clocks, effect -> 'sets' as sets
      from matter_entry where region = ${region.code} and matter_id = ${matter.id} order by seq`,
    ),
    db<{ person_id: string; seq: number; why: string; created_at: Date; read_at: Date | null }[]>`
      select person_id, seq, why, created_at, read_at from notice where region = ${region.code} and matter_id = ${matter.id}
      order by created_at, notice_id`,
    db<{ unit_id: string | null; opened_at: Date; answered_at: Date | null }[]>`
      select m.unit_id, m.opened_at, (select min(e.at) from matter_entry e where e.region = m.region and e.matter_id = m.matter_id and e.act = 'explain')
        as answered_at
      from matter m where m.region = ${region.code} and m.parent_id = ${matter.id} and m.procedure = 'escalation' order by m.opened_at, m.matter_id`,
  ])
  const entries: Entry[] = found.map(({ to, clocks, sets, at, ...row }) => ({
    ...row,
    region: region.code,
    matterId: matter.id,
    procedure: matter.procedure,
    version: matter.version,
    parent: matter.parent,
    at: at.toISOString(),
    effect: { to, clocks, sets },
  }))
  const told: Told[] = [
    ...noticed.map((one) => {
      const row = findAct(procedure, one.why)
      return {
        ...{ seq: one.seq, at: one.created_at.toISOString(), person: one.person_id, unit: null },
        ...{ readAt: one.read_at?.toISOString() ?? null, why: row ? { zh: row.zh, en: row.en } : { zh: one.why, en: one.why } },
      }
    }),
    ...raised.map((one) => ({
      ...{ seq: null, at: one.opened_at.toISOString(), person: null, unit: one.unit_id },
      ...{ readAt: one.answered_at?.toISOString() ?? null, why: { zh: '督办：要求说明', en: 'Asked to explain' } },
    })),
  ]
  const responsibility = responsibilityOf(procedure, entries, told)
  return { ...responsibility, hands: await handsAt(db, region, responsibility) }
}

/** How many people a unit had, how many of them in the post that owned the state, and what else lay open with it. */
async function handsAt(db: Db, region: Region, responsibility: Responsibility): Promise<Hand[]> {
  const asked = new Map(momentsOf(responsibility).map((one) => [`${one.unit} ${one.at}`, one]))
  const moments = [...asked.values()].slice(0, momentsMax)
  return Promise.all(
    moments.map(async ({ unit, at, owner }) => {
      const units = unitAndBelow(unit, [...region.units.values()])
      const day = region.today(new Date(at))
      const [row] = await db<{ people: number; holders: number; open: number }[]>`
        select
          (select count(distinct h.person_id)::int from post_holding h where h.region = ${region.code} and h.unit_id = any(${units}::text[])
            and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})) as people,
          (select count(distinct h.person_id)::int from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
            where h.region = ${region.code} and h.unit_id = any(${units}::text[]) and r.post = ${owner}
            and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})) as holders,
          (select count(*)::int from matter m where m.region = ${region.code} and m.unit_id = any(${units}::text[])
            and m.opened_at <= ${at} and (m.ended_at is null or m.ended_at > ${at})) as open`
      return { unit, at, people: row?.people ?? 0, holders: row?.holders ?? 0, open: row?.open ?? 0 }
    }),
  )
}
