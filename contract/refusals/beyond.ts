import type { Sentences } from './sentences.ts'

export const beyondRefusals = {
  'beyond.majorUnset': {
    zh: '本区尚未设定重大案件标准，请先在执法设置中设定',
    en: 'The district has set no criteria for major cases: set them in the settings first',
  },
  'beyond.noSuperior': {
    zh: '没有可以报请的上一级单位，请核对单位的隶属关系',
    en: 'There is no unit above to turn to: check how the units are arranged',
  },
  'beyond.notBelow': {
    zh: '只能指定本单位所属的单位，请重新选择',
    en: 'Only a unit below yours can be named: choose again',
  },
  'beyond.notMajor': {
    zh: '“{ground}”未达到本区设定的标准，请核对金额、人数或者改选情形',
    en: '“{ground}” does not reach the district’s criterion: check the figure or choose another ground',
  },
  'beyond.notReported': {
    zh: '{units}尚未报告，请先催报',
    en: 'These have not reported yet: {units}',
  },
  'beyond.notYourPart': {
    zh: '请在本单位参与的、正在进行的联合执法分工下办理',
    en: 'Open it below your own unit’s part of an action that is under way',
  },
  'beyond.outsidePart': {
    zh: '外部机关以自己的名义立案，不能在本系统代为办理；请登记其书面反馈',
    en: 'An outside organ acts in its own name and not through this system: enter what it sends on paper',
  },
  'beyond.ownUnit': {
    zh: '请选择其他单位：不能向本单位提出',
    en: 'Choose another unit: this is your own',
  },
  'beyond.paperMissing': {
    zh: '外部机关的报告须附书面材料照片',
    en: 'Add a photo of the paper on which the outside organ reported',
  },
  'beyond.planLacks': {
    zh: '方案还缺：{lacks}，请补齐后报批',
    en: 'The plan still lacks: {lacks}',
  },
  'beyond.proceedingUnknown': {
    zh: '没有找到另一方办理中的案号 {number}，请核对',
    en: 'The other unit has no undecided proceeding {number}: check the number',
  },
  'beyond.replyPast': {
    zh: '答复期限应当在今天之后',
    en: 'The day to answer by must lie ahead',
  },
  'beyond.sameOrgan': {
    zh: '双方属于同一执法机关，请由本机关内部确定承办单位',
    en: 'Both belong to one organ: its head decides who bears the case',
  },
  'beyond.statePending': {
    zh: '还有 {n} 件程序未办结，请写明情况和安排',
    en: '{n} proceedings below are still open: say how they stand and what follows',
  },
  'beyond.takingNeither': {
    zh: '协商只能在争议双方之间确定管辖；由第三方办理的，请报请指定',
    en: 'Between them the two can only name one of themselves; for another unit ask the superior',
  },
  'beyond.undisposed': {
    zh: '{numbers}尚未办结且报告中没有说明，请参与单位补充报告',
    en: 'Still open and not stated in any report: {numbers}',
  },
  'beyond.unitTwice': {
    zh: '同一单位只列一次，请合并其分工',
    en: 'Each unit stands once: put its tasks together',
  },
  'beyond.unitUnknown': {
    zh: '没有这个单位，或者它已停用，请重新选择',
    en: 'There is no such unit today: choose again',
  },
} as const satisfies Sentences
