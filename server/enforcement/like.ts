/** 类案 beside one proceeding: how like cases were decided, and where its own fine lies among them. */
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import type { DiscretionTier } from '../../domain/enforcement/discretion.ts'
import { likeCases, whereLies, type Lies } from '../../domain/enforcement/like-cases.ts'
import { fineOf, type PartyKind, type Penalty } from '../../domain/enforcement/penalty.ts'
import type { ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import type { Db } from '../db/pool.ts'
import type { Region } from '../region/region.ts'
import { likeDecisions, likePeriod } from './like-store.ts'

export type Likeness = {
  readonly item: string
  /** Undefined where any tier will do, as long as none was chosen. */
  readonly tier: DiscretionTier | 'none' | undefined
  readonly kind: PartyKind | undefined
  readonly except?: string
  /** 0 where there is no fine to compare. */
  readonly fineFen: number
}

/** Decisions of the district's period that stand, but for the case that is looked at. */
export async function likeView(db: Db, region: Region, { fineFen, ...filter }: Likeness, today: CivilDate) {
  const settings = region.settings.enforcement.likeCases
  const decisions = await likeDecisions(db, region.code, { ...filter, ...likePeriod(today, settings.months) })
  const spread = likeCases(decisions)
  return {
    spread: spread ? { ...spread, bins: [...spread.bins] } : null,
    lies: fineFen > 0 ? whereLies(decisions, fineFen, settings) : null,
  }
}

type Deciding = {
  readonly act: string
  readonly item: string | undefined
  readonly kind: PartyKind | undefined
  readonly file: ProceedingFile
  readonly penalties: readonly Penalty[]
  readonly except: string | undefined
  readonly today: CivilDate
}

/**
 * Where the fine that is being decided lies. Asked in the ordinary procedure only: on the spot a fine stays inside its tier
 * (行政处罚法第五十一条 leaves little room), and is listed all the same where it lies far off.
 */
export async function likeAtDecision(
  db: Db,
  region: Region,
  { act, item, kind, file, penalties, except, today }: Deciding,
): Promise<Lies | null> {
  if (act !== 'decide' || item === undefined) return null
  const likeness = {
    item,
    tier: file.proposal?.tier ?? ('none' as const),
    kind,
    fineFen: fineOf(penalties),
    ...(except !== undefined && { except }),
  }
  const { lies } = await likeView(db, region, likeness, today)
  return lies && { ...lies, distance: Math.round(lies.distance * 100) / 100 }
}
