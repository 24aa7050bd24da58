import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { searchPlaces } from '../../../contract/portal.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/field.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'

export type Place = { readonly x: number; readonly y: number }

type Props = {
  readonly region: string
  readonly point: Place | undefined
  readonly onChoose: (point: Place) => void
}

const placesMax = 6

/** A place by a name that whoever is on the telephone knows. */
export function PlaceSearch({ region, point, onChoose }: Props) {
  const words = useWords(deskWords).report
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const { data } = useQuery({
    ...query(searchPlaces, { region, words: asked, limit: placesMax }),
    enabled: asked !== '',
    throwOnError: false,
  })
  const search = () => setAsked(typed.trim())
  // A point chosen on the map since then is none of these places.
  const chosen = data?.places.findIndex((one) => one.point.x === point?.x && one.point.y === point.y) ?? -1
  return (
    <>
      <div
        className="place-search"
        onKeyDown={(press) => {
          const { target } = press
          if (press.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'search') return
          press.preventDefault()
          search()
        }}
      >
        <TextInput
          id="report-place"
          kind="search"
          label={words.search}
          hint={words.searchHint}
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          maxLength={60}
        />
        <Button icon="search" onPress={search}>
          {words.find}
        </Button>
      </div>
      {data?.places.length === 0 && <p role="status">{words.none}</p>}
      {data !== undefined && data.places.length > 0 && (
        <RadioCards
          id="report-found"
          label={words.results}
          options={data.places.map(({ name, address }, at) => ({
            value: String(at),
            label: say(name),
            hint: address,
          }))}
          value={chosen < 0 ? undefined : String(chosen)}
          onChange={(at) => {
            const place = data.places[Number(at)]
            if (place) onChoose(place.point)
          }}
        />
      )}
    </>
  )
}
