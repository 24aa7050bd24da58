import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listInbox, readMatter, type MatterLine } from '../../../contract/matter.ts'
import { call } from '../../api.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { StatusWord } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useLanguage, useWords } from '../../words/language.ts'
import type { Language } from '../../../domain/kernel/words.ts'
import { SearchSelect } from '../form/SearchSelect.tsx'
import { useUnitChoices } from '../form/UnitInputs.tsx'
import { performAct } from '../perform.ts'

type Result = { readonly line: MatterLine; readonly ok: boolean; readonly sentence: string }

/** Several cases sent together: the same act many times, each with its own answer. */
export function DispatchMany({ lines, onDone }: { lines: readonly MatterLine[]; onDone: () => void }) {
  const words = useWords(deskWords).dispatch
  const language = useLanguage()
  const queries = useQueryClient()
  const units = useUnitChoices()
  const [unit, setUnit] = useState<string>()
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [results, setResults] = useState<readonly Result[]>([])

  const onSend = async () => {
    setBusy(true)
    setResults([])
    for (const line of lines) {
      const result = await sendOne(line, unit, reason.trim(), words.noUnit, language)
      setResults((all) => [...all, result])
    }
    setBusy(false)
    onDone()
    await queries.invalidateQueries({ queryKey: [listInbox.name] })
  }
  if (lines.length === 0 && results.length === 0) return <p className="quiet">{words.hint}</p>
  return (
    <div className="dispatch-many">
      {lines.length > 0 && (
        <>
          <SearchSelect
            said={{ id: 'many-unit', label: words.unit, optional: true, hint: words.unitHint }}
            choices={units}
            value={unit}
            onChange={setUnit}
          />
          {unit !== undefined && (
            <TextInput id="many-reason" label={words.reason} optional value={reason} onChange={setReason} maxLength={1000} />
          )}
          <Button kind="primary" busy={busy} onPress={() => void onSend()}>
            {words.send(lines.length)}
          </Button>
        </>
      )}
      {results.length > 0 && (
        <ul className="line-list" role="status">
          {results.map(({ line, ok, sentence }) => (
            <li key={line.id}>
              <span>
                {line.number} {line.title}
              </span>
              <StatusWord tone={ok ? 'done' : 'lapsed'}>{ok ? words.sent(sentence) : sentence}</StatusWord>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** One case to the unit chosen, or else to the one that the duty list names for it. */
async function sendOne(line: MatterLine, unit: string | undefined, reason: string, noUnit: string, language: Language): Promise<Result> {
  const read = await call(readMatter, { matterId: line.id })
  if (!read.ok) return { line, ok: false, sentence: read.refusal.sentence }
  const { proposal, seq } = read.value
  const to = unit ?? proposal?.unit?.id
  if (to === undefined) return { line, ok: false, sentence: proposal?.refusal ?? noUnit }
  const answer = await performAct({
    procedure: 'case',
    act: 'dispatch',
    matterId: line.id,
    seq,
    input: { unit: to, ...(reason !== '' && { reason }) },
  })
  if (!answer.ok) return { line, ok: false, sentence: answer.refusal.sentence }
  return { line, ok: true, sentence: to === proposal?.unit?.id ? proposal.unit.name[language] : to }
}
