import { exportBeyond, listBeyond, listJointToday, readBeyond } from '../../../contract/beyond.ts'
import { isBeyond } from '../../../domain/enforcement/beyond/all.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import { served, type Served } from '../../http/serve.ts'
import { findMatter } from '../../matter/load.ts'
import { mayRead } from '../../matter/visible.ts'
import { csvOf } from '../../registers/files.ts'
import { listPage, tableOf } from './list.ts'
import { jointToday } from './today.ts'
import { beyondView } from './view.ts'

export const beyondHandlers: readonly Served[] = [
  served(listBeyond, ({ db, session, now }, input) => listPage(db, session.region, session.acting.reader, input, now())),
  served(exportBeyond, async ({ db, session, now, language, reply }, filter) => {
    const { region, acting } = session
    const table = await tableOf(db, region, acting.reader, filter, language, now())
    const name = `${region.code}-beyond-${region.today(now())}.csv`
    void reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store')
    return done(await reply.type('text/csv; charset=utf-8').send(csvOf(table)))
  }),
  served(readBeyond, async ({ db, session }, { matterId }) => {
    const { region, acting } = session
    const here = await findMatter(db, region.code, matterId)
    if (!here || !isBeyond(here.matter.procedure) || !mayRead(acting.reader, here)) return refuse('matter.notFound')
    return done(await beyondView(db, region, acting.reader, here))
  }),
  served(listJointToday, async ({ db, session, now }) => {
    return done({ actions: await jointToday(db, session.region, session.acting.reader, now()) })
  }),
]
