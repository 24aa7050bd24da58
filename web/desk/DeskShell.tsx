import { Button, Dropdown, Input, Layout, Menu, type InputRef } from 'antd'
import { Suspense, useEffect, useRef, useState, type RefObject } from 'react'
import { Outlet, useLocation, useNavigate, useSearchParams } from 'react-router'
import type { SessionView } from '../../contract/session.ts'
import { useContentFocus, useOwnLinks } from '../navigation.ts'
import { SignInPage } from '../sign-in.tsx'
import '../sign-in.css'
import { Icon } from '../ui/icon.tsx'
import { isTyping } from '../ui/keys.ts'
import { Skeleton } from '../ui/messages.tsx'
import { LanguageSwitch, ThemeSwitch } from '../ui/navigation.tsx'
import { postWords, useSession, useSignOut } from '../use-session.ts'
import { commonWords } from '../words/common/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { deskWords } from '../words/desk/words.ts'
import { KeyboardHelp } from './KeyboardHelp.tsx'
import { LiveRegion } from './live-region.tsx'
import { deskPaths } from './paths.ts'

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
        key={address.get('q')}
        defaultValue={address.get('q') ?? ''}
        placeholder={`${words.search}（/）`}
        aria-label={words.search}
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
  const held = postWords(session).map(say).join(' · ')
  const name = words.menu(session.person.name, held)
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: [{ key: 'out', label: words.signOut, onClick: () => leaving.mutate() }] }}
    >
      <Button type="text" icon={<Icon name="person" />} aria-label={name}>
        {session.person.name}
        <span className="quiet">{held}</span>
      </Button>
    </Dropdown>
  )
}

function Nav() {
  const words = useWords(deskWords).nav
  const { pathname } = useLocation()
  return (
    <nav aria-label={words.name}>
      <Menu
        mode="inline"
        selectedKeys={[pathname]}
        items={[
          {
            key: deskPaths.home(),
            icon: <Icon name="list" />,
            label: <a href={deskPaths.home()}>{words.inbox}</a>,
          },
        ]}
      />
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
          <Button type="text" onClick={showHelp} aria-label={words.keys.show} title={words.keys.show}>
            ?
          </Button>
          <ThemeSwitch />
          <LanguageSwitch />
          <AccountMenu session={session} />
        </div>
      </Layout.Header>
      <Layout>
        <Layout.Sider
          width={200}
          breakpoint="lg"
          collapsedWidth={0}
          zeroWidthTriggerStyle={{ top: 12 }}
          theme="light"
          className="no-print"
        >
          <Nav />
        </Layout.Sider>
        <Layout.Content>
          <main id="content" tabIndex={-1} ref={content} className="desk-content">
            <Suspense fallback={<Skeleton lines={6} />}>
              <Outlet />
            </Suspense>
          </main>
        </Layout.Content>
      </Layout>
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
