import { useTitle } from '../navigation.ts'
import './pages.css'
import { ButtonLink } from '../ui/button.tsx'
import { useWords } from '../words/language.ts'
import { deviceWords } from '../words/devices/words.ts'
import { inspectionWords } from '../words/inspections/words.ts'
import { placementWords } from '../words/placement/words.ts'
import { pageWords } from '../words/portal-pages/words.ts'
import { recordWords } from '../words/record/words.ts'
import { portalPaths } from './paths.ts'

export function PublishedPage() {
  const words = useWords(pageWords).published
  const vending = useWords(placementWords).page
  const devices = useWords(deviceWords).page
  const inspections = useWords(inspectionWords).page
  const record = useWords(recordWords)
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
      <ButtonLink icon="list" href={portalPaths.cases()}>
        {words.open}
      </ButtonLink>
      <ButtonLink icon="list" href={portalPaths.decisions()}>
        {words.decisions}
      </ButtonLink>
      <ButtonLink icon="list" href={portalPaths.vending()}>
        {vending.title}
      </ButtonLink>
      <ButtonLink icon="list" href={portalPaths.devices()}>
        {devices.title}
      </ButtonLink>
      <ButtonLink icon="list" href={portalPaths.inspections()}>
        {inspections.title}
      </ButtonLink>
      <ButtonLink icon="list" href={portalPaths.record()}>
        {record.title}
      </ButtonLink>
    </div>
  )
}
