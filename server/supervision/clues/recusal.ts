/** 回避 by the register: who else may judge a clue, and what somebody who may not is told. */
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { barOf, concernsUnitOf, namingUnits, standsAtTop, type Judge } from '../../../domain/supervision/clues/recusal.ts'
import type { Db } from '../../db/pool.ts'
import { unitNamed } from '../../matter/names.ts'
import { colleaguesOf } from '../../people/desk.ts'
import type { Region } from '../../region/region.ts'

type About = { readonly persons: readonly string[]; readonly unit_id: string | null }
export type NamedJudge = Judge & { readonly name: string }

/** Judges named in one sentence. */
const namesMost = 3

/** Somebody who asks, with the units of the posts from which they hold anything. */
export const judgeOf = ({ personId, grants }: Reader): Judge => ({
  personId,
  units: [...new Set(grants.flatMap((grant) => grant.units[0] ?? []))],
})

/** Everybody who may judge clues on the day, with the units of all their posts, by name. */
export async function judgesOn(db: Db, region: Region, now: Date): Promise<NamedJudge[]> {
  const day = region.today(now)
  const found = await db<{ person_id: string; name: string; units: string[] }[]>`
    select p.person_id, p.name, array_agg(distinct h.unit_id order by h.unit_id) as units
    from post_holding h
    join role_grant g on g.region = h.region and g.role_id = h.role_id
    join person p on p.region = h.region and p.person_id = h.person_id
    where h.region = ${region.code} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day}) and p.left_on is null
    group by p.person_id, p.name having bool_or(g.verb = 'clues.judge') order by p.name, p.person_id`
  return found.map(({ person_id: personId, name, units }) => ({ personId, name, units }))
}

const concernedIn = ({ persons, unit_id: unit }: About) => ({ persons, unit })

/** The units whose clues somebody may not judge. */
export const concernedUnits = (judge: Judge, region: Region): string[] =>
  [...region.units.keys()].filter((unit) => concernsUnitOf(unit, judge, region.units))

/** Why somebody may not judge a clue, as barOf says; null where they may. */
export const clueBar = (clue: About, judge: Judge, region: Region) => barOf(concernedIn(clue), judge, region.units)

/** Of all who judge, those who may judge this clue. */
export const freeJudges = (clue: About, judges: readonly NamedJudge[], region: Region): NamedJudge[] =>
  judges.filter((judge) => clueBar(clue, judge, region) === null)

export type Asking = { readonly judge: Judge; readonly judges: readonly NamedJudge[]; readonly now: Date }

/**
 * What somebody who may not judge a clue is told of who does; undefined where the clue is kept from them, because others judge it and they
 * do not stand at the top.
 */
export async function recusalOf(db: Db, region: Region, clue: About, asking: Asking): Promise<Refusal | undefined> {
  const { judge, judges } = asking
  const bar = clueBar(clue, judge, region)
  const free = freeJudges(clue, judges, region)
  if (bar === null || (free.length > 0 && !standsAtTop(judge, region.units))) return undefined
  if (free.length === 0) return { code: 'clue.nobodyLeft', params: { head: await namingHead(db, region, clue, asking) } }
  const named = free
    .slice(0, namesMost)
    .map(({ name, units }) => `${name}（${units.map((unit) => unitNamed(region, unit).name.zh).join('、')}）`)
  return { code: bar === 'person' ? 'clue.aboutYou' : 'clue.aboutYourUnit', params: { judges: named.join('、') } }
}

/** The head who names somebody else: of the unit above, or of the district's government, whoever is not concerned and holds the post today. */
async function namingHead(db: Db, region: Region, clue: About, { judge, now }: Asking): Promise<string> {
  for (const unit of namingUnits(concernedIn(clue), region.units)) {
    const heads = await colleaguesOf(db, region.code, unit, 'unitLead', region.today(now))
    const head = heads.find(({ person_id: id }) => id !== judge.personId && !clue.persons.includes(id))
    if (head) return `${unitNamed(region, unit).name.zh}负责人${head.name}`
  }
  return '上一级行政执法监督机关'
}
