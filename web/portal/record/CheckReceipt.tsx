import { useState } from 'react'
import { remarkSentence, verdictSentence } from '../../../contract/receipt-sentences.ts'
import { recordRefusals } from '../../../contract/refusals/record.ts'
import { Notice } from '../../ui/messages.tsx'
import { exactText } from '../../ui/time-text.ts'
import { useLanguage, useSay, useWords } from '../../words/language.ts'
import { recordWords } from '../../words/record/words.ts'
import { checkFile, type Outcome } from './check-file.ts'

const kinds = { proven: 'done', waiting: 'soon', broken: 'lapsed' } as const

/** 核对收据: a file is chosen, and the verdict stands below it. */
export function CheckReceipt() {
  const words = useWords(recordWords).check
  const [outcome, setOutcome] = useState<Outcome | 'checking'>()
  const onFile = (file: File | undefined) => {
    if (!file) return
    setOutcome('checking')
    void checkFile(file).then(setOutcome)
  }
  return (
    <section className="stack record-check" aria-labelledby="check">
      <h2 id="check">{words.title}</h2>
      <p>{words.text}</p>
      <label>
        <span>{words.choose}</span>
        <input type="file" accept=".json,application/json" onChange={(change) => onFile(change.target.files?.[0])} />
      </label>
      {outcome === 'checking' && <p role="status">{words.checking}</p>}
      {outcome !== undefined && outcome !== 'checking' && <Verdict outcome={outcome} />}
    </section>
  )
}

function Verdict({ outcome }: { outcome: Outcome }) {
  const words = useWords(recordWords).check
  const language = useLanguage()
  const say = useSay()
  if (outcome.kind === 'cannot') return <Notice kind="soon" title={words.cannot} live />
  if (outcome.kind === 'badFile') return <Notice kind="lapsed" title={say(recordRefusals['record.badFile'])} live />
  const { checked, at, compared } = outcome
  const when = (instant: string) => exactText(new Date(instant), language)
  // That it was compared with nothing is told below, in words of this page.
  const remarks = checked.verdict === 'proven' ? checked.remarks.filter(({ kind }) => kind !== 'notCompared') : []
  return (
    <Notice kind={kinds[checked.verdict]} title={words[checked.verdict]} live>
      <p>{say(verdictSentence(checked, at, when))}</p>
      {checked.verdict === 'proven' && <p>{compared === null ? words.notCompared : words.compared(compared)}</p>}
      {remarks.map((remark) => (
        <p key={JSON.stringify(remark)}>{say(remarkSentence(remark, when))}</p>
      ))}
    </Notice>
  )
}
