import { useEffect, useRef, type RefObject } from 'react'
import { useLocation, useNavigate } from 'react-router'

/** Whether a click is an ordinary one on a link to a page below `prefix`, and where to. */
export function ownLink(click: MouseEvent, prefix: string): string | undefined {
  if (click.defaultPrevented || click.button !== 0) return undefined
  if (click.metaKey || click.ctrlKey || click.shiftKey || click.altKey) return undefined
  const link = click.target instanceof Element ? click.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target !== '' || link.hasAttribute('download')) return undefined
  if (link.origin !== window.location.origin) return undefined
  if (link.pathname === window.location.pathname && link.hash !== '') return undefined
  const inside = prefix === '/' || link.pathname === prefix || link.pathname.startsWith(`${prefix}/`)
  return inside ? link.pathname + link.search + link.hash : undefined
}

/**
 * Parts of ui/ know no router: their links are plain. The shell turns clicks on links of its own surface into
 * moves of the router; all others leave the page as links do.
 * @param prefix the surface's own addresses, e.g. `/desk`; `elsewhere` are those of other surfaces
 */
export function useOwnLinks(prefix: string, elsewhere: readonly string[] = []): void {
  const navigate = useNavigate()
  useEffect(() => {
    const listen = (click: MouseEvent) => {
      const to = ownLink(click, prefix)
      if (to === undefined || elsewhere.some((other) => to === other || to.startsWith(`${other}/`))) return
      click.preventDefault()
      void navigate(to)
    }
    document.addEventListener('click', listen)
    return () => document.removeEventListener('click', listen)
  }, [navigate, prefix, elsewhere])
}

/** After a move to another page, focus goes to its content, so that screen readers begin there. */
export function useContentFocus(): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current === pathname) return
    shown.current = pathname
    content.current?.focus({ preventScroll: true })
  }, [pathname])
  return content
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title
  }, [title])
}
