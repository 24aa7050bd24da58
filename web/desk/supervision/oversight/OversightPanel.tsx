import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { listOversightAbout, readOversight, type OversightView } from '../../../../contract/supervision-oversight.ts'
import { query } from '../../../queries.ts'
import { Time } from '../../../ui/due-time.tsx'
import { Notice, Skeleton } from '../../../ui/messages.tsx'
import { Table } from '../../../ui/table.tsx'
import { useSession } from '../../../use-session.ts'
import { oversightWords } from '../../../words/desk/oversight.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import { EntryNumbers } from './EntryNumber.tsx'
import { Statement } from './Statement.tsx'
import '../../enforcement/enforcement.css'

/** What a matter of oversight is about, beside its record. */
export function OversightPanel({ matterId }: { matterId: string }) {
  const words = useWords(oversightWords).panel
  const { data } = useQuery({ ...query(readOversight, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  const part = (['exposure', 'measure', 'notice', 'transfer', 'account'] as const).find((name) => data[name] !== null)
  if (part === undefined) return null
  return (
    <section className="proceeding stack-tight" aria-label={words[part]}>
      <h2>{words[part]}</h2>
      {data.exposure && <Exposure exposure={data.exposure} />}
      {data.measure && (
        <Facts
          rows={[
            [words.measureText, <Long key="measure">{data.measure.measure}</Long>],
            [words.handleBy, data.measure.handleBy],
          ]}
        />
      )}
      {data.notice && <Paper notice={data.notice} />}
      {data.transfer && <Transfer transfer={data.transfer} />}
      {data.account && <Account account={data.account} />}
    </section>
  )
}

const Long = ({ children }: { children: ReactNode }) => <span className="pre-line">{children}</span>

type Linked = NonNullable<NonNullable<OversightView['notice']>['matter']>

function MatterLink({ matter }: { matter: Linked }) {
  const say = useSay()
  return (
    <>
      <a className="link" href={deskPaths.matter(matter.id)}>
        {matter.number ?? matter.title}
      </a>{' '}
      <span className="quiet">{say(matter.stateName)}</span>
    </>
  )
}

function Exposure({ exposure }: { exposure: NonNullable<OversightView['exposure']> }) {
  const words = useWords(oversightWords).panel
  const say = useSay()
  const { piece, link, measures, aside } = exposure
  const apart = [...aside.units.map(say), ...aside.persons]
  return (
    <>
      <Facts
        rows={[
          [words.medium, `${say(exposure.medium)} · ${exposure.mediumName}`],
          [
            words.piece,
            <span key="piece">
              {piece}{' '}
              {link !== null && (
                <a className="link" href={link} target="_blank" rel="noreferrer noopener">
                  {words.openLink}
                </a>
              )}
            </span>,
          ],
          [words.publishedOn, exposure.publishedOn],
          [words.about, exposure.about && say(exposure.about)],
          [words.ownConduct, exposure.ownConduct ? words.yes : words.no],
          [words.alleged, <Long key="alleged">{exposure.alleged}</Long>],
          [words.grounds, exposure.grounds.map(say).join('、')],
          [words.matter, exposure.matter && <MatterLink key="matter" matter={exposure.matter} />],
          [words.finding, exposure.finding && say(exposure.finding)],
          [words.found, exposure.found && <Long key="found">{exposure.found}</Long>],
          [words.answer, exposure.answer && <Long key="answer">{exposure.answer}</Long>],
          [words.aside, apart.join('、')],
        ]}
      />
      {measures.length > 0 && (
        <Table
          stack
          caption={words.measures}
          rows={measures}
          rowKey={(one) => one.id}
          columns={[
            { key: 'unit', header: words.unit, cell: (one) => say(one.unit) },
            { key: 'measure', header: words.measureText, cell: (one) => one.measure },
            { key: 'handleBy', header: words.handleBy, cell: (one) => one.handleBy },
            { key: 'state', header: words.state, cell: (one) => say(one.state) },
            { key: 'result', header: words.result, cell: (one) => one.result },
          ]}
        />
      )}
    </>
  )
}

function Paper({ notice }: { notice: NonNullable<OversightView['notice']> }) {
  const words = useWords(oversightWords).panel
  const say = useSay()
  const organ = [notice.organ, notice.organNumber].filter(Boolean).join(' ')
  return (
    <Facts
      rows={[
        [words.kind, say(notice.kind)],
        [words.unit, say(notice.unit)],
        [words.organ, notice.inbound ? organ : null],
        [words.matter, notice.matter && <MatterLink key="matter" matter={notice.matter} />],
        [words.facts, notice.facts && <Long key="facts">{notice.facts}</Long>],
        [words.lawBasis, notice.lawBasis],
        [words.demand, <Long key="demand">{notice.demand}</Long>],
      ]}
    />
  )
}

function Transfer({ transfer }: { transfer: NonNullable<OversightView['transfer']> }) {
  const words = useWords(oversightWords).panel
  const say = useSay()
  const { knowers, custody } = transfer
  return (
    <>
      <Facts
        rows={[
          [words.recipient, say(transfer.recipient)],
          [words.to, transfer.to],
          [words.grounds, transfer.grounds.map(say).join('、')],
          [words.knowers, knowers.map((one) => `${one.name}${one.until === null ? '' : words.until(one.until.slice(0, 10))}`).join('、')],
          [words.readings, String(transfer.readings)],
          [words.outcomes, transfer.outcomes.map(say).join('、')],
        ]}
      />
      <Table
        stack
        caption={words.custody}
        rows={custody}
        rowKey={(one) => `${one.at} ${one.what.zh}`}
        columns={[
          { key: 'when', header: words.when, cell: (one) => <Time at={one.at} form="exact" /> },
          { key: 'what', header: words.what, cell: (one) => say(one.what) },
          { key: 'by', header: words.by, cell: (one) => one.by },
          { key: 'with', header: words.with, cell: (one) => one.with },
          { key: 'digests', header: words.digests, cell: (one) => one.digests.map((digest) => digest.slice(0, 16)).join(' ') },
        ]}
      />
    </>
  )
}

function Account({ account }: { account: NonNullable<OversightView['account']> }) {
  const words = useWords(oversightWords).panel
  const say = useSay()
  const matterId = account.matter?.id ?? null
  return (
    <>
      <Facts
        rows={[
          [words.person, account.person],
          [words.question, <Long key="question">{account.question}</Long>],
          [words.matter, account.matter && <MatterLink key="matter" matter={account.matter} />],
          [words.proposed, account.proposed && say(account.proposed)],
          [words.comment, account.comment && <Long key="comment">{account.comment}</Long>],
          [words.decided, account.finding && say(account.finding)],
        ]}
      />
      {account.grounds.length > 0 && (
        <Table
          stack
          caption={words.criteria}
          rows={account.grounds}
          rowKey={(one) => `${one.criterion.zh} ${one.entries}`}
          columns={[
            { key: 'criterion', header: words.criterion, cell: (one) => say(one.criterion) },
            { key: 'entries', header: words.entries, cell: (one) => <EntryNumbers matterId={matterId} typed={one.entries} /> },
            { key: 'explanation', header: words.explanation, cell: (one) => one.explanation },
          ]}
        />
      )}
      <Statement statement={account.statement} heading="h3" matterId={matterId} />
    </>
  )
}

/** Supervisory papers about this case, and the way to who answers for what in it: told to whoever may see them. */
export function OversightAbout({ matterId }: { matterId: string }) {
  const words = useWords(oversightWords)
  const session = useSession()
  const reads = session?.permissions.includes('supervisoryNotice.read') === true
  const traces = session?.permissions.includes('accountability.open') === true
  const { data } = useQuery({ ...query(listOversightAbout, { matterId }), enabled: reads, throwOnError: false })
  const notices = data?.notices ?? []
  return (
    <>
      {notices.length > 0 && (
        <Notice kind="soon" title={words.about}>
          <ul className="plain-list">
            {notices.map((one) => (
              <li key={one.id}>
                <MatterLink matter={one} /> {one.title}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {traces && (
        <p className="no-print">
          <a className="link" href={deskPaths.responsibility(matterId)}>
            {words.statement.toPage}
          </a>
        </p>
      )}
    </>
  )
}
