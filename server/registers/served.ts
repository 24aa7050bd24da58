import type { Served } from '../http/serve.ts'
import { areaHandlers } from './area-handlers.ts'
import { benchmarkHandlers } from './benchmark-handlers.ts'
import { calendarHandlers } from './calendar-handlers.ts'
import { catalogueHandlers } from './catalogue-handlers.ts'
import { credentialHandlers } from './credential-handlers.ts'
import { deviceHandlers } from './device-handlers.ts'
import { drawHandlers } from './draw-handlers.ts'
import { dutyHandlers } from './duty-handlers.ts'
import { exportHandler } from './export-handler.ts'
import { itemHandlers } from './item-handlers.ts'
import { listEntriesHandler } from './journal.ts'
import { partyHandlers } from './party-handlers.ts'
import { patrolHandlers } from './patrol-handlers.ts'
import { paymentHandlers } from './payment-handlers.ts'
import { peopleHandlers } from './people-handlers.ts'
import { planHandlers } from './plan-handlers.ts'
import { powerHandlers } from './power-handlers.ts'
import { roleHandlers } from './role-handlers.ts'
import { settingsHandlers } from './settings-handlers.ts'
import { termHandlers } from './term-handlers.ts'
import { conferenceBodyHandlers } from '../supervision/conference/bodies.ts'
import { mediaGoalHandlers } from '../supervision/oversight/media.ts'
import { unitHandlers } from './unit-handlers.ts'
import { vendingHandlers } from './vending-handlers.ts'
import { zoneHandlers } from './zone-handlers.ts'

/** Everything the registers serve. */
export const registerHandlers: readonly Served[] = [
  ...areaHandlers,
  ...patrolHandlers,
  ...zoneHandlers,
  ...vendingHandlers,
  ...unitHandlers,
  ...peopleHandlers,
  ...roleHandlers,
  ...dutyHandlers,
  ...itemHandlers,
  ...partyHandlers,
  ...paymentHandlers,
  ...credentialHandlers,
  ...deviceHandlers,
  ...planHandlers,
  ...drawHandlers,
  ...benchmarkHandlers,
  ...powerHandlers,
  ...catalogueHandlers,
  ...calendarHandlers,
  ...termHandlers,
  ...settingsHandlers,
  ...mediaGoalHandlers,
  ...conferenceBodyHandlers,
  listEntriesHandler,
  exportHandler,
]
