import { reviewActs, type FollowedReview } from '../../contract/portal-reconsideration.ts'
import { words } from '../../domain/kernel/words.ts'
import { emptyReview } from '../../domain/supervision/reconsideration/file.ts'
import type { Db } from '../db/pool.ts'
import { dayOf } from '../enforcement/facts.ts'
import { unitNamed } from '../matter/names.ts'
import { procedureOf } from '../matter/procedures.ts'
import { text } from '../matter/text.ts'
import { findReview } from '../supervision/reconsideration/store.ts'
import { entriesOf, nextDue, papersOf, stepOf } from './followed.ts'
import { openToOwner, type Own } from './own.ts'

/** Papers made out to the respondent alone. */
export const notForApplicant: readonly string[] = ['reviewAnswerNotice', 'reviewOpinion']

/** A reconsideration as whoever has its code sees it: their own words, the public's steps, the papers made out to them. */
export async function followedReview(db: Db, own: Own, now: Date): Promise<FollowedReview> {
  const { region, submission, here } = own
  const { matter } = here
  const procedure = procedureOf(matter.procedure, matter.version)
  const [entries, papers, kept] = await Promise.all([
    entriesOf(db, region.code, matter.id),
    papersOf(db, region.code, matter.id, notForApplicant),
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
    papers,
    may: openToOwner(own, reviewActs, { today: region.today(now), file }, now),
  }
}
