import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { enterReviewSheet, listReviewRounds, SheetShape } from '../../../../contract/supervision-review.ts'
import { checks } from '../../../../domain/supervision/file-review/proposals.ts'
import { call, type InputOf, type OutputOf } from '../../../api.ts'
import { Button } from '../../../ui/button.tsx'
import { Field } from '../../../ui/field.tsx'
import { Notice } from '../../../ui/messages.tsx'
import { Table, type Column } from '../../../ui/table.tsx'
import { reviewWords } from '../../../words/desk/review.ts'
import { useMarks, useSay, useWords } from '../../../words/language.ts'

type Listed = OutputOf<typeof listReviewRounds>
type Sheet = Listed['sheet']

/** 评分表: the one in force, and for supervisors how to put the next version in force. */
export function Sheets({ sheet, sheets, may }: Pick<Listed, 'sheet' | 'sheets'> & { may: boolean }) {
  const words = useWords(reviewWords).sheet
  const say = useSay()
  const columns: Column<Sheet['items'][number]>[] = [
    { key: 'item', header: words.item, cell: (one) => say(one), width: '14rem' },
    { key: 'section', header: words.section, cell: (one) => say(one.section), width: '10rem' },
    { key: 'points', header: words.points, cell: (one) => one.points, figures: true },
    { key: 'rule', header: words.rule, cell: (one) => say(one.rule) },
    { key: 'seen', header: words.seen, cell: (one) => one.check && say(checks[one.check]), width: '9rem' },
  ]
  const { colon, semicolon } = useMarks()
  const { bands } = sheet
  return (
    <section className="stack-tight">
      <h2>{words.title}</h2>
      <p>{words.inForce(say(sheet.name), sheet.version)}</p>
      <p className="quiet">{words.bands(bands.excellent, bands.good, bands.passed)}</p>
      <Table stack caption={words.title} columns={columns} rows={sheet.items} rowKey={(one) => one.id} />
      <p>
        {words.vetoes}
        {colon}
        {sheet.vetoes.map((one) => say(one)).join(semicolon)}
      </p>
      {may && <EnterSheet sheet={sheet} />}
      {sheets.length > 0 && (
        <ul className="plain-list quiet" aria-label={words.history}>
          {sheets.map((one) => (
            <li key={one.version}>
              {words.versionOf(one.version, one.by ?? '', one.at.slice(0, 10))} {say(one.name)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function EnterSheet({ sheet: { version: _version, ...sheet } }: { sheet: Sheet }) {
  const words = useWords(reviewWords).sheet
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<InputOf<typeof enterReviewSheet> | null>()
  const entering = useMutation({
    mutationFn: (next: InputOf<typeof enterReviewSheet>) => call(enterReviewSheet, next),
    onSuccess: () => queries.invalidateQueries({ queryKey: [listReviewRounds.name] }),
  })
  const choose = async (file: File | undefined) => {
    const parsed = SheetShape.safeParse(file && (await readJson(file)))
    setChosen(parsed.success ? parsed.data : null)
  }
  const answer = entering.data
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(sheet, null, 2))}`
  return (
    <details className="no-print">
      <summary>{words.enter}</summary>
      <div className="stack-tight">
        <p className="quiet">{words.enterHint}</p>
        <p>
          <a href={href} download="score-sheet.json">
            {words.download}
          </a>
        </p>
        <Field id="sheet-file" label={words.file}>
          {(aria) => (
            <input {...aria} type="file" accept="application/json,.json" onChange={(change) => void choose(change.target.files?.[0])} />
          )}
        </Field>
        {chosen === null && <Notice kind="lapsed" title={words.notJson} live />}
        {answer?.ok === false && <Notice kind="lapsed" title={answer.refusal.sentence} live />}
        {answer?.ok === true && <Notice kind="done" title={words.entered(answer.value.version)} live />}
        {chosen !== undefined && chosen !== null && (
          <Button kind="primary" busy={entering.isPending} onPress={() => entering.mutate(chosen)}>
            {words.enter}
          </Button>
        )}
      </div>
    </details>
  )
}

async function readJson(file: File): Promise<unknown> {
  try {
    return JSON.parse(await file.text())
  } catch {
    return undefined
  }
}
