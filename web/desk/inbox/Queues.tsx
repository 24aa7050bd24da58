import type { listInbox } from '../../../contract/matter.ts'
import { servedProcedures } from '../../../contract/matter.ts'
import type { Output } from '../../../contract/route.ts'
import { Skeleton, StatusWord } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { deskPaths } from '../paths.ts'

export type Queue = Output<typeof listInbox>['queues'][number]

/** My queues: how many wait in each, how many are late or soon will be. */
export function Queues({ queues, chosen }: { queues: readonly Queue[] | undefined; chosen: string | undefined }) {
  const words = useWords(deskWords).inbox
  const say = useSay()
  if (queues === undefined) return <Skeleton lines={5} />
  const total = queues.filter((queue) => queue.id !== 'mine').reduce((sum, queue) => sum + queue.count, 0)
  const ordered = [...queues].sort((a, b) => b.lapsed - a.lapsed || b.dueSoon - a.dueSoon || b.count - a.count)
  return (
    <nav className="queues" aria-label={words.queues}>
      <ul>
        <li>
          <a href={deskPaths.inbox({})} aria-current={chosen === undefined ? 'page' : undefined}>
            <span>{words.all}</span> <span className="tabular">{total}</span>
          </a>
        </li>
        {ordered.map((queue) => (
          <li key={queue.id}>
            <a href={deskPaths.inbox({ queue: queue.id })} aria-current={chosen === queue.id ? 'page' : undefined}>
              <span>
                {say(queue.name)}
                <ProcedureName queue={queue} />
              </span>
              <span className="tabular">{queue.count}</span>
              {queue.lapsed > 0 && <StatusWord tone="lapsed">{words.lapsed(queue.lapsed)}</StatusWord>}
              {queue.dueSoon > 0 && <StatusWord tone="soon">{words.dueSoon(queue.dueSoon)}</StatusWord>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** A case is what most queues hold; other procedures say what they are. */
function ProcedureName({ queue }: { queue: Queue }) {
  const say = useSay()
  const { aside } = useMarks()
  const procedure = servedProcedures.find((one) => one.id === queue.procedure)
  if (queue.procedure === 'case' || procedure === undefined) return null
  return <span className="quiet">{aside(say(procedure))}</span>
}
