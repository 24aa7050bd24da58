import { useRef, type ChangeEvent } from 'react'
import { commonWords } from '../words/common/words.ts'
import { useWords } from '../words/language.ts'
import { Button, IconButton } from './button.tsx'
import { FieldGroup, type Labelled } from './field.tsx'
import { Icon } from './icon.tsx'

export type FileState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly percent: number }
  | { readonly kind: 'sent'; readonly sha256: string }
  | { readonly kind: 'lost' }
  | { readonly kind: 'refused'; readonly sentence?: string }

export type ChosenFile = { readonly id: string; readonly name: string; readonly state: FileState }

export type FileProblem = { readonly kind: 'twice'; readonly name: string; readonly other: string } | { readonly kind: 'tooMany' }

/** What the server takes, as a hint to the chooser; it looks at the bytes again. */
const accepted = '.pdf,.mp3,.m4a,.wav,.amr,.mp4,.mov,.webm,.txt,.csv,.docx,.xlsx,audio/*,video/*'

type PickerProps = Labelled & {
  files: readonly ChosenFile[]
  problems: readonly FileProblem[]
  countMax: number
  onAdd: (files: readonly File[]) => void
  onRemove: (id: string) => void
  onRetry: (id: string) => void
}

/** Files that are no pictures: chosen, followed while they are sent, taken out again. Sending them is the caller's. */
export function FilePicker(props: PickerProps) {
  const words = useWords(commonWords).files
  const { id, files, problems, countMax, onAdd } = props
  const chooser = useRef<HTMLInputElement>(null)
  const onFiles = (change: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(change.target.files ?? [])]
    if (chosen.length > 0) onAdd(chosen)
    // The same file may be chosen again after it was removed.
    change.target.value = ''
  }
  const full = files.length >= countMax ? words.full(countMax) : undefined
  return (
    <FieldGroup {...props} hint={props.hint ?? words.limit(countMax)}>
      <div className="row no-print">
        <Button id={id} icon="up" blockedBy={full} onPress={() => chooser.current?.click()}>
          {words.choose}
        </Button>
      </div>
      <input ref={chooser} type="file" accept={accepted} multiple hidden onChange={onFiles} />
      <div role="status">
        {problems.map((problem) => (
          <p className="field-error" key={problem.kind === 'twice' ? problem.name : 'tooMany'}>
            {problem.kind === 'twice' ? words.twice(problem.name, problem.other) : words.tooMany(countMax)}
          </p>
        ))}
        {files.some(({ state }) => state.kind !== 'sent') && <p className="quiet">{words.unsent}</p>}
      </div>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <FileRow key={file.id} file={file} onRemove={props.onRemove} onRetry={props.onRetry} />
          ))}
        </ul>
      )}
    </FieldGroup>
  )
}

function FileRow({ file: { id, name, state }, onRemove, onRetry }: { file: ChosenFile } & Pick<PickerProps, 'onRemove' | 'onRetry'>) {
  const words = useWords(commonWords).files
  const broken = state.kind === 'lost' || state.kind === 'refused'
  const said = {
    waiting: words.waiting,
    sending: words.sending(state.kind === 'sending' ? state.percent : 0),
    sent: words.sent,
    lost: words.lost,
    refused: (state.kind === 'refused' ? state.sentence : undefined) ?? words.refused,
  }[state.kind]
  return (
    <li className={`file photo-${state.kind}`}>
      <span className="file-name">{name}</span>
      <span className="photo-state">
        {state.kind === 'sent' && <Icon name="check" />}
        {broken && <Icon name="warn" />}
        {said}
      </span>
      {state.kind === 'sending' && <progress max={100} value={state.percent} aria-label={name} />}
      <span className="file-acts">
        {broken && <IconButton icon="up" name={words.retry(name)} onPress={() => onRetry(id)} />}
        <IconButton
          icon="cross"
          name={state.kind === 'sending' || state.kind === 'waiting' ? words.cancel(name) : words.remove(name)}
          onPress={() => onRemove(id)}
        />
      </span>
    </li>
  )
}
