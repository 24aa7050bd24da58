import * as beyond from './beyond.ts'
import * as choices from './choices.ts'
import * as enforcement from './enforcement.ts'
import * as exchange from './exchange.ts'
import * as evidence from './evidence.ts'
import * as footage from './footage.ts'
import * as field from './field.ts'
import * as inspectionRatings from './inspection-ratings.ts'
import * as interfaces from './interfaces.ts'
import * as clues from './clues.ts'
import * as likeCases from './like-cases.ts'
import * as matter from './matter.ts'
import * as portal from './portal.ts'
import * as portalComplaint from './portal-complaint.ts'
import * as portalUnits from './portal-units.ts'
import * as portalWrit from './portal-writ.ts'
import * as record from './record.ts'
import * as register from './register.ts'
import * as areas from './registers/areas.ts'
import * as benchmarks from './registers/benchmarks.ts'
import * as calendar from './registers/calendar.ts'
import * as catalogue from './registers/catalogue.ts'
import * as credentials from './registers/credentials.ts'
import * as devices from './registers/devices.ts'
import * as draws from './registers/draws.ts'
import * as duties from './registers/duties.ts'
import * as items from './registers/items.ts'
import * as conferences from './registers/conferences.ts'
import * as media from './registers/media.ts'
import * as parties from './registers/parties.ts'
import * as payments from './registers/payments.ts'
import * as people from './registers/people.ts'
import * as plans from './registers/plans.ts'
import * as powers from './registers/powers.ts'
import * as settings from './registers/settings.ts'
import * as terms from './registers/terms.ts'
import * as portalReconsideration from './portal-reconsideration.ts'
import * as portalInformation from './portal-information.ts'
import * as information from './supervision-information.ts'
import * as reconsideration from './supervision-reconsideration.ts'
import * as supervision from './supervision.ts'
import * as supervisionNorm from './supervision-norm.ts'
import * as supervisionReview from './supervision-review.ts'
import * as supervisionReport from './supervision-report.ts'
import * as oversight from './supervision-oversight.ts'
import * as together from './supervision-together.ts'
import * as timeline from './timeline.ts'
import * as vending from './registers/vending.ts'
import * as units from './registers/units.ts'
import type { Route } from './route.ts'
import * as session from './session.ts'
import * as upload from './upload.ts'
import * as writ from './writ.ts'

function isRoute(value: unknown): value is Route {
  return (
    typeof value === 'object' &&
    value !== null &&
    'method' in value &&
    'path' in value &&
    'access' in value &&
    'input' in value &&
    'output' in value
  )
}

/** A module’s routes by address: its own order is not the same in every run time. */
function routesOf(module: object): Route[] {
  const door = ({ path, method }: Route) => `${path} ${method}`
  return Object.values(module)
    .filter(isRoute)
    .sort((a, b) => (door(a) < door(b) ? -1 : 1))
}

const registers = [
  register,
  areas,
  units,
  people,
  catalogue,
  duties,
  items,
  benchmarks,
  powers,
  parties,
  payments,
  credentials,
  devices,
  plans,
  draws,
  calendar,
  terms,
  settings,
  vending,
  media,
  conferences,
]
const modules = [
  session,
  portal,
  portalComplaint,
  portalReconsideration,
  portalInformation,
  portalUnits,
  portalWrit,
  matter,
  choices,
  field,
  enforcement,
  beyond,
  supervision,
  exchange,
  reconsideration,
  supervisionNorm,
  supervisionReview,
  supervisionReport,
  oversight,
  together,
  information,
  inspectionRatings,
  footage,
  likeCases,
  clues,
  writ,
  upload,
  evidence,
  timeline,
  record,
  ...registers,
  interfaces,
]

/** Every route of every contract, the acts included, in the order of their groups. all.test.ts looks for forgotten ones. */
export const allRoutes: readonly Route[] = [...new Set([...modules.flatMap(routesOf), ...matter.actRoutes.map(({ route }) => route)])]
