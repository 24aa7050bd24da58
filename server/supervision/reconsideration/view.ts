import type { z } from 'zod'
import type { listReviewsOf, ReviewView } from '../../../contract/supervision-reconsideration.ts'
import { basisWords } from '../../../domain/clock/terms/explain.ts'
import { findTerm } from '../../../domain/clock/terms/rules/all.ts'
import { words } from '../../../domain/kernel/words.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { actKinds, summaryGrounds, tracks } from '../../../domain/supervision/reconsideration/choices.ts'
import type { Proposal, ReviewFile } from '../../../domain/supervision/reconsideration/file.ts'
import { normName } from '../../../domain/supervision/reconsideration/norm-file.ts'
import { decisionGrounds, outcomes } from '../../../domain/supervision/reconsideration/outcomes.ts'
import { summaryGroundsOf } from '../../../domain/supervision/reconsideration/track.ts'
import { sql, type Db } from '../../db/pool.ts'
import { dayOf } from '../../enforcement/facts.ts'
import { listLines } from '../../matter/lines.ts'
import { findMatter, type Loaded } from '../../matter/load.ts'
import { unitNamed } from '../../matter/names.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { text } from '../../matter/text.ts'
import { mayRead } from '../../matter/visible.ts'
import type { Region } from '../../region/region.ts'
import { voiceOf } from '../store.ts'
import { challengedAct, periodOf, type ChallengedAct } from './challenged.ts'
import { normFileOf } from './norm-noun.ts'
import { findReview, openingOf, reviewsOf } from './store.ts'

const enforcers = {
  respondent: { zh: '由作出决定的机关执行或者申请法院强制执行', en: 'Enforced by the organ that decided, or by the court at its request' },
  reviewOrgan: { zh: '由行政复议机关执行或者申请法院强制执行', en: 'Enforced by the reviewing organ, or by the court at its request' },
} as const

/** What stands beside the record, for somebody who may see the matter; the respondent is told what it was sent, and no more. */
export async function reviewView(db: Db, region: Region, reader: Reader, here: Loaded): Promise<ReviewView> {
  const { matter } = here
  const own = matter.procedure === 'reconsideration'
  const id = own ? matter.id : (matter.parent ?? matter.id)
  const [file, opening, voice] = await Promise.all([
    findReview(db, region.code, id),
    openingOf(db, region.code, id),
    voiceOf(db, region.code, id),
  ])
  if (!file) throw new Error(`reconsideration ${id} has no file`)
  const act = file.challenged === undefined ? undefined : await challengedAct(db, region, file.challenged)
  const common = {
    applicant: voice?.name ?? null,
    kind: words(actKinds[file.kind]),
    requests: text(opening.requests) ?? '',
    facts: text(opening.facts) ?? '',
    actText: text(opening.actText) ?? '',
    respondent: file.respondent === undefined ? null : words(unitNamed(region, file.respondent).name),
    challenged: act ? linkOf(act, reader) : null,
    appliedOn: file.appliedOn,
    track: file.accepted ? words(tracks[file.track]) : null,
    stayed: file.stayed,
  }
  return own
    ? { ...common, ...(await ownPart(db, region, here, file, act)) }
    : { ...common, ...(await respondentPart(db, region, here, file)) }
}

function linkOf(act: ChallengedAct, reader: Reader): ReviewView['challenged'] {
  const { id, procedure, version, state, attributes } = act.here.matter
  const link = {
    id,
    procedure,
    number: text(attributes.number),
    title: text(attributes.title) ?? '',
    stateName: words(procedureOf(procedure, version).states[state] ?? { zh: state, en: state }),
  }
  const paper = act.writ ? `${act.writ.title}${act.writ.number === null ? '' : `（${act.writ.number}）`}` : null
  return { link, readable: mayRead(reader, act.here), servedOn: act.servedOn, fineFen: act.fineFen, paper }
}

type Part = Omit<
  ReviewView,
  'applicant' | 'kind' | 'requests' | 'facts' | 'actText' | 'respondent' | 'challenged' | 'appliedOn' | 'track' | 'stayed'
>

async function ownPart(db: Db, region: Region, here: Loaded, file: ReviewFile, act: ChallengedAct | undefined): Promise<Part> {
  const period = periodOf(region, act, dayOf(file.knownOn))
  const term = period && findTerm(period.rule)
  const { mediation, proposal, decision, enforcer } = file
  return {
    period: period && term ? { until: period.until, basis: basisWords(term), inTime: file.appliedOn <= period.until } : null,
    mayBeSummary: summaryGroundsOf(file.kind, act ?? null).map((ground) => words(summaryGrounds[ground])),
    major: file.major,
    viaAgency: file.viaAgency,
    normReview: file.normReview,
    norms: await normsOf(db, region, here),
    withdrawal: file.withdrawal ?? null,
    answer: await answerOf(db, region, here, file),
    mediation: mediation
      ? {
          agreement: mediation.agreement,
          newFen: mediation.newFen ?? null,
          applicantOn: mediation.applicantOn ?? null,
          respondentOn: mediation.respondentOn ?? null,
        }
      : null,
    proposal: proposal && !decision ? proposalOf(proposal) : null,
    decision: decision ? { ...proposalOf(decision), decidedOn: decision.decidedOn, servedOn: decision.servedOn ?? null } : null,
    duties: await dutiesOf(db, region, here),
    enforcer: enforcer ? words(enforcers[enforcer]) : null,
    mayOpenFile: act !== undefined && file.accepted !== undefined,
  }
}

/** What the respondent sees beside what it was sent: the agreement it signs, or what it has to do. */
async function respondentPart(db: Db, region: Region, { matter }: Loaded, { mediation }: ReviewFile): Promise<Part> {
  const opening = await openingOf(db, region.code, matter.id)
  const note = text(opening.note) ?? text(opening.advice)
  const state = procedureOf(matter.procedure, matter.version).states[matter.state]
  const signs = matter.procedure === 'reviewSignature'
  const agreement = text(opening.agreement) ?? ''
  const newFen = typeof opening.newFen === 'number' ? opening.newFen : null
  return {
    period: null,
    mayBeSummary: [],
    major: false,
    viaAgency: false,
    normReview: false,
    norms: [],
    withdrawal: null,
    answer: null,
    mediation: signs
      ? { agreement, newFen, applicantOn: mediation?.applicantOn ?? null, respondentOn: mediation?.respondentOn ?? null }
      : null,
    proposal: null,
    decision: null,
    duties: note === null ? [] : [{ note, state: words(state ?? { zh: matter.state, en: matter.state }), done: matter.endedAt !== null }],
    enforcer: null,
    mayOpenFile: false,
  }
}

function proposalOf({ outcome, ground, found, opinion, newFen, by }: Proposal): NonNullable<ReviewView['proposal']> {
  return {
    outcome: words(outcomes[outcome]),
    ground: words(decisionGrounds[ground]),
    found,
    opinion,
    newFen: newFen ?? null,
    by: by ?? null,
  }
}

/** The answer as the respondent gave it, which the reviewing body reads although the matter it was given in is not its own. */
async function answerOf(db: Db, region: Region, { children }: Loaded, { answer }: ReviewFile): Promise<ReviewView['answer']> {
  const child = children.find(({ procedure }) => procedure === 'reviewAnswer')
  if (!child) return null
  const state = procedureOf(child.procedure, child.version).states[child.state]
  const [given] = await db<{ input: Record<string, unknown>; at: Date }[]>`
    select input, at from matter_entry where region = ${region.code} and matter_id = ${child.id} and act in ('answer', 'answerLate') order by seq desc limit 1`
  return {
    state: words(state ?? { zh: child.state, en: child.state }),
    on: given ? region.today(given.at) : null,
    text: given ? text(given.input.answer) : null,
    wholeFile: given?.input.wholeFile === 'yes',
    late: answer === 'late' || answer === 'none',
  }
}

function normsOf(db: Db, region: Region, { children }: Loaded): Promise<ReviewView['norms']> {
  return Promise.all(
    children
      .filter(({ procedure }) => procedure === 'normReview')
      .map(async ({ id, procedure, version, state }) => ({
        id,
        title: normName(await normFileOf(db, region, id)),
        state: words(procedureOf(procedure, version).states[state] ?? { zh: state, en: state }),
      })),
  )
}

async function dutiesOf(db: Db, region: Region, { children }: Loaded): Promise<ReviewView['duties']> {
  const duties = children.filter(({ procedure }) => procedure === 'reviewDuty')
  return Promise.all(
    duties.map(async ({ id, procedure, version, state, final }) => {
      const opening = await openingOf(db, region.code, id)
      const name = procedureOf(procedure, version).states[state] ?? { zh: state, en: state }
      return { note: text(opening.note) ?? text(opening.advice) ?? '', state: words(name), done: final }
    }),
  )
}

type Against = z.output<typeof listReviewsOf.output>['reviews']

/** Reconsiderations of an act that were accepted, and those not decided yet for whoever may see them. */
export async function reviewsAgainst(db: Db, region: Region, reader: Reader, challenged: string): Promise<Against> {
  const ids = await reviewsOf(db, region.code, challenged)
  if (ids.length === 0) return []
  const lines = await listLines(
    db,
    sql`m.region = ${region.code} and m.matter_id = any(${[...ids]}::uuid[])`,
    sql`m.opened_at desc, m.matter_id`,
    ids.length,
  )
  const found = await Promise.all(
    lines.map(async (line) => ({
      line,
      file: await findReview(db, region.code, line.matter_id),
      here: await findMatter(db, region.code, line.matter_id),
    })),
  )
  return found.flatMap(({ line, file, here }) => {
    const open = here !== undefined && mayRead(reader, here)
    if (file?.accepted === undefined && !open) return []
    const state = procedureOf(line.procedure, line.version).states[line.state]
    // What the respondent learns of a review is where it stands, in the public's words.
    const told = (open ? undefined : state?.public) ?? state ?? { zh: line.state, en: line.state }
    return [
      {
        number: line.number ?? '—',
        stateName: words(told),
        open: line.ended_at === null,
        stayed: file?.stayed === true,
        id: open ? line.matter_id : null,
      },
    ]
  })
}
