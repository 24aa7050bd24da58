import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './queries.ts'
import { startTheme } from './ui/theme.ts'
import './ui/ui.css'
import { startLanguage } from './words/language.ts'

/** What every surface does first: theme and language before anything is painted, then its pages. */
export function startSurface(pages: ReactNode): void {
  startTheme()
  startLanguage()
  const place = document.getElementById('surface')
  if (place === null) throw new Error('the page has no #surface')
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>{pages}</QueryClientProvider>
    </StrictMode>,
  )
}
