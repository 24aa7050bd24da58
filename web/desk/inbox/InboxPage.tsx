import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { listInbox } from '../../../contract/matter.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { Pager } from '../../ui/navigation.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useWords } from '../../words/language.ts'
import { announce } from '../live-region.tsx'
import { MatterView } from '../matter/MatterView.tsx'
import { deskPaths } from '../paths.ts'
import { InboxList } from './InboxList.tsx'
import { nextAfter } from './next-after.ts'
import { Queues } from './Queues.tsx'
import './inbox.css'

const pageLines = 50

/** 我的待办: queues, their matters by urgency, and the one that is open, side by side. */
export function InboxPage() {
  const words = useWords(deskWords)
  const [address] = useSearchParams()
  const navigate = useNavigate()
  const queue = address.get('queue') ?? undefined
  const after = address.get('after') ?? undefined
  const chosen = address.get('matter') ?? undefined
  useTitle(words.titleOf(words.nav.inbox))
  const { data } = useQuery({
    ...query(listInbox, {
      ...(queue !== undefined && { queue }),
      ...(after !== undefined && { after }),
      limit: pageLines,
    }),
    placeholderData: keepPreviousData,
  })
  const lines = data?.lines ?? []
  const here = (part: { matter?: string | undefined; act?: string | undefined }) => deskPaths.inbox({ queue, ...part })

  const onDone = (matterId: string) => {
    const next = nextAfter(lines, matterId)
    if (next !== undefined) announce(words.inbox.next(next.number ?? next.title))
    void navigate(here({ matter: next?.id }))
  }

  return (
    <div className={chosen === undefined ? 'inbox' : 'inbox inbox-open'}>
      <h1 className="visually-hidden">{words.nav.inbox}</h1>
      <Queues queues={data?.queues} chosen={queue} />
      <div className="inbox-list">
        {data === undefined && <Skeleton lines={8} />}
        {data !== undefined && lines.length === 0 && <Empty title={words.inbox.empty}>{words.inbox.emptyText}</Empty>}
        {lines.length > 0 && <InboxList lines={lines} chosen={chosen} hrefOf={(line) => here({ matter: line.id })} />}
        {(data?.next ?? null) !== null && (
          <Pager
            from={1}
            to={lines.length}
            next={`${here({})}${queue === undefined ? '?' : '&'}after=${encodeURIComponent(data?.next ?? '')}`}
          />
        )}
      </div>
      {chosen !== undefined && (
        <div className="inbox-matter">
          <a className="link inbox-back" href={here({})}>
            {words.inbox.back}
          </a>
          <Suspense fallback={<Skeleton lines={10} />}>
            <MatterView
              key={chosen}
              matterId={chosen}
              act={address.get('act') ?? undefined}
              onAct={(act) => void navigate(here({ matter: chosen, act }))}
              onDone={(matter) => onDone(matter.id)}
            />
          </Suspense>
        </div>
      )}
    </div>
  )
}
