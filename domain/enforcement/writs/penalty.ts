/** Writs of a penalty proceeding from its filing to its end (行政处罚法第五章; 住房和城乡建设行政处罚程序规定). */
import { dateText, sumInFigures } from '../../documents/amounts.ts'
import { noticeRights, paymentClause, remedies } from '../../documents/clauses.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { fineOf } from '../penalty.ts'
import {
  adoptions,
  evidenceKinds,
  flags as flagWords,
  pauseGrounds,
  spareGrounds,
  type Adoption,
  type SpareGround,
} from '../proceeding/fields.ts'
import { standing, type ProceedingFile } from '../proceeding/file.ts'
import { discretionText, likeBlocks } from './discretion.ts'
import {
  approval,
  articlesOf,
  courseBlocks,
  decisionName,
  evidenceList,
  deviceBlocks,
  heading,
  officerSigns,
  onDay,
  paragraph,
  partyFacts,
  penaltyList,
  penaltyWords,
  said,
  sentence,
  signatures,
  type Body,
  type WritFacts,
} from './parts.ts'

export const caseFacts = (facts: WritFacts) => ({
  kind: 'facts' as const,
  rows: [
    { label: '案号', value: facts.number === '' ? '（未立案）' : facts.number },
    { label: '案由', value: facts.title },
    { label: '地点', value: facts.address === '' ? '（见笔录）' : facts.address },
    ...(facts.file.happenedOn === undefined ? [] : [{ label: '违法行为发生日', value: onDay(facts.file.happenedOn) }]),
    { label: '承办人', value: facts.officers.map(({ name }) => name).join('、') },
  ],
})

const paymentTable = (payments: ProceedingFile['payments']) => ({
  kind: 'table' as const,
  columns: ['缴款日期', '金额', '票据号码'],
  rows: payments.map(({ on, fen, receipt }) => [onDay(on), sumInFigures(fen), receipt === '' ? '—' : receipt]),
})

const partySigns = signatures({ label: '当事人（签名或者盖章）', name: null }, { label: '日期', name: null })

function summaryOfSteps({ file: { notice } }: WritFacts): string {
  if (!notice?.servedOn) return ''
  const heard =
    notice.hearing === 'held'
      ? '当事人要求听证，本机关依法举行了听证。'
      : notice.hearing === 'dropped'
        ? '当事人要求听证后撤回或者放弃听证。'
        : notice.hearingDue
          ? '当事人在法定期限内未要求听证。'
          : ''
  const stated =
    notice.statements > 0
      ? `当事人提出陈述、申辩 ${notice.statements} 次，本机关已经复核。`
      : notice.over === 'waived'
        ? '当事人书面放弃陈述、申辩。'
        : '当事人在法定期限内未提出陈述、申辩。'
  return `本机关于${onDay(notice.servedOn)}向当事人送达行政处罚意见告知书。${stated}${heard}`
}

function violationText({ file, item, party }: WritFacts): string {
  return `经查，${party?.name ?? '当事人'}于${onDay(file.happenedOn)}${file.endedOn === undefined ? '' : `至${onDay(file.endedOn)}`}，${said(file.proposal?.facts, '有下列违法行为')}。上述行为违反了${articlesOf(item, 'dutyArticles')}的规定。`
}

export const penaltyBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  openingApproval: (facts) => ({
    blocks: [
      partyFacts(facts),
      caseFacts(facts),
      heading('简要案情及立案理由'),
      paragraph(
        `${said(facts.opened.description)}。拟适用事项：${facts.item?.name.zh ?? '—'}。有初步证据证明存在违法行为，属于本机关管辖，未超过追究时效。`,
      ),
      {
        kind: 'opinion',
        label: '承办人意见',
        text: '建议立案调查。',
        by: facts.officers.map(({ name }) => name).join('、'),
        on: facts.day,
      },
      approval(facts, '负责人审批意见', `同意立案。${sentence(facts.input.note)}`),
    ],
  }),
  openingWithdrawal: (facts) => ({
    blocks: [
      partyFacts(facts),
      caseFacts(facts),
      heading('理由'),
      paragraph(said(facts.input.reason)),
      approval(facts, '负责人审批意见', '同意撤销立案。'),
    ],
  }),
  siteRecord: (facts) => ({
    blocks: [
      caseFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '检查（勘验）日期', value: onDay(facts.input.takenOn) },
          { label: '检查（勘验）对象', value: said(facts.input.name) },
          { label: '执法证件', value: '已向当事人出示' },
        ],
      },
      heading('现场情况'),
      paragraph(said(facts.input.record)),
      signatures(...officerSigns(facts)),
      partySigns,
    ],
  }),
  interviewRecord: (facts) => ({
    blocks: [
      caseFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '询问日期', value: onDay(facts.input.takenOn) },
          { label: '被询问人', value: said(facts.input.name) },
          { label: '执法证件', value: '已向被询问人出示，并告知依法享有申请回避的权利' },
        ],
      },
      heading('询问内容'),
      paragraph(said(facts.input.record)),
      paragraph('以上笔录已交被询问人核对（向其宣读）。'),
      signatures(...officerSigns(facts)),
      signatures({ label: '被询问人（签名或者盖章）', name: null }, { label: '日期', name: null }),
    ],
  }),
  testNotice: (facts) => ({
    blocks: [
      paragraph(
        `因办理“${facts.title}”一案，本机关决定将下列物品送${said(facts.input.toOrgan, '有资质的机构')}检测、检验、鉴定：${said(facts.input.what ?? facts.input.reason)}。`,
      ),
      paragraph(`检测、检验、鉴定期间自${dateText(facts.day)}至${onDay(facts.input.until)}，该期间不计入法定期限，费用由本机关承担。`),
    ],
  }),
  pauseNotice: (facts) => ({
    blocks: [
      paragraph(
        `本机关办理的“${facts.title}”一案，因${pauseGrounds[facts.input.pauseGround as keyof typeof pauseGrounds]?.zh ?? '法定事由'}，决定自${dateText(facts.day)}起中止调查。${sentence(facts.input.reason)}`,
      ),
      paragraph('中止调查的情形消除后，及时恢复调查。'),
    ],
  }),
  resumeNotice: (facts) => ({
    blocks: [
      paragraph(
        `本机关办理的“${facts.title}”一案，中止调查的情形已经消除，决定自${dateText(facts.day)}起恢复调查。${sentence(facts.input.reason)}`,
      ),
    ],
  }),
  extensionApproval: (facts) => ({
    blocks: [
      caseFacts(facts),
      heading('延长理由'),
      paragraph(said(facts.input.reason)),
      approval(facts, facts.input.attendees === undefined ? '负责人审批意见' : '集体讨论决定', '同意延长办案期限。'),
    ],
  }),
  investigationReport: (facts) => ({
    blocks: [
      partyFacts(facts),
      caseFacts(facts),
      heading('一、案件来源及调查经过'),
      paragraph(`发现日期：${onDay(facts.file.foundOn)}。立案后，执法人员依法调查取证。`),
      heading('二、调查认定的事实'),
      paragraph(said(facts.input.description)),
      ...courseBlocks(facts),
      heading('三、证据'),
      evidenceList(facts.file),
      heading('四、处理意见及依据'),
      ...(Array.isArray(facts.input.penalties)
        ? [
            paragraph(
              `违反${articlesOf(facts.item, 'dutyArticles')}，依据${articlesOf(facts.item, 'penaltyArticles')}，建议作出下列处罚：`,
            ),
            penaltyList(facts.file.proposal?.penalties ?? []),
          ]
        : [
            paragraph(
              `建议不予行政处罚：${spareGrounds[facts.input.noPenaltyGround as SpareGround]?.zh ?? ''}。${sentence(facts.input.reason)}`,
            ),
          ]),
      heading('五、裁量基准的运用及理由'),
      paragraph(said(discretionText(facts), '本事项未制定裁量基准，或者不予处罚。')),
      ...(facts.file.proposal?.flags.length
        ? [paragraph(`案件情形：${facts.file.proposal.flags.map((flag) => flagWords[flag].zh).join('；')}。`)]
        : []),
      signatures(...officerSigns(facts)),
    ],
  }),
  priorNotice: (facts) => ({
    blocks: [
      paragraph(violationText(facts)),
      paragraph(
        `主要证据：${standing(facts.file)
          .map(({ name, kind }) => `${name}（${evidenceKinds[kind].zh}）`)
          .join('、')}。`,
      ),
      ...deviceBlocks(facts.file),
      paragraph(`依据${articlesOf(facts.item, 'penaltyArticles')}的规定，本机关拟对你（单位）作出如下行政处罚：`),
      penaltyList(facts.file.notice?.penalties ?? []),
      paragraph(said(discretionText(facts), '处罚幅度依照法律规定确定。')),
      paragraph(noticeRights({ hearing: facts.file.notice?.hearingDue === true }).text),
    ],
  }),
  statementRecord: (facts) => ({
    blocks: [
      partyFacts(facts),
      caseFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '陈述、申辩日期', value: facts.online === null ? onDay(facts.input.statedOn) : dateText(facts.day) },
          ...(facts.online === null ? [] : [{ label: '提出方式', value: `当事人凭${facts.online}及其查验码在网上提出` }]),
        ],
      },
      heading('陈述、申辩内容'),
      paragraph(said(facts.input.statement)),
      signatures(...officerSigns(facts)),
      ...(facts.online === null ? [partySigns] : []),
    ],
  }),
  reweighOpinion: (facts) => ({
    blocks: [
      caseFacts(facts),
      heading('复核意见'),
      ...(typeof facts.input.adopted === 'string' ? [paragraph(`${adoptions[facts.input.adopted as Adoption]?.zh ?? ''}。`)] : []),
      paragraph(said(facts.input.answer)),
      heading('拟处罚'),
      penaltyList(facts.file.submitted ?? []),
      signatures(...officerSigns(facts)),
    ],
  }),
  legalReviewOpinion: (facts) => ({
    blocks: [
      caseFacts(facts),
      heading('审核内容'),
      paragraph('主体与执法人员资格、程序、事实与证据、依据与裁量、是否超越权限、文书、是否涉嫌犯罪。'),
      { kind: 'opinion', label: '法制审核意见', text: said(facts.input.opinion), by: facts.by, on: facts.day },
    ],
  }),
  panelRecord: (facts) => ({
    blocks: [
      caseFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '讨论日期', value: dateText(facts.day) },
          { label: '参加人员', value: `${facts.attendees.join('、')}（共 ${facts.attendees.length} 人）` },
        ],
      },
      heading('讨论意见'),
      paragraph(said(facts.input.opinions)),
      heading('结论'),
      penaltyList(facts.file.submitted ?? []),
      signatures(...facts.attendees.map((name) => ({ label: '参加人员', name })), { label: '记录人', name: null }),
    ],
  }),
  decisionApproval: (facts) => ({
    blocks: [
      partyFacts(facts),
      caseFacts(facts),
      heading('拟作决定'),
      paragraph(
        facts.file.decision?.kind === 'noPenalty'
          ? `不予行政处罚：${spareGrounds[facts.file.decision.ground ?? 'notEstablished'].zh}。`
          : `${penaltyWords(facts.file.decision?.penalties ?? [])}。`,
      ),
      paragraph(said(summaryOfSteps(facts), '不予处罚，无须事先告知。')),
      ...likeBlocks(facts),
      approval(facts, '负责人审查意见', said(facts.input.note ?? facts.input.reason, '同意。')),
    ],
  }),
  penaltyDecision: (facts) => ({
    blocks: [
      partyFacts(facts),
      heading('违法事实和证据'),
      paragraph(violationText(facts)),
      ...courseBlocks(facts),
      paragraph(
        `以上事实，有${standing(facts.file)
          .map(({ name }) => name)
          .join('、')}等证据证明。`,
      ),
      paragraph(summaryOfSteps(facts)),
      heading('行政处罚的依据、种类'),
      paragraph(`依据${articlesOf(facts.item, 'penaltyArticles')}的规定，${discretionText(facts)}本机关决定对你（单位）作出如下行政处罚：`),
      penaltyList(facts.file.decision?.penalties ?? []),
      heading('履行方式和期限'),
      paragraph(
        fineOf(facts.file.decision?.penalties ?? []) > 0
          ? paymentClause({ collector: facts.collector, lateFine: true }).text
          : '请自收到本决定书之日起履行。',
      ),
      heading('救济途径和期限'),
      paragraph(remedies({ kind: 'ordinary', paper: '本决定书', government: facts.government, court: facts.court }).text),
    ],
  }),
  noPenaltyDecision: (facts) => ({
    blocks: [
      partyFacts(facts),
      paragraph(`经查，${said(facts.input.reason)}`),
      paragraph(
        `本案属于“${spareGrounds[facts.file.decision?.ground ?? 'notEstablished'].zh}”的情形，依据《中华人民共和国行政处罚法》的规定，本机关决定对你（单位）不予行政处罚，并对你（单位）进行教育。`,
      ),
      paragraph(remedies({ kind: 'ordinary', paper: '本决定书', government: facts.government, court: facts.court }).text),
    ],
  }),
  caseTransfer: (facts) => ({
    addressee: [said(facts.input.toOrgan)],
    blocks: [
      paragraph(
        `本机关在办理“${facts.title}”时，发现该案属于贵单位管辖。${sentence(facts.input.reason)}现依法移送，请予处理，并将处理结果告知本机关。`,
      ),
      partyFacts(facts),
    ],
    attachments: ['案件材料目录', '证据材料'],
  }),
  deferralNotice: (facts) => ({
    blocks: [
      paragraph(
        `你（单位）因经济困难申请暂缓、分期缴纳罚款。经审查，本机关批准：${said(facts.input.plan)}。至迟应于${onDay(facts.input.until)}前缴清。`,
      ),
      paragraph('到期不缴纳的，依法加处罚款或者申请人民法院强制执行。'),
    ],
  }),
  correctionNotice: (facts) => ({
    blocks: [
      paragraph(`${decisionName(facts)}存在文字或者计算错误，现更正如下：`),
      paragraph(said(facts.input.correctedText)),
      paragraph(`更正理由：${sentence(facts.input.reason)}`),
    ],
  }),
  revocationDecision: (facts) => ({
    blocks: [
      paragraph(`${decisionName(facts)}，经审查应予撤销。理由：${said(facts.input.reason)}。`),
      paragraph('依据《中华人民共和国行政处罚法》第七十五条的规定，决定予以撤销；已经缴纳的款项依法退还，已经公示的信息依法撤回。'),
      paragraph(remedies({ kind: 'ordinary', paper: '本决定书', government: facts.government, court: facts.court }).text),
    ],
  }),
  conclusionApproval: (facts) => ({
    blocks: [
      partyFacts(facts),
      caseFacts(facts),
      {
        kind: 'facts',
        rows: [
          {
            label: '处理结果',
            value: facts.file.decision?.kind === 'penalty' ? penaltyWords(facts.file.decision.penalties) : '不予行政处罚',
          },
          { label: '送达日期', value: onDay(facts.file.decision?.servedOn) },
        ],
      },
      ...(facts.file.payments.length === 0 ? [] : [paymentTable(facts.file.payments)]),
      approval(facts, '负责人审批意见', `同意结案。${sentence(facts.input.note)}`),
    ],
  }),
}
