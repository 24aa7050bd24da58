import type { Cgcs2000Point } from '../../../domain/grid/area.ts'
import { useState } from 'react'
import { DistrictMap } from '../../map/district-map.tsx'
import { Button } from '../../ui/button.tsx'
import { FieldGroup, TextInput, type Labelled } from '../../ui/field.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useWords } from '../../words/language.ts'
import { useDistrictLayers } from '../district-layers.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import './form.css'

/** What has been filled in as a place, or undefined while it is none. */
export function pointOf(value: unknown): { x: number; y: number } | undefined {
  if (typeof value !== 'object' || value === null || !('x' in value) || !('y' in value)) return undefined
  return typeof value.x === 'number' && typeof value.y === 'number' ? { x: value.x, y: value.y } : undefined
}

type Props = Pick<FieldInputProps, 'values' | 'name' | 'optional' | 'onChange'> & {
  readonly about: Pick<FieldInputProps['about'], 'point'>
  readonly said: Labelled
}

/** A place, by pointing at the map or by its coordinates; it starts where the matter is. */
export function PointInput({ said, about, values, name, optional, onChange }: Props) {
  const words = useWords(deskWords).form
  const layers = useDistrictLayers()
  const point = pointOf(values[name])
  const start = point ?? about.point
  const shown: Cgcs2000Point | undefined = point && [point.x, point.y]
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
        <Coordinates key={`${point?.x} ${point?.y}`} id={said.id} point={point} onChange={onChange} />
        {optional && point !== undefined && <Button onPress={() => onChange(undefined)}>{words.noPoint}</Button>}
      </div>
    </FieldGroup>
  )
}

type CoordinatesProps = {
  readonly id: string
  readonly point: { x: number; y: number } | undefined
  readonly onChange: (point: { x: number; y: number }) => void
}

/** Both figures as they are typed; the place moves when they are left, or at Enter. */
function Coordinates({ id, point, onChange }: CoordinatesProps) {
  const words = useWords(deskWords).form
  const [x, setX] = useState(point ? String(point.x) : '')
  const [y, setY] = useState(point ? String(point.y) : '')
  const take = () => {
    const to = { x: Number(x), y: Number(y) }
    if (x.trim() === '' || y.trim() === '' || !Number.isFinite(to.x) || !Number.isFinite(to.y)) return
    if (to.x !== point?.x || to.y !== point.y) onChange(to)
  }
  return (
    <div
      className="coordinates"
      onBlur={(left) => {
        if (!left.currentTarget.contains(left.relatedTarget)) take()
      }}
      onKeyDown={(press) => {
        if (press.key !== 'Enter') return
        press.preventDefault()
        take()
      }}
    >
      <TextInput id={id} label={words.longitude} inputMode="numeric" value={x} onChange={setX} />
      <TextInput id={`${id}-y`} label={words.latitude} inputMode="numeric" value={y} onChange={setY} />
    </div>
  )
}
