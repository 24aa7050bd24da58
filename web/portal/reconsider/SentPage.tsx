import { useWords } from '../../words/language.ts'
import { reconsiderWords } from '../../words/portal-reconsider/words.ts'
import { portalPaths } from '../paths.ts'
import { SentFrame } from '../SentFrame.tsx'

/** The code to follow a reconsideration by. */
export function SentPage() {
  return <SentFrame words={useWords(reconsiderWords).sent} followPath={portalPaths.reconsiderFollow} />
}
