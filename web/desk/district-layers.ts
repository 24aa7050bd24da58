import { useQueries } from '@tanstack/react-query'
import type { Feature, Geometry } from 'geojson'
import { useMemo } from 'react'
import { portalLayer } from '../../contract/portal.ts'
import type { MatterLine } from '../../contract/matter.ts'
import type { CaseLayer, MapLayers, PlaceFacts, PlaceLayer } from '../map/layers.ts'
import { query } from '../queries.ts'
import { useSession } from '../use-session.ts'
import { useLanguage } from '../words/language.ts'
import type { Language } from '../../domain/kernel/words.ts'
import { standingOf } from './line-due.tsx'

const levels = ['street', 'community', 'road', 'water', 'landmark'] as const
const names = {
  street: 'streets',
  community: 'communities',
  road: 'roads',
  water: 'water',
  landmark: 'landmarks',
} as const

/** The district's own ground; a layer that cannot be had is left out, and the map is still a map. */
export function useDistrictLayers(cases?: CaseLayer): MapLayers {
  const session = useSession()
  const language = useLanguage()
  const region = session?.region.code ?? ''
  const read = useQueries({
    queries: levels.map((level) => ({
      ...query(portalLayer, { region, level }),
      staleTime: Infinity,
      throwOnError: false,
    })),
    combine: (results) => results.map((one) => one.data),
  })
  return useMemo(() => {
    const layers: Record<string, PlaceLayer | CaseLayer> = {}
    for (const [at, level] of levels.entries()) {
      const features = read[at]?.features
      if (features !== undefined) layers[names[level]] = placesOf(features, level, language)
    }
    return { ...layers, ...(cases && { cases }) }
  }, [read, language, cases])
}

/** What the server says of a place: its code, and its name in both languages. */
type Told = Feature<Geometry, { id?: string; code?: string; name?: string | { zh: string; en: string }; zh?: string; en?: string } | null>

function placesOf(features: readonly unknown[], level: string, language: Language): PlaceLayer {
  return {
    type: 'FeatureCollection',
    features: (features as readonly Told[]).map((feature, at) => {
      const told = feature.properties ?? {}
      const name = typeof told.name === 'object' ? told.name[language] : (told[language] ?? told.name)
      const properties: PlaceFacts = {
        id: `${level} ${told.id ?? told.code ?? at}`,
        ...(name !== undefined && name !== '' && { name }),
      }
      return { type: 'Feature', geometry: feature.geometry, properties }
    }),
  }
}

/** Lines that have a place, as points that say how urgent they are. */
export function casesOf(lines: readonly MatterLine[]): CaseLayer {
  return {
    type: 'FeatureCollection',
    features: lines.flatMap((line) =>
      line.point === null
        ? []
        : [
            {
              type: 'Feature' as const,
              geometry: { type: 'Point' as const, coordinates: [line.point.x, line.point.y] },
              properties: { id: line.id, name: line.title, standing: standingOf(line) },
            },
          ],
    ),
  }
}
