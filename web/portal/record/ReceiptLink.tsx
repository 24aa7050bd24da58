import { Link } from '../../ui/button.tsx'
import { useWords } from '../../words/language.ts'
import { recordWords } from '../../words/record/words.ts'
import { portalPaths } from '../paths.ts'

/** Where a receipt is offered: the file, what it is for, and how it is checked. */
export function ReceiptLink({ url }: { url: string }) {
  const words = useWords(recordWords)
  return (
    <section className="stack-tight no-print" aria-label={words.title}>
      <p className="row">
        <Link href={url}>{words.download}</Link>
        <Link href={portalPaths.record()}>{words.checkHere}</Link>
      </p>
      <p className="quiet">{words.downloadHint}</p>
    </section>
  )
}
