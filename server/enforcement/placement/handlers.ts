import {
  chooseVendingZones,
  listGentleItems,
  listPlacements,
  listVendingZones,
  readGentlePath,
} from '../../../contract/registers/vending.ts'
import { hardships } from '../../../domain/enforcement/placement/fields.ts'
import { exceptionKinds, gentleSteps, type ExceptionKind, type Taken } from '../../../domain/enforcement/placement/gentle.ts'
import { goodsKinds } from '../../../domain/enforcement/placement/goods.ts'
import { placementProcedure } from '../../../domain/enforcement/placement/placement.ts'
import { firstStall, zonesFitting } from '../../../domain/enforcement/placement/zone.ts'
import { lawTitle } from '../../../domain/enforcement/item.ts'
import { masked } from '../../../domain/enforcement/party.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import { words, type Words } from '../../../domain/kernel/words.ts'
import { served, type Served } from '../../http/serve.ts'
import { itemOn } from '../facts.ts'
import { findParty } from '../parties.ts'
import { pathOf } from './facts.ts'
import { occupied, placesIn, placesInForce, placesOf } from './places.ts'
import { publicZone, zoneViews } from './view.ts'
import { findZone, listZones } from './zones.ts'

const wordsIn = (table: Readonly<Record<string, Words>>, key: string) => words(table[key] ?? { zh: key, en: key })

const list = served(listVendingZones, async ({ db, session: { region }, now }, { ended }) => {
  const asOf = region.today(now())
  return done({ zones: await zoneViews(db, region, asOf, ended === 'true'), asOf })
})

const shown = {
  inForce: ['inForce'],
  waiting: ['waiting'],
  asked: ['applied', 'toApprove'],
  over: ['ended', 'withdrawn', 'given', 'refused'],
} as const

/** Most vendors that are named at once. */
const placesMax = 500

const places = served(listPlacements, async ({ db, session: { region } }, { id, show }) => {
  if (!(await findZone(db, region.code, id))) return refuse('register.notFound', { what: id })
  const states: readonly string[] = shown[show]
  const kept = (await placesIn(db, region.code, { zone: id })).filter(({ state }) => states.includes(state)).slice(0, placesMax)
  const vendors = await Promise.all(kept.map(({ party_id }) => findParty(db, region.code, party_id)))
  return done({
    places: kept.map((one, index) => {
      const vendor = vendors[index]
      return {
        matterId: one.matter_id,
        number: one.number,
        vendor: vendor ? masked(vendor).name : '',
        stall: one.stall,
        goods: wordsIn(goodsKinds, one.goods),
        state: wordsIn(placementProcedure.states, one.state),
        begins: one.begins_on,
        until: one.until_on,
        hours: one.hours,
        hardship: one.hardship.map((key) => wordsIn(hardships, key)),
        appliedAt: one.applied_at.toISOString(),
      }
    }),
  })
})

const choose = served(chooseVendingZones, async ({ db, session: { region }, now }, { goods, x, y }) => {
  const today = region.today(now())
  const [zones, inForce] = await Promise.all([listZones(db, region.code), placesInForce(db, region.code)])
  const takenOf = (zone: string) => inForce.filter((one) => one.zone_id === zone).map(occupied)
  const fitting = zonesFitting(zones, takenOf, { day: today, goods, at: x === undefined || y === undefined ? undefined : [x, y] })
  return done({
    zones: fitting.map(({ zone, free, metres }) => {
      const { outline: _outline, ground: _ground, ...rest } = publicZone(region, zone, free)
      return {
        ...rest,
        metres: metres === null ? null : Math.round(metres),
        firstStall: free > 0 ? (firstStall(zone, takenOf(zone.id), today, today) ?? null) : null,
      }
    }),
  })
})

const read = served(readGentlePath, async ({ db, session: { region }, now }, { party, item, x, y }) => {
  const today = region.today(now())
  const point = x === undefined || y === undefined ? null : ([x, y] as const)
  const asked = item === undefined ? region.settings.enforcement.gentleItems : [item]
  const found = await Promise.all(
    asked.map(async (code) => ({
      item: (await itemOn(db, region.code, code, today)).item,
      path: await pathOf(db, region, { party, item: code, point, now: now() }),
    })),
  )
  const [zones, kept] = await Promise.all([listZones(db, region.code), placesOf(db, region.code, party)])
  const place = kept.find((one) => one.state === 'inForce')
  return done({
    paths: found.flatMap(({ item: one, path }) =>
      one && path.applies
        ? [
            {
              item: { code: one.code, name: words(one.name) },
              steps: path.steps.map(({ step, standing, reason, done: taken }) => ({
                step,
                name: words(gentleSteps[step]),
                standing,
                reason: words(reason),
                done: taken.map((each) => ({ on: each.on, by: each.by, text: takenWords(each), matterId: each.matter })),
              })),
              next: path.next === null ? null : { step: path.next, name: words(gentleSteps[path.next]) },
              inside: path.inside && { zone: words(path.inside.zone), stall: path.inside.stall },
            },
          ]
        : [],
    ),
    place: place
      ? {
          zone: words(zones.find(({ id }) => id === place.zone_id)?.name ?? { zh: place.zone_id, en: place.zone_id }),
          stall: place.stall,
          begins: place.begins_on,
          until: place.until_on,
          matterId: place.matter_id,
        }
      : null,
    exceptions: (Object.keys(exceptionKinds) as ExceptionKind[]).map((kind) => ({ kind, name: words(exceptionKinds[kind]) })),
  })
})

const gentleItems = served(listGentleItems, async ({ db, session: { region }, now }) => {
  const today = region.today(now())
  const found = await Promise.all(region.settings.enforcement.gentleItems.map((code) => itemOn(db, region.code, code, today)))
  return done({
    items: found.flatMap(({ item }) =>
      item
        ? [
            {
              code: item.code,
              name: words(item.name),
              law: lawTitle(item.law),
              dutyArticles: [...item.dutyArticles],
              penaltyArticles: [...item.penaltyArticles],
              correctFirst: item.correctFirst,
            },
          ]
        : [],
    ),
  })
})

function takenWords(one: Taken): Words {
  switch (one.what) {
    case 'persuaded':
      return one.complied
        ? { zh: '劝导，当场改正', en: 'Persuaded, put right at once' }
        : { zh: '劝导，未改正', en: 'Persuaded, not put right' }
    case 'offered':
      return { zh: `提供安置：${one.answer}`, en: `Place offered: ${one.answer}` }
    case 'placed':
      return one.open
        ? { zh: `安置在${one.zone.zh}`, en: `Place at ${one.zone.en}` }
        : { zh: `曾安置在${one.zone.zh}`, en: `Had a place at ${one.zone.en}` }
    case 'ordered':
      return one.failed
        ? { zh: '责令改正，逾期未改正', en: 'Ordered to correct, not obeyed' }
        : { zh: '责令改正', en: 'Ordered to correct' }
  }
}

export const placementHandlers: readonly Served[] = [list, places, choose, gentleItems, read]
