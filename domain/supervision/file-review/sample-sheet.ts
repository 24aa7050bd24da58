/**
 * 评分表样例: in force until a district enters its own. Its sections are the contents that 广东省行政执法案卷评查办法第十四条 names, its
 * vetoes those of 第十七条 and its bands those of 第十六条. The points and rules are this program's own sample: the standard
 * that 第十五条 leaves to the province was not obtained.
 */
import type { ScoreSheet, SheetItem } from './sheet.ts'

const section = (zh: string, en: string) => ({ zh, en })
const facts = section('事实和证据', 'Facts and evidence')
const law = section('法律依据', 'Legal basis')
const procedure = section('执法程序', 'Procedure')
const standing = section('主体和人员资格', 'Standing of organ and officers')
const whole = section('全过程记录和法制审核', 'Recording and legal review')
const discretion = section('裁量', 'Discretion')
const form = section('文书格式', 'Form of papers')
const service = section('送达', 'Delivery')
const performance = section('执行', 'Performance')
const archive = section('归档', 'Archiving')

// prettier-ignore
const items: readonly SheetItem[] = [
  { id: 'facts',      section: facts, zh: '违法事实清楚', en: 'The facts are clear', points: 12, each: 3, rule: { zh: '时间、地点、行为、后果缺一项扣 3 分', en: '3 for each of time, place, act and effect that is missing' } },
  { id: 'evidence',   section: facts, zh: '证据充分、来源合法', en: 'Enough evidence, lawfully had', points: 12, each: 2, rule: { zh: '证据缺来源、时间或者签名的，每处扣 2 分', en: '2 for each piece without source, time or signature' } },
  { id: 'basis',      section: law, zh: '依据引用准确完整', en: 'The law is cited rightly and in full', points: 10, each: 2, rule: { zh: '未引用到条、款、项的，每处扣 2 分', en: '2 for each citation that does not name the clause' } },
  { id: 'steps',      section: procedure, zh: '文书次序符合程序', en: 'Papers follow the procedure', points: 8, each: 4, check: 'wrongOrder', rule: { zh: '次序颠倒的，每处扣 4 分', en: '4 for each paper out of order' } },
  { id: 'terms',      section: procedure, zh: '在时限内办理', en: 'Handled in time', points: 8, each: 2, check: 'lapsedClock', rule: { zh: '超过环节时限的，每次扣 2 分', en: '2 for each clock that lapsed' } },
  { id: 'hearing',    section: procedure, zh: '告知、听取陈述申辩', en: 'Notice given and statements heard', points: 6, each: 2, rule: { zh: '告知不完整、陈述未复核的，每处扣 2 分', en: '2 for each lack in the notice, or statement not weighed' } },
  { id: 'officers',   section: standing, zh: '两名以上执法人员并出示证件', en: 'Two officers, cards shown', points: 6, each: 6, check: 'twoOfficers', rule: { zh: '少于两人的扣 6 分', en: '6 where there were fewer than two' } },
  { id: 'review',     section: whole, zh: '法制审核', en: 'Legal review', points: 6, each: 6, check: 'legalReview', rule: { zh: '应当审核而未审核的扣 6 分', en: '6 where a review was due and not held' } },
  { id: 'recording',  section: whole, zh: '全过程记录', en: 'Recording of the whole course', points: 4, each: 2, rule: { zh: '应当音像记录而未记录的，每处扣 2 分', en: '2 for each step not recorded that should have been' } },
  { id: 'discretion', section: discretion, zh: '裁量适当、说明理由', en: 'Fit discretion, with its reasons', points: 8, each: 4, rule: { zh: '未说明裁量理由的，每处扣 4 分', en: '4 for each choice without its reason' } },
  { id: 'papers',     section: form, zh: '应有文书齐全', en: 'All papers are there', points: 8, each: 2, check: 'missingWrit', rule: { zh: '缺少一种扣 2 分', en: '2 for each paper that is missing' } },
  { id: 'form',       section: form, zh: '文书填写规范', en: 'Papers are filled in as they should', points: 4, each: 0.5, rule: { zh: '错漏、涂改，每处扣 0.5 分', en: '0.5 for each slip' } },
  { id: 'service',    section: service, zh: '在法定期限内送达', en: 'Delivered in time', points: 4, each: 4, check: 'lateService', rule: { zh: '超期送达扣 4 分', en: '4 where it was delivered late' } },
  { id: 'performed',  section: performance, zh: '决定得到执行', en: 'The decision is carried out', points: 2, each: 2, rule: { zh: '未执行又未采取措施的扣 2 分', en: '2 where neither performed nor enforced' } },
  { id: 'archived',   section: archive, zh: '一案一卷、目录页码齐全', en: 'One file for one case, contents and pages complete', points: 2, each: 1, rule: { zh: '每处扣 1 分', en: '1 for each lack' } },
]

export const sampleSheet: ScoreSheet = {
  name: { zh: '样例评分表（评查办法第十四条、第十六条、第十七条）', en: 'Sample sheet (articles 14, 16 and 17 of the Guangdong measures)' },
  items,
  vetoes: [
    { id: 'factsUnclear', zh: '主要事实不清、证据不足', en: 'Main facts unclear or evidence lacking' },
    { id: 'wrongLaw', zh: '适用法律依据错误', en: 'The wrong law applied' },
    { id: 'unlawfulSteps', zh: '违反法定程序', en: 'Against the statutory procedure' },
    { id: 'beyondPowers', zh: '超越或者滥用职权', en: 'Beyond or abusing its powers' },
    { id: 'noStanding', zh: '执法主体不合法、人员不具备资格', en: 'No lawful organ, or officers without standing' },
  ],
  bands: { excellent: 90, good: 75, passed: 60 },
}
