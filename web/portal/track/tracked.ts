import { track, type TrackedCase } from '../../../contract/portal.ts'
import { following } from '../follow/following.ts'
import { portalPaths } from '../paths.ts'

/** Where a code leads that is another service's, by the refusal that says so. */
export const elsewhere = {
  'access.receiptOfVoice': portalPaths.complainFollow,
  'access.receiptOfReview': portalPaths.reconsiderFollow,
  'access.receiptOfInformation': portalPaths.informationFollow,
}

/** What the code of a report opens. */
export const tracked = following(track, Object.keys(elsewhere))

/** What the reporter can do about it, in the order in which it is offered. */
export const trackActs = ['rate', 'reopen', 'more'] as const
export type TrackAct = (typeof trackActs)[number]

/** Whether the act is offered now. */
export function mayDo({ mayRate, mayReopen, maySupplement }: TrackedCase, act: TrackAct): boolean {
  return { rate: mayRate, reopen: mayReopen, more: maySupplement }[act]
}
