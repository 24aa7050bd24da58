import type { Served } from '../http/serve.ts'
import { complaintDoorHandlers } from './complaints.ts'
import { informationDoorHandlers } from './information.ts'
import { reviewDoorHandlers } from './reconsiderations.ts'
import { decisionHandlers } from './decisions.ts'
import { homeHandlers } from './home.ts'
import { layerHandlers } from './layers.ts'
import { placeHandlers } from './place.ts'
import { publicMapHandlers } from './public-map.ts'
import { reportHandlers } from './report.ts'
import { trackHandlers } from './track.ts'
import { deviceHandlers } from './devices.ts'
import { inspectionHandlers } from './inspections.ts'
import { mediaHandlers } from './media.ts'
import { procedureHandlers } from './procedures.ts'
import { unitHandlers } from './units.ts'
import { vendingHandlers } from './vending.ts'
import { writHandlers } from './writ.ts'
import { yearHandlers } from './yearly.ts'

/** Everything the public may ask for. What is not on this list is not public. */
export const portalHandlers: Served[] = [
  ...homeHandlers,
  ...placeHandlers,
  ...reportHandlers,
  ...trackHandlers,
  ...complaintDoorHandlers,
  ...reviewDoorHandlers,
  ...informationDoorHandlers,
  ...publicMapHandlers,
  ...layerHandlers,
  ...decisionHandlers,
  ...vendingHandlers,
  ...deviceHandlers,
  ...inspectionHandlers,
  ...unitHandlers,
  ...procedureHandlers,
  ...yearHandlers,
  ...writHandlers,
  ...mediaHandlers,
]
