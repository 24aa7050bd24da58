/**
 * What is handed in for a legality review, by kind of what is reviewed. 浙江省行政程序办法第二十六条 asks for grounds and public comment on
 * normative documents, 第三十条 for public participation, expert opinion or a study of risks on major decisions; the rest is this
 * program's sample, which a district may ask more than.
 */
import type { Words } from '../../kernel/words.ts'

// prettier-ignore
export const legalityKinds = {
  normative: { zh: '行政规范性文件', en: 'Normative document' },
  decision:  { zh: '重大行政决策', en: 'Major decision' },
  agreement: { zh: '行政协议', en: 'Agreement' },
  devolved:  { zh: '向功能区赋权', en: 'Powers handed to a functional zone' },
} as const satisfies Record<string, Words>
export type LegalityKind = keyof typeof legalityKinds

// prettier-ignore
export const materials = {
  draft:         { zh: '送审稿', en: 'The draft' },
  explanation:   { zh: '起草说明', en: 'Explanation of the draft' },
  basis:         { zh: '依据文本', en: 'Texts it rests on' },
  comments:      { zh: '公开征求意见及采纳情况', en: 'Public comments and what became of them' },
  participation: { zh: '公众参与、专家论证或者风险评估', en: 'Public participation, expert opinion or a study of risks' },
  counterparty:  { zh: '相对方主体资格和资信', en: 'Standing and credit of the other party' },
  itemList:      { zh: '赋权事项清单', en: 'List of the powers handed over' },
  capacity:      { zh: '承接能力评估', en: 'Whether the zone can exercise them' },
} as const satisfies Record<string, Words>
export type Material = keyof typeof materials

export const requiredMaterials: Readonly<Record<LegalityKind, readonly Material[]>> = {
  normative: ['draft', 'explanation', 'basis', 'comments'],
  decision: ['draft', 'explanation', 'basis', 'participation'],
  agreement: ['draft', 'explanation', 'basis', 'counterparty'],
  devolved: ['draft', 'explanation', 'basis', 'itemList', 'capacity'],
}

/** What is lacking, in the order of the list. */
export function lacking(kind: LegalityKind, given: readonly string[]): Material[] {
  return requiredMaterials[kind].filter((material) => !given.includes(material))
}

/** One point to a line; empty lines are none. */
export const linesOf = (text: unknown): string[] =>
  typeof text === 'string'
    ? text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : []
