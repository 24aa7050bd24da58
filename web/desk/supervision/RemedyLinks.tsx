import type { MatterView } from '../../../contract/matter.ts'
import { remedyKinds } from '../../../domain/supervision/all.ts'
import { useSession } from '../../use-session.ts'
import { reviewWords } from '../../words/desk/review.ts'
import { useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'

/** Where a suit or a claim for compensation against a proceeding is entered: once its table takes the entry of a remedy. */
export function RemedyLinks({ matter }: { matter: MatterView }) {
  const words = useWords(reviewWords).opening
  const session = useSession()
  const open = matter.offers.some(({ act, blockedBy }) => act === 'recordRemedy' && blockedBy === null)
  const mine = remedyKinds.filter((kind) => session?.permissions.includes(`${kind}.receive`) === true)
  if (!open || mine.length === 0) return null
  return (
    <p className="no-print">
      {words.against}：
      {mine.map((kind, at) => (
        <span key={kind}>
          {at > 0 && ' · '}
          <a className="link" href={deskPaths.openSupervision(kind, matter.id)}>
            {words[kind]}
          </a>
        </span>
      ))}
    </p>
  )
}
