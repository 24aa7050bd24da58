import type { MatterLine } from '../../../contract/matter.ts'
import { Table, type Column } from '../../ui/table.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { LineDue } from '../line-due.tsx'

type Props = {
  readonly lines: readonly MatterLine[]
  readonly chosen: string | undefined
  readonly hrefOf: (line: MatterLine) => string
  readonly onHover?: (id: string | undefined) => void
}

/** The matters of a queue, the most urgent first; j, k and Enter go through them. */
export function InboxList({ lines, chosen, hrefOf, onHover }: Props) {
  const words = useWords(deskWords).columns
  const say = useSay()
  const columns: Column<MatterLine>[] = [
    { key: 'title', header: words.matter, cell: (line) => <LineTitle line={line} /> },
    { key: 'state', header: words.state, cell: (line) => say(line.stateName), width: '6rem' },
    { key: 'due', header: words.due, cell: (line) => <LineDue line={line} />, width: '10.5rem' },
    { key: 'place', header: words.place, cell: (line) => placeOf(line, say), width: '9rem' },
  ]
  return (
    <Table
      caption={words.queueCaption}
      columns={columns}
      rows={lines}
      rowKey={(line) => line.id}
      hrefOf={hrefOf}
      picked={chosen}
      pageKeys
      {...(onHover && { onHover })}
    />
  )
}

export function LineTitle({ line }: { line: MatterLine }) {
  const words = useWords(deskWords).matter
  const say = useSay()
  return (
    <span className="line-title">
      <span>{line.title}</span>
      <span className="quiet tabular">
        {line.number ?? words.unnumbered}
        {line.subject !== null && ` ${say(line.subject.name)}`}
      </span>
    </span>
  )
}

function placeOf(line: MatterLine, say: ReturnType<typeof useSay>): string {
  return [line.street && say(line.street), line.community && say(line.community)].filter(Boolean).join(' ')
}
