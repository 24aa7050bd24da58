/** Sentences of the portal 公众端. Plain words; a term of the trade stands with its plain form. */
export const zh = {
  title: '城市管理公众服务',
  titleOf: (page: string) => `${page} — 城市管理公众服务`,
  home: {
    lead: '发现路面破损、垃圾堆积、占道经营等问题，拍照告诉我们。不用登录，办理进度随时可查。',
    report: '上报问题',
    reportText: '拍照、选位置、说明情况，约 2 分钟',
    track: '查进度',
    trackText: '用回执上的查询码查看办到哪一步',
    code: '查询码',
    codeHint: '在回执上，例如 7K3M9-2QD4X',
    codeMissing: '请输入回执上的查询码',
  },
  around: {
    title: '还可以',
    map: '看正在办理的问题',
    mapText: '列表和地图，只到大致位置',
    decisions: '处罚决定公示',
    decisionsText: '依法公开的行政处罚决定，可查询、可下载',
    writ: '文书查验',
    writText: '核对收到的文书，陈述申辩、要求听证、评价检查',
    published: '我们公开什么',
    publishedText: '哪些公开，哪些不公开',
    counts: (open: number, done: number) => `正在办理 ${open.toLocaleString('zh')} 件，本月办结 ${done.toLocaleString('zh')} 件`,
    hotline: (number: string) => `服务热线 ${number}`,
  },
  footer: {
    name: '页脚',
    staff: '工作人员登录',
    field: '移动端',
  },
}
