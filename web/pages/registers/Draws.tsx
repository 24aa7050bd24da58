import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  candidatesMax,
  drawCandidates,
  listInspectionDraws,
  makeInspectionDraw,
  openDrawnInspections,
  replaceDrawnOfficer,
  type CandidateView,
  type DrawView,
} from '../../../contract/registers/draws.ts'
import { gradeParty, RiskGradeName } from '../../../contract/registers/plans.ts'
import { leftOutReasons, riskGrades } from '../../../domain/enforcement/random/draw.ts'
import { deskPaths } from '../../desk/paths.ts'
import { query, Refused } from '../../queries.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Time } from '../../ui/due-time.tsx'
import { Empty, Notice, Skeleton, Tag } from '../../ui/messages.tsx'
import { inspectionWords } from '../../words/inspections/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { FormDialog } from './FormDialog.tsx'
import { useMay, useSaving } from './reading.ts'

type Drawn = DrawView['drawn'][number]
type Recusing = { readonly number: string; readonly party: string; readonly officer: Drawn['officers'][number] }

/** Every draw with its seed, whom it gave, and what has become of each. */
export function Draws() {
  const words = useWords(inspectionWords).draw
  const { data } = useQuery(query(listInspectionDraws, {}))
  const [recusing, setRecusing] = useState<Recusing>()
  const [opening, setOpening] = useState<DrawView>()
  return (
    <section className="stack" aria-labelledby="draws">
      <h2 id="draws">{words.title}</h2>
      <p className="quiet">{words.lead}</p>
      {data === undefined ? (
        <Skeleton lines={4} />
      ) : data.draws.length === 0 ? (
        <Empty title={words.none}>{words.noneText}</Empty>
      ) : (
        <ul className="bare-list">
          {data.draws.map((draw) => (
            <li key={draw.id} className="entry">
              <Draw draw={draw} onRecuse={setRecusing} onOpen={setOpening} />
            </li>
          ))}
        </ul>
      )}
      {recusing && <RecuseDialog {...recusing} onClose={() => setRecusing(undefined)} />}
      {opening && <OpenDialog draw={opening} onClose={() => setOpening(undefined)} />}
    </section>
  )
}

type DrawProps = { draw: DrawView; onRecuse: (recusing: Recusing) => void; onOpen: (draw: DrawView) => void }

function Draw({ draw, onRecuse, onOpen }: DrawProps) {
  const words = useWords(inspectionWords).draw
  const say = useSay()
  const waits = draw.drawn.some(({ matter, dropped }) => matter === null && dropped === null)
  return (
    <>
      <p className="entry-head">
        <strong>
          {draw.number} · {draw.what}
        </strong>{' '}
        <span className="quiet">{say(draw.unit.name)}</span>
      </p>
      <p>
        {words.ofList(draw.listed, draw.leftOut)} · {words.officersIn(draw.officers)}
      </p>
      <p className="quiet">
        {draw.by} <Time at={draw.at} />
      </p>
      <p className="quiet breaks">
        {words.seed} <code>{draw.seed}</code>
        <br />
        {words.listHash} <code>{draw.listHash}</code>
      </p>
      <ul className="bare-list">
        {draw.drawn.map((one) => (
          <li key={one.party.id}>
            <DrawnLine drawn={one} onRecuse={(officer) => onRecuse({ number: draw.number, party: one.party.id, officer })} />
          </li>
        ))}
      </ul>
      {waits && (
        <Button kind="primary" onPress={() => onOpen(draw)}>
          {say(openDrawnInspections)} <span className="visually-hidden">{draw.number}</span>
        </Button>
      )}
    </>
  )
}

/** One that was drawn: who goes, who stood aside, and how the visit stands. */
function DrawnLine({ drawn, onRecuse }: { drawn: Drawn; onRecuse: (officer: Drawn['officers'][number]) => void }) {
  const words = useWords(inspectionWords).draw
  const say = useSay()
  const { party, unit, officers, replaced, matter, state, dropped } = drawn
  const waits = matter === null && dropped === null
  return (
    <>
      <strong>{party.name}</strong> <span className="quiet">{say(unit.name)}</span>{' '}
      {officers.map((officer) => (
        <span key={officer.id}>
          {officer.name}{' '}
          {waits && (
            <Button kind="quiet" onPress={() => onRecuse(officer)}>
              {words.recuse}{' '}
              <span className="visually-hidden">
                {officer.name} {party.name}
              </span>
            </Button>
          )}
        </span>
      ))}
      {waits && <Tag tone="soon">{words.waiting}</Tag>}
      {state !== null && <Tag>{say(state)}</Tag>}{' '}
      {matter !== null && (
        <ButtonLink kind="quiet" href={deskPaths.matter(matter)}>
          {words.openVisit}
        </ButtonLink>
      )}
      {dropped !== null && <Tag tone="lapsed">{words.dropped(dropped)}</Tag>}
      {replaced.map((one) => (
        <p key={one.left} className="quiet">
          {words.replaced(one.left, one.joined, one.reason)}
        </p>
      ))}
    </>
  )
}

function RecuseDialog({ number, party, officer, onClose }: Recusing & { onClose: () => void }) {
  const words = useWords(inspectionWords).draw
  const save = useSaving()
  return (
    <FormDialog
      title={words.recuseOf(officer.name)}
      onClose={onClose}
      fields={[{ name: 'reason', label: words.recuseReason, max: 200 }]}
      onSave={({ reason = '' }) => save(replaceDrawnOfficer, { number, party, officer: officer.id, reason })}
    />
  )
}

function OpenDialog({ draw, onClose }: { draw: DrawView; onClose: () => void }) {
  const words = useWords(inspectionWords).draw
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={`${say(openDrawnInspections)} · ${draw.number}`}
      saveText={say(openDrawnInspections)}
      onClose={onClose}
      fields={[{ name: 'until', label: words.until, kind: 'day' }]}
      onSave={({ until = '' }) => save(openDrawnInspections, { number: draw.number, until })}
    />
  )
}

/** The list before the draw: whom it would choose among, with grades that may be given, and the button that draws. */
export function DrawDialog({ lineId, onClose }: { lineId: string; onClose: () => void }) {
  const words = useWords(inspectionWords).draw
  const say = useSay()
  const save = useSaving()
  const { data, error } = useQuery({ ...query(drawCandidates, { lineId }), throwOnError: (fault) => !(fault instanceof Refused) })
  const [grading, setGrading] = useState<CandidateView>()
  if (grading) return <GradeDialog party={grading} onClose={() => setGrading(undefined)} />
  return (
    <FormDialog
      title={data === undefined ? say(makeInspectionDraw) : `${words.candidates} · ${data.what}`}
      saveText={words.confirm}
      onClose={onClose}
      fields={[]}
      note={
        error instanceof Refused ? (
          <Notice kind="lapsed" live title={error.refusal.sentence} />
        ) : data === undefined ? (
          <Skeleton lines={6} />
        ) : (
          <>
            <p role="status">
              {words.ofList(data.listed, data.listed - data.canBeDrawn)} · {words.officersIn(data.officers)} ·{' '}
              <strong>{words.wanted(data.wanted)}</strong>
            </p>
            <Candidates candidates={data.candidates} onGrade={setGrading} />
            {data.listed > data.candidates.length && <p className="quiet">{words.shown(candidatesMax)}</p>}
          </>
        )
      }
      onSave={async () => (data === undefined ? undefined : save(makeInspectionDraw, { lineId, version: data.version }))}
    />
  )
}

function Candidates({ candidates, onGrade }: { candidates: readonly CandidateView[]; onGrade: (party: CandidateView) => void }) {
  const words = useWords(inspectionWords).draw
  const say = useSay()
  const grades = useMay('plans.manage')
  return (
    <ul className="bare-list" aria-label={words.candidates}>
      {candidates.map((one) => (
        <li key={one.id} className="entry">
          {one.name}{' '}
          <span className="quiet">
            {one.grade === null ? words.ungraded : say(riskGrades[one.grade])} · {words.weight} {one.weight}
          </span>{' '}
          {one.out !== null && <Tag tone="soon">{say(leftOutReasons[one.out])}</Tag>}
          {grades && (
            <Button kind="quiet" onPress={() => onGrade(one)}>
              {words.giveGrade} <span className="visually-hidden">{one.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}

function GradeDialog({ party, onClose }: { party: CandidateView; onClose: () => void }) {
  const words = useWords(inspectionWords).draw
  const say = useSay()
  const save = useSaving()
  return (
    <FormDialog
      title={`${say(gradeParty)} · ${party.name}`}
      onClose={onClose}
      initial={party.grade === null ? {} : { grade: party.grade }}
      fields={[
        {
          name: 'grade',
          label: words.grade,
          kind: 'choice',
          choices: RiskGradeName.options.map((grade) => ({ value: grade, label: say(riskGrades[grade]) })),
        },
        { name: 'reason', label: words.gradeReason, max: 200 },
      ]}
      onSave={({ grade = '', reason = '' }) => save(gradeParty, { party: party.id, grade: RiskGradeName.parse(grade), reason })}
    />
  )
}
