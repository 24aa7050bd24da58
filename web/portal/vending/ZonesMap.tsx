import { useMemo } from 'react'
import type { PublicZone } from '../../../contract/registers/vending.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import type { PlaceLayer } from '../../map/layers.ts'
import { Skeleton } from '../../ui/messages.tsx'
import { useSay } from '../../words/language.ts'
import { useGround } from '../use-layers.ts'

type Props = {
  readonly region: string
  readonly zones: readonly PublicZone[]
  readonly picked: string | undefined
  readonly onPick: (id: string) => void
}

/** Vending zones over the district's own ground. */
export function ZonesMap({ region, zones, picked, onPick }: Props) {
  const say = useSay()
  const ground = useGround(region)
  const layers = useMemo(() => {
    const drawn: PlaceLayer = {
      type: 'FeatureCollection',
      features: zones.map((zone) => ({
        type: 'Feature',
        geometry: zone.outline as unknown as GeoJSON.Geometry, // checked when the zone was set up
        properties: { id: zone.id, name: say(zone.name) },
      })),
    }
    return { ...ground, zones: drawn }
  }, [ground, zones, say])
  if (ground === undefined) return <Skeleton lines={8} />
  return <DistrictMap layers={layers} picked={picked} onPick={(id, layer) => (layer === 'zones' ? onPick(id) : undefined)} height="60vh" />
}
