import type { StatementView } from '../../../../contract/supervision-oversight.ts'
import { Time } from '../../../ui/due-time.tsx'
import { StatusWord } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { oversightWords } from '../../../words/desk/oversight.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { EntryNumber } from './EntryNumber.tsx'

type Heading = 'h2' | 'h3'

type Props = {
  readonly statement: StatementView
  readonly heading: Heading
  /** The matter whose entries it speaks of; null where the reader may not open it. */
  readonly matterId: string | null
}

/** 责任倒查 in four tables: who decided, which clocks ran out under whom, who was told, and what was at hand. */
export function Statement({ statement, heading, matterId }: Props) {
  const words = useWords(oversightWords).statement
  const say = useSay()
  const role = useRole()
  return (
    <div className="stack">
      <Part
        heading={heading}
        caption={words.steps}
        rows={statement.steps}
        rowKey={(one) => String(one.seq)}
        columns={useStepColumns(matterId)}
      />
      <Part
        heading={heading}
        caption={words.lapses}
        rows={statement.lapses}
        rowKey={(one) => `${one.clock.zh} ${one.startedAt}`}
        columns={[
          { key: 'clock', header: words.clock, cell: (one) => say(one.clock) },
          { key: 'due', header: words.due, cell: (one) => <Time at={one.dueAt} form="exact" /> },
          {
            key: 'stopped',
            header: words.stopped,
            cell: (one) =>
              one.stoppedAt === null ? <StatusWord tone="lapsed">{words.never}</StatusWord> : <Time at={one.stoppedAt} form="exact" />,
          },
          {
            key: 'under',
            header: words.under,
            cell: (one) => [role(one.owner, one.unit), one.assignee].filter(Boolean).join(' · '),
          },
        ]}
      />
      <Part
        heading={heading}
        caption={words.hands}
        rows={statement.hands}
        rowKey={(one) => `${one.unit.zh} ${one.at}`}
        columns={[
          { key: 'at', header: words.at, cell: (one) => <Time at={one.at} form="exact" /> },
          { key: 'unit', header: words.role, cell: (one) => say(one.unit) },
          { key: 'people', header: words.people, cell: (one) => <span className="tabular">{one.people}</span> },
          { key: 'holders', header: words.holders, cell: (one) => <span className="tabular">{one.holders}</span> },
          { key: 'open', header: words.openMatters, cell: (one) => <span className="tabular">{one.open}</span> },
        ]}
      />
      <p className="quiet">{words.money}</p>
      <Part
        heading={heading}
        caption={words.told}
        rows={statement.told}
        rowKey={(one) => `${one.who} ${one.at} ${one.why.zh}`}
        columns={[
          { key: 'at', header: words.at, cell: (one) => <Time at={one.at} form="exact" /> },
          { key: 'who', header: words.who, cell: (one) => one.who },
          { key: 'why', header: words.why, cell: (one) => say(one.why) },
          { key: 'read', header: words.read, cell: (one) => (one.readAt === null ? words.unread : <Time at={one.readAt} form="exact" />) },
        ]}
      />
    </div>
  )
}

type PartProps<Row> = {
  readonly heading: Heading
  readonly caption: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
}

/** One table under its title; said in words where it has no row. */
function Part<Row>({ heading: Title, caption, ...table }: PartProps<Row>) {
  const words = useWords(oversightWords).statement
  return (
    <section className="stack-tight">
      <Title>{caption}</Title>
      {table.rows.length === 0 ? <p className="quiet">{words.none}</p> : <Table stack caption={caption} {...table} />}
    </section>
  )
}

type Named = StatementView['steps'][number]['post']

/** A post and a unit, as far as they are known. */
function useRole() {
  const say = useSay()
  return (post: Named, unit: Named) => [post && say(post), unit && say(unit)].filter(Boolean).join(' · ')
}

function useStepColumns(matterId: string | null): Column<StatementView['steps'][number]>[] {
  const words = useWords(oversightWords).statement
  const say = useSay()
  const role = useRole()
  return [
    { key: 'seq', header: words.seq, cell: (one) => <EntryNumber matterId={matterId} seq={one.seq} />, width: '4rem' },
    { key: 'act', header: words.act, cell: (one) => say(one.act) },
    { key: 'at', header: words.at, cell: (one) => <Time at={one.at} form="exact" /> },
    { key: 'who', header: words.who, cell: (one) => one.person },
    { key: 'role', header: words.role, cell: (one) => role(one.post, one.unit) },
    {
      key: 'decision',
      header: words.decision,
      cell: (one) => (
        <>
          {one.decided ? words.isDecision : words.isStep} {one.late && <StatusWord tone="lapsed">{words.late}</StatusWord>}
        </>
      ),
    },
  ]
}
