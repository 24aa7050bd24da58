import { servedProcedures, type MatterLine } from '../../../contract/matter.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { LineDue } from '../line-due.tsx'
import { deskPaths } from '../paths.ts'

/** A few matters that belong to this one: parts, tasks, applications, possible duplicates. */
export function LineList({ title, lines }: { title: string; lines: readonly MatterLine[] }) {
  const words = useWords(deskWords).matter
  const say = useSay()
  if (lines.length === 0) return null
  return (
    <section className="stack-tight">
      <h2>{title}</h2>
      <ul className="line-list">
        {lines.map((line) => (
          <li key={line.id}>
            <a className="link" href={deskPaths.matter(line.id)}>
              {line.procedure === 'case' ? (line.number ?? words.unnumbered) : kindOf(line, say)} {line.title}
            </a>
            <span className="quiet">{line.unit && say(line.unit.name)}</span>
            <span>{say(line.stateName)}</span>
            <LineDue line={line} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What a line is, where it is no case. */
function kindOf(line: MatterLine, say: ReturnType<typeof useSay>): string {
  const procedure = servedProcedures.find((one) => one.id === line.procedure)
  return say(procedure ?? line.stateName)
}
