/** 问题线索移送: facts, tables and papers of a sealed matter. What is sealed comes with the command and never stands in an entry. */
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { recipients, type Recipient } from '../../../domain/supervision/oversight/fields.ts'
import { transferProcedure } from '../../../domain/supervision/oversight/transfer.ts'
import { filesIn } from '../../../domain/evidence/file-kinds.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Tx } from '../../db/pool.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { numberOf } from '../gathering.ts'
import { blankOversight, listOf, nameOfUnit, rowOf, unitRefusal } from './gathering.ts'
import { cluesOf, findTransfer, inputsOf, type TransferFile } from './store.ts'

export const transferNoun: Noun = { gather, project }

/** What is sealed, as the door hands it over beside the form. */
export type Sealed = {
  readonly clue: string
  readonly salt: string
  readonly aboutUnit: string | null
  readonly aboutMatter: string | null
  readonly persons: readonly string[]
}

const sealedOf = ({ given }: Command): Sealed | undefined => given?.sealed as Sealed | undefined // as the door hands it over

/** Whom a clue concerns: nobody of the unit, nobody who had a hand in the matter, and none of the persons named may know of it. */
type Concerned = Pick<TransferFile, 'about_unit' | 'about_matter' | 'persons'>

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, actor, now } = command
  const file = here ? await findTransfer(tx, region.code, here.matter.id) : undefined
  const sealed = sealedOf(command)
  const office = file?.office_id ?? region.settings.supervision.complaints
  const concerned: Concerned = file ?? {
    about_unit: sealed?.aboutUnit ?? null,
    about_matter: sealed?.aboutMatter ?? null,
    persons: [...(sealed?.persons ?? [])],
  }
  const named = act === 'seal' && actor.kind === 'person' ? [actor.personId] : listOf(input.persons)
  const number = act === 'seal' ? await numberOf(tx, command, office, '线索') : undefined
  const unit = act === 'seal' ? office : act === 'send' ? (file?.to_unit ?? office) : null
  return {
    facts: {
      ...blankOversight(region, now),
      officeSet: office !== null,
      unitRefusal: await unitRefusal(tx, command, null, [text(input.toUnit)]),
      admitRefusal: await admitRefusal(tx, command, concerned, named),
      office,
      ...(unit !== null && { unit }),
      ...(number !== undefined && { number }),
      // Nothing of what it is about: whoever is told of a sealed matter reads its name first.
      title: '问题线索移送',
    },
    levels: {},
    kept: {},
  }
}

async function admitRefusal(tx: Tx, { region, now }: Command, concerned: Concerned, named: readonly string[]): Promise<Refusal | null> {
  if (named.length === 0) return null
  const day = region.today(now)
  const units = concerned.about_unit === null ? [] : unitAndBelow(concerned.about_unit, [...region.units.values()])
  const [found] = await tx<{ name: string }[]>`
    select p.name from person p where p.region = ${region.code} and p.person_id = any(${[...named]}::uuid[]) and (
      p.person_id = any(${[...concerned.persons]}::uuid[])
      or exists (select 1 from post_holding h where h.region = p.region and h.person_id = p.person_id and h.unit_id = any(${units}::text[])
        and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day}))
      or exists (select 1 from matter_entry e where e.region = p.region and e.person_id = p.person_id
        and e.matter_id in (
          select m.matter_id from matter m where m.region = p.region
            and (m.matter_id = ${concerned.about_matter}::uuid or m.parent_id = ${concerned.about_matter}::uuid)))) limit 1`
  return found ? { code: 'oversight.mayNotKnow', params: { name: found.name } } : null
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, actor, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const sealed = sealedOf(command)
  if (act === 'seal' && sealed) {
    send(
      tx,
      tx`
      insert into clue_transfer (region, matter_id, recipient, office_id, to_unit, organ, about_unit, about_matter, persons)
      values (${region.code}, ${matter.id}, ${String(input.recipient)}, ${text(gathered.facts.office)}, ${text(input.toUnit)}, ${text(input.organ)},
        ${sealed.aboutUnit}, ${sealed.aboutMatter}, ${[...sealed.persons]}::uuid[])`,
    )
    if (actor.kind === 'person') admit(tx, region.code, matter.id, [actor.personId], now)
  }
  if (sealed)
    send(
      tx,
      tx`
      insert into sealed_clue (region, matter_id, seq, digest, salt, body, entered_at)
      values (${region.code}, ${matter.id}, ${matter.seq}, ${String(input.digest)}, ${sealed.salt}, ${sealed.clue}, ${now})`,
    )
  if (act === 'admit' || act === 'send') admit(tx, region.code, matter.id, listOf(input.persons), now)
  if (act === 'dismiss')
    send(
      tx,
      tx`
      update matter_knower set ended_at = ${now}
      where region = ${region.code} and matter_id = ${matter.id} and person_id = any(${listOf(input.persons)}::uuid[]) and ended_at is null`,
    )
  if (!findAct(transferProcedure, act)?.writs) return null
  return issuePapers(tx, command, recorded, gathered)
}

function admit(tx: Tx, region: string, matterId: string, persons: readonly string[], at: Date): void {
  if (persons.length === 0) return
  send(
    tx,
    tx`
    insert into matter_knower (region, matter_id, person_id, admitted_at)
    select ${region}, ${matterId}, p.id, ${at} from unnest(${[...new Set(persons)]}::uuid[]) as p (id)
    on conflict (region, matter_id, person_id) do update set ended_at = null, admitted_at = excluded.admitted_at
      where matter_knower.ended_at is not null`,
  )
}

async function issuePapers(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, now } = command
  const { matter } = recorded
  const [file, clues, entries] = await Promise.all([
    findTransfer(tx, region.code, matter.id),
    cluesOf(tx, region.code, matter.id),
    inputsOf(tx, region.code, matter.id),
  ]) // sent together
  const recipient = recipients[file?.recipient as Recipient] as { zh: string } | undefined
  const inside = file?.to_unit ?? null
  const files = entries.flatMap(({ input }) => filesIn(input.files))
  const beyond = {
    issuer: organOfUnit(region, text(gathered.facts.office) ?? ''),
    number: text(matter.attributes.number) ?? '',
    to: [file?.organ ?? (inside === null ? (recipient?.zh ?? '有关机关') : nameOfUnit(region, inside))],
    rows: [
      ...clues.flatMap(({ digest }, at) => rowOf(`线索材料${at + 1}`, digest)),
      ...files.flatMap(({ name, sha256 }, at) => rowOf(`证据材料${at + 1}`, `${name}（${sha256}）`)),
    ],
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}
