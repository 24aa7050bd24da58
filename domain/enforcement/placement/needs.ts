import type { Refusal } from '../../kernel/outcome.ts'
import type { Need, NeedContext } from '../../procedure/procedure.ts'
import { enforcementNeeds, type EnforcementFacts } from '../proceeding/needs.ts'
import { foodKinds } from './goods.ts'
import { isHours, type Hours } from './zone.ts'

/** What the register of vending zones and the placements in force answer to an act; null where nothing stands against it. */
export type PlacementFacts = {
  readonly zoneRefusal: Refusal | null
  /** Why the stall cannot be had for the term: all are taken, this one is, or there is none of that number. */
  readonly placeRefusal: Refusal | null
  readonly full: boolean
  /** The vendor has another place, or another application is open. */
  readonly onePlaceRefusal: Refusal | null
  /** Somebody applied before and still waits. */
  readonly turnRefusal: Refusal | null
  /** Zones with a place free today for the goods. */
  readonly freeZones: number
  readonly orderRefusal: Refusal | null
  readonly begins: string | null
  readonly until: string | null
  readonly goods: string | null
  readonly zoneHours: readonly Hours[]
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: EnforcementFacts }
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as EnforcementFacts }), // as the command that loads them builds them
})
const unless = (met: boolean, code: string, params?: Refusal['params']): Refusal | null =>
  met ? null : { code, ...(params && { params }) }

/** Do hours written as 06:00-09:30 lie within one of the zone's? */
export function hoursWithin(text: string, zone: readonly Hours[]): boolean {
  const [from = '', to = ''] = text.split('-').map((part) => part.trim())
  if (!isHours({ from, to })) return false
  // Past midnight a day goes on: 01:00 of a night market lies after its 18:00.
  const span = (hours: Hours, start: string) => {
    const late = (time: string) => (time < start ? `+${time}` : `*${time}`)
    return hours.to <= hours.from ? { from: late(hours.from), to: `+${hours.to}` } : { from: late(hours.from), to: late(hours.to) }
  }
  return zone.some((one) => {
    const whole = span(one, one.from)
    const asked = span({ from, to }, one.from)
    return order(whole.from) <= order(asked.from) && order(asked.to) <= order(whole.to) && order(asked.from) < order(asked.to)
  })
}

const order = (late: string): string => (late.startsWith('+') ? `1${late.slice(1)}` : `0${late.slice(1)}`)

// prettier-ignore
export const placementNeeds = {
  ...enforcementNeeds,
  vendorKnown: need('facts', '摊主身份已登记', 'The vendor is on file', ({ facts }) => unless(facts.file.party !== undefined, 'placement.vendorUnknown')),
  offerHonest: need('input', '有空位时提供疏导点', 'A place is offered where one is free', ({ facts: { placement }, input }) =>
    input.offerAnswer === 'noPlace' ? unless(placement.freeZones === 0, 'placement.placesFree', { n: placement.freeZones }) : unless(typeof input.zone === 'string', 'placement.zoneFirst')),
  zoneFits: need('input', '疏导点在用、准许经营此品种', 'The zone is in force and admits the goods', ({ facts }) => facts.placement.zoneRefusal),
  termOrder: need('input', '起止日期先后正确', 'It begins before it ends', ({ facts: { placement: { begins, until } } }) =>
    unless(begins === null || until === null || begins <= until, 'vending.badTerm', { from: begins ?? '', to: until ?? '' })),
  hoursFit: need('input', '时段在疏导点开放时段内', 'Hours lie within those of the zone', ({ facts: { placement }, input }) =>
    unless(typeof input.hours !== 'string' || input.hours.trim() === '' || hoursWithin(input.hours, placement.zoneHours), 'placement.hoursOutside')),
  onePlace: need('input', '一人一处', 'One vendor, one place', ({ facts }) => facts.placement.onePlaceRefusal),
  onePlaceNow: need('facts', '一人一处', 'One vendor, one place', ({ facts }) => facts.placement.onePlaceRefusal),
  foodChecked: need('input', '食品摊贩持登记卡和健康证明', 'A food vendor has the card and health certificate', ({ facts: { placement }, input }) =>
    unless(!foodKinds.some((kind) => kind === placement.goods) || (Array.isArray(input.checks) && input.checks.includes('card')), 'placement.cardMissing')),
  placeFree: need('input', '有空位、摊位未被占用', 'A place is free and the stall not taken', ({ facts }) => facts.placement.placeRefusal),
  zoneIsFull: need('facts', '疏导点已满', 'The zone is full', ({ facts }) => unless(facts.placement.full, 'placement.notFull')),
  turnOfQueue: need('facts', '按轮候次序', 'By the order of the waiting list', ({ facts }) => facts.placement.turnRefusal),
  orderOfVendor: need('input', '责令改正是对同一摊主、同一事项作出的', 'The order is of this vendor and item', ({ facts }) => facts.placement.orderRefusal),
} as const satisfies Record<string, Need>
