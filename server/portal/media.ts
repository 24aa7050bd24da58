import { z } from 'zod'
import { listMediaAnswers } from '../../contract/supervision-oversight.ts'
import { done } from '../../domain/kernel/outcome.ts'
import { exposureFindings, media } from '../../domain/supervision/oversight/fields.ts'
import { maskedText } from '../../domain/supervision/oversight/public-answer.ts'
import { keysOf } from '../../contract/fields.ts'
import { rows } from '../db/pool.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { unitNamed } from '../matter/names.ts'

const Row = z.object({
  number: z.string().nullable(),
  medium: keysOf(media),
  medium_name: z.string(),
  piece: z.string(),
  published_on: z.string(),
  about_unit: z.string().nullable(),
  finding: keysOf(exposureFindings),
  answer: z.string(),
  answered_at: z.date(),
  ordered: z.number(),
  done: z.number(),
})

/** 媒体曝光处理情况: out of the exposures that were answered, nothing typed twice. */
export const mediaHandlers: Served[] = [
  served(listMediaAnswers, async (context, { region: code, limit }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const answers = await rows(
      Row,
      context.db`
      select m.number, f.medium, f.medium_name, f.piece, f.published_on::text, f.about_unit, f.finding, f.answer, f.answered_at,
        count(c.matter_id)::int as ordered, count(c.ended_at)::int as done
      from exposure_file f join matter m on m.region = f.region and m.matter_id = f.matter_id
      left join matter c on c.region = f.region and c.parent_id = f.matter_id and c.procedure = 'exposureMeasure'
      where f.region = ${code} and f.answered_at is not null and f.finding is not null
      group by f.region, f.matter_id, m.number order by f.answered_at desc, f.matter_id limit ${limit}`,
    )
    return done({
      answers: answers.map((row) => ({
        number: row.number ?? '',
        medium: { ...media[row.medium] },
        mediumName: maskedText(row.medium_name),
        piece: maskedText(row.piece),
        publishedOn: row.published_on,
        unit: row.about_unit === null ? null : wordsOf(unitNamed(region, row.about_unit).name),
        finding: { ...exposureFindings[row.finding] },
        answer: maskedText(row.answer),
        answeredOn: region.today(row.answered_at),
        measures: { ordered: row.ordered, done: row.done },
      })),
      asOf: context.now().toISOString(),
    })
  }),
]

const wordsOf = ({ zh, en }: { zh: string; en: string }) => ({ zh, en })
