import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { readProceeding, type ProceedingView } from '../../../contract/enforcement.ts'
import type { MatterView } from '../../../contract/matter.ts'
import { registerPath } from '../../pages/registers/paths.ts'
import { rangeText } from '../../../domain/enforcement/item-note.ts'
import { query } from '../../queries.ts'
import { Notice, Skeleton, Tag } from '../../ui/messages.tsx'
import { beyondWords } from '../../words/desk/beyond.ts'
import { enforcementWords } from '../../words/desk/enforcement.ts'
import { useSay, useWords } from '../../words/language.ts'
import { LikeCases, WhereItLies } from '../form/LikeCases.tsx'
import { PenaltyList } from '../form/PenaltiesInput.tsx'
import { useWeigh } from '../form/use-weigh.ts'
import { Facts } from '../matter/Facts.tsx'
import { GentlePath } from '../../placement/GentlePath.tsx'
import { useGentlePath } from '../../placement/use-gentle-path.ts'
import { deskPaths } from '../paths.ts'
import { Instructions } from '../beyond/BeyondPanel.tsx'
import { EvidenceTable } from './EvidenceTable.tsx'
import { GentleFile } from './GentleFile.tsx'
import { Money } from './Money.tsx'
import { StepsLine } from './StepsLine.tsx'
import './enforcement.css'

/** 案情: what a proceeding has come to, folded from its record; below it, of the proceeding it belongs to. */
export function ProceedingPanel({ matter }: { matter: MatterView }) {
  const words = useWords(enforcementWords).panel
  const beyond = useWords(beyondWords).panel
  const { data } = useQuery({ ...query(readProceeding, { matterId: matter.id }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  const own = data.rootId === matter.id
  return (
    <section className="proceeding stack-tight" aria-label={words.title}>
      {!own && (
        <p>
          <a className="link" href={deskPaths.matter(data.rootId)}>
            {words.root}
          </a>
        </p>
      )}
      <p className="no-print">
        <Link className="link" to={deskPaths.timeline(data.rootId)}>
          {words.timeline}
        </Link>
      </p>
      {data.steps.length > 0 && <StepsLine steps={data.steps} />}
      {data.waits !== null && <Notice kind="soon" title={beyond.waits[data.waits]} />}
      <ProceedingFacts data={data} />
      {data.instructions.length > 0 && (
        <section className="stack-tight">
          <h2>{beyond.instructions}</h2>
          <Instructions said={data.instructions} />
        </section>
      )}
      {own && <GentleFile data={data} />}
      <Gentle data={data} matter={matter} />
      {own && (
        <>
          <Comparison data={data} />
          <Money data={data} />
          <EvidenceTable evidence={data.evidence} />
        </>
      )}
    </section>
  )
}

function ProceedingFacts({ data }: { data: ProceedingView }) {
  const words = useWords(enforcementWords).panel
  const say = useSay()
  const { party, item, organ, officers, notice } = data
  return (
    <Facts
      rows={[
        [
          words.party,
          party && (
            <a className="link" href={registerPath('parties', { party: party.id })}>
              {party.name}（{say(party.kind)}
              {party.idNumber !== null && ` ${party.idNumber}`}）
            </a>
          ),
        ],
        [words.together, data.together.length > 0 ? <Together together={data.together} /> : null],
        [words.item, item && `${item.code} ${say(item.name)}`],
        [words.articles, item && words.articlesOf(item.law, item.duty.join('、'), item.penalty.join('、'))],
        [words.law, data.law && say(data.law)],
        [words.organ, organ && say(organ)],
        [words.officers, officers.length > 0 ? <Officers officers={officers} /> : null],
        [words.foundOn, data.foundOn],
        [words.happenedOn, data.happenedOn === null ? null : [data.happenedOn, data.endedOn].filter(Boolean).join(' — ')],
        [words.notice, notice && noticeText(notice, words)],
        [words.answer, notice?.answer && `${notice.answer.adopted ? `${say(notice.answer.adopted)}：` : ''}${notice.answer.text}`],
        [words.rating, data.rating && words.ratingOf(data.rating.attitude, data.rating.legality, data.rating.burden)],
        [words.ratingWords, data.rating?.words],
      ]}
    />
  )
}

/** What was done about the vendor before, of acts that the district deals with gently first. */
function Gentle({ data: { party, item }, matter }: { data: ProceedingView; matter: MatterView }) {
  const view = useGentlePath({ party: item === null ? undefined : party?.id, item: item?.code, point: matter.point ?? undefined })
  return view === undefined ? null : <GentlePath view={view} hrefOf={(id) => deskPaths.matter(id)} />
}

/** Who else took part in the same act, each with the proceeding of their own. */
function Together({ together }: Pick<ProceedingView, 'together'>) {
  const say = useSay()
  return (
    <ul className="plain-list">
      {together.map((one) => (
        <li key={one.matterId}>
          <a className="link" href={deskPaths.matter(one.matterId)}>
            {one.party} {one.number}
          </a>{' '}
          <Tag>{say(one.state)}</Tag>
        </li>
      ))}
    </ul>
  )
}

type PanelWords = (typeof enforcementWords)['zh']['panel']

function noticeText(notice: NonNullable<ProceedingView['notice']>, words: PanelWords): string {
  const served = notice.servedOn === null ? words.notServed : words.servedOn(notice.servedOn)
  return [
    words.round(notice.round),
    served,
    notice.hearingDue ? words.hearingOffered : words.noHearing,
    words.statements(notice.statements),
    notice.reservedOn === null ? '' : words.reservedOn(notice.reservedOn),
    words.hearings[notice.hearing],
  ]
    .filter((text) => text !== '')
    .join('；')
}

/** Each officer with the credential that is valid today, or a word where there is none. */
function Officers({ officers }: Pick<ProceedingView, 'officers'>) {
  const words = useWords(enforcementWords).panel
  return (
    <span className="row">
      {officers.map((one) => (
        <span key={one.id}>
          {one.name} {one.credential === null ? <Tag tone="lapsed">{words.noCredential}</Tag> : <code>{one.credential}</code>}
        </span>
      ))}
    </span>
  )
}

/** What was proposed, notified, submitted and decided, side by side, so that a heavier one is seen. */
function Comparison({ data }: { data: ProceedingView }) {
  const words = useWords(enforcementWords).panel
  const say = useSay()
  const { proposal, notice, submitted, decision, like, lies } = data
  if (proposal === null && decision === null) return null
  const stages: readonly (readonly [string, ReactNode])[] = [
    [words.proposed, proposal && <PenaltyList penalties={proposal.penalties} />],
    [words.notified, notice && <PenaltyList penalties={notice.penalties} />],
    [words.submitted, submitted.length > 0 && <PenaltyList penalties={submitted} />],
    [words.decided, decision && <Decided decision={decision} />],
  ]
  return (
    <section className="stack-tight">
      <h2>{words.comparison}</h2>
      <dl className="stages">
        {stages.map(([name, shown]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shown === null || shown === false ? <span className="quiet">{words.notYet}</span> : shown}</dd>
          </div>
        ))}
      </dl>
      {proposal !== null && (
        <Facts
          rows={[
            [words.tier, proposal.tier && say(proposal.tier)],
            [words.factors, proposal.factors],
            [words.flags, proposal.flags.map(say).join('；')],
            [words.outside, proposal.outside],
          ]}
        />
      )}
      <Benchmark data={data} />
      <h3>{words.like}</h3>
      {lies !== null && <WhereItLies lies={lies} decided={decision !== null} />}
      {decision !== null && decision.likeReason !== null && <Facts rows={[[words.likeReason, decision.likeReason]]} />}
      <LikeCases like={like} fen={lies?.fineFen} />
    </section>
  )
}

/** 裁量基准: the range of the law and the tiers, the one that was applied marked. */
function Benchmark({ data: { item, party, proposal } }: { data: ProceedingView }) {
  const words = useWords(enforcementWords).panel
  const form = useWords(enforcementWords).form
  const say = useSay()
  const weighing = useWeigh({ item: item?.code, party: party?.id }, undefined)
  if (weighing === undefined || weighing.tiers.length === 0) return null
  return (
    <>
      <h3>{words.benchmark}</h3>
      {weighing.range !== null && <p>{form.range(say(weighing.kind), say(rangeText(weighing.range)))}</p>}
      <ul className="plain-list">
        {weighing.tiers.map((tier) => (
          <li key={tier.tier}>
            <strong>{say(tier.name)}</strong> {tier.range === null ? form.noFine : say(rangeText(tier.range))}{' '}
            <span className="quiet">{say(tier.conditions)}</span>{' '}
            {proposal?.tier && say(proposal.tier) === say(tier.name) && <Tag tone="accent">{words.applied}</Tag>}
          </li>
        ))}
      </ul>
    </>
  )
}

function Decided({ decision }: { decision: NonNullable<ProceedingView['decision']> }) {
  const words = useWords(enforcementWords).panel
  const say = useSay()
  return (
    <>
      {decision.kind === 'noPenalty' ? <strong>{words.noPenalty}</strong> : <PenaltyList penalties={decision.penalties} />}
      {decision.ground !== null && <p>{say(decision.ground)}</p>}
      <p className="quiet">
        {words.decidedOn(decision.decidedOn)} {decision.servedOn === null ? words.notServed : words.servedOn(decision.servedOn)}
      </p>
    </>
  )
}
