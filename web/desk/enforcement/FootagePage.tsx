import { useQuery } from '@tanstack/react-query'
import { listFootage, type FootageLine } from '../../../contract/footage.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Time } from '../../ui/due-time.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { Table, type Column } from '../../ui/table.tsx'
import { useSession } from '../../use-session.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'
import './enforcement.css'

/** 公共视频调取登记: who asked for which recording, for which case and why. */
export function FootagePage() {
  const desk = useWords(deskWords)
  const words = useWords(enforcementWords).footage
  const session = useSession()
  useTitle(desk.titleOf(words.title))
  if (session?.permissions.includes('penalty.read') !== true) return <Empty title={words.notYours}>{words.notYoursText}</Empty>
  return (
    <div className="stack">
      <header className="list-head">
        <h1>{words.title}</h1>
      </header>
      <p className="quiet">{words.lead}</p>
      <Lines />
    </div>
  )
}

function Lines() {
  const words = useWords(enforcementWords).footage
  const columns = useColumns()
  const { data } = useQuery(query(listFootage, {}))
  if (data === undefined) return <Skeleton lines={8} />
  if (data.lines.length === 0) return <Empty title={words.none}>{words.noneText}</Empty>
  return (
    <Table
      stack
      caption={words.listed(data.total)}
      columns={columns}
      rows={data.lines}
      rowKey={(one) => one.id}
      hrefOf={(one) => deskPaths.matter(one.matterId)}
      pageKeys
    />
  )
}

function useColumns(): Column<FootageLine>[] {
  const words = useWords(enforcementWords).footage
  const say = useSay()
  return [
    { key: 'number', header: words.number, cell: (one) => one.number },
    { key: 'at', header: words.at, cell: (one) => <Time at={one.at} form="exact" /> },
    { key: 'person', header: words.person, cell: (one) => [one.person, one.unit && say(one.unit)].filter(Boolean).join('，') },
    { key: 'holder', header: words.holder, cell: (one) => one.holder },
    { key: 'place', header: words.place, cell: (one) => one.place },
    {
      key: 'span',
      header: words.span,
      cell: (one) => (
        <>
          <Time at={one.from} form="exact" /> – <Time at={one.until} form="exact" />
        </>
      ),
    },
    { key: 'why', header: words.why, cell: (one) => one.why },
  ]
}
