import {
  exportLikeCases,
  likeFileLinesMax,
  likePageLines,
  likeTiers,
  listLikeCases,
  type LikeCase,
  type LikeGroupView,
} from '../../contract/like-cases.ts'
import type { Parsed } from '../../contract/route.ts'
import { parseCivilDate, type CivilDate } from '../../domain/clock/civil-date.ts'
import { distances, likeCases, type Spread } from '../../domain/enforcement/like-cases.ts'
import { partyKinds } from '../../domain/enforcement/penalty.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { words, type Language, type Words } from '../../domain/kernel/words.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { unitNamed } from '../matter/names.ts'
import { visibleOf } from '../matter/visible.ts'
import { csvOf } from '../registers/files.ts'
import { loadItems } from './import.ts'
import { likeCaseRows, likeFines, likePeriod, type LikeFilter, type LikeGroup } from './like-store.ts'

type Asked = Omit<Parsed<typeof listLikeCases>, 'page' | 'groupPage'>

/** One group with its cases judged, farthest first. */
type Judged = {
  readonly group: LikeGroup
  readonly spread: Spread
  readonly few: boolean
  readonly cases: readonly { readonly id: string; readonly fineFen: number; readonly distance: number; readonly listed: boolean }[]
}

type Found = { readonly from: CivilDate; readonly to: CivilDate; readonly judged: readonly Judged[] }

async function judge({ db, session, now }: StaffContext, asked: Asked): Promise<Outcome<Found>> {
  const { region } = session
  const { threshold, least, months } = region.settings.enforcement.likeCases
  const to = asked.to === undefined ? done(region.today(now())) : parseCivilDate(asked.to)
  if (!to.ok) return to
  const from = asked.from === undefined ? done(likePeriod(to.value, months).from) : parseCivilDate(asked.from)
  if (!from.ok) return from
  const { item, tier, kind } = asked
  const filter: LikeFilter = { from: from.value, to: to.value, item, tier, kind }
  const judged = (await likeFines(db, region.code, filter)).flatMap(({ group, decisions }): Judged[] => {
    const spread = likeCases(decisions)
    const few = decisions.length < least
    const cases = distances(decisions).map((one) => ({ ...one, listed: !few && one.distance > threshold }))
    return spread ? [{ group, spread, few, cases }] : []
  })
  return done({ from: from.value, to: to.value, judged })
}

/** The cases that a filter lists, farthest first over all groups. One more than asked for, to tell whether there are more. */
async function casesOf(
  context: StaffContext,
  asked: Asked,
  judged: readonly Judged[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<LikeCase[]> {
  const { db, session, now } = context
  const { region, acting } = session
  const wanted = judged
    .flatMap((one) => one.cases.map((made) => ({ ...made, of: one })))
    .filter(({ listed }) => listed || asked.all === 'true')
    .sort((a, b) => Number(b.listed) - Number(a.listed) || b.distance - a.distance || (a.id < b.id ? -1 : 1))
  const byId = new Map(wanted.map((one) => [one.id, one]))
  const readable = visibleOf(acting.reader, ['penalty', 'summary'])
  const ids = wanted.map(({ id }) => id)
  const [found, names] = await Promise.all([
    likeCaseRows(db, region.code, { ids, unit: asked.unit, readable, limit: limit + 1, offset }),
    itemNames(db, region.code, region.today(now())),
  ])
  return found.flatMap((row) => {
    const made = byId.get(row.matter_id)
    if (!made) return []
    const { group, spread, few } = made.of
    return {
      matterId: row.matter_id,
      readable: row.readable,
      number: row.number,
      decidedOn: row.decided_on,
      unit: row.unit_id === null ? null : words(unitNamed(region, row.unit_id).name),
      ...groupWords(group, names),
      fineFen: made.fineFen,
      medianFen: spread.median,
      n: spread.n,
      distance: made.distance,
      few,
      listed: made.listed,
      reason: row.reason,
    }
  })
}

type ItemNames = ReadonlyMap<string, Words>

async function itemNames(db: StaffContext['db'], region: string, day: CivilDate): Promise<ItemNames> {
  const loaded = await loadItems(db, region, day)
  return new Map(loaded.ok ? loaded.value.items.map((one) => [one.code, one.name]) : [])
}

/** An item that is in the catalogue no more is called by its code. */
function groupWords({ item, tier, kind }: LikeGroup, names: ItemNames) {
  const name = names.get(item)
  const called = { zh: name ? `${item} ${name.zh}` : item, en: name ? `${item} ${name.en}` : item }
  return { item: called, tier: words(likeTiers[tier ?? 'none']), kind: words(partyKinds[kind]) }
}

const list = served(listLikeCases, async (context, { page, groupPage, ...asked }) => {
  const found = await judge(context, asked)
  if (!found.ok) return found
  const { from, to, judged } = found.value
  const { region } = context.session
  const { threshold, least } = region.settings.enforcement.likeCases
  const [cases, names] = await Promise.all([
    casesOf(context, asked, judged, { limit: likePageLines, offset: (page - 1) * likePageLines }),
    itemNames(context.db, region.code, region.today(context.now())),
  ])
  const groups = judged.slice((groupPage - 1) * likePageLines, groupPage * likePageLines)
  return done({
    ...{ from, to, threshold, least, groupTotal: judged.length },
    groups: groups.map((one) => groupView(one, names)),
    cases: cases.slice(0, likePageLines),
    more: cases.length > likePageLines,
  })
})

function groupView({ group, spread, few, cases }: Judged, names: ItemNames): LikeGroupView {
  const { item, tier, kind } = groupWords(group, names)
  return {
    item: group.item,
    tier: group.tier ?? 'none',
    kind: group.kind,
    ...{ itemName: item, tierName: tier, kindName: kind },
    spread: { ...spread, bins: [...spread.bins] },
    listed: cases.filter((one) => one.listed).length,
    few,
  }
}

// prettier-ignore
const columns: readonly (Words & { readonly of: (one: LikeCase, language: Language) => string | number })[] = [
  { zh: '决定书文号', en: 'Decision', of: (one) => one.number ?? '' },
  { zh: '决定日期', en: 'Decided on', of: (one) => one.decidedOn },
  { zh: '作出单位', en: 'Deciding unit', of: (one, language) => one.unit?.[language] ?? '' },
  { zh: '执法事项', en: 'Item', of: (one, language) => one.item[language] },
  { zh: '裁量档次', en: 'Tier', of: (one, language) => one.tier[language] },
  { zh: '当事人类型', en: 'Kind of party', of: (one, language) => one.kind[language] },
  { zh: '罚款（元）', en: 'Fine (yuan)', of: (one) => one.fineFen / 100 },
  { zh: '类案中位数（元）', en: 'Median of like cases (yuan)', of: (one) => one.medianFen / 100 },
  { zh: '类案件数', en: 'Like cases', of: (one) => one.n },
  { zh: '偏离倍数', en: 'Distance in spreads', of: (one) => Math.round(one.distance * 100) / 100 },
  { zh: '是否列出', en: 'Listed', of: (one, language) => (one.listed ? { zh: '是', en: 'Yes' } : { zh: '否', en: 'No' })[language] },
  { zh: '理由', en: 'Reason', of: (one) => one.reason ?? '' },
]

const file = served(exportLikeCases, async (context, asked) => {
  const { language, reply, session } = context
  const found = await judge(context, asked)
  if (!found.ok) return found
  const cases = await casesOf(context, asked, found.value.judged, { limit: likeFileLinesMax, offset: 0 })
  if (cases.length > likeFileLinesMax) return refuse('input.tooLarge', { max: likeFileLinesMax })
  const { from, to } = found.value
  return done(
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="like-cases-${session.region.code}-${from}-${to}.csv"`)
      .header('cache-control', 'no-store')
      .send(csvOf({ headings: columns.map((one) => one[language]), rows: cases.map((one) => columns.map(({ of }) => of(one, language))) })),
  )
})

export const likeCaseHandlers: readonly Served[] = [list, file]
