import { followVoice } from '../../../contract/portal-complaint.ts'
import { following } from '../follow/following.ts'

/** What the code of a complaint or petition opens. */
export const followed = following(followVoice)
