import { useState } from 'react'
import { DueTime } from '../due-time.tsx'
import type { Due } from '../due-text.ts'
import { LanguageSwitch, Pager, TabBar, ThemeSwitch } from '../navigation.tsx'
import { Table, type Column, type Sort } from '../table.tsx'
import type { Examples } from './examples.ts'

type Row = { number: string; kind: string; address: string; photos: number; due: Due }

const now = new Date('2026-11-25T06:30:00Z')
const rows: readonly Row[] = [
  {
    number: '2026-1125-0007',
    kind: '井盖缺失',
    address: '建设路与学士街交叉口',
    photos: 3,
    due: { dueAt: '2026-11-25T05:30:00Z', standing: 'lapsed', leftSeconds: -3600, kind: 'urgentHour' },
  },
  {
    number: '2026-1125-0012',
    kind: '暴露垃圾',
    address: '文昌社区 3 号楼北侧',
    photos: 1,
    due: { dueAt: '2026-11-25T08:30:00Z', standing: 'dueSoon', leftSeconds: 7200, kind: 'workHour' },
  },
  {
    number: '2026-1124-0031',
    kind: '路灯不亮',
    address: '滨河公园南门',
    photos: 2,
    due: { dueAt: '2026-11-27T02:30:00Z', standing: 'running', leftSeconds: 43_200, kind: 'workDay' },
  },
]

const columns: readonly Column<Row>[] = [
  { key: 'number', header: '案卷号', cell: (row) => row.number, sortable: true, width: '10rem' },
  { key: 'kind', header: '类别', cell: (row) => row.kind },
  { key: 'address', header: '位置', cell: (row) => row.address },
  { key: 'photos', header: '照片', cell: (row) => row.photos, figures: true },
  { key: 'due', header: '办理时限', cell: (row) => <DueTime due={row.due} now={now} />, sortable: true },
]

function Cases() {
  const [sort, setSort] = useState<Sort>({ key: 'number', direction: 'descending' })
  const sorted = [...rows].sort((a, b) => (a.number < b.number ? -1 : 1) * (sort.direction === 'ascending' ? 1 : -1))
  return (
    <Table
      caption="待办案卷"
      columns={columns}
      rows={sorted}
      rowKey={(row) => row.number}
      hrefOf={(row) => `#${row.number}`}
      sort={sort}
      onSort={setSort}
      picked="2026-1125-0012"
      pageKeys
    />
  )
}

export const listExamples: Examples = {
  Table: Cases,
  Pager: () => <Pager previous="#before" next="#after" from={21} to={40} total={1204} />,
  'Pager: the first page, total unknown': () => <Pager name="翻页：案卷" next="#after" from={1} to={20} />,
  TabBar: () => (
    <TabBar
      name="主要功能"
      tabs={[
        { href: '#tasks', name: '任务', icon: 'list', count: 12, current: true },
        { href: '#report', name: '上报', icon: 'camera', current: false },
        { href: '#patrol', name: '巡查', icon: 'walk', current: false },
        { href: '#me', name: '我的', icon: 'person', current: false },
      ]}
    />
  ),
  LanguageSwitch,
  ThemeSwitch,
}
