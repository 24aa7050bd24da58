import type { MatterView } from '../../../../contract/matter.ts'
import { useSession } from '../../../use-session.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { togetherWords } from '../../../words/desk/together.ts'
import { useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import { ConferencePanel } from './ConferencePanel.tsx'
import { SurveyPanel } from './SurveyPanel.tsx'
import '../../enforcement/enforcement.css'
import './together.css'

/** What stands beside a meeting, a survey or a visit. */
export function TogetherPanel({ matter }: { matter: MatterView }) {
  switch (matter.procedure) {
    case 'conference':
      return <ConferencePanel matterId={matter.id} />
    case 'survey':
      return <SurveyPanel matterId={matter.id} />
    case 'visit':
      return <PaperOfVisit matter={matter} />
    default:
      return null
  }
}

/** A paper about a visit is issued under its number. */
function PaperOfVisit({ matter }: { matter: MatterView }) {
  const words = useWords(togetherWords).visit
  const may = useSession()?.permissions.includes('supervisoryNotice.issue') === true
  if (matter.endedAt !== null || !may) return null
  return (
    <section className="proceeding stack-tight" aria-label={words.title}>
      <p className="row">
        <ButtonLink href={deskPaths.openOversight('supervisoryNotice.issue')}>{words.paper}</ButtonLink>
        <span className="tabular">{matter.number}</span>
      </p>
    </section>
  )
}
