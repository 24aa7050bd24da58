/** What a round draws from: the files concluded in its period, who may review them, and the draw itself. */
import { addDays, instantAt, type CivilDate } from '../../../domain/clock/civil-date.ts'
import { drawFiles, drawReviewers, populationText, reviewersOfFile, reviewSeedText } from '../../../domain/supervision/file-review/draw.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import { unitAndBelow } from '../../../domain/people/units.ts'
import type { Db } from '../../db/pool.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import { sha256 } from '../../enforcement/random/make.ts'
import type { Region } from '../../region/region.ts'
import type { KeptFile, KeptRound } from './store.ts'

export type Span = { readonly kinds: readonly string[]; readonly from: CivilDate; readonly to: CivilDate }

/** Numbered files of these kinds whose case was closed on a day of the span, and stands closed or archived now. */
export async function population(db: Db, region: Region, { kinds, from, to }: Span): Promise<KeptFile[]> {
  const { offsetMinutes } = region.rules
  const [begin, end] = [instantAt(from, '00:00', offsetMinutes), instantAt(addDays(to, 1), '00:00', offsetMinutes)]
  return db<KeptFile[]>`
    select m.matter_id as id, m.number, m.unit_id as unit
    from matter m
    where m.region = ${region.code} and m.procedure = any(${[...kinds]}::text[]) and m.state in ('closed', 'archived') and m.number is not null
      and m.unit_id is not null
      and (select min(e.at) from matter_entry e where e.region = m.region and e.matter_id = m.matter_id and e.effect ->> 'to' = 'closed')
        >= ${begin}
      and (select min(e.at) from matter_entry e where e.region = m.region and e.matter_id = m.matter_id and e.effect ->> 'to' = 'closed') < ${end}
    order by m.number`
}

export type Reviewers = { readonly people: readonly string[]; readonly apartFrom: (unit: string) => ReadonlySet<string> }

/** Who holds a post that reviews files on a day, and who of a unit's organ stands aside from its files. */
export async function reviewersOn(db: Db, region: Region, day: CivilDate): Promise<Reviewers> {
  const held = await db<{ person_id: string; unit_id: string; post: string }[]>`
    select h.person_id, h.unit_id, r.post from post_holding h join role r on r.region = h.region and r.role_id = h.role_id
    where h.region = ${region.code} and h.from_on <= ${day} and (h.to_on is null or h.to_on >= ${day})`
  const people = [...new Set(held.filter(({ post }) => ['supervisor', 'legalReviewer'].includes(post)).map((row) => row.person_id))].sort()
  return {
    people,
    apartFrom: (unit) => {
      const organ = new Set(unitAndBelow(organOfUnit(region, unit), [...region.units.values()]))
      return new Set(held.filter((row) => organ.has(row.unit_id)).map((row) => row.person_id))
    },
  }
}

/** The first published head that takes in the beginning of the announced day; undefined before it is published. */
export async function headOf(db: Db, region: Region, seedOn: CivilDate): Promise<{ number: number; root: string } | undefined> {
  const begin = instantAt(seedOn, '00:00', region.rules.offsetMinutes)
  const [head] = await db<{ number: number; root: string }[]>`
    select number, encode(root, 'hex') as root from record_head where region = ${region.code} and up_to >= ${begin} order by number limit 1`
  return head
}

export type Drawn = {
  readonly head: { readonly number: number; readonly root: string }
  readonly seed: string
  readonly files: readonly (KeptFile & { readonly reviewers: readonly string[] })[]
}

/** The draw of a round. Refuses `fileReview.headNotYet` before its head is published and `fileReview.fewReviewers`. */
export async function drawRound(db: Db, region: Region, round: KeptRound, today: CivilDate): Promise<Outcome<Drawn>> {
  const seedOn = dayOf(round.seed_on)
  const head = seedOn && (await headOf(db, region, seedOn))
  if (!head) return refuse('fileReview.headNotYet', { day: round.seed_on })
  const seed = sha256(reviewSeedText({ round: round.number ?? '', head: head.number, root: head.root }, round.list_hash))
  const reviewers = await reviewersOn(db, region, today)
  const files: Drawn['files'][number][] = []
  for (const one of drawFiles(round.listed, round.per_unit, seed, sha256)) {
    const file = round.listed.find(({ number }) => number === one.number)
    if (!file) throw new Error(`${one.number} is not on the list of ${round.matter_id}`)
    const drawn = drawReviewers(reviewers.people, file.number, seed, sha256, reviewers.apartFrom(file.unit))
    if (!drawn)
      return refuse('fileReview.fewReviewers', { unit: region.units.get(file.unit)?.name.zh ?? file.unit, least: reviewersOfFile })
    files.push({ ...file, reviewers: drawn })
  }
  return done({ head, seed, files })
}

export const listHashOf = (files: readonly KeptFile[]): string => sha256(populationText(files))
