import { commonWords } from '../words/common/words.ts'
import { chooseLanguage, useLanguage, useWords } from '../words/language.ts'
import { Icon, type IconName } from './icon.tsx'
import { chooseTheme, useThemeChoice, type ThemeChoice } from './theme.ts'

export type Tab = { href: string; name: string; icon: IconName; count?: number; current: boolean }

/** The field app's bottom bar, in reach of a thumb. */
export function TabBar({ name, tabs }: { name: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tab-bar" aria-label={name}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          <Icon name={tab.icon} />
          <span>{tab.name}</span>
          {tab.count !== undefined && tab.count > 0 && <span className="tab-count">{tab.count}</span>}
        </a>
      ))}
    </nav>
  )
}

type PagerProps = {
  previous?: string | undefined
  next?: string | undefined
  /** The number of the first row shown, from 1, and of the last. */
  from: number
  to: number
  total?: number
  /** What is paged, where a page has more than one list. */
  name?: string
}

/** Pages by key: the links carry the key of the row before or after, so that no page shifts under the reader. */
export function Pager({ previous, next, from, to, total, name }: PagerProps) {
  const words = useWords(commonWords).pager
  return (
    <nav className="pager" aria-label={name ?? words.name}>
      {previous !== undefined && (
        <a className="link" href={previous} rel="prev">
          <Icon name="left" />
          {words.previous}
        </a>
      )}
      <span className="quiet">{total === undefined ? words.shown(from, to) : words.shownOf(from, to, total)}</span>
      {next !== undefined && (
        <a className="link" href={next} rel="next">
          {words.next}
          <Icon name="right" />
        </a>
      )}
    </nav>
  )
}

/** Names the other language in that language, for those who cannot read this one. */
export function LanguageSwitch() {
  const words = useWords(commonWords)
  const other = useLanguage() === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="button button-quiet" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => chooseLanguage(other)}>
      {words.otherLanguage}
    </button>
  )
}

const themeChoices: readonly ThemeChoice[] = ['auto', 'light', 'dark']

export function ThemeSwitch() {
  const words = useWords(commonWords).theme
  const choice = useThemeChoice()
  return (
    <label className="theme-switch">
      <span className="visually-hidden">{words.name}</span>
      <select
        className="input"
        value={choice}
        onChange={(change) => {
          const chosen = themeChoices.find((one) => one === change.target.value)
          if (chosen !== undefined) chooseTheme(chosen)
        }}
      >
        {themeChoices.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    </label>
  )
}
