import type { Words } from '../../kernel/words.ts'

/** What a vendor sells or does, in the kinds that a vending zone admits. Food made on the spot is asked a registration card for. */
// prettier-ignore
export const goodsKinds = {
  produce:      { zh: '自产农副产品', en: 'Own farm produce' },
  seasonal:     { zh: '应季瓜果', en: 'Fruit in season' },
  cookedFood:   { zh: '现场制售食品', en: 'Food made on the spot' },
  packagedFood: { zh: '预包装、散装食品', en: 'Packaged or loose food' },
  dailyGoods:   { zh: '日用百货', en: 'Household goods' },
  flowers:      { zh: '花卉盆栽', en: 'Flowers and plants' },
  craft:        { zh: '手工艺品', en: 'Craft work' },
  repair:       { zh: '便民修补', en: 'Repairs' },
} as const satisfies Record<string, Words>
export type GoodsKind = keyof typeof goodsKinds

/** 食品摊贩 carry a registration card, given without a fee (浙江省食品小作坊小餐饮店小食杂店和食品摊贩管理规定第八条). */
export const foodKinds: readonly GoodsKind[] = ['cookedFood', 'packagedFood']
