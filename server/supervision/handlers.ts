import {
  enterComplaint,
  enterDirectPetition,
  enterPetition,
  exportSupervision,
  listComplaintsAbout,
  listSupervision,
  readComplainant,
  readPetitioner,
  readVoice,
} from '../../contract/supervision.ts'
import { done, refuse } from '../../domain/kernel/outcome.ts'
import { isVoice, supervisionKinds } from '../../domain/supervision/all.ts'
import { served, type Served } from '../http/serve.ts'
import { kindHandlers } from '../matter/kind-list.ts'
import { findReadable } from '../matter/readable.ts'
import { enter, readVoiceOf } from './entering.ts'
import { reconsiderationHandlers } from './reconsideration/handlers.ts'
import { normHandlers } from './reconsideration/norm-view.ts'
import { complaintsAbout, voiceView } from './view.ts'

export const supervisionHandlers: readonly Served[] = [
  ...kindHandlers({ list: listSupervision, exported: exportSupervision, kinds: supervisionKinds, file: 'supervision' }),
  served(readVoice, async (context, { matterId }) => {
    const here = await findReadable(context, matterId)
    if (!here || !isVoice(here.matter.procedure)) return refuse('matter.notFound')
    const { region, acting } = context.session
    return done(await voiceView(context.db, region, acting.reader, here))
  }),
  served(listComplaintsAbout, async (context, { matterId }) => {
    const { region, acting } = context.session
    if (!(await findReadable(context, matterId))) return refuse('matter.notFound')
    return done({ complaints: await complaintsAbout(context.db, region, acting.reader, matterId) })
  }),
  served(enterComplaint, (context, asked) => enter(context, 'complaint', asked)),
  served(enterDirectPetition, (context, asked) => enter(context, 'petition', asked, 'lodgeDirect')),
  served(enterPetition, (context, asked) => enter(context, 'petition', asked)),
  served(readComplainant, (context, asked) => readVoiceOf(context, 'complaint', 'readComplainant', asked)),
  served(readPetitioner, (context, asked) => readVoiceOf(context, 'petition', 'readPetitioner', asked)),
  ...reconsiderationHandlers,
  ...normHandlers,
]
