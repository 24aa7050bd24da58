import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { readConference, type ConferenceView } from '../../../../contract/supervision-together.ts'
import { query } from '../../../queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Time } from '../../../ui/due-time.tsx'
import { Notice, Skeleton, Tag } from '../../../ui/messages.tsx'
import { togetherWords } from '../../../words/desk/together.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import { usePerform } from '../../perform.ts'

/** A meeting: who sits in it, its agenda with what became of each item, and what is proposed for it. */
export function ConferencePanel({ matterId }: { matterId: string }) {
  const words = useWords(togetherWords).conference
  const { data } = useQuery({ ...query(readConference, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  const { attendance, members } = data
  return (
    <section className="proceeding stack-tight" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Facts
        rows={[
          [words.body, data.body],
          [words.meetsAt, <Time key="meets" at={data.meetsAt} form="exact" />],
          [words.place, data.place],
          [words.members, members.map(({ name, contact }) => (contact ? `${name}（${contact}）` : name)).join('、')],
          [
            words.present,
            attendance?.present.map((one) => `${one.member}：${one.person}${one.stoodIn ? `（${words.stoodIn}）` : ''}`).join('；'),
          ],
          [words.absent, attendance?.absent.join('、')],
        ]}
      />
      <Agenda agenda={data.agenda} />
      {data.proposals.length > 0 && <Proposals matterId={matterId} proposals={data.proposals} />}
    </section>
  )
}

function Agenda({ agenda }: Pick<ConferenceView, 'agenda'>) {
  const words = useWords(togetherWords).conference
  const say = useSay()
  return (
    <section className="stack-tight">
      <h3>{words.agenda}</h3>
      {agenda.length === 0 && <p className="quiet">{words.noAgenda}</p>}
      <ol className="plain-list agenda">
        {agenda.map((one) => (
          <li key={one.n} className="stack-tight">
            <p>
              <strong>
                {words.item(one.n)} {one.topic}
              </strong>{' '}
              <Tag tone={one.answer === null ? 'accent' : 'plain'}>{one.answer === null ? words.waiting : say(one.answer)}</Tag>
            </p>
            <p className="quiet">
              {one.why}
              {one.reason !== null && `　${one.reason}`}
            </p>
            {one.matter !== null && <MatterLink matter={one.matter} />}
            {one.resolutions.map((resolution) => (
              <p key={resolution.id}>
                {resolution.readable ? (
                  <a className="link" href={deskPaths.matter(resolution.id)}>
                    {resolution.task}
                  </a>
                ) : (
                  resolution.task
                )}{' '}
                <span className="quiet">{words.by(say(resolution.unit), resolution.handleBy)}</span>{' '}
                <Tag tone={resolution.final ? 'done' : 'accent'}>{say(resolution.stateName)}</Tag>
              </p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}

function MatterLink({ matter }: { matter: NonNullable<ConferenceView['agenda'][number]['matter']> }) {
  const say = useSay()
  return (
    <p>
      <a className="link" href={deskPaths.matter(matter.id)}>
        {[matter.number, matter.title].filter((part) => part !== null && part !== '').join(' ')}
      </a>{' '}
      <span className="quiet">{say(matter.stateName)}</span>
    </p>
  )
}

/** Each is put on the agenda by one press, with why it was proposed. */
function Proposals({ matterId, proposals }: { matterId: string } & Pick<ConferenceView, 'proposals'>) {
  const words = useWords(togetherWords).conference
  const say = useSay()
  const perform = usePerform()
  const [refused, setRefused] = useState<string>()
  const add = async ({ topic, why, matter }: ConferenceView['proposals'][number]) => {
    const input = { topic, why, ...(matter !== null && { about: matter.id }) }
    const answer = await perform.mutateAsync({ procedure: 'conference', act: 'addItem', matterId, input })
    setRefused(answer.ok ? undefined : answer.refusal.sentence)
  }
  return (
    <section className="stack-tight no-print">
      <h3>{words.proposals}</h3>
      <p className="quiet">{words.proposalsLead}</p>
      {refused !== undefined && <Notice kind="lapsed" title={refused} live />}
      <ul className="plain-list agenda">
        {proposals.map((one) => (
          <li key={one.matter?.id ?? one.topic} className="proposal">
            <div>
              <p>
                <strong>{one.topic}</strong> <Tag>{say(one.kindName)}</Tag>
              </p>
              <p className="quiet">
                {one.why}　{words.since} <Time at={one.since} form="exact" />
              </p>
              {one.matter !== null && <MatterLink matter={one.matter} />}
            </div>
            <Button onPress={() => void add(one)} busy={perform.isPending}>
              {words.add} <span className="visually-hidden">{one.topic}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
