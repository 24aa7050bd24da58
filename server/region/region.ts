import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import type { ClockRules } from '../../domain/clock/due-at.ts'
import type { DutyIndex } from '../../domain/duties/responsible.ts'
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
  /** The 15-digit cell at a point, ties to the lowest code; null outside, or where no grid is in force. */
  readonly cellAt: (x: number, y: number) => string | null
  /** Null until a catalogue is adopted. */
  readonly catalogue: Catalogue | null
  readonly duties: DutyIndex
  /** Persons who patrol a cell today, in a fixed order. */
  readonly patrols: ReadonlyMap<string, readonly string[]>
  /** 案卷号 of the next case filed on a day. */
  readonly nextCaseNumber: (day: CivilDate) => Promise<string>
  /** The civil date in this region at an instant. */
  readonly today: (now: Date) => CivilDate
}
