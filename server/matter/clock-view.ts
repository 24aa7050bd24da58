import type { ClockView } from '../../contract/matter.ts'
import { derivation, left, standing, type Clock } from '../../domain/clock/running-clock.ts'
import { termOf, termTimes } from '../../domain/clock/term-clock.ts'
import { basisWords } from '../../domain/clock/terms/explain.ts'
import { explain } from '../../domain/clock/explain.ts'
import { lengthWords, serviceLevelWords, type ServiceLevel } from '../../domain/clock/service-level.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Procedure } from '../../domain/procedure/procedure.ts'
import type { Region } from '../region/region.ts'

/**
 * A clock as a page shows it. Where the calendar of a year it reaches into is no longer there, nothing can
 * be counted: the seconds left are then those on the wall.
 */
export function clockView(region: Region, procedure: Procedure, clock: Clock, now: Date): ClockView {
  const counted = left(clock, now, region.rules)
  const { zh, en } = procedure.clocks[clock.kind] ?? { zh: clock.kind, en: clock.kind }
  return {
    clock: clock.kind,
    name: { zh, en },
    standing: standing(clock, now),
    level: clock.level.kind === 'term' ? basisWords(termOf(clock.level)) : levelWords(procedure, clock.level),
    kind: clock.level.kind,
    startedAt: clock.startedAt,
    dueAt: clock.dueAt,
    leftSeconds: counted.ok ? counted.value : (Date.parse(clock.dueAt) - now.getTime()) / 1000,
    lapsedAt: clock.lapsedAt ?? null,
    stoppedAt: clock.state === 'stopped' ? clock.stoppedAt : null,
  }
}

/** A case has its levels from the filing standards, and says them as those do. */
const levelWords = ({ id }: Procedure, level: ServiceLevel): Words => (id === 'case' ? serviceLevelWords(level) : lengthWords(level))

/** Why a clock is due when it is, sentence by sentence. */
export function clockSteps(region: Region, procedure: Procedure, clock: Clock): Words[] {
  const { level } = clock
  if (level.kind === 'term') {
    const term = termTimes(
      { length: level, startedAt: clock.startedAt, pauses: clock.pauses, extensions: clock.extensions.length },
      region.rules,
    )
    return term.ok ? [...term.value.steps] : []
  }
  const steps = derivation(clock, region.rules)
  if (!steps.ok) return []
  const due = clock.state === 'running' ? new Date(clock.dueAt) : undefined
  const say = (language: 'zh' | 'en') =>
    explain(levelWords(procedure, level), new Date(clock.startedAt), steps.value, due, language, region.rules.offsetMinutes)
  const english = say('en')
  return say('zh').map((zh, index) => ({ zh, en: english[index] ?? '' }))
}
