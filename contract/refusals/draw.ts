import type { Sentences } from './sentences.ts'

/** The yearly plan of inspections and the random draws made from it. */
export const drawRefusals = {
  'plan.months': { zh: '起始月份晚于截止月份，请改正', en: 'The first month comes after the last: correct them' },
  'plan.noKinds': { zh: '请至少选择一类检查对象', en: 'Choose at least one kind of party' },
  'plan.year': {
    zh: '计划只能编制本年度（{year}）或者下一年度（{next}）的',
    en: 'A plan is made for this year ({year}) or the next ({next})',
  },
  'plan.elsewhere': {
    zh: '这是其他单位的检查计划，请由该单位或者其上级办理',
    en: 'This is the plan of another unit: leave it to that unit or the one above it',
  },
  'plan.nothingToApprove': {
    zh: '该单位本年度没有待批准的计划事项，请先编制',
    en: 'No line of this unit and year waits for approval: enter one first',
  },
  'plan.ownEntry': {
    zh: '计划中有你本人编制的事项，请由另一名负责人批准',
    en: 'You entered a line of this plan yourself: let another head approve it',
  },
  'plan.notForDraw': { zh: '只有企业和个体工商户列入抽查，个人不评级', en: 'Only organisations and sole traders are drawn and graded' },
  'draw.outsideMonths': {
    zh: '这项计划在 {year} 年 {from} 月至 {to} 月实施，今天不在其中；需要改期的请先修改计划',
    en: 'This line is for months {from} to {to} of {year}, and today is not among them: change the plan first',
  },
  'draw.twice': {
    zh: '今天已经按这项计划抽取过（{number}），一项计划一天只抽取一次',
    en: 'A draw was made for this line today ({number}): there is one a day',
  },
  'draw.changed': {
    zh: '计划事项已有新的版本，请重新打开页面后再抽取',
    en: 'The line has a newer version: open the page again before drawing',
  },
  'draw.nobody': {
    zh: '名单中没有可以抽取的对象：请核对检查对象的登记，或者看每个对象未列入的原因',
    en: 'Nobody on the list can be drawn: check the register of parties, or see why each is left out',
  },
  'draw.lineDone': {
    zh: '这项计划本年度的抽查数量已经抽满；需要增加的请先修改计划',
    en: 'All that this line draws in its year are drawn: change the plan to draw more',
  },
  'draw.fewOfficers': {
    zh: '没有一个单位有两名可以派出的持证执法人员，请先登记执法证件或者岗位',
    en: 'No unit has two officers with a valid credential who may go: register credentials or posts first',
  },
  'draw.notOfThem': { zh: '该人员不在抽中的检查人员之中', en: 'This officer is not one of the two that were drawn' },
  'draw.notDrawn': {
    zh: '检查对象、检查人员与抽查结果不一致，请从抽查结果中立检',
    en: 'The party or the officers are not those that were drawn: open the visit from the draw',
  },
  'draw.settled': { zh: '该对象已经立检或者不再检查', en: 'This visit was opened, or dropped, already' },
  'draw.allSettled': { zh: '抽中的对象都已立检或者不再检查', en: 'All visits of this draw were opened or dropped already' },
  'draw.notYetPublic': {
    zh: '抽中对象的检查尚未全部办结，名单在办结后公布',
    en: 'The visits of this draw are not all over: the list is made public after that',
  },
} as const satisfies Sentences
