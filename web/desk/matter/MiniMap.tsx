import { useMemo } from 'react'
import type { MatterLine } from '../../../contract/matter.ts'
import type { CaseLayer, PlaceLayer } from '../../map/layers.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useWords } from '../../words/language.ts'
import { useDistrictLayers } from '../district-layers.ts'
import { standingOf } from '../line-due.tsx'
import type { EvidencePhoto } from './Evidence.tsx'

type Props = Pick<MatterLine, 'id' | 'title' | 'point' | 'standing'> & {
  photos: readonly EvidencePhoto[]
  /** An area around the point, where the matter has one. */
  area?: PlaceLayer | undefined
}

/** Where it is, and where its photos say they were taken. */
export function MiniMap({ id, title, point, standing, photos, area }: Props) {
  const words = useWords(deskWords).matter
  const cases = useMemo((): CaseLayer => {
    const at = (name: string, place: { x: number; y: number }, look: CaseLayer['features'][number]['properties']['standing']) => ({
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [place.x, place.y] },
      properties: { id: name, name: title, standing: look },
    })
    const taken = photos.flatMap(({ sha256, takenPoint }) => (takenPoint === null ? [] : [at(`photo ${sha256}`, takenPoint, 'stopped')]))
    return {
      type: 'FeatureCollection',
      features: [...(point === null ? [] : [at(id, point, standingOf({ standing }))]), ...taken],
    }
  }, [id, title, point, standing, photos])
  const ground = useDistrictLayers(cases)
  const layers = useMemo(() => ({ ...ground, ...(area && { zones: area }) }), [ground, area])
  if (point === null) return null
  return (
    <div className="mini-map no-print">
      <DistrictMap key={id} layers={layers} picked={id} view={{ center: [point.x, point.y], zoom: 16 }} height="16rem" />
      <p className="quiet tabular">{words.coordinates(point.x.toFixed(5), point.y.toFixed(5))}</p>
    </div>
  )
}
