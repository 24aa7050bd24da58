import { Dialog } from '../ui/dialog.tsx'
import { deskWords } from '../words/desk/words.ts'
import { useWords } from '../words/language.ts'

/** Every key the desk listens to, shown by ?. */
export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(deskWords).keys
  const keys: readonly [string, string][] = [
    ['/', words.search],
    ['j', words.next],
    ['k', words.previous],
    ['Enter', words.open],
    ['p', words.photos],
    ['← →', words.turn],
    ['?', words.help],
  ]
  return (
    <Dialog open={open} onClose={onClose} title={words.title}>
      <dl className="keys">
        {keys.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
