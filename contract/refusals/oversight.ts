import type { Sentences } from './sentences.ts'

export const oversightRefusals = {
  'oversight.noOffice': {
    zh: '本区尚未指定执法监督机构，请在设置的“监督与信访”中指定',
    en: 'The district has not named who supervises enforcement: set it under “Supervision and petitions”',
  },
  'oversight.unitConcerned': {
    zh: '{unit}是被反映的单位或者其所属单位，应当回避，请选择其他单位',
    en: '{unit} is the unit concerned, or below it, and must stand aside: choose another',
  },
  'oversight.numberUnknown': { zh: '没有编号为{number}的案件或者文书，请核对', en: 'There is no case or writ numbered {number}: check it' },
  'oversight.limitPast': { zh: '期限须在今天以后，请重新填写', en: 'The limit must lie ahead: enter another day' },
  'oversight.unfounded': {
    zh: '核查不属实或者尚未核查，不需要整改；请直接公开答复',
    en: 'It was not found to be true: answer it in public',
  },
  'oversight.noMeasure': { zh: '核查属实，请先责成整改再公开答复', en: 'It was found to be true: have it put right before you answer' },
  'oversight.measuresOpen': { zh: '还有{n}项整改没有报告，请先催办', en: '{n} measures have not been reported: press them first' },
  'oversight.undecided': {
    zh: '执法程序尚无结果，有决定或者不予立案后再报告',
    en: 'Enforcement has come to no result yet: report when it has decided',
  },
  'oversight.inbound': {
    zh: '这是其他机关来文，请用“书面回复来文机关”办结',
    en: 'This is a paper of another organ: close it by answering that organ',
  },
  'oversight.notInbound': {
    zh: '这不是其他机关来文，请用“核查通过，办结”',
    en: 'This is a paper of our own: close it by “Checked: close”',
  },
  'oversight.ownUnit': {
    zh: '你所在单位是被监督单位，请由执法监督机构办理',
    en: 'You belong to the unit it is addressed to: the supervising organ does this',
  },
  'oversight.notFailing': {
    zh: '没有逾期，也没有退回过整改；请等期满或者核查后再作决定',
    en: 'It is neither late nor sent back: wait for the limit or the check',
  },
  'oversight.mayNotKnow': {
    zh: '{name}属于涉及单位或者办理过该案，不得知悉线索，请选择其他人员',
    en: '{name} belongs to the unit concerned or had a hand in the case and may not know: choose somebody else',
  },
  'oversight.noHand': {
    zh: '该人员没有参与过这个办件，请核对人员或者案号',
    en: 'This person had no hand in the matter: check the person or the number',
  },
  'oversight.ownCase': { zh: '这件事涉及你本人，请由其他执法监督人员办理', en: 'It concerns yourself: another supervisor does this' },
  'oversight.notThePerson': { zh: '只有本人可以陈述意见', en: 'Only the person concerned may comment' },
  'oversight.entriesWrong': { zh: '请填写办件记录的序号，用顿号隔开，如“3、5”', en: 'Give numbers of entries, such as “3, 5”' },
  'oversight.entryUnknown': { zh: '办件没有第{n}条记录，请核对', en: 'The matter has no entry {n}: check it' },
  'oversight.criteria': {
    zh: '以下标准还没有记录依据：{missing}。请先记录认定依据，或者改选其他认定',
    en: 'These criteria stand on no entries yet: {missing}. Ground them first, or choose another finding',
  },
  'oversight.clueEmpty': { zh: '请填写线索内容', en: 'Say what the clue is' },
  'oversight.goalTwice': {
    zh: '该单位当年已与这家媒体结对，请修改原有的目标',
    en: 'The unit is paired with this medium for the year: change that goal',
  },
} as const satisfies Sentences
