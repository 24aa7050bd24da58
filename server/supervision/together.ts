import { readConference } from '../../contract/supervision-together.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { served, type Served } from '../http/serve.ts'
import { findReadable } from '../matter/readable.ts'
import { calendarHandler } from './calendar.ts'
import { conferenceView } from './conference/view.ts'
import { surveyHandlers } from './survey/handlers.ts'

/** 联席会议, 社会测评 and the supervisor's calendar. */
export const togetherHandlers: readonly Served[] = [
  served(readConference, async ({ db, session, now }, { matterId }) => {
    const { region, acting } = session
    const here = await findReadable({ db, session }, matterId)
    if (here?.matter.procedure !== 'conference') return refuse('matter.notFound')
    const convenes = acting.reader.grants.some(({ verb }) => verb === 'conference.addItem')
    return done(await conferenceView({ db, region, reader: acting.reader, now: now() }, here, convenes))
  }),
  ...surveyHandlers,
  calendarHandler,
]
