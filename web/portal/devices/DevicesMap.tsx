import { useMemo } from 'react'
import type { PublicDevice } from '../../../contract/registers/devices.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import type { PlaceLayer } from '../../map/layers.ts'
import { Skeleton } from '../../ui/messages.tsx'
import { useGround } from '../use-layers.ts'

type Props = {
  readonly region: string
  readonly devices: readonly PublicDevice[]
  readonly picked: string | undefined
  readonly onPick: (number: string) => void
}

/** About fifteen metres each way: a mark that can be pressed, no reach of the device. */
const half = 0.00015

/** Devices as small marks over the district's own ground. */
export function DevicesMap({ region, devices, picked, onPick }: Props) {
  const ground = useGround(region)
  const layers = useMemo(() => {
    const marks: PlaceLayer = {
      type: 'FeatureCollection',
      features: devices.map(({ number, place, point: { x, y } }) => ({
        type: 'Feature',
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [x - half, y - half],
              [x + half, y - half],
              [x + half, y + half],
              [x - half, y + half],
              [x - half, y - half],
            ],
          ],
        },
        properties: { id: number, name: place },
      })),
    }
    return { ...ground, zones: marks }
  }, [ground, devices])
  if (ground === undefined) return <Skeleton lines={8} />
  return <DistrictMap layers={layers} picked={picked} onPick={(id, layer) => (layer === 'zones' ? onPick(id) : undefined)} height="60vh" />
}
