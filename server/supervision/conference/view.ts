/** A meeting as its members see it. */
import type { ConferenceView } from '../../../contract/supervision-together.ts'
import { words } from '../../../domain/kernel/words.ts'
import { agendaOf, answers, proposalKinds } from '../../../domain/supervision/conference/agenda.ts'
import { attendanceOf } from '../../../domain/supervision/conference/attendance.ts'
import { resolutionProcedure } from '../../../domain/supervision/conference/resolution.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import type { Db } from '../../db/pool.ts'
import type { Loaded } from '../../matter/load.ts'
import { unitNamed } from '../../matter/names.ts'
import { readableOf } from '../../matter/readable.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { linked } from '../linked.ts'
import { inputsOf } from '../oversight/store.ts'
import { proposalsFor } from './candidates.ts'
import { attendanceText, entriesOf, findMeeting, memberNames } from './store.ts'

type Asked = { readonly db: Db; readonly region: Region; readonly reader: Reader; readonly now: Date }

/** `convenes`: whether the reader draws up the agenda, and so is shown what is proposed for it. */
export async function conferenceView({ db, region, reader, now }: Asked, here: Loaded, convenes: boolean): Promise<ConferenceView> {
  const { matter } = here
  const meeting = await findMeeting(db, region.code, matter.id)
  if (!meeting) throw new Error(`meeting ${matter.id} is not kept`)
  const entries = await entriesOf(db, region.code, matter.id)
  const agenda = agendaOf(entries)
  const open = convenes && (matter.state === 'called' || matter.state === 'held')
  const proposed = open ? await proposalsFor(db, region, reader, meeting, now) : []
  const links = await linked(db, region, reader, [
    ...agenda.flatMap(({ about }) => about ?? []),
    ...proposed.flatMap(({ matterId }) => matterId ?? []),
  ])
  const linkOf = (id: string | null) => links.find((one) => one.id === id) ?? null
  const resolutions = await resolutionsOf({ db, region, reader, now }, here)
  const names = memberNames(region, meeting)
  const written = attendanceText(entries)
  const { present, absent } = attendanceOf(written, names)
  return {
    body: meeting.body,
    meetsAt: meeting.meets_at.toISOString(),
    place: meeting.place,
    members: [
      ...meeting.units.map((unit) => ({ name: unitNamed(region, unit).name.zh, contact: null })),
      ...meeting.organs.map(({ name, contact }) => ({ name, contact })),
    ],
    attendance: written === '' ? null : { present: [...present], absent: [...absent] },
    agenda: agenda.map(({ n, topic, why, about, answer, reason }) => ({
      ...{ n, topic, why, reason },
      answer: answer && words(answers[answer]),
      dropped: answer === 'dropped',
      matter: linkOf(about),
      resolutions: resolutions.filter(({ item }) => item === n).map(({ item: _item, ...one }) => one),
    })),
    proposals: proposed.map(({ kind, matterId, ...one }) => ({
      ...{ ...one, kind },
      kindName: words(proposalKinds[kind]),
      matter: linkOf(matterId),
    })),
  }
}

/** What the meeting resolved; every member knows of it, and opens what it may see. */
async function resolutionsOf({ db, region, reader }: Asked, { children }: Loaded) {
  // In the order in which they were resolved: ids tell the time.
  const below = children.filter(({ procedure }) => procedure === 'resolution').sort((a, b) => (a.id < b.id ? -1 : 1))
  const readable = await readableOf(
    db,
    reader,
    below.map(({ id }) => id),
  )
  return Promise.all(
    below.map(async ({ id, state, final }) => {
      const entries = await inputsOf(db, region.code, id)
      const opened = entries[0]?.input ?? {}
      const limit = entries.findLast(({ input }) => text(input.handleBy) !== null)?.input.handleBy
      return {
        id,
        item: opened.item,
        task: text(opened.task) ?? '',
        unit: words(unitNamed(region, text(opened.toUnit) ?? '').name),
        handleBy: text(limit) ?? '',
        stateName: words(resolutionProcedure.states[state] ?? { zh: state, en: state }),
        final,
        readable: readable.includes(id),
      }
    }),
  )
}
