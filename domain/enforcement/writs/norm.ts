/** Papers of the review of normative documents (行政复议法第十三条、第五十六条至第六十条). What it has come to stands in rows and sections. */
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, onDay, paragraph, said, sentence, type Body, type WritFacts } from './parts.ts'

const law = '《中华人民共和国行政复议法》'
const numbered = ({ number }: WritFacts): string => (number === '' ? '' : `（${number}）`)
const because = ({ input }: WritFacts): string => (input.reason === undefined ? '' : `理由：${sentence(input.reason)}`)

/** 案由, the particulars and what is found, then what is asked or decided. */
const told = ({ beyond }: WritFacts, first: string, ...rest: string[]): Body => ({
  addressee: [...(beyond?.to ?? [])],
  blocks: [
    paragraph(first),
    ...(beyond && beyond.rows.length > 0 ? [{ kind: 'facts' as const, rows: [...beyond.rows] }] : []),
    ...(beyond?.sections ?? []).flatMap(({ title, text }) => [heading(title), paragraph(sentence(text))]),
    ...rest.filter((text) => text !== '').map(paragraph),
  ],
})

function timeOf(value: unknown): string {
  const wall = typeof value === 'string' ? new Date(Date.parse(value) + 8 * 3_600_000).toISOString() : ''
  return wall === '' ? '（待定）' : `${onDay(wall.slice(0, 10))}${wall.slice(11, 16)}`
}

export const normBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  normForward: (facts) =>
    told(
      facts,
      `本机关在审理行政复议案件中，对下列规范性文件的相关条款需要审查${numbered(facts)}。本机关无权处理，依据${law}第五十六条、第五十七条的规定，现转送你机关依法处理。`,
      because(facts),
      `请依据${law}第六十条的规定，自收到本函之日起六十日内将处理意见回复本机关。`,
    ),
  normAnswerNotice: (facts) =>
    told(
      facts,
      `本机关正在审查你单位制定的下列规范性文件${numbered(facts)}。依据${law}第五十八条第一款的规定，请就相关条款的合法性提出书面答复：${sentence(facts.input.questions)}`,
      '请自收到本通知书之日起十日（工作日）内提交书面答复及相关材料。',
    ),
  normAnswer: (facts) => told(facts, `就下列规范性文件相关条款的合法性${numbered(facts)}，现答复如下。`, sentence(facts.input.answer)),
  normMeeting: (facts) =>
    told(
      facts,
      `本机关正在审查你单位制定的下列规范性文件${numbered(facts)}。依据${law}第五十八条第二款的规定，请于${timeOf(facts.input.heldAt)}到${said(facts.input.place)}当面说明理由：${sentence(facts.input.questions)}`,
    ),
  normOpinion: (facts) =>
    told(
      facts,
      `本机关对下列规范性文件的相关条款进行了审查${numbered(facts)}。`,
      `依据${law}第五十九条的规定，认为相关条款合法，在行政复议决定书中一并告知。`,
    ),
  normStop: (facts) =>
    told(
      facts,
      `本机关对下列规范性文件的相关条款进行了审查${numbered(facts)}。`,
      `依据${law}第五十九条的规定，决定停止该条款的执行，并责令制定机关予以纠正，将纠正情况报送本机关。`,
    ),
  normReply: (facts) => told(facts, `你机关转送的下列规范性文件收悉${numbered(facts)}。依据${law}第六十条的规定，现将处理意见回复如下。`),
  normRefusal: (facts) =>
    told(
      facts,
      `你（单位）在申请行政复议时一并提出对规范性文件的附带审查申请${numbered(facts)}。依据${law}第十三条的规定，不予附带审查。`,
      because(facts),
      '行政复议案件继续审理。',
    ),
}
