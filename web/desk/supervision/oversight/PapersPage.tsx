import { useQuery } from '@tanstack/react-query'
import { countNotices } from '../../../../contract/supervision-oversight.ts'
import { useTitle } from '../../../navigation.ts'
import { query } from '../../../queries.ts'
import { Empty, Skeleton } from '../../../ui/messages.tsx'
import { Table } from '../../../ui/table.tsx'
import { oversightWords } from '../../../words/desk/oversight.ts'
import { deskWords } from '../../../words/desk/words.ts'
import { useSay, useWords } from '../../../words/language.ts'

const figures = ['received', 'open', 'late', 'objected', 'sentBack', 'ordered', 'closed'] as const

/** 监督文书分单位统计: how each unit stands with what was demanded of it this year. */
export function PapersPage() {
  const desk = useWords(deskWords)
  const words = useWords(oversightWords).papers
  const say = useSay()
  useTitle(desk.titleOf(words.title))
  const { data } = useQuery(query(countNotices, {}))
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      {data === undefined ? (
        <Skeleton lines={6} />
      ) : data.units.length === 0 ? (
        <Empty title={words.none} />
      ) : (
        <Table
          caption={words.year(data.year)}
          rows={data.units}
          rowKey={(one) => one.id}
          columns={[
            { key: 'unit', header: words.unit, cell: (one) => say(one.name) },
            ...figures.map((name) => ({
              key: name,
              header: words[name],
              cell: (one: (typeof data.units)[number]) => <span className="tabular">{one[name]}</span>,
            })),
          ]}
        />
      )}
    </div>
  )
}
