import { Button, Dropdown, Input, Layout, type InputRef } from 'antd'
import { Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import { Outlet, useLocation, useNavigate, useSearchParams } from 'react-router'
import type { SessionView } from '../../contract/session.ts'
import { supervisionKinds } from '../../domain/supervision/all.ts'
import { useContentFocus, useOwnLinks } from '../navigation.ts'
import { SignInPage } from '../sign-in.tsx'
import '../sign-in.css'
import { Icon, type IconName } from '../ui/icon.tsx'
import { isTyping } from '../ui/keys.ts'
import { Skeleton } from '../ui/messages.tsx'
import { LanguageSwitch, ThemeSwitch } from '../ui/navigation.tsx'
import { postWords, useSession, useSignOut } from '../use-session.ts'
import { registerPath, registersHome } from '../pages/registers/paths.ts'
import { reviewWords } from '../words/desk/review.ts'
import { supervisionWords } from '../words/desk/supervision.ts'
import { exchangeWords } from '../words/desk/exchange.ts'
import { beyondWords } from '../words/desk/beyond.ts'
import { enforcementWords } from '../words/desk/enforcement.ts'
import { registerWords } from '../words/desk/registers.ts'
import { commonWords } from '../words/common/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { deskWords } from '../words/desk/words.ts'
import { openings } from './enforcement/opening.ts'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { LiveRegion } from './live-region.tsx'
import { NoticeBell } from './NoticeBell.tsx'
import { PasswordDialog, PasswordPage } from './PasswordDialog.tsx'
import { deskPaths } from './paths.ts'
import { useLive } from './use-live.ts'
import './shell.css'

/** `/` goes to the search, `?` shows the keys; neither while a person types. */
function useDeskKeys(search: RefObject<InputRef | null>, onHelp: () => void): void {
  useEffect(() => {
    const listen = (press: KeyboardEvent) => {
      if (press.ctrlKey || press.metaKey || press.altKey || isTyping(press.target)) return
      if (press.key === '/') {
        press.preventDefault()
        search.current?.focus({ cursor: 'all' })
      }
      if (press.key === '?') onHelp()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [search, onHelp])
}

function SearchBox({ box }: { box: RefObject<InputRef | null> }) {
  const words = useWords(deskWords)
  const navigate = useNavigate()
  const [address] = useSearchParams()
  return (
    <search className="desk-search">
      <Input.Search
        ref={box}
        key={address.get('words')}
        defaultValue={address.get('words') ?? ''}
        placeholder={`${words.search.box}（/）`}
        aria-label={words.search.box}
        maxLength={100}
        allowClear
        onSearch={(text) => {
          if (text.trim() !== '') void navigate(deskPaths.search(text.trim()))
        }}
      />
    </search>
  )
}

function AccountMenu({ session }: { session: SessionView }) {
  const words = useWords(deskWords).account
  const say = useSay()
  const leaving = useSignOut()
  const [changing, setChanging] = useState(false)
  const held = postWords(session).map(say).join(' · ')
  const name = words.menu(session.person.name, held)
  const items = [
    { key: 'password', label: words.password, onClick: () => setChanging(true) },
    { key: 'out', label: words.signOut, onClick: () => leaving.mutate() },
  ]
  return (
    <>
      <Dropdown trigger={['click']} menu={{ items }}>
        <Button type="text" icon={<Icon name="person" />} aria-label={name}>
          {session.person.name}
          <span className="quiet desk-posts">{held}</span>
        </Button>
      </Dropdown>
      <PasswordDialog open={changing} onClose={() => setChanging(false)} />
    </>
  )
}

/** What a person's permissions open; doors ask again. */
function Nav({ session }: { session: SessionView }) {
  const words = useWords(deskWords).nav
  const registers = useWords(registerWords)
  const enforcement = useWords(enforcementWords).nav
  const beyond = useWords(beyondWords).nav
  const supervision = useWords(supervisionWords).nav
  const exchange = useWords(exchangeWords).nav
  const reviews = useWords(reviewWords).nav
  const { pathname } = useLocation()
  const reports = session.permissions.includes('case.report')
  const dispatches = session.permissions.includes('case.dispatch')
  const enforces = session.permissions.includes('penalty.read')
  // Whoever deals with parties and with no other register goes to them at once.
  const registersDoor = session.permissions.includes('registers.read')
    ? registersHome
    : session.permissions.includes('parties.read')
      ? registerPath('parties')
      : undefined
  const here = pathname.startsWith(registersHome) ? registersDoor : pathname
  const entries: readonly { href: string; icon: IconName; name: string }[] = [
    { href: deskPaths.home(), icon: 'list', name: words.inbox },
    ...(reports ? [{ href: deskPaths.report(), icon: 'plus' as const, name: words.report }] : []),
    ...(dispatches ? [{ href: deskPaths.dispatch(), icon: 'target' as const, name: words.dispatch }] : []),
    ...(enforces ? [{ href: deskPaths.board(), icon: 'check' as const, name: enforcement.board }] : []),
    ...(openings.some((one) => session.permissions.includes(one.verb))
      ? [{ href: deskPaths.open(), icon: 'plus' as const, name: enforcement.open }]
      : []),
    ...(enforces ? [{ href: deskPaths.hearings(), icon: 'clock' as const, name: enforcement.hearings }] : []),
    ...(session.permissions.includes('assistance.read') ? [{ href: deskPaths.beyond(), icon: 'person' as const, name: beyond }] : []),
    ...(supervisionKinds.some((kind) => session.permissions.includes(`${kind}.read`))
      ? [{ href: deskPaths.supervision(), icon: 'person' as const, name: supervision }]
      : []),
    ...(session.permissions.includes('exchange.read') ? [{ href: deskPaths.exchange(), icon: 'person' as const, name: exchange }] : []),
    ...(session.permissions.includes('fileReview.score') ? [{ href: deskPaths.reviews(), icon: 'list' as const, name: reviews }] : []),
    { href: deskPaths.list(), icon: 'search', name: words.search },
    ...(registersDoor !== undefined ? [{ href: registersDoor, icon: 'frame' as const, name: registers.name }] : []),
  ]
  return (
    <nav className="desk-nav no-print" aria-label={words.name}>
      <ul>
        {entries.map(({ href, icon, name }) => (
          <li key={href}>
            <a href={href} aria-current={href === here ? 'page' : undefined}>
              <Icon name={icon} /> {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function SignedInDesk({ session }: { session: SessionView }) {
  const common = useWords(commonWords)
  const words = useWords(deskWords)
  const content = useContentFocus()
  const search = useRef<InputRef>(null)
  const [help, setHelp] = useState(false)
  const [showHelp] = useState(() => () => setHelp(true))
  useOwnLinks('/desk')
  useLive()
  useDeskKeys(search, showHelp)
  return (
    <Layout className="desk">
      <a className="skip-link" href="#content">
        {common.skipToContent}
      </a>
      <Layout.Header className="desk-header">
        <a className="desk-name" href={deskPaths.home()}>
          {common.product}
          <span className="visually-hidden"> {words.title}</span>
        </a>
        <SearchBox box={search} />
        <div className="desk-tools">
          <Button className="desk-keys" type="text" onClick={showHelp} aria-label={words.keys.show} title={words.keys.show}>
            ?
          </Button>
          <NoticeBell />
          <ThemeSwitch />
          <LanguageSwitch />
          <AccountMenu session={session} />
        </div>
      </Layout.Header>
      <div className="desk-body">
        <Nav session={session} />
        <main id="content" tabIndex={-1} ref={content} className="desk-content">
          <Suspense fallback={<Skeleton lines={6} />}>{session.mustChangePassword ? <PasswordPage /> : <Outlet />}</Suspense>
        </main>
      </div>
      <LiveRegion />
      <KeyboardHelp open={help} onClose={() => setHelp(false)} />
    </Layout>
  )
}

function Door() {
  const words = useWords(deskWords)
  const session = useSession()
  return session === null ? <SignInPage surface={words.title} /> : <SignedInDesk session={session} />
}

/** The desk's frame. Who is not signed in sees the way in, and the address they asked for afterwards. */
export function DeskShell() {
  return (
    <Suspense fallback={<Skeleton />}>
      <Door />
    </Suspense>
  )
}
