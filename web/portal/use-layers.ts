import { useQueries } from '@tanstack/react-query'
import type { Feature, Geometry } from 'geojson'
import { useMemo } from 'react'
import { portalLayer } from '../../contract/portal.ts'
import type { OutputOf } from '../api.ts'
import type { MapLayers, PlaceFacts, PlaceLayer } from '../map/layers.ts'
import { query } from '../queries.ts'
import { useLanguage } from '../words/language.ts'

const levels = ['water', 'road', 'community', 'street', 'landmark'] as const

type Served = Feature<Geometry, { readonly id: string; readonly name: string; readonly en: string }>

/** The district's own ground, in the reader's language; undefined until it is there. Kept as long as the page. */
export function useGround(region: string): MapLayers | undefined {
  const language = useLanguage()
  const found = useQueries({
    queries: levels.map((level) => ({ ...query(portalLayer, { region, level }), staleTime: Infinity })),
    combine: (results) => (results.every(({ data }) => data !== undefined) ? results.map(({ data }) => data) : undefined),
  })
  return useMemo(() => {
    if (found === undefined) return undefined
    const [water, roads, communities, streets, landmarks] = found.map((layer) => named(layer, language))
    return {
      ...(water && { water }),
      ...(roads && { roads }),
      ...(communities && { communities }),
      ...(streets && { streets }),
      ...(landmarks && { landmarks }),
    }
  }, [found, language])
}

function named(layer: OutputOf<typeof portalLayer> | undefined, language: 'zh' | 'en'): PlaceLayer {
  const features = (layer?.features ?? []) as Served[] // as server/portal/layers.ts makes them
  return {
    type: 'FeatureCollection',
    features: features.map(({ geometry, properties }): Feature<Geometry, PlaceFacts> => {
      const name = language === 'zh' ? properties.name : properties.en
      return { type: 'Feature', geometry, properties: { id: properties.id, ...(name !== '' && { name }) } }
    }),
  }
}
