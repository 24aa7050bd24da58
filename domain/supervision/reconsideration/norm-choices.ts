/** What can be chosen in the review of a normative document (行政复议法第十三条、第五十六条至第六十条). */
import type { Words } from '../../kernel/words.ts'

/** 规范性文件 by who made it (第十三条第一款). A rule (规章) is chosen to be refused: its review goes another way (第十三条第二款). */
// prettier-ignore
export const normKinds = {
  ministry:   { zh: '国务院部门的规范性文件（第一项）', en: 'Of a ministry (1)' },
  local:      { zh: '县级以上地方政府及其工作部门的规范性文件（第二项）', en: 'Of a local government or its department (2)' },
  township:   { zh: '乡、镇人民政府的规范性文件（第三项）', en: 'Of a township (3)' },
  authorised: { zh: '法律、法规、规章授权的组织的规范性文件（第四项）', en: 'Of an authorised organisation (4)' },
  rule:       { zh: '规章（不属于附带审查范围）', en: 'A government rule (not reviewed here)' },
} as const satisfies Record<string, Words>
export type NormKind = keyof typeof normKinds

// prettier-ignore
export const normRefusals = {
  rule:     { zh: '属于规章（第十三条第二款）', en: 'It is a government rule (13(2))' },
  notNorm:  { zh: '不是规范性文件', en: 'It is no normative document' },
  notBasis: { zh: '不是被申请行政行为的依据', en: 'The challenged act does not rest on it' },
  unclear:  { zh: '没有指明具体文件和条款，经通知仍不明确', en: 'Which document and clause is not said, though asked' },
} as const satisfies Record<string, Words>
export type NormRefusal = keyof typeof normRefusals

export const findings = {
  lawful: { zh: '相关条款合法', en: 'The clause is lawful' },
  unlawful: { zh: '相关条款超越权限或者违反上位法', en: 'The clause is beyond its power or against higher law' },
} as const satisfies Record<string, Words>
export type Finding = keyof typeof findings

/** 第五十九条. */
export const unlawfulGrounds = {
  beyondPower: { zh: '超越权限', en: 'Beyond its power' },
  againstLaw: { zh: '违反上位法', en: 'Against higher law' },
} as const satisfies Record<string, Words>
export type UnlawfulGround = keyof typeof unlawfulGrounds

/** How the review began: asked for with the application, found by the reviewing organ itself, or forwarded by another. */
export const normOrigins = {
  asked: { zh: '申请人一并提出（第十三条、第五十六条）', en: 'Asked for by the applicant (13, 56)' },
  found: { zh: '复议机关认为依据不合法（第五十七条）', en: 'Found by the reviewing organ (57)' },
  received: { zh: '其他复议机关转送（第六十条）', en: 'Forwarded by another organ (60)' },
} as const satisfies Record<string, Words>
export type NormOrigin = keyof typeof normOrigins
