import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { explainClock, type ClockView } from '../../../contract/matter.ts'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DueTime } from '../../ui/due-time.tsx'
import { Skeleton } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'

/** The clocks that run, each with what is left, and the derivation behind it. */
export function Clocks({ matterId, clocks }: { matterId: string; clocks: readonly ClockView[] }) {
  const words = useWords(deskWords).clocks
  const say = useSay()
  const { aside } = useMarks()
  const [asked, setAsked] = useState<string>()
  const { data } = useQuery({
    ...query(explainClock, { matterId, clock: asked ?? '' }),
    enabled: asked !== undefined,
    throwOnError: false,
  })
  const chosen = clocks.find((one) => one.clock === asked)
  if (clocks.length === 0) return null
  return (
    <section className="stack-tight">
      <h2>{words.title}</h2>
      <ul className="clocks">
        {clocks.map((one) => (
          <li key={one.clock}>
            <strong>{say(one.name)}</strong>
            {aside(say(one.level))}
            <DueTime due={one} />
            <Button kind="quiet" onPress={() => setAsked(one.clock)}>
              {words.why}
            </Button>
          </li>
        ))}
      </ul>
      <Dialog open={asked !== undefined} onClose={() => setAsked(undefined)} title={chosen ? words.whyTitle(say(chosen.name)) : words.why}>
        {data === undefined ? (
          <Skeleton lines={5} />
        ) : (
          <ol className="steps-of-clock">
            {data.steps.map((step) => (
              <li key={step.zh}>{say(step)}</li>
            ))}
          </ol>
        )}
      </Dialog>
    </section>
  )
}
