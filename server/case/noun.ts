import { condition, usableSubject } from '../../domain/catalogue/catalogue.ts'
import { subjectKey, type SubjectRef } from '../../domain/catalogue/subject.ts'
import type { CaseFacts } from '../../domain/case/needs.ts'
import { addDays, instantAt, parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import type { ServiceLevel } from '../../domain/clock/service-level.ts'
import { responsible } from '../../domain/duties/responsible.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Tx } from '../db/pool.ts'
import type { Loaded } from '../matter/load.ts'
import type { Gathered, Noun } from '../matter/nouns.ts'
import type { Command } from '../matter/perform.ts'
import { holdsPostIn } from '../people/store.ts'
import type { Region } from '../region/region.ts'
import { askRefusal } from '../enforcement/beyond/asked.ts'
import { readConditionRef, readSubjectRef, writeConditionRef } from './refs.ts'
import { projectCase } from './store.ts'

/** The facts and tables of 城市管理案卷. */
export const caseNoun: Noun = { gather, project: projectCase }

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, input, act, now } = command
  const today = region.today(now)
  const inherited = command.parent?.matter.attributes ?? {}
  const point = (input.point ?? (act === 'openPart' ? inherited.point : undefined)) as { x: number; y: number } | undefined
  const found = point ? region.cellAt(point.x, point.y) : null
  const cell = found?.ok ? found.value : (asked(here?.matter.attributes.cell) ?? asked(inherited.cell) ?? null)
  const subject = asked(input.subject) ?? asked(here?.matter.attributes.subject) ?? asked(inherited.subject)
  const filed = await filingOf(region, subject, input.condition, here?.matter.attributes.condition ?? inherited.condition)
  const dispatching = act === 'dispatch' || act === 'split'
  const answer = dispatching ? responsibleFor(region, subject, cell, filed.n, today) : null
  const until = typeof input.until === 'string' ? endOf(region, input.until) : undefined
  const facts: CaseFacts = {
    today,
    settings: region.settings.case,
    cell,
    placeRefusal: found && !found.ok ? found.refusal : null,
    subjectRefusal: input.subject === undefined ? null : subjectRefusal(region, input.subject, today),
    conditionRefusal: input.condition === undefined ? null : filed.refusal,
    responsible: answer,
    unitsUnknown: unknownUnits(region, input),
    assigneeInUnit:
      act === 'assign' ? await holdsPostIn(tx, region.code, String(input.assignee), String(here?.matter.attributes.unit), today) : true,
    mergeTarget: act === 'merge' ? await mergeTarget(tx, command, here) : 'fits',
    children: here?.children ?? [],
    askRefusal: askRefusal(command, asked(here?.matter.attributes.unit) ?? null),
  }
  const more: Record<string, unknown> = {
    ...(until && { until }),
    ...(act === 'openPart' && { ...inherited, number: `${String(inherited.number)}-${String(command.given?.part)}` }),
    ...(act === 'register' && {
      number: asked(here?.matter.attributes.number) ?? (await region.nextCaseNumber(today)),
      condition: filed.ref,
    }),
    ...(act === 'reportOnPatrol' && filed.ref !== undefined && { condition: filed.ref }),
    ...command.given,
  }
  return {
    facts: { ...facts, ...more },
    levels: filed.level ? { handling: filed.level } : {},
    kept: {
      ...(answer && { responsible: answer }),
      ...(filed.level && { condition: filed.ref, limit: filed.level }),
      ...(command.given?.part !== undefined && { part: command.given.part }),
    },
  }
}

const asked = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

function subjectRefusal(region: Region, text: unknown, today: CivilDate): Refusal | null {
  if (!region.catalogue) return { code: 'catalogue.noVersion', params: { day: today } }
  const ref = readSubjectRef(String(text))
  if (!ref) return { code: 'catalogue.unknownCode', params: { code: String(text), scheme: region.catalogue.scheme.id } }
  const found = usableSubject(region.catalogue, ref, today)
  return found.ok ? null : found.refusal
}

type Filed = { readonly refusal: Refusal | null; readonly level?: ServiceLevel; readonly ref?: string; readonly n?: number }

/** The filing condition asked for, or else the one the case was filed under, with its limit. */
async function filingOf(region: Region, subject: string | undefined, askedFor: unknown, filed: unknown): Promise<Filed> {
  const subjectRef = subject === undefined ? undefined : readSubjectRef(subject)
  const ref = readConditionRef(typeof askedFor === 'string' ? askedFor : typeof filed === 'string' ? filed : '')
  if (!region.catalogue || !subjectRef || !ref) return { refusal: { code: 'case.conditionMissing' } }
  const catalogue =
    ref.catalogue === undefined || ref.version === undefined ? region.catalogue : await region.catalogueOf(ref.catalogue, ref.version)
  if (!catalogue) return { refusal: { code: 'case.conditionMissing' } }
  const found = condition(catalogue, subjectRef.kind, subjectRef.code, ref.n)
  if (!found.ok) return { refusal: found.refusal }
  return { refusal: null, level: found.value.stages[0].limit, n: ref.n, ref: writeConditionRef(catalogue, ref.n) }
}

function responsibleFor(
  region: Region,
  subject: string | undefined,
  cell: string | null,
  n: number | undefined,
  today: CivilDate,
): CaseFacts['responsible'] {
  const ref = subject === undefined ? undefined : readSubjectRef(subject)
  if (!ref || cell === null) return null
  const answer = proposeUnit(region, ref, cell, n, today)
  return answer.ok ? { unit: answer.value.leadUnit, reason: answer.value.item.code } : null
}

/** The one responsible unit by the duty list, with its reason; or which rule is missing or doubled. */
export function proposeUnit(region: Region, ref: SubjectRef, cell: string, n: number | undefined, today: CivilDate) {
  const category = region.catalogue?.subjects.get(subjectKey(ref.kind, ref.code))?.category.code ?? ''
  return responsible({ ...ref, category, ...(n !== undefined && { n }) }, cell, today, region.duties)
}

function unknownUnits(region: Region, input: Command['input']): string[] {
  const parts = Array.isArray(input.parts) ? input.parts.map((part: { unit: string }) => part.unit) : []
  const named = typeof input.unit === 'string' ? [input.unit, ...parts] : parts
  return named.filter((unit) => !region.units.has(unit))
}

async function mergeTarget(tx: Tx, { region, input }: Command, here: Loaded | null): Promise<CaseFacts['mergeTarget']> {
  if (input.into === here?.matter.id) return 'itself'
  const [target] = await tx<{ subject: string | null; state: string; ended_at: Date | null }[]>`
    select subject, state, ended_at from matter where region = ${region.code} and matter_id = ${String(input.into)} and procedure = 'case' for no key update`
  if (!target) return 'unknown'
  if (target.ended_at !== null || target.state === 'closed') return 'finished'
  const own = here?.matter.attributes.subject ?? null
  return own !== null && target.subject !== null && own !== target.subject ? 'otherSubject' : 'fits'
}

/** The last instant of a civil date in the region. */
function endOf(region: Region, text: string): Date | undefined {
  const date = parseCivilDate(text)
  return date.ok ? instantAt(addDays(date.value, 1), '00:00', region.rules.offsetMinutes) : undefined
}
