import { buildCatalogue, versionOn, type Catalogue } from '../../domain/catalogue/catalogue.ts'
import { buildCrosswalk } from '../../domain/catalogue/crosswalk.ts'
import { buildSearch, type SubjectSearch } from '../../domain/catalogue/search.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import { findAdopted, listConditions, listSchemes, listSubjects, listSuccessions, listVersions, type KeptVersion } from './store.ts'

/** A version with its maps and its search, as a process keeps it in memory. */
export type LoadedCatalogue = { readonly catalogue: Catalogue; readonly search: SubjectSearch }

/**
 * What the district files under on a day. Read it once and keep it: a version never changes, so what was loaded
 * stays right until another version or another choice takes effect.
 */
export async function loadCatalogue(
  db: Db,
  region: string,
  day: CivilDate,
): Promise<Outcome<LoadedCatalogue, 'catalogue.noAdoption' | 'catalogue.noVersion'>> {
  const adopted = await findAdopted(db, region, day)
  if (adopted === undefined) return refuse('catalogue.noAdoption', { region, day })
  const version = versionOn(await listVersions(db, adopted), day)
  return version.ok ? done(await load(db, version.value)) : version
}

/** The version an older case was filed under; undefined when there is none of that number. */
export async function findCatalogueVersion(db: Db, catalogue: string, version: number): Promise<LoadedCatalogue | undefined> {
  const found = (await listVersions(db, catalogue)).find((each) => each.version === version)
  return found && load(db, found)
}

async function load(db: Db, version: KeptVersion): Promise<LoadedCatalogue> {
  const scheme = (await listSchemes(db)).get(version.scheme)
  if (scheme === undefined) throw new Error(`${version.catalogue} is of a scheme that is not there`)
  const subjects = await listSubjects(db, version.catalogue, version.version)
  const conditions = await listConditions(db, version.catalogue, version.version)
  const crosswalk = buildCrosswalk(await listSuccessions(db))
  return {
    catalogue: buildCatalogue(version, scheme, subjects, conditions, crosswalk),
    search: buildSearch(subjects),
  }
}
