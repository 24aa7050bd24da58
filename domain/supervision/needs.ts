import type { CivilDate } from '../clock/civil-date.ts'
import { parseCivilDate } from '../clock/civil-date.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Matter, Need, NeedContext } from '../procedure/procedure.ts'
import { enforcementWays, proposeWay, type PetitionAim, type PetitionWay } from './petition-ways.ts'

/** Most people who may speak for a group (信访工作条例第二十条第三款). */
export const representativesMax = 5

/** What the command loads for an act on a complaint, an explanation or a petition. */
export type SupervisionFacts = {
  readonly today: CivilDate
  readonly placeRefusal: Refusal | null
  /** Whether the district has named who takes it. */
  readonly officeSet: boolean
  /** Why the unit that is named cannot handle it; null where it can, or none is named. */
  readonly handlerRefusal: Refusal | null
  /** The unit it is about, where that is known. */
  readonly aboutUnit: string | null
  readonly confidential: boolean
  /** Why a number that is given is none of ours; null where it is, or none is given. */
  readonly numberRefusal: Refusal | null
  readonly explanationsOpen: number
  readonly rated: boolean
  /** Of a petition: what is asked for, the way it was sorted into, the unit above its handler. */
  readonly aim: PetitionAim | null
  readonly way: PetitionWay | null
  /** The state of the petition that is named as the same one. */
  readonly same: 'none' | 'open' | 'ended' | 'terminated'
  /** Whether it came in today, and whether it is known how to reach its bringer. */
  readonly receivedToday: boolean
  readonly reachable: boolean
  /** The organ above all that are concerned; null where there is none, or nobody is named. */
  readonly superior: string | null
  /** Proceedings opened below it that nothing has been decided in. */
  readonly undecided: number
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: SupervisionFacts }

// The command that loads facts for these tables builds SupervisionFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as SupervisionFacts }),
})

const unless = (met: boolean, code: string, basis?: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }), ...(basis !== undefined && { basis }) }

const times = (matter: Matter | null, act: string): number => matter?.tally[act]?.n ?? 0

const day = (value: unknown): CivilDate | null => {
  const parsed = parseCivilDate(typeof value === 'string' ? value : '')
  return parsed.ok ? parsed.value : null
}

function laterThan(today: CivilDate, input: Readonly<Record<string, unknown>>): Refusal | null {
  const late = ['servedOn', 'receivedOn', 'decidedOn'].find((name) => (day(input[name]) ?? '') > today)
  return late === undefined ? null : { code: 'enforcement.inFuture', params: { field: late } }
}

const figure = (value: unknown): number => (typeof value === 'number' ? value : 0)

// prettier-ignore
export const complaintNeeds = {
  officeSet: need('input', '已指定受理机构', 'It is known who takes it', ({ facts }) => unless(facts.officeSet, 'complaint.noOffice')),
  aboutKnown: need('input', '明确被投诉单位', 'The unit it is about is known', ({ facts }) => unless(facts.aboutUnit !== null, 'complaint.aboutUnknown')),
  numberKnown: need('input', '案号、文书号存在', 'The number is there', ({ facts }) => facts.numberRefusal),
  handlerFits: need('input', '承办单位适当', 'The unit may handle it', ({ facts }) => facts.handlerRefusal),
  limitAhead: need('input', '办理期限在今天以后', 'The limit lies ahead', ({ input, facts }) =>
    unless((day(input.handleBy) ?? facts.today) > facts.today, 'complaint.limitPast')),
  mayName: need('input', '要求保密的不得告知姓名', 'A name that is to be kept is kept', ({ input, facts }) =>
    unless(!(facts.confidential && input.named === 'yes'), 'complaint.confidential', '信访工作条例第三十条第三款')),
  explained: need('facts', '被投诉单位已经说明', 'The unit has explained', ({ facts }) => unless(facts.explanationsOpen === 0, 'complaint.notExplained')),
  notReopened: need('facts', '尚未要求重新办理', 'Not reopened before', ({ matter }) => unless(times(matter, 'reopen') === 0, 'complaint.reopenedAlready')),
  rated: need('facts', '投诉人已经评价', 'The complainant has rated it', ({ facts }) => unless(facts.rated, 'complaint.notRated')),
} as const satisfies Record<string, Need>

// prettier-ignore
export const petitionNeeds = {
  fewRepresentatives: need('input', '代表不超过五人', 'Five representatives at most', ({ input }) =>
    unless(figure(input.representatives) <= representativesMax, 'petition.tooManyRepresentatives', '信访工作条例第二十条第三款', { max: representativesMax })),
  reasonIfOther: need('input', '与建议途径不同的须说明理由', 'Another way is given with its reason', ({ input, facts }) =>
    unless(facts.aim === null || proposeWay(facts.aim).way === input.way || Boolean(input.reason), 'petition.otherWay', '信访工作条例第三十一条')),
  inProcedure: need('facts', '属于信访程序', 'Handled as a petition', ({ facts }) => unless(facts.way === 'petition', 'petition.notPetition', '信访工作条例第三十一条')),
  asPetition: need('input', '属于信访程序', 'Handled as a petition', ({ input }) => unless(input.way === 'petition', 'petition.notPetition', '信访工作条例第三十一条')),
  asStatute: need('input', '属于法定程序', 'A law gives its own procedure', ({ input }) => unless(input.way !== 'petition', 'petition.notStatutory', '信访工作条例第三十一条')),
  toldRightly: need('input', '书面告知信访人', 'The petitioner is told in writing', ({ input, facts }) => {
    if (input.toldHow === 'onSpot') return unless(facts.receivedToday, 'petition.notOnSpot', '信访工作条例第二十三条第二款')
    return input.toldHow === 'unknown' ? unless(!facts.reachable, 'petition.reachable', '信访工作条例第二十三条第二款') : null
  }),
  othersNamed: need('input', '写明涉及的另一机关', 'Who else is concerned is named', ({ input }) =>
    unless((Boolean(input.otherUnit) && input.otherUnit !== input.unit) || Boolean(input.otherOrgan), 'petition.othersMissing', '信访工作条例第二十四条第一款')),
  superiorThere: need('facts', '有共同的上一级机关', 'There is an organ above both', ({ facts }) => unless(facts.superior !== null, 'petition.noSuperior', '信访工作条例第二十四条第一款')),
  noSuperior: need('facts', '没有共同的上一级机关', 'There is no organ above both', ({ facts }) => unless(facts.superior === null, 'petition.superiorThere', '信访工作条例第二十四条第一款')),
  toStatute: need('facts', '属于法定程序', 'A law gives its own procedure', ({ facts }) =>
    unless(facts.way !== null && facts.way !== 'petition', 'petition.notStatutory', '信访工作条例第三十一条')),
  toEnforcement: need('facts', '属于行政处罚或者查处', 'Punishing or looking into an act', ({ facts }) =>
    unless(facts.way !== null && enforcementWays.includes(facts.way), 'petition.notEnforcement', '信访工作条例第三十一条第四项、第五项')),
  officeSet: complaintNeeds.officeSet,
  insideGrid: need('input', '位置在网格内', 'The place is inside the grid', ({ facts }) => facts.placeRefusal),
  handlerFits: complaintNeeds.handlerFits,
  sameStands: need('input', '同一事项的信访编号存在', 'The other petition is there', ({ input, facts }) => {
    if (facts.numberRefusal) return facts.numberRefusal
    if (input.ground === 'sameItem') return unless(facts.same === 'open', 'petition.noSameOpen', '信访工作条例第十九条第三款')
    return input.ground === 'terminated' ? unless(facts.same === 'terminated', 'petition.noSameEnded', '信访工作条例第三十六条第三款') : null
  }),
  notTheSame: need('facts', '不是同一事项', 'Not the same matter again', ({ facts }) => {
    if (facts.same === 'open') return { code: 'petition.sameOpen', basis: '信访工作条例第十九条第三款' }
    return facts.same === 'terminated' ? { code: 'petition.sameEnded', basis: '信访工作条例第三十六条第三款' } : null
  }),
  extendedOnce: need('facts', '只延期一次', 'Extended once', ({ matter }) => unless(times(matter, 'extend') === 0, 'petition.extendedAlready', '信访工作条例第三十四条')),
  decidedBelow: need('facts', '执法程序已有结果', 'The proceeding has come to a result', ({ facts }) => unless(facts.undecided === 0, 'petition.undecided', '信访工作条例第三十一条')),
  notInFuture: need('input', '日期不晚于今天', 'No date lies in the future', ({ input, facts }) =>
    laterThan(facts.today, input)),
} as const satisfies Record<string, Need>
