/** 案件 from its record: one step for each act that changes what a proceeding has come to. */
import type { Entry } from '../../procedure/procedure.ts'
import { filesIn } from '../../evidence/file-kinds.ts'
import { passes, type Audit, type AuditPoint } from '../device.ts'
import type { DiscretionTier } from '../discretion.ts'
import type { Reckoned } from '../fine-base.ts'
import type { Lies } from '../like-cases.ts'
import type { Penalty } from '../penalty.ts'
import { gentleAfter } from '../placement/file.ts'
import type { CustodyMove, CustodyStep } from './custody.ts'
import { remedyEnded, reviewSteps } from './review-fold.ts'
import type { WorksOutcome } from './works.ts'
import type { Adoption, EvidenceKind, ExclusionGround, GatheredDuring, SpareGround } from './fields.ts'
import { emptyFile, standing, type DecisionMade, type Evidence, type Notice, type ProceedingFile, type Proposal } from './file.ts'

type Told = Pick<Entry, 'act' | 'input' | 'facts' | 'at' | 'seq' | 'actor'>

/** The file after one more entry. `on` is the civil day of the entry in the region. */
export function fileAfter(file: ProceedingFile, entry: Told, on: string): ProceedingFile {
  const next = steps[entry.act]?.(file, entry, on) ?? file
  return gentleAfter({ ...next, ...basics(next, entry.input) }, entry, on)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const list = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? (value as T[]) : [])

/** Who, what and when, wherever an act says so. */
function basics(file: ProceedingFile, input: Told['input']): Partial<ProceedingFile> {
  return {
    ...(typeof input.item === 'string' && { item: input.item }),
    ...(typeof input.party === 'string' && { party: input.party }),
    ...(Array.isArray(input.officers) && { officers: input.officers as string[] }),
    ...(typeof input.happenedOn === 'string' && { happenedOn: input.happenedOn }),
    ...(typeof input.lawThen === 'string' && input.lawThen.trim() !== '' && { lawThen: input.lawThen }),
    ...(typeof input.endedOn === 'string' && { endedOn: input.endedOn }),
    ...(typeof input.foundOn === 'string' && { foundOn: input.foundOn }),
    ...(typeof input.correction === 'string' && { correction: input.correction }),
    ...(typeof input.inspectionKind === 'string' && { inspection: input.inspectionKind }),
    ...(typeof input.finding === 'string' && { finding: input.finding }),
    continuing: input.continuing === undefined ? file.continuing : input.continuing === 'yes',
  }
}

type Step = (file: ProceedingFile, entry: Told, on: string) => ProceedingFile

/** What was concluded so far counts no more; a notice keeps its round, and its service and all after it are gone. */
function begunAgain(file: ProceedingFile): ProceedingFile {
  const { notice, ...kept } = Object.fromEntries(
    Object.entries(file).filter(([name]) => !['proposal', 'submitted', 'panel'].includes(name)),
  ) as Omit<ProceedingFile, 'proposal' | 'submitted' | 'panel'>
  return { ...kept, reviewed: false, ...(notice && { notice: unserved(notice) }) }
}

/** As the act's own facts kept it. */
function baseOf(reckoned: unknown, evidence: unknown): Pick<Proposal, 'base'> {
  if (typeof reckoned !== 'object' || reckoned === null) return {}
  return { base: { ...(reckoned as Reckoned), ...(typeof evidence === 'number' && { evidence }) } }
}

const propose: Step = (file, { input, facts }) => {
  const outside = text(input.outsideReason)
  const proposal: Proposal = {
    penalties: list(input.penalties),
    facts: text(input.description),
    flags: list(input.flags),
    factors: text(input.factors),
    ...(typeof input.tier === 'string' && { tier: input.tier as DiscretionTier }),
    ...(outside !== '' && { outside }),
    ...(typeof input.lowerGround === 'string' && { lower: input.lowerGround }),
    ...baseOf(facts.reckoned, input.baseEvidence),
  }
  return { ...begunAgain(file), proposal }
}

/** A notice whose service and everything after it no longer counts. */
function unserved({ penalties, hearingDue, round }: Notice): Notice {
  return { penalties, hearingDue, round, statements: 0, hearing: 'none' }
}

const inNotice =
  (change: (notice: Notice, entry: Told, on: string) => Notice): Step =>
  (file, entry, on) =>
    file.notice ? { ...file, notice: change(file.notice, entry, on) } : file

const submit: Step = (file, { input }, on) => ({
  ...file,
  submitted: list(input.penalties),
  reviewed: false,
  ...(file.notice &&
    text(input.answer) !== '' && {
      notice: {
        ...file.notice,
        answer: { ...(typeof input.adopted === 'string' && { adopted: input.adopted as Adoption }), text: text(input.answer), on },
      },
    }),
})

const rated: Step = (file, { input }, on) => ({
  ...file,
  rating: {
    attitude: Number(input.attitude),
    legality: Number(input.legality),
    burden: Number(input.burden),
    ...(text(input.words) !== '' && { words: text(input.words) }),
    firstOn: file.rating?.firstOn ?? on,
    on,
  },
})

/** What of reconsideration and suits has begun and not ended. */
function pendingOf({ review, remedies = [] }: ProceedingFile): GatheredDuring | undefined {
  if (review !== undefined && review.endedOn === undefined) return 'review'
  return remedies.some(({ to }) => to === undefined) ? 'remedy' : undefined
}

const addEvidence =
  (kind?: EvidenceKind): Step =>
  (file, { input, seq, actor, facts }) => {
    const gatheredDuring = pendingOf(file)
    return {
      ...file,
      evidence: [
        ...file.evidence,
        {
          n: file.evidence.length + 1,
          kind: kind ?? (text(input.evidenceKind) as EvidenceKind),
          name: text(input.name),
          from: text(input.from),
          takenOn: text(input.takenOn),
          takenBy: file.officers,
          photos: list(input.photos),
          seq,
          ...(gatheredDuring && { gatheredDuring }),
          ...(text(input.record) !== '' && { record: text(input.record) }),
          ...(filesIn(input.files).length > 0 && { files: filesIn(input.files) }),
          ...(actor.kind === 'person' && { takenInBy: actor.personId }),
          ...(text(input.takenPlace) !== '' && { takenPlace: text(input.takenPlace) }),
          ...(input.carrier === 'yes' && { carrier: true as const }),
          ...(facts.device !== undefined && { device: facts.device as NonNullable<Evidence['device']> }), // as the act's own facts kept it
        },
      ],
    }
  }

const onPiece =
  (change: (piece: Evidence, entry: Told, on: string) => Evidence): Step =>
  (file, entry, on) => ({
    ...file,
    evidence: file.evidence.map((piece) => (piece.n === Number(entry.input.evidenceNo) ? change(piece, entry, on) : piece)),
  })

const moved = onPiece((piece, { input, seq }, on) => {
  const move: CustodyMove = {
    step: input.custodyStep as CustodyStep,
    ...(text(input.giver) !== '' && { giver: text(input.giver) }),
    ...(text(input.receiver) !== '' && { receiver: text(input.receiver) }),
    ...(text(input.toWhom) !== '' && { to: text(input.toWhom) }),
    reason: text(input.reason),
    photos: list(input.photos),
    seq,
    on,
  }
  return { ...piece, custody: [...(piece.custody ?? []), move] }
})

const excluded = onPiece((piece, { input }, on) => ({
  ...piece,
  excluded: { ground: text(input.exclusionGround) as ExclusionGround, reason: text(input.reason), on },
}))

/** A record that does not meet every point counts no more. */
const audited = onPiece((piece, { input, actor }, on) => {
  const met = list<AuditPoint>(input.auditMet)
  const audit: Audit = { on, by: actor.kind === 'person' ? actor.personId : '', met, opinion: text(input.opinion), passed: passes(met) }
  return { ...piece, audit, ...(!audit.passed && { excluded: { ground: 'unreliable' as const, reason: audit.opinion, on } }) }
})

/** New pieces are added; those that were audited or excluded in the main proceeding take the place of what is held here. */
const share: Step = (file, { facts }) => {
  const told = list<Evidence>(facts.shared)
  const held = file.evidence.map((piece) => told.find((one) => one.n === piece.n) ?? piece)
  return { ...file, evidence: [...held, ...told.filter((one) => !file.evidence.some(({ n }) => n === one.n))] }
}

/** Back at the officers: what was reviewed and discussed is to be reviewed and discussed again. */
const sentBack: Step = (file) => {
  const kept = Object.fromEntries(Object.entries(file).filter(([name]) => name !== 'panel')) as Omit<ProceedingFile, 'panel'>
  return { ...kept, reviewed: false }
}

/** As the act's own facts kept it. */
function likeOf(lies: unknown, reason: unknown): Pick<DecisionMade, 'like'> {
  if (typeof lies !== 'object' || lies === null) return {}
  return { like: { ...(lies as Lies), ...(text(reason) !== '' && { reason: text(reason) }) } }
}

const decided =
  (kind: DecisionMade['kind']): Step =>
  (file, { input, facts }, on) => ({
    ...file,
    decision: {
      kind,
      penalties: kind === 'penalty' ? (file.submitted ?? []) : [],
      ...(kind === 'noPenalty' && { ground: text(input.noPenaltyGround) as SpareGround }),
      decidedOn: on,
      ...(file.proposal?.tier !== undefined && { tier: file.proposal.tier }),
      ...likeOf(facts.like, input.likeReason),
    },
  })

const served: Step = (file, { input }) =>
  file.decision ? { ...file, decision: { ...file.decision, servedOn: text(input.servedOn) } } : file

const paid: Step = (file, { input }) => ({
  ...file,
  payments: [
    ...file.payments,
    { fen: Number(input.fen), on: text(input.paidOn), receipt: text(input.receipt), channel: text(input.channel) },
  ],
})

/** On the spot there is one act, which decides and hands over at once. */
const decideOnSpot: Step = (file, entry, on) => ({
  ...(entry.input.fen === undefined ? file : paid(file, entry, on)),
  decision: {
    kind: 'penalty',
    penalties: list(entry.input.penalties),
    decidedOn: on,
    servedOn: on,
    ...(typeof entry.input.tier === 'string' && { tier: entry.input.tier as DiscretionTier }),
  },
})

/** What a proceeding for another party begins with: all that is known of the act itself, nothing of what was done to the first. */
export function sharedStart(main: ProceedingFile): Partial<ProceedingFile> {
  const { item, officers, happenedOn, lawThen, endedOn, foundOn, continuing } = main
  return {
    ...(item !== undefined && { item }),
    ...(happenedOn !== undefined && { happenedOn }),
    ...(lawThen !== undefined && { lawThen }),
    ...(endedOn !== undefined && { endedOn }),
    ...(foundOn !== undefined && { foundOn }),
    officers,
    continuing,
    evidence: sharedEvidence(emptyFile, main),
  }
}

/** What the costs of a substitute performance begin with: whose they are, and who settles them. */
export function costsStart({ item, party, officers }: ProceedingFile): Partial<ProceedingFile> {
  return { ...(item !== undefined && { item }), ...(party !== undefined && { party }), officers }
}

/** What the main proceeding has gathered and this one does not hold yet, numbered on; and what it has audited or excluded since. Who keeps it is told there. */
export function sharedEvidence(file: ProceedingFile, main: ProceedingFile): Evidence[] {
  const held = new Map(file.evidence.map((one) => [one.of, one]))
  const judged = standing(file).flatMap((one) => {
    const { audit, excluded } = main.evidence.find(({ n }) => n === one.of) ?? {}
    const news = { ...(excluded && { excluded }), ...(audit && one.audit === undefined && { audit }) }
    return Object.keys(news).length > 0 ? [{ ...one, ...news }] : []
  })
  const news = main.evidence.filter((one) => !held.has(one.n))
  return [...judged, ...news.map(({ custody: _, ...one }, at) => ({ ...one, n: file.evidence.length + at + 1, of: one.n }))]
}

/** What another organ answered stands among the evidence, as a paper of that organ (浙江省综合行政执法条例第十八条). */
const helped: Step = (file, { input, seq }, on) => ({
  ...file,
  evidence: [
    ...file.evidence,
    {
      n: file.evidence.length + 1,
      kind: 'documentary',
      name: '协助复函',
      from: text(input.organ),
      takenOn: on,
      takenBy: [],
      photos: list(input.photos),
      seq,
      record: text(input.reply),
    },
  ],
})

const answeredFromAbove: Step = (file, { input, seq }, on) => ({
  ...file,
  major: 'answered',
  ...(text(input.instructions) !== '' && { instructions: [...(file.instructions ?? []), { on, text: text(input.instructions), seq }] }),
})
const disputed: Step = (file) => ({ ...file, dispute: 'open' })
const undisputed: Step = (file) => ({ ...file, dispute: 'over' })

// prettier-ignore
const steps: Readonly<Record<string, Step>> = {
  recordInterview: addEvidence('statement'),
  recordSite: addEvidence('siteRecord'),
  addEvidence: addEvidence(),
  openForParty: (file, { input, facts }) => ({ ...file, ...(facts.shared as Partial<ProceedingFile>), party: text(input.coParty) }),
  shareEvidence: share,
  moveEvidence: moved,
  excludeEvidence: excluded,
  auditRecord: audited,
  recuse: (file, { input }) => (input.recusal === 'granted' ? { ...file, recused: [...file.recused, text(input.person)] } : file),
  enterWorks: (file, { input }) => ({
    ...file,
    works: { outcome: input.worksOutcome as WorksOutcome, on: text(input.remediedOn), evidence: Number(input.evidenceNo) }, // one of the field's own choices
  }),
  conclude: propose,
  renotify: propose,
  approveNotice: (file, { facts }) => file.proposal
    ? { ...file, notice: { penalties: file.proposal.penalties, hearingDue: facts.hearing === 'due', round: (file.notice?.round ?? 0) + 1, statements: 0, hearing: 'none' } }
    : file,
  noticeServed: inNotice((notice, { input }) => ({ ...notice, servedOn: text(input.servedOn) })),
  recordStatement: inNotice((notice) => ({ ...notice, statements: notice.statements + 1 })),
  requestHearing: inNotice((notice) => ({ ...notice, hearing: 'asked' })),
  stateOnline: inNotice((notice) => ({ ...notice, statements: notice.statements + 1 })),
  requestHearingOnline: inNotice((notice) => ({ ...notice, hearing: 'asked' })),
  reserveRights: inNotice((notice, _entry, on) => ({ ...notice, reservedOn: on })),
  rate: rated,
  acceptPostedStatement: inNotice((notice) => ({ ...notice, statements: notice.statements + 1 })),
  acceptPostedRequest: inNotice((notice) => ({ ...notice, hearing: 'asked' })),
  waive: inNotice((notice) => ({ ...notice, over: 'waived' })),
  statementClosed: inNotice((notice) => ({ ...notice, over: 'closed' })),
  hearingEnded: inNotice((notice, { input }) => ({ ...notice, over: 'closed', hearing: input.hearingResult === 'held' ? 'held' : 'dropped' })),
  returnToInvestigation: begunAgain,
  reinvestigate: begunAgain,
  supplement: begunAgain,
  askMore: begunAgain,
  referralReturned: begunAgain,
  sendToReview: submit,
  sendToDecider: submit,
  passReview: (file) => ({ ...file, reviewed: true }),
  returnReview: (file) => ({ ...file, reviewed: false }),
  sendBackDecision: sentBack,
  recordPanel: (file, { input }) => ({
    ...file,
    panel: { attendees: list(input.attendees).length },
    ...(Array.isArray(input.penalties) && { submitted: list<Penalty>(input.penalties) }),
  }),
  decide: decided('penalty'),
  decideNoPenalty: decided('noPenalty'),
  decideOnSpot, decideAndCollect: decideOnSpot,
  order: (file, { input }) => ({ ...file, order: { kind: text(input.orderKind) } }),
  orderServed: (file, { input }) => ({ ...file, ...(file.order && { order: { ...file.order, servedOn: text(input.servedOn) } }) }),
  recordRemedy: (file, { input }) => ({
    ...file,
    remedy: input.remedy === 'ended' ? 'ended' : 'begun',
    remedies: input.remedy === 'ended' ? remedyEnded(file.remedies ?? [], text(input.statedOn)) : [...(file.remedies ?? []), { from: text(input.statedOn) }],
  }),
  imposeLateFine: (file, _entry, on) => ({ ...file, late: { imposedOn: on } }),
  agreementMade: (file, { input }) =>
    file.late && typeof input.reduceFen === 'number' ? { ...file, late: { imposedOn: file.late.imposedOn, reducedFen: input.reduceFen } } : file,
  agreementBroken: (file) => (file.late ? { ...file, late: { imposedOn: file.late.imposedOn } } : file),
  decisionServed: served,
  noPenaltyServed: served,
  recordPayment: paid, bankPayment: paid,
  openCosts: (file, { facts }) => ({ ...file, ...(facts.shared as Partial<ProceedingFile>) }),
  claimCosts: (file, { input }) => ({ ...file, costs: { fen: Number(input.fen), until: text(input.until), sheet: text(input.costSheet) } }),
  costsServed: (file, { input }) => (file.costs ? { ...file, costs: { ...file.costs, servedOn: text(input.servedOn) } } : file),
  assistanceReplied: helped,
  raiseDispute: disputed, disputeOpened: disputed, disputeSettled: undisputed, disputeDropped: undisputed,
  reportMajor: (file) => ({ ...file, major: 'reported' }), instructed: answeredFromAbove, reassigned: answeredFromAbove,
  majorClosed: (file) => ({ ...file, major: 'closed' }),
  ...reviewSteps,
  grantInstalments: (file, { input }) => ({ ...file, deferredUntil: text(input.until) }),
}
