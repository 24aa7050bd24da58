import { useWords } from '../../words/language.ts'
import { complainWords } from '../../words/portal-complaint/words.ts'
import { portalPaths } from '../paths.ts'
import { SentFrame } from '../SentFrame.tsx'

/** The code to follow a complaint or petition by. */
export function SentPage() {
  return <SentFrame words={useWords(complainWords).sent} followPath={portalPaths.complainFollow} />
}
