/** Papers of a reconsideration (行政复议). What it has come to stands in rows and sections that come with the act. */
import type { WritKind } from '../../documents/writ-kinds.ts'
import { heading, onDay, paragraph, said, sentence, signatures, type Body, type WritFacts } from './parts.ts'

const law = '《中华人民共和国行政复议法》'
const to = ({ beyond }: WritFacts): string[] => [...(beyond?.to ?? [])]
const rows = ({ beyond }: WritFacts): Body['blocks'] =>
  beyond && beyond.rows.length > 0 ? [{ kind: 'facts', rows: [...beyond.rows] }] : []
const sections = ({ beyond }: WritFacts): Body['blocks'] =>
  (beyond?.sections ?? []).flatMap(({ title, text }) => [heading(title), paragraph(sentence(text))])

/** 案由: the applicant's challenge, the particulars, then what is decided or asked. */
const told = (facts: WritFacts, first: string, ...rest: string[]): Body => ({
  addressee: to(facts),
  blocks: [paragraph(first), ...rows(facts), ...sections(facts), ...rest.filter((text) => text !== '').map(paragraph)],
})

const numbered = ({ number }: WritFacts): string => (number === '' ? '' : `（${number}）`)
const because = ({ input }: WritFacts): string => (input.reason === undefined ? '' : `理由：${sentence(input.reason)}`)

function hearingTime(value: unknown): string {
  const wall = typeof value === 'string' ? new Date(Date.parse(value) + 8 * 3_600_000).toISOString() : ''
  return wall === '' ? '（待定）' : `${onDay(wall.slice(0, 10))}${wall.slice(11, 16)}`
}

export const reviewBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  reviewCompletion: (facts) =>
    told(
      facts,
      `你（单位）的行政复议申请收悉。依据${law}第三十一条第一款的规定，请补正下列事项：${sentence(facts.input.toComplete)}`,
      '请自收到本通知书之日起十日（工作日）内提交补正材料。无正当理由逾期不补正的，视为放弃行政复议申请。',
    ),
  reviewAcceptance: (facts) =>
    told(
      facts,
      `你（单位）的行政复议申请收悉。经审查，符合${law}第三十条第一款的规定，予以受理${numbered(facts)}。`,
      '行政复议期间，不得就同一行政行为向人民法院提起行政诉讼；行政行为不停止执行，法律另有规定的除外。你（单位）可以查阅被申请人的答复和证据材料，可以委托一至二名代理人。',
    ),
  reviewRefusal: (facts) =>
    told(
      facts,
      `你（单位）的行政复议申请收悉。经审查，依据${law}第三十条第二款的规定，决定不予受理。`,
      because(facts),
      facts.input.organ === undefined ? '' : `有管辖权的行政复议机关：${sentence(facts.input.organ)}`,
      `依法应当先申请行政复议的，可以自收到本决定书之日起十五日内向${facts.court}提起行政诉讼。`,
    ),
  reviewAnswerNotice: (facts) =>
    told(
      facts,
      `申请人不服你单位作出的行政行为，向本机关申请行政复议，本机关已经受理${numbered(facts)}。现发送申请书副本，请在下列期限内提出书面答复，并提交作出该行为的证据、依据和其他有关材料。`,
      `逾期不答复、不提交的，依据${law}第七十条的规定，视为该行政行为没有证据、依据。行政复议期间，不得自行向申请人和其他有关单位或者个人收集证据。`,
    ),
  reviewAnswer: (facts) =>
    told(facts, `就申请人不服本单位行政行为申请行政复议一案${numbered(facts)}，现答复如下。`, sentence(facts.input.answer)),
  reviewHearingNotice: (facts) =>
    told(
      facts,
      `本机关定于${hearingTime(facts.input.heldAt)}在${said(facts.input.place)}就本案${numbered(facts)}举行听证。拟听证事项：${sentence(facts.input.topics)}`,
      `申请人无正当理由拒不参加的，视为放弃听证权利；被申请人的负责人应当参加，不能参加的应当说明理由并委托相应的工作人员（${law}第五十一条）。`,
    ),
  reviewExtension: (facts) =>
    told(
      facts,
      `本案${numbered(facts)}情况复杂，不能在规定期限内作出行政复议决定。依据${law}第六十二条第一款的规定，审理期限延长三十日。`,
      because(facts),
    ),
  reviewStay: (facts) =>
    told(facts, `依据${law}第四十二条的规定，决定在行政复议期间${numbered(facts)}停止执行被申请的行政行为。`, because(facts)),
  reviewPause: (facts) => told(facts, `依据${law}第三十九条第一款的规定，本案${numbered(facts)}中止审理。`, because(facts)),
  reviewResume: (facts) =>
    told(facts, `中止的原因已经消除。依据${law}第三十九条第二款的规定，本案${numbered(facts)}恢复审理。`, because(facts)),
  reviewTermination: (facts) => told(facts, `依据${law}第四十一条的规定，决定终止本案${numbered(facts)}的行政复议。`, because(facts)),
  reviewMediation: (facts) => ({
    addressee: to(facts),
    blocks: [
      paragraph(`就本案${numbered(facts)}，经本机关主持调解，当事人自愿达成协议。依据${law}第七十三条的规定，制作本调解书。`),
      ...rows(facts),
      ...sections(facts),
      paragraph('本调解书经各方当事人签字或者签章，并加盖本机关印章，即具有法律效力。'),
      signatures({ label: '申请人', name: null }, { label: '被申请人', name: null }, { label: '主持人', name: facts.by }),
    ],
  }),
  reviewDecision: (facts) =>
    told(
      facts,
      `申请人不服被申请人作出的行政行为，申请行政复议${numbered(facts)}，本机关依法受理，现已审理终结。`,
      `不服本决定的，可以自收到本决定书之日起十五日内向${facts.court}提起行政诉讼。本决定书一经送达，即发生法律效力。`,
    ),
  reviewOpinion: (facts) =>
    told(
      facts,
      `本机关在办理行政复议案件${numbered(facts)}过程中，发现有关行政行为违法或者不当。依据${law}第七十六条的规定，提出如下意见：${sentence(facts.input.advice)}`,
      '请自收到本意见书之日起六十日内，将纠正情况报送本机关。',
    ),
}
