import { openDatabase, type Environment } from '../../server/db/open.ts'
import type { Say } from '../../server/db/operator-refusal.ts'
import { labelsOf, plantClues } from '../../server/demo/clues/plant.ts'
import { makeDistrict } from '../../server/demo/district.ts'
import { tellHistory, usualStories } from '../../server/demo/history/history.ts'
import { makePhotos } from '../../server/demo/photos.ts'
import { tellProceedings } from '../../server/demo/proceedings/proceedings.ts'
import { openPhotoStore } from '../../server/photos/store.ts'
import { loadRegion } from '../../server/region/load.ts'
import { lookForClues } from '../../server/supervision/clues/find.ts'
import { measureClues } from '../../server/supervision/clues/measure.ts'

/** The rules of the clues over the whole demonstration district, beside the labels that its generator gives. */
export async function benchClues(env: Environment, cases: number, say: Say) {
  const database = await openDatabase(env, { say })
  try {
    const { db, folder } = database
    const made = await makeDistrict(db, new Date(), say)
    const store = await openPhotoStore(folder)
    const photos = await makePhotos(db, store, made.region, made.madeAt)
    await tellProceedings(db, made, { photos, say })
    await plantClues(db, made, store)
    await tellHistory(db, made, { photos, say, stories: Math.min(cases, usualStories) })
    const region = await loadRegion(db, made.region, made.madeAt)
    const began = performance.now()
    const { until } = made
    await lookForClues(db, region, { from: new Date(until.getTime() - 330 * 86_400_000), to: until, now: until })
    const seconds = Math.round((performance.now() - began) / 100) / 10
    return {
      bench: 'clues',
      cases: Math.min(cases, usualStories),
      seconds,
      rules: await measureClues(db, made.region, await labelsOf(db, made.region)),
    }
  } finally {
    await database.stop()
  }
}
