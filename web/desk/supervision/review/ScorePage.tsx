import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from 'react-router'
import { readFileReview, readReviewedFile } from '../../../../contract/supervision-review.ts'
import { call } from '../../../api.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { Empty, Notice, Skeleton } from '../../../ui/messages.tsx'
import { reviewWords } from '../../../words/desk/review.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { deskPaths } from '../../paths.ts'
import { FileSide } from './FileSide.tsx'
import { SheetSide } from './SheetSide.tsx'
import './review.css'

/** 评分: the file beside the sheet. Opening the file is an entry of the record, so it is asked for. */
export function ScorePage() {
  const desk = useWords(deskWords)
  const words = useWords(reviewWords)
  const say = useSay()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { matterId = '' } = useParams()
  const { data } = useQuery(query(readFileReview, { matterId }))
  const opening = useMutation({ mutationFn: () => call(readReviewedFile, { matterId }) })
  const number = data?.file.number ?? ''
  useTitle(desk.titleOf(words.scoring.title(number)))
  if (data === undefined) return <Skeleton lines={10} />
  const file = opening.data?.ok === true ? opening.data.value : undefined
  return (
    <div className="stack score-page">
      <header className="list-head">
        <h1>{words.scoring.title(number)}</h1>
        <ButtonLink href={deskPaths.reviews()}>{words.scoring.back}</ButtonLink>
      </header>
      <p className="quiet">
        {say(data.unit.name)} · {data.round.title}
      </p>
      {opening.data?.ok === false && <Notice kind="lapsed" title={opening.data.refusal.sentence} live />}
      {!data.mine && <Empty title={words.scoring.notYet} />}
      {file === undefined ? (
        <div className="stack-tight">
          <p className="quiet">{words.scoring.opened}</p>
          <p>
            <Button kind="primary" busy={opening.isPending} onPress={() => opening.mutate()}>
              {words.scoring.open}
            </Button>
          </p>
        </div>
      ) : (
        <div className={data.mine ? 'score-sides' : 'stack'}>
          <FileSide file={file} />
          {data.mine && (
            <SheetSide
              matterId={matterId}
              file={file}
              onDone={() => {
                void queries.invalidateQueries()
                void navigate(deskPaths.matter(matterId))
              }}
            />
          )}
        </div>
      )}
    </div>
  )
}
