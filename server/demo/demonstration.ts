import type { Say } from '../db/operator-refusal.ts'
import type { Program } from '../http/context.ts'
import type { KeyFolder } from '../record/keys.ts'
import { plantClues } from './clues/plant.ts'
import { takeDemoPayments } from './bank.ts'
import { makeDistrict, type Demonstration } from './district.ts'
import { tellHistory, usualStories } from './history/history.ts'
import { recentStories } from './history/tell.ts'
import { makeDemoDraw } from './plans.ts'
import { makePhotos } from './photos.ts'
import { tellProceedings } from './proceedings/proceedings.ts'
import { makeDemoInformationReport } from './information-report.ts'
import { makeDemoReports } from './reports.ts'
import { makeDemoTogether } from './together.ts'
import { makeDemoRounds, sealDemoPast } from './rounds.ts'

export type DemonstrationNeeds = Pick<Program, 'db' | 'photos' | 'registers' | 'now'> & {
  readonly keys: KeyFolder
  readonly say: Say
  readonly stories?: number
}

export type RunningDemonstration = Demonstration & {
  /** Settles when the history has been told, with the number of stories told now. */
  readonly history: Promise<number>
  /** Leaves off after the stories that are being told; the next start goes on. */
  readonly stop: () => Promise<void>
}

/**
 * Makes the demonstration district and begins to tell its history. Registers are there when this returns (a few
 * seconds, at once on a second start); the cases come while the pages are already served.
 */
export async function startDemonstration(needs: DemonstrationNeeds): Promise<RunningDemonstration> {
  const { db, registers, say } = needs
  const made = await makeDistrict(db, needs.now(), say)
  await registers.changed(made.region)
  await sealDemoPast(db, needs.keys, await registers.of(made.region, needs.now()), made.until)
  let stopped = false
  const history = (async () => {
    const photos = await makePhotos(db, needs.photos, made.region, made.madeAt)
    const options = { photos, say, stopped: () => stopped }
    const stories = needs.stories ?? usualStories
    const recent = await tellHistory(db, made, { ...options, stories: Math.min(stories, recentStories) })
    if (!stopped && stories > 0) {
      await tellProceedings(db, made, options)
      const region = await registers.of(made.region, needs.now())
      await takeDemoPayments(db, region, needs.now())
      await plantClues(db, made, needs.photos)
      await makeDemoDraw(db, region, made.people, made.until)
      await makeDemoRounds(db, needs.keys, made)
      await makeDemoTogether(db, needs.keys, made)
    }
    const told = recent + (await tellHistory(db, made, { ...options, stories }))
    // Figures are counted once everything they count is there.
    if (!stopped && stories > 0) {
      await makeDemoInformationReport(db, made)
      await makeDemoReports(db, made)
    }
    if (told > 0 && !stopped) say({ zh: `示范案卷已齐，共 ${told} 件。`, en: `All ${told} demonstration cases are there.` })
    return told
  })()
  return {
    ...made,
    history,
    stop: async () => {
      stopped = true
      // What stopped it is told by whoever waits for `history`.
      await history.catch(() => 0)
    },
  }
}
