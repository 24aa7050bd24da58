import type { ProceedingView } from '../../../contract/enforcement.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'

type Step = ProceedingView['steps'][number]

const looks: Readonly<Record<Step['standing'], IconName>> = { done: 'check', now: 'right', due: 'dot', open: 'info', notDue: 'minus' }

/** 法定步骤: each step of the law with how it stands here and its article, left to right at a desk, downwards on a phone. */
export function StepsLine({ steps }: { steps: readonly Step[] }) {
  const words = useWords(enforcementWords).panel
  const say = useSay()
  const done = steps.filter((one) => one.standing === 'done').length
  return (
    <section className="stack-tight">
      <h2>{words.steps(done, steps.length)}</h2>
      <ol className="law-steps">
        {steps.map((one) => (
          <li key={one.step} className={`law-step law-step-${one.standing}`} aria-current={one.standing === 'now' ? 'step' : undefined}>
            <Icon name={looks[one.standing]} />
            <strong>{say(one.name)}</strong>
            <span className="law-step-standing">{say(one.standingName)}</span>
            <span className="quiet law-step-basis">{one.basis}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
