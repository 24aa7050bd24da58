/** Which matter an item of the agenda is about, and whether it may be spoken of there. */
import { plainNumber } from '../../../domain/enforcement/identity.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { isSealed } from '../../../domain/supervision/all.ts'
import type { Tx } from '../../db/pool.ts'
import { readableOf } from '../../matter/readable.ts'
import type { Command } from '../../matter/perform.ts'
import { unitNamed } from '../../matter/names.ts'
import { text } from '../../matter/text.ts'
import { barredUnits } from '../bars.ts'

type Named = { readonly id: string; readonly procedure: string }

/** What was named by its number, or chosen, if the person who names it may see it; undefined where nothing was named. */
export async function namedMatter(tx: Tx, { region, input, reader }: Command): Promise<Named | null | undefined> {
  const [chosen, typed] = [text(input.about), text(input.aboutNumber)]
  if (chosen === null && typed === null) return undefined
  const number = typed === null ? '' : plainNumber(typed)
  const found = await tx<Named[]>`
    select m.matter_id as id, m.procedure from matter m
    where m.region = ${region.code} and (m.matter_id = ${chosen}::uuid or m.number = any(${typed === null ? [] : [typed.trim(), number]}::text[])
      or m.matter_id in (select w.matter_id from writ w where w.region = ${region.code} and w.number = any(${typed === null ? [] : [typed.trim(), number]}::text[])))`
  const open = reader
    ? await readableOf(
        tx,
        reader,
        found.map(({ id }) => id),
      )
    : []
  return found.find(({ id }) => open.includes(id)) ?? null
}

/** Why it cannot go to this meeting; null where it can. `units` sit in it. */
export async function aboutRefusal(
  tx: Tx,
  { region, input }: Command,
  named: Named | null | undefined,
  units: readonly string[],
): Promise<Refusal | null> {
  if (named === undefined) return null
  if (named === null) return { code: 'conference.numberUnknown', params: { number: text(input.aboutNumber) ?? '' } }
  if (isSealed(named.procedure)) return { code: 'conference.sealed' }
  const barred = await barredUnits(tx, region.code, named.id)
  const aside = units.find((unit) => barred.includes(unit))
  return aside === undefined ? null : { code: 'conference.memberAside', params: { unit: unitNamed(region, aside).name.zh } }
}
