/** 规范性文件审查: what a review has come to, folded from its entries and from nothing else. */
import type { Entry } from '../../procedure/procedure.ts'
import { findings, type Finding, type NormKind, type NormOrigin, type UnlawfulGround } from './norm-choices.ts'

export type NormProposal = {
  readonly finding: Finding
  readonly ground?: UnlawfulGround
  readonly superiorLaw: string
  readonly opinion: string
}

/** Days are civil dates of the region. */
export type NormFile = {
  readonly origin: NormOrigin
  readonly title: string
  readonly number: string
  readonly clause: string
  readonly kind?: NormKind
  /** The unit of the district that made it; absent where it is none of ours. */
  readonly maker?: string
  /** 从何处转来, or to which organ it was forwarded. */
  readonly from?: string
  readonly forwardedTo?: string
  readonly questions: string
  /** How the maker answered (第五十八条): asked is not answered yet. */
  readonly answer: 'none' | 'asked' | 'inTime' | 'late' | 'lapsed'
  readonly meeting?: { readonly at: string; readonly held: boolean }
  readonly proposal?: NormProposal
  readonly outcome?: NormProposal & { readonly on: string; readonly number?: string }
  readonly corrected: boolean
}

export const emptyNorm: NormFile = {
  origin: 'asked',
  title: '',
  number: '',
  clause: '',
  questions: '',
  answer: 'none',
  corrected: false,
}

type Told = Pick<Entry, 'act' | 'input'>
type Step = (file: NormFile, told: Told, on: string) => NormFile

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const kept = (name: string, value: unknown): object => (text(value) === '' ? {} : { [name]: text(value) })

/** Which document it is about, as far as the entry says. */
const about = ({ input }: Told): Partial<NormFile> => ({
  ...kept('title', input.normTitle),
  ...kept('number', input.normNumber),
  ...kept('clause', input.normClause),
  ...kept('kind', input.normKind),
  ...kept('maker', input.makerUnit),
})

const begun =
  (origin: NormOrigin): Step =>
  (file, told) => ({ ...file, origin, ...about(told), ...kept('from', told.input.fromOrgan) })

const proposalOf = ({ input }: Told): NormProposal => ({
  finding: input.finding as Finding, // choices of their fields
  ...(input.finding === 'unlawful' && { ground: input.unlawfulGround as UnlawfulGround }),
  superiorLaw: text(input.superiorLaw),
  opinion: text(input.opinion),
})

const proposed: Step = (file, told) => ({ ...file, proposal: proposalOf(told) })
const concluded: Step = (file, _told, on) => (file.proposal ? { ...file, outcome: { ...file.proposal, on } } : file)
const asked: Step = (file, { input }) => ({ ...file, questions: text(input.questions), answer: 'asked' })

// prettier-ignore
const steps: Readonly<Record<string, Step>> = {
  openAsked: begun('asked'),
  openFound: begun('found'),
  receive: begun('received'),
  takeUp: (file, told) => ({ ...file, ...about(told) }),
  forward: (file, told) => ({ ...file, ...about(told), forwardedTo: text(told.input.organ) }),
  askMaker: asked,
  consultMaker: asked,
  makerAnswered: (file) => ({ ...file, answer: 'inTime' }),
  makerSilent: (file) => ({ ...file, answer: 'lapsed' }),
  makerAnsweredLate: (file) => ({ ...file, answer: 'late' }),
  callMaker: (file, { input }) => ({ ...file, meeting: { at: text(input.heldAt), held: false } }),
  recordMeeting: (file) => (file.meeting ? { ...file, meeting: { ...file.meeting, held: true } } : file),
  propose: proposed,
  proposeReply: proposed,
  uphold: concluded,
  stop: concluded,
  reply: concluded,
  enterReply: (file, told) => ({ ...file, outcome: { ...proposalOf(told), on: text(told.input.repliedOn), ...kept('number', told.input.replyNumber) } }),
  makerCorrected: (file) => ({ ...file, corrected: true }),
}

/** The file after one more entry. `on` is the civil day of the entry in the region. */
export function normAfter(file: NormFile, told: Told, on: string): NormFile {
  return steps[told.act]?.(file, told, on) ?? file
}

/** 《……》（文号）, as it is cited. */
export function normName({ title, number }: Pick<NormFile, 'title' | 'number'>): string {
  return title === '' ? '（申请人一并提出的规范性文件）' : `《${title.replace(/^《|》$/gu, '')}》${number === '' ? '' : `（${number}）`}`
}

/** What came of it, in the words of the decision (第五十九条); null while nothing has. */
export function normResult({ outcome, clause, forwardedTo }: NormFile): string | null {
  if (!outcome) return null
  const by = forwardedTo === undefined ? '本机关' : forwardedTo
  const where = clause === '' ? '' : `（${clause}）`
  const law = outcome.superiorLaw === '' ? '' : `，依据${outcome.superiorLaw}`
  if (outcome.finding === 'lawful') return `经${by}审查，${findings.lawful.zh}${where}。${outcome.opinion}`
  const ground = outcome.ground === 'beyondPower' ? '超越权限' : '违反上位法'
  const stopped = forwardedTo === undefined ? '，决定停止该条款的执行，并责令制定机关予以纠正' : ''
  return `经${by}审查，相关条款${ground}${where}${law}${stopped}。${outcome.opinion}`
}
