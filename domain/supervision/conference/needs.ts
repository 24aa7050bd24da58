import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import { findItem, type AgendaItem } from './agenda.ts'
import type { Attendance } from './attendance.ts'

/** What the command loads for an act of a joint conference or of a resolution. */
export type ConferenceFacts = {
  readonly today: CivilDate
  /** Whether the body that is named stands in the register. */
  readonly bodyKnown: boolean
  /** When it meets; null before it is called. */
  readonly meetsAt: string | null
  readonly agenda: readonly AgendaItem[]
  /** Why the matter that is named cannot be spoken of here; null where it can, or none is named. */
  readonly aboutRefusal: Refusal | null
  /** The matter that is named. */
  readonly about: string | null
  /** What stands wrong in the list of who was there. */
  readonly attendance: Attendance
  readonly unitRefusal: Refusal | null
  /** The petition that the item is about, where units dispute who accepts it. */
  readonly petition: string | null
  readonly resolutionsOpen: number
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: ConferenceFacts }

// The command that loads facts for these tables builds ConferenceFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as ConferenceFacts }),
})

const unless = (met: boolean, code: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }) }

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

const itemOf = ({ input, facts }: Context): AgendaItem | undefined => findItem(facts.agenda, input.item)

// prettier-ignore
export const conferenceNeeds = {
  bodyKnown: need('input', '联席会议已登记', 'The body is registered', ({ facts }) => unless(facts.bodyKnown, 'conference.bodyUnknown')),
  meetingAhead: need('input', '开会时间在现在以后', 'The meeting lies ahead', ({ input, now }) =>
    unless(typeof input.meetsAt === 'string' && new Date(input.meetsAt) > now, 'conference.meetingPast')),
  meetingReached: need('facts', '开会时间已到', 'The time of the meeting has come', ({ facts, now }) =>
    unless(facts.meetsAt !== null && new Date(facts.meetsAt) <= now, 'conference.notYet')),
  attendanceReads: need('input', '出席情况可以对应到成员', 'Who was there can be told by member', ({ facts }) => {
    const [unknown] = facts.attendance.unknown
    if (unknown !== undefined) return { code: 'conference.attendance', params: { line: unknown } }
    return unless(facts.attendance.present.length > 0, 'conference.nobody')
  }),
  hasAgenda: need('facts', '议程不为空', 'There is an agenda', ({ facts }) => unless(facts.agenda.some((one) => one.answer !== 'dropped'), 'conference.noAgenda')),
  aboutFits: need('input', '涉及的办件可以提交会议', 'The matter may be spoken of here', ({ facts }) => facts.aboutRefusal),
  notTwice: need('input', '尚未列入议程', 'It is not on the agenda yet', ({ facts }) => {
    const twin = facts.about === null ? undefined : facts.agenda.find((one) => one.about === facts.about && one.answer !== 'dropped')
    return unless(twin === undefined, 'conference.itemTwice', { item: twin?.n ?? 0 })
  }),
  itemStands: need('input', '议题在议程上', 'The item is on the agenda', (context) => {
    const found = itemOf(context)
    return unless(found !== undefined && (found.answer === null || found.answer === 'resolved'), 'conference.itemUnknown')
  }),
  itemOpen: need('input', '议题在议程上，尚无结果', 'The item is on the agenda, and not answered', (context) =>
    unless(itemOf(context)?.answer === null, 'conference.itemUnknown')),
  petitionDisputed: need('input', '议题涉及受理有争议的信访事项', 'It is a petition whose acceptance is disputed', ({ facts }) =>
    unless(facts.petition !== null, 'conference.notDisputed')),
  unitKnown: need('input', '单位适当', 'The unit may have it', ({ facts }) => facts.unitRefusal),
  limitAhead: need('input', '期限在今天以后', 'The limit lies ahead', ({ input, facts }) => unless((day(input.handleBy) ?? '') > facts.today, 'conference.limitPast')),
  everyItemAnswered: need('facts', '每个议题都有结果', 'Every item has an answer', ({ facts }) => {
    const open = facts.agenda.filter((one) => one.answer === null)
    return unless(open.length === 0, 'conference.itemsOpen', { items: open.map((one) => one.n).join('、') })
  }),
  resolutionsOver: need('facts', '议定事项均已办结', 'All resolutions are over', ({ facts }) => unless(facts.resolutionsOpen === 0, 'conference.resolutionsOpen', { n: facts.resolutionsOpen })),
} as const satisfies Record<string, Need>
