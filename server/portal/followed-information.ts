import { informationActs, type FollowedRequest } from '../../contract/portal-information.ts'
import { words } from '../../domain/kernel/words.ts'
import { answerKind } from '../../domain/supervision/information/answers.ts'
import type { InformationFacts } from '../../domain/supervision/information/needs.ts'
import type { Db } from '../db/pool.ts'
import { attachmentsOf } from '../evidence/store.ts'
import { procedureOf } from '../matter/procedures.ts'
import { text } from '../matter/text.ts'
import { findRequest } from '../supervision/information/store.ts'
import { redirectedTo } from '../supervision/information/view.ts'
import { entriesOf, nextDue, papersOf, stepOf } from './followed.ts'
import { openToOwner, type Own } from './own.ts'

/** Papers that go to third parties. */
export const notForRequester: readonly string[] = ['informationThirdPartyNotice']

/** Files and pictures that came with the answer: the information itself. */
export async function filesGiven(db: Db, region: string, matterId: string) {
  return (await attachmentsOf(db, region, [matterId])).filter(({ act }) => act === 'answer')
}

/** A request as whoever has its code sees it: their own words, the public's steps, the papers and the information made out to them. */
export async function followedInformation(db: Db, own: Own, now: Date): Promise<FollowedRequest> {
  const { region, submission, here } = own
  const { matter } = here
  const procedure = procedureOf(matter.procedure, matter.version)
  const [entries, papers, file, given, redirectTo] = await Promise.all([
    entriesOf(db, region.code, matter.id),
    papersOf(db, region.code, matter.id, notForRequester),
    findRequest(db, region.code, matter.id),
    filesGiven(db, region.code, matter.id),
    redirectedTo(db, region.code, matter.id),
  ])
  const first = entries[0]?.input ?? {}
  const answer = entries.findLast(({ act }) => act === 'answer')?.input
  const kind = answerKind(answer?.answerKind)
  const asked = entries.findLast(({ act }) => act === 'askSupplement')?.input
  const state = procedure.states[matter.state]
  const due = nextDue(matter, procedure)
  return {
    code: submission.code,
    number: text(matter.attributes.number),
    topic: file?.topic ?? '',
    description: text(first.description) ?? '',
    state: words(state?.public ?? state ?? procedure),
    final: matter.endedAt !== null,
    sentAt: submission.createdAt.toISOString(),
    receivedOn: file?.received_on ?? null,
    due: due?.name ?? null,
    dueAt: due?.at ?? null,
    lacks: matter.state === 'toSupplement' ? text(asked?.lacks) : null,
    answer:
      answer === undefined || kind === undefined
        ? null
        : {
            kind: words(kind),
            basis: kind.basis,
            text: text(answer.answer) ?? '',
            obtainFrom: text(answer.obtainFrom),
            obtainOn: text(answer.obtainOn),
            reason: text(answer.reason),
            files: given.map(({ sha256, name }) => ({ sha256, name })),
          },
    redirectTo,
    steps: entries.flatMap((entry) => stepOf(entry, procedure, region)),
    papers,
    may: mayDo(own, now),
  }
}

/** Reasons are given once they were asked for. */
function mayDo(own: Own, now: Date): FollowedRequest['may'] {
  const facts: InformationFacts = { today: own.region.today(now), officeSet: true, feeRuleSet: true, against: 0, opinionKind: null }
  return openToOwner(own, informationActs, facts, now)
}
