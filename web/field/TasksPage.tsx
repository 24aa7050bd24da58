import { useTitle } from '../navigation.ts'
import { Empty } from '../ui/messages.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useWords } from '../words/language.ts'

/** 任务: what is to be confirmed, verified or handled, nearest and most urgent first. */
export function TasksPage() {
  const words = useWords(fieldWords)
  useTitle(words.titleOf(words.tabs.tasks))
  return (
    <div className="stack">
      <h1>{words.tabs.tasks}</h1>
      <Empty title={words.tasks.empty}>{words.tasks.emptyText}</Empty>
    </div>
  )
}
