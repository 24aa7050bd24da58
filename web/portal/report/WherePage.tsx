import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { lookUpPlace } from '../../../contract/portal.ts'
import type { OutputOf } from '../../api.ts'
import { PlaceSearch } from '../../PlaceSearch.tsx'
import { query } from '../../queries.ts'
import { Button } from '../../ui/button.tsx'
import { TextInput } from '../../ui/field.tsx'
import { ErrorSummary, Notice, Skeleton } from '../../ui/messages.tsx'
import { Time } from '../../ui/due-time.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { pageWords } from '../../words/portal-pages/words.ts'
import { otherSubject, StepPage, useReport } from './ReportFrame.tsx'
import { useHere } from './use-here.ts'

const PointMap = lazy(async () => ({ default: (await import('../PointMap.tsx')).PointMap }))

/** Where is it? By the phone's position, by name, or on the map, which is loaded only when asked for. */
export function WherePage() {
  const words = useWords(pageWords).report.where
  const { region, draft, set } = useReport()
  const [attempt, setAttempt] = useState(0)
  const [mapShown, setMapShown] = useState(false)
  const here = useHere((point) => set({ point }))
  const { point } = draft
  const place = usePlace(region.code, point, draft.subject)
  const outside = place.data?.outside ?? null
  const missing = attempt > 0 && point === null
  const onNext = () => {
    setAttempt(attempt + 1)
    if (point === null || outside !== null || place.data === undefined) return false
    set({ address: place.data.address })
    return true
  }
  const errors = missing
    ? [{ id: 'use-here', text: words.missing }]
    : outside !== null && attempt > 0
      ? [{ id: 'place-words', text: words.outside }]
      : []
  return (
    <StepPage step="where" title={words.title} onNext={onNext}>
      <ErrorSummary errors={errors} attempt={attempt} />
      <div className="row">
        <Button
          id="use-here"
          icon="target"
          kind={point === null ? 'primary' : 'plain'}
          busy={here.state === 'locating'}
          onPress={here.find}
        >
          {words.gps}
        </Button>
        <Button icon="pin" onPress={() => setMapShown(!mapShown)}>
          {mapShown ? words.hideMap : words.map}
        </Button>
      </div>
      <p role="status" className="quiet">
        {here.state === 'locating'
          ? words.locating
          : here.state === 'failed'
            ? words.noPosition
            : here.accuracy !== undefined
              ? words.accuracy(here.accuracy)
              : ''}
      </p>
      {mapShown && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <PointMap region={region.code} point={point} onPoint={(next) => set({ point: next })} />
        </Suspense>
      )}
      <PlaceSearch region={region.code} point={point} onChoose={(next) => set({ point: next })} />
      {point !== null && <ChosenPlace place={place} />}
      {point !== null && outside === null && (
        <TextInput
          id="detail"
          label={words.detail}
          hint={words.detailHint}
          optional
          value={draft.detail}
          onChange={(detail) => set({ detail })}
          maxLength={100}
        />
      )}
    </StepPage>
  )
}

function usePlace(region: string, point: { x: number; y: number } | null, subject: string) {
  const known = subject !== '' && subject !== otherSubject
  return useQuery({
    ...query(lookUpPlace, { region, x: point?.x ?? 0, y: point?.y ?? 0, ...(known && { subject }) }),
    enabled: point !== null,
  })
}

/** What is at the chosen point: the place in words, who answers there, and whether somebody reported it already. */
function ChosenPlace({ place }: { place: { data: OutputOf<typeof lookUpPlace> | undefined } }) {
  const words = useWords(pageWords).report.where
  const say = useSay()
  const { data } = place
  if (data === undefined) return <Skeleton lines={2} />
  if (data.outside !== null) {
    return (
      <Notice kind="lapsed" title={words.outside} live>
        <p>{words.outsideText}</p>
      </Notice>
    )
  }
  return (
    <div className="stack" role="status">
      <Notice kind="done" title={words.chosen}>
        <p>{data.address}</p>
        {data.responsible && <p className="quiet">{words.responsible(say(data.responsible.unit))}</p>}
      </Notice>
      {data.similar.length > 0 && (
        <Notice kind="soon" title={words.similar}>
          <p>{words.similarText}</p>
          <ul className="plain-list">
            {data.similar.map((one) => (
              <li key={`${one.reportedAt} ${one.metres}`}>
                {say(one.subject)} · {say(one.state)} · {words.similarLine(one.metres)} · <Time at={one.reportedAt} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
