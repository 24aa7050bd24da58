import type { ReactNode } from 'react'
import { Time } from '../ui/due-time.tsx'

/** One fact with its name, for a list of answers. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="answer">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** A fact that is a moment. */
export function TimeFact({ name, at }: { name: string; at: string }) {
  return (
    <Fact name={name}>
      <Time at={at} />
    </Fact>
  )
}
