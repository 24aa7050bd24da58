import { useTitle } from '../navigation.ts'
import './pages.css'
import { ButtonLink } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { deviceWords } from '../words/devices/words.ts'
import { reviewWords } from '../words/desk/review.ts'
import { inspectionWords } from '../words/inspections/words.ts'
import { placementWords } from '../words/placement/words.ts'
import { pageWords } from '../words/portal-pages/words.ts'
import { reportWords } from '../words/desk/report.ts'
import { surveyWords } from '../words/survey/words.ts'
import { informationWords } from '../words/portal-information/words.ts'
import { mediaWords } from '../words/media/words.ts'
import { unitWords } from '../words/portal-units/words.ts'
import { recordWords } from '../words/record/words.ts'
import { portalPaths } from './paths.ts'

export function PublishedPage() {
  const words = useWords(pageWords).published
  const vending = useWords(placementWords).page
  const devices = useWords(deviceWords).page
  const inspections = useWords(inspectionWords).page
  const { portal: reviews, documents } = useWords(reviewWords)
  const media = useWords(mediaWords)
  const { portal: reports } = useWords(reportWords)
  const surveys = useWords(surveyWords).published
  const { reports: information } = useWords(informationWords)
  const record = useWords(recordWords)
  const units = useWords(unitWords)
  const lists = [
    [portalPaths.cases(), words.open],
    [portalPaths.decisions(), words.decisions],
    [portalPaths.units(), units.units.title],
    [portalPaths.procedures(), units.procedures.title],
    [portalPaths.yearly(), units.yearly.title],
    [portalPaths.inspections(), inspections.title],
    [portalPaths.fileReviews(), reviews.title],
    [portalPaths.documents(), documents.title],
    [portalPaths.informationReports(), information.title],
    [portalPaths.devices(), devices.title],
    [portalPaths.vending(), vending.title],
    [portalPaths.surveys(), surveys.title],
    [portalPaths.media(), media.title],
    [portalPaths.reports(), reports.title],
    [portalPaths.record(), record.title],
  ] as const
  useTitle(words.title)
  return (
    <div className="stack prose">
      <h1>{words.title}</h1>
      <h2>{words.shown}</h2>
      <ul>
        {Object.values(words.shownList).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{words.hidden}</h2>
      <ul>
        {Object.values(words.hiddenList).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {lists.map(([href, title]) => (
        <ButtonLink key={href} icon="list" href={href}>
          {title}
        </ButtonLink>
      ))}
    </div>
  )
}
