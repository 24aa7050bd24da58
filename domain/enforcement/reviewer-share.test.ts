import { describe, expect, test } from 'vitest'
import { reviewerShare, usualReviewerPercent } from './reviewer-share.ts'

describe('法制审核人员配备 (国办发〔2018〕118号（十一）)', () => {
  test.each([
    [100, 5, 5, true],
    [100, 4, 5, false],
    [101, 5, 6, false],
    [19, 1, 1, true],
    [0, 0, 0, true],
  ])('of %i officers %i review where %i are asked for: %s', (officers, reviewers, least, meets) => {
    expect(reviewerShare(officers, reviewers, usualReviewerPercent)).toMatchObject({ least, meets })
  })
})
