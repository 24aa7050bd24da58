import type { Random } from './ground/random.ts'

/** What people write, in our own words; `{place}`, `{test}` and `{name}` are filled in. */
const said = {
  patrol: [
    '巡查发现{place}{name}：{test}。',
    '{place}：{test}，已拍照上报。',
    '例行巡查，{place}{name}，{test}。',
    '{place}{test}，现场无人处理。',
  ],
  public: [
    '{place}{name}，{test}，好几天了，请派人看看。',
    '反映一下：{place}，{test}。',
    '家门口{place}，{test}，希望尽快处理。',
    '{place}这里{test}，来往的人都要绕着走，麻烦处理一下，谢谢。',
    '{name}，位置在{place}，{test}。',
  ],
  hotline: ['来电反映：{place}{name}，{test}，要求尽快处理。', '市民来电称{place}{test}。', '热线工单：{name}，{place}，{test}。'],
  other: ['转来问题：{place}{name}，{test}，请核实办理。', '{place}{name}：{test}，请按规定办理并反馈。'],
} as const

const handled = {
  clean: ['已清理干净，现场恢复整洁。', '保洁人员到场清运，已完成。', '已清除并冲洗地面。', '已清理，并请沿线商户自行保持。'],
  order: ['已劝离，现场秩序恢复。', '已当面告知并整改到位。', '已规范摆放，增加一次巡查。', '已宣传法规，当事人自行纠正。'],
  repair: ['已更换，设施恢复正常。', '已维修加固，并检查周边同类设施。', '已修复，试用正常。', '已设围挡并完成修补。'],
} as const

// prettier-ignore
const phrases = {
  declined: ['现场情况未达到立案条件。', '经核实不属于本区管辖，已告知反映人向权属单位反映。', '现场未发现所述问题。', '该处属居民户内事务，请通过物业或社区协调。'],
  voided: ['重复上报，作废。', '现场问题已由权属单位先行处理。'],
  otherUnit: ['现场核实权属为该单位。', '该路段由该单位养护。', '原派单位退件，改派。'],
  sendBack: ['现场设施不属我单位管养，请核实权属后改派。', '该处为在建工程范围，应由建设单位负责。', '不在我单位责任路段内。'],
  extension: ['需采购配件，申请延长时限。', '需协调管线单位配合开挖。', '连日阴雨无法施工，申请延期。'],
  suspension: ['需列入专项改造计划，暂不具备施工条件。', '适合种植的季节未到。', '需等待上级资金下达。'],
  refused: ['理由不充分，请按期处置。', '同类问题本月已多次发生，不同意。'],
  agreed: ['情况属实，同意。', '已核实，同意。', '同意，请抓紧办理。'],
  confirmed: ['到场查看，情况属实。', '现场与反映一致。', '属实，已拍照。'],
  untrue: ['到场未见所述问题。', '现场情况与反映不符。', '查看两次均未发现。'],
  passed: ['现场已恢复，符合结案条件。', '核查通过。', '问题已解决。'],
  failed: ['仍有残留，请重新处理。', '修补处不平整，未达标。', '现场仍有同样问题。'],
  reminded: ['请抓紧处置。', '临近时限，请尽快办理。'],
  escalated: ['多次催办未果，予以督办。', '群众反复反映，予以督办。'],
  measures: ['已增派人员，当日处理完毕。', '已约谈班组负责人，调整排班，今后按时处置。', '已与相关单位商定，两日内完成。'],
  judged: ['情况属实，措施可行。', '同意说明。'],
  again: ['原因分析不清，请重报并附整改照片。'],
  reopened: ['只清理了表面，第二天又是老样子。', '并没有修好，请再来看看。', '照片不是我说的那个位置。'],
  upheld: ['复查现场已恢复，与反映不是同一处，维持结案。'],
  supplement: ['补充：今天早上情况更严重了。', '补充一张照片，位置在路口东侧。'],
  reply: ['您反映的问题已派单，正在处理。', '已安排人员到场，感谢您的反映。'],
  solved: ['已处理好，表示满意。', '反映人表示认可。'],
  thanks: ['处理得很快，谢谢。', '还可以。', '希望以后多巡查。', '速度慢了点，结果满意。'],
  proposed: ['情况清楚，报请立案。', '视频画面清晰，报请立案。'],
  self: ['当场劝说，已自行清理。', '顺手清理完毕。', '已扶正摆好。'],
} as const

export type Phrase = keyof typeof phrases

export function phrase(random: Random, kind: Phrase): string {
  return random.pick<string>(phrases[kind])
}

export function saidBy(random: Random, who: keyof typeof said, about: { place: string; test: string; name: string }): string {
  const filled = random.pick<string>(said[who])
  return filled
    .replace('{place}', about.place)
    .replace('{test}', about.test.replace(/[。；]$/, ''))
    .replace('{name}', about.name)
}

/** A handler's note, by what kind of work the class asks for. */
export function handledNote(random: Random, kind: string, code: string): string {
  const work =
    kind === 'asset' || /^(06013|06050|06051|10)/.test(code) ? 'repair' : /^(09|07002|0602|0604|08)/.test(code) ? 'order' : 'clean'
  return random.pick<string>(handled[work])
}
