import { z } from 'zod'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { validOn } from '../../domain/enforcement/credential.ts'
import { itemFields, type ItemField } from '../../domain/enforcement/item.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { rows, type Db } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import { credentialsOf, listByNumber } from './credentials.ts'
import { organOfUnit } from './facts.ts'
import { loadItems } from './import.ts'
import { loadPowers } from './powers.ts'

const HeldRow = z.object({ person_id: z.string(), unit_id: z.string() })

/** In which unit each of these persons serves on the day: as an officer before anything else. */
export async function unitsOfPeople(
  db: Db,
  region: string,
  people: readonly string[],
  day: CivilDate,
): Promise<ReadonlyMap<string, string>> {
  const held = await rows(
    HeldRow,
    db`
    select distinct on (h.person_id) h.person_id, h.unit_id
    from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region} and h.person_id = any(${[...people]}::uuid[]) and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
    order by h.person_id, (r.post = 'officer') desc, h.from_on desc, h.holding_id`,
  )
  return new Map(held.map((row) => [row.person_id, row.unit_id]))
}

/** What may be told of an officer to anybody: the number of the credential, its standing today and the unit; no name, no photo. */
export type CredentialCard = { readonly credential: string; readonly valid: boolean; readonly unit: Words | null }

/** One card for each officer that has a credential: the valid one, or else the latest. */
export async function cardsOf(db: Db, region: Region, people: readonly string[], day: CivilDate): Promise<CredentialCard[]> {
  const [credentials, units] = await Promise.all([credentialsOf(db, region.code, people), unitsOfPeople(db, region.code, people, day)]) // sent together
  return people.flatMap((person) => {
    const own = credentials.filter((one) => one.person === person && one.kind === 'enforcement')
    const best = own.find((one) => validOn(one, day)) ?? own.at(-1)
    if (!best) return []
    const unit = units.get(person)
    return [
      { credential: best.number, valid: validOn(best, day), unit: unit === undefined ? null : (region.units.get(unit)?.name ?? null) },
    ]
  })
}

export type CredentialChecked = { readonly valid: boolean; readonly unit: Words | null; readonly fields: readonly Words[] }

/** An enforcement credential by its number on a day; of one that is not valid nothing more is told. */
export async function checkCredentialOn(db: Db, region: Region, number: string, day: CivilDate): Promise<CredentialChecked> {
  const found = (await listByNumber(db, region.code, 'enforcement', number)).find((one) => validOn(one, day))
  if (!found) return { valid: false, unit: null, fields: [] }
  const unit = (await unitsOfPeople(db, region.code, [found.person], day)).get(found.person)
  if (unit === undefined) return { valid: true, unit: null, fields: [] }
  const fields = await fieldsOf(db, region, unit, day)
  return {
    valid: true,
    unit: region.units.get(unit)?.name ?? null,
    fields: fields.map((field) => ({ zh: itemFields[field].zh, en: itemFields[field].en })),
  }
}

/** The fields in which a unit, or the organ it is a squad of, holds powers on the day. */
async function fieldsOf(db: Db, region: Region, unit: string, day: CivilDate): Promise<ItemField[]> {
  const [powers, items] = await Promise.all([loadPowers(db, region.code, day, true), loadItems(db, region.code, day)])
  if (!powers.ok) return []
  const units = [unit, organOfUnit(region, unit)]
  const held = powers.value.powers.filter((power) => units.includes(power.unit))
  const known = items.ok ? items.value.items : []
  return [
    ...new Set(
      held.flatMap(({ scope }) =>
        scope.by === 'fields' ? [...scope.fields] : known.filter((item) => scope.items.includes(item.code)).map((item) => item.field),
      ),
    ),
  ]
}
