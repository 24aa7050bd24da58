import { exportTimeline, readTimeline, type Timeline } from '../../contract/timeline.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { findRoot } from '../enforcement/proceedings.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { findReadable } from '../matter/readable.ts'
import { csvOf } from '../registers/files.ts'
import { timelineOf, timelineTable } from './timeline.ts'

/** Whoever may read a matter reads the whole-process record of its proceeding, as far as they may read what stands in it. */
async function find({ db, session }: StaffContext, matterId: string): Promise<Outcome<Timeline>> {
  const { region, acting } = session
  const root = (await findReadable({ db, session }, matterId)) ? await findRoot(db, region.code, matterId) : undefined
  return root ? done(await timelineOf(db, region, acting.reader, root)) : refuse('matter.notFound')
}

export const timelineHandlers: Served[] = [
  served(readTimeline, (context, { matterId }) => find(context, matterId)),
  served(exportTimeline, async (context, { matterId }) => {
    const found = await find(context, matterId)
    if (!found.ok) return found
    const { reply, language, session } = context
    void reply
      .header('cache-control', 'no-store')
      .header('content-disposition', `attachment; filename="timeline-${matterId}.csv"`)
      .type('text/csv; charset=utf-8')
      .send(csvOf(timelineTable(found.value, language, session.region.rules.offsetMinutes)))
    return done(reply)
  }),
]
