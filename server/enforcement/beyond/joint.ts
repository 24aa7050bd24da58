import { z } from 'zod'
import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import { beyondFields } from '../../../domain/enforcement/beyond/fields.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Tx } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { dayOf } from '../facts.ts'
import type { Found } from './noun.ts'
import { openedBelow, partsOfJoint, told, type Told } from './store.ts'

const Plan = z.object({
  title: z.string().optional(),
  aim: z.string().optional(),
  lawBasis: z.string().optional(),
  heldAt: z.string().optional(),
  reportBy: z.string().optional(),
  point: z.object({ x: z.number(), y: z.number() }).optional(),
  address: z.string().optional(),
  radius: z.number().optional(),
  briefing: z.string().optional(),
  parts: z.array(z.object({ unit: z.string(), note: z.string().optional() })).optional(),
})
/** A joint action's plan as it stands after what was drafted and revised. */
export type Plan = z.infer<typeof Plan>

const planned: readonly string[] = ['draft', 'revise']
/** What no plan is approved without (浙江省综合行政执法条例第十四条第一款: 工作方案, 职责分工). */
const neededInPlan = ['title', 'aim', 'lawBasis', 'heldAt', 'reportBy', 'point', 'parts', 'briefing'] as const

/** The plan out of the entries of a joint action; what was said later stands. */
export function planOf(before: readonly Told[]): Plan {
  return Plan.parse(Object.assign({}, ...before.filter((one) => planned.includes(one.act)).map((one) => one.input)))
}

/** Of a joint action: whether its plan is whole, who has not reported, and what is open below it that nobody has stated. */
export async function jointFacts(tx: Tx, command: Command, here: Loaded | null, before: readonly Told[]): Promise<Found> {
  const { region, actor, act, input } = command
  const person = actor.kind === 'person' ? actor : null
  if (!here) {
    const unit = act === 'order' ? text(input.leadUnit) : (person?.unit ?? null)
    return { facts: { unit, takingRefusal: partsRefusal(region, input.parts), ...(person && { assignee: person.personId }) } }
  }
  const plan = planOf(before)
  const held = plan.heldAt === undefined ? undefined : region.today(new Date(plan.heldAt))
  return {
    facts: {
      ...(await standing(tx, region, here)),
      planLacks: neededInPlan.filter((name) => plan[name] === undefined).map((name) => beyondFields[name].zh),
      takingRefusal: partsRefusal(region, input.parts),
      ...(act === 'revise' && person && { assignee: person.personId }),
      ...(act === 'approve' && { parts: plan.parts ?? [] }),
      ...(held && { until: instantAt(addDays(held, 1), '00:00', region.rules.offsetMinutes) }),
    },
  }
}

async function standing(tx: Tx, region: Region, { matter, children }: Loaded) {
  if (matter.state !== 'summing') return {}
  const parts = await partsOfJoint(tx, region.code, matter.id)
  const opened = await openedBelow(
    tx,
    region.code,
    parts.map((one) => one.matter_id),
  )
  const stated = new Set(parts.flatMap((one) => one.stated ?? []))
  const waiting = new Set(children.filter((one) => !one.final && one.state !== 'reported').map((one) => one.id))
  return {
    unreported: parts.filter((one) => waiting.has(one.matter_id)).map((one) => partName(region, one.unit_id, one.opened)),
    unstated: opened.filter((one) => one.open && !stated.has(one.matter_id)).map((one) => one.number ?? one.title ?? ''),
  }
}

/** An outside organ is called by its name, a unit by its own. */
export function partName(region: Region, unit: string | null, opened: Readonly<Record<string, unknown>>): string {
  return text(opened.organ) ?? (unit === null ? '' : (region.units.get(unit)?.name.zh ?? unit))
}

function partsRefusal(region: Region, parts: unknown): Refusal | null {
  const named = Array.isArray(parts) ? (parts as { unit: string }[]).map((one) => one.unit) : [] // parsed as parts where they entered
  if (named.some((unit) => !region.units.has(unit))) return { code: 'beyond.unitUnknown' }
  return new Set(named).size < named.length ? { code: 'beyond.unitTwice' } : null
}

/** Of one unit's part: whose it is, until when it reports, and what is open below it. */
export async function partFacts(tx: Tx, command: Command, here: Loaded | null, before: readonly Told[]): Promise<Found> {
  const { region, act, input, parent } = command
  if (!here) {
    const plan = parent ? planOf(await told(tx, region.code, parent.matter.id)) : {}
    const last = dayOf(plan.reportBy)
    const unit = act === 'assign' ? text(input.unit) : text(parent?.matter.attributes.unit)
    return { facts: { unit, ...(last && { until: instantAt(addDays(last, 1), '00:00', region.rules.offsetMinutes) }) } }
  }
  const opened = await openedBelow(tx, region.code, [here.matter.id])
  const open = opened.filter((one) => one.open)
  return {
    facts: {
      open: open.length,
      outside: before[0]?.act === 'joinOutside',
      ...(act === 'accept' && { assignee: text(input.leader) }),
    },
    ...(act.startsWith('report') && { kept: { stated: open.map((one) => one.matter_id) } }),
  }
}
