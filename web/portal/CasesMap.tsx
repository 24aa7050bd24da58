import { useMemo } from 'react'
import { DistrictMap } from '../map/district-map.tsx'
import type { CaseLayer } from '../map/layers.ts'
import { Skeleton } from '../ui/messages.tsx'
import { useGround } from './use-layers.ts'

type CasesMapProps = {
  region: string
  cases: CaseLayer
  picked: string | undefined
  onPick: (id: string) => void
}

/** Open cases over the district's own ground. */
export function CasesMap({ region, cases, picked, onPick }: CasesMapProps) {
  const ground = useGround(region)
  const layers = useMemo(() => ({ ...ground, cases }), [ground, cases])
  if (ground === undefined) return <Skeleton lines={8} />
  return <DistrictMap layers={layers} picked={picked} onPick={(id, layer) => (layer === 'cases' ? onPick(id) : undefined)} height="65vh" />
}
