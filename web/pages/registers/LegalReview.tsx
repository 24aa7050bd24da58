import type { z } from 'zod'
import type { listUnitsOf } from '../../../contract/registers/units.ts'
import { StatusWord } from '../../ui/messages.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { registerPath } from './paths.ts'

type Share = z.output<typeof listUnitsOf.output>['legalReview']

/** 法制审核人员配备: the figure, and who stands behind it. */
export function LegalReview({ share }: { share: Share }) {
  const words = useWords(registerWords).legalReview
  const say = useSay()
  const { officers, reviewers, percent, least, meets } = share
  return (
    <details>
      <summary>
        {words.figure(reviewers.length, officers)}{' '}
        <StatusWord tone={meets ? 'done' : 'soon'}>{meets ? words.met : words.short(least - reviewers.length)}</StatusWord>
      </summary>
      <p className="quiet">{words.basis(percent)}</p>
      {reviewers.map((one) => (
        <p key={one.id}>
          <a className="link" href={registerPath('people', { person: one.id })}>
            {words.reviewer(one.name, say(one.unit))}
          </a>
        </p>
      ))}
      <p>
        <a className="link" href={registerPath('credentials', { kind: 'enforcement', standing: 'valid' })}>
          {words.officers}
        </a>
      </p>
    </details>
  )
}
