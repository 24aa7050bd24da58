import type { GentlePathView } from '../../contract/registers/vending.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Notice } from '../ui/messages.tsx'
import { useSay, useWords } from '../words/language.ts'
import { placementWords } from '../words/placement/words.ts'
import './placement.css'

type Step = GentlePathView['paths'][number]['steps'][number]
const looks: Readonly<Record<Step['standing'], IconName>> = { done: 'check', next: 'right', later: 'dot', open: 'minus' }

/** 劝导—安置—改正—处罚 of a vendor: each step with what was done, by whom and when, and the next one with its reason. */
export function GentlePath({ view, hrefOf }: { view: GentlePathView; hrefOf?: (matterId: string) => string }) {
  const words = useWords(placementWords).path
  const say = useSay()
  const { place } = view
  if (view.paths.length === 0) return null
  return (
    <section className="gentle" aria-label={words.title}>
      <h2>{words.title}</h2>
      {place !== null && <p>{words.place(say(place.zone), place.stall === null ? '' : words.stall(place.stall), place.until)}</p>}
      {view.paths.map((path) => (
        <div key={path.item.code}>
          {view.paths.length > 1 && <p className="quiet">{say(path.item.name)}</p>}
          {path.inside !== null && <Notice kind="lapsed" title={words.inside(say(path.inside.zone))} />}
          <ol className="gentle-steps">
            {path.steps.map((step) => (
              <li key={step.step} className={`gentle-${step.standing}`} aria-current={step.standing === 'next' ? 'step' : undefined}>
                <Icon name={looks[step.standing]} />
                <span>
                  <strong>{say(step.name)}</strong> <span className="gentle-standing">{words.standings[step.standing]}</span>
                  <span className="quiet gentle-reason">{say(step.reason)}</span>
                  {step.done.map((one) => (
                    <span key={`${one.matterId} ${one.on} ${one.text.zh}`} className="gentle-taken">
                      {one.on} {say(one.text)} {one.by}{' '}
                      {hrefOf && (
                        <a className="link" href={hrefOf(one.matterId)}>
                          {`›${say(step.name)}`}
                        </a>
                      )}
                    </span>
                  ))}
                </span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
