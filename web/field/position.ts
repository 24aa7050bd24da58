import { useSyncExternalStore } from 'react'
import type { Cgcs2000Point } from '../../domain/grid/area.ts'
import { distanceM } from '../../domain/grid/geo.ts'
import { toCgcs2000 } from '../map/datum.ts'

export type Fix = { readonly point: Cgcs2000Point; readonly accuracyM: number; readonly at: number }
export type Position = { readonly kind: 'off' | 'asking' | 'denied' } | { readonly kind: 'on'; readonly fix: Fix }

let now: Position = { kind: 'off' }
let watch: number | undefined
const listeners = new Set<() => void>()

function change(next: Position): void {
  now = next
  for (const listener of listeners) listener()
}

function start(): void {
  if (watch !== undefined || !('geolocation' in navigator)) return
  watch = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) => {
      const point = toCgcs2000([coords.longitude, coords.latitude], 'WGS-84')
      change({ kind: 'on', fix: { point, accuracyM: coords.accuracy, at: timestamp } })
    },
    () => {
      if (now.kind !== 'on') change({ kind: 'denied' })
    },
    { enableHighAccuracy: true, maximumAge: 10_000, timeout: 30_000 },
  )
}

function stop(): void {
  if (watch !== undefined) navigator.geolocation.clearWatch(watch)
  watch = undefined
  if (now.kind !== 'denied') now = { kind: 'off' }
}

/** Asks for the position; the browser asks the person the first time. */
export function askPosition(): void {
  change({ kind: 'asking' })
  start()
}

/** Where the person allowed it before, positions come without being asked for again. */
async function startIfAllowed(): Promise<void> {
  if (!('permissions' in navigator)) return
  const { state } = await navigator.permissions.query({ name: 'geolocation' })
  if (state === 'granted' && listeners.size > 0) start()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  void startIfAllowed()
  return () => {
    listeners.delete(listener)
    // A watch drains the battery; it runs only while a page shows it.
    if (listeners.size === 0) stop()
  }
}

/** Where the person is, while a page is showing it. */
export function usePosition(): Position {
  return useSyncExternalStore(
    subscribe,
    () => now,
    () => now,
  )
}

/** One reading, as exact as the phone can; undefined when there is none. */
export function positionOnce(): Promise<Fix | undefined> {
  return new Promise((resolve) => {
    if (!('geolocation' in navigator)) return resolve(undefined)
    navigator.geolocation.getCurrentPosition(
      ({ coords, timestamp }) =>
        resolve({
          point: toCgcs2000([coords.longitude, coords.latitude], 'WGS-84'),
          accuracyM: coords.accuracy,
          at: timestamp,
        }),
      () => resolve(undefined),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 0 },
    )
  })
}

/** Metres from the person to a place, or undefined while either is not known. */
export function metresFrom(position: Position, place: { x: number; y: number } | null): number | undefined {
  if (position.kind !== 'on' || place === null) return undefined
  return distanceM(position.fix.point, [place.x, place.y])
}

/** 80 米, 1.2 公里 */
export function metresText(metres: number, words: { metres: (n: string) => string; kilometres: (n: string) => string }): string {
  if (metres < 1000) return words.metres(String(metres < 100 ? Math.round(metres) : Math.round(metres / 10) * 10))
  return words.kilometres((metres / 1000).toFixed(1))
}
