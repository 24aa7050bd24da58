import type { Sentences } from './sentences.ts'

export const fileReviewRefusals = {
  'fileReview.noOffice': {
    zh: '本区尚未指定监督机构，请在设置的“监督与信访”中指定',
    en: 'The district has not named its supervising organ: set it under “Supervision and petitions”',
  },
  'fileReview.span': {
    zh: '结案期间须已经过去，且起日不晚于止日，请改正',
    en: 'The period must be over and begin before it ends: correct it',
  },
  'fileReview.perUnit': { zh: '随机抽查请填写每个单位抽取的卷数', en: 'Say how many files of each unit are drawn' },
  'fileReview.gap': { zh: '请填写两人评分允许的分差', en: 'Say how far two scores may differ' },
  'fileReview.seedPast': {
    zh: '取种子的日期须在今天以后：名单固定时任何人都不得知道种子',
    en: 'The seed’s day must lie ahead: nobody may know the seed when the list is fixed',
  },
  'fileReview.reviewBy': { zh: '评分截止日须在取种子的日期以后', en: 'Scoring must end after the seed’s day' },
  'fileReview.noFiles': {
    zh: '这段期间没有结案的案卷，请改变期间或者种类',
    en: 'No file was closed in that period: change it, or the kinds',
  },
  'fileReview.headNotYet': {
    zh: '{day}的公开存证树根尚未公布，公布后方可抽取',
    en: 'The head of the public record of {day} is not published yet: draw once it is',
  },
  'fileReview.fewReviewers': {
    zh: '不属于{unit}所在机关的评查人员不足{least}人，请先设岗',
    en: 'Fewer than {least} reviewers are not of the organ of {unit}: give more people the post',
  },
  'fileReview.unsettled': { zh: '还有{n}卷没有评定，评定后方可通报', en: '{n} files are not settled yet: settle them first' },
  'fileReview.notReviewer': {
    zh: '现在不由您评分：本卷由抽中的评查人员独立评分',
    en: 'It is not yours to score now: the reviewers who were drawn score it',
  },
  'fileReview.scoredAlready': { zh: '您已经提交评分，不能再改', en: 'Your sheet is in and cannot be changed' },
  'fileReview.notReader': { zh: '只有本卷的评查人员和监督机构可以查阅', en: 'Only its reviewers and the supervising organ read it' },
  'fileReview.ofOrgan': {
    zh: '您在被评查机关任职，应当回避，请由其他监督人员办理',
    en: 'You hold a post in the organ reviewed and stand aside: another supervisor does it',
  },
  'fileReview.notReplaced': {
    zh: '该人员不是本卷评查人员，或者已经提交评分，不能更换',
    en: 'That person does not review this file, or has handed in the sheet',
  },
  'fileReview.replacementUnfit': {
    zh: '接替人员须有评查岗位，不属于被评查机关，也不是本卷的其他评查人员，请另选',
    en: 'Choose somebody with a reviewing post who is not of the organ and does not review this file',
  },
  'fileReview.sheetWrong': {
    zh: '评分表不成立（{why}）：分值合计须为 100，编号不得重复，等次分数线须递增',
    en: 'This is no sheet ({why}): its points must be 100, ids differ, and bands rise',
  },
  'fileReview.deductionWrong': { zh: '“{item}”的扣分不在范围内，请改正', en: 'The deduction of “{item}” is out of range: correct it' },
  'fileReview.reasonMissing': { zh: '请写明“{item}”的扣分理由', en: 'Give the reason for “{item}”' },
  'fileReview.proposalOpen': {
    zh: '“{item}”有系统提示，请确认扣分，或者写明不采纳的理由',
    en: 'Something was proposed for “{item}”: confirm it, or say why not',
  },
  'fileReview.scoreMissing': { zh: '变更评定的，请填写 0 至 100 的得分', en: 'Give the score after the change, from 0 to 100' },
} as const satisfies Sentences
