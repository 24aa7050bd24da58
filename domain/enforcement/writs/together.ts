/** Papers of joint conferences and surveys. What stands in rows comes with the act that issues them. */
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, paragraph, sentence, type Body, type WritFacts } from './parts.ts'

const to = ({ beyond }: WritFacts): string[] => [...(beyond?.to ?? [])]
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []

export const togetherBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  conferenceNotice: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`定于下列时间召开联席会议（${facts.number}），请派员出席。`),
      ...rows(facts),
      paragraph('需要提请会议研究的事项，请在会前提出；不能出席的，请委托他人代为出席并告知召集单位。'),
    ],
  }),
  conferenceMinutes: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`联席会议（${facts.number}）会议情况和议定事项如下。`),
      heading('会议情况'),
      paragraph(sentence(facts.input.summary)),
      heading('出席和议定事项'),
      ...rows(facts),
      paragraph('议定事项由承办单位按期办理并报告，由召集单位核查。'),
    ],
  }),
  surveyReport: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`社会测评（${facts.number}）已经结束，结果如下。比例后的区间为95%置信区间（威尔逊法，按有限总体修正）。`),
      ...rows(facts),
      heading('结论和改进要求'),
      paragraph(sentence(facts.input.conclusion)),
    ],
  }),
}
