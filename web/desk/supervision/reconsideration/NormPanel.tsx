import { useQuery } from '@tanstack/react-query'
import { readNormReview, type NormView } from '../../../../contract/supervision-norm.ts'
import { query } from '../../../queries.ts'
import { Time } from '../../../ui/due-time.tsx'
import { Skeleton, Tag } from '../../../ui/messages.tsx'
import { normWords } from '../../../words/desk/norm.ts'
import { useSay, useWords } from '../../../words/language.ts'
import { Facts } from '../../matter/Facts.tsx'
import '../../enforcement/enforcement.css'

/** What a review of a normative document is about and has come to; or what its maker is asked. */
export function NormPanel({ matterId, procedure }: { matterId: string; procedure: string }) {
  const words = useWords(normWords)
  const { data } = useQuery({ ...query(readNormReview, { matterId }), throwOnError: false })
  if (data === undefined) return <Skeleton lines={6} />
  const title = procedure === 'normReview' ? words.panel : words.makerPanel
  return (
    <section className="proceeding stack-tight" aria-label={title}>
      <h2>{title}</h2>
      <About norm={data} />
      <Came norm={data} />
    </section>
  )
}

const lines = (text: string | null | undefined) => (text ? <span className="pre-line">{text}</span> : null)

function About({ norm }: { norm: NormView }) {
  const words = useWords(normWords)
  const say = useSay()
  return (
    <Facts
      rows={[
        [words.origin, norm.origin && say(norm.origin)],
        [words.said, lines(norm.said)],
        [words.document, norm.title],
        [words.clause, lines(norm.clause)],
        [words.kind, norm.kind && say(norm.kind)],
        [words.maker, norm.maker && say(norm.maker)],
        [words.organ, norm.organ],
        [words.questions, lines(norm.questions)],
      ]}
    />
  )
}

/** What the maker answered and explained, what was found, and what was put right. */
function Came({ norm }: { norm: NormView }) {
  const words = useWords(normWords)
  const say = useSay()
  const { answer, meeting, proposal, outcome, correction } = norm
  const made = outcome ?? proposal
  return (
    <Facts
      rows={[
        [words.answer, answer && (answer.on === null ? say(answer.state) : words.answerOn(say(answer.state), answer.on))],
        [words.answerText, lines(answer?.text)],
        [words.meeting, meeting && <Meeting meeting={meeting} />],
        [words.coming, meeting?.coming],
        [outcome ? words.outcome : words.proposal, made && <strong>{say(made.finding)}</strong>],
        [words.ground, made?.ground && say(made.ground)],
        [words.superiorLaw, made?.superiorLaw],
        [words.opinion, lines(made?.opinion)],
        [words.decidedOn, outcome?.on],
        [words.correction, correction && say(correction.state)],
        [words.done, lines(correction?.done)],
      ]}
    />
  )
}

function Meeting({ meeting }: { meeting: NonNullable<NormView['meeting']> }) {
  const words = useWords(normWords)
  return (
    <>
      <Time at={meeting.at} form="exact" />
      {words.at(meeting.place)} {meeting.held && <Tag tone="done">{words.held}</Tag>}
    </>
  )
}
