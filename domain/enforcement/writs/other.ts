/** Writs beside the penalty: orders, hearing, service, goods held, enforcement of the decision. */
import { dateText } from '../../documents/amounts.ts'
import { remedies } from '../../documents/clauses.ts'
import { receivers } from '../proceeding/delivery.ts'
import { inspectionKinds } from '../proceeding/inspection.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { sumsLeft } from './money.ts'
import {
  articlesOf,
  decisionName,
  approval,
  courseBlocks,
  heading,
  officerSigns,
  onDay,
  paragraph,
  partyFacts,
  partySignature,
  said,
  sentence,
  signatures,
  type Body,
  type WritFacts,
} from './parts.ts'

const partySigns = signatures({ label: '当事人（签名或者盖章）', name: null }, { label: '日期', name: null })
const remedyOf = (facts: WritFacts, kind: 'ordinary' | 'coercion' | 'demolition', paper: string) =>
  paragraph(remedies({ kind, paper, government: facts.government, court: facts.court }).text)

/** Who signed, and as whom: 示经理（法定代表人、主要负责人）. */
function receiverText({ receiver, receiverRole }: WritFacts['input']): string {
  const role = receivers[receiverRole as keyof typeof receivers]?.zh
  return said(receiver, '') === '' ? '（见证明）' : `${said(receiver)}${role === undefined ? '' : `（${role}）`}`
}

/** Day and time of day, out of an instant given in the form. */
function hearingTime(value: unknown): string {
  const wall = typeof value === 'string' ? new Date(Date.parse(value) + 8 * 3_600_000).toISOString() : ''
  return wall === '' ? '（待定）' : `${onDay(wall.slice(0, 10))}${wall.slice(11, 16)}`
}

const result = { held: '已举行', dropped: '放弃或者撤回' } as const

export const otherBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  footageRequest: (facts) => ({
    addressee: [said(facts.input.footageHolder)],
    blocks: [
      paragraph(
        `本机关办理“${facts.title}”（案号 ${facts.number}），需要调取公共安全视频图像信息。依据《公共安全视频图像信息系统管理条例》第二十条和《中华人民共和国行政处罚法》第五十四条第一款，请提供下列视频图像。`,
      ),
      {
        kind: 'facts',
        rows: [
          { label: '案号', value: facts.number },
          { label: '点位', value: said(facts.input.footagePlace) },
          { label: '时段', value: `${hearingTime(facts.input.footageFrom)}至${hearingTime(facts.input.footageUntil)}` },
          { label: '调取目的', value: sentence(facts.input.footageWhy) },
        ],
      },
      paragraph('本机关严格遵守保密规定，取得的视频图像只用于办理本案，不超出履行法定职责所必需的范围和限度，不对外提供、公开传播。'),
      signatures(...officerSigns(facts)),
      signatures({ label: '提供人', name: null }, { label: '日期', name: null }),
    ],
  }),
  orderToCorrect: (facts) => ({
    blocks: [
      partyFacts(facts),
      paragraph(
        `经查，你（单位）于${onDay(facts.file.happenedOn)}在${facts.address === '' ? '现场' : facts.address}，${said(facts.input.description)}。上述行为违反了${articlesOf(facts.item, 'dutyArticles')}的规定。`,
      ),
      ...courseBlocks(facts),
      paragraph(
        `依据《中华人民共和国行政处罚法》第二十八条第一款和${articlesOf(facts.item, 'penaltyArticles')}的规定，责令你（单位）于${onDay(facts.input.until)}前改正：${said(facts.input.demand)}。`,
      ),
      paragraph('逾期不改正的，本机关将依法处理。'),
      remedyOf(facts, 'ordinary', '本通知书'),
      signatures(...officerSigns(facts)),
      signatures(partySignature(facts, '当事人签收（签名或者盖章）')),
    ],
  }),
  recheckRecord: (facts) => ({
    blocks: [
      partyFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '复查日期', value: onDay(facts.input.takenOn) },
          { label: '改正要求', value: said(facts.opened.demand) },
        ],
      },
      heading('复查情况'),
      paragraph(said(facts.input.record)),
      signatures(...officerSigns(facts)),
      partySigns,
    ],
  }),
  hearingNotice: (facts) => ({
    blocks: [
      paragraph(
        `你（单位）就“${facts.title}”一案要求听证。本机关定于${hearingTime(facts.input.heldAt)}在${said(facts.input.where)}${facts.input.openness === 'closed' ? '不公开' : '公开'}举行听证，由${facts.by}主持。`,
      ),
      paragraph(
        '你（单位）可以亲自参加听证，也可以委托一至二人代理；认为主持人与本案有直接利害关系的，有权申请回避。无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利。',
      ),
    ],
  }),
  hearingRecord: (facts) => ({
    blocks: [
      partyFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '听证主持人', value: facts.by },
          { label: '参加人', value: said(facts.input.present) },
        ],
      },
      heading('听证内容'),
      paragraph(said(facts.input.record)),
      signatures(
        { label: '当事人或者代理人（签名或者盖章）', name: null },
        { label: '听证主持人', name: facts.by },
        { label: '记录员', name: null },
      ),
    ],
  }),
  hearingReport: (facts) => ({
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: '案由', value: facts.title },
          { label: '听证结果', value: result[facts.input.hearingResult as keyof typeof result] ?? '' },
        ],
      },
      { kind: 'opinion', label: '听证主持人意见', text: said(facts.input.opinion), by: facts.by, on: facts.day },
    ],
  }),
  deliveryReceipt: (facts) => ({
    blocks: [
      {
        kind: 'facts',
        rows: [
          { label: '送达文书', value: facts.delivered ?? '（见案卷）' },
          { label: '受送达人', value: facts.party?.name ?? '' },
          { label: '送达日期', value: onDay(facts.input.servedOn) },
          { label: '送达方式', value: facts.act },
          {
            label: '送达地点',
            value: said(facts.input.toAddress ?? facts.input.through ?? facts.input.where, facts.party?.address ?? '（见证明）'),
          },
          { label: '签收人', value: receiverText(facts.input) },
          { label: '备注', value: said(facts.input.reason) },
        ],
      },
      signatures(...officerSigns(facts)),
      signatures({ label: '受送达人（签名或者盖章）', name: null }, { label: '见证人', name: said(facts.input.witness, '') || null }),
    ],
  }),
  inspectionApproval: (facts) => ({
    blocks: [
      partyFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '检查种类', value: inspectionKinds[facts.input.inspectionKind as keyof typeof inspectionKinds]?.zh ?? '' },
          { label: '检查事项', value: said(facts.input.what) },
          { label: '实施期限', value: onDay(facts.input.until) },
          { label: '检查人员', value: facts.officers.map(({ name }) => name).join('、') },
        ],
      },
      { kind: 'opinion', label: '申请人意见', text: '申请实施检查。', by: facts.by, on: facts.day },
      { kind: 'opinion', label: '负责人审批意见', text: '（见批准记录）', by: null, on: null },
    ],
  }),
  inspectionNotice: (facts) => ({
    blocks: [
      paragraph(
        `本机关将于${onDay(facts.input.until)}前对你（单位）实施${inspectionKinds[facts.file.inspection as keyof typeof inspectionKinds]?.zh ?? '检查'}，检查事项：${sentence(facts.opened.what)}检查人员：${facts.officers.map(({ name, credential }) => `${name}（执法证号 ${credential}）`).join('、')}。`,
      ),
      paragraph('检查人员将主动出示执法证件；未出示的，你（单位）有权拒绝。你（单位）有权申请检查人员回避，并可以对本次检查作出评价。'),
    ],
  }),
  inspectionResult: (facts) => ({ blocks: [paragraph(`本机关对你（单位）实施的检查已经结束，结果如下：${sentence(facts.input.what)}`)] }),
  holdNotice: (facts) => ({
    blocks: [
      paragraph(
        `因“${facts.title}”一案，证据可能灭失或者以后难以取得。依据《中华人民共和国行政处罚法》第五十六条的规定，经本机关负责人批准，对你（单位）的下列物品先行登记保存，期限七个工作日，自${dateText(facts.day)}起。在此期间，当事人或者有关人员不得销毁或者转移证据。`,
      ),
      heading('物品清单'),
      paragraph(said(facts.opened.what)),
      signatures(...officerSigns(facts)),
      partySigns,
    ],
  }),
  holdDecision: (facts) => ({
    blocks: [
      paragraph(`本机关对你（单位）先行登记保存的物品（${said(facts.opened.what)}），现作出如下处理决定：${said(facts.input.reason)}。`),
      remedyOf(facts, 'ordinary', '本决定书'),
    ],
  }),
  seizureDecision: (facts) => ({
    blocks: [
      paragraph(
        `因你（单位）涉嫌${facts.title}，依据《中华人民共和国行政强制法》第二十二条、第二十四条和${articlesOf(facts.item, 'penaltyArticles')}的规定，本机关决定对下列场所、设施或者财物予以查封（扣押）。`,
      ),
      heading('清单'),
      paragraph(said(facts.opened.what)),
      paragraph(`期限三十日，自${dateText(facts.day)}起；情况复杂的，经批准可以延长，延长不超过三十日。`),
      paragraph(`理由：${sentence(facts.opened.reason)}`),
      remedyOf(facts, 'coercion', '本决定书'),
    ],
    attachments: ['查封（扣押）财物清单一式二份'],
  }),
  coercionRecord: (facts) => ({
    blocks: [
      partyFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '实施日期', value: dateText(facts.day) },
          { label: '对象', value: said(facts.opened.what) },
        ],
      },
      heading('现场情况'),
      paragraph(said(facts.input.record)),
      signatures(...officerSigns(facts)),
      partySigns,
      signatures({ label: '见证人', name: null }),
    ],
  }),
  seizureExtension: (facts) => ({
    blocks: [
      paragraph(`因情况复杂，经本机关负责人批准，对你（单位）被查封（扣押）的财物，延长期限三十日。理由：${said(facts.input.reason)}。`),
      remedyOf(facts, 'coercion', '本通知书'),
    ],
  }),
  seizureRelease: (facts) => ({
    blocks: [
      paragraph(
        `依据《中华人民共和国行政强制法》第二十八条的规定，本机关决定自${dateText(facts.day)}起解除对你（单位）下列财物的查封（扣押），立即返还：${said(facts.opened.what)}。`,
      ),
      paragraph(`理由：${said(facts.input.reason, '查封、扣押期限已经届满')}。`),
    ],
  }),
  demand: (facts) => ({
    blocks: [
      paragraph(
        `${decisionName(facts)}已经送达，你（单位）逾期未履行。依据《中华人民共和国行政强制法》第三十五条、第五十四条的规定，现催告你（单位）于${onDay(facts.input.until)}前履行下列义务：${said(facts.input.what)}。`,
      ),
      ...(sumsLeft(facts) === '' ? [] : [paragraph(sumsLeft(facts))]),
      paragraph('你（单位）有权进行陈述和申辩。逾期仍不履行的，本机关将依法强制执行或者申请人民法院强制执行。'),
    ],
  }),
  enforcementDecision: (facts) => ({
    blocks: [
      paragraph(
        `${decisionName(facts)}，经催告你（单位）逾期仍不履行且无正当理由。依据《中华人民共和国行政强制法》第三十七条的规定，本机关决定强制执行：${said(facts.input.what)}。`,
      ),
      ...(facts.input.governmentOrder === undefined ? [] : [paragraph(`责成文书：${said(facts.input.governmentOrder)}。`)]),
      paragraph(`理由：${sentence(facts.input.reason)}`),
      remedyOf(facts, 'coercion', '本决定书'),
    ],
  }),
  demolitionAnnouncement: (facts) => ({
    blocks: [
      paragraph(
        `${decisionName(facts)}，当事人在法定期限内不申请行政复议或者提起行政诉讼，又不拆除。依据《中华人民共和国行政强制法》第四十四条的规定，现予公告，限当事人于${onDay(facts.input.until)}前自行拆除；逾期不拆除的，依法强制拆除。`,
      ),
    ],
  }),
  enforcementRecord: (facts) => ({
    blocks: [
      partyFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '执行日期', value: dateText(facts.day) },
          { label: '结果', value: said(facts.input.result) },
        ],
      },
      heading('执行情况'),
      paragraph(said(facts.input.record)),
      ...(facts.input.urgency === undefined ? [] : [paragraph(`紧急情况：${said(facts.input.urgency)}`)]),
      signatures(...officerSigns(facts)),
      signatures({ label: '当事人、见证人', name: null }),
    ],
  }),
  courtApplication: (facts) => ({
    addressee: [said(facts.input.court)],
    blocks: [
      partyFacts(facts),
      paragraph(
        `${decisionName(facts)}，被执行人在法定期限内不申请行政复议、不提起行政诉讼，经催告仍不履行。依据《中华人民共和国行政强制法》第五十三条的规定，申请强制执行。理由：${said(facts.input.reason)}。`,
      ),
      approval(facts, '负责人签名', '同意申请。'),
    ],
    attachments: [
      '行政决定书及作出决定的事实、理由和依据',
      '当事人的意见及行政机关催告情况',
      '申请强制执行标的情况',
      '法律、行政法规规定的其他材料',
    ],
  }),
}
