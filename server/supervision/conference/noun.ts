/** 联席会议 and 议定事项: facts, the meeting beside the matter, papers, and who reads it. */
import { addDays, civilDateAt, instantAt } from '../../../domain/clock/civil-date.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { agendaOf, answers, findItem, type AgendaItem } from '../../../domain/supervision/conference/agenda.ts'
import { attendanceOf } from '../../../domain/supervision/conference/attendance.ts'
import type { ConferenceFacts } from '../../../domain/supervision/conference/needs.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Tx } from '../../db/pool.ts'
import { share } from '../../enforcement/beyond/store.ts'
import { organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import { unitNamed } from '../../matter/names.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { text } from '../../matter/text.ts'
import { numberOf } from '../gathering.ts'
import { limitOf, rowOf } from '../oversight/gathering.ts'
import { aboutRefusal, namedMatter } from './about.ts'
import { attendanceText, entriesOf, findBodyNamed, findMeeting, memberNames, type KeptBody, type KeptMeeting } from './store.ts'

export const conferenceNoun: Noun = { gathersOnce: true, gather, project }

const blank = ({ region, now }: Pick<Command, 'region' | 'now'>): ConferenceFacts => ({
  today: region.today(now),
  bodyKnown: false,
  meetsAt: null,
  agenda: [],
  aboutRefusal: null,
  about: null,
  attendance: { present: [], absent: [], unknown: [] },
  unitRefusal: null,
  petition: null,
  resolutionsOpen: 0,
})

/** A unit that is named must be one of the district's. */
function unitRefusal({ region, input }: Command): Refusal | null {
  const named = text(input.toUnit) ?? text(input.decidingUnit)
  return named === null || region.units.has(named) ? null : { code: 'beyond.unitUnknown' }
}

/** The end of the day on which it meets: until then nobody is late. */
function untilMeeting({ region, input }: Command): { until?: Date } {
  const meetsAt = text(input.meetsAt)
  if (meetsAt === null) return {}
  const day = civilDateAt(new Date(meetsAt), region.rules.offsetMinutes)
  return { until: instantAt(addDays(day, 1), '00:00', region.rules.offsetMinutes) }
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, input, actor } = command
  if (!here) return gatherCall(tx, command)
  const meeting = await meetingOf(tx, region.code, here)
  const agenda = agendaOf(await entriesOf(tx, region.code, here.matter.id))
  const named = await namedMatter(tx, command)
  const about = named?.id ?? null
  const item = findItem(agenda, input.item)
  const units = [...here.sharedWith]
  const facts: ConferenceFacts = {
    ...blank(command),
    meetsAt: meeting.meets_at.toISOString(),
    agenda,
    about,
    aboutRefusal: await aboutRefusal(tx, command, named, units),
    attendance: attendanceOf(text(input.attendance) ?? '', memberNames(region, meeting)),
    unitRefusal: unitRefusal(command),
    petition: item ? await disputedPetition(tx, region.code, item) : null,
    resolutionsOpen: here.children.filter((child) => child.procedure === 'resolution' && !child.final).length,
  }
  const member = actor.kind === 'person' && actor.unit !== null && units.includes(actor.unit) ? actor.unit : null
  return {
    facts: { ...facts, ...untilMeeting(command), ...(member !== null && { member }) },
    levels: {},
    kept: about === null ? {} : { about },
  }
}

async function gatherCall(tx: Tx, command: Command): Promise<Gathered> {
  const { region, input } = command
  const named = text(input.body)
  const body = named === null ? undefined : await findBodyNamed(tx, region.code, named)
  const unit = body?.chair_unit ?? (command.actor.kind === 'person' ? command.actor.unit : null)
  const number = body && (await numberOf(tx, command, body.chair_unit, '联席'))
  const facts = { ...blank(command), bodyKnown: body !== undefined, body, ...untilMeeting(command) }
  return { facts: { ...facts, ...(unit !== null && { unit }), ...(number !== undefined && { number }) }, levels: {}, kept: {} }
}

async function meetingOf(tx: Tx, region: string, { matter }: Loaded): Promise<KeptMeeting> {
  const meeting = await findMeeting(tx, region, matter.id)
  if (!meeting) throw new Error(`meeting ${matter.id} is not kept`)
  return meeting
}

/** The item's petition, while it waits for a conference to name who accepts it (信访工作条例第二十四条). */
async function disputedPetition(tx: Tx, region: string, { about }: AgendaItem): Promise<string | null> {
  const found = await tx`
    select 1 from matter where region = ${region} and matter_id = ${about} and procedure = 'petition' and state = 'atConference'`
  return found.length > 0 ? about : null
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  if (act === 'call') {
    const { body_id, chair_unit, units, organs } = gathered.facts.body as KeptBody // the need has seen that it is there
    const members = [...new Set([chair_unit, ...units])]
    send(
      tx,
      tx`
      insert into conference_meeting (region, matter_id, body_id, units, organs, meets_at, place)
      values (${region.code}, ${matter.id}, ${body_id}, ${members}, ${tx.json(organs)}, ${String(input.meetsAt)}, ${String(input.place)})`,
    )
    share(tx, region.code, matter.id, members, now)
  }
  if (act === 'postpone')
    send(
      tx,
      tx`
      update conference_meeting set meets_at = ${String(input.meetsAt)}, place = ${String(input.place)}
      where region = ${region.code} and matter_id = ${matter.id}`,
    )
  if (!findAct(procedureOf(matter.procedure, matter.version), act)?.writs) return null
  const meeting = await meetingOf(tx, region.code, recorded)
  const rows = act === 'call' ? noticeRows(command, meeting) : await minutesRows(tx, command, recorded, meeting)
  const issuer = organOfUnit(region, text(matter.attributes.unit) ?? '')
  const beyond = { issuer, number: text(matter.attributes.number) ?? '', to: memberNames(region, meeting), rows }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

type Rows = { readonly label: string; readonly value: string }[]

const timeText = ({ region }: Command, at: Date): string =>
  new Date(at.getTime() + region.rules.offsetMinutes * 60_000).toISOString().slice(0, 16).replace('T', ' ')

const noticeRows = (command: Command, { body, meets_at, place }: KeptMeeting): Rows => [
  ...rowOf('联席会议', body),
  ...rowOf('会议名称', text(command.input.title)),
  ...rowOf('时间', timeText(command, meets_at)),
  ...rowOf('地点', place),
  ...rowOf('备注', text(command.input.note)),
]

/** The minutes as the record has them: who was there, and what became of each item. */
async function minutesRows(tx: Tx, command: Command, { matter }: Loaded, meeting: KeptMeeting): Promise<Rows> {
  const { region } = command
  const entries = await entriesOf(tx, region.code, matter.id)
  const { present, absent } = attendanceOf(attendanceText(entries), memberNames(region, meeting))
  const resolved = entries.filter(({ act }) => act === 'resolve')
  return [
    ...rowOf('联席会议', meeting.body),
    ...rowOf('时间', timeText(command, meeting.meets_at)),
    ...rowOf('地点', meeting.place),
    ...rowOf('主持人', text(entries.findLast(({ act }) => act === 'hold')?.input.presided)),
    ...rowOf('出席', present.map((one) => `${one.member}${one.person}${one.stoodIn ? '（代）' : ''}`).join('、')),
    ...rowOf('缺席', absent.join('、')),
    ...agendaOf(entries)
      .filter((one) => one.answer !== 'dropped')
      .flatMap((item) => [
        ...rowOf(
          `议题${item.n}`,
          `${item.topic}（${item.answer === null ? '' : answers[item.answer].zh}${item.reason === null ? '' : `：${item.reason}`}）`,
        ),
        ...resolved
          .filter(({ input }) => input.item === item.n)
          .flatMap(({ input }) =>
            rowOf(
              '议定事项',
              `${String(input.task)}（${unitNamed(region, String(input.toUnit)).name.zh}，${String(input.handleBy)}前完成）`,
            ),
          ),
      ]),
  ]
}

/** 议定事项: its unit does it; the number is the meeting's with its place after it. */
export const resolutionNoun: Noun = {
  gather: (_tx, command, here) => {
    const { parent, input } = command
    const unit = text(input.toUnit)
    const nth = (parent?.children.filter((child) => child.procedure === 'resolution').length ?? 0) + 1
    return Promise.resolve({
      facts: {
        ...blank(command),
        ...limitOf(command),
        ...(!here && {
          number: `${text(parent?.matter.attributes.number) ?? ''}-${nth}`,
          title: `议定事项：${(text(input.task) ?? '').slice(0, 40)}`,
        }),
        ...(!here && unit !== null && { unit }),
      },
      levels: {},
      kept: {},
    })
  },
  project: (tx, command, recorded) => keepPhotos(tx, command, recorded),
}
