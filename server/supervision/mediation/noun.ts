/** 调解: facts, the table beside the matter, and its papers. */
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import {
  mediationKinds,
  mediationProcedure,
  type MediationFacts,
  type MediationKind,
} from '../../../domain/supervision/mediation/mediation.ts'
import { keepPhotos } from '../../case/store.ts'
import { maybeRow, send, type Db, type Tx } from '../../db/pool.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { numberOf } from '../gathering.ts'
import { matterNumbered } from '../store.ts'

export const mediationNoun: Noun = { gathersOnce: true, gather, project }

const MediationRow = z.object({
  kind: keysOf(mediationKinds),
  first_side: z.string(),
  second_side: z.string(),
  dispute: z.string(),
  mediator: z.string().nullable(),
  about_matter: z.string().nullable(),
  terms: z.string().nullable(),
  effective_on: z.string().nullable(),
})
export type KeptMediation = z.infer<typeof MediationRow>

export function findMediation(db: Db, region: string, matterId: string): Promise<KeptMediation | undefined> {
  return maybeRow(
    MediationRow,
    db`
    select kind, first_side, second_side, dispute, mediator, about_matter, terms, effective_on::text from mediation_file
    where region = ${region} and matter_id = ${matterId}`,
  )
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, input, actor, now } = command
  const file = here ? await findMediation(tx, region.code, here.matter.id) : undefined
  const typed = text(input.aboutNumber)
  const aboutMatter = typed === null ? null : await matterNumbered(tx, region.code, typed)
  const unit = here === null && actor.kind === 'person' ? actor.unit : null
  const number = here === null ? await numberOf(tx, command, unit, '调解') : undefined
  const effectiveOn = dayOf(input.reachedOn) ?? dayOf(input.signedOn)
  const facts: MediationFacts = {
    today: region.today(now),
    kind: (text(input.mediationKind) as MediationKind | null) ?? file?.kind ?? null, // a choice of the field
    numberRefusal: typed !== null && aboutMatter === null ? { code: 'mediation.numberUnknown', params: { number: typed } } : null,
  }
  return {
    facts: {
      ...facts,
      aboutMatter,
      ...(unit !== null && { unit }),
      ...(number !== undefined && { number }),
      // The sides stand in no list: whoever is told of a lapse reads that there is a mediation and nothing more.
      ...(here === null && { title: '调解' }),
      ...(effectiveOn && { effectiveOn }),
    },
    levels: {},
    kept: {},
  }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act } = command
  const { id, attributes } = recorded.matter
  keepPhotos(tx, command, recorded)
  const kept = statement(tx, command, id, gathered)
  if (kept) send(tx, kept)
  if (!findAct(mediationProcedure, act)?.writs) return null
  const file = await findMediation(tx, region.code, id)
  if (!file) throw new Error(`mediation ${id} has no file`)
  const inForce =
    file.kind === 'people'
      ? '本协议自各方当事人签名、盖章或者按指印，调解员签名并加盖调解委员会印章之日起生效，具有法律约束力。双方认为有必要的，可以自生效之日起三十日内共同向人民法院申请司法确认。'
      : '本调解书由当事人、调解主持人签名并加盖机关印章，自当事人签收之日起生效。'
  const beyond = {
    issuer: organOfUnit(region, text(attributes.unit) ?? ''),
    number: text(attributes.number) ?? '',
    to: [file.first_side, file.second_side],
    rows: [
      { label: '甲方', value: file.first_side },
      { label: '乙方', value: file.second_side },
      { label: '纠纷', value: file.dispute },
      ...(file.mediator === null ? [] : [{ label: '调解员（主持人）', value: file.mediator }]),
    ],
    ...(act === 'draft' && { sections: [{ title: '生效', text: inForce }] }),
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(command.now), beyond })
}

/** What an act leaves in the table beside the matter. */
function statement(tx: Tx, { region: { code }, act, input }: Command, id: string, { facts }: Gathered) {
  const effectiveOn = dayOf(facts.effectiveOn) ?? null
  switch (act) {
    case 'begin':
      return tx`
        insert into mediation_file (region, matter_id, kind, first_side, second_side, dispute, about_matter)
        values (${code}, ${id}, ${String(input.mediationKind)}, ${String(input.first)}, ${String(input.second)}, ${String(input.dispute)}, ${text(facts.aboutMatter)})`
    case 'agree':
      return tx`update mediation_file set mediator = ${String(input.mediator)} where region = ${code} and matter_id = ${id}`
    case 'agreeOrally':
      return tx`update mediation_file set terms = ${String(input.terms)}, effective_on = ${effectiveOn} where region = ${code} and matter_id = ${id}`
    case 'draft':
      return tx`update mediation_file set terms = ${String(input.terms)} where region = ${code} and matter_id = ${id}`
    case 'sign':
    case 'signByOrgan':
      return tx`update mediation_file set effective_on = ${effectiveOn} where region = ${code} and matter_id = ${id}`
    default:
      return undefined
  }
}
