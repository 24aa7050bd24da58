import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { posts, type Post } from '../../domain/people/posts.ts'
import { useTitle } from '../navigation.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Notice, StatusWord, type Tone } from '../ui/messages.tsx'
import { LanguageSwitch, ThemeSwitch } from '../ui/navigation.tsx'
import { commonWords } from '../words/common/words.ts'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { forgetAnswers } from './kept/answers.ts'
import { roomUsed } from './kept/base.ts'
import { useOnline } from './online.ts'
import { fieldPaths } from './paths.ts'
import type { Item } from './sending/queue.ts'
import { sendWaiting, unsent, useItems } from './sending/use-queue.ts'
import { useLeave, useSignedIn } from './staff.ts'

const tones: Record<Item['state']['kind'], Tone> = {
  waiting: 'soon',
  sending: 'accent',
  sent: 'done',
  refused: 'lapsed',
}

function Items({ title, items, empty }: { title: string; items: readonly Item[]; empty?: string }) {
  const words = useWords(fieldWords).sending
  const names = { waiting: words.waiting, sending: words.on, sent: words.sent, refused: words.refused }
  return (
    <section className="part">
      <h2>{title}</h2>
      {items.length === 0 && <p className="quiet">{empty}</p>}
      <ul className="card-list">
        {items.map((item) => (
          <li key={item.id}>
            <a className="matter-card" href={fieldPaths.sending(item.id)}>
              <span className="matter-card-body">
                <strong>{item.title}</strong>
                <StatusWord tone={tones[item.state.kind]}>{names[item.state.kind]}</StatusWord>
                {item.state.kind === 'refused' && <span>{item.state.said.sentence}</span>}
                {item.state.kind === 'waiting' && item.state.why !== undefined && (
                  <span className="quiet">{words.why[item.state.why]}</span>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const megabytes = (bytes: number) => `${Math.max(1, Math.round(bytes / 1_048_576)).toLocaleString('en')} MB`

function Room() {
  const words = useWords(fieldWords).me
  const [cleared, setCleared] = useState(false)
  const { data, refetch } = useQuery({
    queryKey: ['room'],
    queryFn: async () => (await roomUsed()) ?? null,
    networkMode: 'always',
  })
  const clear = async () => {
    await forgetAnswers()
    setCleared(true)
    await refetch()
  }
  return (
    <section className="part">
      <h2>{words.storage}</h2>
      {data && <p>{words.used(megabytes(data.used), megabytes(data.quota))}</p>}
      <p className="quiet">{words.kept}</p>
      <Button onPress={() => void clear()}>{words.readClear}</Button>
      {cleared && <p role="status">{words.cleared}</p>}
    </section>
  )
}

function Leave({ waiting }: { waiting: number }) {
  const words = useWords(fieldWords)
  const common = useWords(commonWords)
  const online = useOnline()
  const leaving = useLeave()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button
        wide
        busy={leaving.isPending}
        blockedBy={online ? undefined : words.me.needNet}
        onPress={() => (waiting > 0 ? setAsking(true) : leaving.mutate())}
      >
        {words.signOut}
      </Button>
      {leaving.data?.ok === false && <Notice kind="lapsed" title={leaving.data.refusal.sentence} live />}
      <Dialog
        open={asking}
        title={words.signOut}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{common.cancel}</Button>
            <Button kind="danger" onPress={() => leaving.mutate()}>
              {words.signOut}
            </Button>
          </>
        }
      >
        <p>{words.me.leaveWaiting(waiting)}</p>
      </Dialog>
    </>
  )
}

/** 我的: who I am here, what waits to be sent, how the app looks, and the way out. */
export function MePage() {
  const words = useWords(fieldWords)
  const say = useSay()
  const session = useSignedIn()
  const items = useItems(session.person.id)
  const waiting = unsent(items)
  useTitle(words.titleOf(words.tabs.me))
  return (
    <div className="stack">
      <header>
        <h1>{session.person.name}</h1>
        <p className="quiet">{say(session.region.name)}</p>
      </header>
      {session.mustChangePassword && <Notice kind="soon" title={words.me.mustChange} />}
      {session.region.demonstration && <p className="quiet">{words.me.demonstration}</p>}
      <section className="part">
        <h2>{words.me.posts}</h2>
        <ul className="plain-list">
          {session.posts.map((held) => (
            <li key={`${held.post} ${held.unit.id}`}>
              {say(posts[held.post as Post] ?? { zh: held.post, en: held.post })} <span className="quiet">{say(held.unit.name)}</span>
            </li>
          ))}
        </ul>
      </section>
      <Items title={words.sending.list} items={waiting} empty={words.sending.nothing} />
      {waiting.length > 0 && (
        <Button wide kind="primary" onPress={() => void sendWaiting(session.person.id)}>
          {words.sending.retry}
        </Button>
      )}
      {items.length > waiting.length && (
        <Items title={words.sending.sentToday} items={items.filter((item) => item.state.kind === 'sent').toReversed()} />
      )}
      <section className="part">
        <h2>{words.me.look}</h2>
        <div className="row">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </section>
      <Room />
      <Leave waiting={waiting.length} />
    </div>
  )
}
