import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useTitle } from '../../navigation.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'
import { MatterView } from './MatterView.tsx'

/** One matter on a page of its own, for links, for print, and for whoever came from a list. */
export function MatterPage() {
  const { matterId = '' } = useParams()
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const words = useWords(deskWords)
  useTitle(words.titleOf(words.matter.page))
  return (
    <MatterView
      key={matterId}
      matterId={matterId}
      act={address.get('act') ?? undefined}
      onAct={(act) => void navigate(deskPaths.matter(matterId, act), { replace: act === undefined })}
    />
  )
}
