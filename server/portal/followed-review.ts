import { reviewActs, type FollowedReview } from '../../contract/portal-reconsideration.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { offers } from '../../domain/procedure/decide.ts'
import { emptyReview, type ReviewFile } from '../../domain/supervision/reconsideration/file.ts'
import type { Db } from '../db/pool.ts'
import { listWritsOf } from '../documents/store.ts'
import { dayOf } from '../enforcement/facts.ts'
import type { Loaded } from '../matter/load.ts'
import { unitNamed } from '../matter/names.ts'
import { placeOfMatter } from '../matter/perform.ts'
import { procedureOf } from '../matter/procedures.ts'
import type { Region } from '../region/region.ts'
import { findReview } from '../supervision/reconsideration/store.ts'
import { entriesOf, nextDue, stepOf } from './followed.ts'
import type { Submission } from './receipt.ts'

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const words = ({ zh, en }: Words) => ({ zh, en })

/** Papers made out to the respondent alone. */
export const notForApplicant: readonly string[] = ['reviewAnswerNotice', 'reviewOpinion']

/** A reconsideration as whoever has its code sees it: their own words, the public's steps, the papers made out to them. */
export async function followedReview(db: Db, region: Region, submission: Submission, here: Loaded, now: Date): Promise<FollowedReview> {
  const { matter } = here
  const procedure = procedureOf(matter.procedure, matter.version)
  const [entries, papers, kept] = await Promise.all([
    entriesOf(db, region.code, matter.id),
    listWritsOf(db, region.code, [matter.id]),
    findReview(db, region.code, matter.id),
  ])
  const file = kept ?? emptyReview
  const first = entries[0]?.input ?? {}
  const state = procedure.states[matter.state]
  const due = nextDue(matter, procedure)
  const asked = entries.filter(({ act }) => act === 'askCompletion').at(-1)
  const { mediation } = file
  return {
    code: submission.code,
    number: text(matter.attributes.number),
    title: text(matter.attributes.title) ?? procedure.zh,
    state: words(state?.public ?? state ?? procedure),
    final: matter.endedAt !== null,
    requests: text(first.requests) ?? '',
    facts: text(first.facts) ?? '',
    sentAt: submission.createdAt.toISOString(),
    due: due?.name ?? null,
    dueAt: due?.at ?? null,
    respondent: file.respondent === undefined ? null : words(unitNamed(region, file.respondent).name),
    toComplete: matter.state === 'toComplete' ? text(asked?.input.toComplete) : null,
    mediation: mediation
      ? {
          agreement: mediation.agreement,
          newFen: mediation.newFen ?? null,
          signedOn: dayOf(mediation.applicantOn) ?? null,
          other: mediation.respondentOn !== undefined,
        }
      : null,
    steps: entries.flatMap((entry) => stepOf(entry, procedure, region)),
    papers: papers
      .filter((one) => one.voided === null && !notForApplicant.includes(one.kind))
      .map(({ id, title: name, number, issuedAt }) => ({ id, title: name, number, on: issuedAt })),
    may: mayDo(here, region, submission, file, now),
  }
}

/** The engine itself is asked. */
function mayDo({ matter }: Loaded, region: Region, submission: Submission, file: ReviewFile, now: Date): FollowedReview['may'] {
  const offered = offers({
    procedure: procedureOf(matter.procedure, matter.version),
    matter,
    actor: { kind: 'reporter', submissionId: submission.id },
    reader: null,
    place: placeOfMatter(matter),
    facts: { today: region.today(now), file },
    rules: region.rules,
    now,
  })
  return reviewActs.filter((act) => offered.some((offer) => offer.act.act === act && offer.refusal === null))
}
