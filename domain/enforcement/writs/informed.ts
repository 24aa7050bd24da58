/** Papers on government information (政府信息公开) and of mediation (调解). Particulars in rows come with the act that issues them. */
import { remedies } from '../../documents/clauses.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, onDay, paragraph, sentence, signatures, type Body, type WritFacts } from './parts.ts'

const law = '《中华人民共和国政府信息公开条例》'
const to = ({ beyond }: WritFacts): string[] => [...(beyond?.to ?? [])]
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []

/** The paper's own sentence, the particulars, then what it says. */
const told = (facts: WritFacts, first: string, ...rest: string[]): Body => ({
  addressee: to(facts),
  blocks: [paragraph(first), ...rows(facts), ...rest.filter((text) => text !== '').map(paragraph)],
})

const received = ({ number }: WritFacts): string => `你（单位）的政府信息公开申请（${number}）收悉。`
const because = ({ input }: WritFacts): string => (input.reason === undefined ? '' : `理由：${sentence(input.reason)}`)

/** 复议、诉讼、投诉举报 (政府信息公开条例第五十一条). */
function ways({ government, court }: WritFacts, withheld: boolean): string {
  const { text } = remedies({ kind: withheld ? 'withheld' : 'information', paper: '本文书', government, court })
  return `${text}认为本机关在政府信息公开工作中侵犯合法权益的，也可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报。`
}

function answer(facts: WritFacts): Body {
  const kind = facts.beyond?.answers
  return {
    addressee: to(facts),
    blocks: [
      paragraph(`${received(facts)}依据${law}${kind?.basis.replace('政府信息公开条例', '') ?? ''}的规定，答复如下。`),
      paragraph(kind?.tells ?? ''),
      ...rows(facts),
      paragraph(sentence(facts.input.answer)),
      ...(facts.input.reason === undefined ? [] : [paragraph(because(facts))]),
      paragraph(ways(facts, kind?.withholds ?? false)),
    ],
  }
}

export const informedBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  informationSupplement: (facts) =>
    told(
      facts,
      `${received(facts)}申请内容不明确，依据${law}第三十条的规定，请补正下列事项：${sentence(facts.input.lacks)}`,
      `请于${onDay(facts.input.supplementBy)}前补正。答复期限自收到补正的申请之日起计算；无正当理由逾期不补正的，视为放弃申请，本机关不再处理。`,
    ),
  informationExtension: (facts) =>
    told(
      facts,
      `${received(facts)}因不能在二十个工作日内答复，依据${law}第三十三条第二款的规定，经政府信息公开工作机构负责人同意，延长答复期限二十个工作日。`,
      because(facts),
    ),
  informationDelay: (facts) =>
    told(
      facts,
      `${received(facts)}你（单位）说明的申请理由合理，但本机关无法在规定期限内答复，依据${law}第三十五条的规定，延迟至${onDay(facts.input.answerBy)}前答复。`,
      because(facts),
    ),
  informationInquiry: (facts) =>
    facts.input.opinionKind === 'coMaker'
      ? told(
          facts,
          `本机关收到政府信息公开申请，所申请公开的信息由你单位与本机关共同制作。依据${law}第三十四条的规定，征求你单位意见：${sentence(facts.input.letter)}`,
          '请自收到本征询书之日起十五个工作日内提出意见，逾期未提出意见的，视为同意公开。',
        )
      : told(
          facts,
          `本机关收到政府信息公开申请，所申请公开的信息涉及你（单位）的合法权益。依据${law}第三十二条的规定，征求你（单位）意见：${sentence(facts.input.letter)}`,
          '请自收到本征询书之日起十五个工作日内提出是否同意公开的意见；不同意的，请说明理由。逾期未提出意见的，由本机关依法决定是否公开。',
        ),
  informationThirdPartyNotice: (facts) => ({
    addressee: [...(facts.beyond?.copies ?? ['第三方'])],
    blocks: [
      paragraph(
        `你（单位）就政府信息公开提出的意见收悉。本机关认为不公开可能对公共利益造成重大影响，依据${law}第三十二条的规定，决定予以公开。`,
      ),
      paragraph(`决定公开的内容：${sentence(facts.title)}`),
      paragraph(`理由：${sentence(facts.input.publicInterest)}`),
      paragraph(ways(facts, false)),
    ],
  }),
  informationAnswer: answer,
  informationRedirect: (facts) =>
    told(
      facts,
      `${received(facts)}经审查，你（单位）以政府信息公开申请的形式进行信访、投诉、举报等活动，依据${law}第三十九条第一款的规定，不作为政府信息公开申请处理。`,
      because(facts),
    ),
  informationNotProcessed: (facts) =>
    told(
      facts,
      `${received(facts)}你（单位）申请公开政府信息的数量、频次明显超过合理范围，本机关已要求说明理由。经审查，申请理由不合理，依据${law}第三十五条的规定，不予处理。`,
      because(facts),
      ways(facts, false),
    ),
  informationFee: (facts) =>
    told(
      facts,
      `${received(facts)}你（单位）申请公开政府信息的数量、频次明显超过合理范围，依据${law}第四十二条的规定，收取信息处理费。`,
      because(facts),
    ),
  mediationAgreement: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`就下列纠纷（${facts.number}），经主持调解，当事人自愿达成如下协议。`),
      ...rows(facts),
      heading('协议内容'),
      paragraph(sentence(facts.input.terms)),
      ...(facts.beyond?.sections ?? []).flatMap(({ title, text }) => [heading(title), paragraph(sentence(text))]),
      signatures({ label: '当事人', name: null }, { label: '当事人', name: null }, { label: '调解员（主持人）', name: null }),
    ],
  }),
  mediationEnd: (facts) =>
    told(
      facts,
      `就下列纠纷（${facts.number}）的调解，因未能达成协议，现予终止。`,
      because(facts),
      '当事人可以依法通过仲裁、行政、司法等途径维护自己的权利（人民调解法第二十六条）。',
    ),
}
