import type { Sentences } from './sentences.ts'

export const discretionRefusals = {
  'discretion.noFine': {
    zh: '事项 {item} 不设罚款，不能制定罚款裁量基准；请核对事项编码',
    en: 'Item {item} offers no fine, so there is nothing to divide: check the item code',
  },
  'discretion.noRange': {
    zh: '事项 {item} 没有以“{base}”计算、档别为“{gear}”的法定幅度，请按执法事项目录填写计算方式和档别',
    en: 'Item {item} has no range measured by "{base}" for "{gear}": write base and gear as the catalogue of items has them',
  },
  'discretion.partiesDiffer': {
    zh: '事项 {item} 对公民和单位的幅度不同，请分别制定裁量基准',
    en: 'Item {item} has different ranges for individuals and organisations: make a benchmark for each',
  },
  'discretion.tierOrder': {
    zh: '阶次“{tier}”排在“{before}”之后，次序有误；请从轻到重各写一次',
    en: 'The tier {tier} stands after {before}: write each tier once, from light to heavy',
  },
  'discretion.conditionMissing': {
    zh: '阶次“{tier}”没有写明适用条件，请补填',
    en: 'The tier {tier} names no conditions: fill them in',
  },
  'discretion.freeAboveFine': {
    zh: '阶次“{tier}”不罚款，却重于要罚款的“{before}”；请补上幅度，或者调整次序',
    en: 'The tier {tier} carries no fine and is heavier than {before}, which does: give it a range or change the order',
  },
  'discretion.allFree': {
    zh: '没有一个阶次写明罚款幅度，请补上',
    en: 'No tier has a range: fill in at least one',
  },
  'discretion.tierEmpty': {
    zh: '阶次“{tier}”的幅度 {from}–{to} 是空的；请使上限高于下限',
    en: 'The range {from}–{to} of the tier {tier} is empty: make its end higher than its beginning',
  },
  'discretion.tierOutside': {
    zh: '阶次“{tier}”的幅度 {from}–{to} 超出法定幅度 {law}，请改到法定幅度以内',
    en: 'The range {from}–{to} of the tier {tier} leaves the statutory range {law}: bring it inside',
  },
  'discretion.beyondUpper': {
    zh: '阶次“{tier}”的幅度 {own} 超出上级裁量基准划定的 {upper}，请改到其以内，或者直接适用上级基准',
    en: 'The range {own} of the tier {tier} leaves {upper}, which the standard of the higher organ sets: bring it inside, or use that standard as it is',
  },
  'discretion.tierGap': {
    zh: '“{before}”与“{tier}”之间的 {from}–{to} 没有阶次，请补齐',
    en: 'Between {before} and {tier} nothing covers {from}–{to}: close the gap',
  },
  'discretion.tierOverlap': {
    zh: '“{before}”与“{tier}”在 {from}–{to} 重叠，请改为首尾相接',
    en: '{before} and {tier} overlap at {from}–{to}: let one end where the other begins',
  },
  'discretion.under14': {
    zh: '行为时不满十四周岁（{age} 岁），不予行政处罚；请责令监护人加以管教',
    en: 'The party was {age} at the time of the act: nobody under 14 is penalised; order the guardian to discipline the child',
  },
  'discretion.otherBenchmark': {
    zh: '所用的裁量基准不是事项 {item} 对该类当事人的基准，请另选',
    en: 'The benchmark is not that of item {item} for this kind of party: choose another',
  },
  'discretion.tierUnknown': {
    zh: '裁量基准没有“{tier}”这一阶次，请另选阶次',
    en: 'The benchmark has no tier {tier}: choose another',
  },
  'discretion.rangeFirst': {
    zh: '本条有几种罚款幅度，请先选定适用的一种：{ranges}',
    en: 'The provision has several ranges; choose the one that applies: {rangesEn}',
  },
  'discretion.baseMissing': {
    zh: '罚款按“{base}”计算，请先填写基数及其来源',
    en: 'The fine is measured by {base}: fill in the amount it is taken of, and where it comes from',
  },
  'discretion.groundUnfit': {
    zh: '“{ground}”不是{effect}的法定理由，请另选理由或者处理方式',
    en: '"{groundEn}" is no legal ground for "{effectEn}": choose another ground or another effect',
  },
  'discretion.noPenalty': {
    zh: '“{ground}”（{basis}）属于不予处罚的情形，请改走不予处罚',
    en: '"{groundEn}" ({basis}) is a ground for imposing no penalty: decide so instead',
  },
  'discretion.nothingBelow': {
    zh: '法定幅度没有下限，无从减轻；请改为从轻',
    en: 'The statutory range has no minimum to go below: go lighter within the range instead',
  },
  'discretion.notOffered': {
    zh: '事项 {item} 没有设定{measure}，请改用条文设定的处罚种类',
    en: 'Item {item} does not offer {measureEn}: use what its provision offers',
  },
  'discretion.twoFines': {
    zh: '同一违法行为不得给予两次以上罚款，请合为一项',
    en: 'One act is not fined twice: make it one fine',
  },
  'discretion.sumMissing': {
    zh: '{measure}没有写明金额或者价值，请补填',
    en: 'The {measureEn} names no sum or value: fill it in',
  },
  'discretion.noFineFor': {
    zh: '事项 {item} 没有对{party}设定罚款幅度；请核对当事人种类，幅度由地方规定的请先补入执法事项目录',
    en: 'Item {item} sets no range for {partyEn}: check the kind of party; a range set by local rules goes into the catalogue first',
  },
  'discretion.aboveRange': {
    zh: '罚款 {sum} 元高于法定上限 {max} 元，请改到法定幅度以内',
    en: 'The fine of ¥{sum} is above the statutory maximum of ¥{max}: bring it inside the range',
  },
  'discretion.belowRange': {
    zh: '罚款 {sum} 元低于法定下限 {min} 元；没有减轻处罚的法定理由，请改到法定幅度以内',
    en: 'The fine of ¥{sum} is below the statutory minimum of ¥{min} without a legal ground for that: bring it inside the range',
  },
  'discretion.hearingThresholdUnset': {
    zh: '本区尚未设置对{party}的听证数额标准，不能认定无须听证；请先在本区设置中填写',
    en: 'The district has set no hearing threshold ({partyEn}), so nobody can say that no hearing is due: set it first',
  },
  'discretion.summaryNone': { zh: '没有拟定处罚，不能当场处罚；请先填写', en: 'No penalty is proposed: fill it in first' },
  'discretion.summaryKind': {
    zh: '{measure}不能当场作出，请走普通程序',
    en: 'No {measureEn} can be decided on the spot: use the ordinary procedure',
  },
  'discretion.summarySum': {
    zh: '罚款 {sum} 元超过当场处罚的 {limit} 元，请走普通程序',
    en: 'A fine of ¥{sum} is above the ¥{limit} allowed on the spot: use the ordinary procedure',
  },
  'discretion.conditionUnmet': {
    zh: '{ground}须“{condition}”，尚未认定；请补充认定或者不适用',
    en: '{groundEn} needs "{conditionEn}", which is not established: establish it, or do not apply it',
  },
  'discretion.evidenceMissing': {
    zh: '{ground}须有证据，请先把证据附入案卷',
    en: '{groundEn} needs its proof: put the evidence into the file first',
  },
  'discretion.firstOffenceUnset': {
    zh: '本区尚未设置“初次违法”的回溯年数，不能适用首违不罚；请先在本区设置中填写',
    en: 'The district has not set how many years back a first offence looks: set it first',
  },
  'discretion.notOnList': {
    zh: '事项 {item} 不在首违不罚清单内，不能适用首违不罚；请依裁量基准办理',
    en: 'Item {item} is not on the list of first offences that are spared: follow the benchmark',
  },
  'discretion.notFirst': {
    zh: '{years} 年内已有同类违法（{on}），不是初次违法；请依裁量基准办理',
    en: 'There was an act of this kind on {on}, within {years} years, so it is not the first: follow the benchmark',
  },
  'discretion.timeBarred': {
    zh: '自 {from} 起 {years} 年，至 {last} 届满；{on} 才发现，不再给予行政处罚，请不予立案',
    en: 'The {years} years from {from} ended on {last}; it was discovered on {on}, so no penalty is imposed any more: do not open a proceeding',
  },
  'discretion.endsBefore': {
    zh: '终了之日 {to} 早于发生之日 {from}，请更正',
    en: 'The act would end on {to}, before it happened on {from}: correct the dates',
  },
  'discretion.discoveredBefore': {
    zh: '发现之日 {on} 早于发生之日 {from}，请更正',
    en: 'The act would be discovered on {on}, before it happened on {from}: correct the dates',
  },
} as const satisfies Sentences
