/** Papers of oversight: answers to media, papers of the supervising organ, transfers of clues, accountability. */
import { dateText } from '../../documents/amounts.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, onDay, paragraph, said, sentence, signatures, type Body, type WritFacts } from './parts.ts'

const papers = {
  opinion: 'supervisionOpinion',
  notice: 'supervisionNotice',
  advice: 'supervisionAdvice',
  decision: 'supervisionDecision',
} as const satisfies Record<string, WritKind>

/** The paper of a kind that was chosen, or null where none was. */
export function paperOfNotice(kind: unknown): WritKind | null {
  return Object.entries(papers).find(([name]) => name === kind)?.[1] ?? null
}

const to = ({ beyond }: WritFacts): string[] => [...(beyond?.to ?? [])]
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []
const part = (title: string, text: unknown): Body['blocks'] => (said(text, '') === '' ? [] : [heading(title), paragraph(sentence(text))])

const issued = (facts: WritFacts, opening: string, closing: string): Body => ({
  addressee: to(facts),
  blocks: [
    paragraph(opening),
    ...rows(facts),
    ...part('查明的事实', facts.input.facts),
    ...part('依据', facts.input.lawBasis),
    ...part('要求', facts.input.demand),
    paragraph(closing),
  ],
})

export const oversightBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  exposureAnswer: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位刊播的报道收悉（登记编号${facts.number}）。经核查处理，现答复如下。`),
      ...rows(facts),
      paragraph(sentence(facts.input.answer)),
    ],
  }),
  exposureOrder: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`现将整改事项（${facts.number}）交你单位办理，请于${onDay(facts.input.handleBy)}前完成并书面报告。`),
      ...part('整改事项和要求', facts.input.measure),
      signatures(
        { label: '交办单位', name: facts.organ.header },
        { label: '签收人', name: null },
        { label: '日期', name: dateText(facts.day) },
      ),
    ],
  }),
  supervisionUrge: (facts) =>
    issued(facts, `现就下列事项予以督办（${facts.number}）。`, `请于${onDay(facts.input.handleBy)}前办理完毕并报告办理情况。`),
  supervisionOpinion: (facts) =>
    issued(
      facts,
      `本机关在行政执法监督中，就你单位的执法活动提出如下意见（${facts.number}）。`,
      '请研究落实并报告情况；有异议的，可以在规定期限内提出。',
    ),
  supervisionNotice: (facts) =>
    issued(
      facts,
      `本机关在行政执法监督中发现下列情形（${facts.number}），现予通知。`,
      '请自行纠正，并在规定期限内书面报告；有异议的，可以在规定期限内申请复查。',
    ),
  supervisionAdvice: (facts) =>
    issued(
      facts,
      `本机关在行政执法监督中发现下列情形（${facts.number}），现提出建议。`,
      '请整改落实，并在规定期限内报送情况；有异议的，可以在规定期限内申请复查。',
    ),
  supervisionDecision: (facts) =>
    issued(facts, `本机关依法实施行政执法监督（${facts.number}），现作出如下决定。`, '请按要求执行，并在期限内书面报告执行情况。'),
  supervisionReview: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位就监督文书（${facts.number}）提出的异议收悉。经复查，决定：${facts.act}。`),
      ...rows(facts),
      ...part('变更后的要求', facts.input.demand),
      paragraph(`理由：${sentence(facts.input.reason)}`),
    ],
  }),
  inboundReply: (facts) => ({
    addressee: to(facts),
    blocks: [paragraph('来文收悉。现将办理情况函复如下。'), ...rows(facts), paragraph(sentence(facts.input.reply))],
  }),
  clueLetter: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(
        `本机关在行政执法监督工作中发现公职人员涉嫌违法的问题线索（${facts.number}）。依据《中华人民共和国监察法》第三十七条，现予移送，请依法处置。`,
      ),
      paragraph('线索内容和证据材料单独封装，随清单交接；请指定专人签收、保管，并将处理结果函告本机关。'),
    ],
  }),
  clueHandover: (facts) => ({
    blocks: [
      paragraph(`线索编号：${facts.number}。下列材料经双方核对，以摘要值（SHA-256）为准。`),
      ...rows(facts),
      signatures(
        { label: '移送人', name: facts.by },
        { label: '接收人', name: said(facts.input.handedTo, '') || null },
        { label: '交接日期', name: onDay(facts.input.handedOn) },
      ),
    ],
  }),
  accountStatement: (facts) => ({
    blocks: [
      paragraph(`本表由办件记录自动生成，只列事实，不作评价。启动原因：${sentence(facts.input.question)}`),
      ...rows(facts),
      signatures({ label: '核实人', name: facts.by }, { label: '日期', name: dateText(facts.day) }),
    ],
  }),
  accountFinding: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`就履职认定事项（${facts.number}），经核实记录并听取本人陈述，认定如下。`),
      ...rows(facts),
      paragraph(`理由：${sentence(facts.input.reason)}`),
      paragraph('依法依规履职、尽到合理注意义务的，不因结果未达预期而受到负面评价。'),
    ],
  }),
}
