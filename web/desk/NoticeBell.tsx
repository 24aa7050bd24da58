import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Badge, Button, Popover } from 'antd'
import { useState } from 'react'
import { listNotices, readNotices } from '../../contract/session.ts'
import { call } from '../api.ts'
import { query } from '../queries.ts'
import { Time } from '../ui/due-time.tsx'
import { Icon } from '../ui/icon.tsx'
import { deskWords } from '../words/desk/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { deskPaths } from './paths.ts'

/** What the person was told lately. Opening a notice marks it as read. */
export function NoticeBell() {
  const words = useWords(deskWords).notices
  const say = useSay()
  const queries = useQueryClient()
  const [open, setOpen] = useState(false)
  const { data } = useQuery({ ...query(listNotices, {}), throwOnError: false, refetchInterval: 60_000 })
  const reading = useMutation({
    mutationFn: (ids: string[]) => call(readNotices, { ids }),
    onSuccess: () => queries.invalidateQueries({ queryKey: [listNotices.name] }),
  })
  const notices = data?.notices ?? []
  const unread = notices.filter((one) => !one.read).map((one) => one.id)
  const content = (
    <div className="notices">
      {notices.length === 0 && <p className="quiet">{words.none}</p>}
      <ul>
        {notices.map((one) => (
          <li key={one.id} className={one.read ? 'quiet' : undefined}>
            <a
              className="link"
              href={deskPaths.matter(one.matterId)}
              onClick={() => {
                setOpen(false)
                if (!one.read) reading.mutate([one.id])
              }}
            >
              {!one.read && <span className="visually-hidden">{words.unread}</span>}
              <strong>{say(one.why)}</strong> {one.number} {one.title}
            </a>
            <span className="quiet">
              <Time at={one.at} />
            </span>
          </li>
        ))}
      </ul>
      {unread.length > 0 && (
        <Button type="link" onClick={() => reading.mutate(unread.slice(0, 100))}>
          {words.readAll}
        </Button>
      )}
    </div>
  )
  return (
    <Popover content={content} title={words.title} trigger="click" open={open} onOpenChange={setOpen} placement="bottomRight">
      <Badge count={data?.unread ?? 0} size="small">
        <Button type="text" icon={<Icon name="info" />} aria-label={words.button(data?.unread ?? 0)}>
          {words.title}
        </Button>
      </Badge>
    </Popover>
  )
}
