import type { Served } from '../http/serve.ts'
import { complaintDoorHandlers } from './complaints.ts'
import { decisionHandlers } from './decisions.ts'
import { homeHandlers } from './home.ts'
import { layerHandlers } from './layers.ts'
import { placeHandlers } from './place.ts'
import { publicMapHandlers } from './public-map.ts'
import { reportHandlers } from './report.ts'
import { trackHandlers } from './track.ts'
import { deviceHandlers } from './devices.ts'
import { inspectionHandlers } from './inspections.ts'
import { vendingHandlers } from './vending.ts'
import { writHandlers } from './writ.ts'

/** Everything the public may ask for. What is not on this list is not public. */
export const portalHandlers: Served[] = [
  ...homeHandlers,
  ...placeHandlers,
  ...reportHandlers,
  ...trackHandlers,
  ...complaintDoorHandlers,
  ...publicMapHandlers,
  ...layerHandlers,
  ...decisionHandlers,
  ...vendingHandlers,
  ...deviceHandlers,
  ...inspectionHandlers,
  ...writHandlers,
]
