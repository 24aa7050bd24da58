/** Sentences of the field app 移动端. */
export const zh = {
  title: '移动端',
  titleOf: (page: string) => `${page} — 移动端`,
  tabs: { name: '主要功能', tasks: '任务', report: '上报', patrol: '巡查', me: '我的' },
  tasks: {
    empty: '现在没有任务',
    emptyText: '派给您的核实、核查和处置任务会显示在这里。',
  },
  signOut: '退出登录',
  waiting: (count: number) => `${count} 项待发送`,
}
