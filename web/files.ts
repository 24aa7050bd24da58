import { useCallback, useEffect, useRef, useState } from 'react'
import { v4 as uuid } from 'uuid'
import { uploadFile } from '../contract/evidence.ts'
import { fileNameMax, filesIn, type NamedFile } from '../domain/evidence/file-kinds.ts'
import type { ChosenFile, FileProblem } from './ui/file-picker.tsx'
import { upload } from './upload.ts'

type Kept = ChosenFile & { readonly blob?: Blob; readonly abort?: AbortController }

/**
 * The files of one field: sent as they are chosen, one after another; the act then names them by the hash of their bytes.
 * They are too large to be kept on the device, so without a network they wait for their person to try again.
 */
export function useFiles(value: unknown, max: number, onChange: (value: readonly NamedFile[]) => void) {
  const [files, setFiles] = useState<readonly Kept[]>(() =>
    filesIn(value).map(({ sha256, name }) => ({ id: uuid(), name, state: { kind: 'sent', sha256 } })),
  )
  const [problems, setProblems] = useState<readonly FileProblem[]>([])
  const line = useRef<Promise<void>>(Promise.resolve())
  const held = useRef(files)
  const show = useCallback((change: (all: readonly Kept[]) => readonly Kept[]) => {
    held.current = change(held.current)
    setFiles(held.current)
  }, [])
  const mark = (id: string, part: Partial<Kept>) => show((all) => all.map((one) => (one.id === id ? { ...one, ...part } : one)))

  const send = (id: string) => {
    line.current = line.current.then(async () => {
      const file = held.current.find((one) => one.id === id)
      if (file?.blob === undefined) return
      const abort = new AbortController()
      const onPercent = (percent: number) => mark(id, { state: { kind: 'sending', percent } })
      mark(id, { state: { kind: 'sending', percent: 0 }, abort })
      // A server that broke is no reason to lose the file: it stays and may be sent again.
      // As bytes and nothing else: what they are is told by themselves.
      const bytes = file.blob.slice(0, file.blob.size, 'application/octet-stream')
      const answer = await upload(uploadFile, {}, bytes, onPercent, abort.signal).catch(() => undefined)
      if (answer === undefined) return mark(id, { state: { kind: 'refused' } })
      if (!answer.ok) {
        const { code, sentence } = answer.refusal
        return mark(id, { state: code === 'web.offline' ? { kind: 'lost' } : { kind: 'refused', sentence } })
      }
      const { sha256 } = answer.value
      const twin = held.current.find((one) => one.id !== id && one.state.kind === 'sent' && one.state.sha256 === sha256)
      if (twin === undefined) return mark(id, { state: { kind: 'sent', sha256 } })
      setProblems([{ kind: 'twice', name: file.name, other: twin.name }])
      show((all) => all.filter((one) => one.id !== id))
    })
  }

  const add = (chosen: readonly File[]) => {
    const room = chosen.slice(0, Math.max(0, max - held.current.length))
    setProblems(room.length < chosen.length ? [{ kind: 'tooMany' }] : [])
    const made = room.map((file): Kept => ({ id: uuid(), name: file.name.slice(-fileNameMax), state: { kind: 'waiting' }, blob: file }))
    show((all) => [...all, ...made])
    for (const { id } of made) send(id)
  }
  const remove = (id: string) => {
    held.current.find((one) => one.id === id)?.abort?.abort()
    show((all) => all.filter((one) => one.id !== id))
  }

  const sent = files.flatMap(({ name, state }) => (state.kind === 'sent' ? [{ sha256: state.sha256, name }] : []))
  const now = JSON.stringify(sent)
  const known = JSON.stringify(filesIn(value))
  useEffect(() => {
    if (known !== now) onChange(sent)
  })
  // One that did not arrive is sent again or taken out before the form goes: nothing is left behind unseen.
  const busy = files.some(({ state }) => state.kind !== 'sent')
  return { files, problems, busy, add, remove, retry: send }
}
