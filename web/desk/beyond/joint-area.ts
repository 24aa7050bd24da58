import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { readBeyond } from '../../../contract/beyond.ts'
import type { MatterView } from '../../../contract/matter.ts'
import type { PlaceLayer } from '../../map/layers.ts'
import { query } from '../../queries.ts'

const metresPerDegree = 111_320
const corners = 48

/** The area of a joint action as a circle on the map; undefined for anything else, or while no radius is given. */
export function useJointArea({ id, procedure, title }: Pick<MatterView, 'id' | 'procedure' | 'title'>): PlaceLayer | undefined {
  const { data } = useQuery({
    ...query(readBeyond, { matterId: id }),
    enabled: procedure === 'joint' || procedure === 'jointPart',
    throwOnError: false,
  })
  const point = data?.joint?.point
  const radius = data?.joint?.radius
  return useMemo(() => (point && radius ? circle(point, radius, title) : undefined), [point, radius, title])
}

/** A circle of so many metres around a point, in degrees. */
export function circle({ x, y }: { readonly x: number; readonly y: number }, metres: number, name: string): PlaceLayer {
  const ring = Array.from({ length: corners + 1 }, (_, at) => {
    const angle = ((at % corners) * 2 * Math.PI) / corners
    const north = (metres * Math.sin(angle)) / metresPerDegree
    const east = (metres * Math.cos(angle)) / (metresPerDegree * Math.cos((y * Math.PI) / 180))
    return [x + east, y + north]
  })
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: { type: 'Polygon', coordinates: [ring] }, properties: { id: 'joint-area', name } }],
  }
}
