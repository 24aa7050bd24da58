/** 从轻、减轻、从重、不予处罚: the closed list of legal grounds on which a penalty leaves the middle of its tier. */
import type { Words } from '../kernel/words.ts'

/** 从轻 stays inside the range of the law, 减轻 goes below its minimum: two different things. */
export const effects = {
  lighter: { zh: '从轻', en: 'Lighter within the range' },
  belowRange: { zh: '减轻', en: 'Below the range' },
  heavier: { zh: '从重', en: 'Heavier within the range' },
  noPenalty: { zh: '不予处罚', en: 'No penalty' },
} as const satisfies Record<string, Words>
export type Effect = keyof typeof effects

type GroundRow = Words & { readonly basis: string; readonly effects: readonly Effect[]; readonly must: boolean }

/** `must` is 应当; otherwise the law says 可以. */
// prettier-ignore
export const grounds = {
  minor:           { zh: '已满十四周岁不满十八周岁', en: 'Aged 14 to 17',                            basis: '行政处罚法第三十条',             effects: ['lighter', 'belowRange'], must: true },
  partialCapacity: { zh: '尚未完全丧失辨认或者控制能力', en: 'Diminished capacity',                  basis: '行政处罚法第三十一条',           effects: ['lighter', 'belowRange'], must: false },
  relieved:        { zh: '主动消除或者减轻危害后果', en: 'Removed or relieved the harm unasked',     basis: '行政处罚法第三十二条第一项',     effects: ['lighter', 'belowRange'], must: true },
  coerced:         { zh: '受他人胁迫或者诱骗',       en: 'Coerced or tricked by another',            basis: '行政处罚法第三十二条第二项',     effects: ['lighter', 'belowRange'], must: true },
  confessed:       { zh: '主动供述尚未掌握的违法行为', en: 'Confessed an act not yet known',         basis: '行政处罚法第三十二条第三项',     effects: ['lighter', 'belowRange'], must: true },
  merit:           { zh: '配合查处有立功表现',       en: 'Helped the investigation with merit',      basis: '行政处罚法第三十二条第四项',     effects: ['lighter', 'belowRange'], must: true },
  otherStatute:    { zh: '法律、法规、规章规定的其他情形', en: 'Another ground set by law, regulation or rule', basis: '行政处罚法第三十二条第五项', effects: ['lighter', 'belowRange'], must: true },
  trivial:         { zh: '轻微并及时改正，没有造成危害后果', en: 'Trivial, corrected in time, no harm', basis: '行政处罚法第三十三条第一款前段', effects: ['noPenalty'],             must: true },
  firstOffence:    { zh: '初次违法且危害后果轻微并及时改正', en: 'First offence, slight harm, corrected in time', basis: '行政处罚法第三十三条第一款后段', effects: ['noPenalty'],   must: false },
  noFault:         { zh: '有证据足以证明没有主观过错', en: 'Proven to be without fault',             basis: '行政处罚法第三十三条第二款',     effects: ['noPenalty'],             must: true },
  emergency:       { zh: '突发事件期间违反应对措施', en: 'Broke measures against an emergency',      basis: '行政处罚法第四十九条',           effects: ['heavier'],               must: true },
} as const satisfies Record<string, GroundRow>
export type Ground = keyof typeof grounds

/** What is weighed in a case, and which of the effects its ground allows is taken. */
export type Factor = { readonly ground: Ground; readonly effect: Effect }

export function allows(ground: Ground, effect: Effect): boolean {
  return (grounds[ground].effects as readonly Effect[]).includes(effect)
}
