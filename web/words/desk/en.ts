import type { Same } from '../shape.ts'
import type { zh } from './zh.ts'

export const en: Same<typeof zh> = {
  title: 'Desk',
  titleOf: (page) => `${page} — Desk`,
  nav: { name: 'Main', inbox: 'My queue' },
  search: 'Search number, address, text',
  keys: {
    title: 'Keyboard',
    show: 'Keyboard (?)',
    search: 'Go to search',
    next: 'Next row',
    previous: 'Previous row',
    open: 'Open the row',
    help: 'Show this help',
  },
  account: {
    menu: (person, post) => `${person}, ${post}`,
    post: 'Post',
    signOut: 'Sign out',
  },
  inbox: {
    empty: 'Nothing to do',
    emptyText: 'Matters for your post appear here, the most urgent first.',
  },
}
