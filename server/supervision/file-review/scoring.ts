/** Who scores a file, with what, and what follows from a sheet that is handed in. */
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { holds } from '../../../domain/people/reach.ts'
import type { Proposal } from '../../../domain/supervision/file-review/proposals.ts'
import { proposalsOf } from '../../../domain/supervision/file-review/proposals.ts'
import { countSheet, settle, type Score, type Scored } from '../../../domain/supervision/file-review/sheet.ts'
import { canonical } from '../../../domain/procedure/canonical.ts'
import type { Tx } from '../../db/pool.ts'
import { sha256 } from '../../enforcement/random/make.ts'
import { findMatter, type Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { reviewersOn } from './population.ts'
import { seenOf } from './seen.ts'
import { findRound, listScores, type KeptReview } from './store.ts'

/** Whether this person has a sheet to hand in: the first two at first, the third where those lie apart. */
export function reviewerRefusal(review: KeptReview, state: string, person: string | null, scored: readonly string[]): Refusal | null {
  const place = person === null ? -1 : review.reviewers.indexOf(person)
  const due = state === 'third' ? place === 2 : place === 0 || place === 1
  if (!due) return { code: 'fileReview.notReviewer', basis: '广东省行政执法案卷评查办法第十条' }
  return person !== null && scored.includes(person) ? { code: 'fileReview.scoredAlready' } : null
}

/** The hash that binds a sheet to its file and reviewer, so that what is shown later is what was handed in. */
export function sheetHashOf(matter: string, person: string, scored: Scored): string {
  return sha256(canonical({ matter, person, scored }))
}

type Counted = {
  readonly sheetRefusal: Refusal | null
  readonly score?: Score
  readonly proposals?: readonly Proposal[]
  readonly agreed?: string
  readonly apart?: string
}

export async function scoringFacts(tx: Tx, command: Command, here: Loaded, review: KeptReview) {
  const { region, act, actor, reader, input } = command
  const person = actor.kind === 'person' ? actor.personId : null
  const [scores, reviewers] = await Promise.all([
    listScores(tx, region.code, [review.matter_id]),
    reviewersOn(tx, region, region.today(command.now)),
  ])
  const scored = scores.map((one) => one.person_id)
  const apart = reviewers.apartFrom(review.unit_id)
  const supervises = reader !== null && holds(reader, 'fileReview.report') && person !== null && !apart.has(person)
  const counted: Counted = act === 'score' ? await count(tx, command, review, scores) : { sheetRefusal: null }
  return {
    reviewerRefusal: reviewerRefusal(review, here.matter.state, person, scored),
    organRefusal:
      person !== null && apart.has(person) ? { code: 'fileReview.ofOrgan', basis: '广东省行政执法案卷评查办法第十条第一款' } : null,
    readerRefusal: supervises || (person !== null && review.reviewers.includes(person)) ? null : { code: 'fileReview.notReader' },
    replacementRefusal: act === 'replaceReviewer' ? replacementRefusal(review, input, { scored, apart, people: reviewers.people }) : null,
    ...counted,
  }
}

function replacementRefusal(
  { reviewers }: KeptReview,
  input: Command['input'],
  { scored, apart, people }: { scored: readonly string[]; apart: ReadonlySet<string>; people: readonly string[] },
): Refusal | null {
  const [leaves, joins] = [text(input.person) ?? '', text(input.replacement) ?? '']
  if (!reviewers.includes(leaves) || scored.includes(leaves)) return { code: 'fileReview.notReplaced' }
  const fits = people.includes(joins) && !apart.has(joins) && !reviewers.includes(joins)
  return fits ? null : { code: 'fileReview.replacementUnfit', basis: '广东省行政执法案卷评查办法第十条第一款' }
}

async function count(tx: Tx, { region, given }: Command, review: KeptReview, before: readonly Score[]): Promise<Counted> {
  const [round, file] = await Promise.all([findRound(tx, region.code, review.round_id), findMatter(tx, region.code, review.file_id)])
  if (!round || !file) throw new Error(`file review ${review.matter_id} has no round or file`)
  const proposals = proposalsOf(round.sheet, await seenOf(tx, region, file))
  const counted = countSheet(round.sheet, proposals, given?.scored as Scored) // as the contract parsed it
  if (!counted.ok) return { sheetRefusal: counted.refusal }
  const score = counted.value
  const settled = settle([...before, score], round.gap)
  const id = review.matter_id
  return {
    ...{ sheetRefusal: null, score, proposals },
    ...(settled === 'apart' && { apart: id }),
    ...(typeof settled === 'object' && { agreed: id }),
  }
}
