import type { SubjectKind } from '../catalogue/scheme.ts'
import type { CivilDate } from '../clock/civil-date.ts'
import type { Words } from '../kernel/words.ts'

/**
 * A duty item (权责事项) says which unit answers for a matter in a place over a period, and on which authority.
 * The duty list (权责清单) is the district's own act: the program never guesses a unit that no item names.
 */
export type DutyItem = {
  readonly id: string
  /** The item's code as the district published it. */
  readonly code: string
  readonly name: Words
  readonly bases: readonly [Basis, ...Basis[]]
  /** 主责部门: exactly one. */
  readonly leadUnit: string
  /** 配合部门. */
  readonly supportingUnits: readonly string[]
  readonly matter: MatterScope
  readonly place: PlaceScope
  readonly from: CivilDate
  /** The last day on which it holds; open where nobody has ended it. */
  readonly to?: CivilDate
  /** The document that says so. */
  readonly source: string
}

/** 法律依据: a law by its name and the article, for example 城市绿化条例 第二十七条. */
export type Basis = { readonly law: string; readonly article: string }

/** What an item covers, from a whole scheme down to one filing condition; each field narrows the one before. */
export type MatterScope =
  | { readonly level: 'scheme'; readonly scheme: string }
  | { readonly level: 'kind'; readonly scheme: string; readonly kind: SubjectKind }
  | {
      readonly level: 'category'
      readonly scheme: string
      readonly kind: SubjectKind
      readonly category: string
    }
  | { readonly level: 'subject'; readonly scheme: string; readonly kind: SubjectKind; readonly code: string }
  | {
      readonly level: 'condition'
      readonly scheme: string
      readonly kind: SubjectKind
      readonly code: string
      readonly n: number
    }

/** Where an item holds: the whole district, a street (9 digits), a community (12) or some cells (15). */
export type PlaceScope =
  | { readonly level: 'district' }
  | { readonly level: 'street'; readonly code: string }
  | { readonly level: 'community'; readonly code: string }
  | { readonly level: 'cells'; readonly codes: readonly [string, ...string[]] }

/** What is asked about: a class, with its category, and its filing condition once one has been chosen. */
export type Matter = {
  readonly scheme: string
  readonly kind: SubjectKind
  readonly category: string
  readonly code: string
  readonly n?: number
}

/** Narrowest first; the order in which rules are asked. */
export const matterLevels = {
  condition: { zh: '立案条件', en: 'filing condition' },
  subject: { zh: '小类', en: 'class' },
  category: { zh: '大类', en: 'category' },
  kind: { zh: '部件或事件', en: 'assets or incidents' },
  scheme: { zh: '全部', en: 'everything' },
} as const satisfies Record<MatterScope['level'], Words>

export const placeLevels = {
  cells: { zh: '单元网格', en: 'grid cell' },
  community: { zh: '社区', en: 'community' },
  street: { zh: '街道', en: 'street' },
  district: { zh: '全区', en: 'the district' },
} as const satisfies Record<PlaceScope['level'], Words>

export function inForce(item: Pick<DutyItem, 'from' | 'to'>, day: CivilDate): boolean {
  return item.from <= day && (item.to === undefined || day <= item.to)
}
