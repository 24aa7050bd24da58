import type { CheckedWrit } from '../../../contract/portal-writ.ts'
import { Time } from '../../ui/due-time.tsx'
import { Notice } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { writWords } from '../../words/portal-writ/words.ts'
import { ActLinks } from '../follow/ActLinks.tsx'
import { portalPaths, type InHand, type WritAct } from '../paths.ts'
import { Fact } from '../Fact.tsx'

type Given = NonNullable<CheckedWrit['rights']>

/** What a notice lets the party do, by when, what was received, and what became of it. */
export function Rights({ hand, rights }: { hand: InHand; rights: Given }) {
  const words = useWords(writWords)
  const say = useSay()
  return (
    <>
      <section className="stack" aria-labelledby="rights">
        <h2 id="rights">{words.rights}</h2>
        <Term rights={rights} />
        <Acts hand={hand} rights={rights} />
        <dl className="answers">
          <Fact name={words.state}>{say(rights.state)}</Fact>
        </dl>
      </section>
      <Received rights={rights} />
      {rights.hearing && <Hearing hearing={rights.hearing} />}
      <Answer rights={rights} />
    </>
  )
}

function Term({ rights }: { rights: Given }) {
  const words = useWords(writWords)
  if (rights.until === null) return <Notice kind="info" title={words.notServed} />
  if (rights.over) return <Notice kind="soon" title={words.over(rights.until)} />
  return (
    <>
      <p>
        <strong>{words.until(rights.until)}</strong>
      </p>
      {!rights.hearingDue && <p className="quiet">{words.noHearing}</p>}
    </>
  )
}

function Acts({ hand, rights }: { hand: InHand; rights: Given }) {
  const words = useWords(writWords).acts
  const open: readonly (readonly [WritAct, boolean])[] = [
    ['state', rights.mayState],
    ['hearing', rights.mayAskHearing],
    ['reserve', rights.mayReserve],
    ['withdraw', rights.mayWithdraw],
  ]
  const acts = open.flatMap(([act, may]) => (may ? [act] : []))
  return <ActLinks acts={acts} primary={acts.slice(0, 1)} words={words} pathOf={(act) => portalPaths.writAct(act, hand)} />
}

function Received({ rights }: { rights: Given }) {
  const words = useWords(writWords)
  const say = useSay()
  return (
    <section className="stack" aria-labelledby="received">
      <h2 id="received">{words.received}</h2>
      {rights.received.length === 0 ? (
        <p className="quiet">{words.nothingReceived}</p>
      ) : (
        <ol className="record">
          {rights.received.map((one) => (
            <li key={one.receipt} className="entry">
              <p className="entry-head">
                <strong>{say(one.name)}</strong>
                <span>{one.online ? words.online : words.onPaper}</span>
                <span className="quiet">
                  <Time at={one.at} />
                </span>
              </p>
              {one.text !== null && <p className="own-words">{one.text}</p>}
              <p className="quiet">
                {[one.photos > 0 ? words.photos(one.photos) : '', words.receipt(one.receipt)].filter((text) => text !== '').join(' · ')}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Hearing({ hearing }: { hearing: NonNullable<Given['hearing']> }) {
  const words = useWords(writWords)
  const say = useSay()
  return (
    <section className="stack" aria-labelledby="hearing">
      <h2 id="hearing">{words.hearing}</h2>
      <dl className="answers">
        <Fact name={words.state}>{say(hearing.state)}</Fact>
        {hearing.at !== null && (
          <Fact name={words.hearingAt}>
            <Time at={hearing.at} form="exact" />
          </Fact>
        )}
        {hearing.where !== null && (
          <Fact name={words.hearingWhere}>
            {hearing.where}（{hearing.open ? words.hearingOpen : words.hearingClosed}）
          </Fact>
        )}
      </dl>
      {hearing.at === null && <p className="quiet">{words.hearingLater}</p>}
    </section>
  )
}

function Answer({ rights }: { rights: Given }) {
  const words = useWords(writWords)
  const say = useSay()
  const { answer } = rights
  if (answer === null && !rights.received.some((one) => one.text !== null)) return null
  return (
    <section className="stack" aria-labelledby="answer">
      <h2 id="answer">{words.answer}</h2>
      {answer === null ? (
        <p className="quiet">{words.answerLater}</p>
      ) : (
        <>
          {answer.adopted && (
            <p>
              <strong>{say(answer.adopted)}</strong> <span className="quiet">{answer.on}</span>
            </p>
          )}
          <p className="own-words">{answer.text}</p>
        </>
      )}
    </section>
  )
}
