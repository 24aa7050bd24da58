import { subjectKey } from '../../domain/catalogue/subject.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { readSubjectRef } from '../case/refs.ts'
import type { Region } from '../region/region.ts'

/** What is reported but not named: a stranger may leave the subtype to the clerk. */
const unnamed: Words = { zh: '其他问题', en: 'Other problem' }

/** The subtype's name; one of an earlier catalogue keeps its code. */
export function subjectName(region: Region, text: string | null): Words {
  if (text === null) return unnamed
  const ref = readSubjectRef(text)
  const subject =
    ref && region.catalogue?.scheme.id === ref.scheme ? region.catalogue.subjects.get(subjectKey(ref.kind, ref.code)) : undefined
  return subject?.name ?? { zh: ref?.code ?? text, en: ref?.code ?? text }
}

/** The unit's name; a unit no longer in the register is not named to the public. */
export function unitName(region: Region, id: unknown): Words | null {
  return typeof id === 'string' ? (region.units.get(id)?.name ?? null) : null
}
