import type { ProceedingView } from '../../../contract/enforcement.ts'
import { civilDateAt } from '../../../domain/clock/civil-date.ts'
import type { Penalty, PenaltyKind } from '../../../domain/enforcement/penalty.ts'
import { isEnforcement, newMatter, type About, type FormAct, type Proceeding } from './about.ts'
import type { Values } from './values.ts'

type Known = {
  readonly proceeding: Proceeding
  /** The person who fills in the form, where they may act as an officer today. */
  readonly officer: string | undefined
  readonly now: Date
}

/** Days on which something was done or received: mostly today. What ends or falls due has no usual day. */
const datesOfToday: readonly string[] = ['foundOn', 'takenOn', 'servedOn', 'statedOn', 'repliedOn', 'sentOn', 'announcedOn', 'paidOn']

/** What an act starts with: what is known already, so that nobody types it a second time. */
export function startOf(about: About, { act, asks }: FormAct, { proceeding, officer, now }: Known): Values {
  const asked = asks.map((one) => one.field)
  const needed = asks.filter((one) => !one.optional).map((one) => one.field)
  const values: Record<string, unknown> = {}
  if (asked.includes('subject') && about.subject !== null) values.subject = about.subject.ref
  if (asked.includes('condition') && about.condition !== null) values.condition = about.condition.ref
  if (asked.includes('unit') && about.proposal?.unit) values.unit = about.proposal.unit.id
  if (!isEnforcement(about.procedure)) return values
  const today = civilDateAt(now)
  for (const name of datesOfToday) if (needed.includes(name)) values[name] = today
  if (needed.includes('happenedOn')) values.happenedOn = about.id === newMatter ? today : (proceeding?.happenedOn ?? proceeding?.foundOn)
  if (needed.includes('officers')) values.officers = officersFor(about, proceeding, officer)
  if (asked.includes('penalties') && act !== 'conclude') values.penalties = penaltiesOf(proceeding)
  if (asked.includes('item') && proceeding?.item) values.item = proceeding.item.code
  if (asked.includes('party') && proceeding?.party) values.party = proceeding.party.id
  if (needed.includes('begins')) values.begins = proceeding?.place?.begins ?? today
  if (asked.includes('until') && proceeding?.place) values.until = proceeding.place.until
  if (needed.includes('stall')) values.stall = proceeding?.place?.stall ?? proceeding?.place?.freeStall ?? undefined
  if (needed.includes('through')) values.through = about.procedure === 'placement' ? 'counter' : 'officer'
  if (asked.includes('fen') && proceeding && proceeding.owed > proceeding.paid) values.fen = proceeding.owed - proceeding.paid
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))
}

function officersFor(about: About, proceeding: Proceeding, officer: string | undefined): string[] | undefined {
  if (about.id === newMatter) return officer === undefined ? undefined : [officer]
  const named = proceeding?.officers.map((one) => one.id) ?? []
  return named.length > 0 ? named : undefined
}

/** What was submitted last, else what was notified, else what was proposed; absent where nothing was. */
export function penaltiesOf(proceeding: Proceeding): Penalty[] | undefined {
  if (proceeding === undefined) return undefined
  const ways = [proceeding.submitted, proceeding.notice?.penalties, proceeding.proposal?.penalties]
  return ways.find((one) => one !== undefined && one.length > 0)?.map(plain)
}

function plain({ kind, fen, text }: ProceedingView['submitted'][number]): Penalty {
  return { kind: kind as PenaltyKind, ...(fen !== null && { fen }), ...(text !== null && { text }) } // a kind that was decided by
}
