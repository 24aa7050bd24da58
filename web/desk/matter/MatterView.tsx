import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { readMatter, servedProcedures, type MatterView as Matter } from '../../../contract/matter.ts'
import { sources, type Source } from '../../../domain/case/fields.ts'
import { query } from '../../queries.ts'
import { DueTime, Time } from '../../ui/due-time.tsx'
import { Empty, Notice, Tag } from '../../ui/messages.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useMarks, useSay, useWords } from '../../words/language.ts'
import { isBeyond } from '../../../domain/enforcement/beyond/all.ts'
import { reportProcedure } from '../../../domain/supervision/report/procedure.ts'
import { hasPapers, isFileReview, isVoice } from '../../../domain/supervision/all.ts'
import { isNorm } from '../../../domain/supervision/reconsideration/all.ts'
import { isOversight } from '../../../domain/supervision/oversight/all.ts'
import { offerForm } from '../supervision/oversight/openings.ts'
import { OversightAbout, OversightPanel } from '../supervision/oversight/OversightPanel.tsx'
import { ReadingDialogs, sealedActs } from '../supervision/oversight/ReadingDialogs.tsx'
import { BeyondPanel } from '../beyond/BeyondPanel.tsx'
import { useJointArea } from '../beyond/joint-area.ts'
import { hasProceeding, isEnforcement } from '../form/about.ts'
import { ActForm } from '../form/ActForm.tsx'
import { deskPaths } from '../paths.ts'
import { ProceedingPanel } from '../enforcement/ProceedingPanel.tsx'
import { Writs } from '../enforcement/Writs.tsx'
import { Clocks } from './Clocks.tsx'
import { Evidence } from './Evidence.tsx'
import { Facts } from './Facts.tsx'
import { MiniMap } from './MiniMap.tsx'
import { OffersBar } from './OffersBar.tsx'
import { Record } from './Record.tsx'
import { ReporterDialog } from './ReporterDialog.tsx'
import { ComplaintsAbout, VoicePanel } from '../supervision/VoicePanel.tsx'
import { isReviewKind, ReviewPanel, ReviewsOf } from '../supervision/reconsideration/ReviewPanel.tsx'
import { NormPanel } from '../supervision/reconsideration/NormPanel.tsx'
import { WhoDialog, whoActs } from '../supervision/WhoDialog.tsx'
import { isReferral, ReferralPanel } from '../supervision/exchange/ReferralPanel.tsx'
import { hasInformation, InformationPanel } from '../supervision/information/InformationPanel.tsx'
import { RemedyLinks } from '../supervision/RemedyLinks.tsx'
import { ReportPanel } from '../supervision/report/ReportPanel.tsx'
import { CodesDialog, codesAct } from '../supervision/together/CodesDialog.tsx'
import { TogetherPanel } from '../supervision/together/TogetherPanel.tsx'
import { FileReviewPanel } from '../supervision/review/FileReviewPanel.tsx'
import { LineList } from './LineList.tsx'
import './matter.css'

export type MatterProps = {
  readonly matterId: string
  /** The act whose form is open; it stands in the address. */
  readonly act: string | undefined
  readonly onAct: (act: string | undefined) => void
  /** After an act has been done; the inbox then opens the next matter. */
  readonly onDone?: (matter: Matter, act: string) => void
}

/** Proceedings whose decisions are challenged as such. */
const mayBeReviewed: readonly string[] = ['penalty', 'summary', 'correction']

/** One matter: what it is, when it is due, what was done, what can be done. It decides nothing itself. */
export function MatterView({ matterId, act, onAct, onDone }: MatterProps) {
  const { data: matter } = useSuspenseQuery(query(readMatter, { matterId }))
  const words = useWords(deskWords).matter
  const [asking, setAsking] = useState(false)
  const [who, setWho] = useState<string>()
  const alone = hasPapers(matter.procedure)
  const offer = matter.offers.find((one) => one.act === act)
  const area = useJointArea(matter)
  const photos = matter.entries.flatMap((entry) => entry.photos.map((photo) => ({ ...photo, entry })))
  const navigate = useNavigate()
  const onPick = (chosen: string) => {
    if (matter.procedure === 'fileReview' && ['score', 'readFile'].includes(chosen)) return void navigate(deskPaths.scoreFile(matterId))
    if (whoActs.includes(chosen) || sealedActs.includes(chosen) || chosen === codesAct) return setWho(chosen)
    return chosen === 'readReporter' ? setAsking(true) : onAct(chosen)
  }

  return (
    <article className="matter stack" aria-labelledby={`title-${matterId}`}>
      <Header matter={matter} />
      {matter.mergedInto !== null && (
        <Notice kind="info" title={words.mergedInto}>
          <a className="link" href={deskPaths.matter(matter.mergedInto)}>
            {words.openTarget}
          </a>
        </Notice>
      )}
      {offer !== undefined && offer.blockedBy === null && (
        <ActForm
          key={`${matterId} ${offer.act}`}
          matter={matter}
          offer={offerForm(matter.procedure, offer)}
          onClose={() => onAct(undefined)}
          onDone={() => {
            onAct(undefined)
            onDone?.(matter, offer.act)
          }}
        />
      )}
      <Panels matter={matter} />
      <div className="matter-body">
        <div className="stack">
          <MatterFacts matter={matter} />
          <Proposal matter={matter} />
          <Evidence
            matterId={matterId}
            photos={photos}
            original={matter.procedure === 'case' ? matter.offers.find((one) => one.act === 'readOriginal') : undefined}
          />
          <Clocks matterId={matterId} clocks={matter.clocks} />
        </div>
        <MiniMap point={matter.point} photos={photos} standing={matter.standing} id={matter.id} title={matter.title} area={area} />
      </div>
      {matter.parent !== null && <Parent parent={matter.parent} />}
      <LineList title={words.duplicates} lines={matter.duplicates} />
      <LineList title={words.children} lines={matter.children} />
      {(isEnforcement(matter.procedure) || alone) && <Writs matter={matter} alone={alone} />}
      <Record matter={matter} />
      <OffersBar procedure={matter.procedure} offers={matter.offers} chosen={act} onPick={onPick} />
      <WhoDialog matterId={matterId} act={who !== undefined && whoActs.includes(who) ? who : undefined} onClose={() => setWho(undefined)} />
      <ReadingDialogs matterId={matterId} act={who} onClose={() => setWho(undefined)} />
      <CodesDialog matterId={matterId} open={who === codesAct} onClose={() => setWho(undefined)} />
      <ReporterDialog matterId={matterId} open={asking} onClose={() => setAsking(false)} />
    </article>
  )
}

/** What stands beside the record, by what the matter is; and for a case or proceeding, what supervision has about it. */
function Panels({ matter }: { matter: Matter }) {
  const { id, procedure } = matter
  return (
    <>
      {hasProceeding(procedure) && <ProceedingPanel matter={matter} />}
      {isBeyond(procedure) && <BeyondPanel matter={matter} />}
      {isVoice(procedure) && <VoicePanel matterId={id} />}
      {isReferral(procedure) && <ReferralPanel matterId={id} />}
      {isReviewKind(procedure) && <ReviewPanel matterId={id} procedure={procedure} />}
      {isNorm(procedure) && <NormPanel matterId={id} procedure={procedure} />}
      {isFileReview(procedure) && <FileReviewPanel matterId={id} procedure={procedure} />}
      {isOversight(procedure) && <OversightPanel matterId={id} />}
      {procedure === reportProcedure.id && <ReportPanel matterId={id} />}
      <TogetherPanel matter={matter} />
      {hasInformation(procedure) && <InformationPanel matterId={id} />}
      <RemedyLinks matter={matter} />
      {mayBeReviewed.includes(procedure) && <ReviewsOf matterId={id} />}
      {!hasPapers(procedure) && (
        <>
          <ComplaintsAbout matterId={id} />
          <OversightAbout matterId={id} />
        </>
      )}
    </>
  )
}

function Parent({ parent }: { parent: NonNullable<Matter['parent']> }) {
  const words = useWords(deskWords).matter
  const say = useSay()
  const { aside } = useMarks()
  return (
    <p>
      {words.parent}{' '}
      <a className="link" href={deskPaths.matter(parent.id)}>
        {parent.number ?? parent.title}
        {aside(say(parent.stateName))}
      </a>
    </p>
  )
}

function MatterFacts({ matter }: { matter: Matter }) {
  const words = useWords(deskWords).matter
  const say = useSay()
  return (
    <Facts
      rows={[
        [words.description, matter.description],
        [words.subject, matter.subject && say(matter.subject.name)],
        [words.condition, matter.condition && say(matter.condition.register)],
        [words.closeTest, matter.condition && say(matter.condition.close)],
        [words.limit, matter.condition && say(matter.condition.limit)],
        [words.place, placeText(matter, say)],
        [words.cell, matter.cell],
        [words.source, matter.source && say(sources[matter.source as Source] ?? { zh: matter.source, en: matter.source })],
        [words.unit, matter.unit && say(matter.unit.name)],
        [words.assignee, matter.assignee?.name],
        [words.reports, matter.reports > 1 ? words.reportsCount(matter.reports) : null],
        [words.rating, matter.rating === null ? null : words.stars(matter.rating)],
        [words.opened, <Time key="opened" at={matter.openedAt} form="exact" />],
        [words.ended, matter.endedAt && <Time key="ended" at={matter.endedAt} form="exact" />],
      ]}
    />
  )
}

function Header({ matter }: { matter: Matter }) {
  const words = useWords(deskWords).matter
  const say = useSay()
  const procedure = servedProcedures.find((one) => one.id === matter.procedure)
  const tone = matter.endedAt !== null ? 'done' : 'accent'
  return (
    <header className="matter-head">
      <h1 id={`title-${matter.id}`}>
        <span className="tabular">{matter.number ?? words.unnumbered}</span> {matter.title}
      </h1>
      <p className="row">
        {procedure !== undefined && <Tag>{say(procedure)}</Tag>}
        <Tag tone={tone}>{say(matter.stateName)}</Tag>
        {matter.clocks[0] !== undefined && <DueTime due={matter.clocks[0]} />}
        <a className="link" href={deskPaths.matter(matter.id)}>
          {words.openFull}
        </a>
      </p>
    </header>
  )
}

/** Who answers for it by the duty list, and why; or what is missing in the list. */
function Proposal({ matter }: { matter: Matter }) {
  const words = useWords(deskWords).matter
  const say = useSay()
  const { proposal } = matter
  if (proposal === null) return null
  if (proposal.unit === null)
    return (
      <Notice kind="soon" title={words.noProposal}>
        {proposal.refusal}
      </Notice>
    )
  return (
    <Notice kind="info" title={words.proposal(say(proposal.unit.name))}>
      {proposal.reason !== null && <p className="quiet">{say(proposal.reason)}</p>}
    </Notice>
  )
}

function placeText(matter: Matter, say: ReturnType<typeof useSay>): string | null {
  const area = [matter.street, matter.community].flatMap((one) => (one === null ? [] : [say(one)])).join(' ')
  // An address in words usually begins with its street already.
  if (matter.address === null || matter.address === '') return area === '' ? null : area
  return matter.street !== null && matter.address.includes(matter.street.zh) ? matter.address : `${area} ${matter.address}`.trim()
}

/** Stands where a list has nothing open beside it. */
export function NoMatter() {
  const words = useWords(deskWords).matter
  return <Empty title={words.none}>{words.noneText}</Empty>
}
