import { useState } from 'react'
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
  const [first] = useState(point)
  if (ground === undefined) return <Skeleton lines={6} />
  return (
    <DistrictMap
      layers={ground}
      {...(first && { view: { center: [first.x, first.y], zoom: 16 } })}
      point={point === null ? undefined : [point.x, point.y]}
      onPoint={([x, y]) => onPoint({ x, y })}
      height="60vh"
    />
  )
}
