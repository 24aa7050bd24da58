import { useTitle } from '../navigation.ts'
import { Empty } from '../ui/messages.tsx'
import { useWords } from '../words/language.ts'
import { deskWords } from '../words/desk/words.ts'

/** 我的待办: the first page of the desk. */
export function InboxPage() {
  const words = useWords(deskWords)
  useTitle(words.titleOf(words.nav.inbox))
  return (
    <div className="stack">
      <h1>{words.nav.inbox}</h1>
      <Empty title={words.inbox.empty}>{words.inbox.emptyText}</Empty>
    </div>
  )
}
