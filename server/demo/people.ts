import { communityOf } from '../../domain/grid/codes.ts'
import type { Post } from '../../domain/people/posts.ts'
import type { Unit } from '../../domain/people/units.ts'
import type { Ground } from './ground.ts'
import { randomFrom } from './ground/random.ts'
import { demoId } from './ids.ts'
import { personNames } from './person-names.ts'

/** Somebody of the demonstration district, with the one post they hold. Names are invented. */
export type DemoPerson = {
  readonly id: string
  readonly name: string
  readonly login: string
  readonly staffNumber: string
  readonly post: Post
  /** The role by which the post is held: the post's own, or one the district made. */
  readonly role: string
  readonly unit: string
  readonly area: string | null
}

type Seat = Omit<DemoPerson, 'id' | 'name' | 'staffNumber'>

/** One password for everybody in a post, made known on purpose: nothing here is anybody's. */
export const demoPassword = (post: Post): string => `gezhi-${post.toLowerCase()}`

/** The district's own role beside those of the tables: who is in charge of a street sees all that lies in it. */
export const streetRole = 'streetOverseer'

export const centres = { supervisionCentre: 'supervision-centre', commandCentre: 'command-centre' } as const

/** Handlers of a unit, where they are more than two. */
// prettier-ignore
const handlers: Readonly<Record<string, number>> = {
  sanitation: 8, municipal: 5, gardens: 4, drainage: 4, enforcement: 4, 'traffic-police': 4, 'brigade-waste': 4, 'brigade-mobile': 4,
  'street-001': 4, 'street-002': 4, 'street-003': 4, 'street-004': 4, 'brigade-001': 5, 'brigade-002': 5, 'brigade-003': 5, 'brigade-004': 5,
  government: 0, justice: 0, discipline: 0, 'reform-office': 0, 'petition-office': 0, 'supervision-centre': 0, 'command-centre': 0,
}

/** Everybody, the same on every machine: about 380 people for twelve hundred cells. */
export function demoPeople(ground: Ground, units: readonly Unit[]): DemoPerson[] {
  const seats = [...centreSeats(), ...unitSeats(units), ...fieldSeats(ground), ...enforcementSeats(units)]
  const names = personNames(randomFrom(20_060), seats.length)
  return seats.map((seat, index) => ({
    ...seat,
    id: demoId('person', seat.login),
    name: names[index] ?? seat.login,
    staffNumber: String(1001 + index),
  }))
}

function centreSeats(): Seat[] {
  const many = (count: number, login: string, post: Post, unit: string): Seat[] =>
    Array.from({ length: count }, (_, index) => ({ login: `${login}${index + 1}`, post, role: post, unit, area: null }))
  return [
    ...many(4, 'lead', 'shiftLead', centres.supervisionCentre),
    ...many(8, 'intake', 'intake', centres.supervisionCentre),
    ...many(6, 'dispatch', 'dispatcher', centres.commandCentre),
    ...many(1, 'director', 'director', centres.commandCentre),
    ...many(2, 'supervisor', 'supervisor', 'justice'),
    ...many(1, 'admin', 'administrator', centres.commandCentre),
  ]
}

function unitSeats(units: readonly Unit[]): Seat[] {
  return units.flatMap((unit): Seat[] => {
    const head: Seat = { login: `head-${unit.id}`, post: 'unitLead', role: 'unitLead', unit: unit.id, area: unit.area }
    const count = unit.kind === 'community' ? 0 : (handlers[unit.id] ?? 2)
    const hands = Array.from({ length: count }, (_, index): Seat => ({
      login: `handler-${unit.id}-${index + 1}`,
      post: 'handler',
      role: 'handler',
      unit: unit.id,
      area: unit.area,
    }))
    const overseer: Seat[] =
      unit.kind === 'street'
        ? [{ login: unit.id.replace('street-00', 'street'), post: 'unitLead', role: streetRole, unit: unit.id, area: unit.area }]
        : []
    return [head, ...overseer, ...hands]
  })
}

/** Two inspectors a community, by shifts; one grid worker a patrol area. */
function fieldSeats({ communities, patrolAreas }: Ground): Seat[] {
  const inspectors = communities
    .flatMap((_, index) => [2 * index + 1, 2 * index + 2])
    .map((number): Seat => ({
      login: `inspector${String(number).padStart(2, '0')}`,
      post: 'inspector',
      role: 'inspector',
      unit: centres.supervisionCentre,
      area: null,
    }))
  const workers = patrolAreas.map(({ cells: [cell] }, index): Seat => {
    if (!cell) throw new Error('a patrol area without cells')
    const community = communityOf(cell)
    return {
      login: `grid${String(index + 1).padStart(3, '0')}`,
      post: 'gridWorker',
      role: 'gridWorker',
      unit: communityUnit(community),
      area: community,
    }
  })
  return [...inspectors, ...workers]
}

/** Bodies that decide in their own name; each has a second head, a reviewer and somebody to chair hearings. */
export const organs = ['enforcement', 'street-001', 'street-002', 'natural-resources', 'ecology', 'market'] as const
export type Organ = (typeof organs)[number]

/** Officers of every unit with a power, of the bureau's squads and of whom it has entrusted. */
// prettier-ignore
const officers: Readonly<Record<string, number>> = {
  enforcement: 4, 'brigade-mobile': 3, 'brigade-waste': 3, 'brigade-building': 3, 'brigade-001': 2, 'brigade-002': 2, 'brigade-003': 2, 'brigade-004': 2,
  'street-001': 3, 'street-002': 3, 'natural-resources': 2, ecology: 2, market: 2, sanitation: 2,
}

/** They come last, so that everybody before them keeps name and number. */
function enforcementSeats(units: readonly Unit[]): Seat[] {
  const areaOf = new Map(units.map((unit) => [unit.id, unit.area]))
  const seat = (login: string, post: Post, unit: string): Seat => ({ login, post, role: post, unit, area: areaOf.get(unit) ?? null })
  const acting = Object.entries(officers).flatMap(([unit, count]) =>
    Array.from({ length: count }, (_, index) => seat(`officer-${unit}-${index + 1}`, 'officer', unit)),
  )
  const deciding = organs.flatMap((organ) => [
    seat(`deputy-${organ}`, 'unitLead', organ),
    seat(`reviewer-${organ}`, 'legalReviewer', organ),
    seat(`chair-${organ}`, 'hearingChair', organ),
  ])
  return [
    ...acting,
    ...deciding,
    seat('petition1', 'petitionClerk', 'petition-office'),
    seat('petition2', 'petitionClerk', 'petition-office'),
    seat('reconsider1', 'reviewOfficer', 'justice'),
    seat('reconsider2', 'reviewOfficer', 'justice'),
  ]
}

/** The unit of a community by its 12-digit code. */
export const communityUnit = (code: string): string => `community-${code.slice(6)}`
