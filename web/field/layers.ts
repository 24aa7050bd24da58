import { useQueries } from '@tanstack/react-query'
import type { Geometry } from 'geojson'
import { useMemo } from 'react'
import { portalLayer } from '../../contract/portal.ts'
import type { CaseLayer, MapLayers, PlaceLayer } from '../map/layers.ts'
import { useLanguage } from '../words/language.ts'
import { keptQuery } from './kept/answers.ts'

const drawn = [
  ['streets', 'street'],
  ['communities', 'community'],
  ['cells', 'cell'],
  ['roads', 'road'],
  ['water', 'water'],
  ['landmarks', 'landmark'],
] as const

type Drawn = {
  readonly properties: { readonly id: string; readonly name: string; readonly en: string }
  readonly geometry: Geometry
}

/** A layer changes with a version of the grid, not with a day's work. */
const freshMs = 24 * 3_600_000

/** The district's own map, kept on the phone. Layers appear as they arrive. */
export function useDistrictLayers(region: string, more: { cases?: CaseLayer; patrolAreas?: PlaceLayer } = {}): MapLayers {
  const language = useLanguage()
  const { cases, patrolAreas } = more
  const answers = useQueries({
    queries: drawn.map(([, level]) => ({
      ...keptQuery(portalLayer, { region, level }),
      staleTime: freshMs,
      throwOnError: false,
    })),
    combine: (results) => results.map((result) => result.data?.value.features),
  })
  return useMemo(() => {
    const layers: Partial<Record<Exclude<keyof MapLayers, 'cases'>, PlaceLayer>> = {}
    for (const [at, [name]] of drawn.entries()) {
      // The contract leaves features open; our own server names them so.
      const features = answers[at] as readonly Drawn[] | undefined
      if (features === undefined) continue
      layers[name] = {
        type: 'FeatureCollection',
        features: features.map(({ properties, geometry }) => ({
          type: 'Feature',
          properties: {
            id: properties.id,
            name: name === 'cells' ? properties.id.slice(-3) : language === 'zh' ? properties.name : properties.en,
          },
          geometry,
        })),
      }
    }
    return { ...layers, ...(patrolAreas && { patrolAreas }), ...(cases && { cases }) }
  }, [answers, language, cases, patrolAreas])
}
