import { addDays, dayOfWeek, instantAt, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { isWorkingDay } from '../../../domain/clock/work-calendar.ts'
import type { Tx } from '../../db/pool.ts'
import { randomFrom, type Random } from '../ground/random.ts'
import { demoId } from '../ids.ts'
import { planEscalation } from './closing.ts'
import { planApplication, planDispatch, planHandling, planVerification } from './handling.ts'
import { begin, planConfirmation, planFiling } from './reports.ts'
import { later, tell, type Next, type Seen, type Stage, type Story } from './stage.ts'

/** Stories of the last days come first, so that the pages are alive while the rest is still told. */
export const recentStories = 150
const recentHours = 54

/** Told again by nobody: what an act of more than a day ago had to tell its readers has been read. */
const toldHours = 20

export const storyKey = (region: string, number: number): string => demoId('story', region, number)

const next: Next = {
  file: (story, id) => planFiling(story, id, 0),
  dispatch: planDispatch,
  handle: (story, id) => planHandling(story, id),
  child: (story: Story, child: Seen) => {
    if (child.procedure === 'fieldTask' && child.state === 'toConfirm') planConfirmation(story, child)
    else if (child.procedure === 'fieldTask') planVerification(story, child)
    else if (child.procedure === 'application') planApplication(story, child)
    else if (child.procedure === 'escalation') planEscalation(story, child)
    else if (child.procedure === 'case') planHandling(story, child.id)
  },
}

/** Tells one story in the caller's transaction. The same number is the same story on every machine. */
export async function tellStory(tx: Tx, stage: Stage, number: number): Promise<void> {
  // Plans are kept from when the tables were empty, and reading all of an empty table looked cheap then.
  await tx`set local enable_seqscan = off`
  const random = randomFrom(7_000_003 + number * 7919)
  const at = startOf(stage, number, random)
  const story: Story = {
    stage,
    tx,
    random,
    key: storyKey(stage.region.code, number),
    at,
    roots: [],
    planned: [],
    seen: new Map(),
    begun: false,
    next,
  }
  later(story, at, () => begin(story))
  await tell(story)
  const told = new Date(stage.until.getTime() - toldHours * 3_600_000)
  await tx`
    delete from outbox where region = ${stage.region.code} and matter_id = any(${[...story.seen.keys()]}::uuid[]) and created_at < ${told}`
}

/** Recent stories crowd towards the present, the others lie evenly over the rest; weekends are quiet, nights nearly still. */
function startOf(stage: Stage, number: number, random: Random): Date {
  const { region, until } = stage
  const { calendar, offsetMinutes } = region.rules
  const today = region.today(until)
  const first = region.today(stage.from)
  for (let tries = 0; tries < 200; tries += 1) {
    const at =
      number < recentStories
        ? new Date(until.getTime() - 300_000 - random.next() ** 2 * recentHours * 3_600_000)
        : new Date(
            instantAt(latest(first, addDays(today, -Math.floor(random.between(1, 182)))), '00:00', offsetMinutes).getTime() +
              minuteOf(random) * 60_000,
          )
    const day = region.today(at)
    const works = isWorkingDay(day, calendar)
    if (!(works.ok && works.value) && random.next() > (dayOfWeek(day) === 7 ? 0.3 : 0.4)) continue
    const hour = new Date(at.getTime() + offsetMinutes * 60_000).getUTCHours()
    if (number < recentStories && (hour < 7 || hour > 20) && random.next() > 0.06) continue
    if (at < new Date(until.getTime() - 200_000)) return at
  }
  return new Date(until.getTime() - 3_600_000)
}

const latest = (a: CivilDate, b: CivilDate): CivilDate => (a > b ? a : b)

/** Most is found between half past seven and seven; a tenth in the evening and at night. */
function minuteOf(random: Random): number {
  if (random.next() < 0.08) return random.between(19 * 60, 23.9 * 60)
  const morning = random.next() < 0.56
  return morning ? random.between(7.6 * 60, 12 * 60) : random.between(13.5 * 60, 19 * 60)
}
