/** Stories of the demonstration that are no proceedings: told each once, by days and minutes before the present. */
import { addMonths, instantAt, type CivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool } from '../db/pool.ts'
import type { KeyFolder } from '../record/keys.ts'
import { sealDue } from '../record/seal.ts'
import type { Region } from '../region/region.ts'
import type { Demonstration } from './district.ts'
import { randomFrom } from './ground/random.ts'
import { stageOf } from './history/history.ts'
import { tell, type Stage, type Story } from './history/stage.ts'
import type { DemoPerson } from './people.ts'
import { proceedingKey } from './proceedings/proceedings.ts'
import { workDaysOf, type WorkDays } from './proceedings/scene.ts'

export type Telling = { readonly story: Story; readonly work: WorkDays; readonly today: CivilDate }
export type Plans = Readonly<Record<string, (telling: Telling) => Promise<void>>>

/** The tables hold from the first day of the year on. */
export const workOf = (region: Region, until: Date): WorkDays => workDaysOf(region, addMonths(region.today(until), -6), until)

/** Tells each plan once, under a key of its own; returns how many were told now. What was written before is sealed first. */
export async function tellPlans(db: Pool, keys: KeyFolder, made: Demonstration, kind: string, plans: Plans): Promise<number> {
  const stage = await stageOf(db, made, () => [])
  const { region, until } = stage
  must(await sealDue(db, keys, region.code, until, region.rules.offsetMinutes))
  const telling = { work: workOf(region, until), today: region.today(until) }
  let told = 0
  for (const [name, plan] of Object.entries(plans)) {
    if (await tellOnce(db, stage, `${kind}-${name}`, told, (story) => plan({ story, ...telling }))) told += 1
  }
  return told
}

/** Tells one story, under a key of its own, from its seed; whether anything of it was told now. */
export async function tellOnce(
  db: Pool,
  stage: Stage,
  name: string,
  seed: number,
  plan: (story: Story) => void | Promise<void>,
): Promise<boolean> {
  const { code } = stage.region
  const key = proceedingKey(code, name)
  const [known] = await db`select 1 from matter_entry where region = ${code} and request_key = ${key}`
  if (known) return false
  return inTransaction(db, async (tx) => {
    const story: Story = {
      ...{ stage, tx, key, at: stage.from, random: randomFrom(seed), roots: [], planned: [], seen: new Map(), begun: false },
      next: { file: () => {}, dispatch: () => {}, handle: () => {}, child: () => {} },
    }
    await plan(story)
    await tell(story)
    return story.begun
  })
}

export const byLogin = ({ people }: Stage, login: string): DemoPerson => {
  const found = people.find((person) => person.login === login)
  if (!found) throw new Error(`nobody is called ${login}`)
  return found
}

export const minutesBefore = ({ story }: Telling, minutes: number): Date => new Date(story.stage.until.getTime() - minutes * 60_000)

/** An hour of the morning, so many working days before the present. */
export function workDay({ story, work: { days, last } }: Telling, ago: number, hour = '10:00'): Date {
  const day = days[last - ago]
  if (day === undefined) throw new Error('beyond the calendar')
  return instantAt(day, hour, story.stage.region.rules.offsetMinutes)
}
