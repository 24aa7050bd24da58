import { useNavigate, useParams } from 'react-router'
import { useState } from 'react'
import { useTitle } from '../navigation.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Empty, Notice, Skeleton } from '../ui/messages.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useWords } from '../words/language.ts'
import { fieldPaths } from './paths.ts'
import type { Item } from './sending/queue.ts'
import { queueOf, sendWaiting, useKnownItems } from './sending/use-queue.ts'
import { useSignedIn } from './staff.ts'

/** Where an item is corrected: its own form, filled in. */
function fixPath(item: Item): string {
  const act = item.verb.split('.')[1] ?? ''
  return item.matterId === null ? fieldPaths.report(item.id) : fieldPaths.act(item.matterId, act, item.id)
}

function State({ item }: { item: Item }) {
  const words = useWords(fieldWords).sending
  const { state } = item
  switch (state.kind) {
    case 'sent':
      return (
        <Notice kind="done" title={words.sent} live>
          <p>{words.sentText}</p>
        </Notice>
      )
    case 'sending':
      return <Notice kind="info" title={words.on} live />
    case 'refused':
      return (
        <Notice kind="lapsed" title={words.refused} live>
          <p>{state.said.sentence}</p>
          {state.said.basis !== undefined && <p className="quiet">{state.said.basis}</p>}
        </Notice>
      )
    case 'waiting':
      return (
        <Notice kind="soon" title={words.waiting} live>
          <p>{state.why === undefined ? words.waitingText : words.why[state.why]}</p>
        </Notice>
      )
  }
}

function Ways({ item, person }: { item: Item; person: string }) {
  const words = useWords(fieldWords).sending
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const { state } = item
  if (state.kind === 'sending') return null
  if (state.kind === 'sent') {
    return (
      <>
        {item.matterId === null && (
          <ButtonLink wide kind="primary" href={fieldPaths.report()}>
            {words.another}
          </ButtonLink>
        )}
        <ButtonLink wide href={fieldPaths.task(state.matterId)}>
          {words.see}
        </ButtonLink>
      </>
    )
  }
  const retry = async () => {
    await queueOf(person).retry(item.id)
    await sendWaiting(person)
  }
  const discard = async () => {
    await queueOf(person).discard(item.id)
    await navigate(fieldPaths.me(), { replace: true })
  }
  return (
    <>
      {state.kind === 'refused' && (
        <ButtonLink wide kind="primary" href={fixPath(item)}>
          {words.fix}
        </ButtonLink>
      )}
      <Button wide onPress={() => void retry()}>
        {words.retry}
      </Button>
      <Button wide kind="danger" onPress={() => setAsking(true)}>
        {words.discard}
      </Button>
      <Dialog
        open={asking}
        title={words.discardTitle}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{words.keep}</Button>
            <Button kind="danger" onPress={() => void discard()}>
              {words.discard}
            </Button>
          </>
        }
      >
        <p>{words.discardText}</p>
      </Dialog>
    </>
  )
}

/** How one thing that was filled in fares: waiting, on its way, there, or refused and to be corrected. */
export function SendingPage() {
  const words = useWords(fieldWords)
  const { id = '' } = useParams()
  const person = useSignedIn().person.id
  const items = useKnownItems(person)
  useTitle(words.titleOf(words.sending.title))
  if (items === undefined) return <Skeleton />
  const item = items.find((one) => one.id === id)
  const back = (
    <ButtonLink wide href={fieldPaths.tasks()}>
      {words.sending.back}
    </ButtonLink>
  )
  if (item === undefined) return <Empty title={words.sending.gone} way={back} />
  return (
    <div className="stack">
      <h1>{item.title}</h1>
      <State item={item} />
      {item.photos.length > 0 && <p className="quiet">{words.sending.photos(item.photos.length)}</p>}
      <div className="act-list">
        <Ways item={item} person={person} />
        {back}
      </div>
    </div>
  )
}
