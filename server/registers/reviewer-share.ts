import { z } from 'zod'
import type { listUnitsOf } from '../../contract/registers/units.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { reviewerShare, usualReviewerPercent } from '../../domain/enforcement/reviewer-share.ts'
import { rows, type Db } from '../db/pool.ts'
import { unitNamed } from '../matter/names.ts'
import type { Region } from '../region/region.ts'

type LegalReview = z.output<typeof listUnitsOf.output>['legalReview']

const Reviewer = z.object({ person_id: z.uuid(), name: z.string(), unit_id: z.string() })

/** Who reviews in law on a day, beside how many enforce. */
export async function legalReviewOf(db: Db, region: Region, day: CivilDate): Promise<LegalReview> {
  const [reviewers, [counted]] = await Promise.all([
    rows(
      Reviewer,
      db`
      select distinct on (p.person_id) p.person_id, p.name, h.unit_id
      from post_holding h
      join role r on r.region = h.region and r.role_id = h.role_id and r.post = 'legalReviewer'
      join person p on p.region = h.region and p.person_id = h.person_id
      where h.region = ${region.code} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})
      order by p.person_id, h.unit_id collate "C"`,
    ),
    rows(
      z.object({ officers: z.number() }),
      db`
      select count(distinct person_id)::int as officers from credential
      where region = ${region.code} and kind = 'enforcement' and from_on <= ${day} and (to_on is null or to_on >= ${day})
        and (revoked_on is null or revoked_on > ${day})`,
    ),
  ])
  const percent = region.settings.enforcement.legalReviewerPercent ?? usualReviewerPercent
  const { officers, least, meets } = reviewerShare(counted?.officers ?? 0, reviewers.length, percent)
  return {
    ...{ officers, percent, least, meets },
    reviewers: reviewers.map((one) => ({ id: one.person_id, name: one.name, unit: unitNamed(region, one.unit_id).name })),
  }
}
