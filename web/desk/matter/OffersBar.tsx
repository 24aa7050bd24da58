import type { OfferView } from '../../../contract/matter.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { Button } from '../../ui/button.tsx'
import { deskWords } from '../../words/desk/words.ts'
import { useSay, useWords } from '../../words/language.ts'
import { sealedActs } from '../supervision/oversight/ReadingDialogs.tsx'
import { codesAct } from '../supervision/together/CodesDialog.tsx'
import { whoActs } from '../supervision/WhoDialog.tsx'
import { findActRoute } from '../perform.ts'

type Props = {
  readonly offers: readonly OfferView[]
  readonly chosen: string | undefined
  readonly onPick: (act: string) => void
}

/** Acts that this page does itself: those with a route of their own, and reading who reported or complained. */
function isHere(procedure: string, act: string): boolean {
  const inDialog = [...whoActs, ...sealedActs, 'readReporter', codesAct]
  return inDialog.includes(act) || findActRoute(procedure, act) !== undefined
}

/** What can be done now. Acts that move the matter stand first; blocked ones keep their place, with the reason. */
export function OffersBar({ procedure, offers, chosen, onPick }: Props & { readonly procedure: string }) {
  const words = useWords(deskWords).offers
  const say = useSay()
  const here = offers.filter((offer) => isHere(procedure, offer.act))
  const moves = (offer: OfferView) => {
    const found = findActRoute(procedure, offer.act)
    return found !== undefined && findAct(found.procedure, offer.act)?.to !== 'same'
  }
  const main = here.filter(moves)
  const rest = here.filter((offer) => !moves(offer))
  if (here.length === 0) return <p className="offers quiet no-print">{words.none}</p>
  return (
    <nav className="offers no-print" aria-label={words.name}>
      {[...main, ...rest].map((offer, at) => (
        <Button
          key={offer.act}
          kind={at === 0 && main.length > 0 ? 'primary' : main.includes(offer) ? 'plain' : 'quiet'}
          blockedBy={reasonOf(offer)}
          onPress={() => onPick(offer.act)}
        >
          {say(offer.name)}
          {chosen === offer.act && <span className="visually-hidden">{words.open}</span>}
        </Button>
      ))}
    </nav>
  )
}

/** Why an act is blocked, and by which article, where there is one. */
function reasonOf({ blockedBy }: OfferView): string | undefined {
  if (blockedBy === null) return undefined
  return blockedBy.basis === null ? blockedBy.sentence : `${blockedBy.sentence}（${blockedBy.basis}）`
}
