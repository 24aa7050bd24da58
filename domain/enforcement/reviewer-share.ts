/**
 * 法制审核人员配备 (国办发〔2018〕118号（十一）): those who review in law are to be no fewer than a share of those who enforce. The text says
 * 原则上, so the share is a setting, and falling short of it stops nothing.
 */

/** Five per cent, in principle. */
export const usualReviewerPercent = 5

export type ReviewerShare = {
  /** Holders of an enforcement credential valid on the day, and holders of the post of legal reviewer; each person once. */
  readonly officers: number
  readonly reviewers: number
  readonly percent: number
  /** How many reviewers the share asks for: a part of a person is a person. */
  readonly least: number
  readonly meets: boolean
}

export function reviewerShare(officers: number, reviewers: number, percent: number): ReviewerShare {
  const least = Math.ceil((officers * percent) / 100)
  return { officers, reviewers, percent, least, meets: reviewers >= least }
}
