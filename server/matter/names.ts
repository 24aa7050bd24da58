import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import { subjectKey } from '../../domain/catalogue/subject.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { readSubjectRef } from '../case/refs.ts'
import type { Db } from '../db/pool.ts'
import type { Region } from '../region/region.ts'

export type AreaName = { readonly code: string; readonly level: 'street' | 'community'; readonly name: Words }

// A region's registers are loaded anew when any of them changes, so names live as long as they do.
const areas = new WeakMap<Region, Promise<ReadonlyMap<string, AreaName>>>()

/** Streets and communities of the grid in force, by code, in the order of their codes. */
export function areaNames(db: Db, region: Region): Promise<ReadonlyMap<string, AreaName>> {
  const known = areas.get(region)
  if (known) return known
  const read = readAreaNames(db, region)
  areas.set(region, read)
  read.catch(() => areas.delete(region))
  return read
}

async function readAreaNames(db: Db, region: Region): Promise<ReadonlyMap<string, AreaName>> {
  const found = await db<{ code: string; level: 'street' | 'community'; name_zh: string; name_en: string }[]>`
    select code, level, name_zh, name_en from area
    where region = ${region.code} and version = ${region.gridVersion} and level in ('street', 'community') order by code`
  return new Map(found.map(({ code, level, name_zh, name_en }) => [code, { code, level, name: { zh: name_zh, en: name_en } }]))
}

/** Names of persons by id, in one question. */
export async function personNames(db: Db, region: string, ids: Iterable<string | null>): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const found = await db<{ person_id: string; name: string }[]>`
    select person_id, name from person where region = ${region} and person_id = any(${wanted}::uuid[])`
  return new Map(found.map((row) => [row.person_id, row.name]))
}

/** A unit with its name; one no longer in the register keeps its code. */
export function unitNamed(region: Region, id: string): { id: string; name: Words } {
  return { id, name: region.units.get(id)?.name ?? { zh: id, en: id } }
}

/** A subtype with its name; one of another scheme keeps its code. */
export function subjectNamed(catalogue: Catalogue | null, text: string): { ref: string; name: Words } {
  const ref = readSubjectRef(text)
  const subject = ref && catalogue?.scheme.id === ref.scheme ? catalogue.subjects.get(subjectKey(ref.kind, ref.code)) : undefined
  return { ref: text, name: subject?.name ?? { zh: ref?.code ?? text, en: ref?.code ?? text } }
}
