import { useQuery } from '@tanstack/react-query'
import { readBeyond, type BeyondView } from '../../../contract/beyond.ts'
import type { MatterView } from '../../../contract/matter.ts'
import { query } from '../../queries.ts'
import { Skeleton, Tag } from '../../ui/messages.tsx'
import { beyondWords } from '../../words/desk/beyond.ts'
import { useSay, useWords } from '../../words/language.ts'
import { Facts } from '../matter/Facts.tsx'
import { JointPanel } from './JointPanel.tsx'
import { Thumbs } from './Thumbs.tsx'
import '../enforcement/enforcement.css'

/** 协同情况: who takes part, and what is shared between them. */
export function BeyondPanel({ matter }: { matter: MatterView }) {
  const words = useWords(beyondWords).panel
  const say = useSay()
  const { data } = useQuery({ ...query(readBeyond, { matterId: matter.id }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  const { participants, request, dispute, major, joint } = data
  return (
    <section className="proceeding stack-tight" aria-label={words.title}>
      <h2>{words.title}</h2>
      <Facts
        rows={[
          [
            words.participants,
            <span key="participants" className="row">
              {participants.map((one, at) => (
                <span key={at}>
                  <Tag>{say(one.role)}</Tag> {say(one.name)}
                </span>
              ))}
            </span>,
          ],
        ]}
      />
      {request !== null && <Request request={request} />}
      {dispute !== null && <Dispute dispute={dispute} />}
      {major !== null && (
        <Facts
          rows={[
            [words.grounds, major.grounds.map(say).join('；')],
            [words.instructions, major.instructions.length > 0 ? <Instructions said={major.instructions} /> : null],
          ]}
        />
      )}
      {joint !== null && <JointPanel joint={joint} own={matter.id} />}
    </section>
  )
}

/** 办理意见 with their days. */
export function Instructions({ said }: { said: readonly { readonly on: string; readonly text: string }[] }) {
  return (
    <ul className="plain-list">
      {said.map((one, at) => (
        <li key={at}>
          <span className="quiet tabular">{one.on}</span> <span className="pre-line">{one.text}</span>
        </li>
      ))}
    </ul>
  )
}

function Request({ request }: { request: NonNullable<BeyondView['request']> }) {
  const words = useWords(beyondWords).panel
  return (
    <Facts
      rows={[
        [
          words.askedFor,
          <span key="asked" className="pre-line">
            {request.askedFor}
          </span>,
        ],
        [words.lawBasis, request.lawBasis],
        [words.replyBy, request.replyBy],
        [words.reply, request.reply && <span className="pre-line">{request.reply}</span>],
        [words.paper, request.photos.length > 0 ? <Thumbs name={words.reply} photos={request.photos} /> : null],
      ]}
    />
  )
}

function Dispute({ dispute }: { dispute: NonNullable<BeyondView['dispute']> }) {
  const words = useWords(beyondWords).panel
  const say = useSay()
  return (
    <Facts
      rows={[
        [words.disputeKind, say(dispute.kind)],
        [words.reason, dispute.reason],
        [
          words.filings,
          dispute.filings.length === 0 ? (
            words.noFilings
          ) : (
            <ol className="plain-list">
              {dispute.filings.map((one, at) => (
                <li key={at}>
                  {words.filing(say(one.unit), one.number ?? '', one.filedOn)} {at === 0 && <Tag tone="accent">{words.earliest}</Tag>}
                </li>
              ))}
            </ol>
          ),
        ],
        [words.proposed, dispute.proposed && say(dispute.proposed)],
        [words.settled, dispute.settled && say(dispute.settled)],
      ]}
    />
  )
}
