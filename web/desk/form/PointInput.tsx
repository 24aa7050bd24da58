import type { Cgcs2000Point } from '../../../domain/grid/area.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldGroup, TextInput, type Labelled } from '../../ui/field.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useWords } from '../../words/language.ts'
import { useDistrictLayers } from '../district-layers.ts'
import type { FieldInputProps } from './FieldInput.tsx'

function pointOf(value: unknown): { x: number; y: number } | undefined {
  if (typeof value !== 'object' || value === null || !('x' in value) || !('y' in value)) return undefined
  return typeof value.x === 'number' && typeof value.y === 'number' ? { x: value.x, y: value.y } : undefined
}

/** A place, by pointing at the map or by its coordinates; it starts where the matter is. */
export function PointInput({
  said,
  matter,
  values,
  name,
  optional,
  onChange,
}: FieldInputProps & { readonly said: Labelled }) {
  const words = useWords(deskWords).form
  const layers = useDistrictLayers()
  const point = pointOf(values[name])
  const start = point ?? matter.point
  const shown: Cgcs2000Point | undefined = point && [point.x, point.y]
  const typed = (axis: 'x' | 'y', text: string) => {
    const figure = Number(text)
    if (text.trim() !== '' && Number.isFinite(figure))
      onChange({ x: start?.x ?? 0, y: start?.y ?? 0, [axis]: figure })
  }
  return (
    <FieldGroup {...said} hint={words.pointHint}>
      <DistrictMap
        layers={layers}
        point={shown}
        height="18rem"
        onPoint={([x, y]) => onChange({ x, y })}
        {...(start && { view: { center: [start.x, start.y] as Cgcs2000Point, zoom: 16 } })}
      />
      <div className="row">
        <TextInput
          key={`x ${point?.x}`}
          id={said.id}
          label={words.longitude}
          inputMode="numeric"
          value={point ? String(point.x) : ''}
          onChange={(text) => typed('x', text)}
        />
        <TextInput
          key={`y ${point?.y}`}
          id={`${said.id}-y`}
          label={words.latitude}
          inputMode="numeric"
          value={point ? String(point.y) : ''}
          onChange={(text) => typed('y', text)}
        />
        {optional && point !== undefined && (
          <Button onPress={() => onChange(undefined)}>{words.noPoint}</Button>
        )}
      </div>
    </FieldGroup>
  )
}
