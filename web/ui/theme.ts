import { useSyncExternalStore } from 'react'
import { keep, kept } from './storage.ts'

export type ThemeChoice = 'auto' | 'light' | 'dark'
export type Theme = 'light' | 'dark'

const place = 'gezhi.theme'
const listeners = new Set<() => void>()

function prefersDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)')
}

export function themeChoice(): ThemeChoice {
  const stored = kept(place)
  return stored === 'light' || stored === 'dark' ? stored : 'auto'
}

function resolved(): Theme {
  const choice = themeChoice()
  if (choice !== 'auto') return choice
  return prefersDark().matches ? 'dark' : 'light'
}

function apply(): void {
  document.documentElement.dataset.theme = resolved()
  for (const listener of listeners) listener()
}

/** Sets the theme before the first paint of a page and follows the system afterwards; paper is always light. */
export function startTheme(): void {
  apply()
  prefersDark().addEventListener('change', apply)
  window.addEventListener('beforeprint', () => {
    document.documentElement.dataset.theme = 'light'
  })
  window.addEventListener('afterprint', apply)
}

export function chooseTheme(choice: ThemeChoice): void {
  keep(place, choice === 'auto' ? undefined : choice)
  apply()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The theme in force, for the parts that cannot read CSS variables by themselves (antd, the map). */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, resolved, () => 'light')
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice, () => 'auto')
}

/** A colour of tokens.css as it stands now, e.g. token('accent') → '#0b666b'. */
export function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}
