import { documentHandlers } from '../documents/handlers.ts'
import { beyondHandlers } from '../enforcement/beyond/handlers.ts'
import { enforcementHandlers } from '../enforcement/handlers.ts'
import { evidenceFileHandlers } from '../evidence/handlers.ts'
import { timelineHandlers } from '../evidence/timeline-handlers.ts'
import { exchangeHandlers } from '../exchange/handlers.ts'
import { fieldHandlers } from '../field/handlers.ts'
import { choiceHandlers } from '../matter/choices.ts'
import { reporterHandlers } from '../case/reporter-handlers.ts'
import { matterHandlers } from '../matter/handlers.ts'
import { photoHandlers } from '../photos/handlers.ts'
import { portalHandlers } from '../portal/handlers.ts'
import { interfaceHandlers } from './openapi.ts'
import { recordHandlers } from '../record/handlers.ts'
import { fileReviewHandlers } from '../supervision/file-review/handlers.ts'
import { informationHandlers } from '../supervision/information/handlers.ts'
import { legalityHandlers } from '../supervision/legality/handlers.ts'
import { clueHandlers } from '../supervision/clues/handlers.ts'
import { reportHandlers } from '../supervision/report/handlers.ts'
import { supervisionHandlers } from '../supervision/handlers.ts'
import { oversightHandlers } from '../supervision/oversight/handlers.ts'
import { togetherHandlers } from '../supervision/together.ts'
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
  ...exchangeHandlers,
  ...fileReviewHandlers,
  ...legalityHandlers,
  ...informationHandlers,
  ...oversightHandlers,
  ...clueHandlers,
  ...reportHandlers,
  ...togetherHandlers,
  ...photoHandlers,
  ...evidenceFileHandlers,
  ...timelineHandlers,
  ...fieldHandlers,
  ...recordHandlers,
  ...registerHandlers,
  ...interfaceHandlers,
]
