import { useQuery } from '@tanstack/react-query'
import { publicDrawList, publicDraws, type PublicDraw } from '../../../contract/registers/draws.ts'
import { publicPlan, publicPlanCsv, type PublicLine } from '../../../contract/registers/plans.ts'
import { partyKinds } from '../../../domain/enforcement/penalty.ts'
import { planMethods } from '../../../domain/enforcement/random/plan.ts'
import { useTitle } from '../../navigation.ts'
import { query } from '../../queries.ts'
import { requestOf } from '../../request.ts'
import { Link } from '../../ui/button.tsx'
import { Empty, Skeleton, Tag } from '../../ui/messages.tsx'
import { inspectionWords } from '../../words/inspections/words.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import '../pages.css'
import { DemonstrationNotice, useRegion } from '../RegionFrame.tsx'

/** 年度检查计划 and 抽查情况 as the public reads them. */
export function InspectionsPage() {
  const words = useWords(inspectionWords).page
  const region = useRegion()
  const plan = useQuery(query(publicPlan, { region: region.code })).data
  const draws = useQuery(query(publicDraws, { region: region.code })).data
  useTitle(words.title)
  return (
    <div className="stack cases">
      <DemonstrationNotice region={region} />
      <h1>{words.title}</h1>
      <p className="quiet">{words.lead}</p>
      <h2>{words.plan}</h2>
      {plan === undefined ? <Skeleton lines={4} /> : plan.lines.length === 0 && <Empty title={words.noPlan} />}
      <ul className="record">
        {plan?.lines.map((one) => (
          <li key={one.id} className="entry">
            <Line line={one} />
          </li>
        ))}
      </ul>
      <h2>{words.draws}</h2>
      {draws === undefined ? <Skeleton lines={4} /> : draws.draws.length === 0 && <Empty title={words.noDraws} />}
      <ul className="record">
        {draws?.draws.map((one) => (
          <li key={one.number} className="entry">
            <Draw draw={one} region={region.code} />
          </li>
        ))}
      </ul>
      <nav className="row" aria-label={words.files}>
        <Link href={requestOf(publicPlanCsv, { region: region.code }).url}>{words.csv}</Link>
      </nav>
    </div>
  )
}

function Line({ line }: { line: PublicLine }) {
  const words = useWords(inspectionWords)
  const say = useSay()
  const { and } = useMarks()
  const { share } = line
  return (
    <>
      <p className="entry-head">
        <strong>
          {line.year} · {line.what}
        </strong>
      </p>
      <p>
        {say(line.unit.name)} · {say(planMethods[line.method])} · {line.kinds.map((kind) => say(partyKinds[kind])).join(and)} ·{' '}
        {'percent' in share ? words.percent(share.percent) : words.number(share.number)} · {words.monthsOf(line.fromMonth, line.toMonth)}
      </p>
      <p className="quiet">
        {words.plan.version(line.version)} · {words.plan.publishedOn(line.publishedOn)}
      </p>
    </>
  )
}

function Draw({ draw, region }: { draw: PublicDraw; region: string }) {
  const words = useWords(inspectionWords)
  const { page } = words
  const say = useSay()
  return (
    <>
      <p className="entry-head">
        <strong>
          {draw.number} · {draw.what}
        </strong>
      </p>
      <p>
        {draw.day} · {say(draw.unit.name)} · {page.counts(draw.listed, draw.leftOut, draw.drawn)}
      </p>
      <p className="quiet breaks">
        {words.draw.seed} <code>{draw.seed}</code>
        <br />
        {words.draw.listHash} <code>{draw.listHash}</code>
      </p>
      <ul className="bare-list">
        {draw.results.map((one, at) => (
          <li key={at}>
            {one.party} {one.creditCode !== null && <span className="quiet">{one.creditCode}</span>} <Tag>{say(one.result)}</Tag>{' '}
            {one.proceeding && <Tag tone="soon">{page.proceeding}</Tag>}
          </li>
        ))}
      </ul>
      {draw.pending > 0 ? (
        <p className="quiet">
          {page.pending(draw.pending)} · {page.onceOver}
        </p>
      ) : (
        <Link href={requestOf(publicDrawList, { region, number: draw.number }).url}>
          {page.list} <span className="visually-hidden">{draw.number}</span>
        </Link>
      )}
    </>
  )
}
