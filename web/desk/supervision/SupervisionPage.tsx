import { exportSupervision, listSupervision } from '../../../contract/supervision.ts'
import { supervisionKinds } from '../../../domain/supervision/all.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { useSession } from '../../use-session.ts'
import { clueWords } from '../../words/desk/clues.ts'
import { informationWords } from '../../words/desk/information.ts'
import { normWords } from '../../words/desk/norm.ts'
import { oversightWords } from '../../words/desk/oversight.ts'
import { reportWords } from '../../words/desk/report.ts'
import { reviewWords } from '../../words/desk/review.ts'
import { supervisionWords } from '../../words/desk/supervision.ts'
import { togetherWords } from '../../words/desk/together.ts'
import { useWords } from '../../words/language.ts'
import { KindPage } from '../kinds/KindPage.tsx'
import { deskPaths } from '../paths.ts'
import { oversightOpenings } from './oversight/openings.ts'
import './supervision.css'

/** Where somebody may go from here: whoever has one of these permissions. */
type Way = { readonly verbs: readonly string[]; readonly href: string; readonly name: string }

/** Most that is begun by a button of its own; more stands in a list that opens. */
const fewWays = 2

/** 监督与信访: what supervision has under way. */
export function SupervisionPage() {
  const words = useWords(supervisionWords)
  const permissions = useSession()?.permissions ?? []
  const mayGo = ({ verbs }: Way) => verbs.some((verb) => permissions.includes(verb))
  const begun = useBegun().filter(mayGo)
  return (
    <KindPage list={listSupervision} exported={exportSupervision} kinds={supervisionKinds} pathOf={deskPaths.supervision} words={words}>
      {begun.length <= fewWays ? (
        begun.map(({ href, name }) => (
          <ButtonLink key={href} kind="primary" icon="plus" href={href}>
            {name}
          </ButtonLink>
        ))
      ) : (
        <details className="ways">
          <summary className="button button-primary">{words.begin}</summary>
          <ul className="plain-list">
            {begun.map(({ href, name }) => (
              <li key={href}>
                <ButtonLink kind="quiet" href={href}>
                  {name}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </details>
      )}
      {usePages()
        .filter(mayGo)
        .map(({ href, name }) => (
          <ButtonLink key={href} href={href}>
            {name}
          </ButtonLink>
        ))}
    </KindPage>
  )
}

function usePages(): readonly Way[] {
  const oversight = useWords(oversightWords)
  return [
    { verbs: ['clues.judge'], href: deskPaths.clues(), name: useWords(clueWords).title },
    { verbs: ['supervisionReport.read'], href: deskPaths.reports(), name: useWords(reportWords).title },
    { verbs: ['informationReport.read'], href: deskPaths.information(), name: useWords(informationWords).link },
    { verbs: ['supervisoryNotice.read'], href: deskPaths.supervisoryPapers(), name: oversight.papers.link },
    {
      verbs: ['conference.read', 'petition.read', 'reconsideration.read'],
      href: deskPaths.calendar(),
      name: useWords(togetherWords).open.calendar,
    },
  ]
}

function useBegun(): readonly Way[] {
  const { enter } = useWords(supervisionWords)
  const together = useWords(togetherWords).open
  const ofLodging = (['complaint', 'petition', 'reconsideration'] as const).map((kind) => ({
    verbs: [`${kind}.lodge`],
    href: deskPaths.enterVoice(kind),
    name: enter[kind],
  }))
  return [
    ...ofLodging,
    { verbs: ['petition.lodgeDirect'], href: deskPaths.enterVoice('directPetition'), name: enter.directPetition },
    { verbs: ['legalityReview.submit'], href: deskPaths.openSupervision('legalityReview'), name: useWords(reviewWords).opening.submit },
    { verbs: ['normReview.receive'], href: deskPaths.openSupervision('normReview'), name: useWords(normWords).receive },
    { verbs: ['conference.call'], href: deskPaths.openSupervision('conference'), name: together.conference },
    { verbs: ['survey.announce'], href: deskPaths.newSurvey(), name: together.survey },
    { verbs: ['visit.record'], href: deskPaths.openSupervision('visit'), name: together.visit },
    { verbs: ['mediation.begin'], href: deskPaths.openSupervision('mediation'), name: useWords(informationWords).mediate },
    { verbs: oversightOpenings.map(({ verb }) => verb), href: deskPaths.openOversight(), name: useWords(oversightWords).open.link },
  ]
}
