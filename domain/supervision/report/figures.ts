/**
 * The figures of the supervision report, each defined once: what it is called, what it counts, and so which matters stand behind
 * it. A figure `of` another is a part of it. What only those see who need to know (线索移送) is in no figure.
 */
import type { Words } from '../../kernel/words.ts'
import { isSealed } from '../all.ts'
import { overturning } from '../remedy/fields.ts'
import { countedProcedures, type Counting } from './counting.ts'

export type Unit = 'matter' | 'time' | 'clue' | 'fen'

// prettier-ignore
export const units: Readonly<Record<Unit, Words>> = {
  matter: { zh: '件', en: 'matters' },
  time:   { zh: '次', en: 'times' },
  clue:   { zh: '条', en: 'clues' },
  fen:    { zh: '元', en: 'yuan' },
}

export type Figure = Words & {
  readonly id: string
  readonly unit: Unit
  readonly counting: Counting
  readonly of?: string
}

export type Section = Words & {
  readonly id: string
  /** Whether the quarterly bulletin has it; the yearly report has all. */
  readonly bulletin: boolean
  readonly figures: readonly Figure[]
}

type Row = readonly [id: string, zh: string, en: string, counting: Counting, of?: string | undefined, unit?: Unit]

const section = (id: string, zh: string, en: string, bulletin: boolean, rows: readonly Row[]): Section => ({
  id,
  zh,
  en,
  bulletin,
  figures: rows.map(([name, words, english, counting, of, unit = 'matter']) => ({
    id: `${id}.${name}`,
    zh: words,
    en: english,
    unit,
    counting,
    ...(of !== undefined && { of: `${id}.${of}` }),
  })),
})

/** Figures of one procedure: matters in which an act was entered, those opened and those still open. */
const of = (procedure: string) => ({
  did: (...acts: string[]): Counting => ({ by: 'entry', procedure, acts }),
  where: (acts: readonly string[], field: string, ...values: string[]): Counting => ({
    by: 'entry',
    procedure,
    acts,
    only: { field, values },
  }),
  opened: { by: 'opened', procedure } satisfies Counting,
  open: { by: 'open', procedure } satisfies Counting,
})

const complaint = of('complaint')
const petition = of('petition')
const review = of('reconsideration')
const suit = of('litigation')
const claim = of('compensation')
const referral = of('referral')
const exposure = of('exposure')
const notice = of('supervisoryNotice')
const checked = of('legalityReview')
const allJudged = ['judge', 'judgeFinally']

// prettier-ignore
const voices: readonly Section[] = [
  section('complaints', '执法投诉', 'Complaints about enforcement', true, [
    ['lodged',      '收到投诉',         'Received',                  complaint.did('lodge')],
    ['accepted',    '受理',             'Accepted',                  complaint.did('accept')],
    ['notAccepted', '不予受理',         'Not accepted',              complaint.did('notAccept')],
    ['passedOn',    '移送有权机关',     'Passed on',                 complaint.did('passOn')],
    ['answered',    '答复',             'Answered',                  complaint.did('answer')],
    ['founded',     '属实',             'Founded',                   complaint.where(['answer'], 'finding', 'founded'), 'answered'],
    ['partly',      '部分属实',         'Partly founded',            complaint.where(['answer'], 'finding', 'partly'), 'answered'],
    ['unfounded',   '不属实',           'Unfounded',                 complaint.where(['answer'], 'finding', 'unfounded'), 'answered'],
    ['unproven',    '无法查实',         'Could not be established',  complaint.where(['answer'], 'finding', 'unproven'), 'answered'],
    ['calledBack',  '回访',             'Called back',               complaint.did('callBack')],
    ['content',     '满意、基本满意',   'Content or mostly content', complaint.where(['callBack'], 'contented', 'content', 'partly'), 'calledBack'],
    ['reopened',    '要求重新办理',     'Asked for again',           complaint.did('reopen')],
    ['open',        '期末在办',         'Open at the end',           complaint.open],
  ]),
  section('petitions', '信访', 'Petitions', true, [
    ['lodged',      '登记',             'Registered',                petition.did('lodge')],
    ['forwarded',   '转送、交办',       'Sent to who handles it',    petition.did('forward')],
    ['enforcement', '转入执法程序',     'Gone to enforcement',       petition.did('openEnforcement')],
    ['guided',      '告知法定途径',     'Shown the lawful way',      petition.did('guide')],
    ['accepted',    '受理',             'Accepted',                  petition.did('accept')],
    ['opinions',    '出具处理意见',     'Opinions given',            petition.did('giveOpinion')],
    ['mediated',    '调解、和解',       'Mediated',                  petition.did('mediate')],
    ['reviewed',    '复查',             'Reviewed',                  petition.did('review')],
    ['finally',     '复核',             'Reviewed finally',          petition.did('finalReview')],
    ['open',        '期末在办',         'Open at the end',           petition.open],
  ]),
]

// prettier-ignore
const remedies: readonly Section[] = [
  section('reconsideration', '行政复议', 'Reconsideration', true, [
    ['lodged',      '收到申请',         'Applications',              review.did('lodge', 'lodgeViaAgency')],
    ['accepted',    '受理',             'Accepted',                  review.did('accept', 'deemAccepted')],
    ['notAccepted', '不予受理',         'Not accepted',              review.did('notAccept')],
    ['decided',     '作出决定',         'Decided',                   review.did('decide')],
    ['corrected',   '变更、撤销、确认违法或者无效、责令履行', 'Changed, revoked, held unlawful or void, or to be performed', { by: 'reviewed', outcomes: ['change', 'revoke', 'revokePart', 'unlawful', 'invalid', 'perform'] }, 'decided'],
    ['upheld',      '维持',             'Upheld',                    { by: 'reviewed', outcomes: ['uphold'] }, 'decided'],
    ['rejected',    '驳回请求、驳回申请', 'Rejected or dismissed',   { by: 'reviewed', outcomes: ['rejectRequest', 'dismiss'] }, 'decided'],
    ['mediated',    '调解结案',         'Mediated',                  review.did('sealMediation')],
    ['terminated',  '终止',             'Terminated',                review.did('terminate', 'allowWithdrawal', 'pauseOver')],
    ['corrects',    '行政机关自行纠正', 'Corrected by the organ itself', review.did('selfCorrect')],
    ['unanswered',  '被申请人逾期未答复', 'Respondent answered too late or not', review.did('answerLapsed')],
    ['open',        '期末在办',         'Open at the end',           review.open],
  ]),
  section('litigation', '行政诉讼和国家赔偿', 'Lawsuits and State compensation', false, [
    ['received',    '收到起诉',         'Suits received',            suit.did('receive')],
    ['hearings',    '开庭',             'Heard',                     suit.did('appear')],
    ['heads',       '负责人出庭',       'A head appeared',           suit.where(['appear'], 'head', 'principal', 'deputy', 'inCharge'), 'hearings'],
    ['judged',      '判决',             'Judged',                    suit.did(...allJudged)],
    ['overturned',  '撤销、变更、责令履行、确认无效', 'Overturned', suit.where(allJudged, 'judgment', ...overturning), 'judged'],
    ['unlawful',    '确认违法',         'Found unlawful',            suit.where(allJudged, 'judgment', 'unlawful'), 'judged'],
    ['rejected',    '驳回诉讼请求',     'Claim rejected',            suit.where(allJudged, 'judgment', 'rejected'), 'judged'],
    ['claims',      '国家赔偿申请',     'Claims for compensation',   claim.did('receive')],
    ['granted',     '予以赔偿',         'Compensation granted',      claim.where(['decide'], 'grant', 'granted')],
    ['paid',        '已支付赔偿',       'Compensation paid',         claim.did('pay')],
    ['open',        '期末在审诉讼',     'Suits open at the end',     suit.open],
  ]),
  section('referrals', '两法衔接', 'Referrals of suspected crimes', true, [
    ['sent',        '移送公安机关',     'Sent to the police',        referral.did('send')],
    ['filed',       '公安机关立案',     'Taken up',                  referral.did('policeFiled')],
    ['refused',     '公安机关不予立案', 'Not taken up',              referral.did('policeRefused')],
    ['supervised',  '建议检察机关立案监督', 'Procuratorate asked',   referral.did('suggestSupervision')],
    ['returned',    '恢复行政处理',     'Back in the proceeding',    referral.did('acceptRefusal', 'objectionOver', 'groundsHold', 'returnedLater')],
    ['concluded',   '刑事处理终结',     'Concluded',                 referral.did('concluded')],
    ['open',        '期末在办',         'Open at the end',           referral.open],
  ]),
]

// prettier-ignore
const oversight: readonly Section[] = [
  section('media', '媒体监督', 'Supervision by the media', true, [
    ['exposed',     '媒体曝光',         'Exposures',                 exposure.did('lodge')],
    ['verified',    '核查',             'Verified',                  exposure.did('verify')],
    ['founded',     '属实',             'Founded',                   exposure.where(['verify'], 'finding', 'founded'), 'verified'],
    ['partly',      '部分属实',         'Partly founded',            exposure.where(['verify'], 'finding', 'partly'), 'verified'],
    ['unfounded',   '不属实',           'Unfounded',                 exposure.where(['verify'], 'finding', 'unfounded'), 'verified'],
    ['measures',    '责成整改事项',     'Measures ordered',          of('exposureMeasure').did('order')],
    ['answered',    '公开答复',         'Answered in public',        exposure.did('answer')],
    ['closed',      '办结',             'Closed',                    exposure.did('close')],
    ['open',        '期末在办',         'Open at the end',           exposure.open],
  ]),
  section('notices', '监督文书', 'Supervisory papers', true, [
    ['issued',      '制发监督文书',     'Issued',                    notice.did('issue')],
    ['urged',       '督办',             'Pressed',                   notice.did('urge')],
    ['inbound',     '其他机关来文',     'Papers of other organs',    notice.did('enterInbound')],
    ['objected',    '提出异议',         'Objected to',               notice.did('object')],
    ['reported',    '报告整改',         'Reported',                  notice.did('reportDone')],
    ['ordered',     '作出监督决定',     'Ordered by decision',       notice.did('escalate')],
    ['withdrawn',   '撤回',             'Withdrawn',                 notice.did('revoke', 'withdraw')],
    ['closed',      '办结',             'Closed',                    notice.did('accept', 'replyOutside')],
    ['escalated',   '超时自动督办',     'Raised by lapsed clocks',   of('escalation').opened],
    ['open',        '期末在办监督文书', 'Papers open at the end',    notice.open],
  ]),
  section('fileReviews', '案卷评查', 'File reviews', false, [
    ['rounds',      '通报评查批次',     'Rounds published',          of('reviewRound').did('publish')],
    ['settled',     '评定案卷',         'Files settled',             { by: 'graded', grades: ['excellent', 'good', 'passed', 'failed'] }],
    ['excellent',   '优秀',             'Excellent',                 { by: 'graded', grades: ['excellent'] }, 'settled'],
    ['good',        '良好',             'Good',                      { by: 'graded', grades: ['good'] }, 'settled'],
    ['passed',      '合格',             'Passed',                    { by: 'graded', grades: ['passed'] }, 'settled'],
    ['failed',      '不合格',           'Failed',                    { by: 'graded', grades: ['failed'] }, 'settled'],
    ['objected',    '申请复核',         'Objected to',               of('fileReview').did('object')],
  ]),
  section('legality', '合法性审核', 'Legality reviews', false, [
    ['submitted',   '送审',             'Submitted',                 checked.did('submit')],
    ['opinions',    '出具审核意见',     'Opinions given',            checked.did('giveOpinion')],
    ['lawful',      '合法',             'Lawful',                    checked.where(['giveOpinion'], 'opinion', 'lawful'), 'opinions'],
    ['toChange',    '应当修改',         'To be changed',             checked.where(['giveOpinion'], 'opinion', 'toChange'), 'opinions'],
    ['unlawful',    '不合法',           'Unlawful',                  checked.where(['giveOpinion'], 'opinion', 'unlawful'), 'opinions'],
    ['published',   '公布规范性文件',   'Normative documents published', checked.did('publish')],
  ]),
  section('clues', '监督线索', 'Clues', true, [
    ['found',       '发现线索',         'Found',                     { by: 'clueFound' }, undefined, 'clue'],
    ['takenUp',     '采用',             'Taken up',                  { by: 'clueJudged', state: 'takenUp' }, undefined, 'clue'],
    ['dismissed',   '排除',             'Dismissed',                 { by: 'clueJudged', state: 'dismissed' }, undefined, 'clue'],
  ]),
]

// prettier-ignore
const enforcement = section('enforcement', '行政执法情况', 'Enforcement', true, [
  ['inspections', '行政检查',           'Inspections',               of('inspection').opened, undefined, 'time'],
  ['corrections', '责令改正',           'Orders to correct',         of('correction').opened],
  ['decided',     '处罚决定',           'Penalties decided',         { by: 'decided', procedures: ['summary', 'penalty'], kind: 'penalty' }],
  ['summary',     '简易程序',           'On the spot',               { by: 'decided', procedures: ['summary'], kind: 'penalty' }, 'decided'],
  ['ordinary',    '普通程序',           'By ordinary procedure',     { by: 'decided', procedures: ['penalty'], kind: 'penalty' }, 'decided'],
  ['none',        '不予处罚决定',       'Decided without a penalty', { by: 'decided', procedures: ['penalty'], kind: 'noPenalty' }],
  ['fines',       '罚款',               'Fines',                     { by: 'decided', procedures: ['summary', 'penalty'], sum: 'fine' }, undefined, 'fen'],
  ['measures',    '行政强制措施',       'Coercive measures',         of('measure').opened],
  ['executions',  '行政强制执行',       'Compulsory enforcement',    of('execution').opened],
  ['hearings',    '听证',               'Hearings',                  of('hearing').opened, undefined, 'time'],
])

/** 超时: a figure for every clock of every table, by the stage it stands for. */
const lapses: Section = {
  id: 'lapses',
  zh: '各环节超时',
  en: 'Clocks that lapsed, by stage',
  bulletin: true,
  figures: countedProcedures
    .filter(({ id }) => !isSealed(id))
    .flatMap((procedure) =>
      Object.entries(procedure.clocks).map(([clock, { zh, en }]) => ({
        id: `lapses.${procedure.id}-${clock}`,
        zh: `${procedure.zh}：${zh}`,
        en: `${procedure.en}: ${en}`,
        unit: 'matter' as const,
        counting: { by: 'lapsed' as const, procedure: procedure.id, clock },
      })),
    ),
}

/** In the order of the report. */
export const reportSections: readonly Section[] = [...voices, ...remedies, ...oversight, enforcement, lapses]

const byId: ReadonlyMap<string, Figure> = new Map(reportSections.flatMap(({ figures }) => figures.map((one) => [one.id, one] as const)))

export const findFigure = (id: string): Figure | undefined => byId.get(id)

/** The sections of a report of this length. */
export const sectionsOf = (whole: boolean): readonly Section[] => reportSections.filter(({ bulletin }) => whole || bulletin)
