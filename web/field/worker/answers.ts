/** How the service worker answers a request of the app. */
export type How = 'page' | 'file' | 'photo' | 'network'

type Asked = { readonly method: string; readonly mode: string; readonly url: string }

/**
 * The app's pages and files come from the phone; photos once seen are kept; everything else, above all what people
 * do, goes to the server. Answers of the interfaces are kept by the app itself, which knows whose they are.
 * @param files paths of the build's files
 */
export function howToAnswer({ method, mode, url }: Asked, origin: string, files: ReadonlySet<string>): How {
  const address = new URL(url)
  if (method !== 'GET' || address.origin !== origin) return 'network'
  if (mode === 'navigate') return address.pathname === '/field' || address.pathname.startsWith('/field/') ? 'page' : 'network'
  if (files.has(address.pathname)) return 'file'
  return /^\/api\/photos\/[0-9a-f]{64}\/(thumb|view)$/.test(address.pathname) ? 'photo' : 'network'
}
