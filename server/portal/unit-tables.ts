/** What is published of a unit that enforces, each list from its register as it stands on a day. */
import { z } from 'zod'
import type { UnitPart } from '../../contract/portal-units.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { inForce } from '../../domain/duties/duty-item.ts'
import { benchmarkKey, benchmarkParties, discretionTiers, type Benchmark, type BenchmarkTier } from '../../domain/enforcement/discretion.ts'
import { itemFields, lawTitle, measures, type EnforcementItem } from '../../domain/enforcement/item.ts'
import { conditionText } from '../../domain/enforcement/item-note.ts'
import { coversItem, powerSources, type Power } from '../../domain/enforcement/power.ts'
import { endText } from '../../domain/enforcement/statutory-range.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { unitsAbove } from '../../domain/people/units.ts'
import { rows, type Db } from '../db/pool.ts'
import { loadDuties } from '../duties/import.ts'
import { findDutyList } from '../duties/store.ts'
import { loadBenchmarks } from '../enforcement/benchmarks.ts'
import { loadItems } from '../enforcement/import.ts'
import { loadPowers } from '../enforcement/powers.ts'
import type { Region } from '../region/region.ts'
import { dutyView } from '../registers/duties.ts'
import { listPlaceNames, placeName } from '../registers/places.ts'
import type { IssuedList } from '../registers/issued-list.ts'
import { between, same, tableOf, type Table } from './published-table.ts'

/** The powers that a unit holds on a day: its own, and those it acts on for somebody else. */
export async function powersOf(db: Db, region: Region, day: CivilDate): Promise<{ list: IssuedList | null; powers: readonly Power[] }> {
  const loaded = await loadPowers(db, region.code, day)
  return loaded.ok ? loaded.value : { list: null, powers: [] }
}

/** The items that some power of a unit covers. */
export async function itemsOf(db: Db, region: Region, day: CivilDate, powers: readonly Power[]) {
  const loaded = await loadItems(db, region.code, day)
  if (!loaded.ok) return { list: null, items: [] }
  const { list, items } = loaded.value
  return { list, items: items.filter((item) => powers.some((power) => coversItem(power, item))) }
}

const named = (region: Region, unit: string): Words => region.units.get(unit)?.name ?? same(unit)

/**
 * The unit and those below it that hold no power of their own: whoever works there acts on the unit's power, and is published
 * with it and nowhere else.
 */
function actingOnPowerOf(region: Region, unit: string, powers: readonly Power[]): string[] {
  const holders = new Set(powers.map((power) => power.unit))
  return [...region.units.keys()].filter((one) => [one, ...unitsAbove(one, region.units)].find((above) => holders.has(above)) === unit)
}

/** One list of a unit. */
export async function unitTable(db: Db, region: Region, unit: string, part: UnitPart, day: CivilDate): Promise<Table> {
  const { list, powers } = await powersOf(db, region, day)
  const own = powers.filter((power) => power.unit === unit)
  const units = actingOnPowerOf(region, unit, powers)
  switch (part) {
    case 'powers':
      return powerTable(db, region, own, list)
    case 'duties':
      return dutyTable(db, region, units, day)
    case 'items':
      return itemTable(await itemsOf(db, region, day, own))
    case 'benchmarks':
      return benchmarkTable(db, region, day, (await itemsOf(db, region, day, own)).items)
    case 'officers':
      return officerTable(db, region, units, day)
  }
}

async function powerTable(db: Db, region: Region, powers: readonly Power[], list: IssuedList | null): Promise<Table> {
  const places = await listPlaceNames(db, region.code, region.gridVersion)
  const scopeOf = ({ scope }: Power): Words =>
    scope.by === 'fields'
      ? between(scope.fields.map((field) => itemFields[field]))
      : { zh: `${scope.items.length} 项：${scope.items.join('、')}`, en: `${scope.items.length}: ${scope.items.join(', ')}` }
  // prettier-ignore
  return tableOf({
    list,
    columns: [
      ['权限来源', 'Source of the power', (one) => powerSources[one.source]],
      ['法律依据', 'Legal basis', (one) => same(powerSources[one.source].basis)],
      ['授权文件', 'Document', (one) => same([one.document.name, one.document.number].filter(Boolean).join(' '))],
      ['以谁的名义', 'In whose name', (one) => named(region, one.principal ?? one.unit)],
      ['事项范围', 'Items', scopeOf],
      ['强制措施', 'Coercive measures', (one) => (one.coercion.length === 0 ? none : between(one.coercion.map((measure) => measures[measure])))],
      ['地域', 'Where', (one) => (one.streets.length === 0 ? { zh: '全区', en: 'Whole district' } : between(one.streets.map((street) => placeName(street, places))))],
      ['起止', 'In force', ({ from, to }) => term(from, to)],
    ],
    rows: powers,
    keyOf: ({ code }) => code,
  })
}

async function dutyTable(db: Db, region: Region, units: readonly string[], day: CivilDate): Promise<Table> {
  const [loaded, list] = await Promise.all([loadDuties(db, region.code, day), findDutyList(db, region.code, day)])
  const names = { units: region.units, catalogue: region.catalogue, places: await listPlaceNames(db, region.code, region.gridVersion) }
  const items = loaded.ok ? loaded.value.items.filter((item) => units.includes(item.leadUnit) && inForce(item, day)) : []
  // prettier-ignore
  return tableOf({
    list: list ?? null,
    columns: [
      ['职责', 'Duty', (one) => one.name],
      ['主责单位', 'Lead', (one) => one.lead.name],
      ['对应事项', 'Matters', (one) => one.matter.name],
      ['地域', 'Where', ({ place }) => (place.names.length === 0 ? place.level : { zh: `${between(place.names).zh}${place.count > place.names.length ? ` 等 ${place.count} 处` : ''}`, en: `${between(place.names).en}${place.count > place.names.length ? ` and others, ${place.count} in all` : ''}` })],
      ['依据', 'Basis', (one) => same(one.bases.join('；'))],
      ['配合单位', 'Supported by', (one) => (one.supporting.length === 0 ? none : between(one.supporting.map(({ name }) => name)))],
    ],
    rows: items.map((item) => dutyView(item, names)),
    keyOf: ({ id }) => id,
  })
}

function itemTable({ list, items }: { list: IssuedList | null; items: readonly EnforcementItem[] }): Table {
  return tableOf({
    list,
    columns: [
      ['事项', 'Item', (one) => one.name],
      ['编码', 'Code', (one) => same(one.code)],
      ['法律依据', 'Law', (one) => same(lawTitle(one.law))],
      ['违反条款', 'Duty', (one) => same(one.dutyArticles.join('、'))],
      ['处罚条款', 'Penalty', (one) => same(one.penaltyArticles.join('、'))],
      ['处罚种类和措施', 'Penalties and measures', (one) => between(one.measures.map((measure) => measures[measure]))],
    ],
    rows: items,
    keyOf: ({ code }) => code,
  })
}

async function benchmarkTable(db: Db, region: Region, day: CivilDate, items: readonly EnforcementItem[]): Promise<Table> {
  const loaded = await loadBenchmarks(db, region.code, day)
  const itemOf = new Map(items.map((item) => [item.code, item]))
  const tiers = (loaded.ok ? loaded.value.benchmarks : []).flatMap((benchmark) =>
    itemOf.has(benchmark.item) ? benchmark.tiers.map((tier) => ({ benchmark, tier })) : [],
  )
  const range = ({ benchmark: { base }, tier }: { benchmark: Benchmark; tier: BenchmarkTier }): Words =>
    tier.range === undefined ? { zh: '不罚款', en: 'No fine' } : same(`${endText(base, tier.range.min)}–${endText(base, tier.range.max)}`)
  // prettier-ignore
  return tableOf({
    list: loaded.ok ? loaded.value.list : null,
    columns: [
      ['事项', 'Item', ({ benchmark: { item } }) => itemOf.get(item)?.name ?? same(item)],
      ['对象', 'For', ({ benchmark: { party } }) => benchmarkParties[party]],
      ['档次', 'Tier', ({ tier }) => discretionTiers[tier.tier]],
      ['适用条件', 'Conditions', ({ tier }) => tier.conditions],
      ['罚款幅度', 'Fine', range],
      ['前提', 'Where', ({ benchmark: { gear } }) => (gear === '' ? none : conditionText(gear))],
    ],
    rows: tiers,
    keyOf: ({ benchmark, tier }) => `${benchmarkKey(benchmark)} ${tier.tier}`,
  })
}

const OfficerRow = z.object({
  name: z.string(),
  number: z.string(),
  issuer: z.string(),
  to_on: z.string().nullable(),
  posts: z.array(z.object({ unit: z.string(), zh: z.string(), en: z.string() })),
})

/** Who holds a post there and an enforcement credential that is valid on the day: name, post and card, and nothing else of them. */
async function officerTable(db: Db, region: Region, units: readonly string[], day: CivilDate): Promise<Table> {
  const found = await rows(
    OfficerRow,
    db`
    select p.name, c.number, c.issuer, c.to_on, h.posts
    from credential c join person p on p.region = c.region and p.person_id = c.person_id
    join lateral (
      select jsonb_agg(distinct jsonb_build_object('unit', h.unit_id, 'zh', r.name_zh, 'en', r.name_en)) as posts
      from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
      where h.region = p.region and h.person_id = p.person_id and h.unit_id = any(${[...units]}::text[])
        and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})) h on h.posts is not null
    where c.region = ${region.code} and c.kind = 'enforcement' and c.from_on <= ${day} and (c.to_on is null or c.to_on >= ${day})
      and (c.revoked_on is null or c.revoked_on > ${day}) and (p.left_on is null or p.left_on > ${day})
    order by c.number collate "C"`,
  )
  const withUnit = ({ unit, zh, en }: z.infer<typeof OfficerRow>['posts'][number]): Words => {
    const name = named(region, unit)
    return { zh: `${name.zh}${zh}`, en: `${en}, ${name.en}` }
  }
  return tableOf({
    list: null,
    columns: [
      ['姓名', 'Name', (one) => same(one.name)],
      ['执法证号', 'Card number', (one) => same(one.number)],
      ['单位和岗位', 'Posts', ({ posts }) => between(posts.map(withUnit))],
      ['发证机关', 'Issued by', (one) => same(one.issuer)],
      ['有效期至', 'Valid until', (one) => (one.to_on === null ? { zh: '长期', en: 'Without end' } : same(one.to_on))],
    ],
    rows: found,
    keyOf: ({ number }) => number,
  })
}

const none: Words = { zh: '无', en: 'None' }
const term = (from: string, to: string | undefined): Words => ({
  zh: `${from} 至 ${to ?? '今'}`,
  en: to === undefined ? `since ${from}` : `${from} to ${to}`,
})
