import { useQueryClient } from '@tanstack/react-query'
import { Alert, Modal, Steps } from 'antd'
import { useState } from 'react'
import type { ImportReport } from '../../../contract/registers/shapes.ts'
import type { Route } from '../../../contract/route.ts'
import { Button } from '../../ui/button.tsx'
import { Notice, Skeleton } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { overlayGround } from './overlay.ts'
import { sendFile, todayText } from './reading.ts'

type Props = {
  readonly route: Route
  readonly accept: 'table' | 'geojson'
  /** Whether the import takes effect from a day. */
  readonly dated: boolean
  /** What else the import is told, and the fields that ask for it. */
  readonly more?: Readonly<Record<string, string>>
  readonly fields?: React.ReactNode
  readonly onClose: () => void
}

type Step = 0 | 1 | 2

/** The same way into every register: choose a file, see what every row would do, confirm. */
export function ImportWizard({ route, accept, dated, more = {}, fields, onClose }: Props) {
  const words = useWords(registerWords).wizard
  const say = useSay()
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const [source, setSource] = useState('')
  const [from, setFrom] = useState(todayText)
  const [step, setStep] = useState<Step>(0)
  const [report, setReport] = useState<ImportReport>()
  const [refused, setRefused] = useState<string>()
  const [busy, setBusy] = useState(false)

  const ask = async (chosen: File, dryRun: boolean) => {
    setBusy(true)
    setRefused(undefined)
    try {
      const given = { dryRun: String(dryRun), source: source === '' ? chosen.name : source, ...(dated && { from }), ...more }
      const answer = await sendFile(route, given, chosen)
      if (!answer.ok) return setRefused(answer.refusal.sentence)
      setReport(answer.value as ImportReport) // every import answers so
      setStep(dryRun ? 1 : 2)
      if (!dryRun) await queries.invalidateQueries()
    } finally {
      setBusy(false)
    }
  }
  const again = () => {
    setFile(undefined)
    setReport(undefined)
    setStep(0)
  }

  return (
    <Modal open title={say(route)} width={860} footer={null} onCancel={onClose} mask={{ closable: false }} getContainer={overlayGround}>
      <div className="stack">
        <Steps size="small" current={step} items={[{ title: words.choose }, { title: words.check }, { title: words.finished }]} />
        {refused !== undefined && <Alert type="error" role="alert" showIcon title={refused} />}
        {step === 0 && (
          <Choose
            {...{ accept, dated, source, from, fields, busy, file }}
            onSource={setSource}
            onFrom={setFrom}
            onFile={setFile}
            onCheck={() => file && void ask(file, true)}
          />
        )}
        {busy && step === 0 && <Skeleton lines={3} />}
        {step > 0 && report !== undefined && (
          <Report report={report} final={step === 2}>
            {step === 1 && <Button onPress={again}>{words.again}</Button>}
            {step === 1 && report.refused === 0 && file !== undefined && (
              <Button kind="primary" busy={busy} onPress={() => void ask(file, false)}>
                {words.apply}
              </Button>
            )}
            {step === 2 && (
              <Button kind="primary" onPress={onClose}>
                {words.finished}
              </Button>
            )}
          </Report>
        )}
      </div>
    </Modal>
  )
}

type ChooseProps = Pick<Props, 'accept' | 'dated' | 'fields'> & {
  readonly source: string
  readonly from: string
  readonly busy: boolean
  readonly file: File | undefined
  readonly onSource: (text: string) => void
  readonly onFrom: (text: string) => void
  readonly onFile: (file: File | undefined) => void
  readonly onCheck: () => void
}

function Choose({ accept, dated, fields, source, from, busy, file, onSource, onFrom, onFile, onCheck }: ChooseProps) {
  const all = useWords(registerWords)
  const words = all.wizard
  return (
    <form
      className="stack"
      onSubmit={(submit) => {
        submit.preventDefault()
        onCheck()
      }}
    >
      <label className="register-filter">
        <span>{accept === 'table' ? words.chooseText : words.chooseGeoJson}</span>
        <input
          type="file"
          required
          accept={accept === 'table' ? '.csv,.xlsx,.txt' : '.geojson,.json'}
          onChange={(change) => onFile(change.target.files?.[0])}
        />
      </label>
      <div className="register-filters">
        <label className="register-filter">
          <span>{words.sourceName}</span>
          <input
            className="input"
            maxLength={200}
            value={source}
            placeholder={file?.name ?? ''}
            onChange={(change) => onSource(change.target.value)}
          />
        </label>
        {dated && (
          <label className="register-filter">
            <span>{words.from}</span>
            <input className="input" type="date" required value={from} onChange={(change) => onFrom(change.target.value)} />
          </label>
        )}
        {fields}
      </div>
      <div className="row">
        <Button kind="primary" submit busy={busy} {...(file === undefined && { blockedBy: words.choose })}>
          {words.check}
        </Button>
      </div>
    </form>
  )
}

const refusalsShown = 100

function Report({ report, final, children }: { report: ImportReport; final: boolean; children: React.ReactNode }) {
  const words = useWords(registerWords).wizard
  const say = useSay()
  return (
    <div className="stack">
      {final ? (
        <Notice kind="done" live title={report.applied ? words.applied(report.version) : words.unchanged} />
      ) : report.refused > 0 ? (
        <Notice kind="lapsed" live title={words.refused(report.refused)} />
      ) : (
        <Notice kind="done" live title={words.sound} />
      )}
      <p>
        {words.rows(report.rows)}
        {report.counts.map((one) => ` · ${say(one)} ${one.count}`).join('')}
      </p>
      {!final && (
        <p className="quiet">
          {words.columns}: {report.columns.map(({ heading, read }) => `${heading} ${read ? '✓' : `（${words.columnSkipped}）`}`).join('，')}
        </p>
      )}
      {report.refused > 0 && (
        <>
          <Table
            caption={words.why}
            rowKey={(row) => `${row.row} ${row.column} ${row.code}`}
            rows={report.refusals.slice(0, refusalsShown)}
            columns={[
              { key: 'row', header: words.row, cell: (row) => row.row, figures: true, width: '4rem' },
              { key: 'column', header: words.column, cell: (row) => row.column, width: '10rem' },
              { key: 'why', header: words.why, cell: (row) => row.sentence },
            ]}
          />
          <Button onPress={() => download(report, [words.row, words.column, words.why])}>{words.download}</Button>
        </>
      )}
      <div className="row">{children}</div>
    </div>
  )
}

/** The refused rows as a CSV that a spreadsheet opens, for whoever repairs the file. */
function download(report: ImportReport, headings: readonly string[]): void {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  const lines = [headings, ...report.refusals.map(({ row, column, sentence }) => [String(row), column, sentence])]
  const blob = new Blob(['\u{feff}', lines.map((line) => line.map(quoted).join(',')).join('\r\n')], { type: 'text/csv;charset=utf-8' })
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = 'refusals.csv'
  link.click()
  URL.revokeObjectURL(link.href)
}
