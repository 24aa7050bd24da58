import { useWords } from '../../words/language.ts'
import { informationWords } from '../../words/portal-information/words.ts'
import { portalPaths } from '../paths.ts'
import { SentFrame } from '../SentFrame.tsx'

/** The code to follow a request for information by. */
export function SentPage() {
  return <SentFrame words={useWords(informationWords).sent} followPath={portalPaths.informationFollow} />
}
