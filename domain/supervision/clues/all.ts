import { ownManagement, type ClueRule } from './rule.ts'

/**
 * 监督线索规则. Read a row aloud: what it looks for, what looks like it and is spared, on which basis, with which settings, how
 * its finding is explained. The finder of each stands in the file beside this one that is named as what it reads.
 */
// prettier-ignore
export const clueRules = {
  lapsed: { zh: '逾期未办', en: 'Left beyond its time', kind: 'neglect', basis: ownManagement, daysBack: 45,
    says: { zh: '时限到期后又拖延了数倍于时限的时间。', en: 'A time limit ran out and as long again, and longer, went by.' },
    spares: { zh: '已经延期的、挂账暂停的、超时申诉成立的、夜间和休息日。', en: 'What was extended, suspended or excused; nights and days of rest.' },
    explain: { zh: '{owner}的“{clock}”给定 {given} 小时，超出 {late} 小时，是时限的 {times} 倍，{done}。', en: '“{clock}” of the {owner} had {given} hours and ran over by {late}, {times} times as long; it {done}.' },
    settings: ['lapsedTimes'], measured: { by: 'lapsedTimes', found: 'atLeast', step: 0.1 } },
  pingPong: { zh: '反复退件', en: 'Sent back again and again', kind: 'neglect', basis: ownManagement, daysBack: 3,
    says: { zh: '同一案卷被处置单位反复退回，无人承担。', en: 'One case is sent back by one unit after another, and nobody takes it.' },
    spares: { zh: '退回后更正了立案条件或者位置的、指挥中心自行撤回改派的。', en: 'A return after which the filing or the place was corrected; what the centre recalled itself.' },
    explain: { zh: '先后退件 {returns} 次，涉及 {units} 个单位，退件之后没有更正立案条件或者位置。', en: 'Sent back {returns} times by {units} units, with nothing about the case corrected in between.' },
    settings: ['returns'], measured: { by: 'returns', found: 'atLeast', step: 1 } },
  unverified: { zh: '未经核查结案', en: 'Closed without a check', kind: 'neglect', basis: ownManagement, daysBack: 3,
    says: { zh: '没有旁人到现场看过结果，案卷即结案。', en: 'A case was closed although nobody else had seen the result.' },
    spares: { zh: '自行处置由他人结案的、分办后各自结案的、核查员就在现场的。', en: 'What was handled on patrol and closed by another; parts that were closed each; an inspector who stood there.' },
    explain: { zh: '该案{how}。', en: 'The case {how}.' },
    settings: ['lookMinutes', 'farMetres'], measured: { by: 'lookMinutes', found: 'atMost', step: 0.5 } },
  samePhoto: { zh: '一照两用', en: 'One photo used twice', kind: 'misuse', basis: ownManagement, daysBack: 3,
    says: { zh: '工作人员用同一张照片或者近似的照片证明两件事。', en: 'Staff prove two things by one photo, or by one much like it.' },
    spares: { zh: '同一案卷内随流程移交的、群众上传的、同一地点不同日子拍的。', en: 'What is handed along inside one case; what the public sent; photos of one spot on different days.' },
    explain: { zh: '{how}，用于{where}；相差 {bits} 位（共 64 位），两处相距 {metres} 米。', en: 'It is {how}, {where}; {bits} of 64 bits differ, and the places lie {metres} metres apart.' },
    settings: ['photoBits', 'photoMetres'], measured: { by: 'photoBits', found: 'atMost', step: 1 } },
  farAway: { zh: '不在现场办理', en: 'Done far from the place', kind: 'misuse', basis: ownManagement, daysBack: 3,
    says: { zh: '应当在现场办理的，在远离现场的地方办理。', en: 'What has to be done on site was done far away from it.' },
    spares: { zh: '案卷位置后来更正的、设备没有给出位置的。', en: 'A case whose place was corrected later; a device that gave no place.' },
    explain: { zh: '“{act}”在距案卷位置 {metres} 米处办理。', en: '“{act}” was done {metres} metres from the place of the case.' },
    settings: ['farMetres'], measured: { by: 'farMetres', found: 'atLeast', step: 10 } },
  offShift: { zh: '班次之外办理', en: 'Done outside the shift', kind: 'misuse', basis: ownManagement, daysBack: 3,
    says: { zh: '现场工作登记在无人当班的时段。', en: 'Work on site is entered at an hour when nobody is on shift.' },
    spares: { zh: '时限昼夜连续计算的紧急事项。', en: 'Urgent matters, whose limit runs day and night.' },
    explain: { zh: '“{act}”登记于 {time}，当班时间为 {from} 时至 {to} 时。', en: '“{act}” was entered at {time}; shifts are from {from} to {to} o’clock.' },
    settings: ['shiftFrom', 'shiftTo'] },
  stray: { zh: '不按权责清单派遣', en: 'Dispatched against the duty list', kind: 'misuse', basis: { zh: '本区权责清单', en: 'The district’s duty list' }, daysBack: 3,
    says: { zh: '案卷派给了权责清单没有确定的单位。', en: 'A case went to a unit that the duty list does not name.' },
    spares: { zh: '清单有空缺的、派给牵头单位下属的、退件获准后改派的、很快撤回改派的。', en: 'A gap of the list; a unit below the one named; a transfer that was granted; a slip recalled soon.' },
    explain: { zh: '清单（{duty}）确定由{named}办理，派给了{unit}；所填理由：{reason}。', en: 'The list ({duty}) names {named}; it went to {unit}. The reason given: {reason}.' },
    settings: ['strayMinutes'], measured: { by: 'strayMinutes', found: 'atLeast', step: 10 } },
  outside: { zh: '偏离裁量基准', en: 'Outside the benchmark', kind: 'misuse', basis: { zh: '行政处罚法第三十四条；国办发〔2022〕27号', en: 'Penalty Law art. 34; State Council Office (2022) no. 27' }, daysBack: 3,
    says: { zh: '罚款数额在裁量基准之外，没有理由或者集体讨论，或者偏离很多。', en: 'A fine lies outside the benchmark without reason or panel, or far outside it.' },
    spares: { zh: '写明理由、经集体讨论且偏离不多的。', en: 'One a little outside, with its reason and the panel’s conclusion.' },
    explain: { zh: '罚款 {fine} 元，基准为 {min} 至 {max} 元，偏离幅度的 {share}%，{panel}；理由：{reason}。', en: 'A fine of {fine} yuan where the benchmark gives {min} to {max}: outside by {share}% of the range, {panel}. Reason: {reason}.' },
    settings: ['outsideShare'], measured: { by: 'outsideShare', found: 'atLeast', step: 0.05 } },
  unlike: { zh: '类案不同罚', en: 'Unlike its like cases', kind: 'misuse', basis: { zh: '行政处罚法第五条、第三十四条；国办发〔2022〕27号', en: 'Penalty Law arts. 5 and 34; State Council Office (2022) no. 27' }, daysBack: 3,
    says: { zh: '罚款数额远离同事项、同档次、同类当事人的其他决定。', en: 'A fine lies far from those of the same item, tier and kind of party.' },
    spares: { zh: '类案太少的、第二常见的数额、已撤销的决定。', en: 'Too few like cases; a sum that is often imposed too; decisions that were revoked.' },
    explain: { zh: '罚款 {fine} 元，{n} 件类案的中位数为 {median} 元，偏离 {distance} 倍离散度；理由：{reason}。', en: 'A fine of {fine} yuan where the median of {n} like cases is {median}: {distance} spreads away. Reason: {reason}.' },
    settings: [] },
  oneSided: { zh: '一律处罚或者一律不罚', en: 'Always or never penalised', kind: 'misuse', basis: { zh: '行政处罚法第五条', en: 'Penalty Law art. 5' }, daysBack: 400,
    says: { zh: '同一执法人员办理的同类案件结果全部相同，与他人明显不同。', en: 'One officer’s cases of a kind all end alike, quite unlike those of others.' },
    spares: { zh: '件数不足的、他人办理也同样结果的、他人案件太少无从比较的。', en: 'Too few cases; an item that ends alike for everybody; too few cases of others to compare with.' },
    explain: { zh: '“{item}”{n} 件{how}；其他人办理 {others} 件，处罚 {othersPunished} 件。若与他人相同，出现这种情况的概率不超过 {chance}。', en: '“{item}”: {n} cases, {how}; of {others} borne by others {othersPunished} did. Deciding as they do, the chance of this is at most {chance}.' },
    settings: ['oneSidedLeast', 'oneSidedChance'], measured: { by: 'oneSidedChance', found: 'atMost', step: 0.000001 } },
  lateDelivery: { zh: '逾期送达', en: 'Served late', kind: 'neglect', basis: { zh: '行政处罚法第六十一条', en: 'Penalty Law art. 61' }, daysBack: 45,
    says: { zh: '处罚决定书没有在法定期限内送达，也没有在期限内付邮、转交或者公告。', en: 'A decision was not served in the period of the law, nor posted, passed on or announced in it.' },
    spares: { zh: '期限内已付邮、转交或者公告的，送达前已撤销的。', en: 'What was posted, passed on or announced in time; decisions revoked before service.' },
    explain: { zh: '送达期限至 {lastDay}，超出 {days} 天，{done}。', en: 'It was to be served by {lastDay}; {days} days beyond that it is {done}.' },
    settings: ['deliveryDays'], measured: { by: 'deliveryDays', found: 'atLeast', step: 1 } },
  undisclosed: { zh: '未公示、逾期公示', en: 'Not disclosed in time', kind: 'neglect', basis: { zh: '行政处罚法第四十八条；国办发〔2018〕118号（六）', en: 'Penalty Law art. 48; State Council Office (2018) no. 118 (6)' }, daysBack: 45,
    says: { zh: '处罚决定在期限内既没有公示，也没有决定不予公示。', en: 'In its period a decision was neither published nor withheld.' },
    spares: { zh: '期限内决定不予公示的、决定书尚未送达的、决定已撤销的。', en: 'One withheld in time; one not served yet; one that was revoked.' },
    explain: { zh: '公示期限至 {lastDay}，超出 {days} 天，{done}。', en: 'It was to be published, or not, by {lastDay}; {days} days beyond that it is {done}.' },
    settings: ['disclosureDays'], measured: { by: 'disclosureDays', found: 'atLeast', step: 1 } },
} as const satisfies Record<string, ClueRule>

export type ClueRuleId = keyof typeof clueRules
export const clueRuleIds = Object.keys(clueRules) as ClueRuleId[]

/** The row as every row is typed. */
export const clueRule = (id: ClueRuleId): ClueRule => clueRules[id]
