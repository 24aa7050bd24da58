import { Suspense, useEffect, useSyncExternalStore } from 'react'
import { Outlet, useLocation } from 'react-router'
import type { SessionView } from '../../contract/session.ts'
import { useContentFocus, useOwnLinks } from '../navigation.ts'
import { SignInPage } from '../sign-in.tsx'
import '../sign-in.css'
import { Button } from '../ui/button.tsx'
import { Notice, Skeleton } from '../ui/messages.tsx'
import { TabBar, type Tab } from '../ui/navigation.tsx'
import { commonWords } from '../words/common/words.ts'
import { fieldWords } from '../words/field/words.ts'
import { useWords } from '../words/language.ts'
import { useLive } from './live.ts'
import { useOnline } from './online.ts'
import { fieldPaths } from './paths.ts'
import { newVersion } from './register.ts'
import { unsent, useItems, useSending } from './sending/use-queue.ts'
import { useStaff } from './staff.ts'

function SignedInField({ session }: { session: SessionView }) {
  const common = useWords(commonWords)
  const words = useWords(fieldWords)
  const content = useContentFocus()
  const { pathname } = useLocation()
  const online = useOnline()
  const waiting = unsent(useItems(session.person.id)).length
  const newer = useSyncExternalStore(newVersion.subscribe, newVersion.get, () => undefined)
  const officer = session.posts.some(({ post }) => post === 'officer') || session.permissions.includes('guidance.persuade')
  useSending(session.person.id)
  useLive()
  useOwnLinks('/field')
  // Each page begins at its top; the browser does that only for pages it loads itself.
  useEffect(() => void window.scrollTo(0, 0), [pathname])
  const tab = (href: string, name: string, icon: Tab['icon'], count = 0): Tab => ({
    href,
    name,
    icon,
    count,
    current: href === fieldPaths.tasks() ? pathname === href || pathname.startsWith('/field/tasks') : pathname.startsWith(href),
  })
  return (
    <div className="field-app">
      <a className="skip-link" href="#content">
        {common.skipToContent}
      </a>
      <main id="content" tabIndex={-1} ref={content} className="field-content">
        {newer !== undefined && (
          <Notice kind="info" title={words.newVersion.title}>
            <Button kind="quiet" onPress={newer}>
              {words.newVersion.take}
            </Button>
          </Notice>
        )}
        {!online && !pathname.startsWith(fieldPaths.enforce()) && <Notice kind="soon" title={words.offline} live />}
        <Suspense fallback={<Skeleton lines={6} />}>
          <Outlet />
        </Suspense>
      </main>
      <TabBar
        name={words.tabs.name}
        tabs={[
          tab(fieldPaths.tasks(), words.tabs.tasks, 'list'),
          tab(fieldPaths.report(), words.tabs.report, 'camera'),
          ...(officer ? [tab(fieldPaths.enforce(), words.tabs.enforce, 'scales')] : []),
          tab(fieldPaths.patrol(), words.tabs.patrol, 'walk'),
          tab(fieldPaths.me(), words.tabs.me, 'person', waiting),
        ]}
      />
      <p className="visually-hidden" role="status">
        {waiting > 0 && words.waiting(waiting)}
      </p>
    </div>
  )
}

function Door() {
  const words = useWords(fieldWords)
  const session = useStaff()
  return session === null ? <SignInPage surface={words.title} /> : <SignedInField session={session} />
}

/** The field app's frame: content above, four tabs in reach of the thumb below. */
export function FieldShell() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Door />
    </Suspense>
  )
}
