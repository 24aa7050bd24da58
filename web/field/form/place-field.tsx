import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { lookUpPlace } from '../../../contract/portal.ts'
import type { Area } from '../../../domain/grid/area.ts'
import { buildLocator } from '../../../domain/grid/locate.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import type { MapLayers } from '../../map/layers.ts'
import { Button } from '../../ui/button.tsx'
import { FieldGroup } from '../../ui/field.tsx'
import { Notice } from '../../ui/messages.tsx'
import { fieldWords } from '../../words/field/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { keptQuery } from '../kept/answers.ts'
import { useDistrictLayers } from '../layers.ts'
import { metresText, positionOnce } from '../position.ts'
import { useSignedIn } from '../staff.ts'

export type Place = { readonly x: number; readonly y: number }

/** Six decimals of a degree are a decimetre: finer than any phone, and the same point asks the same question. */
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6

/** The cell of a point from the layer the phone keeps, for when nobody can be asked. */
export function useLocalCell(cells: MapLayers['cells'], place: Place | undefined): string | undefined {
  const locator = useMemo(
    () =>
      cells &&
      buildLocator(
        cells.features.flatMap(({ properties, geometry }) =>
          // The cells layer holds surfaces only; GeoJSON's own types allow longer positions.
          geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? [{ code: properties.id, area: geometry as Area }] : [],
        ),
      ),
    [cells],
  )
  return place && locator?.locate(place.x, place.y)
}

function WhatIsHere({ place, subject, cells }: { place: Place; subject: string | undefined; cells: MapLayers['cells'] }) {
  const all = useWords(fieldWords)
  const words = all.place
  const say = useSay()
  const { region } = useSignedIn()
  const asked = { region: region.code, x: place.x, y: place.y, ...(subject !== undefined && { subject }) }
  const { data, isPending } = useQuery({ ...keptQuery(lookUpPlace, asked), throwOnError: false })
  const local = useLocalCell(cells, place)
  const found = data?.value
  if (found === undefined) {
    const cell = local === undefined ? '' : words.cell(local)
    return (
      <p className="quiet" role="status">
        {isPending ? words.locating : `${cell} ${words.later}`}
      </p>
    )
  }
  if (found.outside !== null) return <Notice kind="lapsed" title={words.outside} live />
  return (
    <div className="what-is-here" role="status">
      <p>
        <strong>{found.address}</strong>
      </p>
      {found.cell !== null && <p className="quiet">{words.cell(found.cell)}</p>}
      {found.responsible !== null && <p className="quiet">{words.unit(say(found.responsible.unit))}</p>}
      {found.similar.length > 0 && (
        <Notice kind="soon" title={words.similar}>
          <p>{words.similarText}</p>
          <ul className="plain-list">
            {found.similar.map((one) => (
              <li key={`${one.number ?? ''} ${one.reportedAt}`}>
                {say(one.subject)} {words.similarLine(metresText(one.metres, all), say(one.state))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}

type Props = {
  id: string
  label: string
  optional: boolean
  error: string | undefined
  value: Place | undefined
  onChange: (place: Place) => void
  subject?: string | undefined
  /** Locate at once when nothing is chosen yet. */
  atOnce?: boolean
}

type Said = 'locating' | 'denied' | { readonly accuracyM: number } | 'moved'

/** The place of what is seen: the phone's position with its accuracy, corrected on the map by whoever stands there. */
export function PlaceField({ value, onChange, subject, atOnce = false, ...labels }: Props) {
  const words = useWords(fieldWords).place
  const [said, setSaid] = useState<Said>()
  const [map, setMap] = useState(false)
  const layers = useDistrictLayers(useSignedIn().region.code)
  const take = (x: number, y: number) => onChange({ x: rounded(x), y: rounded(y) })
  const locate = async () => {
    setSaid('locating')
    const fix = await positionOnce()
    if (fix === undefined) return setSaid('denied')
    setSaid({ accuracyM: fix.accuracyM })
    take(fix.point[0], fix.point[1])
  }
  const none = value === undefined
  useEffect(() => {
    if (atOnce && none) void locate()
    // Once, when the form opens: a place that is there is not replaced behind the person's back.
  }, [])
  const sentence = typeof said === 'object' ? words.accuracy(Math.round(said.accuracyM)) : said === undefined ? undefined : words[said]
  return (
    <FieldGroup {...labels}>
      <div className="row">
        <Button id={labels.id} icon="target" busy={said === 'locating'} onPress={() => void locate()}>
          {none ? words.locate : words.again}
        </Button>
        <Button kind="quiet" icon="pin" onPress={() => setMap(!map)}>
          {words.correct}
        </Button>
      </div>
      <p className="quiet" role="status">
        {value !== undefined && words.coordinates(value.x.toFixed(5), value.y.toFixed(5))} {sentence}
      </p>
      {map && (
        <>
          <p className="field-hint">{words.mapHint}</p>
          <DistrictMap
            layers={layers}
            point={value && [value.x, value.y]}
            {...(value && { view: { center: [value.x, value.y], zoom: 17 } })}
            height="22rem"
            onPoint={([x, y], source, accuracyM) => {
              setSaid(source === 'gps' && accuracyM !== undefined ? { accuracyM } : 'moved')
              take(x, y)
            }}
          />
        </>
      )}
      {value !== undefined && <WhatIsHere place={value} subject={subject} cells={layers.cells} />}
    </FieldGroup>
  )
}
