/** 复议案件: what a reconsideration has come to, folded from its entries and from nothing else. */
import type { Entry } from '../../procedure/procedure.ts'
import type { ActKind, SummaryGround, Track } from './choices.ts'
import { enforcerOf, type DecisionGround, type Outcome } from './outcomes.ts'

export type Proposal = {
  readonly outcome: Outcome
  readonly ground: DecisionGround
  readonly found: string
  readonly opinion: string
  readonly newFen?: number
  readonly redo: boolean
  readonly by?: string
  readonly thirdPartyEvidence: boolean
  readonly contraryRequest: boolean
}

export type Mediation = {
  readonly agreement: string
  readonly newFen?: number
  readonly applicantOn?: string
  readonly respondentOn?: string
  readonly effectiveOn?: string
}

/** Days are civil dates of the region. */
export type ReviewFile = {
  /** The day the applicant applied, and the day the reviewing organ received it. */
  readonly appliedOn: string
  readonly receivedOn: string
  /** The day the applicant says to have known of the act. */
  readonly knownOn?: string
  readonly kind: ActKind
  /** The matter whose act is challenged, where it is one of ours, and who answers for it. */
  readonly challenged?: string
  readonly respondent?: string
  /** 通过作出决定的行政机关提交 (第三十二条). */
  readonly viaAgency: boolean
  /** 一并提出规范性文件附带审查 (第十三条). */
  readonly normReview: boolean
  /** What came of the documents that were reviewed (第五十九条), as the decision tells it. */
  readonly norms?: readonly { readonly title: string; readonly result: string }[]
  readonly completionAsked: boolean
  readonly accepted?: { readonly on: string; readonly deemed: boolean }
  readonly track: Track
  readonly summaryGround?: SummaryGround
  /** 重大、疑难、复杂 (第五十条、第五十二条). */
  readonly major: boolean
  readonly copySentOn?: string
  readonly answer: 'pending' | 'inTime' | 'late' | 'none'
  readonly heard: boolean
  readonly hearing?: { readonly at: string; readonly held: boolean }
  readonly committee: boolean
  readonly discussed: boolean
  readonly stayed: boolean
  readonly withdrawal?: string
  readonly mediation?: Mediation
  readonly proposal?: Proposal
  readonly decision?: Proposal & { readonly decidedOn: string; readonly servedOn?: string }
  /** Who enforces it (第七十八条); null where nothing is left to enforce. */
  readonly enforcer?: 'respondent' | 'reviewOrgan' | null
  readonly suedOn?: string
}

export const emptyReview: ReviewFile = {
  appliedOn: '',
  receivedOn: '',
  kind: 'other',
  viaAgency: false,
  normReview: false,
  completionAsked: false,
  track: 'ordinary',
  major: false,
  answer: 'pending',
  heard: false,
  committee: false,
  discussed: false,
  stayed: false,
}

type Told = Pick<Entry, 'act' | 'input' | 'facts'>
type Step = (file: ReviewFile, told: Told, on: string) => ReviewFile

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const given = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)
const yes = (value: unknown): boolean => value === 'yes'
const sum = (value: unknown): { newFen?: number } => (typeof value === 'number' ? { newFen: value } : {})

/** The file after one more entry. `on` is the civil day of the entry in the region. */
export function reviewAfter(file: ReviewFile, told: Told, on: string): ReviewFile {
  const next = steps[told.act]?.(file, told, on) ?? file
  return { ...next, ...named(told) }
}

/** The challenged matter and the respondent, wherever an entry kept them. */
function named({ facts }: Told): Partial<ReviewFile> {
  const [challenged, respondent] = [given(facts.challenged), given(facts.respondent)]
  return { ...(challenged !== undefined && { challenged }), ...(respondent !== undefined && { respondent }) }
}

const lodged: Step = (file, { input }, on) => ({
  ...file,
  appliedOn: given(input.receivedOn) ?? on,
  receivedOn: given(input.receivedOn) ?? on,
  ...(given(input.knownOn) && { knownOn: text(input.knownOn) }),
  kind: (given(input.actKind) ?? 'other') as ActKind, // one of the field's own choices
  viaAgency: yes(input.viaAgency),
  normReview: yes(input.normReview),
})

const accepted =
  (deemed: boolean): Step =>
  (file, { input, facts }, on) => ({
    ...file,
    accepted: { on: given(facts.acceptedOn) ?? on, deemed },
    track: input.track === 'summary' ? 'summary' : 'ordinary',
    major: yes(input.major),
    ...(input.track === 'summary' && given(input.summaryGround) && { summaryGround: input.summaryGround as SummaryGround }), // a choice of the field
  })

const proposed: Step = (file, { input }) => ({
  ...file,
  discussed: false,
  proposal: {
    outcome: input.outcome as Outcome, // choices of their fields
    ground: input.decisionGround as DecisionGround,
    found: text(input.found),
    opinion: text(input.opinion),
    ...sum(input.newFen),
    redo: yes(input.redo),
    ...(given(input.performBy) && { by: text(input.performBy) }),
    thirdPartyEvidence: yes(input.thirdPartyEvidence),
    contraryRequest: yes(input.contraryRequest),
  },
})

const inMediation =
  (change: (on: string) => Partial<Mediation>): Step =>
  (file, _told, on) =>
    file.mediation ? { ...file, mediation: { ...file.mediation, ...change(on) } } : file

function withoutMediation(file: ReviewFile): ReviewFile {
  const { mediation: _dropped, ...kept } = file
  return kept
}

// prettier-ignore
const steps: Readonly<Record<string, Step>> = {
  lodge: lodged,
  lodgeViaAgency: (file, told, on) => ({ ...lodged(file, told, on), viaAgency: true }),
  forward: (file, _told, on) => ({ ...file, receivedOn: on }),
  askCompletion: (file) => ({ ...file, completionAsked: true }),
  accept: accepted(false),
  deemAccepted: accepted(true),
  sendCopy: (file, _told, on) => ({ ...file, copySentOn: on }),
  normAnswered: (file, { input }) => ({ ...file, norms: [...(file.norms ?? []), { title: text(input.normTitle), result: text(input.normResult) }] }),
  toOrdinary: (file) => ({ ...file, track: 'ordinary' }),
  answered: (file) => ({ ...file, answer: 'inTime' }),
  answerLapsed: (file) => ({ ...file, answer: 'none' }),
  answeredLate: (file) => ({ ...file, answer: 'late' }),
  hear: (file) => ({ ...file, heard: true }),
  markMajor: (file) => ({ ...file, major: true }),
  callHearing: (file, { input }) => ({ ...file, hearing: { at: text(input.heldAt), held: false } }),
  holdHearing: (file) => ({ ...file, heard: true, ...(file.hearing && { hearing: { ...file.hearing, held: true } }) }),
  consult: (file) => ({ ...file, committee: true }),
  discuss: (file) => ({ ...file, discussed: true }),
  stay: (file) => ({ ...file, stayed: true }),
  liftStay: (file) => ({ ...file, stayed: false }),
  askWithdrawal: (file, _told, on) => ({ ...file, withdrawal: on }),
  mediate: (file, { input }) => ({ ...file, mediation: { agreement: text(input.agreement), ...sum(input.newFen) } }),
  signMediation: inMediation((applicantOn) => ({ applicantOn })),
  signedForApplicant: inMediation((applicantOn) => ({ applicantOn })),
  respondentSigned: inMediation((respondentOn) => ({ respondentOn })),
  refuseMediation: withoutMediation,
  respondentRefused: withoutMediation,
  signingOver: withoutMediation,
  sealMediation: (file, _told, on) => ({ ...file, stayed: false, enforcer: enforcerOf('mediated'), ...(file.mediation && { mediation: { ...file.mediation, effectiveOn: on } }) }),
  propose: proposed,
  decide: (file, _told, on) => (file.proposal ? { ...file, decision: { ...file.proposal, decidedOn: on } } : file),
  recordService: (file, { input }) => file.decision
    ? { ...file, stayed: false, enforcer: enforcerOf(file.decision.outcome), decision: { ...file.decision, servedOn: text(input.servedOn) } }
    : file,
  recordSuit: (file, { input }) => ({ ...file, suedOn: text(input.statedOn) }),
}
