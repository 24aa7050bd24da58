import { useQuery } from '@tanstack/react-query'
import { listMessagesOf, type MessageView } from '../../../../contract/exchange.ts'
import { query } from '../../../queries.ts'
import { Notice, Skeleton } from '../../../ui/messages.tsx'
import { exchangeWords } from '../../../words/desk/exchange.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import { MessageTable } from './MessageTable.tsx'
import '../../enforcement/enforcement.css'

const kinds: readonly string[] = ['referral', 'referralIntake']
export const isReferral = (procedure: string): boolean => kinds.includes(procedure)

/** What went to the other side and what came back, with every field that crossed. */
export function ReferralPanel({ matterId }: { matterId: string }) {
  const words = useWords(exchangeWords).panel
  const { data } = useQuery({ ...query(listMessagesOf, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={4} />
  return (
    <section className="proceeding stack-tight">
      <h2>{words.title}</h2>
      {data.offsetFen !== null && <Notice kind="info" title={words.offset((data.offsetFen / 100).toFixed(2))} />}
      {data.messages.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <MessageTable caption={words.title} messages={data.messages} matter={false} />
          {data.messages.map((message) => (
            <Carried key={`${message.direction} ${message.id}`} message={message} />
          ))}
        </>
      )}
    </section>
  )
}

function Carried({ message }: { message: MessageView }) {
  const words = useWords(exchangeWords).panel
  const say = useSay()
  return (
    <details>
      <summary>
        {say(message.kind)} · {message.direction === 'out' ? words.fields : words.fieldsIn}
      </summary>
      <Facts
        rows={message.fields.map(({ name, value }) => [
          say(name),
          <span key={name.zh} className="pre-line">
            {value}
          </span>,
        ])}
      />
    </details>
  )
}
