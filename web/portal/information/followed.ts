import { followInformation } from '../../../contract/portal-information.ts'
import { following } from '../follow/following.ts'

/** What the code of a request for information opens. */
export const followed = following(followInformation)
