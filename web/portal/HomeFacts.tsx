import { useQuery } from '@tanstack/react-query'
import { portalHome } from '../../contract/portal.ts'
import { query } from '../queries.ts'
import { kept } from '../ui/storage.ts'
import { useWords } from '../words/language.ts'
import { portalWords } from '../words/portal/words.ts'

/** The district's counts and hotline, loaded after the first page stands; without an answer nothing is missing. */
export function HomeFacts() {
  const words = useWords(portalWords).around
  const chosen = kept('gezhi.region')
  const { data } = useQuery({
    ...query(portalHome, chosen === undefined ? {} : { region: chosen }),
    throwOnError: false,
  })
  if (!data?.region) return null
  return (
    <p className="quiet home-facts">
      <span>{words.counts(data.open, data.doneThisMonth)}</span>
      <a className="link" href={`tel:${data.hotline}`}>
        {words.hotline(data.hotline)}
      </a>
    </p>
  )
}
