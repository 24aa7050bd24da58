import { followReview } from '../../../contract/portal-reconsideration.ts'
import { following } from '../follow/following.ts'

/** What the code of a reconsideration opens. */
export const followed = following(followReview)
