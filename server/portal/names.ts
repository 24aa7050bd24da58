import type { Words } from '../../domain/kernel/words.ts'
import { subjectNamed } from '../matter/names.ts'
import type { Region } from '../region/region.ts'

/** What is reported but not named: a stranger may leave the subtype to the clerk. */
const unnamed: Words = { zh: '其他问题', en: 'Other problem' }

/** The subtype's name, for the public. */
export function subjectName(region: Region, ref: string | null): Words {
  return ref === null ? unnamed : subjectNamed(region.catalogue, ref).name
}

/** The unit's name; a unit no longer in the register is not named to the public. */
export function unitName(region: Region, id: unknown): Words | null {
  return typeof id === 'string' ? (region.units.get(id)?.name ?? null) : null
}
