import { addDays, civilDateAt, type CivilDate } from '../../domain/clock/civil-date.ts'
import { communityOf } from '../../domain/grid/codes.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Unit } from '../../domain/people/units.ts'
import type { Tx } from '../db/pool.ts'
import { insertAssignments, insertPatrolAreas, insertZones, type Assignment, type KeptZone } from '../grid/patrols.ts'
import { insertGridVersion, type GridArea, type MapFeature } from '../grid/store.ts'
import { insertDefaultRoles } from '../people/roles.ts'
import { hashPassword } from '../people/sessions.ts'
import type { Ground, Place } from './ground.ts'
import { demoId } from './ids.ts'
import { readDemoUnits } from './offices.ts'
import { communityUnit, demoPassword, streetRole, type DemoPerson } from './people.ts'
import { demoSettings } from './settings.ts'

/** The district's units: those of data/demo/units.csv, its four streets by name, and its communities. */
export async function demoUnits({ streets, communities }: Ground): Promise<Unit[]> {
  const names = new Map(streets.map(({ code, name, en }): [string, Words] => [code.slice(6), { zh: name, en }]))
  const offices = (await readDemoUnits(names)).map((unit): Unit => {
    const street = /^(?:street|brigade)-(\d{3})$/.exec(unit.id)?.[1]
    const code = streets.find((one) => one.code.endsWith(street ?? '-'))?.code ?? null
    return {
      id: unit.id,
      kind: unit.kind,
      name: unit.name,
      parent: unit.parent ?? null,
      secondParent: unit.secondParent ?? null,
      area: code,
    }
  })
  const residents = communities.map(({ code, name, en }): Unit => ({
    id: communityUnit(code),
    kind: 'community',
    name: { zh: `${name}居民委员会`, en: `${en} Committee` },
    parent: `street-${code.slice(6, 9)}`,
    secondParent: null,
    area: code,
  }))
  return [...offices, ...residents]
}

/** Region, units, persons, accounts, posts, roles, grid, patrol areas and zones, in the caller's one transaction. */
export async function insertRegisters(
  tx: Tx,
  ground: Ground,
  made: { units: readonly Unit[]; people: readonly DemoPerson[]; from: CivilDate; now: Date },
): Promise<void> {
  const region = ground.district.code
  const { from, now, units, people } = made
  await tx`
    insert into region (region, name_zh, name_en, settings, demonstration, created_at)
    values (${region}, ${ground.district.name}, ${ground.district.en}, ${JSON.stringify(demoSettings)}::text::jsonb, true, ${now})`
  await insertUnits(tx, region, units, from)
  await insertDefaultRoles(tx, region)
  await insertStreetRole(tx, region)
  await insertPeople(tx, region, people, from, now)
  await insertGridVersion(
    tx,
    region,
    { version: 1, effectiveOn: from, activatedAt: now, note: '示范' },
    areasOf(ground),
    featuresOf(ground),
  )
  await insertPatrols(tx, ground, people, from)
  await insertZones(tx, region, zonesOf(ground, people, { from, to: addDays(civilDateAt(now), zoneTermDays) }))
}

/** Parents come first in the list, or the foreign key would refuse; second parents are set when all are there. */
async function insertUnits(tx: Tx, region: string, units: readonly Unit[], from: CivilDate): Promise<void> {
  const given = units.map((unit) => ({
    id: unit.id,
    kind: unit.kind,
    name_zh: unit.name.zh,
    name_en: unit.name.en,
    parent: unit.parent,
    second: unit.secondParent,
    area: unit.area,
  }))
  await tx`
    insert into unit (region, unit_id, kind, name_zh, name_en, parent_id, second_parent_id, area, from_on)
    select ${region}, u.id, u.kind, u.name_zh, u.name_en, u.parent, u.second, u.area, ${from}::date
    from jsonb_to_recordset(${JSON.stringify(given)}::text::jsonb)
      as u (id text, kind text, name_zh text, name_en text, parent text, second text, area text)`
}

/** 街道分管领导: reads what lies in the street, whichever unit has it, and may remind. */
async function insertStreetRole(tx: Tx, region: string): Promise<void> {
  await tx`
    insert into role (region, role_id, post, name_zh, name_en)
    values (${region}, ${streetRole}, 'unitLead', '街道分管领导', 'Street overseer')`
  await tx`
    insert into role_grant (region, role_id, verb, reach)
    select ${region}, ${streetRole}, verb, 'street' from unnest(array['case.read', 'case.note', 'case.remind', 'escalation.read']) as verb`
}

/** Enters persons with account and post; who is there already stays as they are. */
export async function insertPeople(tx: Tx, region: string, people: readonly DemoPerson[], from: CivilDate, now: Date): Promise<void> {
  const posts = [...new Set(people.map((person) => person.post))]
  // One hash for a post's one password: four hundred would take a first start half a minute.
  const hashes = new Map(await Promise.all(posts.map(async (post) => [post, await hashPassword(demoPassword(post))] as const)))
  const given = people.map((person) => ({
    id: person.id,
    name: person.name,
    staff: person.staffNumber,
    login: person.login,
    hash: hashes.get(person.post),
    holding: demoId('holding', person.login),
    role: person.role,
    unit: person.unit,
    area: person.area,
  }))
  const list = JSON.stringify(given)
  await tx`
    insert into person (region, person_id, name, staff_number, created_at)
    select ${region}, p.id, p.name, p.staff, ${now} from jsonb_to_recordset(${list}::text::jsonb) as p (id uuid, name text, staff text)
    on conflict do nothing`
  await tx`
    insert into account (region, person_id, login, password_hash, changed_at)
    select ${region}, p.id, p.login, p.hash, ${now} from jsonb_to_recordset(${list}::text::jsonb) as p (id uuid, login text, hash text)
    on conflict do nothing`
  await tx`
    insert into post_holding (region, holding_id, person_id, role_id, unit_id, area, from_on)
    select ${region}, p.holding, p.id, p.role, p.unit, p.area, ${from}::date
    from jsonb_to_recordset(${list}::text::jsonb) as p (holding uuid, id uuid, role text, unit text, area text)
    on conflict do nothing`
}

function areasOf({ district, streets, communities, cells }: Ground): GridArea[] {
  const place = ({ code, area, name, en }: Place<string>): GridArea => ({ code, area, words: { zh: name, en } })
  const named = communities.map(({ code, name, en }) => [code as string, { name, en }] as const)
  const names = new Map(named)
  const cell = ({ code, area }: Ground['cells'][number]): GridArea => {
    const above = names.get(communityOf(code))
    const serial = Number(code.slice(12))
    return { code, area, words: { zh: `${above?.name ?? ''}${serial}号网格`, en: `${above?.en ?? ''}, cell ${serial}` } }
  }
  return [place(district), ...streets.map(place), ...communities.map(place), ...cells.map(cell)]
}

function featuresOf({ roads, water, landmarks }: Ground): MapFeature[] {
  return [
    ...roads.map((road): MapFeature => ({
      id: `${road.class}-${road.id}`,
      kind: 'road',
      name: { zh: road.zh, en: road.en },
      geometry: road.line,
    })),
    ...water.map((one, index): MapFeature => ({
      id: `water-${index + 1}`,
      kind: 'water',
      name: { zh: one.zh, en: one.en },
      geometry: one.area,
    })),
    ...landmarks.map((one, index): MapFeature => ({
      id: `${one.kind}-${index + 1}`,
      kind: 'landmark',
      name: { zh: one.zh, en: one.en },
      geometry: { type: 'Point', coordinates: one.at },
    })),
  ]
}

const byLogin = (people: readonly DemoPerson[]) => {
  const index = new Map(people.map((person) => [person.login, person.id]))
  return (login: string): string => {
    const found = index.get(login)
    if (!found) throw new Error(`nobody is called ${login}`)
    return found
  }
}

const numbered = (login: string, number: number, digits: number): string => `${login}${String(number).padStart(digits, '0')}`

/** Two inspectors by shifts and a grid worker for every patrol area; an inspector never handles what is found. */
async function insertPatrols(tx: Tx, ground: Ground, people: readonly DemoPerson[], from: CivilDate): Promise<void> {
  const idOf = byLogin(people)
  const assignments: Assignment[] = []
  ground.patrolAreas.forEach((area, index) => {
    const community = ground.communities.findIndex(({ code }) => area.code.startsWith(code))
    const add = (login: string, post: Assignment['post'], timeFrom: string, timeTo: string, duty: Words) =>
      assignments.push({
        id: demoId('assignment', area.code, login),
        patrolArea: area.code,
        person: idOf(login),
        post,
        duty,
        timeFrom,
        timeTo,
        from,
      })
    const duty = { zh: '巡查采集，核实核查', en: 'Patrol, confirm and verify' }
    add(numbered('inspector', 2 * community + 1, 2), 'inspector', '07:30', '13:30', duty)
    add(numbered('inspector', 2 * community + 2, 2), 'inspector', '13:30', '19:30', duty)
    add(numbered('grid', index + 1, 3), 'gridWorker', '08:30', '17:30', {
      zh: '每日走访一遍，居民反映当日上报',
      en: 'Goes round daily and reports what residents say',
    })
  })
  const areas = ground.patrolAreas.map(({ code, name, cells }) => {
    const community = ground.communities.find((one) => code.startsWith(one.code))
    return { id: code, name: { zh: name, en: `${community?.en ?? ''}, patrol area ${Number(code.slice(-2))}` }, cells, from }
  })
  await insertPatrolAreas(tx, ground.district.code, areas)
  await insertAssignments(tx, ground.district.code, assignments)
}

/** Terms of zones run two years from the day the demonstration is made, so that they are in force while it is looked at. */
const zoneTermDays = 2 * 365

/** The ground's zones with a person of the district in charge of each. */
function zonesOf(ground: Ground, people: readonly DemoPerson[], term: { from: CivilDate; to: CivilDate }): KeptZone[] {
  const idOf = byLogin(people)
  const blocks = ground.zones.filter((zone) => zone.level === 3).map((zone) => zone.code)
  const personFor = (zone: Ground['zones'][number], index: number): string => {
    if (zone.level === 1) return idOf(`street${(index % 4) + 1}`)
    if (zone.level === 2) return idOf(`head-${communityUnit(ground.communities[Number(zone.code.slice(1)) - 1]?.code ?? '')}`)
    const block = blocks.indexOf(zone.level === 3 ? zone.code : (zone.parent ?? ''))
    return idOf(numbered('grid', block + 1, 3))
  }
  return ground.zones.map((zone, index) => ({
    id: zone.code,
    level: zone.level,
    parent: zone.parent ?? null,
    name: { zh: zone.name, en: zoneNameEn(ground, zone) },
    shape: zone.shape,
    person: personFor(zone, index),
    standard: zone.standard,
    ...term,
  }))
}

function zoneNameEn(ground: Ground, zone: Ground['zones'][number]): string {
  const number = Number(zone.code.slice(1)) - 1
  if (zone.level === 1) return ground.roads.find((road) => road.zh === zone.name)?.en ?? zone.name
  if (zone.level === 2) return `${ground.communities[number]?.en ?? ''} block`
  if (zone.level === 3) return `Block ${ground.patrolAreas[number]?.code ?? zone.code}`
  return ground.landmarks[number]?.en ?? zone.name
}
