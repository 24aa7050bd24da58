import { parseServiceLevel, serviceLevelWords, type ServiceLevel } from '../clock/service-level.ts'
import { done, refuse, type Outcome } from '../kernel/outcome.ts'

/** One step of a condition's limit (处置时限); most conditions have a single nameless one. */
export type Stage = { readonly name?: string; readonly limit: ServiceLevel }

export type Stages = readonly [Stage, ...Stage[]]

/**
 * Reads one limit or several that follow each other: `停工:4工作时;处罚:7工作日;拆除:20工作日`. Published district
 * standards give illegal building three such stages, so a condition carries a list.
 * Refuses `catalogue.limitUnread` with the part that could not be read.
 */
export function parseStages(text: string): Outcome<Stages, 'catalogue.limitUnread'> {
  const stages: Stage[] = []
  for (const part of text.split(/[;；]/).filter((piece) => piece.trim() !== '')) {
    const named = /^\s*([^:：\d]+)[:：](.*)$/.exec(part)
    const limit = parseServiceLevel((named?.[2] ?? part).trim())
    if (!limit.ok) return refuse('catalogue.limitUnread', { text: part.trim() })
    stages.push({ ...(named?.[1] !== undefined && { name: named[1].trim() }), limit: limit.value })
  }
  const [first, ...more] = stages
  return first === undefined ? refuse('catalogue.limitUnread', { text }) : done([first, ...more])
}

/** Several stages as `parseStages` reads them. */
export function stagesText(stages: readonly Stage[]): string {
  return stages.map(({ name, limit }) => `${name === undefined ? '' : `${name}:`}${serviceLevelWords(limit).zh}`).join(';')
}
