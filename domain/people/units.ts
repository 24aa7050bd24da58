import type { Words } from '../kernel/words.ts'

/** 单位. A stationed brigade (派驻中队) answers to its bureau and, day to day, to the street: 双重管理. */
export type Unit = {
  readonly id: string
  readonly kind: UnitKind
  readonly name: Words
  readonly parent: string | null
  readonly secondParent: string | null
  /** 6-, 9- or 12-digit code of the area the unit belongs to, if it has one. */
  readonly area: string | null
}

// prettier-ignore
export const unitKinds = {
  government:       { zh: '人民政府', en: 'Government' },
  department:       { zh: '职能部门', en: 'Department' },
  bureau:           { zh: '执法局（分局）', en: 'Enforcement bureau' },
  brigade:          { zh: '执法大队', en: 'Brigade' },
  stationedBrigade: { zh: '派驻中队', en: 'Stationed brigade' },
  institution:      { zh: '事业单位', en: 'Public institution' },
  oversight:        { zh: '监督机关', en: 'Oversight body' },
  centre:           { zh: '监督指挥中心', en: 'Centre' },
  street:           { zh: '街道', en: 'Street' },
  community:        { zh: '社区', en: 'Community' },
  functionalZone:   { zh: '功能区', en: 'Functional zone' },
  utility:          { zh: '公用事业单位', en: 'Utility' },
  contractor:       { zh: '作业单位', en: 'Contractor' },
} as const satisfies Record<string, Words>

export type UnitKind = keyof typeof unitKinds

/** Longest chain of units above one another that is followed; a longer one is a circle. */
export const unitDepthMax = 12

/** The unit and all units below it, through either parent. */
export function unitAndBelow(top: string, units: readonly Unit[]): string[] {
  const found = new Set([top])
  for (let depth = 0; depth < unitDepthMax; depth += 1) {
    const before = found.size
    for (const unit of units) {
      if ((unit.parent && found.has(unit.parent)) || (unit.secondParent && found.has(unit.secondParent))) found.add(unit.id)
    }
    if (found.size === before) break
  }
  return [...found]
}

/**
 * Whoever stands above the owner of a state: the lead of the owner's unit, or, where the lead is the
 * owner, the lead of the unit above. Null at the top, where only the supervisor remains.
 */
export function superiorUnit(ownerIsLead: boolean, unitId: string | null, units: ReadonlyMap<string, Unit>): string | null {
  if (unitId === null) return null
  return ownerIsLead ? (units.get(unitId)?.parent ?? null) : unitId
}

/** The units above a unit, nearest first. */
export function unitsAbove(unitId: string, units: ReadonlyMap<string, Unit>): string[] {
  const found: string[] = []
  for (let next = units.get(unitId)?.parent ?? null; next !== null && found.length < unitDepthMax; next = units.get(next)?.parent ?? null)
    found.push(next)
  return found
}

/** 共同的上一级: the nearest unit that stands above both; null where there is none. */
export function commonSuperior(one: string, other: string, units: ReadonlyMap<string, Unit>): string | null {
  const above = new Set(unitsAbove(other, units))
  return unitsAbove(one, units).find((unit) => above.has(unit)) ?? null
}
