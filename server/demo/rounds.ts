/** 案卷评查 of the demonstration: a round that is finished, with an objection that was answered, and others at every stage. */
import { addDays, addMonths, instantAt, yearOf, type CivilDate } from '../../domain/clock/civil-date.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { proposalsOf } from '../../domain/supervision/file-review/proposals.ts'
import type { Scored } from '../../domain/supervision/file-review/sheet.ts'
import type { Pool } from '../db/pool.ts'
import { findMatter } from '../matter/load.ts'
import { ensureKey, type KeyFolder } from '../record/keys.ts'
import { seal } from '../record/seal.ts'
import { findLastHead } from '../record/store.ts'
import type { Region } from '../region/region.ts'
import { population } from '../supervision/file-review/population.ts'
import { sheetHashOf } from '../supervision/file-review/scoring.ts'
import { seenOf } from '../supervision/file-review/seen.ts'
import { findReview, findRound } from '../supervision/file-review/store.ts'
import type { Demonstration } from './district.ts'
import { act, later, type Story } from './history/stage.ts'
import { byLogin, minutesBefore, tellPlans, workDay, workOf, type Telling } from './telling.ts'
import type { DemoPerson } from './people.ts'

/** Working days before the present on which the finished round was announced, and on which its seed was published. */
export const [announcedAgo, seededAgo] = [41, 40]

/** The finished round's seed day, or undefined where the year is too young for one. */
export function seedDayOf(region: Region, until: Date): CivilDate | undefined {
  const { days, last } = workOf(region, until)
  return days[last - announcedAgo] === undefined ? undefined : days[last - seededAgo]
}

/**
 * The record's first head, of the day from which the finished round takes its seed: the nights since then follow as they do wherever
 * the program stood still. To be made before anything else seals.
 */
export async function sealDemoPast(db: Pool, keys: KeyFolder, region: Region, until: Date): Promise<void> {
  const day = seedDayOf(region, until)
  if (!day || (await findLastHead(db, region.code))) return
  const midnight = instantAt(day, '00:00', region.rules.offsetMinutes)
  const sealedAt = new Date(midnight.getTime() + 60_000)
  await ensureKey(db, keys, region.code, sealedAt)
  must(await seal(db, keys, region.code, midnight, sealedAt))
}

/** Tells the rounds, each once; returns how many were told now. */
export async function makeDemoRounds(db: Pool, keys: KeyFolder, made: Demonstration): Promise<number> {
  return tellPlans(db, keys, made, 'round', rounds)
}

type Announced = { readonly title: string; readonly perUnit: number; readonly seedOn: CivilDate; readonly reviewBy: CivilDate }

/** Announces a round at a time, over what was closed before that day. Where nothing was, there is no round. */
async function announce(
  telling: Telling,
  at: Date,
  kinds: readonly string[],
  { title, ...asked }: Announced,
  run: (round: string) => void,
): Promise<void> {
  const { story, today } = telling
  const { region } = story.stage
  const [from, to] = [addMonths(today, -10), addDays(region.today(at), -1)]
  if ((await population(story.tx, region, { kinds, from, to })).length === 0) return
  const year = yearOf(today)
  later(story, at, async () => {
    const about = { title: `${year}年${title}`, year, fileKinds: kinds, fromOn: from, toOn: to, method: 'random', gap: 10 }
    run(await act(story, byLogin(story.stage, 'supervisor1'), 'reviewRound.announce', null, { ...about, ...asked }))
  })
}

/** What a reviewer found beside what the record proposes. */
type Extra = Scored['deductions']
const slip: Extra = [{ item: 'form', points: 0.5, reason: '笔录第二页一处涂改没有按指印。' }]
const unclear: Extra = [{ item: 'facts', points: 3, reason: '违法行为的具体地点记载不清。' }]
const thin: Extra = [
  { item: 'facts', points: 6, reason: '地点和后果都没有写清。' },
  { item: 'evidence', points: 8, reason: '四张照片没有注明拍摄时间和拍摄人。' },
]

/** The reviewer of a place hands in a sheet: what the record proposes is confirmed, and what they found comes beside it. */
async function score(story: Story, reviewId: string, place: number, extra: Extra): Promise<void> {
  const { tx, stage } = story
  const review = await findReview(tx, stage.region.code, reviewId)
  const round = review && (await findRound(tx, stage.region.code, review.round_id))
  const file = review && (await findMatter(tx, stage.region.code, review.file_id))
  const reviewer = stage.people.find(({ id }) => id === review?.reviewers[place])
  if (!round || !file || !reviewer) throw new Error(`file review ${reviewId} is not kept`)
  const proposals = proposalsOf(round.sheet, await seenOf(tx, stage.region, file))
  const proposed = proposals.map(({ item, points, found }) => ({ item, points, reason: found.map(({ text }) => text.zh).join('；') }))
  const scored: Scored = {
    deductions: [...proposed, ...extra],
    answers: proposals.map(({ item }) => ({ item, confirmed: true })),
    vetoes: [],
    remarks: '',
  }
  await act(story, reviewer, 'fileReview.score', reviewId, { sheetHash: sheetHashOf(reviewId, reviewer.id, scored) }, { scored })
}

/** The files that were drawn, in the order of their numbers. */
const drawnIn = ({ seen }: Story): string[] =>
  [...seen.values()]
    .filter(({ procedure }) => procedure === 'fileReview')
    .sort((a, b) => ((a.number ?? '') < (b.number ?? '') ? -1 : 1))
    .map(({ id }) => id)

const supervisors = ['supervisor1', 'supervisor2'] as const

/** A supervisor who scored none of the sheets of a file, by whom its objection is answered. */
async function apartFrom({ tx, stage }: Story, reviewId: string): Promise<DemoPerson | undefined> {
  const scored = await tx<{ person_id: string }[]>`
    select person_id from file_review_score where region = ${stage.region.code} and matter_id = ${reviewId}`
  return supervisors.map((login) => byLogin(stage, login)).find(({ id }) => scored.every(({ person_id }) => person_id !== id))
}

const headOfUnit = ({ tx, stage }: Story, reviewId: string): Promise<DemoPerson> =>
  findReview(tx, stage.region.code, reviewId).then((review) => byLogin(stage, `head-${review?.unit_id ?? ''}`))

async function report(story: Story, reviewId: string): Promise<void> {
  await act(story, byLogin(story.stage, 'supervisor1'), 'fileReview.report', reviewId, {
    problems: '笔录对地点的记载不够具体；照片没有注明拍摄时间。',
    advice: '统一笔录要素，照片随拍随注。',
  })
}

/** Told, and settled: the first unit that may be answered by somebody apart objects, the others accept. */
async function settleAll(telling: Telling, files: readonly string[]): Promise<void> {
  const { story } = telling
  let objected = false
  for (const id of files) {
    const apart = objected ? undefined : await apartFrom(story, id)
    const head = await headOfUnit(story, id)
    if (!apart) {
      later(story, workDay(telling, 27), async () => void (await act(story, head, 'fileReview.acceptReport', id, {})))
      continue
    }
    objected = true
    const reason = '笔录附图已标明位置，照片的拍摄时间见证据清单。'
    later(story, workDay(telling, 27, '11:00'), async () => void (await act(story, head, 'fileReview.object', id, { reason })))
    const opinion = '异议部分成立：位置可由附图确定；照片仍应逐张注明。'
    const answer = { recheck: 'changed', score: 93.5, opinion }
    later(story, workDay(telling, 23), async () => void (await act(story, apart, 'fileReview.recheck', id, answer)))
  }
}

async function finished(telling: Telling): Promise<void> {
  const { story } = telling
  const seedOn = seedDayOf(story.stage.region, story.stage.until)
  if (!seedOn) return
  const supervisor = byLogin(story.stage, 'supervisor1')
  const reviewBy = story.stage.region.today(workDay(telling, 30))
  const asked = { title: '第一批行政执法案卷评查', perUnit: 2, seedOn, reviewBy }
  await announce(telling, workDay(telling, announcedAgo), ['penalty', 'summary'], asked, (round) => {
    later(story, workDay(telling, seededAgo), async () => {
      await act(story, supervisor, 'reviewRound.draw', round, {})
      const files = drawnIn(story)
      for (const [at, id] of files.entries()) {
        later(story, workDay(telling, 36), () => score(story, id, 0, at % 2 === 0 ? unclear : slip))
        later(story, workDay(telling, 34), () => score(story, id, 1, at === 1 ? thin : slip))
        if (at === 1) later(story, workDay(telling, 32), () => score(story, id, 2, unclear))
        later(story, workDay(telling, 30), () => report(story, id))
      }
      later(story, workDay(telling, 29), () => settleAll(telling, files))
    })
    const summary = '抽查案卷整体良好，主要问题是笔录要素不全和照片没有注明拍摄时间；各单位已制定整改措施。'
    later(story, workDay(telling, 20), async () => void (await act(story, supervisor, 'reviewRound.publish', round, { summary })))
  })
}

/** Drawn from last night's head; its files stand at every stage before they are settled. */
async function underWay(telling: Telling): Promise<void> {
  const { story, today } = telling
  const asked = { title: '普通程序案卷评查', perUnit: 2, seedOn: today, reviewBy: addDays(today, 14) }
  await announce(telling, workDay(telling, 1), ['penalty'], asked, (round) => {
    later(story, minutesBefore(telling, 60), async () => {
      await act(story, byLogin(story.stage, 'supervisor1'), 'reviewRound.draw', round, {})
      for (const [at, id] of drawnIn(story).slice(0, 4).entries()) {
        later(story, minutesBefore(telling, 40), () => score(story, id, 0, slip))
        later(story, minutesBefore(telling, 35), () => score(story, id, 1, at === 0 ? thin : unclear))
        if (at > 1) later(story, minutesBefore(telling, 20), () => report(story, id))
        if (at === 3) later(story, minutesBefore(telling, 10), () => objectTo(story, id))
      }
    })
  })
}

async function objectTo(story: Story, id: string): Promise<void> {
  await act(story, await headOfUnit(story, id), 'fileReview.object', id, { reason: '地点在附图中已经标明。' })
}

async function announced(telling: Telling): Promise<void> {
  const { today } = telling
  const asked = { title: '简易程序案卷评查', perUnit: 1, seedOn: addDays(today, 3), reviewBy: addDays(today, 21) }
  await announce(telling, minutesBefore(telling, 50), ['summary'], asked, () => {})
}

async function cancelled(telling: Telling): Promise<void> {
  const { story, today } = telling
  const asked = { title: '街道案卷评查', perUnit: 1, seedOn: addDays(today, 3), reviewBy: addDays(today, 21) }
  await announce(telling, workDay(telling, 1, '15:00'), ['penalty', 'summary'], asked, (round) => {
    const reason = '与普通程序案卷评查合并进行。'
    later(story, minutesBefore(telling, 45), async () => {
      await act(story, byLogin(story.stage, 'supervisor1'), 'reviewRound.cancel', round, { reason })
    })
  })
}

const rounds: Readonly<Record<string, (telling: Telling) => Promise<void>>> = { finished, underWay, announced, cancelled }
