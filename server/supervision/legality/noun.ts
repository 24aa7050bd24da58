/** 合法性审核: facts, the table beside the matter, and the opinion. */
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { legalityOpinions, type LegalityFacts } from '../../../domain/supervision/legality/legality.ts'
import { lacking, legalityKinds, linesOf, materials, type LegalityKind } from '../../../domain/supervision/legality/materials.ts'
import { keepPhotos } from '../../case/store.ts'
import { maybeRow, rows, send, type Db, type Tx } from '../../db/pool.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { numberOf } from '../gathering.ts'

export const legalityNoun: Noun = { gathersOnce: true, gather, project }

const LegalityRow = z.object({
  kind: keysOf(legalityKinds),
  materials: z.array(z.string()),
  opinion: z.string().nullable(),
  points: z.array(z.string()),
  adoption: z.array(z.string()),
})
export type KeptLegality = z.infer<typeof LegalityRow>

export function findLegality(db: Db, region: string, matterId: string): Promise<KeptLegality | undefined> {
  return maybeRow(
    LegalityRow,
    db`select kind, materials, opinion, points, adoption from legality_file where region = ${region} and matter_id = ${matterId}`,
  )
}

const DocumentRow = z.object({
  matter_id: z.string(),
  unit_id: z.string(),
  title: z.string().nullable(),
  number: z.string(),
  published_on: z.string(),
  valid_until: z.string().nullable(),
  ended_on: z.string().nullable(),
  end_reason: z.string().nullable(),
})

/** Normative documents that were published, newest first. */
export function listDocuments(db: Db, region: string): Promise<z.infer<typeof DocumentRow>[]> {
  return rows(
    DocumentRow,
    db`
    select f.matter_id, m.unit_id, m.title, f.number, f.published_on::text, f.valid_until::text, f.ended_on::text, f.end_reason
    from legality_file f join matter m on m.region = f.region and m.matter_id = f.matter_id
    where f.region = ${region} and f.number is not null order by f.published_on desc, f.number`,
  )
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, actor, now } = command
  const file = here ? await findLegality(tx, region.code, here.matter.id) : undefined
  const kind = (text(input.reviewKind) as LegalityKind | null) ?? file?.kind ?? null // a choice of the field
  const given = [...(file?.materials ?? []), ...materialsIn(input)]
  const unit = actor.kind === 'person' && !here ? actor.unit : null
  const number = act === 'submit' ? await numberOf(tx, command, region.settings.supervision.complaints, '合审') : undefined
  const [taken] =
    act === 'publish'
      ? await tx`select 1 from legality_file where region = ${region.code} and number = ${String(input.documentNumber)}`
      : []
  const facts: LegalityFacts = {
    today: region.today(now),
    officeSet: region.settings.supervision.complaints !== null,
    kind,
    lacking: kind === null ? [] : lacking(kind, given).map((material) => materials[material].zh),
    opinion: file?.opinion ?? null,
    points: file?.points.length ?? 0,
    numberTaken: taken !== undefined,
  }
  return { facts: { ...facts, ...(unit !== null && { unit }), ...(number !== undefined && { number }) }, levels: {}, kept: {} }
}

const materialsIn = ({ materials: given }: Command['input']): string[] => (Array.isArray(given) ? (given as string[]) : []) // choices of the field

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input } = command
  const { id } = recorded.matter
  keepPhotos(tx, command, recorded)
  const kept = statement(tx, command, id)
  if (kept) send(tx, kept)
  if (act !== 'giveOpinion') return null
  const issuer = organOfUnit(region, region.settings.supervision.complaints ?? '')
  const unit = text(recorded.matter.attributes.unit) ?? ''
  const opinion = legalityOpinions[input.opinion as keyof typeof legalityOpinions].zh // a choice of the field
  const labelled = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])
  const beyond = {
    issuer,
    number: text(recorded.matter.attributes.number) ?? '',
    to: [region.units.get(unit)?.name.zh ?? unit],
    rows: [
      ...labelled('送审名称', text(recorded.matter.attributes.title)),
      ...labelled('审核意见', opinion),
      ...linesOf(input.points).map((value, at) => ({ label: `要点${at + 1}`, value })),
    ],
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(command.now), beyond })
}

/** What an act leaves in the table beside the matter. */
function statement(tx: Tx, { region: { code }, act, input }: Command, id: string) {
  switch (act) {
    case 'submit':
      return tx`insert into legality_file (region, matter_id, kind, materials) values (${code}, ${id}, ${String(input.reviewKind)}, ${materialsIn(input)})`
    case 'supplement':
      return tx`update legality_file set materials = materials || ${materialsIn(input)}::text[] where region = ${code} and matter_id = ${id}`
    case 'giveOpinion':
      return tx`
        update legality_file set opinion = ${String(input.opinion)}, points = ${linesOf(input.points)} where region = ${code} and matter_id = ${id}`
    case 'answerPoints':
      return tx`update legality_file set adoption = ${linesOf(input.adoption)} where region = ${code} and matter_id = ${id}`
    case 'publish':
      return tx`
        update legality_file set number = ${String(input.documentNumber)}, published_on = ${String(input.publishedOn)}, valid_until = ${text(input.validUntil)}
        where region = ${code} and matter_id = ${id}`
    case 'endDocument':
      return tx`
        update legality_file set ended_on = ${String(input.endedOn)}, end_reason = ${String(input.reason)} where region = ${code} and matter_id = ${id}`
    case 'prolongDocument':
      return tx`update legality_file set valid_until = ${String(input.validUntil)} where region = ${code} and matter_id = ${id}`
    default:
      return undefined
  }
}
