import { useQuery } from '@tanstack/react-query'
import { readInformation, type InformationView } from '../../../../contract/supervision-information.ts'
import { query } from '../../../queries.ts'
import { Notice, Skeleton, Tag } from '../../../ui/messages.tsx'
import { informationWords } from '../../../words/desk/information.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { deskPaths } from '../../paths.ts'
import '../../enforcement/enforcement.css'

/** Whether something stands beside the record of such a matter: a request for information, or a mediation. */
export const hasInformation = (procedure: string): boolean => procedure === 'informationRequest' || procedure === 'mediation'

const lines = (text: string) => <span className="pre-line">{text}</span>

/** What a request asks for and whom it was put to; or who mediates between whom. */
export function InformationPanel({ matterId }: { matterId: string }) {
  const words = useWords(informationWords)
  const { data } = useQuery({ ...query(readInformation, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  const { request, mediation } = data
  const title = request ? words.request : words.mediation
  return (
    <section className="proceeding stack-tight" aria-label={title}>
      <h2>{title}</h2>
      {request !== null && <Request request={request} />}
      {mediation !== null && <Mediation mediation={mediation} />}
    </section>
  )
}

function Request({ request }: { request: NonNullable<InformationView['request']> }) {
  const words = useWords(informationWords)
  const say = useSay()
  const { redirectTo } = request
  return (
    <>
      {request.receivedOn === null && <Notice kind="soon" title={words.unconfirmed} />}
      <Facts
        rows={[
          [words.topic, request.topic],
          [words.description, lines(request.description)],
          [words.channel, say(request.channel)],
          [words.receivedOn, request.receivedOn],
          [words.form, say(request.form)],
          [words.obtainWay, say(request.obtainWay)],
          [words.opinions, request.opinions.length === 0 ? null : <Opinions opinions={request.opinions} />],
          [words.outcome, request.outcome && <strong>{say(request.outcome)}</strong>],
        ]}
      />
      {request.outcome === null && <p className="quiet">{words.caseFile}</p>}
      {(redirectTo === 'complaint' || redirectTo === 'petition') && (
        <Notice kind="info" title={words.redirectTo}>
          <a className="link" href={deskPaths.enterVoice(redirectTo)}>
            {words.enterVoice}
          </a>
        </Notice>
      )}
    </>
  )
}

function Opinions({ opinions }: { opinions: NonNullable<InformationView['request']>['opinions'] }) {
  const say = useSay()
  return (
    <ul className="plain-list">
      {opinions.map((one) => (
        <li key={one.id}>
          <a className="link" href={deskPaths.matter(one.id)}>
            {one.asked}
          </a>{' '}
          {say(one.kind)} <Tag tone="accent">{say(one.standing)}</Tag>
        </li>
      ))}
    </ul>
  )
}

function Mediation({ mediation }: { mediation: NonNullable<InformationView['mediation']> }) {
  const words = useWords(informationWords)
  const say = useSay()
  const { about } = mediation
  return (
    <>
      <p className="quiet">{words.kept}</p>
      <Facts
        rows={[
          [words.kind, say(mediation.kind)],
          [words.sides, mediation.sides.join(' / ')],
          [words.dispute, lines(mediation.dispute)],
          [words.mediator, mediation.mediator],
          [words.terms, mediation.terms && lines(mediation.terms)],
          [words.effectiveOn, mediation.effectiveOn],
          [
            words.about,
            about && (
              <a key="about" className="link" href={deskPaths.matter(about.id)}>
                {about.number ?? about.title}
              </a>
            ),
          ],
        ]}
      />
      <p className="quiet">{words.notReviewable}</p>
    </>
  )
}
