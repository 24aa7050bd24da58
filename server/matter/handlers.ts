import { explainClock, exportMatters, listInbox, listMatters, readMatter } from '../../contract/matter.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../db/pool.ts'
import { served, type Served } from '../http/serve.ts'
import { actHandlers } from './act-handlers.ts'
import { clockSteps, clockView } from './clock-view.ts'
import { exportList } from './export.ts'
import { inboxOf } from './inbox.ts'
import { listPage } from './list.ts'
import { procedureOf } from './procedures.ts'
import { findReadable } from './readable.ts'
import { matterView } from './view.ts'

export const matterHandlers: Served[] = [
  served(listMatters, ({ db, session, now }, input) => listPage(db, session.region, session.acting.reader, input, now())),
  served(listInbox, ({ db, session, now }, input) => inboxOf(db, session.region, session.acting, input, now())),
  served(readMatter, ({ db, session, now, language }, { matterId }) =>
    inTransaction(db, (tx) => matterView(tx, session.region, session.acting.reader, matterId, now(), language)),
  ),
  served(explainClock, async ({ db, session, now }, { matterId, clock }) => {
    const { region } = session
    const here = await findReadable({ db, session }, matterId)
    const found = here?.matter.clocks[clock]
    if (!here || !found) return refuse('matter.notFound')
    const procedure = procedureOf(here.matter.procedure, here.matter.version)
    return done({ clock: clockView(region, procedure, found, now()), steps: clockSteps(region, procedure, found) })
  }),
  served(exportMatters, exportList),
  ...actHandlers,
]
