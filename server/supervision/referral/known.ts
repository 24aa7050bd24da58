import type { Tx } from '../../db/pool.ts'
import type { Told } from '../../enforcement/beyond/store.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { findParty } from '../../enforcement/parties.ts'
import type { Root } from '../../enforcement/proceedings.ts'
import { appraisals } from '../../../domain/supervision/referral/fields.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Command } from '../../matter/perform.ts'
import { personNames } from '../../matter/names.ts'

/** All that a message could be made from; what its kind carries is picked from it, and nothing else leaves (messages.ts). */
export async function knownTo(
  tx: Tx,
  { region, input, now, actor }: Command,
  { matter }: Loaded,
  { root, before }: { readonly root: Root | undefined; readonly before: readonly Told[] },
): Promise<Record<string, unknown>> {
  const today = region.today(now)
  const first = before[0]?.input ?? {}
  const organ = typeof matter.attributes.unit === 'string' ? organOfUnit(region, matter.attributes.unit) : null
  const party = root?.file.party === undefined ? undefined : await findParty(tx, region.code, root.file.party)
  const by = actor.kind === 'person' ? (await personNames(tx, region.code, [actor.personId])).get(actor.personId) : undefined
  const appraisal = input.appraisal as keyof typeof appraisals | undefined // a choice, as the contract parsed it
  return {
    ...input,
    crime: first.crime,
    fromOrgan: organ === null ? undefined : region.units.get(organ)?.name.zh,
    number: matter.attributes.number,
    caseTitle: matter.attributes.title,
    place: matter.attributes.address,
    partyName: party?.name,
    happenedOn: root?.file.happenedOn,
    appraisalText: appraisal && appraisals[appraisal].zh,
    referredOn: today,
    acceptedOn: today,
    filedOn: today,
    noticedOn: today,
    signedBy: by,
  }
}
