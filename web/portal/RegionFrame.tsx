import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect } from 'react'
import { Outlet, useOutletContext, useSearchParams } from 'react-router'
import { portalHome } from '../../contract/portal.ts'
import type { OutputOf } from '../api.ts'
import { useTitle } from '../navigation.ts'
import './pages.css'
import { query } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../ui/messages.tsx'
import { keep, kept } from '../ui/storage.ts'
import { useSay, useWords } from '../words/language.ts'
import { pageWords } from '../words/portal-pages/words.ts'

type Home = OutputOf<typeof portalHome>
export type PortalRegion = NonNullable<Home['region']> & { readonly hotline: string }

const place = 'gezhi.region'

/** The district the pages below speak of: of the address, else the one chosen before, else the only one there is. */
export function RegionFrame() {
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      <WithRegion />
    </Suspense>
  )
}

function WithRegion() {
  const [search, setSearch] = useSearchParams()
  const asked = search.get('region')
  const chosen = /^\d{6}$/.test(asked ?? '') ? asked : kept(place)
  const { data } = useSuspenseQuery(query(portalHome, {}))
  const known = data.regions.find(({ code }) => code === chosen) ?? data.region
  const { data: home } = useSuspenseQuery(query(portalHome, known ? { region: known.code } : {}))
  const code = home.region?.code
  useEffect(() => {
    if (code !== undefined && asked !== null) keep(place, code)
  }, [code, asked])
  if (!home.region) return <ChooseRegion regions={home.regions} onChoose={(next) => setSearch({ region: next })} />
  const region: PortalRegion = { ...home.region, hotline: home.hotline }
  return <Outlet context={region} />
}

function ChooseRegion({ regions, onChoose }: { regions: Home['regions']; onChoose: (code: string) => void }) {
  const words = useWords(pageWords).region
  const say = useSay()
  useTitle(words.title)
  if (regions.length === 0) return <Empty title={words.none}>{words.noneText}</Empty>
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <p className="quiet">{words.text}</p>
      {regions.map(({ code, name }) => (
        <Button key={code} wide onPress={() => onChoose(code)}>
          {say(name)}
        </Button>
      ))}
    </div>
  )
}

/** The district of this page; pages stand below RegionFrame. */
export function useRegion(): PortalRegion {
  return useOutletContext<PortalRegion>()
}

/** Said on every page that takes or shows something, where the district is an invented one. */
export function DemonstrationNotice({ region }: { region: PortalRegion }) {
  const words = useWords(pageWords).region
  return region.demonstration ? <Notice kind="info" title={words.demonstration} /> : null
}
