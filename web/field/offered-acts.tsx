import type { MatterView, OfferView } from '../../contract/matter.ts'
import { isNote } from '../../domain/procedure/procedure.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { fieldWords } from '../words/field/words.ts'
import { useSay, useWords } from '../words/language.ts'
import { canFill, fieldOf, rowOf } from './form/fields.ts'
import { fieldPaths } from './paths.ts'

/** Whether a phone can fill in all that an act must have. */
function onPhone(matter: Pick<MatterView, 'procedure'>, offer: OfferView): boolean {
  return offer.asks.every(({ field, optional }) => optional || canFill(fieldOf(matter.procedure, field)))
}

/** The acts offered, as large buttons in reach of the thumb; blocked ones with the reason. */
export function Acts({ matter }: { matter: MatterView }) {
  const words = useWords(fieldWords).task
  const say = useSay()
  const moves = matter.offers.filter((offer) => !isRemark(matter, offer))
  const remarks = matter.offers.filter((offer) => isRemark(matter, offer))
  const button = (offer: OfferView, first: boolean) => {
    if (!onPhone(matter, offer)) return <p className="quiet">{words.onDesk(say(offer.name))}</p>
    if (offer.blockedBy !== null)
      return (
        <Button wide blockedBy={offer.blockedBy.sentence}>
          {say(offer.name)}
        </Button>
      )
    return (
      <ButtonLink wide kind={first ? 'primary' : 'plain'} href={fieldPaths.act(matter.id, offer.act)}>
        {say(offer.name)}
      </ButtonLink>
    )
  }
  const open = moves.findIndex((offer) => offer.blockedBy === null && onPhone(matter, offer))
  return (
    <section className="part acts" aria-label={words.acts}>
      <h2>{words.acts}</h2>
      {moves.length === 0 && <p className="quiet">{words.noActs}</p>}
      <ul className="act-list">
        {moves.map((offer, at) => (
          <li key={offer.act}>{button(offer, at === open)}</li>
        ))}
      </ul>
      {remarks.length > 0 && (
        <details>
          <summary>{words.moreActs}</summary>
          <ul className="act-list">
            {remarks.map((offer) => (
              <li key={offer.act}>{button(offer, false)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

/** Remarks, reminders and replies leave the matter where it is and stand back; applications lead somewhere. */
function isRemark(matter: MatterView, offer: OfferView): boolean {
  const row = rowOf(matter.procedure, offer.act)
  return row !== undefined && isNote(row) && !row.sets && row.follows?.some((follow) => 'open' in follow) !== true
}
