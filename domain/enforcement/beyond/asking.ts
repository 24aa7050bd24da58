/** Rows by which a proceeding or case reaches beyond its organ, and by which the answer comes back to it. */
import type { Post } from '../../people/posts.ts'
import type { Act } from '../../procedure/procedure.ts'

const help = '行政处罚法第二十六条'

/** 协助: asked of a unit of the region or of an organ outside it, and answered into the record. */
export function assistanceRows(from: readonly string[], by: readonly Post[]) {
  // prettier-ignore
  return [
    { act: 'askAssistance', zh: '请求协助', en: 'Ask a unit for help', from, to: 'same', by, asks: ['toUnit', 'askedFor', 'lawBasis', 'replyBy', 'photos?'], needs: ['askedRightly'],
      follows: [{ open: 'assistance', act: 'ask', gives: ['toUnit', 'askedFor', 'lawBasis', 'replyBy', 'photos'] }], rights: true, basis: help },
    { act: 'askOutside', zh: '请求外部机关协助', en: 'Ask an outside organ for help', from, to: 'same', by, asks: ['organ', 'askedFor', 'lawBasis', 'replyBy', 'photos?'], needs: ['askedRightly'],
      follows: [{ open: 'assistance', act: 'askOutside', gives: ['organ', 'askedFor', 'lawBasis', 'replyBy', 'photos'] }], rights: true, basis: help },
    { act: 'assistanceReplied', zh: '协助答复', en: 'Help was given', from: 'any', to: 'same', by: ['system'], asks: ['organ', 'reply', 'photos?'], follows: [{ tell: 'unit' }], rights: true, basis: help },
    { act: 'assistanceEnded', zh: '协助未提供', en: 'No help came', from: 'any', to: 'same', by: ['system'], asks: ['organ', 'reason'], follows: [{ tell: 'unit' }] },
  ] as const satisfies readonly Act[]
}

/** 管辖争议 and 重大案件: of a penalty proceeding that has not been decided (`from`). */
export function upwardRows(from: readonly string[]) {
  // prettier-ignore
  return [
    { act: 'raiseDispute', zh: '提出管辖争议', en: 'Raise a dispute over jurisdiction', from, to: 'same', by: ['unitLead'], asks: ['otherUnit', 'disputeKind', 'otherNumber?', 'reason'],
      needs: ['noDispute', 'askedRightly'], follows: [{ open: 'jurisdiction', act: 'raise', gives: ['otherUnit', 'disputeKind', 'otherNumber', 'reason'] }], rights: true,
      basis: '行政处罚法第二十五条；住房和城乡建设行政处罚程序规定第六条第二款', consequence: { zh: '争议解决前不得告知、决定和移送；不能等待的调查取证照常进行。', en: 'Until it is settled nothing is notified, decided or handed over; what cannot wait is still investigated.' } },
    { act: 'disputeOpened', zh: '涉及管辖争议', en: 'Drawn into a dispute', from, to: 'same', by: ['system'], follows: [{ tell: 'owner' }], rights: true, basis: '行政处罚法第二十五条' },
    { act: 'disputeDropped', zh: '管辖争议撤回', en: 'The dispute was withdrawn', from: 'any', to: 'same', by: ['system'], asks: ['reason'], follows: [{ tell: 'owner' }] },
    { act: 'disputeSettled', zh: '管辖确定', en: 'Jurisdiction settled', from: 'any', to: 'same', by: ['system'], asks: ['takingUnit', 'reason'], sets: ['unit'], clears: ['assignee'],
      follows: [{ tell: 'unit' }], rights: true, basis: '行政处罚法第二十五条；住房和城乡建设行政处罚程序规定第六条第二款' },
    { act: 'endedElsewhere', zh: '因管辖确定终结', en: 'Ended: another organ has jurisdiction', from, to: 'transferred', by: ['system'], asks: ['takingUnit', 'reason'], stops: 'all',
      follows: [{ children: 'delivery', act: 'cancel' }, { parent: 'proceedingAnswered', gives: ['reason'] }, { tell: 'unit' }], rights: true, basis: '行政处罚法第二十五条' },
    { act: 'reportMajor', zh: '上报重大案件', en: 'Report as a major case', from, to: 'same', by: ['unitLead'], asks: ['majorGrounds', 'caseFen?', 'casualties?', 'reason'],
      needs: ['noMajorPending', 'askedRightly'], follows: [{ open: 'majorCase', act: 'reportUp', gives: ['majorGrounds', 'caseFen', 'casualties', 'reason'] }], rights: true,
      basis: '行政处罚法第二十五条；浙江省综合行政执法条例第十一条', consequence: { zh: '上级答复前不作出决定。', en: 'Nothing is decided before the superior has answered.' } },
    { act: 'instructed', zh: '上级办理意见', en: 'Instructions from above', from: 'any', to: 'same', by: ['system'], asks: ['instructions'], follows: [{ tell: 'owner' }] },
    { act: 'reassigned', zh: '上级提级、指定办理', en: 'Taken over, or given to another unit', from: 'any', to: 'same', by: ['system'], asks: ['takingUnit', 'reason', 'instructions?'], sets: ['unit'], clears: ['assignee'],
      follows: [{ tell: 'unit' }], rights: true, basis: '行政处罚法第二十五条' },
    { act: 'majorClosed', zh: '重大案件上报办结', en: 'The report was answered or withdrawn', from: 'any', to: 'same', by: ['system'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  ] as const satisfies readonly Act[]
}
