import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { chooseAreas, chooseSubjects } from '../../../contract/choices.ts'
import { askDuty } from '../../../contract/registers/duties.ts'
import { useDistrictLayers } from '../../desk/district-layers.ts'
import { DistrictMap } from '../../map/district-map.tsx'
import { query } from '../../queries.ts'
import { Notice, Skeleton } from '../../ui/messages.tsx'
import { registerWords } from '../../words/desk/registers.ts'
import { useSay, useWords } from '../../words/language.ts'
import { useAddress } from './address.ts'
import { ChoiceFilter, DayFilter, RegisterHead } from './parts.tsx'

/** 谁负责: a subtype and a place, and the one unit that answers, with the rule that says so. */
export function WhoPage() {
  const words = useWords(registerWords)
  const say = useSay()
  const { values, put } = useAddress(['subject', 'place', 'x', 'y', 'day'])
  const [typed, setTyped] = useState('')
  // A subtype that came with the address is looked up by its code, so that its name is shown.
  const wanted = typed.trim().slice(0, 60) || (values.subject?.split(':').at(-1) ?? '')
  const subjects =
    useQuery({ ...query(chooseSubjects, wanted === '' ? {} : { words: wanted }), placeholderData: keepPreviousData }).data?.subjects ?? []
  const areas = useQuery(query(chooseAreas, {})).data?.areas ?? []
  const layers = useDistrictLayers()
  const point = values.x !== undefined && values.y !== undefined ? { x: Number(values.x), y: Number(values.y) } : undefined
  const asked = values.subject !== undefined && (values.place !== undefined || point !== undefined)
  return (
    <div className="stack">
      <RegisterHead title={words.tabs.who} />
      <div className="register-filters no-print">
        <label className="register-filter">
          <span>{words.subject}</span>
          <Select
            aria-label={words.subject}
            value={values.subject ?? null}
            allowClear
            placeholder={words.subjectHint}
            popupMatchSelectWidth={false}
            showSearch={{ filterOption: false, onSearch: setTyped }}
            options={subjects.map((one) => ({ value: one.ref, label: `${say(one.name)} · ${say(one.category)} · ${say(one.kind)}` }))}
            onChange={(subject: string | null | undefined) => put({ subject: subject ?? undefined })}
          />
        </label>
        <ChoiceFilter
          label={words.under}
          value={values.place}
          choices={areas.map((area) => ({ value: area.code, label: `${say(area.name)} ${area.code}` }))}
          onChange={(place) => put({ place, x: undefined, y: undefined })}
        />
        <DayFilter value={values.day} onChange={(day) => put({ day })} />
      </div>
      {asked && (
        <Answer
          input={{
            subject: values.subject ?? '',
            ...(values.day !== undefined && { day: values.day }),
            ...(point ?? { place: values.place ?? '' }),
          }}
        />
      )}
      <p className="quiet no-print">{words.placeOrPoint}</p>
      <div className="register-map no-print">
        <DistrictMap
          layers={layers}
          height="24rem"
          point={point && [point.x, point.y]}
          onPoint={([x, y]) => put({ x: x.toFixed(6), y: y.toFixed(6), place: undefined })}
        />
      </div>
    </div>
  )
}

type Asked = { subject: string; place?: string; x?: number; y?: number; day?: string }

function Answer({ input }: { input: Asked }) {
  const words = useWords(registerWords)
  const say = useSay()
  const { data, error } = useQuery({ ...query(askDuty, input), throwOnError: false, retry: false })
  if (error !== null) return <Notice kind="lapsed" live title={sentenceOf(error)} />
  if (data === undefined) return <Skeleton lines={3} />
  const where = `${say(data.subject)} · ${say(data.place.name)}`
  if (data.lead === null)
    return (
      <Notice kind="lapsed" live title={words.answerNone}>
        <p>{where}</p>
        <p>{data.refusal?.sentence}</p>
      </Notice>
    )
  return (
    <Notice kind="done" live title={`${words.answer}：${say(data.lead.name)}`}>
      <p>{where}</p>
      {data.supporting.length > 0 && (
        <p>
          {words.supporting}: {data.supporting.map((unit) => say(unit.name)).join('、')}
        </p>
      )}
      {data.reason !== null && <p>{say(data.reason)}</p>}
    </Notice>
  )
}

function sentenceOf(error: Error): string {
  const refusal = (error as { refusal?: { sentence?: string } }).refusal
  return refusal?.sentence ?? error.message
}
