import { z } from 'zod'
import type { Words } from '../../domain/kernel/words.ts'
import { rows, type Db } from '../db/pool.ts'

const NameRow = z.object({ code: z.string(), level: z.string(), name_zh: z.string(), name_en: z.string() })

/** Names of the district, its streets and communities in a version of the grid, by code. */
export type PlaceNames = ReadonlyMap<string, Words & { readonly level: string }>

export async function listPlaceNames(db: Db, region: string, version: number): Promise<PlaceNames> {
  const found = await rows(
    NameRow,
    db`
    select code, level, name_zh, name_en from area where region = ${region} and version = ${version} and level <> 'cell' order by code`,
  )
  return new Map(found.map(({ code, level, name_zh, name_en }) => [code, { zh: name_zh, en: name_en, level }]))
}

/** A place in words: a community with its street, a cell by its serial in its community; its code where it is unknown. */
export function placeName(code: string, names: PlaceNames): Words {
  if (code.length === 15) {
    const community = placeName(code.slice(0, 12), names)
    return { zh: `${community.zh} ${code.slice(12)} 号网格`, en: `${community.en}, cell ${code.slice(12)}` }
  }
  const own = names.get(code)
  if (!own) return { zh: code, en: code }
  const street = code.length === 12 ? names.get(code.slice(0, 9)) : undefined
  return street ? { zh: `${street.zh}${own.zh}`, en: `${own.en}, ${street.en}` } : { zh: own.zh, en: own.en }
}
