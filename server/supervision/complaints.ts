/** 执法投诉 and 陈述说明: facts, tables and papers of complaints about enforcement. */
import { emptyFile } from '../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { unitAndBelow } from '../../domain/people/units.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { complaintProcedure } from '../../domain/supervision/complaint.ts'
import { complaintFields } from '../../domain/supervision/fields.ts'
import { send, type Tx } from '../db/pool.ts'
import { keepPhotos } from '../case/store.ts'
import { organOfUnit } from '../enforcement/facts.ts'
import { issueWrits } from '../enforcement/writs.ts'
import type { Loaded } from '../matter/load.ts'
import type { Gathered, Noun } from '../matter/nouns.ts'
import type { Command } from '../matter/perform.ts'
import { text } from '../matter/text.ts'
import type { Region } from '../region/region.ts'
import { barPersons, barUnit } from './bars.ts'
import { blankFacts, handlerRefusal, numberOf, untilOf } from './gathering.ts'
import { findComplaint, matterNumbered, voiceOf, type ComplaintFile } from './store.ts'

export const complaintNoun: Noun = { gathersOnce: true, gather, project }

/** Who takes a complaint about a unit: the supervising organ, or whoever stands above it where it is itself complained about. */
export function officeFor(region: Region, about: string | null): string | null {
  const { complaints } = region.settings.supervision
  if (complaints === null || about === null) return complaints
  const own = unitAndBelow(complaints, [...region.units.values()]).includes(about)
  return own ? (region.units.get(complaints)?.parent ?? complaints) : complaints
}

const titleOf = (region: Region, about: string | null): string =>
  about === null ? '执法投诉' : `关于${region.units.get(about)?.name.zh ?? about}的执法投诉`

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, now } = command
  const file = here ? await findComplaint(tx, region.code, here.matter.id) : undefined
  const aboutUnit = text(input.aboutUnit) ?? file?.about_unit ?? null
  const office = officeFor(region, aboutUnit)
  const typed = text(input.aboutNumber)
  const aboutMatter = typed === null ? null : await matterNumbered(tx, region.code, typed)
  const unit = act === 'assign' || act === 'reassign' ? text(input.unit) : ['lodge', 'accept', 'reopen'].includes(act) ? office : null
  const number = act === 'accept' || act === 'notAccept' ? await numberOf(tx, command, office, '投诉') : undefined
  const until = untilOf(command)
  return {
    facts: {
      ...blankFacts(region, now),
      officeSet: office !== null,
      aboutUnit,
      confidential: file?.confidential ?? false,
      handlerRefusal: await handlerRefusal(tx, command, here),
      numberRefusal: typed !== null && aboutMatter === null ? { code: 'complaint.numberUnknown', params: { number: typed } } : null,
      explanationsOpen: here?.children.filter((child) => child.procedure === 'explanation' && !child.final).length ?? 0,
      rated: file?.rating !== null && file?.rating !== undefined,
      aboutMatter,
      ...(unit !== null && { unit }),
      ...(number !== undefined && { number }),
      ...(until && { until }),
      title: titleOf(region, aboutUnit),
    },
    levels: {},
    kept: act === 'accept' ? { aboutUnit, ...(aboutMatter !== null && { aboutMatter }) } : {},
  }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const about = text(gathered.facts.aboutUnit)
  const aboutMatter = text(gathered.facts.aboutMatter)
  if (act === 'lodge')
    send(
      tx,
      tx`
      insert into complaint_file (region, matter_id, kind, about_unit, about_matter, confidential)
      values (${region.code}, ${matter.id}, ${String(input.complaintKind)}, ${about}, ${aboutMatter}, ${input.confidential === 'yes'})`,
    )
  if (act === 'accept' || act === 'linkMatter')
    send(
      tx,
      tx`
      update complaint_file set about_unit = ${about}, about_matter = coalesce(${aboutMatter}::uuid, about_matter)
      where region = ${region.code} and matter_id = ${matter.id}`,
    )
  if (act === 'rate')
    send(tx, tx`update complaint_file set rating = ${Number(input.rating)} where region = ${region.code} and matter_id = ${matter.id}`)
  // Whoever is complained about stands aside from the first day.
  if ((act === 'lodge' || act === 'accept') && about !== null) barUnit(tx, region, matter.id, about, now)
  if (act === 'accept' || act === 'recuse') barPersons(tx, region, matter.id, input.persons, now)
  return issueComplaintPapers(tx, command, recorded, gathered)
}

async function issueComplaintPapers(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  if (!findAct(complaintProcedure, act)?.writs) return null
  const file = await findComplaint(tx, region.code, matter.id)
  const issuer = organOfUnit(region, officeFor(region, file?.about_unit ?? null) ?? '')
  const to = [await addressee(tx, region.code, matter.id, file)]
  const rows = [
    ...rowOf('被投诉单位', file?.about_unit ? (region.units.get(file.about_unit)?.name.zh ?? file.about_unit) : null),
    ...rowOf('投诉事项', choice('complaintKind', file?.kind)),
    ...rowOf('不予受理的情形', choice('ground', input.ground)),
    ...rowOf('调查结论', choice('finding', input.finding)),
  ]
  const beyond = { issuer, number: text(matter.attributes.number) ?? '', to, rows }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

/** To whom the paper goes. A name that is to be kept stands on no paper that colleagues read. */
async function addressee(tx: Tx, region: string, matterId: string, file: ComplaintFile | undefined): Promise<string> {
  const voice = file?.confidential === true ? null : await voiceOf(tx, region, matterId)
  return voice?.name ?? '投诉人'
}

const rowOf = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])

function choice(field: 'complaintKind' | 'ground' | 'finding', value: unknown): string | null {
  const choices: Readonly<Record<string, Words>> = complaintFields[field].choices
  return typeof value === 'string' ? (choices[value]?.zh ?? null) : null
}

/** 陈述说明: its unit is the one complained about, and nothing of the complaint comes with it but what is asked. */
export const explanationNoun: Noun = {
  gather: async (tx, command, here) => {
    const { region, parent, now } = command
    const blank = blankFacts(region, now)
    if (here || !parent) return { facts: blank, levels: {}, kept: {} }
    const file = await findComplaint(tx, region.code, parent.matter.id)
    const unit = file?.about_unit ?? null
    const number = await numberOf(tx, command, unit, '说明')
    return { facts: { ...blank, unit, title: '就执法情况作出说明', ...(number !== undefined && { number }) }, levels: {}, kept: {} }
  },
  project: keepPhotos,
}
