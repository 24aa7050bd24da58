import { Suspense, useSyncExternalStore } from 'react'
import { Outlet, useLocation } from 'react-router'
import { useContentFocus, useOwnLinks } from '../navigation.ts'
import { SignInPage } from '../sign-in.tsx'
import '../sign-in.css'
import { Notice, Skeleton } from '../ui/messages.tsx'
import { TabBar, type Tab } from '../ui/navigation.tsx'
import { useSession } from '../use-session.ts'
import { commonWords } from '../words/common/words.ts'
import { fieldWords } from '../words/field/words.ts'
import { useWords } from '../words/language.ts'
import { fieldPaths } from './paths.ts'

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

function SignedInField() {
  const common = useWords(commonWords)
  const words = useWords(fieldWords).tabs
  const content = useContentFocus()
  const { pathname } = useLocation()
  const online = useSyncExternalStore(subscribeOnline, () => navigator.onLine)
  useOwnLinks('/field')
  const tab = (href: string, name: string, icon: Tab['icon']): Tab => ({
    href,
    name,
    icon,
    current: href === fieldPaths.tasks() ? pathname === href : pathname.startsWith(href),
  })
  return (
    <div className="field-app">
      <a className="skip-link" href="#content">
        {common.skipToContent}
      </a>
      <main id="content" tabIndex={-1} ref={content} className="field-content">
        {!online && <Notice kind="soon" title={common.offline} live />}
        <Suspense fallback={<Skeleton lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <TabBar
        name={words.name}
        tabs={[
          tab(fieldPaths.tasks(), words.tasks, 'list'),
          tab(fieldPaths.report(), words.report, 'camera'),
          tab(fieldPaths.patrol(), words.patrol, 'walk'),
          tab(fieldPaths.me(), words.me, 'person'),
        ]}
      />
    </div>
  )
}

function Door() {
  const words = useWords(fieldWords)
  return useSession() === null ? <SignInPage surface={words.title} /> : <SignedInField />
}

/** The field app's frame: content above, four tabs in reach of the thumb below. */
export function FieldShell() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Door />
    </Suspense>
  )
}
