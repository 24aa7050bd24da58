import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyInstance, InjectOptions } from 'fastify'
import { v7 as uuid } from 'uuid'
import { must, type Outcome } from '../../domain/kernel/outcome.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import type { Post } from '../../domain/people/posts.ts'
import { importCatalogue } from '../../server/catalogue/import.ts'
import { seedNationalLists } from '../../server/catalogue/national.ts'
import { inTransaction, type Pool } from '../../server/db/pool.ts'
import { importDuties } from '../../server/duties/import.ts'
import { attempt } from '../../server/matter/attempt.ts'
import { perform, type Performed } from '../../server/matter/perform.ts'
import { insertDefaultRoles } from '../../server/people/roles.ts'
import { tokenHash } from '../../server/people/sessions.ts'
import { actingAs } from '../../server/people/store.ts'
import { openRegisters, type Registers } from '../../server/region/registers.ts'
import { RegionSettings } from '../../server/region/settings.ts'
import { saveCalendar } from '../../server/calendar/store.ts'
import { seededCalendar } from '../work-calendar.ts'

export const region = '329901'
export const streets = ['329901001', '329901002'] as const
export const communities = ['329901001001', '329901001002', '329901002001'] as const
/** A Tuesday at nine in the morning, in office hours. */
export const morning = new Date('2026-10-13T01:00:00.000Z')

export type Somebody = { readonly name: string; readonly id: string; readonly post: Post; readonly unit: string; readonly cookie: string }

/** Who lives in every test: people have names and posts, and stay the same across tests. */
// prettier-ignore
const cast = {
  zhou:  { name: '周敏', post: 'inspector', unit: 'supervision-centre' },
  wu:    { name: '吴强', post: 'inspector', unit: 'supervision-centre' },
  qian:  { name: '钱莉', post: 'intake', unit: 'supervision-centre' },
  sun:   { name: '孙伟', post: 'shiftLead', unit: 'supervision-centre' },
  li:    { name: '李静', post: 'dispatcher', unit: 'command-centre' },
  zheng: { name: '郑军', post: 'handler', unit: 'sanitation' },
  wang:  { name: '王磊', post: 'handler', unit: 'municipal' },
  feng:  { name: '冯兰', post: 'unitLead', unit: 'sanitation' },
  chen:  { name: '陈涛', post: 'unitLead', unit: 'supervision-centre' },
  chu:   { name: '褚宁', post: 'director', unit: 'command-centre' },
  wei:   { name: '卫东', post: 'supervisor', unit: 'government' },
  jiang: { name: '蒋丽', post: 'administrator', unit: 'government' },
  shen:  { name: '沈波', post: 'gridWorker', unit: 'street-1', area: '329901001001' },
  han:   { name: '韩雪', post: 'unitLead', unit: 'government' },
  yang:  { name: '杨帆', post: 'officer', unit: 'brigade-1' },
  zhu:   { name: '朱峰', post: 'officer', unit: 'brigade-1' },
  lv:    { name: '吕刚', post: 'unitLead', unit: 'brigade-1' },
  qin:   { name: '秦岚', post: 'unitLead', unit: 'enforcement' },
  shi:   { name: '施平', post: 'unitLead', unit: 'enforcement' },
  xu:    { name: '许文', post: 'legalReviewer', unit: 'enforcement' },
  he:    { name: '何静', post: 'hearingChair', unit: 'enforcement' },
} as const satisfies Record<string, { name: string; post: Post; unit: string; area?: string }>
export type Name = keyof typeof cast

const units = [
  ['government', 'government', '区人民政府', 'District Government', null],
  ['city-management', 'department', '区城市管理局', 'City Management Bureau', 'government'],
  ['supervision-centre', 'centre', '监督中心', 'Supervision Centre', 'government'],
  ['command-centre', 'centre', '指挥中心', 'Command Centre', 'government'],
  ['sanitation', 'contractor', '环卫公司', 'Sanitation Company', 'city-management'],
  ['municipal', 'department', '市政管理处', 'Municipal Works', 'city-management'],
  ['enforcement', 'bureau', '区综合行政执法局', 'Enforcement Bureau', 'government'],
  ['brigade-1', 'stationedBrigade', '东关执法中队', 'Dongguan Brigade', 'enforcement'],
  ['street-1', 'street', '东关街道', 'Dongguan Street', 'government'],
] as const

/** Waste and manhole covers: one subtype with conditions in each clock, from the demonstration catalogue. */
export const subjects = { waste: 'GBT47678.5-2026:incident:06010', cover: 'GBT47678.5-2026:asset:01001' } as const

export type World = {
  readonly db: Pool
  readonly registers: Registers
  readonly people: Readonly<Record<Name, Somebody>>
  /** Does one act as somebody, the system, or the reporter; `at` is the time of the act. */
  readonly act: (
    who: Name | 'system' | 'reporter',
    verb: string,
    matterId: string | null,
    input: Record<string, unknown>,
    at?: Date,
    requestKey?: string,
  ) => Promise<Outcome<Performed>>
  /** A point inside a cell: community 0–2, cell 0–5. */
  readonly pointIn: (community: number, cell: number) => { x: number; y: number }
  readonly photo: () => Promise<string>
}

const unit = 0.001
const origin = { x: 119.9, y: 32.4 }

/** Builds a small district through the real stores: two streets, three communities of six cells each. */
export async function world(db: Pool, at: Date = morning): Promise<World> {
  await seedNationalLists(db, at)
  await inTransaction(db, async (tx) => {
    await saveCalendar(tx, seededCalendar())
    const settings = { centres: { supervisionCentre: 'supervision-centre', commandCentre: 'command-centre' } }
    RegionSettings.parse(settings)
    await tx`insert into region (region, name_zh, name_en, settings, demonstration, created_at) values (${region}, '试验区', 'Test District', ${tx.json(settings)}, true, ${at})`
    for (const [id, kind, zh, en, parent] of units) {
      await tx`insert into unit (region, unit_id, kind, name_zh, name_en, parent_id, from_on) values (${region}, ${id}, ${kind}, ${zh}, ${en}, ${parent}, '2020-01-01')`
    }
    await insertDefaultRoles(tx, region)
    await insertGrid(tx, at)
  })
  const people = await insertPeople(db, at)
  await importLists(db, at)
  const registers = await openRegisters(db)
  return {
    db,
    registers,
    people,
    pointIn,
    photo: async () => {
      const sha256 = randomBytes(32).toString('hex')
      await db`insert into attachment (region, sha256, media_type, bytes, width, height, uploaded_at) values (${region}, ${sha256}, 'image/jpeg', 1000, 40, 30, ${at})`
      return sha256
    },
    act: async (who, verb, matterId, input, when = at, requestKey = randomUUID()) => {
      const [procedure, act] = verb.split('.') as [string, string]
      const today = await registers.of(region, when)
      const person = who === 'system' || who === 'reporter' ? undefined : people[who]
      const acting = person && (await actingAs(db, region, person.id, today.today(when), [...today.units.values()]))
      return attempt(db, (tx) =>
        perform(tx, {
          region: today,
          procedure,
          matterId,
          act,
          input,
          requestKey,
          now: when,
          reader: acting?.reader ?? null,
          actor: person
            ? { kind: 'person', personId: person.id, post: person.post, unit: person.unit }
            : who === 'system'
              ? { kind: 'system' }
              : { kind: 'reporter', submissionId: null },
        }),
      )
    },
  }
}

function pointIn(community: number, cell: number): { x: number; y: number } {
  return { x: origin.x + (community * 3 + (cell % 3) + 0.5) * unit, y: origin.y - (Math.floor(cell / 3) + 0.5) * unit }
}

const square = (x: number, y: number, width: number, height: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [x, y],
      [x, y - height],
      [x + width, y - height],
      [x + width, y],
      [x, y],
    ],
  ],
})

async function insertGrid(tx: Parameters<Parameters<typeof inTransaction>[1]>[0], at: Date): Promise<void> {
  await tx`insert into grid_version (region, version, effective_on, activated_at) values (${region}, 1, '2020-01-01', ${at})`
  const area = (code: string, level: string, geometry: object) =>
    tx`insert into area (region, version, code, level, name_zh, name_en, geometry) values (${region}, 1, ${code}, ${level}, ${`名${code}`}, ${`Area ${code}`}, ${tx.json(geometry as never)})`
  await area(region, 'district', square(origin.x, origin.y, 9 * unit, 2 * unit))
  await area(streets[0], 'street', square(origin.x, origin.y, 6 * unit, 2 * unit))
  await area(streets[1], 'street', square(origin.x + 6 * unit, origin.y, 3 * unit, 2 * unit))
  for (const [index, community] of communities.entries()) {
    await area(community, 'community', square(origin.x + index * 3 * unit, origin.y, 3 * unit, 2 * unit))
    for (let cell = 0; cell < 6; cell += 1) {
      const corner = { x: origin.x + (index * 3 + (cell % 3)) * unit, y: origin.y - Math.floor(cell / 3) * unit }
      await area(`${community}${String(cell + 1).padStart(3, '0')}`, 'cell', square(corner.x, corner.y, unit, unit))
    }
  }
}

async function insertPeople(db: Pool, at: Date): Promise<Record<Name, Somebody>> {
  const people: Partial<Record<Name, Somebody>> = {}
  await inTransaction(db, async (tx) => {
    for (const [name, one] of Object.entries(cast) as [Name, (typeof cast)[Name]][]) {
      const id = uuid()
      const token = randomBytes(32).toString('base64url')
      await tx`insert into person (region, person_id, name, staff_number, created_at) values (${region}, ${id}, ${one.name}, ${name}, ${at})`
      await tx`
        insert into post_holding (region, holding_id, person_id, role_id, unit_id, area, from_on)
        values (${region}, ${uuid()}, ${id}, ${one.post}, ${one.unit}, ${'area' in one ? one.area : null}, '2020-01-01')`
      await tx`
        insert into session (region, token_hash, person_id, created_at, expires_at)
        values (${region}, ${tokenHash(token)}, ${id}, ${at}, ${new Date(at.getTime() + 400 * 86_400_000)})`
      people[name] = { name: one.name, id, post: one.post, unit: one.unit, cookie: `${region}.${token}` }
    }
    // 周敏 patrols communities 1 and 2, 吴强 community 3.
    for (const [areaId, codes, who] of [
      ['P1', communities.slice(0, 2), 'zhou'],
      ['P2', communities.slice(2), 'wu'],
    ] as const) {
      await tx`insert into patrol_area (region, patrol_area_id, name_zh, name_en, from_on) values (${region}, ${areaId}, ${areaId}, ${areaId}, '2020-01-01')`
      await tx`
        insert into patrol_area_cell (region, patrol_area_id, cell)
        select region, ${areaId}, code from area where region = ${region} and level = 'cell' and left(code, 12) = any(${[...codes]}::text[])`
      await tx`
        insert into patrol_assignment (region, assignment_id, patrol_area_id, person_id, post, duty_zh, duty_en, time_from, time_to, from_on)
        values (${region}, ${uuid()}, ${areaId}, ${people[who]?.id ?? null}, 'inspector', '巡查上报', 'Patrol and report', '08:00', '18:00', '2020-01-01')`
    }
  })
  return people as Record<Name, Somebody>
}

async function importLists(db: Pool, at: Date): Promise<void> {
  const from = must(parseCivilDate('2026-01-01'))
  const file = (name: string) => readFileSync(new URL(`../../data/demo/${name}`, import.meta.url))
  must(
    await importCatalogue(
      db,
      { bytes: file('catalogue.csv'), source: 'demo', sureness: 'local', scheme: 'GBT47678.5-2026', region, adopt: true, from },
      'test',
      at,
      false,
    ),
  )
  const duties = [
    'code,name_zh,name_en,basis,lead,supporting,scheme,kind,category,subject,condition,place,from,to,source',
    'T-1,部件管护,Assets,城市道路管理条例 第六条第三款,municipal,,GBT47678.5-2026,asset,,,,,2020-01-01,,test',
    'T-2,市容环境,Incidents,城市市容和环境卫生管理条例 第四条,sanitation,municipal,GBT47678.5-2026,incident,,,,,2020-01-01,,test',
  ]
  must(
    await importDuties(
      db,
      { bytes: Buffer.from(duties.join('\n')), source: 'test', region, from, units: new Set(units.map(([id]) => id)) },
      'test',
      at,
      false,
    ),
  )
}

/** A request as somebody (or nobody), from our own pages. */
export function asks(app: FastifyInstance, who: Somebody | null, method: 'GET' | 'POST', url: string, payload?: object) {
  const headers: Record<string, string> = { 'x-gezhi': '1' }
  const options: InjectOptions = {
    method,
    url,
    headers,
    ...(who && { cookies: { gezhi_session: who.cookie } }),
    ...(payload && { payload }),
  }
  return app.inject(options)
}
