import { daysBetween, parseCivilDate } from '../../domain/clock/civil-date.ts'
import type { ApplicationFacts } from '../../domain/case/application.ts'
import type { Tx } from '../db/pool.ts'
import type { Loaded } from '../matter/load.ts'
import type { Gathered, Noun } from '../matter/nouns.ts'
import type { Command } from '../matter/perform.ts'
import { keepPhotos } from './store.ts'

/** 核实核查任务: it takes its place from the case, and goes to whoever patrols the cell today. */
export const fieldTaskNoun: Noun = {
  gather: async (_tx, command, here) => {
    if (!here) return { facts: { ...inherited(command), ...inspectorFor(command) }, levels: {}, kept: {} }
    return { facts: { handledBy: here.parent?.tally.handle?.by ?? [] }, levels: {}, kept: {} }
  },
  project: keepPhotos,
}

/** 办理申请: the unit is the one that asks. */
export const applicationNoun: Noun = {
  gather: async (tx, command, here) => {
    if (!here) return { facts: { ...inherited(command), unit: command.parent?.matter.attributes.unit }, levels: {}, kept: {} }
    return command.act === 'grant' ? grantFacts(tx, command, here) : { facts: {}, levels: {}, kept: {} }
  },
  project: keepPhotos,
}

function inherited({ parent }: Command): Record<string, unknown> {
  const { cell, point, address, subject, title } = parent?.matter.attributes ?? {}
  return { cell, point, address, subject, title }
}

/** The task goes to the patroller with the fewest reasons against: not the one who handled it, else the first. */
function inspectorFor({ region, parent }: Command): Record<string, unknown> {
  const cell = parent?.matter.attributes.cell
  const patrol = typeof cell === 'string' ? (region.patrols.get(cell) ?? []) : []
  const handledBy = parent?.matter.tally.handle?.by ?? []
  const assignee = patrol.find((person) => !handledBy.includes(person)) ?? null
  return { assignee, unit: region.settings.centres.supervisionCentre }
}

async function grantFacts(tx: Tx, { region, now }: Command, { matter }: Loaded): Promise<Gathered> {
  const [first] = await tx<{ until: string | null; extensions: number }[]>`
    select e.input ->> 'until' as until,
      coalesce((select jsonb_array_length(d.detail -> 'extensions') from deadline d
        where d.region = e.region and d.matter_id = ${matter.parent} and d.clock = 'handling' and d.ended_at is null), 0) as extensions
    from matter_entry e where e.region = ${matter.region} and e.matter_id = ${matter.id} and e.seq = 1`
  const until = first?.until ? parseCivilDate(first.until) : undefined
  const facts: ApplicationFacts = {
    extensionsBefore: first?.extensions ?? 0,
    suspendDays: until?.ok ? daysBetween(region.today(now), until.value) : null,
    shiftLeadSuspendDaysMax: region.settings.shiftLeadSuspendDaysMax,
  }
  return { facts, levels: {}, kept: { ...facts } }
}
