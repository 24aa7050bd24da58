import type { Words } from '../../kernel/words.ts'
import type { Finding } from './rule.ts'
import type { ClueSettings } from './settings.ts'

/** What became of the cases of one item that an officer bore, and of those that others bore. */
export type OfficersCases = {
  readonly person: string
  readonly unit: string | null
  readonly item: string
  readonly itemName: Words
  readonly cases: readonly { readonly matter: string; readonly seq: number; readonly punished: boolean }[]
  readonly others: { readonly punished: number; readonly spared: number }
}

/**
 * 一律处罚、一律不罚. Found where an officer's cases of one kind all ended alike and that would be less likely than the setting
 * says, were the officer to decide as the others do. The others' share is taken at the bound of its 95 % interval (Wilson) that
 * favours the officer, so that few cases of others find nobody; where the others' cases all end alike too, that is the item's
 * nature and finds nobody.
 */
export function findOneSided(facts: readonly OfficersCases[], { oneSidedLeast, oneSidedChance }: ClueSettings): Finding[] {
  return facts.flatMap((fact) => {
    const n = fact.cases.length
    const punished = fact.cases.filter((one) => one.punished).length
    const [first] = fact.cases
    if (first === undefined || n < oneSidedLeast || (punished !== 0 && punished !== n)) return []
    const always = punished === n
    const { others } = fact
    const alike = always ? others.punished : others.spared
    const chance = upperShare(alike, others.punished + others.spared) ** n
    if (chance > oneSidedChance) return []
    const seen = fact.cases.map(({ matter, seq }) => ({ matter, seq }))
    return {
      key: `${fact.person}/${fact.item}/${always ? 'always' : 'never'}/${first.matter}`,
      matter: fact.cases.at(-1)?.matter ?? first.matter,
      unit: fact.unit,
      persons: [fact.person],
      shows: seen,
      figures: {
        item: fact.itemName,
        n,
        how: always ? { zh: '全部给予处罚', en: 'all ended in a penalty' } : { zh: '全部未予处罚', en: 'none ended in a penalty' },
        othersPunished: others.punished,
        others: others.punished + others.spared,
        chance: chance < 0.000001 ? '< 0.000001' : chance.toFixed(6),
      },
      measure: chance,
    }
  })
}

const z = 1.96

/** The upper end of the 95 % interval of a share (Wilson 1927); 1 of nothing. */
export function upperShare(count: number, of: number): number {
  if (of === 0) return 1
  const share = count / of
  const middle = share + z ** 2 / (2 * of)
  const wide = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))
  return Math.min(1, (middle + wide) / (1 + z ** 2 / of))
}
