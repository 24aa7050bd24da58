/** 信访: facts, tables and papers of petitions. */
import { emptyFile } from '../../domain/enforcement/proceeding/file.ts'
import { undecided } from '../../domain/enforcement/proceeding/penalty.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { findAct } from '../../domain/procedure/procedure.ts'
import { petitionFields } from '../../domain/supervision/fields.ts'
import { isAim, petitionAims, proposeWay, type PetitionWay } from '../../domain/supervision/petition-ways.ts'
import { petitionProcedure } from '../../domain/supervision/petition.ts'
import { send, type Tx } from '../db/pool.ts'
import { keepPhotos } from '../case/store.ts'
import { superiorOfBoth, superiorOrgan } from '../enforcement/beyond/asked.ts'
import { told } from '../enforcement/beyond/store.ts'
import { organOfUnit } from '../enforcement/facts.ts'
import { issueWrits } from '../enforcement/writs.ts'
import type { Loaded } from '../matter/load.ts'
import type { Gathered, Noun } from '../matter/nouns.ts'
import type { Command } from '../matter/perform.ts'
import { text } from '../matter/text.ts'
import type { Region } from '../region/region.ts'
import { barPersons, barUnit } from './bars.ts'
import { blankFacts, handlerRefusal, numberOf } from './gathering.ts'
import { findPetition, petitionNumbered, voiceOf, type PetitionFile } from './store.ts'

export const petitionNoun: Noun = { gathersOnce: true, gather, project }

/** Who reviews what a unit has said; at the top of the district the petition office enters what the organ above it says. */
const reviewerOf = (region: Region, unit: string | null): string | null =>
  superiorOrgan(region, unit) ?? region.settings.supervision.petitions

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, now } = command
  const today = region.today(now)
  const file = here ? await findPetition(tx, region.code, here.matter.id) : undefined
  const point = input.point as { x: number; y: number } | undefined
  const found = point ? region.cellAt(point.x, point.y) : null
  const typed = text(input.sameNumber)
  const same = typed === null ? null : await petitionNumbered(tx, region.code, typed)
  const aim = isAim(input.aim) ? input.aim : (file?.aim ?? null)
  const office = region.settings.supervision.petitions
  const superior = here?.matter.state === 'agreeing' ? await superiorOfConcerned(tx, region, here.matter.id) : null
  const unit = act === 'referUp' ? superior : unitAfter(command, here, office)
  const number = opens(act) ? await numberOf(tx, command, unit, '信访') : undefined
  const receivedOn = file?.received_on ?? text(input.receivedOn) ?? today
  const voice = here?.matter.state === 'direct' ? await voiceOf(tx, region.code, here.matter.id) : null
  return {
    facts: {
      ...blankFacts(region, now),
      officeSet: office !== null,
      placeRefusal: found && !found.ok ? found.refusal : null,
      handlerRefusal: await handlerRefusal(tx, command, here),
      numberRefusal:
        typed !== null && (same === null || same.id === here?.matter.id)
          ? { code: 'petition.numberUnknown', params: { number: typed } }
          : null,
      aim,
      way: wayOf(act, input.way) ?? file?.way ?? null,
      same:
        typed === null
          ? standing(file?.same_state ?? null, file?.same_ended ?? false)
          : standing(same?.state ?? null, same?.ended ?? false),
      undecided: here?.children.filter((child) => child.procedure === 'penalty' && undecided.includes(child.state)).length ?? 0,
      receivedOn,
      receivedToday: receivedOn === today,
      reachable: voice !== null && [voice.name, voice.phone, voice.email].some((one) => one !== null),
      superior,
      forwardedOn: file?.forwarded_on ?? today,
      sameAs: same?.id ?? null,
      ...(found?.ok && { cell: found.value }),
      ...(unit !== null && { unit }),
      ...(number !== undefined && { number }),
      ...(opens(act) && aim !== null && { title: `信访：${petitionAims[aim].zh}` }),
    },
    levels: {},
    kept: sorts.includes(act) && aim !== null ? { proposed: proposeWay(aim) } : {},
  }
}

const opens = (act: string): boolean => act === 'lodge' || act === 'lodgeDirect'
/** Acts by which it is said which way a petition goes. */
const sorts: readonly string[] = ['sort', 'tellAccepted', 'tellWay', 'tellForwarded']

/** 共同的上一级 of those that were said to be concerned; none where one of them is outside the district. */
async function superiorOfConcerned(tx: Tx, region: Region, matterId: string): Promise<string | null> {
  const convened = (await told(tx, region.code, matterId)).findLast((one) => one.act === 'convene')?.input ?? {}
  const [one, other] = [text(convened.unit), text(convened.otherUnit)]
  return one === null || other === null || text(convened.otherOrgan) !== null ? null : superiorOfBoth(region, one, other)
}

const wayOf = (act: string, value: unknown): PetitionWay | null => (sorts.includes(act) ? (text(value) as PetitionWay | null) : null) // a choice of the field

function standing(state: string | null, ended: boolean): 'none' | 'open' | 'ended' | 'terminated' {
  if (state === null) return 'none'
  if (state === 'terminated') return 'terminated'
  return ended ? 'ended' : 'open'
}

/** The unit that has it after the act; null where it stays. */
function unitAfter({ region, act, input, actor }: Command, here: Loaded | null, office: string | null): string | null {
  switch (act) {
    case 'lodge':
    case 'allowObjection':
      return office
    case 'lodgeDirect':
      return actor.kind === 'person' ? actor.unit : null
    case 'forward':
    case 'openEnforcement':
    case 'tellForwarded':
    case 'agreed':
    case 'designate':
    case 'conferenceDecided':
      return text(input.unit)
    case 'conferenceNamed':
      return text(input.decidingUnit)
    case 'askReview':
    case 'askFinalReview':
      return reviewerOf(region, text(here?.matter.attributes.unit))
    default:
      return null
  }
}

/** Acts after which the unit that is given it has its own days to accept or object. */
const handsOn: readonly string[] = ['forward', 'tellForwarded', 'agreed', 'designate', 'conferenceDecided', 'conferenceNamed']

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const today = region.today(now)
  if (opens(act)) {
    const about = text(input.aboutUnit)
    const confidential = input.confidential === 'yes'
    send(
      tx,
      tx`
      insert into petition_file (region, matter_id, category, aim, about_unit, confidential, received_on)
      values (${region.code}, ${matter.id}, ${String(input.category)}, ${String(input.aim)}, ${about}, ${confidential}, ${text(input.receivedOn) ?? today})`,
    )
    // What somebody says against a unit is not passed on to it (信访工作条例第三十条第三款).
    if (about !== null && (confidential || input.category === 'accusation')) barUnit(tx, region, matter.id, about, now)
  }
  if (sorts.includes(act))
    send(
      tx,
      tx`
      update petition_file set way = ${String(input.way)}, aim = ${String(gathered.facts.aim)}, same_as = coalesce(${text(gathered.facts.sameAs)}::uuid, same_as)
      where region = ${region.code} and matter_id = ${matter.id}`,
    )
  if (handsOn.includes(act))
    send(tx, tx`update petition_file set forwarded_on = ${today} where region = ${region.code} and matter_id = ${matter.id}`)
  if (act === 'rate')
    send(tx, tx`update petition_file set rating = ${Number(input.rating)} where region = ${region.code} and matter_id = ${matter.id}`)
  if (act === 'recuse') barPersons(tx, region, matter.id, input.persons, now)
  return issuePetitionPapers(tx, command, recorded, gathered)
}

async function issuePetitionPapers(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now, actor } = command
  const { matter } = recorded
  if (!findAct(petitionProcedure, act)?.writs) return null
  const file = await findPetition(tx, region.code, matter.id)
  const unit = (actor.kind === 'person' ? actor.unit : null) ?? text(matter.attributes.unit) ?? ''
  const above = reviewerOf(region, unit)
  const beyond = {
    issuer: organOfUnit(region, unit),
    number: text(matter.attributes.number) ?? '',
    to: [await addressee(tx, region.code, matter.id, file)],
    rows: [
      ...rowOf('转送去向', act === 'tellForwarded' ? (region.units.get(text(input.unit) ?? '')?.name.zh ?? null) : null),
      ...rowOf('诉求', file ? petitionAims[file.aim].zh : null),
      ...rowOf('不予受理的情形', choice('ground', input.ground)),
      ...rowOf('处理意见', choice('outcome', input.outcome)),
      ...rowOf('结果', choice('reviewResult', input.reviewResult)),
    ],
    ...(above !== null && { above: region.units.get(above)?.name.zh ?? above }),
  }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

async function addressee(tx: Tx, region: string, matterId: string, file: PetitionFile | undefined): Promise<string> {
  const voice = file?.confidential === true ? null : await voiceOf(tx, region, matterId)
  return voice?.name ?? '信访人'
}

const rowOf = (label: string, value: string | null) => (value === null ? [] : [{ label, value }])

function choice(field: 'ground' | 'outcome' | 'reviewResult', value: unknown): string | null {
  const choices: Readonly<Record<string, Words>> = petitionFields[field].choices
  return typeof value === 'string' ? (choices[value]?.zh ?? null) : null
}
