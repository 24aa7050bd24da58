/** Rounds, reviews and results as pages show them. */
import type { z } from 'zod'
import type { readFileReview, readReviewedFile, readReviewResults, RoundView } from '../../../contract/supervision-review.ts'
import { words, type Language, type Words } from '../../../domain/kernel/words.ts'
import { textsOf } from '../../../domain/documents/writ.ts'
import { standing } from '../../../domain/enforcement/proceeding/file.ts'
import { reviewedKinds, reviewMethods } from '../../../domain/supervision/file-review/fields.ts'
import { fileReviewProcedure } from '../../../domain/supervision/file-review/file-review.ts'
import { reviewRoundProcedure } from '../../../domain/supervision/file-review/round.ts'
import { checks, proposalsOf } from '../../../domain/supervision/file-review/proposals.ts'
import { reviewGrades, settle, type ReviewGrade, type ScoreSheet } from '../../../domain/supervision/file-review/sheet.ts'
import type { Db } from '../../db/pool.ts'
import { listWritsOf } from '../../documents/store.ts'
import { partsOf } from '../../enforcement/proceedings.ts'
import { entriesOf } from '../../matter/entry-view.ts'
import { findMatter, type Loaded } from '../../matter/load.ts'
import { personNames, unitNamed } from '../../matter/names.ts'
import { procedureOf } from '../../matter/procedures.ts'
import type { Region } from '../../region/region.ts'
import { seenOf } from './seen.ts'
import { reviewerRefusal } from './scoring.ts'
import { findReview, findRound, listReviews, listScores, type KeptReview, type KeptRound, type KeptScore } from './store.ts'

type ReviewView = z.output<typeof readFileReview.output>
type FileView = z.output<typeof readReviewedFile.output>
type Results = z.output<typeof readReviewResults.output>

const gradeView = (grade: ReviewGrade | null) => (grade === null ? null : { grade, name: words(reviewGrades[grade]) })
const nameIn = (list: readonly (Words & { id: string })[], id: string): Words =>
  words(list.find((one) => one.id === id) ?? { zh: id, en: id })

export async function roundView(db: Db, region: Region, round: KeptRound): Promise<RoundView> {
  const reviews = await listReviews(db, region.code, round.matter_id)
  const { head_number: number, head_root: root } = round
  return {
    id: round.matter_id,
    number: round.number ?? '',
    title: round.title ?? '',
    state: round.state,
    stateName: words(reviewRoundProcedure.states[round.state] ?? { zh: round.state, en: round.state }),
    announcedAt: round.opened_at.toISOString(),
    year: round.year,
    kinds: round.kinds.map((kind) => words(reviewedKinds[kind])),
    from: round.from_on,
    to: round.to_on,
    method: words(reviewMethods[round.method]),
    perUnit: round.per_unit,
    gap: round.gap,
    seedOn: round.seed_on,
    reviewBy: round.review_by,
    sheet: { version: round.sheet_version, name: words(round.sheet.name) },
    listed: round.listed.length,
    listHash: round.list_hash,
    head: number === null || root === null ? null : { number, root },
    seed: round.seed,
    summary: round.summary,
    drawn: reviews.length,
    settled: reviews.filter(({ state }) => state === 'settled').length,
  }
}

/** Sheets are shown once every reviewer of the stage has handed in theirs, so that each scores alone. */
function scoresShown(scores: readonly KeptScore[], state: string): readonly KeptScore[] {
  return state === 'scoring' || state === 'third' ? [] : scores
}

export async function reviewView(db: Db, region: Region, here: Loaded, person: string): Promise<ReviewView | undefined> {
  const review = await findReview(db, region.code, here.matter.id)
  const round = review && (await findRound(db, region.code, review.round_id))
  if (!review || !round) return undefined
  const scores = await listScores(db, region.code, [review.matter_id])
  const names = await personNames(db, region.code, [...review.reviewers, ...scores.map((one) => one.person_id)])
  const scored = scores.map((one) => one.person_id)
  const { state } = here.matter
  const asked = state === 'scoring' && !scored.includes(review.reviewers[2] ?? '') ? review.reviewers.slice(0, 2) : review.reviewers
  const all = settle(scores, round.gap)
  const needed = state === 'third' || scores.length > 2 || all === 'apart' ? review.reviewers : asked.slice(0, 2)
  return {
    round: { id: round.matter_id, number: round.number ?? '', title: round.title ?? '' },
    file: { id: review.file_id, number: review.file_number },
    unit: unitOf(region, review.unit_id),
    reviewers: needed.map((id, at) => ({ name: names.get(id) ?? '', place: at + 1, done: scored.includes(id) })),
    mine: reviewerRefusal(review, state, person, scored) === null,
    total: review.total,
    vetoed: review.vetoed,
    grade: gradeView(review.grade),
    scores: scoresShown(scores, state).map((one) => scoreView(round.sheet, one, names)),
  }
}

const unitOf = (region: Region, id: string) => {
  const { name } = unitNamed(region, id)
  return { id, name: words(name) }
}

function scoreView(sheet: ScoreSheet, { scored, ...row }: KeptScore, names: ReadonlyMap<string, string>): ReviewView['scores'][number] {
  return {
    who: names.get(row.person_id) ?? '',
    at: row.at.toISOString(),
    total: row.total,
    vetoed: row.vetoed,
    deductions: scored.deductions.map(({ item, points, reason }) => ({ name: nameIn(sheet.items, item), points, reason })),
    rejected: scored.answers.flatMap(({ item, confirmed, reason }) =>
      confirmed ? [] : [{ name: nameIn(sheet.items, item), reason: reason ?? '' }],
    ),
    vetoes: scored.vetoes.map(({ veto, reason }) => ({ name: nameIn(sheet.vetoes, veto), reason })),
    remarks: scored.remarks,
  }
}

/** The file as its reviewer reads it: its entries, the words of its papers, its evidence, and what the record shows amiss. */
export async function fileView(db: Db, region: Region, review: KeptReview, language: Language): Promise<FileView> {
  const [round, here] = await Promise.all([findRound(db, region.code, review.round_id), findMatter(db, region.code, review.file_id)])
  if (!round || !here) throw new Error(`file review ${review.matter_id} has no round or file`)
  const { matter } = here
  const procedure = procedureOf(matter.procedure, matter.version)
  const [seen, entries, parts] = await Promise.all([
    seenOf(db, region, here),
    entriesOf(db, region, procedure, matter, language),
    partsOf(db, region.code, matter.id),
  ])
  const papers = await listWritsOf(db, region.code, parts)
  return {
    number: review.file_number,
    title: typeof matter.attributes.title === 'string' ? matter.attributes.title : '',
    state: words(procedure.states[matter.state] ?? { zh: matter.state, en: matter.state }),
    sheet: round.sheet,
    proposals: proposalsOf(round.sheet, seen).map(({ item, check, points, found }) => ({
      ...{ item, check: words(checks[check]), points },
      found: found.map(({ text, seq }) => ({ text: words(text), seq })),
    })),
    entries: entries.map(({ seq, act, name, at, who, post, filled, photos }) => ({
      ...{ seq, act, name, at, who, post, filled },
      photos: photos.length,
    })),
    papers: papers
      .filter(({ voided }) => !voided)
      .map(({ id, title, number, issuedAt, document }) => ({ id, title, number, at: issuedAt, lines: textsOf(document) })),
    evidence: standing(seen.file).map(({ n, name, takenOn, record }) => ({ n, name, takenOn, record: record ?? null })),
    missing: [...seen.missing],
  }
}

type Counting = Pick<Results, 'units' | 'items'>

/** Results counted by unit and by item, over the files that are scored. */
export async function countResults(
  db: Db,
  region: Region,
  round: KeptRound,
): Promise<Counting & { reviews: KeptReview[]; scores: KeptScore[] }> {
  const reviews = await listReviews(db, region.code, round.matter_id)
  const told = reviews.filter(({ grade, state }) => grade !== null && state !== 'cancelled')
  const scores = await listScores(
    db,
    region.code,
    told.map(({ matter_id }) => matter_id),
  )
  const units = [...new Set(reviews.map(({ unit_id }) => unit_id))].map((unit) => {
    const own = told.filter(({ unit_id }) => unit_id === unit)
    const graded = (grade: ReviewGrade) => own.filter((one) => one.grade === grade).length
    return {
      unit: unitOf(region, unit),
      files: reviews.filter(({ unit_id }) => unit_id === unit).length,
      settled: own.filter(({ state }) => state === 'settled').length,
      mean: own.length === 0 ? null : round2(own.reduce((sum, { total }) => sum + (total ?? 0), 0) / own.length),
      ...{ excellent: graded('excellent'), good: graded('good'), passed: graded('passed'), failed: graded('failed') },
    }
  })
  const items = round.sheet.items.map(({ id, section, zh, en, points }) => {
    const taken = scores.flatMap((score) =>
      score.scored.deductions.filter(({ item }) => item === id).map((one) => ({ file: score.matter_id, points: one.points })),
    )
    const sheets = Math.max(1, scores.length)
    return {
      ...{ item: id, section: words(section), name: { zh, en }, points },
      files: new Set(taken.map(({ file }) => file)).size,
      deducted: round2(taken.reduce((sum, one) => sum + one.points, 0) / sheets),
    }
  })
  return { units, items, reviews, scores }
}

const round2 = (figure: number): number => Math.round(figure * 100) / 100

/** Results of a round, the files narrowed to a unit or to those that lost points on an item. */
export async function resultsView(
  db: Db,
  region: Region,
  round: KeptRound,
  { unit, item }: { readonly unit?: string | undefined; readonly item?: string | undefined },
): Promise<Results> {
  const { units, items, reviews, scores } = await countResults(db, region, round)
  const losing = new Set(scores.filter(({ scored }) => scored.deductions.some((one) => one.item === item)).map((one) => one.matter_id))
  const shown = reviews.filter((one) => (unit === undefined || one.unit_id === unit) && (item === undefined || losing.has(one.matter_id)))
  return {
    ...{ units, items },
    round: await roundView(db, region, round),
    files: shown.map(({ matter_id: id, file_number: number, unit_id, state, total, vetoed, grade }) => ({
      ...{ id, number, unit: unitOf(region, unit_id), total, vetoed, grade: gradeView(grade) },
      stateName: words(fileReviewProcedure.states[state] ?? { zh: state, en: state }),
    })),
  }
}
