/**
 * Terms of texts of which only one or two matter here: sanctions on officials, mediation, building against the plan,
 * construction waste, video and shared data.
 */
import { must } from '../../../kernel/outcome.ts'
import { parseCivilDate } from '../../civil-date.ts'
import type { TermRule } from '../rule.ts'

const sanctions = { law: '公职人员政务处分法', from: must(parseCivilDate('2020-07-01')) } as const
const mediation = { law: '人民调解法', from: must(parseCivilDate('2011-01-01')) } as const
const building = { law: '关于规范城乡规划行政处罚裁量权的指导意见', from: must(parseCivilDate('2012-09-01')) } as const
const waste = { law: '城市建筑垃圾管理规定', from: must(parseCivilDate('2005-06-01')) } as const
const video = { law: '公共安全视频图像信息系统管理条例', from: must(parseCivilDate('2025-04-01')) } as const
const sharedData = { law: '政务数据共享条例', from: must(parseCivilDate('2025-08-01')) } as const

export const singleTextTerms = [
  {
    id: 'JC-04',
    what: { zh: '警告的处分期', en: 'Warning: how long the sanction lasts' },
    ...sanctions,
    article: '第八条第一款第一项',
    number: 6,
    unit: 'month',
    kind: 'max',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '政务处分决定生效（作出）之日', en: 'The day the sanction took effect, which is the day it was decided' },
  },
  {
    id: 'JC-04b',
    what: { zh: '记过的处分期', en: 'Demerit: how long the sanction lasts' },
    ...sanctions,
    article: '第八条第一款第二项',
    number: 12,
    unit: 'month',
    kind: 'max',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '政务处分决定生效（作出）之日', en: 'The day the sanction took effect, which is the day it was decided' },
  },
  {
    id: 'JC-04c',
    what: { zh: '记大过的处分期', en: 'Major demerit: how long the sanction lasts' },
    ...sanctions,
    article: '第八条第一款第三项',
    number: 18,
    unit: 'month',
    kind: 'max',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '政务处分决定生效（作出）之日', en: 'The day the sanction took effect, which is the day it was decided' },
  },
  {
    id: 'JC-04d',
    what: { zh: '降级、撤职的处分期', en: 'Demotion or removal: how long the sanction lasts' },
    ...sanctions,
    article: '第八条第一款第四项',
    number: 24,
    unit: 'month',
    kind: 'max',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '政务处分决定生效（作出）之日', en: 'The day the sanction took effect, which is the day it was decided' },
  },
  {
    id: 'TJ-03',
    what: { zh: '双方当事人共同申请司法确认', en: 'The parties ask the court together to confirm the agreement' },
    ...mediation,
    article: '第三十三条第一款',
    number: 30,
    unit: 'day',
    kind: 'act',
    direction: 'after',
    rollOver: 'restDay',
    start: { zh: '调解协议生效之日', en: 'The day the agreement took effect' },
    lapse: { zh: '不得再申请司法确认', en: 'Confirmation can no longer be asked for' },
  },
  {
    id: 'CL-07',
    what: { zh: '对违法建设行为实施行政处罚', en: 'Penalise building against the plan' },
    ...building,
    article: '第十四条',
    number: 2,
    unit: 'year',
    kind: 'max',
    direction: 'after',
    rollOver: 'never',
    start: {
      zh: '违法行为得到纠正之日；违反规划的事实存续期间均可处罚',
      en: 'The day it was put right; while the building stands it may be penalised throughout',
    },
    lapse: { zh: '不再给予行政处罚', en: 'No penalty is imposed any more' },
    doubt: {
      zh: '时效届满不因节假日顺延，是对当事人有利的读法。',
      en: 'That the limit does not move past days off is the reading in favour of the party.',
    },
  },
  {
    id: 'SR-10',
    what: { zh: '决定是否核准处置建筑垃圾', en: 'Decide on leave to dispose of construction waste' },
    ...waste,
    article: '第七条第二款',
    number: 20,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '接到申请之日', en: 'The day the application was received' },
    doubt: {
      zh: '条文写“20日”；属于行政许可，依行政许可法第八十二条推断为工作日，另一读法为自然日。',
      en: 'The text says twenty 日; as a licence it is inferred to be of working days (Licensing Law, article 82); the other reading is natural days.',
    },
  },
  {
    id: 'SJ-11',
    what: { zh: '保存公共安全视频图像信息，期满方可删除', en: 'Keep public-safety video; it may be deleted only afterwards' },
    ...video,
    article: '第十七条',
    number: 30,
    unit: 'day',
    kind: 'wait',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '采集之日', en: 'The day it was taken' },
    lapse: { zh: '已实现处理目的的，应当删除', en: 'What has served its purpose has to be deleted' },
    doubt: {
      zh: '条文没有写起算日；法律、行政法规另有规定的，从其规定。',
      en: 'The article names no first day; a law or regulation of the State Council may differ.',
    },
  },
  {
    id: 'SJ-14',
    what: { zh: '答复无条件共享类数据申请', en: 'Answer a request for data shared without conditions' },
    ...sharedData,
    article: '第二十一条第一款',
    number: 1,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '收到申请之日', en: 'The day the request was received' },
    extensions: [
      {
        number: 10,
        unit: 'workDay',
        by: {
          zh: '同级政务数据共享主管部门同意（不超过十个工作日，告知需求部门）',
          en: 'The data authority of the same level, at most ten working days, told to the asking office',
        },
      },
    ],
  },
  {
    id: 'SJ-14b',
    what: { zh: '答复有条件共享类数据申请', en: 'Answer a request for data shared on conditions' },
    ...sharedData,
    article: '第二十一条第一款',
    number: 10,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '收到申请之日', en: 'The day the request was received' },
    extensions: [
      {
        number: 10,
        unit: 'workDay',
        by: {
          zh: '同级政务数据共享主管部门同意（不超过十个工作日，告知需求部门）',
          en: 'The data authority of the same level, at most ten working days, told to the asking office',
        },
      },
    ],
  },
  {
    id: 'SJ-14c',
    what: { zh: '共享政务数据', en: 'Share the data' },
    ...sharedData,
    article: '第二十二条第一款',
    number: 20,
    unit: 'workDay',
    kind: 'act',
    direction: 'after',
    rollOver: 'never',
    start: { zh: '作出同意共享的答复之日', en: 'The day sharing was agreed' },
  },
] as const satisfies readonly TermRule[]
