import { clueAsks, enterExposure, sealClue, supplementAsks, supplementClue } from '../../../../contract/supervision-oversight.ts'
import type { OfferView } from '../../../../contract/matter.ts'
import { findAct } from '../../../../domain/procedure/procedure.ts'
import { oversightProcedures } from '../../../../domain/supervision/oversight/all.ts'
import { exposureProcedure } from '../../../../domain/supervision/oversight/exposure.ts'
import { transferProcedure } from '../../../../domain/supervision/oversight/transfer.ts'
import type { FormAct } from '../../form/about.ts'
import { openingsOf, type Opening } from '../../form/opening.ts'

const asks = (names: readonly string[]): FormAct['asks'] =>
  names.map((name) => ({ field: name.replace('?', ''), optional: name.endsWith('?') }))

/** A clue is asked for in words, and the record is given their digest. */
const clueForms: Readonly<Record<string, FormAct['asks']>> = { seal: asks(clueAsks), supplement: asks(supplementAsks) }

/** The form of an offer: what the row asks, but for a clue. */
export function offerForm(procedure: string, offer: OfferView): OfferView {
  const own = procedure === transferProcedure.id ? clueForms[offer.act] : undefined
  return own ? { ...offer, asks: [...own] } : offer
}

/** Every act by which somebody begins something in oversight, in the order of the tables. */
export const oversightOpenings: readonly Opening[] = openingsOf(oversightProcedures).map((one) => {
  const own = one.procedure === transferProcedure ? clueForms[one.act.act] : undefined
  return own ? { ...one, act: { ...one.act, asks: own } } : one
})

/** Acts that have routes of their own, because something of them is kept apart from the record. */
export const apartRoutes = [
  { procedure: exposureProcedure, act: 'lodge', route: enterExposure },
  { procedure: transferProcedure, act: 'seal', route: sealClue },
  { procedure: transferProcedure, act: 'supplement', route: supplementClue },
].flatMap(({ procedure, act, route }) => {
  const row = findAct(procedure, act)
  return row ? [{ procedure, row, route }] : []
})
