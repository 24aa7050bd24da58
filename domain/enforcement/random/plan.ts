/**
 * 年度行政检查计划 (浙江省行政程序办法第七十七条): its lines say what is inspected, how, of whom, when and how many of them. A line
 * has versions; the one that was approved last is in force and public.
 */
import { yearOf, type CivilDate } from '../../clock/civil-date.ts'
import { done, refuse, type Outcome, type Refusal } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'
import type { PartyKind } from '../penalty.ts'

/** 检查方式. */
export const planMethods = {
  onSite: { zh: '现场检查', en: 'On site' },
  onPaper: { zh: '书面检查', en: 'On paper' },
  remote: { zh: '非现场检查', en: 'Remote' },
} as const satisfies Record<string, Words>
export type PlanMethod = keyof typeof planMethods

/** Whom a plan may name: people who run no business are not inspected by plan. */
export const plannedKinds = ['organisation', 'soleTrader'] as const satisfies readonly PartyKind[]
export type PlannedKind = (typeof plannedKinds)[number]

/** How many are drawn in the year: a share of those on the list in percent, or a number. */
export type Share = { readonly percent: number } | { readonly number: number }

export type PlanLine = {
  readonly year: number
  readonly unit: string
  readonly what: string
  readonly method: PlanMethod
  readonly kinds: readonly PlannedKind[]
  readonly share: Share
  /** Months 1 to 12, both included. */
  readonly fromMonth: number
  readonly toMonth: number
  /** The line no longer holds once this version is approved. */
  readonly withdrawn: boolean
}

/** How the newest version of a line stands. */
export const planStandings = {
  draft: { zh: '待批准', en: 'To be approved' },
  published: { zh: '已公布', en: 'Published' },
  withdrawn: { zh: '已撤销', en: 'Withdrawn' },
} as const satisfies Record<string, Words>
export type PlanStanding = keyof typeof planStandings

export function planStanding({ withdrawn, approved }: { readonly withdrawn: boolean; readonly approved: boolean }): PlanStanding {
  if (!approved) return 'draft'
  return withdrawn ? 'withdrawn' : 'published'
}

/** A line as it is filled in: its months are in order, somebody is inspected, and the year is this one or the next. */
export function checkLine(line: PlanLine, today: CivilDate): Outcome<PlanLine, 'plan.months' | 'plan.noKinds' | 'plan.year'> {
  if (line.fromMonth > line.toMonth) return refuse('plan.months')
  if (line.kinds.length === 0) return refuse('plan.noKinds')
  const year = yearOf(today)
  return line.year === year || line.year === year + 1 ? done(line) : refuse('plan.year', { year, next: year + 1 })
}

/** Why a draw for the line does not fit this day; null where it does. */
export function drawDayRefusal({ year, fromMonth, toMonth }: PlanLine, day: CivilDate): Refusal | null {
  const month = Number(day.slice(5, 7))
  const fits = yearOf(day) === year && fromMonth <= month && month <= toMonth
  return fits ? null : { code: 'draw.outsideMonths', params: { year, from: fromMonth, to: toMonth }, basis: '浙江省行政程序办法第七十七条' }
}

/** How many parties the line draws in its year from a list of so many: a share is rounded up, and nobody is drawn twice. */
export function wantedOf(share: Share, listed: number): number {
  return Math.min(listed, 'number' in share ? share.number : Math.ceil((listed * share.percent) / 100))
}
