/** 政府信息公开申请 and the opinions asked for it: facts and the tables beside the matter. */
import { addDays, instantAt, type CivilDate } from '../../../domain/clock/civil-date.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { otherOutcomes } from '../../../domain/supervision/information/answers.ts'
import type { InformationFacts } from '../../../domain/supervision/information/needs.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Tx } from '../../db/pool.ts'
import { dayOf } from '../../enforcement/facts.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { numberOf } from '../gathering.ts'
import { issueInformationPapers } from './papers.ts'
import { listOpinions, opinionKindOf } from './store.ts'

export const informationNoun: Noun = { gathersOnce: true, gather, project }

/** The acts from whose day the law counts, and the field that says it; without one it is the day of the act. */
const countedFrom: Readonly<Record<string, string>> = { enter: 'receivedOn', confirm: 'confirmedOn', supplemented: 'suppliedOn' }

/** The end of the day up to which somebody has time. */
function untilOf({ region, input }: Command): Date | undefined {
  const day = dayOf(input.supplementBy) ?? dayOf(input.answerBy)
  return day && instantAt(addDays(day, 1), '00:00', region.rules.offsetMinutes)
}

/** The day from which the law counts after this act; null where it moves none. */
function countedOn({ region, act, input, now }: Command): CivilDate | null {
  const field = countedFrom[act]
  return field === undefined ? null : (dayOf(input[field]) ?? region.today(now))
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, input, now } = command
  const { information, informationFeeRule } = region.settings.supervision
  const opinions = here ? await listOpinions(tx, region.code, here.matter.id) : []
  const opening = here === null
  const number = opening ? await numberOf(tx, command, information, '依申请') : undefined
  const counted = countedOn(command)
  const until = untilOf(command)
  const facts: InformationFacts = {
    today: region.today(now),
    officeSet: information !== null,
    feeRuleSet: informationFeeRule !== undefined,
    against: opinions.filter(({ kind, agrees }) => kind === 'thirdParty' && agrees === false).length,
    opinionKind: null,
  }
  return {
    facts: {
      ...facts,
      ...(opening && information !== null && { unit: information }),
      ...(opening && { title: `申请公开：${String(input.topic ?? '')}` }),
      ...(number !== undefined && { number }),
      ...(counted !== null && { countedFrom: counted }),
      ...(until && { until }),
    },
    levels: {},
    kept: counted === null ? {} : { countedFrom: counted },
  }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { id } = recorded.matter
  keepPhotos(tx, command, recorded)
  const counted = dayOf(gathered.facts.countedFrom)
  if (act === 'lodge' || act === 'enter')
    send(
      tx,
      tx`
      insert into information_file (region, matter_id, channel, topic, received_on)
      values (${region.code}, ${id}, ${String(input.channel)}, ${String(input.topic)}, ${counted ?? null})`,
    )
  if (act === 'confirm' && counted)
    send(tx, tx`update information_file set received_on = ${counted} where region = ${region.code} and matter_id = ${id}`)
  const outcome = act === 'answer' ? String(input.answerKind) : outcomeOf(recorded.matter.state)
  if (outcome !== null && recorded.matter.endedAt !== null && act !== 'note' && act !== 'readRequester')
    send(
      tx,
      tx`
      update information_file set outcome = ${outcome}, ground = ${text(input.ground)}, ended_on = ${region.today(now)}
      where region = ${region.code} and matter_id = ${id} and outcome is null`,
    )
  return issueInformationPapers(tx, command, recorded, gathered)
}

const outcomeOf = (state: string): string | null => (state in otherOutcomes ? state : null)

/** An opinion: its unit is the office, its kind that with which it was asked. */
export const opinionNoun: Noun = {
  gathersOnce: true,
  gather: async (tx, command, here) => {
    const { region, parent, input, now } = command
    const { unit } = parent?.matter.attributes ?? {}
    const kind = here ? await opinionKindOf(tx, region.code, here.matter.id) : text(input.opinionKind)
    const number = here ? undefined : await numberOf(tx, command, text(unit), '公征询')
    const facts: InformationFacts = { today: region.today(now), officeSet: true, feeRuleSet: true, against: 0, opinionKind: kind }
    const opening = here === null && { unit, title: '就政府信息公开征求意见' }
    return { facts: { ...facts, ...opening, ...(number !== undefined && { number }) }, levels: {}, kept: {} }
  },
  project: async (tx, command, recorded, gathered) => {
    const { region, act, input, parent } = command
    const { id } = recorded.matter
    keepPhotos(tx, command, recorded)
    if (act === 'ask' && parent)
      send(
        tx,
        tx`
        insert into information_opinion (region, matter_id, request_id, kind, asked)
        values (${region.code}, ${id}, ${parent.matter.id}, ${String(input.opinionKind)}, ${String(input.opinionOf)})`,
      )
    if (act === 'give')
      send(tx, tx`update information_opinion set agrees = ${input.agrees === 'yes'} where region = ${region.code} and matter_id = ${id}`)
    // Silence of a third party leaves it to the organ; silence of an organ that shared in making it is agreement.
    if (act === 'silentThird' || act === 'silentMaker')
      send(
        tx,
        tx`
        update information_opinion set silent = true, agrees = ${act === 'silentMaker' ? true : null} where region = ${region.code} and matter_id = ${id}`,
      )
    return issueInformationPapers(tx, command, recorded, gathered)
  },
}
