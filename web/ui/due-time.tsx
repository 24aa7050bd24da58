import { useSyncExternalStore } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useLanguage, useWords } from '../words/language.ts'
import { dueText, standingLooks, type Due } from './due-text.ts'
import { Icon } from './icon.tsx'
import { clockText, dayText, exactText, instantText } from './time-text.ts'

const minute = 60_000
const listeners = new Set<() => void>()
let ticking: ReturnType<typeof setInterval> | undefined

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  ticking ??= setInterval(() => listeners.forEach((tell) => tell()), minute / 4)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(ticking)
    ticking = undefined
  }
}

/** The present minute; everything on a page that says "today" or "left" turns over together. */
export function useMinute(): Date {
  const at = () => Math.floor(Date.now() / minute) * minute
  return new Date(useSyncExternalStore(subscribe, at, at))
}

/**
 * When it is due and how much is left, in words, with colour and icon. The sentence itself says late or paused;
 * only due soon needs its word before it.
 * `now` is given by tests and examples only.
 */
export function DueTime({ due, now, hoursPerWorkDay }: { due: Due; now?: Date; hoursPerWorkDay?: number }) {
  const language = useLanguage()
  const words = useWords(commonWords).due
  const present = useMinute()
  const { tone, icon } = standingLooks[due.standing]
  return (
    <span className={`status due tone-${tone}`}>
      <Icon name={icon} />
      {due.standing === 'dueSoon' && <strong>{words.standings.dueSoon}</strong>}
      <time dateTime={due.dueAt} title={exactText(new Date(due.dueAt), language)}>
        {dueText(due, now ?? present, language, hoursPerWorkDay)}
      </time>
    </span>
  )
}

type TimeForm = 'instant' | 'day' | 'clock' | 'exact'

/** An instant in the district's time. `exact` for records; `instant` says 今天 and 明天. */
export function Time({ at, form = 'instant', now }: { at: string; form?: TimeForm; now?: Date }) {
  const language = useLanguage()
  const present = useMinute()
  const date = new Date(at)
  const text = {
    instant: () => instantText(date, now ?? present, language),
    day: () => dayText(date, now ?? present, language),
    clock: () => clockText(date, language),
    exact: () => exactText(date, language),
  }[form]()
  return (
    <time dateTime={at} title={exactText(date, language)}>
      {text}
    </time>
  )
}
