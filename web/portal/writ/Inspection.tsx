import type { CheckedWrit } from '../../../contract/portal-writ.ts'
import { ButtonLink, Link } from '../../ui/button.tsx'
import { Tag } from '../../ui/messages.tsx'
import { useSay, useWords } from '../../words/language.ts'
import { writWords } from '../../words/portal-writ/words.ts'
import { portalPaths, type InHand } from '../paths.ts'
import { Fact } from '../Fact.tsx'

type Visit = NonNullable<CheckedWrit['inspection']>

/** Who inspects what and when, and how the inspected found it. */
export function Inspection({ hand, inspection }: { hand: InHand; inspection: Visit }) {
  const words = useWords(writWords)
  const say = useSay()
  const { kind, units, items, until, startedOn, officers } = inspection
  return (
    <>
      <section className="stack" aria-labelledby="inspection">
        <h2 id="inspection">{words.inspection}</h2>
        <dl className="answers">
          <Fact name={words.state}>{say(inspection.state)}</Fact>
          {kind && <Fact name={words.visitKind}>{say(kind)}</Fact>}
          <Fact name={words.visitUnits}>{units.map(say).join('、')}</Fact>
          <Fact name={words.visitItems}>
            {items.map((item) => (
              <p key={item} className="own-words">
                {item}
              </p>
            ))}
          </Fact>
          <Fact name={words.visitDay}>
            {startedOn === null ? (until === null ? '' : words.visitUntil(until)) : words.visitStarted(startedOn)}
          </Fact>
          <Fact name={words.visitOfficers}>
            <ul className="plain-list">
              {officers.map((one) => (
                <li key={one.credential}>
                  <Link href={portalPaths.credential(one.credential)}>{one.credential}</Link> {one.unit && say(one.unit)}{' '}
                  <Tag tone={one.valid ? 'done' : 'lapsed'}>{one.valid ? words.valid : words.notValid}</Tag>
                </li>
              ))}
            </ul>
          </Fact>
        </dl>
        <p className="quiet">{words.showCards}</p>
      </section>
      <Rated hand={hand} inspection={inspection} />
    </>
  )
}

function Rated({ hand, inspection }: { hand: InHand; inspection: Visit }) {
  const words = useWords(writWords)
  const { rating, mayRate, changeUntil } = inspection
  return (
    <section className="stack" aria-labelledby="rating">
      <h2 id="rating">{words.rating}</h2>
      {rating === null && !mayRate && <p className="quiet">{words.rateLater}</p>}
      {rating && (
        <>
          <dl className="answers">
            <Fact name={words.attitude}>{words.stars(rating.attitude)}</Fact>
            <Fact name={words.legality}>{words.stars(rating.legality)}</Fact>
            <Fact name={words.burden}>{words.stars(rating.burden)}</Fact>
          </dl>
          {rating.words !== null && <p className="own-words">{rating.words}</p>}
          <p className="quiet">
            {words.ratedOn(rating.on)}
            {mayRate && changeUntil !== null && ` · ${words.changeUntil(changeUntil)}`}
          </p>
        </>
      )}
      {mayRate && (
        <div className="row no-print">
          <ButtonLink kind="primary" href={portalPaths.writAct('rate', hand)}>
            {rating ? words.changeRating : words.acts.rate}
          </ButtonLink>
        </div>
      )}
    </section>
  )
}
