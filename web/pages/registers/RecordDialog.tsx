import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'
import { overlayGround } from './overlay.ts'

type Act = { readonly name: string; readonly onPress: () => void }

type Props = {
  readonly title: string
  readonly width?: number
  /** Given to those who may change the record: what ends it, and what is usually done. */
  readonly acts?: { readonly end: Act; readonly usual: Act }
  readonly onClose: () => void
  readonly children: ReactNode
}

/** One record of a register, and below it what may be done with it. */
export function RecordDialog({ title, width, acts, onClose, children }: Props) {
  return (
    <Modal
      open
      title={title}
      {...(width !== undefined && { width })}
      onCancel={onClose}
      getContainer={overlayGround}
      footer={
        acts === undefined ? null : (
          <div className="row">
            <Button kind="danger" onPress={acts.end.onPress}>
              {acts.end.name}
            </Button>
            <Button kind="primary" onPress={acts.usual.onPress}>
              {acts.usual.name}
            </Button>
          </div>
        )
      }
    >
      {children}
    </Modal>
  )
}
