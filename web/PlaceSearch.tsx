import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { searchPlaces } from '../contract/portal.ts'
import { query } from './queries.ts'
import { Button } from './ui/button.tsx'
import { RadioCards } from './ui/choices.tsx'
import { TextInput } from './ui/field.tsx'
import { Empty, Skeleton } from './ui/messages.tsx'
import { commonWords } from './words/common/words.ts'
import { useSay, useWords } from './words/language.ts'

export type Place = { readonly x: number; readonly y: number }

type Props = {
  readonly region: string
  readonly point: Place | null | undefined
  readonly onChoose: (point: Place) => void
}

const placesMax = 6

/** The way to a place without a map: by a name people know. */
export function PlaceSearch({ region, point, onChoose }: Props) {
  const words = useWords(commonWords).places
  const say = useSay()
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const { data, isError } = useQuery({
    ...query(searchPlaces, { region, words: asked, limit: placesMax }),
    enabled: asked !== '',
    throwOnError: false,
  })
  const search = () => setAsked(typed.trim())
  // A point chosen in another way since then is none of these places.
  const chosen = data?.places.findIndex((one) => one.point.x === point?.x && one.point.y === point.y) ?? -1
  return (
    <>
      <div
        className="search-row"
        onKeyDown={(press) => {
          const { target } = press
          if (press.key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'search') return
          press.preventDefault()
          search()
        }}
      >
        <TextInput
          id="place-words"
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
      {asked !== '' && data === undefined && !isError && <Skeleton lines={3} />}
      {data?.places.length === 0 && <Empty title={words.none}>{words.noneText}</Empty>}
      {data !== undefined && data.places.length > 0 && (
        <RadioCards
          id="place"
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
