import type { Sentences } from './sentences.ts'

export const conferenceRefusals = {
  'conference.nameTwice': { zh: '已有同名的联席会议，请修改原有的一项', en: 'A conference of that name is entered: change that one' },
  'conference.bodyUnknown': {
    zh: '没有登记这个联席会议，请从名册中选择',
    en: 'No such conference is registered: choose one of the register',
  },
  'conference.meetingPast': { zh: '开会时间须在现在以后，请改正', en: 'The meeting must lie ahead: change its time' },
  'conference.notYet': {
    zh: '还没到开会时间；提前召开的请先改期',
    en: 'Its time has not come: change the day first if it is held earlier',
  },
  'conference.attendance': {
    zh: '“{line}”没有对应的成员单位，请写成“成员单位：出席人”，成员单位按名册的名称写',
    en: '“{line}” names no member: write “Member: who came”, the member as the register calls it',
  },
  'conference.nobody': { zh: '没有登记任何出席人，请逐个成员登记', en: 'Nobody is entered as present: enter them member by member' },
  'conference.noAgenda': { zh: '议程为空，请先列入议题', en: 'The agenda is empty: put something on it first' },
  'conference.numberUnknown': {
    zh: '没有找到编号{number}，或者您不能查看它，请核对',
    en: 'No {number} was found that you may see: check the number',
  },
  'conference.sealed': { zh: '问题线索只限知悉人员，不能提交会议', en: 'A clue is for those who are named, and goes to no meeting' },
  'conference.memberAside': {
    zh: '成员单位{unit}须回避该事项，不能提交有其参加的会议',
    en: '{unit} stands aside from it: it cannot go to a meeting that {unit} attends',
  },
  'conference.itemTwice': { zh: '已列入议程第{item}项', en: 'It is item {item} of the agenda already' },
  'conference.itemUnknown': {
    zh: '议程上没有这个序号，或者该议题已有结果，请核对',
    en: 'No such item waits on the agenda: check its number',
  },
  'conference.notDisputed': {
    zh: '该议题不是受理有争议的信访事项，请改用“作出决议”',
    en: 'The item is no petition whose acceptance is disputed: resolve it instead',
  },
  'conference.limitPast': { zh: '完成期限须在今天以后，请改正', en: 'The day must lie ahead: change it' },
  'conference.itemsOpen': { zh: '议题{items}还没有结果，请逐项登记', en: 'Items {items} have no answer yet: enter one for each' },
  'conference.resolutionsOpen': { zh: '还有{n}项议定事项没有办结', en: '{n} resolutions are not over yet' },
} as const satisfies Sentences

export const surveyRefusals = {
  'survey.noOffice': {
    zh: '本区尚未指定监督机构，请在设置的“监督与信访”中指定',
    en: 'The district has not named its supervising organ: set it under “Supervision and petitions”',
  },
  'survey.questionsWrong': {
    zh: '第{n}题不完整：每题须有中英文，2 至 12 个选项，且不重复',
    en: 'Question {n} is not complete: both languages, and 2 to 12 options that differ',
  },
  'survey.sample': { zh: '抽取数须为正整数，且不超过名录总数', en: 'The sample is a whole number within the list' },
  'survey.least': { zh: '不显示结果的界限不得少于{least}份', en: 'Results stay hidden below {least} answers at least' },
  'survey.weight': { zh: '权重须在 0 到 100 之间', en: 'The weight lies between 0 and 100' },
  'survey.seedPast': { zh: '取种子日期须在今天以后', en: 'The seed’s day must lie ahead' },
  'survey.closes': { zh: '截止日期须在取种子日期以后', en: 'Answers must end after the seed’s day' },
  'survey.headNotYet': {
    zh: '{day}的公开存证还没有公布，公布后才能抽样',
    en: 'The record of {day} is not published yet: draw once it is',
  },
  'survey.codesIssued': { zh: '答卷码已经取走，系统没有留存', en: 'The codes were taken out; the system has kept none' },
  'survey.codeUnknown': {
    zh: '没有这个答卷码，或者它已经答过，或者测评已经截止。请核对后重试',
    en: 'That code is unknown, has answered already, or the survey has closed. Check it and try again',
  },
  'survey.noPaper': {
    zh: '还没有就这次走访制发监督文书，请先制发（涉及的编号填走访编号）',
    en: 'No paper about this visit is out: issue one under the number of the visit first',
  },
  'survey.answerWrong': { zh: '答卷与问卷不符，请重新填写', en: 'The answer does not fit the questions: fill it in again' },
  'survey.answerEmpty': { zh: '请至少回答一题', en: 'Answer at least one question' },
} as const satisfies Sentences
