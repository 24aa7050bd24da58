/** Days and hours of a vending zone in words. */
import type { Words } from '../../kernel/words.ts'
import type { Hours } from './zone.ts'

export const weekdays: Readonly<Record<number, Words>> = {
  1: { zh: '周一', en: 'Mon' },
  2: { zh: '周二', en: 'Tue' },
  3: { zh: '周三', en: 'Wed' },
  4: { zh: '周四', en: 'Thu' },
  5: { zh: '周五', en: 'Fri' },
  6: { zh: '周六', en: 'Sat' },
  7: { zh: '周日', en: 'Sun' },
}

/** 每天, or the days one by one. */
export function weekdaysText(days: readonly number[]): Words {
  if (new Set(days).size === 7) return { zh: '每天', en: 'Every day' }
  const said = [...days].sort((a, b) => a - b).flatMap((day) => weekdays[day] ?? [])
  return { zh: said.map(({ zh }) => zh).join('、'), en: said.map(({ en }) => en).join(', ') }
}

/** 06:00–09:30; two of them after one another. */
export const hoursText = (hours: readonly Hours[]): string => hours.map(({ from, to }) => `${from}–${to}`).join('、')
