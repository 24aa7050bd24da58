/** Papers to a person who complained (执法投诉) or petitioned (信访). Facts in rows come with the act that issues them. */
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, paragraph, said, sentence, signatures, type Body, type WritFacts } from './parts.ts'

const to = ({ beyond }: WritFacts): string[] => [...(beyond?.to ?? [])]
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []

/** 收悉: the paper's own sentence, the particulars, then what it says. */
const told = (facts: WritFacts, first: string, ...rest: string[]): Body => ({
  addressee: to(facts),
  blocks: [paragraph(first), ...rows(facts), ...rest.filter((text) => text !== '').map(paragraph)],
})

const petition = '《信访工作条例》'
const reviewOf = (facts: WritFacts, first: string, last: string): Body => ({
  addressee: to(facts),
  blocks: [
    paragraph(first),
    ...rows(facts),
    heading('意见和理由'),
    paragraph(sentence(facts.input.opinion)),
    paragraph(`依据：${sentence(facts.input.lawBasis)}`),
    paragraph(last),
  ],
})

export const voicedBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  complaintAcceptance: (facts) =>
    told(
      facts,
      `你反映的执法投诉收悉。经审查，予以受理，投诉编号${facts.number}。`,
      '办理结果将书面答复；凭投诉时取得的查询码可以随时查看进展。',
    ),
  complaintRefusal: (facts) =>
    told(
      facts,
      '你反映的执法投诉收悉。经审查，不予受理。',
      `理由：${sentence(facts.input.reason)}`,
      '你可以依照法律规定申请行政复议或者提起行政诉讼。',
    ),
  complaintReply: (facts) =>
    told(
      facts,
      `你反映的执法投诉（${facts.number}）已经办理完毕，现答复如下。`,
      sentence(facts.input.answer),
      facts.input.measures === undefined ? '' : `纠正和处理措施：${sentence(facts.input.measures)}`,
      '对答复不满意的，可以要求重新办理一次；本答复不影响你依法申请行政复议、提起行政诉讼。',
    ),
  petitionAcceptance: (facts) =>
    told(
      facts,
      `你提出的信访事项（${facts.number}）收悉。依据${petition}第二十三条、第三十四条的规定，予以受理，自受理之日起六十日内办结。`,
    ),
  petitionRefusal: (facts) =>
    told(facts, `你提出的信访事项（${facts.number}）收悉。依据${petition}的规定，不予受理。`, `理由：${sentence(facts.input.reason)}`),
  petitionGuidance: (facts) =>
    told(
      facts,
      `你提出的信访事项（${facts.number}）收悉。依据${petition}第三十一条的规定，该事项应当通过法定途径办理。`,
      `请向${said(facts.input.organ)}提出。${sentence(facts.input.reason)}`,
    ),
  petitionForwarding: (facts) =>
    told(facts, `你提出的信访事项（${facts.number}）收悉。依据${petition}第二十三条的规定，已转送有权处理的单位，由其书面告知是否受理。`),
  petitionElsewhere: (facts) =>
    told(
      facts,
      `你提出的信访事项（${facts.number}）收悉。经核，不属于本单位职权范围。依据${petition}第二十三条的规定，请向${said(facts.input.organ)}提出。`,
      sentence(facts.input.reason),
    ),
  petitionAnswer: (facts) =>
    told(
      facts,
      `你提出的信访事项（${facts.number}）已依据${petition}第三十一条转入执法程序，现将结果答复如下。`,
      sentence(facts.input.answer),
    ),
  petitionAgreement: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`就信访事项（${facts.number}），双方自愿达成如下协议（${petition}第三十三条）。`),
      ...rows(facts),
      paragraph(sentence(facts.input.agreement)),
      signatures({ label: '信访人', name: null }, { label: '对方', name: null }, { label: '主持人', name: facts.by }),
    ],
  }),
  petitionOpinion: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你提出的信访事项（${facts.number}）已经办理，现依据${petition}第三十二条出具处理意见。`),
      heading('投诉请求'),
      paragraph(sentence(facts.input.request)),
      heading('查明的事实'),
      paragraph(sentence(facts.input.found)),
      heading('处理意见'),
      ...rows(facts),
      paragraph(sentence(facts.input.opinion)),
      paragraph(`依据：${sentence(facts.input.lawBasis)}`),
      paragraph(`不服本意见的，可以自收到之日起三十日内向${facts.beyond?.above ?? '上一级机关'}请求复查（${petition}第三十五条）。`),
    ],
  }),
  petitionReview: (facts) =>
    reviewOf(
      facts,
      `你就信访事项（${facts.number}）提出的复查请求收悉，现依据${petition}第三十五条提出复查意见。`,
      `不服本意见的，可以自收到之日起三十日内向${facts.beyond?.above ?? '上一级机关'}请求复核（${petition}第三十六条）。`,
    ),
  petitionFinalReview: (facts) =>
    reviewOf(
      facts,
      `你就信访事项（${facts.number}）提出的复核请求收悉，现依据${petition}第三十六条提出复核意见。`,
      '本意见为信访事项的终结意见；仍以同一事实和理由提出的，不再受理。',
    ),
}
