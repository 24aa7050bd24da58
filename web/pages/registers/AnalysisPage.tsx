import { useSuspenseQuery } from '@tanstack/react-query'
import { analyseDuties } from '../../../contract/registers/duties.ts'
import { query } from '../../queries.ts'
import { Notice } from '../../ui/messages.tsx'
import { Table } from '../../ui/table.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { DayFilter, RegisterHead } from './parts.tsx'

/** 权责交叉与空白: where two units lead, and where none does. */
export function AnalysisPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const { values, put } = useAddress(['day'])
  const { data } = useSuspenseQuery(query(analyseDuties, values.day === undefined ? {} : { day: values.day }))
  const places = (found: { places: readonly { zh: string; en: string }[]; placeCount: number }) =>
    `${found.places.map(say).join('、')}${found.placeCount > found.places.length ? words.placesMore(found.placeCount) : ''}`
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.analysis} />
      <div className="register-filters no-print">
        <DayFilter value={values.day ?? data.day} onChange={(day) => put({ day })} />
      </div>
      <p className="quiet">{words.analysisText(data.subjects, data.places, data.day)}</p>
      <h2>{words.crossings(data.crossingCount)}</h2>
      {data.crossings.length === 0 ? (
        <Notice kind="done" title={words.noCrossings} />
      ) : (
        <Table
          caption={words.crossings(data.crossingCount)}
          rows={data.crossings}
          rowKey={(one) => `${one.subject.ref} ${one.duties.join()}`}
          columns={[
            { key: 'subject', header: words.subject, cell: (one) => say(one.subject.name) },
            { key: 'units', header: words.units, cell: (one) => one.units.map((unit) => say(unit.name)).join('、') },
            { key: 'duties', header: words.duty, cell: (one) => one.duties.join('、') },
            { key: 'count', header: words.places, cell: (one) => one.placeCount, figures: true },
            { key: 'places', header: words.place, cell: places },
          ]}
        />
      )}
      <h2>{words.gaps(data.gapCount)}</h2>
      {data.gaps.length === 0 ? (
        <Notice kind="done" title={words.noGaps} />
      ) : (
        <Table
          caption={words.gaps(data.gapCount)}
          rows={data.gaps}
          rowKey={(one) => one.subject.ref}
          columns={[
            { key: 'subject', header: words.subject, cell: (one) => say(one.subject.name) },
            { key: 'count', header: words.places, cell: (one) => one.placeCount, figures: true },
            { key: 'places', header: words.place, cell: places },
          ]}
        />
      )}
    </div>
  )
}
