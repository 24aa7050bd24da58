import { useMutation, useQueryClient } from '@tanstack/react-query'
import { issueSurveyCodes } from '../../../../contract/supervision-together.ts'
import { call } from '../../../api.ts'
import { saveFile } from '../../../download.ts'
import { readMattersAnew } from '../../../queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Notice } from '../../../ui/messages.tsx'
import { togetherWords } from '../../../words/desk/together.ts'
import { useWords } from '../../../words/language.ts'

export const codesAct = 'issueCodes'

/** The codes of a survey: given once, and gone from here when the dialog is closed. */
export function CodesDialog({ matterId, open, onClose }: { matterId: string; open: boolean; onClose: () => void }) {
  const words = useWords(togetherWords).codes
  const queries = useQueryClient()
  const taking = useMutation({ mutationFn: () => call(issueSurveyCodes, { matterId }), onSettled: () => readMattersAnew(queries) })
  const answer = taking.data
  const close = () => {
    taking.reset()
    onClose()
  }
  const save = (codes: readonly { number: number; code: string }[]) => {
    const lines = [`${words.number},${words.code}`, ...codes.map(({ number, code }) => `${number},${code}`)]
    saveFile({ blob: new Blob([`\uFEFF${lines.join('\r\n')}\r\n`], { type: 'text/csv' }), name: undefined }, 'survey-codes.csv')
  }
  return (
    <Dialog open={open} title={words.title} onClose={close}>
      {answer?.ok === true ? (
        <div className="stack">
          <Notice kind="done" title={words.given(answer.value.codes.length)} live />
          <pre className="survey-codes" tabIndex={0}>
            {answer.value.codes.map(({ number, code }) => `${number}  ${code}`).join('\n')}
          </pre>
          <Button kind="primary" onPress={() => save(answer.value.codes)}>
            {words.save}
          </Button>
          <Button onPress={close}>{words.close}</Button>
        </div>
      ) : (
        <div className="stack">
          <Notice kind="soon" title={words.warning} />
          {answer?.ok === false && <Notice kind="lapsed" title={answer.refusal.sentence} live />}
          <Button kind="primary" onPress={() => taking.mutate()} busy={taking.isPending}>
            {words.take}
          </Button>
        </div>
      )}
    </Dialog>
  )
}
