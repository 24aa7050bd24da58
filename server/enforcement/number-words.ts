import type { Words } from '../../domain/kernel/words.ts'
import type { Region } from '../region/region.ts'

/**
 * The words before the kind in a number: 清 and 综执 in 清综执罚决字〔2026〕第12号. Where the district has set none: the first
 * character of its name, and the unit's name without its level as far as a number has room for it.
 */
export function numberWords(region: Region, unit: string): { readonly regionWord: string; readonly unitWord: string } {
  const { regionWord, unitWords } = region.settings.writs
  return {
    regionWord: regionWord ?? usualRegionWord(region.name),
    unitWord: unitWords[unit] ?? usualUnitWord(region.units.get(unit)?.name.zh ?? unit),
  }
}

export const usualRegionWord = (name: Words): string => name.zh.slice(0, 1)
export const usualUnitWord = (name: string): string => name.replace(/^[区县市]/, '').slice(0, 4)
