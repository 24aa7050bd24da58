import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { readResponsibility } from '../../../../contract/supervision-oversight.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { ButtonLink } from '../../../ui/button.tsx'
import { Skeleton } from '../../../ui/messages.tsx'
import { oversightWords } from '../../../words/desk/oversight.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import { Statement } from './Statement.tsx'

/** 责任倒查 of one matter, as its record stands now. */
export function ResponsibilityPage() {
  const desk = useWords(deskWords)
  const words = useWords(oversightWords).statement
  const { matterId = '' } = useParams()
  useTitle(desk.titleOf(words.title))
  const { data } = useQuery(query(readResponsibility, { matterId }))
  if (data === undefined) return <Skeleton lines={10} />
  const { matter, statement } = data
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
        <div className="row no-print">
          <ButtonLink href={deskPaths.openOversight('accountability.open')}>{words.open}</ButtonLink>
        </div>
      </header>
      <p>
        <a className="link" href={deskPaths.matter(matter.id)}>
          {matter.number ?? matter.title}
        </a>{' '}
        {matter.title}
      </p>
      <p className="quiet">{words.lead}</p>
      <Statement statement={statement} heading="h2" matterId={matter.id} />
      <p className="quiet">{words.pick}</p>
    </div>
  )
}
