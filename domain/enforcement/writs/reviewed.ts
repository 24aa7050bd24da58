/** Papers of file review (案卷评查), of legality review and of state compensation. What stands in rows comes with the act that issues them. */
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, paragraph, sentence, type Body, type WritFacts } from './parts.ts'

const to = ({ beyond }: WritFacts): string[] => [...(beyond?.to ?? [])]
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []

export const reviewedBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  fileReviewNotice: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph('现决定开展行政执法案卷评查，有关事项通知如下。'),
      ...rows(facts),
      paragraph('名单和抽取办法同时在公众服务网站公布；种子取自上列日期的公开存证树根，任何人都可以重复抽取。'),
      paragraph('评查人员与被评查单位有利害关系的，应当回避。'),
    ],
  }),
  fileReviewReport: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位案卷经评查（${facts.number}），现将评查意见反馈如下。`),
      ...rows(facts),
      heading('发现的主要问题'),
      paragraph(sentence(facts.input.problems)),
      heading('整改建议'),
      paragraph(sentence(facts.input.advice)),
      paragraph('对评查意见有异议的，可以自收到之日起10个工作日内书面申请复核。'),
    ],
  }),
  fileReviewAnswer: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位对案卷评查意见（${facts.number}）提出的复核申请收悉，复核意见如下。`),
      ...rows(facts),
      paragraph(sentence(facts.input.opinion)),
    ],
  }),
  legalityOpinion: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位送审的文本（${facts.number}）经合法性审核，提出意见如下。`),
      ...rows(facts),
      paragraph(sentence(facts.input.reason)),
      paragraph('请逐点反馈采纳情况，不采纳的说明理由。'),
    ],
  }),
  compensationReceipt: (facts) => ({
    addressee: to(facts),
    blocks: [paragraph(`本机关收到你（单位）提交的国家赔偿申请书，编号${facts.number}，特此出具收讫凭证。`), ...rows(facts)],
  }),
  compensationDecision: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你（单位）提出的国家赔偿申请（${facts.number}），本机关经审查，决定如下。`),
      ...rows(facts),
      heading('理由'),
      paragraph(sentence(facts.input.reason)),
      paragraph('对本决定不服的，可以自作出决定之日起三个月内向人民法院提起诉讼（国家赔偿法第十四条）。'),
    ],
  }),
}
