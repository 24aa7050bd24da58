import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import { criteria, criteriaOf, type AccountFinding, type Criterion } from './fields.ts'

/** What the command loads for an act of oversight. */
export type OversightFacts = {
  readonly today: CivilDate
  readonly placeRefusal: Refusal | null
  /** Whether the district has named who supervises. */
  readonly officeSet: boolean
  /** Why the unit that is named cannot take it; null where it can, or none is named. */
  readonly unitRefusal: Refusal | null
  readonly numberRefusal: Refusal | null
  /** Of an exposure: whether it was found to be true, wholly or in part; null before it was verified. */
  readonly founded: boolean | null
  readonly measures: number
  readonly measuresOpen: number
  /** Proceedings opened below it that nothing has been decided in. */
  readonly undecided: number
  /** Of a notice: whether it came from another organ. */
  readonly inbound: boolean
  /** Whether whoever acts belongs to the unit that the paper is addressed to. */
  readonly ownUnit: boolean
  /** Whether a clock has lapsed that has not been stopped. */
  readonly overdue: boolean
  /** Why somebody may not be told of a clue; null where everybody who is named may. */
  readonly admitRefusal: Refusal | null
  /** Why the person is not one to be held to account in it. */
  readonly personRefusal: Refusal | null
  readonly person: string | null
  /** Why entries that are named do not stand in the matter. */
  readonly entriesRefusal: Refusal | null
  /** Criteria that stand on entries. */
  readonly grounded: readonly string[]
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: OversightFacts }

// The command that loads facts for these tables builds OversightFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as OversightFacts }),
})

const unless = (met: boolean, code: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }) }

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

/** Days that tell what has happened. */
const past = ['publishedOn', 'receivedOn', 'handedOn', 'onDay', 'heldOn']

/** The criteria of a finding that do not stand on entries yet; none for a finding that asks for none. */
export function criteriaMissing(finding: string, grounded: readonly string[]): Criterion[] {
  return (criteriaOf[finding as AccountFinding] ?? []).filter((one) => !grounded.includes(one)) // another word has no criteria
}

// prettier-ignore
export const oversightNeeds = {
  officeSet: need('input', '已指定执法监督机构', 'It is known who supervises', ({ facts }) => unless(facts.officeSet, 'oversight.noOffice')),
  insideGrid: need('input', '位置在网格内', 'The place is inside the grid', ({ facts }) => facts.placeRefusal),
  unitFits: need('input', '单位适当', 'The unit may take it', ({ facts }) => facts.unitRefusal),
  numberKnown: need('input', '案号、文书号存在', 'The number is there', ({ facts }) => facts.numberRefusal),
  limitAhead: need('input', '期限在今天以后', 'The limit lies ahead', ({ input, facts }) =>
    unless(input.handleBy === undefined || (day(input.handleBy) ?? facts.today) > facts.today, 'oversight.limitPast')),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const late = past.find((name) => (day(input[name]) ?? '') > facts.today)
    return late === undefined ? null : { code: 'enforcement.inFuture', params: { field: late } }
  }),
  founded: need('facts', '核查属实或者部分属实', 'It was found to be true', ({ facts }) => unless(facts.founded === true, 'oversight.unfounded')),
  putRight: need('facts', '属实的已经责成整改', 'What is true is being put right', ({ facts }) => unless(facts.founded !== true || facts.measures > 0, 'oversight.noMeasure')),
  measuresDone: need('facts', '整改事项均已办结', 'All of it was put right', ({ facts }) => unless(facts.measuresOpen === 0, 'oversight.measuresOpen', { n: facts.measuresOpen })),
  decidedBelow: need('facts', '执法程序已有结果', 'The proceeding has come to a result', ({ facts }) => unless(facts.undecided === 0, 'oversight.undecided')),
  ownPaper: need('facts', '本机关制发的文书', 'A paper of the district’s own', ({ facts }) => unless(!facts.inbound, 'oversight.inbound')),
  inboundPaper: need('facts', '其他机关来文', 'A paper of another organ', ({ facts }) => unless(facts.inbound, 'oversight.notInbound')),
  notOwnUnit: need('facts', '不属于被监督单位', 'Not of the unit itself', ({ facts }) => unless(!facts.ownUnit, 'oversight.ownUnit')),
  failing: need('facts', '逾期未办或者整改未通过核查', 'It is late, or was sent back', ({ facts, matter }) =>
    unless(facts.overdue || (matter?.tally.sendBack?.n ?? 0) > 0, 'oversight.notFailing')),
  mayKnow: need('input', '人员可以知悉', 'They may know', ({ facts }) => facts.admitRefusal),
  takesPart: need('input', '当事工作人员参与过该办件', 'The person had a hand in it', ({ facts }) => facts.personRefusal),
  isTheOne: need('facts', '本人', 'The person concerned', ({ facts, actor }) =>
    unless(actor.kind === 'person' && actor.personId === facts.person, 'oversight.notThePerson')),
  entriesStand: need('input', '记录序号存在', 'The entries are there', ({ facts }) => facts.entriesRefusal),
  criteriaMet: need('input', '每项标准均有记录依据', 'Every criterion stands on entries', ({ input, facts }) => {
    const missing = criteriaMissing(String(input.finding), facts.grounded)
    return unless(missing.length === 0, 'oversight.criteria', { missing: missing.map((one) => criteria[one].zh).join('、') })
  }),
} as const satisfies Record<string, Need>
