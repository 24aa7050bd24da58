/**
 * What a layer of the grid must be before it may be activated (无缝拼接: no gap, no overlap). Everything that
 * is wrong is listed with its row, counted from 1, so that whoever drew the layer can repair it in one go.
 */
import { must, refuse, type Refusal } from '../kernel/outcome.ts'
import { polygonsOf, type Box, type Feature } from './area.ts'
import { isWithin, levels, parseCellCode, parseCode, type AnyCode, type CellCode, type Level } from './codes.ts'
import { layerLimits, refusalsMax, type RowRefusal } from './geojson.ts'
import { gapRefusals } from './gaps.ts'
import { sharedM2 } from './measure.ts'
import { pairsThatOverlap } from './overlaps.ts'
import { countryBox, shapeRefusal } from './shape.ts'
import { topologyOf } from './topology.ts'

/**
 * Ground that two borders drawn by hand may claim or leave out, in m². Half a metre (the survey class of the
 * finest components) over a few metres of border is a slip of the pen; more is somebody's ground.
 */
export const tolerances = { overlapM2: 1, gapM2: 1 } as const

export type LayerRules = {
  /** The level whose codes the features carry; without it codes are only checked for being there and single. */
  readonly level?: Level
  /** Every code must stand under this one. */
  readonly under?: AnyCode
  /** The places the features must fill, one level up or more: communities, or the district as one. */
  readonly within?: readonly Feature[]
  readonly overlapM2?: number
  readonly gapM2?: number
  /** Degrees between which the layer must lie. */
  readonly box?: Box
}

/**
 * Everything wrong with a layer, in the order of its rows; empty when it may be activated. Overlaps are looked
 * for among features whose own shape is right, gaps only when nothing else is wrong: a missing feature would
 * be reported as a gap too. Takes time in proportion to the number of features.
 */
export function checkLayer(features: readonly Feature[], rules: LayerRules = {}): RowRefusal[] {
  if (features.length === 0) return [{ row: 0, refusal: { code: 'grid.layerEmpty' } }]
  if (features.length > layerLimits.features) {
    const params = { count: features.length, max: layerLimits.features }
    return [{ row: 0, refusal: { code: 'grid.layerTooLarge', params } }]
  }
  const found = [...codeRefusals(features, rules), ...shapeRefusals(features, rules)]
  const broken = new Set(found.filter(({ of }) => of === 'shape').map(({ row }) => row))
  const sound = features.flatMap((feature, index) => (broken.has(index + 1) ? [] : [{ feature, row: index + 1 }]))
  const topology = topologyOf(sound.map(({ feature }) => feature.area))
  const limitM2 = rules.overlapM2 ?? tolerances.overlapM2
  const refusals: RowRefusal[] = found.map(({ row, refusal }) => ({ row, refusal }))
  for (const { one, other, areaM2 } of pairsThatOverlap(topology, limitM2, refusalsMax)) {
    const [low, high] = [sound[one], sound[other]]
    if (!low || !high) continue
    const params = {
      code: high.feature.code,
      other: low.feature.code,
      otherRow: low.row,
      areaM2: rounded(areaM2),
    }
    refusals.push({ row: high.row, refusal: { code: 'grid.overlap', params } })
  }
  if (refusals.length === 0 && rules.within) {
    refusals.push(...gapRefusals(features, topology, rules.within, rules.gapM2 ?? tolerances.gapM2))
  }
  return refusals.toSorted((a, b) => a.row - b.row).slice(0, refusalsMax)
}

/** The features as cells, for a new version of the grid, or everything that is wrong with them as a layer of cells. */
export function acceptCells(
  features: readonly Feature[],
  rules: Omit<LayerRules, 'level'>,
): { readonly cells: Feature<CellCode>[]; readonly refusals: RowRefusal[] } {
  const refusals = checkLayer(features, { ...rules, level: 'cell' })
  if (refusals.length > 0) return { cells: [], refusals }
  return {
    cells: features.map((feature) => ({ ...feature, code: must(parseCellCode(feature.code)) })),
    refusals,
  }
}

type Found = RowRefusal & { of: 'code' | 'shape' }

function codeRefusals(features: readonly Feature[], rules: LayerRules): Found[] {
  const found: Found[] = []
  const firstRow = new Map<string, number>()
  const parents = rules.within && new Set(rules.within.map((parent) => parent.code))
  features.forEach(({ code }, index) => {
    const refusal = codeRefusal(code, firstRow.get(code), rules, parents)
    if (refusal) found.push({ row: index + 1, refusal, of: 'code' })
    if (!firstRow.has(code)) firstRow.set(code, index + 1)
  })
  return found
}

function codeRefusal(
  code: string,
  firstRow: number | undefined,
  rules: LayerRules,
  parents: ReadonlySet<string> | undefined,
): Refusal | undefined {
  if (code === '') return { code: 'grid.codeMissing' }
  if (firstRow !== undefined) return refuse('grid.codeTwice', { code, firstRow }).refusal
  if (rules.level === undefined) return undefined
  const parsed = parseCode(rules.level, code)
  if (!parsed.ok) return parsed.refusal
  if (rules.under !== undefined && !isWithin(parsed.value, rules.under)) {
    return refuse('grid.codeElsewhere', { code, under: rules.under }).refusal
  }
  const known = Object.values(levels).some(({ digits }) => parents?.has(code.slice(0, digits)) === true)
  return parents && !known ? refuse('grid.unknownParent', { code }).refusal : undefined
}

function shapeRefusals(features: readonly Feature[], rules: LayerRules): Found[] {
  const found: Found[] = []
  features.forEach(({ area }, index) => {
    const refusal = shapeRefusal(area, rules.box ?? countryBox) ?? partsRefusal(area, rules)
    if (refusal) found.push({ row: index + 1, refusal, of: 'shape' })
  })
  return found
}

/** The parts of one MultiPolygon may touch but not cover the same ground twice. */
function partsRefusal(area: Feature['area'], rules: LayerRules): Refusal | undefined {
  const parts = polygonsOf(area)
  for (const [place, part] of parts.entries()) {
    for (const [otherPlace, other] of parts.slice(0, place).entries()) {
      if (sharedM2([part], [other]) > (rules.overlapM2 ?? tolerances.overlapM2)) {
        return refuse('grid.partsOverlap', { part: place + 1, other: otherPlace + 1 }).refusal
      }
    }
  }
  return undefined
}

const rounded = (m2: number) => Math.round(m2 * 10) / 10
