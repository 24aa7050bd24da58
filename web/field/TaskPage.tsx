import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useState, type ReactNode } from 'react'
import { useParams } from 'react-router'
import { readMatter, type MatterView } from '../../contract/matter.ts'
import { sources, type Source } from '../../domain/case/fields.ts'
import { DistrictMap } from '../map/district-map.tsx'
import type { CaseLayer } from '../map/layers.ts'
import { useTitle } from '../navigation.ts'
import { Button } from '../ui/button.tsx'
import { DueTime, Time } from '../ui/due-time.tsx'
import { Notice } from '../ui/messages.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { AsOf } from './as-of.tsx'
import { keptQuery } from './kept/answers.ts'
import { JointFacts } from './enforcement/joint-facts.tsx'
import { hasProceeding, isEnforcement } from './enforcement/mine.ts'
import { ProceedingFacts } from './enforcement/proceeding-facts.tsx'
import { Writs } from './enforcement/writs.tsx'
import { useDistrictLayers } from './layers.ts'
import { MatterCard } from './matter-card.tsx'
import { Acts } from './offered-acts.tsx'
import { fieldPaths } from './paths.ts'
import { metresFrom, metresText, usePosition } from './position.ts'
import { unsent, useItems } from './sending/use-queue.ts'
import { useSignedIn } from './staff.ts'

type Fact = readonly [name: string, value: ReactNode]

function Facts({ matter }: { matter: MatterView }) {
  const words = useWords(fieldWords).task
  const say = useSay()
  const source = matter.source === null ? undefined : sources[matter.source as Source]
  const rows: readonly (Fact | null)[] = [
    matter.number === null ? null : [words.number, matter.number],
    matter.subject === null ? null : [words.subject, say(matter.subject.name)],
    matter.description === null ? null : [words.description, matter.description],
    matter.address === null && matter.community === null
      ? null
      : [words.place, matter.address ?? (matter.community === null ? '' : say(matter.community))],
    matter.cell === null ? null : [words.cell, matter.cell],
    source === undefined ? null : [words.source, say(source)],
    matter.unit === null ? null : [words.unit, say(matter.unit.name)],
    matter.assignee === null ? null : [words.assignee, matter.assignee.name],
    matter.condition === null ? null : [words.closeWhen, say(matter.condition.close)],
  ]
  return (
    <section className="part" aria-label={words.facts}>
      <dl className="facts">
        {rows
          .filter((row) => row !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}

function Clocks({ clocks }: Pick<MatterView, 'clocks'>) {
  const words = useWords(fieldWords).task
  const say = useSay()
  const running = clocks.filter((clock) => clock.standing !== 'stopped')
  if (running.length === 0) return null
  return (
    <ul className="plain-list" aria-label={words.clocks}>
      {running.map((clock) => (
        <li key={clock.clock} className="task-clock">
          <span className="quiet">{say(clock.name)}</span> <DueTime due={clock} />
        </li>
      ))}
    </ul>
  )
}

/** Photos of the matter and of the one above it, newest last, each with where it was taken. */
function Photos({ matter, parent }: { matter: MatterView; parent: MatterView | undefined }) {
  const all = useWords(fieldWords)
  const words = all.task
  const say = useSay()
  const seen = new Set<string>()
  const photos = [...(parent?.entries ?? []), ...matter.entries]
    .flatMap((entry) => entry.photos.map((photo) => ({ ...photo, act: entry.name })))
    .filter(({ sha256 }) => !seen.has(sha256) && seen.add(sha256))
  return (
    <section className="part">
      <h2>{words.photos}</h2>
      {photos.length === 0 && <p className="quiet">{words.noPhotos}</p>}
      <ul className="photo-strip">
        {photos.map((photo, at) => (
          <li key={photo.sha256}>
            <a href={`/api/photos/${photo.sha256}/view`} target="_blank" rel="noreferrer">
              <img src={`/api/photos/${photo.sha256}/thumb`} alt={words.photo(at + 1, say(photo.act))} loading="lazy" />
            </a>
            <span className="quiet">
              {say(photo.act)}
              {photo.takenAt !== null && (
                <>
                  {' '}
                  · <Time at={photo.takenAt} />
                </>
              )}
              {photo.distanceMetres !== null && <> · {words.apart(metresText(photo.distanceMetres, all))}</>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function PlaceMap({ matter }: { matter: MatterView }) {
  const all = useWords(fieldWords)
  const words = all.task
  const [open, setOpen] = useState(false)
  const position = usePosition()
  const { point, id, standing } = matter
  const cases = useMemo((): CaseLayer | undefined => {
    if (point === null) return undefined
    const properties = { id, standing: standing === 'none' ? 'running' : standing }
    const geometry = { type: 'Point' as const, coordinates: [point.x, point.y] }
    return { type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] }
  }, [id, point, standing])
  const layers = useDistrictLayers(useSignedIn().region.code, { ...(cases && { cases }) })
  if (point === null) return null
  const metres = metresFrom(position, point)
  return (
    <section className="part">
      <h2>{words.map}</h2>
      {metres !== undefined && <p>{all.distance(metresText(metres, all))}</p>}
      {open ? (
        <DistrictMap
          layers={layers}
          view={{ center: [point.x, point.y], zoom: 16 }}
          point={position.kind === 'on' ? position.fix.point : undefined}
          picked={id}
          height="20rem"
          name={words.map}
        />
      ) : (
        <Button icon="pin" onPress={() => setOpen(true)}>
          {words.showMap}
        </Button>
      )}
    </section>
  )
}

function MatterRecord({ entries }: Pick<MatterView, 'entries'>) {
  const words = useWords(fieldWords).task
  const say = useSay()
  return (
    <details className="part">
      <summary>{words.record}</summary>
      <ol className="record">
        {entries.toReversed().map((entry) => (
          <li key={entry.seq}>
            <p>
              <strong>{say(entry.name)}</strong>{' '}
              <span className="quiet">{entry.post === null ? entry.who : `${say(entry.post)} ${entry.who}`}</span>
            </p>
            {entry.filled.map((one) => (
              <p key={one.field}>
                <span className="quiet">{say(one.name)}</span> {say(one.text)}
              </p>
            ))}
            <p className="quiet">
              <Time at={entry.at} form="exact" />
            </p>
          </li>
        ))}
      </ol>
    </details>
  )
}

/** One task or case: what is to be seen there, and the acts it offers. */
export function TaskPage() {
  const words = useWords(fieldWords)
  const say = useSay()
  const { matterId = '' } = useParams()
  const { data } = useSuspenseQuery(keptQuery(readMatter, { matterId }))
  const matter = data.value
  const above = useQuery({
    ...keptQuery(readMatter, { matterId: matter.parent?.id ?? matterId }),
    enabled: matter.parent !== null,
    throwOnError: false,
  })
  const waiting = unsent(useItems(useSignedIn().person.id)).find((item) => item.matterId === matterId)
  const heading = matter.subject === null ? matter.title : say(matter.subject.name)
  useTitle(words.titleOf(heading))
  return (
    <div className="stack">
      <header className="stack task-head">
        <p className="tag tone-accent">{say(matter.stateName)}</p>
        <h1>{heading}</h1>
        <Clocks clocks={matter.clocks} />
      </header>
      <AsOf at={data.asOf} />
      {waiting !== undefined && (
        <Notice kind="soon" title={words.task.pendingHere}>
          <a className="link" href={fieldPaths.sending(waiting.id)}>
            {words.sending.title}
          </a>
        </Notice>
      )}
      <Facts matter={matter} />
      {hasProceeding(matter.procedure) && <ProceedingFacts matterId={matter.id} />}
      {matter.procedure === 'jointPart' && <JointFacts matterId={matter.id} />}
      {isEnforcement(matter.procedure) && <Writs matterId={matter.id} />}
      <Photos matter={matter} parent={above.data?.value} />
      <PlaceMap matter={matter} />
      <MatterRecord entries={matter.entries} />
      {matter.parent !== null && (
        <p>
          <a className="link" href={fieldPaths.task(matter.parent.id)}>
            {words.task.of(matter.parent.number ?? matter.parent.title)}
          </a>
        </p>
      )}
      {matter.children.length > 0 && (
        <details className="part">
          <summary>{words.task.children}</summary>
          <ul className="card-list">
            {matter.children.map((line) => (
              <li key={line.id}>
                <MatterCard line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <Acts matter={matter} />
    </div>
  )
}
