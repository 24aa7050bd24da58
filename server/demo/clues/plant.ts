import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import { isWorkingDay } from '../../../domain/clock/work-calendar.ts'
import type { ClueRuleId } from '../../../domain/supervision/clues/all.ts'
import { inTransaction, type Db, type Pool } from '../../db/pool.ts'
import type { PhotoStore } from '../../photos/store.ts'
import type { Demonstration } from '../district.ts'
import { randomFrom } from '../ground/random.ts'
import { stageOf } from '../history/history.ts'
import { firstDue, onDue, StoryRefused, type Stage, type Story } from '../history/stage.ts'
import { demoId } from '../ids.ts'
import { proceedingKey } from '../proceedings/proceedings.ts'
import { cameraOf } from './photos.ts'
import { clueRecipes, type Label } from './proceedings.ts'
import { tales, type Tale } from './stories.ts'

/** A tale told once more, in its order among all. */
type Plan = { readonly key: string; readonly tale: Tale; readonly number: number }

const plans: readonly Plan[] = tales
  .flatMap((tale) => Array.from({ length: tale.times }, (_, index) => ({ key: `${tale.key}-${index}`, tale })))
  .map((plan, number) => ({ ...plan, number }))

const taleKey = (region: string, key: string): string => demoId('clue', region, key)

/**
 * Tells what is amiss in the demonstration district, and what only looks like it, by the ordinary acts. What is told is kept
 * once; the labels stand nowhere in the record. Returns how many were told now.
 */
export async function plantClues(db: Pool, made: Demonstration, photos: PhotoStore): Promise<number> {
  const keys = plans.map(({ key }) => taleKey(made.region, key))
  const known = await db<{ request_key: string }[]>`
    select request_key from matter_entry where region = ${made.region} and request_key = any(${keys}::uuid[])`
  const told = new Set(known.map((row) => row.request_key))
  const missing = plans.filter(({ key }) => !told.has(taleKey(made.region, key)))
  if (missing.length === 0) return 0
  const camera = cameraOf(db, photos, made.region, made.madeAt)
  const stage = await stageOf(db, made, () => [])
  let count = 0
  for (const plan of missing) {
    try {
      await inTransaction(db, async (tx) => {
        await tx`set local enable_seqscan = off`
        const story = storyOf(stage, tx, plan)
        await plan.tale.tell(story, { camera, number: plan.number })
        for (let due = firstDue(story, stage.until); due; due = firstDue(story, stage.until)) await onDue(story, due)
      })
      count += 1
    } catch (fault) {
      // A limit that reaches into a year without a calendar: this tale is left out.
      if (!(fault instanceof StoryRefused && fault.refusal.code === 'clock.noCalendar')) throw fault
    }
  }
  return count
}

function storyOf(stage: Stage, tx: Story['tx'], { key, tale, number }: Plan): Story {
  return {
    stage,
    tx,
    random: randomFrom(90_001 + number * 7919),
    key: taleKey(stage.region.code, key),
    at: mondayOf(stage, tale.daysAgo + (number % 3)),
    roots: [],
    planned: [],
    seen: new Map(),
    begun: false,
    next: { file: () => {}, dispatch: () => {}, handle: () => {}, child: () => {} },
  }
}

/** Shortly after nine on the working day that lies so many days back, or on the one before it. */
function mondayOf({ region, until }: Stage, days: number): Date {
  for (let day = addDays(region.today(until), -days); ; day = addDays(day, -1)) {
    const works = isWorkingDay(day, region.rules.calendar)
    if (!works.ok) throw new Error(`no calendar for ${day}`)
    if (works.value) return instantAt(day, '09:10', region.rules.offsetMinutes)
  }
}

export type Labelled = { readonly rule: ClueRuleId; readonly label: Label; readonly key: string; readonly matter: string }

/** Which matters were planted for which rule. Only the measurement asks. */
export async function labelsOf(db: Db, region: string): Promise<Labelled[]> {
  const wanted = [
    ...plans.map(({ key, tale: { rule, label } }) => ({ key, rule, label, request: taleKey(region, key) })),
    ...[
      ...clueRecipes,
      { key: 'farOff', rule: 'unlike', label: 'planted', times: 1 } as const,
      { key: 'alike', rule: 'unlike', label: 'lookAlike', times: 8 } as const,
    ].flatMap(({ key, rule, label, times }) =>
      Array.from({ length: times }, (_, index) => ({
        key: `${key}-${index}`,
        rule,
        label,
        request: proceedingKey(region, `${key}-${index}`),
      })),
    ),
  ]
  const found = await db<{ request_key: string; matter_id: string }[]>`
    select request_key, matter_id from matter_entry where region = ${region} and request_key = any(${wanted.map((one) => one.request)}::uuid[])`
  const matters = new Map(found.map((row) => [row.request_key, row.matter_id]))
  return wanted.flatMap(({ key, rule, label, request }) => {
    const matter = matters.get(request)
    return matter === undefined ? [] : [{ key, rule, label, matter }]
  })
}
