import { z } from 'zod'
import { clueRuleIds, type ClueRuleId } from '../../../domain/supervision/clues/all.ts'
import { rows, type Db } from '../../db/pool.ts'

export type LabelledMatter = { readonly rule: ClueRuleId; readonly label: 'planted' | 'lookAlike'; readonly matter: string }

export type Measured = {
  readonly rule: ClueRuleId
  readonly planted: number
  readonly found: number
  readonly lookAlikes: number
  /** Look-alikes that were found all the same. */
  readonly wrongly: number
  /** Clues about matters without a label: what the district's ordinary history brings. */
  readonly elsewhere: number
  readonly recall: number | null
  /** Among what is labelled. */
  readonly precision: number | null
  /** Were every clue elsewhere wrong. */
  readonly strictPrecision: number | null
}

const ClueRow = z.object({ rule: z.string(), matters: z.array(z.string()) })

/** How well the rules find what was planted. A clue is about a matter where that shows it, or stands above what does. */
export async function measureClues(db: Db, region: string, labels: readonly LabelledMatter[]): Promise<Measured[]> {
  const clues = await rows(
    ClueRow,
    db`
    select c.rule, to_json(array(
      select distinct named.id from (select c.matter_id as id union select (shown ->> 'matter')::uuid from jsonb_array_elements(c.shows) shown) about
      join matter m on m.region = c.region and m.matter_id = about.id
      cross join lateral unnest(array[m.matter_id, m.parent_id]) as named (id) where named.id is not null)) as matters
    from supervision_clue c where c.region = ${region}`,
  )
  return clueRuleIds.map((rule) => {
    const own = clues.filter((one) => one.rule === rule)
    const of = (label: LabelledMatter['label']) => labels.filter((one) => one.rule === rule && one.label === label)
    const hit = ({ matter }: LabelledMatter) => own.some(({ matters }) => matters.includes(matter))
    const [planted, lookAlikes] = [of('planted'), of('lookAlike')]
    const [found, wrongly] = [planted.filter(hit).length, lookAlikes.filter(hit).length]
    const labelled = new Set([...planted, ...lookAlikes].map(({ matter }) => matter))
    const elsewhere = own.filter(({ matters }) => !matters.some((one) => labelled.has(one))).length
    return {
      rule,
      planted: planted.length,
      found,
      lookAlikes: lookAlikes.length,
      wrongly,
      elsewhere,
      recall: share(found, planted.length),
      precision: share(found, found + wrongly),
      strictPrecision: share(found, found + wrongly + elsewhere),
    }
  })
}

const share = (part: number, of: number): number | null => (of === 0 ? null : Math.round((part / of) * 1000) / 1000)
