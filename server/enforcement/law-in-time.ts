/** The item as it applies to an act: by the catalogue of the day of the act, or that of today where it is milder. */
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import type { EnforcementItem } from '../../domain/enforcement/item.ts'
import { dayOfAct, lawInTime, type LawInTime } from '../../domain/enforcement/law-in-time.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import type { PartyGroup } from '../../domain/enforcement/settings.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Db } from '../db/pool.ts'
import { dayOf, itemOn } from './facts.ts'
import { loadItems } from './import.ts'

export type AppliedLaw = {
  readonly item: EnforcementItem | null
  readonly refusal: Refusal | null
  /** Both texts, where they differ. */
  readonly law: LawInTime | null
  /** The day of the act, where the region kept no list of items on it: nothing is known here of the law it met. */
  readonly unknownOn: CivilDate | null
  /** The day whose catalogue and benchmarks apply. */
  readonly day: CivilDate
}

/** The day of the act as the input and the file give it; undefined while it goes on or is not known. */
export function actDayOf(file: ProceedingFile, input: Readonly<Record<string, unknown>> = {}): CivilDate | undefined {
  const text = (value: unknown, otherwise: string | undefined) => (typeof value === 'string' ? value : otherwise)
  return dayOf(
    dayOfAct({
      happenedOn: text(input.happenedOn, file.happenedOn),
      endedOn: text(input.endedOn, file.endedOn),
      continuing: input.continuing === undefined ? file.continuing : input.continuing === 'yes',
    }),
  )
}

export async function appliedLaw(
  db: Db,
  region: string,
  code: string | undefined,
  { actOn, today, group }: { readonly actOn: CivilDate | undefined; readonly today: CivilDate; readonly group: PartyGroup },
): Promise<AppliedLaw> {
  const now = await itemOn(db, region, code, today)
  if (code === undefined || actOn === undefined || actOn >= today) return { ...now, law: null, unknownOn: null, day: today }
  const loaded = await loadItems(db, region, actOn)
  const then = loaded.ok ? (loaded.value.items.find((one) => one.code === code) ?? 'none') : 'unknown'
  const unknownOn = then === 'unknown' ? actOn : null
  if (now.item === null && typeof then === 'string') return { ...now, law: null, unknownOn, day: today }
  const found = lawInTime({ item: code, actOn, then, now: now.item ?? undefined }, group)
  if (!found.ok) return { item: null, refusal: found.refusal, law: null, unknownOn, day: today }
  const law = found.value ?? null
  if (law?.applies === 'then') return { item: law.then, refusal: null, law, unknownOn, day: actOn }
  return { item: now.item, refusal: null, law, unknownOn, day: today }
}
