import { useState } from 'react'
import type { Labelled } from '../../ui/field.tsx'
import { useSession } from '../../use-session.ts'
import { PlaceSearch } from '../../PlaceSearch.tsx'
import '../report/report.css'
import { newMatter } from './about.ts'
import type { FieldInputProps } from './FieldInput.tsx'
import { PointInput, pointOf } from './PointInput.tsx'

type Props = Pick<FieldInputProps, 'values' | 'name' | 'optional' | 'onChange' | 'about'> & { readonly said: Labelled }

/** Where it is: of a new matter also by the name of a place, since there is nowhere to begin from. */
export function PlaceInput(props: Props) {
  const { about, values, name, onChange } = props
  const session = useSession()
  // The map shows a place found by name by being drawn anew around it.
  const [found, setFound] = useState(0)
  if (about.id !== newMatter || session === null) return <PointInput {...props} />
  return (
    <div className="stack-tight">
      <PlaceSearch
        region={session.region.code}
        point={pointOf(values[name])}
        onChoose={(point) => {
          onChange(point)
          setFound(found + 1)
        }}
      />
      <PointInput key={found} {...props} />
    </div>
  )
}
