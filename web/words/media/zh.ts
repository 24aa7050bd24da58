export const zh = {
  title: '媒体曝光处理情况',
  lead: '媒体曝光经核查后的处理结果和答复。内容由办理记录自动生成，电话、证件号码已遮盖。',
  none: '还没有公开的答复',
  published: (medium: string, day: string) => `${medium}，${day}刊播`,
  answered: (day: string) => `${day}答复`,
  measures: (done: number, ordered: number) => `整改事项 ${ordered} 项，已报告完成 ${done} 项`,
}
