import { Suspense, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { NotFoundPage } from '../../error-page.tsx'
import { ButtonLink } from '../../ui/button.tsx'
import { Skeleton } from '../../ui/messages.tsx'
import { portalPaths } from '../paths.ts'
import { useFollowed, type Following } from './following.ts'

type ActProps<Act extends string> = { readonly acts: readonly Act[]; readonly children: (act: Act) => ReactNode }

/** The page of the act that the address names; of one that is not among `acts` there is none. */
export function ActFrame<Act extends string>({ acts, children }: ActProps<Act>) {
  const { act } = useParams()
  const known = acts.find((one) => one === act)
  if (known === undefined) return <NotFoundPage home={portalPaths.home()} />
  return <Suspense fallback={<Skeleton lines={6} />}>{children(known)}</Suspense>
}

type NotNowProps = { readonly title: string; readonly text: string | undefined; readonly href: string; readonly back: string }

/** Said in place of the form when the act cannot be done now. */
export function NotNow({ title, text, href, back }: NotNowProps) {
  return (
    <div className="stack">
      <h1>{title}</h1>
      {text !== undefined && <p>{text}</p>}
      <ButtonLink href={href}>{back}</ButtonLink>
    </div>
  )
}

type FollowedActProps<Act extends string, Found> = {
  readonly act: Act
  readonly follow: Following<Found>
  readonly words: { readonly notNow: string; readonly title: string }
  readonly pathOf: (code: string) => string
  /** Given what was found, and the code as the address has it. */
  readonly children: (found: Found, code: string) => ReactNode
}

/** The form of an act on what a code opens, while it is among the acts that are offered. */
export function FollowedAct<Act extends string, Found extends { readonly may: readonly Act[] }>(props: FollowedActProps<Act, Found>) {
  const { act, follow, words, pathOf, children } = props
  const { code, data } = useFollowed(follow)
  if ('found' in data && data.found.may.includes(act)) return children(data.found, code)
  const text = 'refusal' in data ? data.refusal.sentence : undefined
  return <NotNow title={words.notNow} text={text} href={pathOf(code)} back={words.title} />
}
