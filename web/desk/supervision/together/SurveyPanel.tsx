import { useQuery } from '@tanstack/react-query'
import { readSurvey, type SurveyFigures, type SurveyView } from '../../../../contract/supervision-together.ts'
import { query } from '../../../queries.ts'
import { Skeleton } from '../../../ui/messages.tsx'
import { Table } from '../../../ui/table.tsx'
import { togetherWords } from '../../../words/desk/together.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'

export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

/** A survey: how it is drawn, what is asked, and once it has closed what was found. */
export function SurveyPanel({ matterId }: { matterId: string }) {
  const words = useWords(togetherWords).survey
  const say = useSay()
  const { data } = useQuery({ ...query(readSurvey, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={8} />
  const { head, numbers } = data
  return (
    <section className="proceeding stack-tight" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Facts
        rows={[
          [words.population, say(data.population)],
          [words.list, data.listName],
          [words.listed, data.listed],
          [words.sampled, data.sampled],
          [words.seedOn, data.seedOn],
          [words.closesOn, data.closesOn],
          [words.least, data.least],
          [words.weight, data.weight === null ? words.noWeight : `${data.weight}%`],
          [words.codes, numbers === null ? null : data.codesIssued ? words.codesOut : words.codesIn],
          [words.hash, <Hash key="hash" text={data.questionsHash} />],
          [words.head, head && <Hash key="head" text={`${words.headOf(head.number)} ${head.root}`} />],
          [words.seed, data.seed && <Hash key="seed" text={data.seed} />],
          [words.numbers, numbers?.join('、')],
          [words.conclusion, data.conclusion],
        ]}
      />
      {data.results === null ? (
        <>
          {numbers !== null && <p className="quiet">{words.waiting}</p>}
          <Questions questions={data.questions} />
        </>
      ) : (
        <Results results={data.results} least={data.least} />
      )}
    </section>
  )
}

const Hash = ({ text }: { text: string }) => <code className="survey-hash">{text}</code>

function Questions({ questions }: Pick<SurveyView, 'questions'>) {
  const words = useWords(togetherWords).survey
  const say = useSay()
  return (
    <section className="stack-tight">
      <h3>{words.questions}</h3>
      <ol className="survey-questions">
        {questions.map((one) => (
          <li key={one.id}>
            {say(one)} {one.kind === 'many' && <span className="quiet">{words.many}</span>}
            <p className="quiet">{one.options.map(say).join('／')}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Results({ results, least }: { results: SurveyFigures; least: number }) {
  const words = useWords(togetherWords).survey
  const say = useSay()
  return (
    <section className="stack-tight">
      <h3>{words.results}</h3>
      <p>{words.rate(results.answers, results.sampled, percent(results.responseRate))}</p>
      {results.questions === null && <p className="quiet">{words.tooFew(least)}</p>}
      {results.questions?.map((one) => (
        <div key={one.id} className="stack-tight">
          <p>
            <strong>{say(one)}</strong>{' '}
            <span className="quiet">{one.options === null ? words.tooFew(least) : words.answered(one.answered ?? 0)}</span>
          </p>
          {one.options !== null && (
            <Table
              caption={say(one)}
              rows={one.options}
              rowKey={(option) => option.id}
              columns={[
                { key: 'option', header: words.option, cell: (option) => say(option) },
                { key: 'count', header: words.count, cell: (option) => option.count, figures: true },
                { key: 'share', header: words.share, cell: (option) => percent(option.share), figures: true },
                { key: 'margin', header: words.margin, cell: (option) => `${percent(option.from)} – ${percent(option.to)}`, figures: true },
              ]}
            />
          )}
        </div>
      ))}
      <p className="quiet">{words.method}</p>
    </section>
  )
}
