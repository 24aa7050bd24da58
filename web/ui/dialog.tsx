import { useEffect, useId, useRef, type ReactNode } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { IconButton } from './button.tsx'

/**
 * The browser's own dialog: it keeps focus inside, closes on Escape and gives focus back. `actions` stand in
 * reading order, the safe one first.
 */
export function Dialog(props: { open: boolean; title: string; onClose: () => void; children: ReactNode; actions?: ReactNode }) {
  const words = useWords(commonWords)
  const { open, title, onClose, children, actions } = props
  const box = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = box.current
    if (dialog === null) return
    if (open && !dialog.open) dialog.showModal()
    if (!open && dialog.open) dialog.close()
  }, [open])
  return (
    <dialog className="dialog" ref={box} aria-labelledby={titleId} onClose={onClose}>
      <div className="dialog-head">
        <h2 id={titleId}>{title}</h2>
        <IconButton icon="cross" name={words.close} onPress={onClose} />
      </div>
      <div className="dialog-body">{children}</div>
      {actions !== undefined && <div className="dialog-actions">{actions}</div>}
    </dialog>
  )
}
