import type { Need } from '../../procedure/procedure.ts'
import { need, unless } from './needs.ts'

/** What a reconsideration stands in the way of (行政复议法第四十二条、第七十二条、第七十八条). */
// prettier-ignore
export const reviewNeeds = {
  notStayed: need('facts', '没有因复议停止执行', 'Not stayed by a reconsideration', ({ facts: { file } }) =>
    unless(file.review?.stayedOn === undefined, 'enforcement.stayed', '行政复议法第四十二条', { number: file.review?.number ?? '—' })),
  oursToEnforce: need('facts', '由本机关执行', 'For this organ to enforce', ({ facts: { file } }) =>
    unless(file.review?.enforcer !== 'reviewOrgan', 'enforcement.reviewOrganEnforces', '行政复议法第七十八条', { number: file.review?.number ?? '—' })),
  refundFits: need('input', '不超过应退数额', 'Not more than is to be given back', ({ facts: { money }, input }) =>
    unless(Number(input.fen) > 0 && Number(input.fen) <= -money.leftFen, 'enforcement.refundTooMuch', '行政复议法第七十二条第二款', { yuan: Math.max(0, -money.leftFen) / 100 })),
} as const satisfies Record<string, Need>
