import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import { majorGrounds, type MajorGround } from './fields.ts'

/** 协同: what the command loads for an act between organs. */
export type BeyondFacts = {
  readonly today: CivilDate
  /** Why the place has no cell; null where it has one, or none is named. */
  readonly placeRefusal: Refusal | null
  /** Why a unit that is named cannot take the matter or take part; null where it can, or none is named. */
  readonly takingRefusal: Refusal | null
  /** Why a proceeding that is named by its number is none of the other unit's; null where it is, or none is named. */
  readonly otherRefusal: Refusal | null
  /** What the plan of a joint action still lacks, by the names of its fields. */
  readonly planLacks: readonly string[]
  /** Taking-part units that have not reported yet. */
  readonly unreported: readonly string[]
  /** Proceedings opened below the action that are open and that no report has stated, by number. */
  readonly unstated: readonly string[]
  /** How many proceedings below this part are open. */
  readonly open: number
  /** Whether the part is that of an organ outside the region, entered on paper. */
  readonly outside: boolean
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: BeyondFacts }

// The command that loads facts for these tables builds BeyondFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as BeyondFacts }),
})

const unless = (met: boolean, code: string, basis?: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }), ...(basis !== undefined && { basis }) }

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

// prettier-ignore
export const beyondNeeds = {
  insideGrid: need('input', '位置在网格内', 'The place is inside the grid', ({ facts }) => facts.placeRefusal),
  takingFits: need('input', '管辖单位适当', 'The unit can take it', ({ facts }) => facts.takingRefusal),
  otherIsTheirs: need('input', '案号属于另一方', 'The proceeding is the other unit’s', ({ facts }) => facts.otherRefusal),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) => {
    const late = ['takenOn', 'repliedOn'].find((name) => (day(input[name]) ?? '') > facts.today)
    return late === undefined ? null : { code: 'enforcement.inFuture', params: { field: late } }
  }),
  planComplete: need('facts', '方案内容齐全', 'The plan is complete', ({ facts }) =>
    unless(facts.planLacks.length === 0, 'beyond.planLacks', '浙江省综合行政执法条例第十四条', { lacks: facts.planLacks.join('、') })),
  allReported: need('facts', '各参与单位均已报告', 'Every unit has reported', ({ facts }) =>
    unless(facts.unreported.length === 0, 'beyond.notReported', '浙江省综合行政执法条例第十四条', { units: facts.unreported.join('、') })),
  nothingUnstated: need('facts', '未办结的程序均已说明', 'What is still open was stated', ({ facts }) =>
    unless(facts.unstated.length === 0, 'beyond.undisposed', '浙江省综合行政执法条例第十四条', { numbers: facts.unstated.join('、') })),
  pendingStated: need('input', '未办结的程序须说明', 'What is still open is stated', ({ facts, input }) =>
    unless(facts.open === 0 || Boolean(input.pending), 'beyond.statePending', undefined, { n: facts.open })),
  ownPart: need('facts', '本单位的分工', 'The part of a unit of the region', ({ facts }) => unless(!facts.outside, 'beyond.outsidePart', '行政处罚法第二十二条')),
  paperIfOutside: need('input', '外部机关须附书面材料', 'An outside organ’s paper is there', ({ facts, input }) =>
    unless(!facts.outside || (Array.isArray(input.photos) && input.photos.length > 0), 'beyond.paperMissing')),
} as const satisfies Record<string, Need>

/** 重大案件标准 of a district; what is absent does not count there. */
export type MajorCriteria = {
  /** From which sum on, in fen. */
  readonly sumFen?: number | undefined
  readonly casualties?: number | undefined
  readonly attention?: boolean | undefined
  readonly crossRegion?: boolean | undefined
}

/**
 * Why what was given does not make a case a major one by the district's criteria; null where every ground named does. Refuses
 * `beyond.majorUnset` where the district has set no criterion, `beyond.notMajor` for a ground that is none there or whose
 * figure is not reached.
 */
export function majorRefusal(criteria: MajorCriteria, given: Readonly<Record<string, unknown>>): Refusal | null {
  const { sumFen, casualties, attention, crossRegion } = criteria
  if (sumFen === undefined && casualties === undefined && attention !== true && crossRegion !== true) return { code: 'beyond.majorUnset' }
  const holds: Readonly<Record<MajorGround, boolean>> = {
    sum: sumFen !== undefined && Number(given.caseFen ?? -1) >= sumFen,
    casualties: casualties !== undefined && Number(given.casualties ?? -1) >= casualties,
    attention: attention === true,
    crossRegion: crossRegion === true,
  }
  const named = Array.isArray(given.majorGrounds) ? (given.majorGrounds as MajorGround[]) : [] // parsed as choices where they entered
  const failing = named.find((ground) => !holds[ground])
  return failing === undefined ? null : { code: 'beyond.notMajor', params: { ground: majorGrounds[failing].zh } }
}
