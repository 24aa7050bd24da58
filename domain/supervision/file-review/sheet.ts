/**
 * 评分表: items with points and rules of deduction, and what makes a file fail whatever it scored (一票否决). The sheet is data: a
 * round keeps the version it was announced with. Points are of a hundred, halves allowed.
 */
import { done, refuse, type Outcome } from '../../kernel/outcome.ts'
import type { Words } from '../../kernel/words.ts'
import type { CheckId, Proposal } from './proposals.ts'

export type SheetItem = Words & {
  readonly id: string
  readonly section: Words
  readonly points: number
  /** What is deducted each time. */
  readonly each: number
  readonly rule: Words
  /** What the program can see of it in the record. */
  readonly check?: CheckId
}

export type Veto = Words & { readonly id: string }

export type ScoreSheet = {
  readonly name: Words
  readonly items: readonly SheetItem[]
  readonly vetoes: readonly Veto[]
  /** The least score of each grade that is passed; below the lowest a file fails. */
  readonly bands: { readonly excellent: number; readonly good: number; readonly passed: number }
}

/** 等次 (广东省行政执法案卷评查办法第十六条). */
export const reviewGrades = {
  excellent: { zh: '优秀', en: 'Excellent' },
  good: { zh: '良好', en: 'Good' },
  passed: { zh: '合格', en: 'Passed' },
  failed: { zh: '不合格', en: 'Failed' },
} as const satisfies Record<string, Words>
export type ReviewGrade = keyof typeof reviewGrades

export const fullPoints = 100
/** Most items of one sheet. */
export const itemsMax = 200

export type Deduction = { readonly item: string; readonly points: number; readonly reason: string }
/** What the person says to what the program proposed for an item. */
export type Answer = { readonly item: string; readonly confirmed: boolean; readonly reason?: string | undefined }
export type Scored = {
  readonly deductions: readonly Deduction[]
  readonly answers: readonly Answer[]
  readonly vetoes: readonly { readonly veto: string; readonly reason: string }[]
  readonly remarks: string
}

/** What counts of one reviewer's sheet. */
export type Score = { readonly total: number; readonly vetoed: boolean }

/** Refuses `fileReview.sheetWrong` for a sheet whose points are not a hundred, whose ids stand twice or whose bands do not rise. */
export function checkScoreSheet(sheet: ScoreSheet): Outcome<ScoreSheet> {
  const wrong = (why: string) => refuse('fileReview.sheetWrong', { why })
  const ids = [...sheet.items, ...sheet.vetoes].map(({ id }) => id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) return wrong(twice)
  const bad = sheet.items.find(({ points, each }) => !isHalf(points) || !isHalf(each) || points <= 0 || each <= 0 || each > points)
  if (bad) return wrong(bad.id)
  const sum = sheet.items.reduce((all, { points }) => all + points, 0)
  if (sum !== fullPoints) return wrong(`${sum} / ${fullPoints}`)
  const { excellent, good, passed } = sheet.bands
  return passed < good && good < excellent && excellent <= fullPoints && passed > 0 ? done(sheet) : wrong('bands')
}

const isHalf = (points: number): boolean => Number.isInteger(points * 2)

/**
 * One reviewer's sheet counted. Refuses `fileReview.deductionWrong` (an unknown item, one that stands twice, points out of range),
 * `fileReview.reasonMissing` (广东省行政执法案卷评查办法第十条第二款: 书面记录评查得分、扣分理由), and `fileReview.proposalOpen`
 * where something that was proposed is neither confirmed nor rejected with a reason.
 */
export function countSheet(sheet: ScoreSheet, proposals: readonly Proposal[], scored: Scored): Outcome<Score> {
  const seen = new Set<string>()
  for (const { item, points, reason } of scored.deductions) {
    const row = sheet.items.find(({ id }) => id === item)
    if (!row || seen.has(item) || !isHalf(points) || points <= 0 || points > row.points)
      return refuse('fileReview.deductionWrong', { item: row?.zh ?? item })
    seen.add(item)
    if (reason.trim() === '') return refuse('fileReview.reasonMissing', { item: row.zh }, '广东省行政执法案卷评查办法第十条第二款')
  }
  for (const { veto, reason } of scored.vetoes) {
    const row = sheet.vetoes.find(({ id }) => id === veto)
    if (!row) return refuse('fileReview.deductionWrong', { item: veto })
    if (reason.trim() === '') return refuse('fileReview.reasonMissing', { item: row.zh }, '广东省行政执法案卷评查办法第十条第二款')
  }
  for (const { item } of proposals) {
    const answer = scored.answers.find((one) => one.item === item)
    const settled = answer !== undefined && (answer.confirmed ? seen.has(item) : Boolean(answer.reason?.trim()))
    if (!settled) return refuse('fileReview.proposalOpen', { item: sheet.items.find(({ id }) => id === item)?.zh ?? item })
  }
  const taken = scored.deductions.reduce((all, { points }) => all + points, 0)
  return done({ total: fullPoints - taken, vetoed: scored.vetoes.length > 0 })
}

/** What the scores of a file come to: not yet, too far apart for two, or settled. */
export type Settled = 'waiting' | 'apart' | Score

/**
 * Two reviewers: their mean, unless they lie further apart than `gap` or only one of them vetoes. Three: the middle score, and
 * the veto of at least two.
 */
export function settle(scores: readonly Score[], gap: number): Settled {
  const [first, second, third] = scores
  if (!first || !second) return 'waiting'
  if (!third) {
    const apart = Math.abs(first.total - second.total) > gap || first.vetoed !== second.vetoed
    return apart ? 'apart' : { total: (first.total + second.total) / 2, vetoed: first.vetoed }
  }
  const [, middle = first.total] = [first, second, third].map(({ total }) => total).sort((a, b) => a - b)
  return { total: middle, vetoed: scores.filter(({ vetoed }) => vetoed).length >= 2 }
}

/** The grade of a score; a veto fails the file whatever it scored (第十七条). */
export function gradeOf({ total, vetoed }: Score, { bands }: Pick<ScoreSheet, 'bands'>): ReviewGrade {
  if (vetoed || total < bands.passed) return 'failed'
  if (total < bands.good) return 'passed'
  return total < bands.excellent ? 'good' : 'excellent'
}
