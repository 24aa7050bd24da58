import { documentHandlers } from '../documents/handlers.ts'
import { beyondHandlers } from '../enforcement/beyond/handlers.ts'
import { enforcementHandlers } from '../enforcement/handlers.ts'
import { evidenceFileHandlers } from '../evidence/handlers.ts'
import { timelineHandlers } from '../evidence/timeline-handlers.ts'
import { fieldHandlers } from '../field/handlers.ts'
import { choiceHandlers } from '../matter/choices.ts'
import { reporterHandlers } from '../case/reporter-handlers.ts'
import { matterHandlers } from '../matter/handlers.ts'
import { photoHandlers } from '../photos/handlers.ts'
import { portalHandlers } from '../portal/handlers.ts'
import { interfaceHandlers } from './openapi.ts'
import { recordHandlers } from '../record/handlers.ts'
import { supervisionHandlers } from '../supervision/handlers.ts'
import { registerHandlers } from '../registers/served.ts'
import type { Served } from './serve.ts'
import { sessionHandlers } from './session-handlers.ts'

/** Everything that is served, noun by noun. */
export const allServed: readonly Served[] = [
  ...sessionHandlers,
  ...portalHandlers,
  ...matterHandlers,
  ...reporterHandlers,
  ...choiceHandlers,
  ...documentHandlers,
  ...enforcementHandlers,
  ...beyondHandlers,
  ...supervisionHandlers,
  ...photoHandlers,
  ...evidenceFileHandlers,
  ...timelineHandlers,
  ...fieldHandlers,
  ...recordHandlers,
  ...registerHandlers,
  ...interfaceHandlers,
]
