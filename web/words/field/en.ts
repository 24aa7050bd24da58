import type { Same } from '../shape.ts'
import type { zh } from './zh.ts'

export const en: Same<typeof zh> = {
  title: 'Field',
  titleOf: (page) => `${page} — Field`,
  tabs: { name: 'Main', tasks: 'Tasks', report: 'Report', patrol: 'Patrol', me: 'Me' },
  tasks: {
    empty: 'No tasks now',
    emptyText: 'Reports to confirm, verify or handle appear here when they are given to you.',
  },
  signOut: 'Sign out',
  waiting: (count) => `${count} waiting to be sent`,
}
