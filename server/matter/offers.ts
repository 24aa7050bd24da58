import type { OfferView } from '../../contract/matter.ts'
import type { Language } from '../../domain/kernel/words.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { offers, type Offer } from '../../domain/procedure/decide.ts'
import { askedBy } from '../../domain/procedure/fields.ts'
import { statesFrom, type Actor, type Procedure } from '../../domain/procedure/procedure.ts'
import type { Tx } from '../db/pool.ts'
import { problemOf } from '../http/problems.ts'
import type { Region } from '../region/region.ts'
import type { Loaded } from './load.ts'
import { nounOf } from './nouns.ts'
import { placeOfMatter } from './perform.ts'
import { procedureOf } from './procedures.ts'

/** The acts a person sees at a matter, blocked ones with the sentence that says why. */
export async function offersFor(tx: Tx, region: Region, reader: Reader, here: Loaded, now: Date, language: Language): Promise<OfferView[]> {
  const offered = await offeredTo(
    tx,
    region,
    { actor: { kind: 'person', personId: reader.personId, post: null, unit: null }, reader },
    here,
    now,
  )
  return offered.map(({ act, refusal }) => {
    const said = refusal && problemOf(refusal, language)
    return {
      act: act.act,
      name: { zh: act.zh, en: act.en },
      blockedBy: said && { code: said.code, sentence: said.sentence, basis: said.basis ?? null },
      asks: askedBy(act).map(({ name, optional }) => ({ field: name, optional })),
      basis: act.basis ?? null,
      consequence: act.consequence ?? null,
    }
  })
}

/** The acts that whoever acts here is offered, each with why it is refused. */
export async function offeredTo(
  tx: Tx,
  region: Region,
  { actor, reader }: { readonly actor: Actor; readonly reader: Reader | null },
  here: Loaded,
  now: Date,
): Promise<Offer[]> {
  const { matter } = here
  const procedure = procedureOf(matter.procedure, matter.version)
  const facts = await factsOfOffers(tx, region, reader, actor, procedure, here, now)
  return offers({ procedure, matter, actor, reader, place: placeOfMatter(matter), facts, rules: region.rules, now })
}

/** The facts that can block a button: those that the rows with such needs would be decided by. */
async function factsOfOffers(tx: Tx, region: Region, reader: Reader | null, actor: Actor, procedure: Procedure, here: Loaded, now: Date) {
  const { matter } = here
  const rows = procedure.acts.filter(
    (row) => statesFrom(procedure, row).includes(matter.state) && row.needs?.some((need) => procedure.needs[need]?.of === 'facts'),
  )
  const facts: Record<string, unknown> = {}
  const noun = nounOf(procedure.id)
  for (const { act } of noun.gathersOnce ? rows.slice(0, 1) : rows) {
    const command = {
      region,
      procedure: procedure.id,
      matterId: matter.id,
      act,
      actor,
      reader,
      input: {},
      requestKey: null,
      now,
      asking: true as const,
    }
    Object.assign(facts, (await noun.gather(tx, command, here)).facts)
  }
  return facts
}
