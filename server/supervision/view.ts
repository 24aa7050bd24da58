import type { VoiceView } from '../../contract/supervision.ts'
import { words, type Words } from '../../domain/kernel/words.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { complaintKinds, petitionCategories } from '../../domain/supervision/fields.ts'
import { asksEnforcement, petitionAims, petitionWays, proposeWay } from '../../domain/supervision/petition-ways.ts'
import type { Db } from '../db/pool.ts'
import type { Loaded } from '../matter/load.ts'
import { personNames, unitNamed } from '../matter/names.ts'
import { text } from '../matter/text.ts'
import type { Region } from '../region/region.ts'
import { linked, type Linked } from './linked.ts'
import { findComplaint, findPetition, voiceOf } from './store.ts'

const none: VoiceView = { complaint: null, explanation: null, petition: null }
const figure = (value: unknown): number | null => (typeof value === 'number' ? value : null)
/** Most petitions of one telephone number that are shown. */
const maybeSameMax = 10

/** What stands beside the record, for somebody who may see the matter. */
export async function voiceView(db: Db, region: Region, reader: Reader, here: Loaded): Promise<VoiceView> {
  const { matter } = here
  const first = await openingInput(db, region.code, matter.id)
  switch (matter.procedure) {
    case 'complaint':
      return { ...none, complaint: await complaintOf(db, region, reader, here, first) }
    case 'explanation':
      return { ...none, explanation: await explanationOf(db, region, here, first) }
    default:
      return { ...none, petition: await petitionOf(db, region, reader, here, first) }
  }
}

async function openingInput(db: Db, region: string, matterId: string): Promise<Record<string, unknown>> {
  const [row] = await db<{ input: Record<string, unknown> }[]>`
    select input from matter_entry where region = ${region} and matter_id = ${matterId} and seq = 1`
  return row?.input ?? {}
}

const unitWords = (region: Region, unit: string | null): Words | null => (unit === null ? null : words(unitNamed(region, unit).name))

async function complaintOf(
  db: Db,
  region: Region,
  reader: Reader,
  { matter, barred }: Loaded,
  first: Record<string, unknown>,
): Promise<VoiceView['complaint']> {
  const file = await findComplaint(db, region.code, matter.id)
  if (!file) throw new Error(`complaint ${matter.id} has no file`)
  const [matters, names] = await Promise.all([
    linked(db, region, reader, file.about_matter === null ? [] : [file.about_matter]),
    personNames(
      db,
      region.code,
      barred.map(({ person }) => person),
    ),
  ])
  const kind = complaintKinds[file.kind as keyof typeof complaintKinds] as Words | undefined
  return {
    kind: words(kind ?? { zh: file.kind, en: file.kind }),
    about: unitWords(region, file.about_unit),
    confidential: file.confidential,
    description: text(first.description) ?? '',
    matter: matters[0] ?? null,
    rating: file.rating,
    aside: {
      units: barred.flatMap(({ unit }) => (unit === null ? [] : [words(unitNamed(region, unit).name)])),
      persons: [...names.values()],
    },
  }
}

/** The unit that explains is told who complained only where it was decided so, and never against the complainant's wish. */
async function explanationOf(
  db: Db,
  region: Region,
  { matter }: Loaded,
  first: Record<string, unknown>,
): Promise<VoiceView['explanation']> {
  const file = matter.parent === null ? undefined : await findComplaint(db, region.code, matter.parent)
  const named = first.named === 'yes' && file !== undefined && !file.confidential && matter.parent !== null
  const voice = named && matter.parent !== null ? await voiceOf(db, region.code, matter.parent) : null
  return { questions: text(first.questions) ?? '', complainant: voice?.name ?? null }
}

async function petitionOf(
  db: Db,
  region: Region,
  reader: Reader,
  { matter }: Loaded,
  first: Record<string, unknown>,
): Promise<VoiceView['petition']> {
  const file = await findPetition(db, region.code, matter.id)
  if (!file) throw new Error(`petition ${matter.id} has no file`)
  const [same, maybe] = await Promise.all([
    linked(db, region, reader, file.same_as === null ? [] : [file.same_as]),
    db<{ matter_id: string }[]>`
      select distinct o.matter_id from submission s
      join submission o on o.region = s.region and o.phone = s.phone and o.matter_id <> s.matter_id
      join petition_file f on f.region = o.region and f.matter_id = o.matter_id
      where s.region = ${region.code} and s.matter_id = ${matter.id} and s.phone is not null limit ${maybeSameMax}`,
  ])
  const proposal = proposeWay(file.aim)
  return {
    category: words(petitionCategories[file.category as keyof typeof petitionCategories] ?? { zh: file.category, en: file.category }),
    aim: words(petitionAims[file.aim]),
    way: file.way === null ? null : words(petitionWays[file.way]),
    proposed: { way: words(petitionWays[proposal.way]), basis: proposal.basis, enforcement: asksEnforcement(file.aim) },
    about: unitWords(region, file.about_unit),
    confidential: file.confidential,
    description: text(first.description) ?? '',
    receivedOn: file.received_on,
    people: figure(first.people),
    representatives: figure(first.representatives),
    same: same[0] ?? null,
    maybeSame: await linked(
      db,
      region,
      reader,
      maybe.map((row) => row.matter_id),
    ),
    rating: file.rating,
  }
}

/** Complaints about a matter, for whoever may see them. */
export async function complaintsAbout(db: Db, region: Region, reader: Reader, matterId: string): Promise<Linked[]> {
  const found = await db<{ matter_id: string }[]>`
    select matter_id from complaint_file where region = ${region.code} and about_matter = ${matterId}`
  return linked(
    db,
    region,
    reader,
    found.map((row) => row.matter_id),
  )
}
