import type { Words } from '../kernel/words.ts'

/**
 * The eight classes of a file of a penalty case, in the order in which they are bound
 * (住房和城乡建设行政处罚程序规定第四十条第二款). Within a class papers stand by the time they were made.
 */
export const dossierClasses = {
  1: { zh: '案源材料、立案审批表', en: 'Source of the case and approval to open it' },
  2: { zh: '行政处罚文书及送达回证', en: 'Penalty writs and proofs of delivery' },
  3: { zh: '证据材料', en: 'Evidence' },
  4: { zh: '当事人陈述、申辩材料', en: 'Statements of the party' },
  5: { zh: '听证笔录', en: 'Hearing' },
  6: { zh: '书面复核意见、法制审核意见、集体讨论记录', en: 'Re-weighing, legal review and panel' },
  7: { zh: '执行情况记录、财物处理单据', en: 'Execution and disposal of goods' },
  8: { zh: '其他有关材料', en: 'Other papers' },
} as const satisfies Record<number, Words>

export type DossierClass = keyof typeof dossierClasses
