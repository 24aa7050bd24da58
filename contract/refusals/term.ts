import type { Sentences } from './sentences.ts'

/** What the counting of legal terms refuses, and what to do about it. */
export const termRefusals = {
  'term.unknown': {
    zh: '没有编号为 {id} 的法定期限：请用 gezhi deadline --list 查看全部编号。',
    en: 'There is no legal term {id}: see all of them with gezhi deadline --list.',
  },
  'term.inHours': {
    zh: '{id} 以小时计（{count} 小时）：请给出起算的时刻，例如 2025-03-10T09:30。',
    en: '{id} is counted in hours ({count}): give the moment it runs from, such as 2025-03-10T09:30.',
  },
  'term.noExtension': {
    zh: '{id} 依法最多延长 {count} 次：请去掉多余的延长。',
    en: 'The law lets {id} be extended {count} times at most: ask for fewer.',
  },
  'term.notSuspended': {
    zh: '{id} 没有依法中止或扣除的情形：请去掉 --suspend，或核对编号。',
    en: 'Nothing suspends {id} by law: leave the suspension out, or check the id.',
  },
  'term.suspensionBackwards': {
    zh: '中止期间 {from} 至 {to} 的止日早于起日：请调换。',
    en: 'The suspension {from} to {to} ends before it begins: put the earlier day first.',
  },
} as const satisfies Sentences
