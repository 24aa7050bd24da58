import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { ButtonLink } from '../../ui/button.tsx'
import { Empty, Skeleton } from '../../ui/messages.tsx'
import { fieldWords } from '../../words/field/words.ts'
import { useWords } from '../../words/language.ts'
import { fieldPaths } from '../paths.ts'
import type { Item } from '../sending/queue.ts'
import { useKnownItems } from '../sending/use-queue.ts'
import { useSignedIn } from '../staff.ts'

/** Shows a form anew, or filled with the item that the address says is to be corrected (`?fix=`). */
export function WithItem({ children }: { children: (item: Item | undefined) => ReactNode }) {
  const words = useWords(fieldWords).sending
  const [search] = useSearchParams()
  const items = useKnownItems(useSignedIn().person.id)
  const fix = search.get('fix')
  if (fix === null) return children(undefined)
  if (items === undefined) return <Skeleton lines={5} />
  const item = items.find((one) => one.id === fix)
  if (item === undefined || item.state.kind === 'sent') {
    return <Empty title={words.gone} way={<ButtonLink href={fieldPaths.tasks()}>{words.back}</ButtonLink>} />
  }
  return children(item)
}
