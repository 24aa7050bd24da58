import * as choices from './choices.ts'
import * as interfaces from './interfaces.ts'
import * as matter from './matter.ts'
import * as portal from './portal.ts'
import type { Route } from './route.ts'
import * as session from './session.ts'
import * as upload from './upload.ts'

function isRoute(value: unknown): value is Route {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value && 'input' in value && 'output' in value
}

/** A module’s routes by address: its own order is not the same in every run time. */
function routesOf(module: object): Route[] {
  const door = ({ path, method }: Route) => `${path} ${method}`
  return Object.values(module).filter(isRoute).sort((a, b) => (door(a) < door(b) ? -1 : 1))
}

/** Every route of every contract, the acts included, in the order of their groups. all.test.ts looks for forgotten ones. */
export const allRoutes: readonly Route[] = [
  ...[session, portal, matter, choices, upload, interfaces].flatMap(routesOf),
  ...matter.actRoutes.map(({ route }) => route),
]
