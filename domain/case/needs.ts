import type { Refusal } from '../kernel/outcome.ts'
import type { Need, NeedContext } from '../procedure/procedure.ts'
import { addDays, daysBetween, parseCivilDate } from '../clock/civil-date.ts'
import type { CivilDate } from '../clock/civil-date.ts'

/** What the command loads for the rows of a case; what was used is kept on the entry. */
export type CaseFacts = {
  /** Civil date of the act in the region. */
  readonly today: CivilDate
  readonly settings: CaseSettings
  /** The cell of the place; null where the act names none. */
  readonly cell: string | null
  /** Why the point asked for has no cell; null where it has one. */
  readonly placeRefusal: Refusal | null
  /** Why the subtype asked for cannot be used today; null where it can, or none was named. */
  readonly subjectRefusal: Refusal | null
  /** Why the filing condition asked for cannot be used; null where it can, or none was named. */
  readonly conditionRefusal: Refusal | null
  /** Who answers for this subtype at this cell today; null where the duty list has a gap or a double. */
  readonly responsible: { readonly unit: string; readonly reason: string } | null
  /** Units that were named and are not in force. */
  readonly unitsUnknown: readonly string[]
  readonly assigneeInUnit: boolean
  readonly mergeTarget: 'fits' | 'itself' | 'unknown' | 'finished' | 'otherSubject'
  readonly children: readonly { readonly procedure: string; readonly state: string; readonly final: boolean }[]
  /** Why the unit that is asked for help, or the day it is asked by, will not do; null where both will, or nobody is asked. */
  readonly askRefusal: Refusal | null
}

/** Limits a district sets for itself; the defaults are those seen in standards.md §4.3 and §6.3. */
export type CaseSettings = {
  readonly extensionsMax: number
  readonly suspendDaysMax: number
  readonly reopensMax: number
  readonly duplicateMetres: number
  readonly duplicateHours: number
}

export const defaultCaseSettings: CaseSettings = {
  extensionsMax: 2,
  suspendDaysMax: 365,
  reopensMax: 2,
  duplicateMetres: 50,
  duplicateHours: 24,
}

type Check = (context: Omit<NeedContext, 'facts'> & { readonly facts: CaseFacts }) => Refusal | null

// The command that loads facts for the case procedure builds CaseFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: Check): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as CaseFacts }),
})

const refusal = (code: string, params?: Record<string, string | number>): Refusal => ({ code, ...(params && { params }) })

const unless = (met: boolean, code: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : refusal(code, params)

const unknownUnit = ({ unitsUnknown: [unit] }: CaseFacts): Refusal | null =>
  unit === undefined ? null : refusal('case.unitUnknown', { unit })

const timesDone = (context: { matter: NeedContext['matter'] }, act: string): number => context.matter?.tally[act]?.n ?? 0

// prettier-ignore
export const caseNeeds = {
  askedRightly: need('input', '被请求单位和期限适当', 'Who is asked, and by when, fits', ({ facts }) => facts.askRefusal),
  sourceFits: need('input', '来源与上报人相符', 'The source fits the reporter', ({ actor, input }) =>
    unless(actor.kind === 'reporter' ? input.source === 'public' : input.source !== 'inspector', 'case.sourceDoesNotFit')),
  insideGrid: need('input', '位置在网格内', 'The place is inside the grid', ({ facts }) => facts.placeRefusal),
  subjectInForce: need('input', '问题小类在用', 'The subtype is in force', ({ facts }) => facts.subjectRefusal),
  conditionFits: need('input', '立案条件属于该小类且在用', 'The filing condition belongs to the subtype and is in force', ({ facts }) => facts.conditionRefusal),
  unitKnown: need('input', '处置单位存在', 'The unit exists', ({ facts }) => unknownUnit(facts)),
  reasonIfOther: need('input', '派遣给权责清单以外的单位须说明理由', 'A unit other than the responsible one needs a reason', ({ facts, input }) =>
    unless(facts.responsible?.unit === input.unit || Boolean(input.reason), 'case.reasonForOtherUnit')),
  partsKnown: need('input', '两个以上不同的处置单位', 'Two or more different units', ({ facts, input }) => {
    const units = Array.isArray(input.parts) ? input.parts.map((part: { unit?: unknown }) => String(part.unit)) : []
    if (units.length < 2 || new Set(units).size < units.length) return refusal('case.partsTooFew')
    return unknownUnit(facts)
  }),
  partsClosed: need('facts', '协同各部分均已办结', 'All parts are closed', ({ facts }) =>
    unless(facts.children.every((child) => child.procedure !== 'case' || child.final || child.state === 'closed'), 'case.partsOpen')),
  noChildrenOpen: need('facts', '没有未办结的下级办件', 'Nothing below it is open', ({ facts }) =>
    unless(facts.children.every((child) => child.final || (child.procedure === 'case' && child.state === 'closed')), 'case.childrenOpen')),
  assigneeInUnit: need('input', '处置人在本单位任职', 'The person holds a post in the unit', ({ facts }) => unless(facts.assigneeInUnit, 'case.assigneeElsewhere')),
  mergeTarget: need('input', '并入的案卷为同类在办案卷', 'The case merged into is open and of the same subtype', ({ facts }) =>
    unless(facts.mergeTarget === 'fits', `case.merge.${facts.mergeTarget}`)),
  noApplicationOpen: need('facts', '没有待批的申请', 'No application is waiting', ({ facts }) =>
    unless(!facts.children.some((child) => child.procedure === 'application' && !child.final), 'case.applicationOpen')),
  notOverdue: need('facts', '处置时限未超', 'The handling clock has not run out', ({ matter, now }) =>
    unless((matter?.clocks.handling?.dueAt ?? '') > now.toISOString(), 'case.alreadyOverdue')),
  extensionsLeft: need('facts', '延期次数未满', 'Extensions are left', ({ matter, facts }) =>
    unless((matter?.clocks.handling?.extensions.length ?? 0) < facts.settings.extensionsMax, 'case.noExtensionLeft', { max: facts.settings.extensionsMax })),
  suspendOnce: need('facts', '未曾挂账', 'It was not suspended before', (context) => unless(timesDone(context, 'suspend') === 0, 'case.suspendedBefore')),
  untilInRange: need('input', '挂账期限不超过上限', 'The suspension is not too long', ({ facts, input }) => {
    const until = parseCivilDate(String(input.until))
    if (!until.ok) return until.refusal
    const days = daysBetween(facts.today, until.value)
    return unless(days >= 1 && days <= facts.settings.suspendDaysMax, 'case.suspensionTooLong',
      { max: facts.settings.suspendDaysMax, last: addDays(facts.today, facts.settings.suspendDaysMax) })
  }),
  hasUnit: need('facts', '有处置单位', 'A unit has handled it', ({ matter }) => unless(Boolean(matter?.attributes.unit), 'case.noUnit')),
  wasSelfHandled: need('facts', '为自行处置', 'It was handled on the spot', (context) => unless(timesDone(context, 'reportSelfHandled') > 0, 'case.notSelfHandled')),
  wasFiled: need('facts', '已立案', 'It was filed', ({ matter }) => unless(Boolean(matter?.attributes.condition), 'case.notFiled')),
  notFiled: need('facts', '未立案', 'It was not filed', ({ matter }) => unless(!matter?.attributes.condition, 'case.alreadyFiled')),
  notRatedYet: need('facts', '尚未评价', 'Not rated yet', (context) =>
    unless(timesDone(context, 'rate') <= timesDone(context, 'upholdClosing') + timesDone(context, 'handleAgain'), 'case.ratedBefore')),
  reopensLeft: need('facts', '重开次数未满', 'It may still be reopened', (context) =>
    unless(timesDone(context, 'reopen') < context.facts.settings.reopensMax, 'case.noReopenLeft', { max: context.facts.settings.reopensMax })),
  handlingLapsed: need('facts', '处置曾超时', 'Handling had lapsed', (context) => unless(timesDone(context, 'lapse') > 0, 'case.neverOverdue')),
  notAppealed: need('facts', '未曾申诉', 'No appeal was made', (context) => unless(timesDone(context, 'appealOvertime') === 0, 'case.appealedBefore')),
} as const satisfies Record<string, Need>
