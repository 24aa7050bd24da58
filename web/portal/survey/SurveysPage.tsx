import { useQuery } from '@tanstack/react-query'
import { publicSurveys } from '../../../contract/supervision-together.ts'
import type { OutputOf } from '../../api.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { surveyWords } from '../../words/survey/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import '../pages.css'
import { portalPaths } from '../paths.ts'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'
import './survey.css'

type Survey = OutputOf<typeof publicSurveys>['surveys'][number]

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** 社会测评结果: what was found, with how sure it is, and how anybody draws the sample again. */
export function SurveysPage() {
  const words = useWords(surveyWords).published
  const region = useRegion()
  const { data } = useQuery(query(publicSurveys, { region: region.code }))
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <ButtonLink href={portalPaths.survey()}>{words.answer}</ButtonLink>
      {data === undefined ? <Skeleton lines={4} /> : data.surveys.length === 0 && <Empty title={words.none} />}
      <div className="record">
        {data?.surveys.map((one) => (
          <OneSurvey key={one.number} survey={one} />
        ))}
      </div>
    </div>
  )
}

function OneSurvey({ survey }: { survey: Survey }) {
  const words = useWords(surveyWords).published
  const say = useSay()
  const { head, numbers, results } = survey
  return (
    <section className="entry stack-tight">
      <h2>
        {survey.title} <Tag>{say(survey.stateName)}</Tag>
      </h2>
      <p>{words.drawn(say(survey.population), survey.listed, survey.sampled)}</p>
      <p className="quiet">
        {survey.number} · {words.until(survey.closesOn)}
      </p>
      {results !== null && <p>{words.rate(results.answers, percent(results.responseRate))}</p>}
      {results?.questions === null && <p className="quiet">{words.tooFew(survey.least)}</p>}
      {results?.questions?.map((one) => (
        <div key={one.id} className="stack-tight">
          <p>
            <strong>{say(one)}</strong> {one.options === null && <span className="quiet">{words.tooFew(survey.least)}</span>}
          </p>
          {one.options !== null && (
            <Table
              caption={say(one)}
              rows={one.options}
              rowKey={(option) => option.id}
              columns={[
                { key: 'option', header: words.option, cell: (option) => say(option) },
                { key: 'share', header: words.share, cell: (option) => percent(option.share), figures: true },
                { key: 'margin', header: words.margin, cell: (option) => `${percent(option.from)} – ${percent(option.to)}`, figures: true },
              ]}
            />
          )}
        </div>
      ))}
      {survey.conclusion !== null && <p className="pre-line">{survey.conclusion}</p>}
      <details>
        <summary>{words.how}</summary>
        <dl className="facts survey-draw">
          {(
            [
              [words.list, survey.listName],
              [words.seedOn, survey.seedOn],
              [words.hash, survey.questionsHash],
              ...(head === null ? [] : [[words.head(head.number), head.root]]),
              ...(survey.seed === null ? [] : [[words.seed, survey.seed]]),
              ...(numbers === null ? [] : [[words.numbers, numbers.join('、')]]),
            ] as const
          ).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}
