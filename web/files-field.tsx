import { useEffect } from 'react'
import type { NamedFile } from '../domain/evidence/file-kinds.ts'
import { useFiles } from './files.ts'
import type { Labelled } from './ui/field.tsx'
import { FilePicker } from './ui/file-picker.tsx'

type Props = {
  readonly said: Labelled
  readonly max: number
  readonly value: unknown
  readonly onChange: (value: readonly NamedFile[]) => void
  readonly onBusy: (busy: boolean) => void
}

/** Recordings and documents of an act, at the desk and on the phone alike. */
export function FilesField({ said, max, value, onChange, onBusy }: Props) {
  const { files, problems, busy, add, remove, retry } = useFiles(value, max, onChange)
  useEffect(() => {
    onBusy(busy)
    // The form's handler is a new function each time; only the change matters.
  }, [busy])
  return <FilePicker {...said} files={files} problems={problems} countMax={max} onAdd={add} onRemove={remove} onRetry={retry} />
}
