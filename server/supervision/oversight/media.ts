/** 媒体结对: pairings of units with media, their goals, and results counted from the exposures. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { addMediaGoal, changeMediaGoal, listMediaGoals, type MediaGoalView } from '../../../contract/registers/media.ts'
import { keysOf } from '../../../contract/fields.ts'
import type { Parsed } from '../../../contract/route.ts'
import { yearOf } from '../../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import { media } from '../../../domain/supervision/oversight/fields.ts'
import { goalMet } from '../../../domain/supervision/oversight/media-goal.ts'
import { maybeRow, rows, type Db, type Tx } from '../../db/pool.ts'
import type { StaffContext } from '../../http/context.ts'
import { served, type Served } from '../../http/serve.ts'
import { unitNamed } from '../../matter/names.ts'
import { changing } from '../../registers/journal.ts'

const GoalRow = z.object({
  goal_id: z.string(),
  unit_id: z.string(),
  year: z.number(),
  medium: keysOf(media),
  medium_name: z.string(),
  goal: z.string(),
  founded_max: z.number().nullable(),
  in_time_least: z.number().nullable(),
})
const Counted = GoalRow.extend({
  exposures: z.number(),
  founded: z.number(),
  answered: z.number(),
  in_time: z.number(),
  closed: z.number(),
})

/** Exposures count for the year they were published in, the unit they are about, and the medium by its name. */
function goalsOf(db: Db, region: string, year: number) {
  return rows(
    Counted,
    db`
    select g.goal_id, g.unit_id, g.year, g.medium, g.medium_name, g.goal, g.founded_max, g.in_time_least,
      count(f.matter_id)::int as exposures, count(*) filter (where f.finding in ('founded', 'partly'))::int as founded,
      count(f.answered_at)::int as answered,
      (count(f.answered_at) filter (where not exists (
        select 1 from deadline d where d.region = f.region and d.matter_id = f.matter_id and d.clock = 'answering' and d.lapsed_at is not null)))::int as in_time,
      count(*) filter (where m.state = 'closed')::int as closed
    from media_goal g
    left join exposure_file f on f.region = g.region and f.about_unit = g.unit_id and f.medium_name = g.medium_name
      and extract(year from f.published_on) = g.year
    left join matter m on m.region = f.region and m.matter_id = f.matter_id
    where g.region = ${region} and g.year = ${year} group by g.region, g.goal_id order by g.unit_id, g.medium_name, g.goal_id`,
  )
}

async function listed({ db, session, now }: StaffContext, asked: number | undefined) {
  const { region } = session
  const today = region.today(now())
  const year = asked ?? yearOf(today)
  const found = await goalsOf(db, region.code, year)
  const goals: MediaGoalView[] = found.map((row) => {
    const { exposures, founded, answered, in_time: inTime, closed } = row
    const { zh, en } = unitNamed(region, row.unit_id).name
    const figures = { foundedMax: row.founded_max, inTimeLeast: row.in_time_least }
    return {
      ...{ id: row.goal_id, unit: row.unit_id, unitName: { zh, en }, year: row.year, goal: row.goal, ...figures },
      ...{ medium: row.medium, mediumName: row.medium_name, mediumWords: { ...media[row.medium] } },
      results: { exposures, founded, answered, inTime, closed, met: goalMet(figures, { founded, answered, inTime }) },
    }
  })
  return { goals, year, asOf: today }
}

type Form = Parsed<typeof addMediaGoal>

async function save(context: StaffContext, id: string | null, form: Form): Promise<Outcome<{ id: string }>> {
  const { region } = context.session
  if (!region.units.has(form.unit)) return refuse('register.unitEnded', { what: form.unit, day: region.today(context.now()) })
  return changing(context, 'media', id === null ? addMediaGoal : changeMediaGoal, async (tx) => {
    const before = id === null ? null : await findGoal(tx, region.code, id)
    if (before === undefined) return refuse('register.notFound', { what: id ?? '' })
    const [twin] = await tx`
      select 1 from media_goal where region = ${region.code} and unit_id = ${form.unit} and year = ${form.year}
        and medium_name = ${form.mediumName} and goal_id is distinct from ${id}::uuid`
    if (twin) return refuse('oversight.goalTwice')
    const goalId = id ?? uuid()
    await tx`
      insert into media_goal (region, goal_id, unit_id, year, medium, medium_name, goal, founded_max, in_time_least, changed_at)
      values (${region.code}, ${goalId}, ${form.unit}, ${form.year}, ${form.medium}, ${form.mediumName}, ${form.goal}, ${form.foundedMax},
        ${form.inTimeLeast}, ${context.now()})
      on conflict (region, goal_id) do update set unit_id = excluded.unit_id, year = excluded.year, medium = excluded.medium,
        medium_name = excluded.medium_name, goal = excluded.goal, founded_max = excluded.founded_max,
        in_time_least = excluded.in_time_least, changed_at = excluded.changed_at`
    return done({ what: `${unitNamed(region, form.unit).name.zh} ${form.mediumName}`, before, after: form, value: { id: goalId } })
  })
}

const findGoal = (tx: Tx, region: string, id: string) =>
  maybeRow(
    GoalRow,
    tx`
    select goal_id, unit_id, year, medium, medium_name, goal, founded_max, in_time_least
    from media_goal where region = ${region} and goal_id = ${id}`,
  )

export const mediaGoalHandlers: readonly Served[] = [
  served(listMediaGoals, async (context, { year }) => done(await listed(context, year))),
  served(addMediaGoal, (context, form) => save(context, null, form)),
  served(changeMediaGoal, (context, { id, ...form }) => save(context, id, form)),
]
