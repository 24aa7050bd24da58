import { useEffect, useRef, useState } from 'react'
import type { Cgcs2000Point } from '../../domain/grid/area.ts'
import { IconButton } from '../ui/button.tsx'
import { Notice } from '../ui/messages.tsx'
import { useTheme } from '../ui/theme.ts'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import type { DistrictMapProps } from './layers.ts'
import type { LiveMap } from './live-map.ts'
import './map.css'

type Said = { readonly kind: 'failed' | 'tiles' | 'locating' | 'noPosition' } | { readonly kind: 'accuracy'; readonly metres: number }

/** Where the browser says the person is, in the datum it reports: WGS-84. */
function position(): Promise<GeolocationPosition> {
  return new Promise((resolve, reject) => {
    if (!('geolocation' in navigator)) return reject(new Error('no geolocation'))
    navigator.geolocation.getCurrentPosition(resolve, reject, { enableHighAccuracy: true, timeout: 15_000 })
  })
}

/** Asked before the map's code is fetched: without WebGL there is nothing that it could draw on. */
const canDraw = (): boolean => document.createElement('canvas').getContext('webgl2') !== null

/** Starts the map once its code has arrived; the props of the moment are read through `latest`. */
function useLiveMap(props: DistrictMapProps, name: string, say: (said: Said) => void) {
  const box = useRef<HTMLDivElement>(null)
  const latest = useRef({ props, name, say })
  const [live, setLive] = useState<LiveMap>()
  useEffect(() => {
    latest.current = { props, name, say }
  })
  useEffect(() => {
    let made: LiveMap | undefined
    let gone = false
    if (!canDraw()) return latest.current.say({ kind: 'failed' })
    import('./live-map.ts')
      .then((code) => {
        if (gone || box.current === null) return
        const events = () => ({
          ...latest.current.props,
          onFault: (what: 'map' | 'tiles') => {
            latest.current.say({ kind: what === 'map' ? 'failed' : 'tiles' })
          },
        })
        made = new code.LiveMap(box.current, latest.current.props, latest.current.name, events)
        setLive(made)
      })
      .catch((fault: unknown) => {
        reportError(fault)
        latest.current.say({ kind: 'failed' })
      })
    return () => {
      gone = true
      made?.remove()
    }
  }, [])
  return { box, live }
}

/** Hands changed props on to the running map. */
function useHandedOn(live: LiveMap | undefined, props: DistrictMapProps, words: { name: string; point: string }) {
  const theme = useTheme()
  const drawnTheme = useRef(theme)
  const { layers, picked, hovered, point, onPoint } = props
  const choosing = onPoint !== undefined
  useEffect(() => live?.setLayers(layers), [live, layers])
  useEffect(() => live?.mark('picked', picked), [live, picked])
  useEffect(() => live?.mark('hovered', hovered), [live, hovered])
  useEffect(() => live?.showPoint(point, words.point, choosing), [live, point, words.point, choosing])
  useEffect(() => live?.rename(words.name), [live, words.name])
  useEffect(() => {
    if (live === undefined || drawnTheme.current === theme) return
    drawnTheme.current = theme
    live.retheme()
  }, [live, theme])
}

/**
 * The map of the district: its own layers and, where one is configured, a tile source under them. The page that
 * shows it always offers the same content as a list or a text field. MapLibre is loaded when this first appears.
 */
export function DistrictMap(props: DistrictMapProps) {
  const words = useWords(commonWords).map
  const name = props.name ?? words.name
  const [said, setSaid] = useState<Said>()
  const { box, live } = useLiveMap(props, name, setSaid)
  useHandedOn(live, props, { name, point: words.point })
  const { onPoint, point, height = '24rem' } = props

  const locate = async () => {
    setSaid({ kind: 'locating' })
    try {
      const { coords } = await position()
      const { toCgcs2000 } = await import('./datum.ts')
      const here: Cgcs2000Point = toCgcs2000([coords.longitude, coords.latitude], 'WGS-84')
      setSaid({ kind: 'accuracy', metres: Math.round(coords.accuracy) })
      live?.goTo(here)
      onPoint?.(here, 'gps', coords.accuracy)
    } catch {
      setSaid({ kind: 'noPosition' })
    }
  }

  if (said?.kind === 'failed') return <Notice kind="soon" title={words.failed} live />
  const sentence = said?.kind === 'accuracy' ? words.accuracy(said.metres) : said && words[said.kind]
  return (
    <div className="map" style={{ height }} data-ready={live !== undefined}>
      <div className="map-canvas" ref={box} />
      {live === undefined && <p className="map-loading">{words.loading}</p>}
      {onPoint !== undefined && <span className="map-crosshair" aria-hidden="true" />}
      <div className="map-tools" role="group" aria-label={name}>
        <IconButton icon="plus" name={words.zoomIn} onPress={() => live?.map.zoomIn()} />
        <IconButton icon="minus" name={words.zoomOut} onPress={() => live?.map.zoomOut()} />
        <IconButton icon="frame" name={words.fit} onPress={() => live?.fit()} />
        <IconButton icon="target" name={words.locate} onPress={() => void locate()} />
        {onPoint !== undefined && <IconButton icon="pin" name={words.here} onPress={() => live?.takeCentre()} />}
      </div>
      <p className="map-said" role="status">
        {sentence}
      </p>
      <p className="visually-hidden">{words.keys}</p>
      {point !== undefined && onPoint !== undefined && (
        <p className="visually-hidden" role="status">
          {words.chosen(point[0].toFixed(5), point[1].toFixed(5))}
        </p>
      )}
    </div>
  )
}
