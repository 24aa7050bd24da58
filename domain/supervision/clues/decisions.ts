import { distances, type DecidedFine, type LikeSettings } from '../../enforcement/like-cases.ts'
import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** A fine that was decided, beside the benchmark of its day. Sums in fen. */
export type WeighedFine = {
  readonly matter: string
  readonly seq: number
  readonly unit: string | null
  readonly person: string | null
  readonly fineFen: number
  /** Null where no benchmark divides the item. */
  readonly range: { readonly min: number; readonly max: number } | null
  readonly reason: string | null
  /** 集体讨论 took place. */
  readonly panel: boolean
}

const yuan = (fen: number): number => Math.round(fen) / 100

/**
 * 偏离裁量基准. With its reason and the panel's conclusion a fine may leave the benchmark (国办发〔2022〕27号); it is found where
 * either is missing, or where it lies outside by more of the range than the setting says.
 */
export function findOutside(facts: readonly WeighedFine[], { outsideShare }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    const { range, fineFen, reason, panel } = fact
    if (range === null) return []
    const beyond = Math.max(range.min - fineFen, fineFen - range.max, 0)
    const share = beyond / Math.max(range.max - range.min, 1)
    const justified = reason !== null && panel
    if (beyond === 0 || (justified && share < outsideShare)) return []
    return {
      key: `${fact.matter}/${fact.seq}`,
      matter: fact.matter,
      unit: fact.unit,
      persons: fact.person === null ? [] : [fact.person],
      shows: [{ matter: fact.matter, seq: fact.seq }],
      figures: {
        fine: yuan(fineFen),
        min: yuan(range.min),
        max: yuan(range.max),
        share: Math.round(share * 100),
        reason: reason ?? '—',
        panel: panel ? { zh: '经集体讨论', en: 'after a panel' } : { zh: '未经集体讨论', en: 'without a panel' },
      },
      measure: justified ? share : null,
    }
  })
}

/** Fines of one item, tier and kind of party. `fresh` are the decisions of the days that are looked at. */
export type LikeFines = {
  readonly decisions: readonly DecidedFine[]
  readonly fresh: ReadonlyMap<string, { readonly seq: number; readonly unit: string | null; readonly reason: string | null }>
}

/** 类案不同罚: far from like cases, as domain/enforcement/like-cases.ts counts; too few like cases find nothing. */
export function findUnlike(facts: readonly LikeFines[], { threshold, least }: Pick<LikeSettings, 'threshold' | 'least'>): Finding[] {
  return facts.flatMap(({ decisions, fresh }) =>
    decisions.length < least
      ? []
      : distances(decisions).flatMap(({ id, fineFen, distance }) => {
          const one = fresh.get(id)
          if (one === undefined || distance <= threshold) return []
          return {
            key: `${id}/${one.seq}`,
            matter: id,
            unit: one.unit,
            persons: [],
            shows: [{ matter: id, seq: one.seq }],
            figures: {
              fine: yuan(fineFen),
              median: yuan(medianOf(decisions)),
              n: decisions.length,
              distance: Math.round(distance * 10) / 10,
              reason: one.reason ?? '—',
            },
            measure: distance,
          }
        }),
  )
}

function medianOf(decisions: readonly DecidedFine[]): number {
  const sums = decisions.map(({ fineFen }) => fineFen).sort((a, b) => a - b)
  const half = sums.length / 2
  return ((sums[Math.ceil(half) - 1] ?? 0) + (sums[Math.floor(half)] ?? 0)) / 2
}
