import { useState } from 'react'
import type { Caller } from '../../../contract/matter.ts'
import type { SessionView } from '../../../contract/session.ts'
import { caseFields, sources } from '../../../domain/case/fields.ts'
import { useTitle } from '../../navigation.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { RadioCards } from '../../ui/choices.tsx'
import { TextArea, TextInput } from '../../ui/field.tsx'
import { Empty, ErrorSummary, Notice } from '../../ui/messages.tsx'
import { grouped } from '../../tracking-code.ts'
import { useSession } from '../../use-session.ts'
import { commonWords } from '../../words/common/words.ts'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { PhotosInput } from '../form/PhotosInput.tsx'
import { PointInput, pointOf } from '../form/PointInput.tsx'
import { SubjectInput } from '../form/SubjectInputs.tsx'
import { deskPaths } from '../paths.ts'
import { intakeSources, longest } from './intake.ts'
import { PlaceSearch } from '../../PlaceSearch.tsx'
import { idOf, newCase, useReport } from './use-report.ts'
import { WhatIsHere } from './WhatIsHere.tsx'
import './report.css'

type Report = ReturnType<typeof useReport>

/** 登记来件: what comes in by telephone, at the counter, from cameras, papers, the press and other units. */
export function ReportPage() {
  const words = useWords(deskWords)
  const session = useSession()
  useTitle(words.titleOf(words.nav.report))
  if (session?.permissions.includes('case.report') !== true) return <Empty title={words.report.notYours}>{words.report.notYoursText}</Empty>
  return <ReportForm session={session} />
}

function ReportForm({ session }: { session: SessionView }) {
  const words = useWords(deskWords)
  const fault = useWords(commonWords).fault
  const report = useReport(session.region.code)
  if (report.taken?.code === null) return <p role="status">{words.report.sent}</p>
  if (report.taken) return <TakenCode {...report.taken} code={report.taken.code} onAgain={report.again} />
  return (
    <form className="report" onSubmit={report.onSubmit} noValidate aria-labelledby="report-title-of-page">
      <div className="report-head stack">
        <h1 id="report-title-of-page">{words.nav.report}</h1>
        <ErrorSummary errors={report.errors} attempt={report.attempt} />
        {report.refusal !== undefined && (
          <Notice kind="lapsed" title={report.refusal.sentence} live>
            {report.refusal.basis !== undefined && <p className="quiet">{report.refusal.basis}</p>}
          </Notice>
        )}
        {report.broke && <Notice kind="lapsed" title={fault.text} live />}
      </div>
      <div className="stack">
        <WhatItIs report={report} />
        <WhoCalled report={report} />
      </div>
      <WhereItIs report={report} region={session.region.code} />
      <div className="report-send stack-tight">
        {report.uploading && <p className="quiet">{words.form.uploading(report.waiting)}</p>}
        <div className="row">
          <Button submit kind="primary" busy={report.busy}>
            {words.report.submit}
          </Button>
          <span className="quiet">{words.report.draftKept}</span>
        </div>
      </div>
    </form>
  )
}

/** What every control of this form is told. */
function useSaid({ values, errorOf }: Report) {
  const say = useSay()
  return {
    textOf: (name: string) => (typeof values[name] === 'string' ? values[name] : ''),
    said: (name: keyof typeof caseFields, optional = false) => ({
      id: idOf(name),
      label: say(caseFields[name]),
      optional,
      error: errorOf(name),
    }),
  }
}

function WhatItIs({ report }: { report: Report }) {
  const words = useWords(deskWords).report
  const say = useSay()
  const { said, textOf } = useSaid(report)
  const { values, set } = report
  return (
    <section className="stack">
      <div className="report-sources">
        <RadioCards
          {...said('source')}
          hint={words.sourceHint}
          options={intakeSources.map((source) => ({ value: source, label: say(sources[source]) }))}
          value={textOf('source')}
          onChange={(source) => set('source', source)}
        />
      </div>
      <TextArea
        {...said('description')}
        lengthMax={longest('description')}
        rows={5}
        value={textOf('description')}
        onChange={(text) => set('description', text)}
      />
      <SubjectInput
        said={said('subject', true)}
        name="subject"
        values={values}
        about={{ subject: null }}
        onChange={(subject) => set('subject', subject)}
      />
      <TextInput {...said('title', true)} maxLength={longest('title')} value={textOf('title')} onChange={(text) => set('title', text)} />
      <PhotosInput
        said={said('photos', true)}
        about={{ id: newCase }}
        act="report"
        name="photos"
        field={caseFields.photos}
        values={values}
        onChange={(photos) => set('photos', photos)}
        onUploading={report.setUploading}
      />
    </section>
  )
}

function WhereItIs({ report, region }: { report: Report; region: string }) {
  const words = useWords(deskWords).report
  const { said, textOf } = useSaid(report)
  const { values, set, place } = report
  // The map shows a place found by name by being drawn anew around it.
  const [found, setFound] = useState(0)
  const point = pointOf(values.point)
  return (
    <section className="stack">
      <PlaceSearch
        region={region}
        point={point}
        onChoose={(chosen) => {
          set('point', chosen)
          setFound(found + 1)
        }}
      />
      <PointInput
        key={found}
        said={said('point')}
        name="point"
        optional={false}
        values={values}
        about={{ point: null }}
        onChange={(chosen) => set('point', chosen)}
      />
      <WhatIsHere place={point && place} hasSubject={values.subject !== undefined} />
      <TextInput
        {...said('address', true)}
        hint={words.addressHint}
        maxLength={longest('address')}
        value={textOf('address')}
        onChange={(text) => set('address', text)}
      />
    </section>
  )
}

function WhoCalled({ report: { caller, setCaller, errorOf } }: { report: Report }) {
  const words = useWords(deskWords).report.caller
  const said = (name: keyof Caller) => ({
    id: idOf(name),
    label: words[name],
    optional: true,
    error: errorOf(name),
    value: caller[name] ?? '',
    onChange: (text: string) => setCaller({ ...caller, [name]: text }),
  })
  return (
    <section className="stack" aria-labelledby="report-caller">
      <div>
        <h2 id="report-caller">{words.title}</h2>
        <p className="quiet">{words.hint}</p>
      </div>
      <TextInput {...said('name')} maxLength={40} autoComplete="off" />
      <TextInput {...said('phone')} kind="tel" maxLength={30} autoComplete="off" />
      <TextInput {...said('email')} kind="email" maxLength={100} autoComplete="off" />
    </section>
  )
}

/** What is read out to whoever called. */
function TakenCode({ matterId, code, onAgain }: { matterId: string; code: string; onAgain: () => void }) {
  const words = useWords(deskWords).report.taken
  return (
    <section className="stack" aria-labelledby="report-taken">
      <h1 id="report-taken">{words.title}</h1>
      <p>{words.tell}</p>
      <p className="taken-code tabular">{grouped(code)}</p>
      <div className="row">
        <ButtonLink kind="primary" href={deskPaths.matter(matterId)}>
          {words.open}
        </ButtonLink>
        <Button onPress={onAgain}>{words.again}</Button>
      </div>
    </section>
  )
}
