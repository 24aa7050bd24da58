import { DistrictMap } from '../map/district-map.tsx'
import { Skeleton } from '../ui/messages.tsx'
import { useGround } from './use-layers.ts'

/** The district's map for choosing one point. */
export function PointMap({
  region,
  point,
  onPoint,
}: {
  region: string
  point: { x: number; y: number } | null
  onPoint: (point: { x: number; y: number }) => void
}) {
  const ground = useGround(region)
  if (ground === undefined) return <Skeleton lines={6} />
  return (
    <DistrictMap
      layers={ground}
      point={point === null ? undefined : [point.x, point.y]}
      onPoint={([x, y]) => onPoint({ x, y })}
      height="60vh"
    />
  )
}
