/** Writs between organs: requests for help and their answers, jurisdiction, major cases, joint actions. */
import { dateText } from '../../documents/amounts.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, onDay, paragraph, said, sentence, signatures, type Body, type WritFacts } from './parts.ts'

const to = ({ beyond, input }: WritFacts): string[] => (beyond && beyond.to.length > 0 ? [...beyond.to] : [said(input.organ, '有关机关')])
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []
const caseName = ({ title, number }: WritFacts) => `“${title}”${number === '' ? '' : `（${number}）`}`
const disputeBasis = '依据《中华人民共和国行政处罚法》第二十五条和《住房和城乡建设行政处罚程序规定》第六条第二款的规定'

export const beyondBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  assistanceRequest: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`本机关在办理${caseName(facts)}时，因实施行政处罚的需要，请贵单位协助下列事项：${sentence(facts.input.askedFor)}`),
      paragraph(`依据：${sentence(said(facts.input.lawBasis, '《中华人民共和国行政处罚法》第二十六条'))}`),
      paragraph(
        `协助事项属于贵单位职权范围内的，请依法予以协助，并于${onDay(facts.input.replyBy)}前书面答复；不能协助的，请说明理由和依据。`,
      ),
    ],
  }),
  assistanceReply: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`贵单位关于${caseName(facts)}的协助函收悉。`),
      paragraph(
        facts.input.reply === undefined
          ? `经研究，本单位不能协助，理由如下：${sentence(facts.input.reason)}依据：${sentence(facts.input.lawBasis)}`
          : `现答复如下：${sentence(facts.input.reply)}`,
      ),
    ],
  }),
  jurisdictionRecord: (facts) => ({
    blocks: [
      ...rows(facts),
      heading('协商结果'),
      paragraph(`双方就${caseName(facts)}的管辖协商一致，${disputeBasis}，按上述方案办理。案件材料一并移交，办案期限连续计算。`),
      signatures({ label: '提出方', name: null }, { label: '同意方', name: facts.by }, { label: '日期', name: dateText(facts.day) }),
    ],
  }),
  jurisdictionReport: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`就${caseName(facts)}的管辖，有关单位未能协商一致。${disputeBasis}，现报请指定管辖。`),
      ...rows(facts),
      ...(facts.input.reason === undefined ? [] : [paragraph(`理由：${sentence(facts.input.reason)}`)]),
    ],
  }),
  jurisdictionDesignation: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`${disputeBasis}，现就${caseName(facts)}指定管辖如下。`),
      ...rows(facts),
      paragraph(`理由：${sentence(facts.input.reason)}`),
      paragraph('有关单位应当自收到本通知书之日起移交案件材料；对同一违法行为已经立案的其他案件予以终结。办案期限连续计算。'),
    ],
  }),
  majorReport: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`本机关办理的${caseName(facts)}属于重大案件，现报告如下，请予指示。`),
      ...rows(facts),
      paragraph(`情况和理由：${sentence(facts.input.reason)}`),
    ],
  }),
  majorReply: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位关于${caseName(facts)}的重大案件报告收悉，现提出如下办理意见。`),
      ...rows(facts),
      ...(facts.input.instructions === undefined ? [] : [paragraph(sentence(facts.input.instructions))]),
      ...(facts.input.reason === undefined ? [] : [paragraph(`理由：${sentence(facts.input.reason)}`)]),
    ],
  }),
  jointPlan: (facts) => ({
    addressee: to(facts),
    blocks: [paragraph(`现组织开展“${facts.title}”联合执法。各参与单位以自己的名义、在各自职权范围内调查处理和作出决定。`), ...rows(facts)],
  }),
  jointSummary: (facts) => ({
    blocks: [
      paragraph(`“${facts.title}”联合执法已经结束，现将开展情况总结如下。`),
      ...rows(facts),
      heading('总结'),
      paragraph(sentence(facts.input.summary) === '' ? '（无）' : sentence(facts.input.summary)),
    ],
  }),
}
