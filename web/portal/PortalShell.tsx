import { Outlet, ScrollRestoration } from 'react-router'
import { useContentFocus, useOwnLinks } from '../navigation.ts'
import { Link } from '../ui/button.tsx'
import { LanguageSwitch, ThemeSwitch } from '../ui/navigation.tsx'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { portalWords } from '../words/portal/words.ts'
import { portalPaths } from './paths.ts'

/** Addresses below the portal's root that are other surfaces, or no pages at all. */
const elsewhere = ['/desk', '/field', '/board', '/api', '/open311'] as const

export function PortalShell() {
  const common = useWords(commonWords)
  const words = useWords(portalWords)
  const content = useContentFocus()
  useOwnLinks('/', elsewhere)
  return (
    <div className="portal">
      <a className="skip-link" href="#content">
        {common.skipToContent}
      </a>
      <header className="portal-header">
        <a className="portal-name" href={portalPaths.home()}>
          <strong>{common.product}</strong>
          <span>{words.title}</span>
        </a>
        <LanguageSwitch />
      </header>
      <main id="content" tabIndex={-1} ref={content} className="portal-content">
        <Outlet />
      </main>
      <footer className="portal-footer">
        <nav aria-label={words.footer.name} className="row">
          <Link href="/desk">{words.footer.staff}</Link>
          <Link href="/field">{words.footer.field}</Link>
        </nav>
        <ThemeSwitch />
      </footer>
      <ScrollRestoration />
    </div>
  )
}
