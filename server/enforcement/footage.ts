import { z } from 'zod'
import { footageLinesMax, listFootage } from '../../contract/footage.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { rows } from '../db/pool.ts'
import { served } from '../http/serve.ts'
import { unitNamed } from '../matter/names.ts'
import { visible } from '../matter/visible.ts'

const Row = z.object({
  matter_id: z.uuid(),
  seq: z.number(),
  number: z.string().nullable(),
  unit_id: z.string().nullable(),
  at: z.date(),
  person: z.string().nullable(),
  input: z.object({
    footageHolder: z.string(),
    footagePlace: z.string(),
    footageFrom: z.string(),
    footageUntil: z.string(),
    footageWhy: z.string(),
  }),
  total: z.number(),
})

/** 公共视频调取登记: read off the record, so that nothing can be asked for without standing here. */
export const footageHandler = served(listFootage, async ({ db, session }) => {
  const { region, acting } = session
  const found = await rows(
    Row,
    db`
    select m.matter_id, e.seq, m.number, m.unit_id, e.at, p.name as person, e.input, count(*) over ()::int as total
    from matter m
    join matter_entry e on e.region = m.region and e.matter_id = m.matter_id and e.act = 'requestFootage'
    left join person p on p.region = e.region and p.person_id = e.person_id
    where ${visible(acting.reader, 'penalty.read')} and m.procedure = 'penalty' and m.tally ? 'requestFootage'
    order by e.at desc, m.matter_id, e.seq limit ${footageLinesMax}`,
  )
  return done({
    total: found[0]?.total ?? 0,
    lines: found.map(({ matter_id, seq, number, unit_id, at, person, input }) => ({
      id: `${matter_id}-${seq}`,
      matterId: matter_id,
      number: number ?? '',
      unit: unit_id === null ? null : unitNamed(region, unit_id).name,
      at: at.toISOString(),
      person: person ?? '',
      holder: input.footageHolder,
      place: input.footagePlace,
      from: input.footageFrom,
      until: input.footageUntil,
      why: input.footageWhy,
    })),
  })
})
