import type { Route } from '../../../contract/route.ts'
import { requestOf } from '../../request.ts'
import { Time } from '../../ui/due-time.tsx'
import { useRegion } from '../RegionFrame.tsx'

type Props = {
  readonly title: string
  readonly route: Pick<Route, 'method' | 'path'>
  readonly found: {
    readonly code: string
    readonly papers: readonly { readonly id: string; readonly title: string; readonly number: string | null; readonly on: string }[]
  }
}

/** The papers made out to whoever has the code, each read by `route`; nothing while there are none. */
export function Papers({ title, route, found }: Props) {
  const region = useRegion()
  if (found.papers.length === 0) return null
  return (
    <section className="stack" aria-labelledby="papers">
      <h2 id="papers">{title}</h2>
      <ul className="plain-list">
        {found.papers.map((one) => (
          <li key={one.id}>
            <a
              className="link"
              href={requestOf(route, { region: region.code, code: found.code, writId: one.id }).url}
              target="_blank"
              rel="noreferrer"
            >
              {one.title} {one.number}
            </a>{' '}
            <span className="quiet">
              <Time at={one.on} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
