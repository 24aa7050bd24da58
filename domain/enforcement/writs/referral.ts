/** Papers of a referral to the police (两法衔接), on either side. Facts in rows come with the act that issues them. */
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, paragraph, partyFacts, said, sentence, signatures, type Body, type WritFacts } from './parts.ts'

const to = ({ beyond }: WritFacts): string[] => [...(beyond?.to ?? [])]
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []

const rules = '《行政执法机关移送涉嫌犯罪案件的规定》'

export const referralBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  criminalReferral: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`本机关在办理“${facts.title}”时，发现当事人涉嫌犯罪。依据${rules}第五条、第六条，现予移送，请在回执上签字。`),
      partyFacts(facts),
      ...rows(facts),
      heading('涉嫌犯罪案件情况'),
      paragraph(sentence(facts.input.investigation)),
      heading('涉案物品清单'),
      paragraph(sentence(facts.input.goods)),
    ],
    attachments: ['涉嫌犯罪案件情况的调查报告', '涉案物品清单', '有关检验报告或者鉴定意见', '其他有关涉嫌犯罪的材料'],
  }),
  referralReceipt: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位移送的“${facts.title}”及所附材料收悉，依据${rules}第七条签收。`),
      ...rows(facts),
      signatures({ label: '签收人', name: facts.by }),
    ],
  }),
  referralReconsideration: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`你单位对本机关移送的“${facts.title}”决定不予立案。本机关认为依法应当立案，依据${rules}第九条第一款，提请复议。`),
      ...rows(facts),
      paragraph(`理由：${sentence(facts.input.reason)}`),
    ],
  }),
  supervisionSuggestion: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`公安机关对本机关移送的“${facts.title}”决定不予立案。本机关认为依法应当立案，依据${rules}第九条，建议依法进行立案监督。`),
      ...rows(facts),
      paragraph(`理由：${sentence(facts.input.reason)}`),
    ],
  }),
  goodsHandover: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`依据${rules}第十二条，现将“${facts.title}”的涉案物品和与案件有关的其他材料移交，双方当面点清。`),
      ...rows(facts),
      paragraph(sentence(facts.input.goods)),
      signatures({ label: '移交人', name: facts.by }, { label: '接收人', name: said(facts.input.receiver) }),
    ],
  }),
  goodsTransferNotice: (facts) => ({
    blocks: [
      paragraph(
        `你（单位）的“${facts.title}”涉嫌犯罪，本机关已依法移送${to(facts).join('、')}。依据《中华人民共和国行政强制法》第二十一条，下列查封、扣押、登记保存的财物已一并移送，现书面告知。`,
      ),
      partyFacts(facts),
      heading('一并移送的财物'),
      paragraph(sentence(facts.input.goods)),
    ],
  }),
}
