import { exportBeyond, listBeyond, listJointToday, readBeyond } from '../../../contract/beyond.ts'
import { beyondKinds, isBeyond } from '../../../domain/enforcement/beyond/all.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import { served, type Served } from '../../http/serve.ts'
import { kindHandlers } from '../../matter/kind-list.ts'
import { findReadable } from '../../matter/readable.ts'
import { jointToday } from './today.ts'
import { beyondView } from './view.ts'

export const beyondHandlers: readonly Served[] = [
  ...kindHandlers({ list: listBeyond, exported: exportBeyond, kinds: beyondKinds, file: 'beyond' }),
  served(readBeyond, async ({ db, session }, { matterId }) => {
    const { region, acting } = session
    const here = await findReadable({ db, session }, matterId)
    if (!here || !isBeyond(here.matter.procedure)) return refuse('matter.notFound')
    return done(await beyondView(db, region, acting.reader, here))
  }),
  served(listJointToday, async ({ db, session, now }) => {
    return done({ actions: await jointToday(db, session.region, session.acting.reader, now()) })
  }),
]
