/**
 * Terms of publishing and answering: the Regulation on Government Information (政府信息公开条例, 2019) and the State
 * Council’s opinion on the three systems of enforcement (2018). Both say 工作日.
 */
import { must } from '../../../kernel/outcome.ts'
import { parseCivilDate } from '../../civil-date.ts'
import type { TermRule } from '../rule.ts'
import { dayOfAdoption, together } from './doubts.ts'

const disclosure = { law: '政府信息公开条例', from: must(parseCivilDate('2019-05-15')) } as const
const threeSystems = {
  law: '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见',
  from: must(parseCivilDate('2018-12-05')),
} as const

export const disclosureTerms = [
  {
    id: 'XX-02',
    what: { zh: '主动公开政府信息', en: 'Publish information of its own accord' },
    ...disclosure,
    article: '第二十六条',
    number: 20,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '信息形成或者变更之日', en: 'The day the information arose or changed' },
    doubt: { zh: '法律、法规另有规定的，从其规定。', en: 'Laws and regulations may differ.' },
  },
  {
    id: 'XX-03',
    what: { zh: '一次性告知申请人补正', en: 'Ask the applicant once to make the request clear' },
    ...disclosure,
    article: '第三十条',
    number: 7,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '收到申请之日', en: 'The day the request was received' },
  },
  {
    id: 'XX-05',
    what: { zh: '答复政府信息公开申请', en: 'Answer a request for information' },
    ...disclosure,
    article: '第三十三条第二款',
    number: 20,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '收到申请（补正的，收到补正的申请）之日', en: 'The day the request, or the clarified request, was received' },
    suspendedBy: { zh: '征求第三方和其他机关意见所需时间（第三十三条第三款）', en: 'Consulting third parties and other organs' },
    extensions: [
      {
        number: 20,
        unit: 'workDay',
        by: {
          zh: '政府信息公开工作机构负责人同意（不超过二十个工作日，告知申请人）',
          en: 'The head of the disclosure office, at most twenty working days, told to the applicant',
        },
      },
    ],
  },
  {
    id: 'XX-06',
    what: { zh: '第三方提出意见', en: 'The third party gives its opinion' },
    ...disclosure,
    article: '第三十二条',
    number: 15,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '收到征求意见书之日', en: 'The day the inquiry was received' },
    lapse: { zh: '由行政机关决定是否公开', en: 'The agency decides' },
  },
  {
    id: 'XX-07',
    what: { zh: '共同制作的行政机关提出意见', en: 'The agency that shared in making it gives its opinion' },
    ...disclosure,
    article: '第三十四条',
    number: 15,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '收到征求意见书之日', en: 'The day the inquiry was received' },
    lapse: { zh: '视为同意公开', en: 'It counts as agreement' },
  },
  {
    id: 'SX-01',
    what: { zh: '公布行政执法决定信息', en: 'Publish an enforcement decision' },
    ...threeSystems,
    article: '（六）',
    number: 20,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '执法决定作出之日', en: 'The day of the decision' },
    doubt: together({ zh: '法律、行政法规另有规定的除外。', en: 'A law or regulation of the State Council may differ.' }, dayOfAdoption),
  },
  {
    id: 'SX-02',
    what: { zh: '公开行政许可、行政处罚决定信息', en: 'Publish a licence or penalty decision' },
    ...threeSystems,
    article: '（六）',
    number: 7,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '执法决定作出之日', en: 'The day of the decision' },
    doubt: together(
      {
        zh: '2021年修订的行政处罚法第四十八条只要求公开具有一定社会影响的处罚决定。',
        en: 'Since 2021 the Penalty Law requires it only of penalties of some public effect.',
      },
      dayOfAdoption,
    ),
  },
] as const satisfies readonly TermRule[]
