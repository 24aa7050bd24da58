import { countTermOf, listTerms, type TermView } from '../../contract/registers/terms.ts'
import { must, done, refuse } from '../../domain/kernel/outcome.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { countTerm } from '../../domain/clock/terms/ask.ts'
import { basisWords, lengthWords } from '../../domain/clock/terms/explain.ts'
import type { TermRule } from '../../domain/clock/terms/rule.ts'
import { findTerm, termRules } from '../../domain/clock/terms/rules/all.ts'
import { served, type Served } from '../http/serve.ts'

const list = served(listTerms, () => Promise.resolve(done({ terms: termRules.map(viewOf) })))

function viewOf(rule: TermRule): TermView {
  const { id, law, article, what, start, unit, kind, direction, rollOver, suspendedBy, extensions = [], lapse, doubt, from, to } = rule
  return {
    id,
    law,
    article,
    what,
    start,
    length: lengthWords(rule),
    unit,
    kind,
    direction,
    rollOver,
    suspendedBy: suspendedBy ?? null,
    extensions: extensions.map((one) => ({ length: lengthWords(one), by: one.by })),
    lapse: lapse ?? null,
    doubt: doubt ?? null,
    from,
    to: to ?? null,
  }
}

const count = served(countTermOf, ({ session }, { id, from, stoppedFrom, stoppedTo, extensions }) => {
  const rule = findTerm(id)
  if (!rule) return Promise.resolve(refuse('term.unknown', { id }))
  const [begins, ends] = [stoppedFrom ?? stoppedTo, stoppedTo ?? stoppedFrom].map((text) => text && must(parseCivilDate(text)))
  const suspensions = begins && ends ? [{ from: begins, to: ends }] : []
  const counted = countTerm(rule, { from, suspensions, extensions }, session.region.rules.calendar)
  return Promise.resolve(counted.ok ? done({ ...counted.value, steps: [...counted.value.steps], basis: basisWords(rule) }) : counted)
})

export const termHandlers: readonly Served[] = [list, count]
