/** Sentences of the desk 工作台. */
export const zh = {
  title: '工作台',
  titleOf: (page: string) => `${page} — 工作台`,
  nav: { name: '主导航', inbox: '我的待办' },
  search: '搜索案卷号、地址、内容',
  keys: {
    title: '键盘操作',
    show: '键盘操作（?）',
    search: '跳到搜索',
    next: '下一行',
    previous: '上一行',
    open: '打开所在行',
    help: '显示本说明',
  },
  account: {
    menu: (person: string, post: string) => `${person}，${post}`,
    post: '岗位',
    signOut: '退出登录',
  },
  inbox: {
    empty: '没有待办',
    emptyText: '分派给您岗位的办件会显示在这里，最急的排在最前。',
  },
}
