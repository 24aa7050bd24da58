import { useMutation, useQueryClient } from '@tanstack/react-query'
import { openOriginal } from '../../../contract/evidence.ts'
import { readMatter, type FileView } from '../../../contract/matter.ts'
import { readTimeline } from '../../../contract/timeline.ts'
import { call } from '../../api.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Notice } from '../../ui/messages.tsx'
import { commonWords } from '../../words/common/words.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'

type Props = { readonly matterId: string; readonly file: FileView }

const sizeText = (bytes: number): string => (bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1_048_576).toFixed(1)} MB`)

/** A file of evidence: it is taken out by a press, which stands in the record, and then played, opened or saved. */
export function Original({ matterId, file }: Props) {
  const words = useWords(enforcementWords).panel
  const common = useWords(commonWords)
  const say = useSay()
  const queries = useQueryClient()
  const opening = useMutation({
    mutationFn: () => call(openOriginal, { matterId, sha256: file.sha256 }),
    onSuccess: (answer) => {
      if (!answer.ok) return
      // The reading is an entry of the matter: a form on this page would otherwise be refused as too old.
      void queries.invalidateQueries({ queryKey: [readMatter.name, { matterId }] })
      void queries.invalidateQueries({ queryKey: [readTimeline.name] })
    },
  })
  const opened = opening.data?.ok === true ? opening.data.value : undefined
  const facts = [say(file.kindName), sizeText(file.bytes), ...(file.seconds === null ? [] : [words.seconds(file.seconds)])]
  return (
    <div className="original stack-tight">
      <p>
        {file.name} <span className="quiet">{facts.join(' · ')}</span>
      </p>
      <p className="quiet">
        {words.hash} <code className="hash">{file.sha256}</code>
      </p>
      {opening.data?.ok === false && <Notice kind="lapsed" title={opening.data.refusal.sentence} live />}
      {opening.isError && <Notice kind="lapsed" title={common.fault.text} live />}
      {opened === undefined ? (
        <div className="no-print">
          <Button kind="quiet" busy={opening.isPending} onPress={() => opening.mutate()}>
            {words.open(file.name)}
          </Button>{' '}
          <span className="quiet">{words.openRecorded}</span>
        </div>
      ) : (
        <>
          {file.is === 'video' && <video controls preload="metadata" src={opened.url} aria-label={words.player(file.name)} />}
          {file.is === 'audio' && <audio controls preload="metadata" src={opened.url} aria-label={words.player(file.name)} />}
          <div className="row no-print">
            {file.is === 'document' && opened.shown && <ButtonLink href={opened.url}>{words.show}</ButtonLink>}
            <ButtonLink href={opened.saveUrl}>{words.save}</ButtonLink>
          </div>
        </>
      )}
    </div>
  )
}
