import { useCallback, useState } from 'react'

type Here = { readonly state: 'idle' | 'locating' | 'failed'; readonly accuracy?: number }

/** Asks the browser where the person is, when they ask for it. */
export function useHere(onPoint: (point: { x: number; y: number }) => void) {
  const [here, setHere] = useState<Here>({ state: 'idle' })
  const find = useCallback(async () => {
    setHere({ state: 'locating' })
    try {
      if (!('geolocation' in navigator)) throw new Error('no geolocation')
      const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, {
          enableHighAccuracy: true,
          timeout: 15_000,
        }),
      )
      const { toCgcs2000 } = await import('../../map/datum.ts')
      const [x, y] = toCgcs2000([coords.longitude, coords.latitude], 'WGS-84')
      setHere({ state: 'idle', accuracy: Math.round(coords.accuracy) })
      onPoint({ x, y })
    } catch {
      setHere({ state: 'failed' })
    }
  }, [onPoint])
  return { ...here, find: () => void find() }
}
