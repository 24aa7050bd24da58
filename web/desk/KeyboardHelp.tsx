import { Modal } from 'antd'
import { useWords } from '../words/language.ts'
import { deskWords } from '../words/desk/words.ts'

/** Every key the desk listens to, shown by ?. */
export function KeyboardHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const words = useWords(deskWords).keys
  const keys: readonly [string, string][] = [
    ['/', words.search],
    ['j', words.next],
    ['k', words.previous],
    ['Enter', words.open],
    ['?', words.help],
  ]
  return (
    <Modal open={open} onCancel={onClose} title={words.title} footer={null}>
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
    </Modal>
  )
}
