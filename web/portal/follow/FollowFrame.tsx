import { Suspense, type ReactNode } from 'react'
import { Navigate } from 'react-router'
import { useTitle } from '../../navigation.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Notice, Skeleton, StatusWord, type Tone } from '../../ui/messages.tsx'
import { portalPaths } from '../paths.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import { useFollowed, type Following } from './following.ts'

type Props<Found> = {
  readonly follow: Following<Found>
  readonly words: { readonly title: string; readonly another: string }
  /** Where a code leads that is another service's, by the refusal that says so. */
  readonly elsewhere?: Readonly<Record<string, (code: string) => string>>
  readonly children: (found: Found) => ReactNode
}

/** The page of what a code opens; where it opens nothing, the page says why. */
export function FollowFrame<Found>(props: Props<Found>) {
  return (
    <Suspense fallback={<Skeleton lines={8} />}>
      <Opened {...props} />
    </Suspense>
  )
}

function Opened<Found>({ follow, words, elsewhere = {}, children }: Props<Found>) {
  const { code, data } = useFollowed(follow)
  useTitle(words.title)
  if ('found' in data) return children(data.found)
  const pathOf = elsewhere[data.refusal.code]
  if (pathOf !== undefined) return <Navigate to={pathOf(code)} replace />
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <Notice kind="lapsed" title={data.refusal.sentence} live />
      <ButtonLink href={portalPaths.track()}>{words.another}</ButtonLink>
    </div>
  )
}

/** What is followed and where it stands. */
export function FollowHead({ title, state, tone }: { title: string; state: string; tone: Tone }) {
  const region = useRegion()
  return (
    <>
      <DemonstrationNotice region={region} />
      <header className="stack tracked-head">
        <h1>{title}</h1>
        <StatusWord tone={tone}>
          <strong>{state}</strong>
        </StatusWord>
      </header>
    </>
  )
}
