import { Suspense, useEffect, useRef } from 'react'
import { Outlet, useLocation } from 'react-router'
import { Skeleton } from '../../ui/messages.tsx'
import { useWords } from '../../words/language.ts'
import { registerWords } from '../../words/desk/registers.ts'
import { registerPath, registerTabs } from './paths.ts'
import { useMay } from './reading.ts'
import './registers.css'

/** 登记簿: what the district's work is governed by, side by side. */
export function RegistersFrame() {
  const words = useWords(registerWords)
  const { pathname } = useLocation()
  const registers = useMay('registers.read')
  const parties = useMay('parties.read')
  const payments = useMay('payments.reconcile')
  const tabs = registerTabs.filter((tab) => (tab === 'parties' ? parties : tab === 'payments' ? payments : registers))
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    // On a phone the bar scrolls sideways: the page that is open is in sight.
    bar.current?.querySelector('[aria-current=page]')?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [pathname])
  return (
    <div className="registers">
      <nav className="register-tabs no-print" aria-label={words.all} ref={bar}>
        {tabs.map((tab) => (
          <a key={tab} href={registerPath(tab)} aria-current={pathname === registerPath(tab) ? 'page' : undefined}>
            {words.tabs[tab]}
          </a>
        ))}
      </nav>
      <Suspense fallback={<Skeleton lines={8} />}>
        <Outlet />
      </Suspense>
    </div>
  )
}
