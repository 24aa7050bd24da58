import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { chooseVendingZones } from '../../contract/registers/vending.ts'
import { goodsKinds, type GoodsKind } from '../../domain/enforcement/placement/goods.ts'
import { hoursText, weekdaysText } from '../../domain/enforcement/placement/zone-words.ts'
import { query } from '../queries.ts'
import { RadioCards } from '../ui/choices.tsx'
import { FieldGroup, type Labelled } from '../ui/field.tsx'
import { useSay, useWords } from '../words/language.ts'
import { placementWords } from '../words/placement/words.ts'

type Props = {
  readonly said: Labelled
  readonly value: string | undefined
  readonly goods: string | undefined
  readonly point: { readonly x: number; readonly y: number } | undefined
  readonly onChange: (zone: string) => void
}

const kindOf = (goods: string | undefined): GoodsKind | undefined =>
  goods !== undefined && goods in goodsKinds ? (goods as GoodsKind) : undefined

/** 疏导点 that admit the goods today: places free, hours and how far away, those with places first and then the nearest. */
export function ZoneChoice({ said, value, goods, point, onChange }: Props) {
  const words = useWords(placementWords).zone
  const say = useSay()
  const kind = kindOf(goods)
  const asked = { ...(kind && { goods: kind }), ...(point && { x: point.x, y: point.y }) }
  const { data, isError } = useQuery({
    ...query(chooseVendingZones, asked),
    placeholderData: keepPreviousData,
    networkMode: 'always',
    retry: false,
    throwOnError: false,
  })
  if (data === undefined || data.zones.length === 0) {
    return (
      <FieldGroup {...said}>
        <p id={said.id} tabIndex={-1} role="status">
          {isError ? words.offline : data === undefined ? words.wait : words.noneFits}
        </p>
      </FieldGroup>
    )
  }
  return (
    <RadioCards
      {...said}
      value={value}
      onChange={onChange}
      options={data.zones.map((zone) => ({
        value: zone.id,
        label: `${say(zone.name)} · ${zone.free > 0 ? words.free(zone.free, zone.stalls - zone.reserved) : words.full}`,
        hint: [
          say(zone.kindName),
          `${say(weekdaysText(zone.days))} ${hoursText(zone.hours)}`,
          zone.metres === null ? '' : words.metres(zone.metres),
        ]
          .filter((text) => text !== '')
          .join(' · '),
      }))}
    />
  )
}
