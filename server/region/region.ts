import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import type { ClockRules } from '../../domain/clock/due-at.ts'
import type { SubjectSearch } from '../../domain/catalogue/search.ts'
import type { DutyIndex } from '../../domain/duties/responsible.ts'
import type { Outcome } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Unit } from '../../domain/people/units.ts'
import type { RegionSettings } from './settings.ts'

/**
 * A region's registers as they stand today, loaded once and shared by every act until one of them
 * changes: settings, work calendar, grid, units, catalogue, duty list, who patrols where.
 */
export type Region = {
  readonly code: string
  readonly name: Words
  readonly demonstration: boolean
  readonly settings: RegionSettings
  readonly rules: ClockRules
  readonly units: ReadonlyMap<string, Unit>
  /** The 15-digit cell at a point, ties to the lowest code; refused outside, with a hint at the usual mistakes. */
  readonly cellAt: (x: number, y: number) => Outcome<string>
  /** Version of the grid in force; 0 where there is none. */
  readonly gridVersion: number
  /** Null until a catalogue is adopted. */
  readonly catalogue: Catalogue | null
  /** A version that an older case was filed under. */
  readonly catalogueOf: (catalogue: string, version: number) => Promise<Catalogue | null>
  /** Finds subtypes by word, alias or pinyin. */
  readonly search: SubjectSearch | null
  readonly duties: DutyIndex
  /** Persons who patrol a cell today, in a fixed order. */
  readonly patrols: ReadonlyMap<string, readonly string[]>
  /** 案卷号 of the next case filed on a day. */
  readonly nextCaseNumber: (day: CivilDate) => Promise<string>
  /** The civil date in this region at an instant. */
  readonly today: (now: Date) => CivilDate
}
