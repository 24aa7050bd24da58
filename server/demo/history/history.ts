import type { Reader } from '../../../domain/people/reach.ts'
import { inTransaction, type Pool } from '../../db/pool.ts'
import type { Say } from '../../db/operator-refusal.ts'
import { actingAs } from '../../people/store.ts'
import { loadRegion } from '../../region/load.ts'
import { historyDays, type Demonstration } from '../district.ts'
import { StoryRefused, type Stage } from './stage.ts'
import { recentStories, storyKey, tellStory } from './tell.ts'

/** Half a year of a district of this size, as far as a demonstration needs it. */
export const usualStories = 3000

export type HistoryOptions = {
  readonly stories?: number
  /** Stories told at once; each has a connection of its own. */
  readonly atOnce?: number
  readonly photos: Stage['photos']
  readonly say: Say
  /** Asked between stories; true leaves off, and the next start goes on. */
  readonly stopped?: () => boolean
}

/**
 * Tells the district's history through the ordinary acts, in the past: the last days first. A story is one
 * transaction, so a start that is killed loses none and doubles none; the next one tells those that are missing.
 * Returns how many were told.
 */
export async function tellHistory(db: Pool, made: Demonstration, options: HistoryOptions): Promise<number> {
  const count = options.stories ?? usualStories
  const missing = await missingStories(db, made.region, count)
  if (missing.length === 0) return 0
  const stage = await stageOf(db, made, options.photos)
  let told = 0
  let at = 0
  const teller = async (): Promise<void> => {
    for (let number = missing[at]; number !== undefined && options.stopped?.() !== true; number = missing[at]) {
      at += 1
      const story = number
      if (await tellOne(db, stage, story)) told += 1
      if (told % 500 === 0 || told === recentStories)
        options.say({ zh: `示范案卷：${told} / ${missing.length}`, en: `Demonstration cases: ${told} of ${missing.length}` })
    }
  }
  await Promise.all(Array.from({ length: options.atOnce ?? 3 }, teller))
  return told
}

/** False for a story that the rules refuse, as where a time limit would reach into a year without a calendar. */
async function tellOne(db: Pool, stage: Stage, number: number): Promise<boolean> {
  try {
    await inTransaction(db, (tx) => tellStory(tx, stage, number))
    return true
  } catch (fault) {
    if (fault instanceof StoryRefused && fault.refusal.code === 'clock.noCalendar') return false
    throw fault
  }
}

async function missingStories(db: Pool, region: string, count: number): Promise<number[]> {
  const keys = Array.from({ length: count }, (_, number) => storyKey(region, number))
  const found = await db<{ request_key: string }[]>`
    select request_key from matter_entry where region = ${region} and request_key = any(${keys}::uuid[])`
  const told = new Set(found.map((row) => row.request_key))
  return keys.flatMap((key, number) => (told.has(key) ? [] : [number]))
}

export async function stageOf(db: Pool, made: Demonstration, photos: Stage['photos']): Promise<Stage> {
  const region = await loadRegion(db, made.region, made.madeAt)
  const units = [...region.units.values()]
  const day = region.today(made.madeAt)
  const readers = new Map<string, Reader>()
  for (const person of made.people) readers.set(person.id, (await actingAs(db, made.region, person.id, day, units)).reader)
  return {
    region,
    ground: made.ground,
    people: made.people,
    readers,
    photos,
    from: new Date(made.until.getTime() - historyDays * 86_400_000),
    until: made.until,
  }
}
