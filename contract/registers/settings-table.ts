import type { Words } from '../../domain/kernel/words.ts'
import { partyGroups } from '../../domain/enforcement/settings.ts'
import { noticeProfiles } from '../../domain/supervision/oversight/periods.ts'

/** The parts of the settings page, in its order. */
export const settingSections = {
  writs: { zh: '文书', en: 'Writs' },
  hearing: { zh: '听证', en: 'Hearings' },
  penalty: { zh: '处罚', en: 'Penalties' },
  gentle: { zh: '劝导与疏导', en: 'Gentle before hard' },
  inspection: { zh: '行政检查', en: 'Inspections' },
  evidence: { zh: '证据与强制执行', en: 'Evidence and coercion' },
  major: { zh: '重大案件', en: 'Major cases' },
  centres: { zh: '中心', en: 'Centres' },
  supervision: { zh: '监督与信访', en: 'Supervision and petitions' },
  clues: { zh: '监督线索', en: 'Clues' },
  cases: { zh: '案卷', en: 'Cases' },
  time: { zh: '时限与办公时间', en: 'Time limits and office hours' },
  open: { zh: '热线与开放接口', en: 'Hotline and open interface' },
  map: { zh: '底图', en: 'Base map' },
} as const satisfies Record<string, Words>
export type SettingSection = keyof typeof settingSections

/** How a setting is filled in. `yuan` is kept in fen; `unit` may be nobody; the last three have a control of their own. */
type Kind = 'number' | 'yuan' | 'text' | 'switch' | 'choice' | 'time' | 'unit' | 'items' | 'lines' | 'unitWords' | 'levels' | 'office'

export type SettingRow = Words & {
  readonly section: SettingSection
  readonly kind: Kind
  /** The text that asks for it or leaves it to the place; none where it is the district's own business. */
  readonly basis?: string
  /** What happens while it is not set; for one that always has a value, what it decides. */
  readonly unset: Words
  /** May be left empty. */
  readonly optional?: true
  /** Kept as empty text where it is left empty; others are left out. */
  readonly blank?: true
  /** Listed at the top of the page until it is set. */
  readonly needed?: true
  readonly min?: number
  readonly max?: number
  readonly step?: number
  readonly choices?: Readonly<Record<string, Words>>
}

const hearingLaw = '行政处罚法第六十三条第一款'
const hearingUnset: Words = {
  zh: '未设置时，金额要靠它判断的处罚告知一律不予办理，直到设置为止。',
  en: 'Until it is set, a notice of a penalty whose sum it would decide is refused.',
}
const drawUnset: Words = {
  zh: '法规没有规定权重，1、2、4、8 是本系统的通常值；0 为不抽取。改动只影响以后的抽取。',
  en: 'No law gives a weight; 1, 2, 4 and 8 are our usual figures, and 0 is never drawn. A change counts for later draws.',
}
const majorUnset: Words = {
  zh: '四项标准都未设置时，上报重大案件不予办理，直到设置为止。',
  en: 'Until one of the four criteria is set, reporting a major case is refused.',
}
const tiles: Words = { zh: '瓦片地址留空时，只画本区网格。', en: 'Without an address of tiles only the grid is drawn.' }
const wholeNight: Words = {
  zh: '未设置时，系统不知道何为夜间，不提示夜间不得强制执行，由执法人员自行掌握；起止须同时填写。',
  en: 'Until both ends are set the program cannot tell night and does not stop enforcement then.',
}

const cluesUnset: Words = {
  zh: '法律没有规定，现值是本系统的通常值或者本区所设。线索供人研判，不是结论；排除的线索会在规则页提出调整建议。',
  en: 'No law says; what stands is our usual figure or the district’s own. A clue is for a person to judge. What was dismissed leads to proposals on the page of the rules.',
}

/**
 * Every setting of a district by its path: what it is called, on which text it stands, and what happens without it. The
 * page, its list of what is still needed and the history of settings are made from it; values.test.ts beside the page holds it to
 * the settings that the program reads.
 */
// prettier-ignore
export const settingRows = {
  'writs.regionWord':   { section: 'writs', kind: 'text', zh: '文号中的区域代字', en: 'Word of the district in numbers', basis: 'GB/T 9704—2012，7.2.5', optional: true, needed: true, max: 4,
    unset: { zh: '未设置时用区名第一个字。', en: 'Until it is set the first character of the district’s name is used.' } },
  'writs.unitWords':    { section: 'writs', kind: 'unitWords', zh: '文号中的单位代字', en: 'Words of units in numbers', basis: 'GB/T 9704—2012，7.2.5',
    unset: { zh: '未设置的单位用其名称的前四个字。', en: 'A unit without one uses the first four characters of its name.' } },
  'writs.government':   { section: 'writs', kind: 'text', zh: '行政复议机关', en: 'Government for reconsideration', basis: '行政复议法第二十四条', optional: true, max: 60,
    unset: { zh: '未设置时写“（区名）人民政府”。', en: 'Until it is set the people’s government of the district’s name is written.' } },
  'writs.court':        { section: 'writs', kind: 'text', zh: '起诉法院', en: 'Court', basis: '行政处罚法第五十九条第一款第五项', optional: true, needed: true, max: 60,
    unset: { zh: '未设置时写“（区名）人民法院”；集中管辖的地方须改写。', en: 'Until it is set the people’s court of the district’s name is written, which is wrong where another court hears these cases.' } },
  'writs.collector':    { section: 'writs', kind: 'text', zh: '罚款代收机构', en: 'Bank that collects fines', basis: '行政处罚法第六十七条', optional: true, needed: true, max: 100,
    unset: { zh: '未设置时，决定书写“本决定书附页所列代收机构”，每次都要附页。', en: 'Until it is set decisions refer to an enclosed page, which must be added each time.' } },
  'writs.collectorAccount': { section: 'writs', kind: 'text', zh: '代收账户', en: 'Its account', basis: '行政处罚法第六十七条', optional: true, max: 60,
    unset: { zh: '未设置时，决定书只写代收机构。', en: 'Until it is set decisions name the bank alone.' } },
  'writs.portal':       { section: 'writs', kind: 'text', zh: '公众门户地址', en: 'Address of the portal', optional: true, needed: true, max: 100,
    unset: { zh: '未设置时，送达的文书只印查询码，不印网址和二维码。', en: 'Until it is set what is served carries its code, but no address and no square to scan.' } },
  'writs.contact':      { section: 'writs', kind: 'lines', zh: '联系方式（每行一条，最多四行）', en: 'Contact lines (four at most)', optional: true, needed: true, max: 100,
    unset: { zh: '未设置时，告知书和门户上没有联系地址、电话。', en: 'Until they are set notices and the portal name no address and no telephone.' } },

  'enforcement.hearing.individualFen':               { section: 'hearing', kind: 'yuan', zh: '对个人罚款达到（元）', en: 'Fine of a person from (yuan)', basis: hearingLaw, optional: true, needed: true, unset: hearingUnset },
  'enforcement.hearing.organisationFen':             { section: 'hearing', kind: 'yuan', zh: '对单位罚款达到（元）', en: 'Fine of an organisation from (yuan)', basis: hearingLaw, optional: true, needed: true, unset: hearingUnset },
  'enforcement.hearing.confiscationIndividualFen':   { section: 'hearing', kind: 'yuan', zh: '没收个人财物达到（元）', en: 'Confiscation from a person from (yuan)', basis: hearingLaw, optional: true, needed: true, unset: hearingUnset },
  'enforcement.hearing.confiscationOrganisationFen': { section: 'hearing', kind: 'yuan', zh: '没收单位财物达到（元）', en: 'Confiscation from an organisation from (yuan)', basis: hearingLaw, optional: true, needed: true, unset: hearingUnset },
  'enforcement.soleTraderAs': { section: 'hearing', kind: 'choice', zh: '个体工商户适用', en: 'A sole trader counts as', basis: '行政处罚法第五十一条', choices: partyGroups,
    unset: { zh: '决定听证标准、当场处罚限额和罚款幅度按哪一档。', en: 'Decides which threshold, which limit on the spot and which range is used.' } },

  'enforcement.firstOffenceYears': { section: 'penalty', kind: 'number', zh: '初次违法回溯（年）', en: 'First offence looks back (years)', basis: '行政处罚法第三十三条第一款', optional: true, needed: true, min: 1, max: 50,
    unset: { zh: '未设置时，以初次违法为由不予处罚的不予办理，直到设置为止。', en: 'Until it is set no penalty can be waived as a first offence.' } },
  'enforcement.duplicateMetres':   { section: 'penalty', kind: 'number', zh: '同一违法行为查找距离（米）', en: 'One act within (metres)', basis: '行政处罚法第二十九条', min: 0, max: 5000,
    unset: { zh: '决定多近的两次违法可能是同一行为，不得两次罚款。', en: 'Decides how near two acts may be one, which is fined once.' } },
  'enforcement.likeCases.threshold': { section: 'penalty', kind: 'number', zh: '偏离类案中位数多少倍离散度即列出', en: 'List fines this many spreads from the median of like cases', min: 1, max: 100, step: 0.1,
    unset: { zh: '法律没有规定，3.5 是本系统的通常值。超过的列入偏离清单，决定时须写明理由。', en: 'No law says; 3.5 is our usual figure. A fine beyond it is listed, and deciding it takes a reason.' } },
  'enforcement.likeCases.least':     { section: 'penalty', kind: 'number', zh: '至少有几件类案才列出', en: 'List only among at least this many like cases', min: 3, max: 1000,
    unset: { zh: '法律没有规定，8 是本系统的通常值。类案少于此数的不作偏离判断。', en: 'No law says; 8 is our usual figure. Fewer like cases are not judged by.' } },
  'enforcement.likeCases.months':    { section: 'penalty', kind: 'number', zh: '与最近几个月的决定相比', en: 'Compare with decisions of this many months', min: 1, max: 120,
    unset: { zh: '法律没有规定，24 是本系统的通常值。', en: 'No law says; 24 is our usual figure.' } },

  'enforcement.gentleItems':   { section: 'gentle', kind: 'items', zh: '先劝导后处罚的事项', en: 'Acts dealt with gently first', basis: '行政处罚法第六条',
    unset: { zh: '留空时没有事项要求先劝导。列入的事项要先劝导、提供安置、责令改正，例外须写明理由。', en: 'While it is empty no act asks for it. Those listed are persuaded, offered a place and ordered to correct first.' } },
  'enforcement.hardshipFirst': { section: 'gentle', kind: 'switch', zh: '疏导点轮候困难人员优先', en: 'People in hardship come first on waiting lists',
    unset: { zh: '未勾选时按申请先后。', en: 'Otherwise by the time of application.' } },

  'enforcement.inspectionsPerYear': { section: 'inspection', kind: 'number', zh: '同一企业每年计划检查上限（次）', en: 'Planned inspections of an enterprise in a year', basis: '国办发〔2024〕54号', optional: true, needed: true, min: 0, max: 366,
    unset: { zh: '未设置时，计划检查不予申请，直到设置为止。', en: 'Until it is set a planned inspection cannot be applied for.' } },
  'enforcement.drawWeights.A': { section: 'inspection', kind: 'number', zh: 'A 级（风险低）抽取权重', en: 'Weight of grade A (low risk)', min: 0, max: 100, step: 0.1, unset: drawUnset },
  'enforcement.drawWeights.B': { section: 'inspection', kind: 'number', zh: 'B 级（风险一般、未评级）抽取权重', en: 'Weight of grade B (ordinary risk, or not graded)', min: 0, max: 100, step: 0.1, unset: drawUnset },
  'enforcement.drawWeights.C': { section: 'inspection', kind: 'number', zh: 'C 级（风险较高）抽取权重', en: 'Weight of grade C (raised risk)', min: 0, max: 100, step: 0.1, unset: drawUnset },
  'enforcement.drawWeights.D': { section: 'inspection', kind: 'number', zh: 'D 级（风险高）抽取权重', en: 'Weight of grade D (high risk)', min: 0, max: 100, step: 0.1, unset: drawUnset },
  'enforcement.ratingChangeDays':   { section: 'inspection', kind: 'number', zh: '检查评价可以修改的天数', en: 'Days in which a rating may be changed', min: 0, max: 366,
    unset: { zh: '决定被检查人评价后几天内还可以修改。', en: 'Decides how long the inspected may change their rating.' } },

  'enforcement.recordedItems':   { section: 'evidence', kind: 'items', zh: '询问、勘验须全程音像记录的事项', en: 'Acts whose interviews and site records are recorded', basis: '国办发〔2018〕118号（八）', optional: true, needed: true,
    unset: { zh: '未设置时，只有查封扣押、强制拆除要求音像记录。', en: 'Until it is set only sealing, seizure and demolition ask for a recording.' } },
  'enforcement.fileMegabytes':   { section: 'evidence', kind: 'number', zh: '单个证据文件上限（MB）', en: 'Largest file of evidence (MB)', optional: true, min: 1, max: 2000,
    unset: { zh: '未设置时为 500 MB。', en: 'Until it is set 500 MB.' } },
  'enforcement.nightHours.from': { section: 'evidence', kind: 'time', zh: '夜间自', en: 'Night from', basis: '行政强制法第四十三条第一款', optional: true, needed: true, unset: wholeNight },
  'enforcement.nightHours.to':   { section: 'evidence', kind: 'time', zh: '夜间至', en: 'Night until', basis: '行政强制法第四十三条第一款', optional: true, unset: wholeNight },

  'enforcement.majorCase.sumFen':      { section: 'major', kind: 'yuan', zh: '涉案金额达到（元）', en: 'Sum involved from (yuan)', optional: true, needed: true, unset: majorUnset },
  'enforcement.majorCase.casualties':  { section: 'major', kind: 'number', zh: '伤亡达到（人）', en: 'Casualties from', optional: true, min: 1, max: 100_000, unset: majorUnset },
  'enforcement.majorCase.attention':   { section: 'major', kind: 'switch', zh: '社会影响较大的', en: 'Of wide public concern', optional: true, unset: majorUnset },
  'enforcement.majorCase.crossRegion': { section: 'major', kind: 'switch', zh: '跨区域的', en: 'Across regions', optional: true, unset: majorUnset },

  'centres.supervisionCentre': { section: 'centres', kind: 'unit', zh: '监督中心', en: 'Supervision centre', optional: true, needed: true,
    unset: { zh: '未设置时，核实、核查任务和待受理的案卷没有归属单位。', en: 'Until it is set checks and new reports belong to no unit.' } },
  'centres.commandCentre':     { section: 'centres', kind: 'unit', zh: '指挥中心', en: 'Command centre', optional: true, needed: true,
    unset: { zh: '未设置时，待派遣的案卷没有归属单位。', en: 'Until it is set cases to be dispatched belong to no unit.' } },

  'supervision.complaints': { section: 'supervision', kind: 'unit', zh: '执法监督机构', en: 'Takes complaints about enforcement', basis: '行政处罚法第七十五条第二款', optional: true, needed: true,
    unset: { zh: '未设置时，公众门户和工作台都不能登记执法投诉。', en: 'Until it is set no complaint about enforcement can be made.' } },
  'supervision.noticeProfile': { section: 'supervision', kind: 'choice', zh: '监督文书的期限', en: 'Periods of supervisory papers', choices: noticeProfiles,
    unset: { zh: '没有取得全国统一的期限。选外省文本的，整改、异议和复查按该文本计；文本没有写的，仍按“环节时限”。', en: 'No national periods were obtained. With a province’s text its periods run; what it leaves open runs by the time limits of steps.' } },
  'supervision.petitions':  { section: 'supervision', kind: 'unit', zh: '信访部门', en: 'Takes petitions', basis: '信访工作条例第二十二条', optional: true, needed: true,
    unset: { zh: '未设置时，公众门户和工作台都不能登记信访事项。', en: 'Until it is set no petition can be registered.' } },
  'supervision.referrals': { section: 'supervision', kind: 'unit', zh: '接收移送案件的单位', en: 'Receives referrals of suspected crimes', basis: '行政执法机关移送涉嫌犯罪案件的规定第七条', optional: true,
    unset: { zh: '未设置时，其他机关移送来的案件保留在交换页，等待设置。', en: 'Until it is set referrals from other organs wait on the page Exchange.' } },
  'exchange.attempts': { section: 'supervision', kind: 'number', zh: '发送几次没有回执列为滞留', en: 'Tries before a message counts as stuck', min: 1, max: 100,
    unset: { zh: '法律没有规定，6 是本系统的通常值。', en: 'No law says; 6 is our usual figure.' } },
  'exchange.hours':    { section: 'supervision', kind: 'number', zh: '几小时没有回执列为滞留', en: 'Hours before a message counts as stuck', min: 1, max: 720,
    unset: { zh: '法律没有规定，12 是本系统的通常值。', en: 'No law says; 12 is our usual figure.' } },
  'supervision.reconsiderations': { section: 'supervision', kind: 'unit', zh: '行政复议机构', en: 'Handles reconsideration', basis: '行政复议法第四条第二款', optional: true, needed: true,
    unset: { zh: '未设置时，公众门户和工作台都不能登记行政复议申请。', en: 'Until it is set nobody can apply for reconsideration here.' } },
  'supervision.information': { section: 'supervision', kind: 'unit', zh: '政府信息公开工作机构', en: 'Office of government information', basis: '政府信息公开条例第四条', optional: true, needed: true,
    unset: { zh: '未设置时，政府信息公开申请不予办理，直到设置为止。', en: 'Until it is set requests for information are refused.' } },
  'supervision.informationFeeRule': { section: 'supervision', kind: 'text', zh: '信息处理费的收费依据', en: 'Rule of the processing fee', basis: '政府信息公开条例第四十二条第二款', optional: true, max: 200,
    unset: { zh: '未设置时不收取信息处理费。', en: 'Until it is set no processing fee is charged.' } },
  'supervision.phone':      { section: 'supervision', kind: 'text', zh: '执法监督电话', en: 'Telephone for complaints about enforcement', basis: '行政处罚法第三十九条', optional: true, needed: true, max: 40,
    unset: { zh: '未设置时，公示的监督电话为热线电话。', en: 'Until it is set the hotline is published in its place.' } },
  'supervision.depositRatePercent': { section: 'supervision', kind: 'number', zh: '银行同期存款年利率（%）', en: 'Bank’s yearly rate for deposits (%)', basis: '国家赔偿法第三十六条第七项', optional: true, needed: true, min: 0, max: 20, step: 0.01,
    unset: { zh: '未设置时，不能决定返还罚款。', en: 'Until it is set no decision gives a fine back.' } },

  'enforcement.legalReviewerPercent': { section: 'supervision', kind: 'number', zh: '法制审核人员占执法人员（%）', en: 'Legal reviewers to officers (%)', basis: '国办发〔2018〕118号（十一）', optional: true, min: 0, max: 100, step: 0.1,
    unset: { zh: '未设置时按 5%（文件写“原则上”）。单位登记簿按它显示配备是否达到，不妨碍办案。', en: 'Until it is set 5 %, as the text says “in principle”. The register of units shows whether it is met; nothing is stopped by it.' } },

  'clues.lapsedTimes': { section: 'clues', kind: 'number', zh: '逾期达到时限的几倍列为线索', en: 'A clue from so many times the period late', min: 0, max: 100, step: 0.1, unset: cluesUnset },
  'clues.returns': { section: 'clues', kind: 'number', zh: '退件达到几次列为线索', en: 'A clue from so many returns', min: 1, max: 20, step: 1, unset: cluesUnset },
  'clues.lookMinutes': { section: 'clues', kind: 'number', zh: '核查答复不足几分钟且没有位置的列为线索', en: 'A clue where a check took fewer minutes and has no place', min: 0, max: 120, step: 0.5, unset: cluesUnset },
  'clues.photoBits': { section: 'clues', kind: 'number', zh: '近似照片最多相差几位（共 64 位）', en: 'Photos are alike that differ in at most so many of 64 bits', min: 0, max: 3, step: 1, unset: cluesUnset },
  'clues.photoMetres': { section: 'clues', kind: 'number', zh: '近似照片的两处至少相距多少米', en: 'Photos alike are a clue from so many metres apart', min: 0, max: 10_000, step: 10, unset: cluesUnset },
  'clues.farMetres': { section: 'clues', kind: 'number', zh: '办理位置距案卷多少米列为线索', en: 'A clue from so many metres off the place', min: 20, max: 20_000, step: 10, unset: cluesUnset },
  'clues.shiftFrom': { section: 'clues', kind: 'number', zh: '当班自几时起', en: 'Shifts begin at (hour)', min: 0, max: 12, step: 0.5, unset: cluesUnset },
  'clues.shiftTo': { section: 'clues', kind: 'number', zh: '当班至几时止', en: 'Shifts end at (hour)', min: 12, max: 24, step: 0.5, unset: cluesUnset },
  'clues.strayMinutes': { section: 'clues', kind: 'number', zh: '不按清单派遣满多少分钟列为线索', en: 'A dispatch against the list is a clue after so many minutes', min: 0, max: 10_000, step: 10, unset: cluesUnset },
  'clues.outsideShare': { section: 'clues', kind: 'number', zh: '有理由、经讨论的偏离达到幅度的多少列为线索', en: 'A justified departure is a clue from this share of the range', min: 0, max: 10, step: 0.05, unset: cluesUnset },
  'clues.oneSidedLeast': { section: 'clues', kind: 'number', zh: '一律处罚、不罚至少几件', en: 'Always or never: from so many cases', min: 5, max: 1000, step: 1, unset: cluesUnset },
  'clues.oneSidedChance': { section: 'clues', kind: 'number', zh: '一律处罚、不罚的概率不超过', en: 'Always or never: as unlikely as', min: 0.000001, max: 0.05, step: 0.000001, unset: cluesUnset },
  'clues.deliveryDays': { section: 'clues', kind: 'number', zh: '逾期送达几天列为线索', en: 'Served late is a clue from so many days', min: 1, max: 100, step: 1, unset: cluesUnset },
  'clues.disclosureDays': { section: 'clues', kind: 'number', zh: '逾期公示几天列为线索', en: 'Disclosed late is a clue from so many days', min: 1, max: 100, step: 1, unset: cluesUnset },

  'case.extensionsMax':      { section: 'cases', kind: 'number', zh: '延期次数上限', en: 'Extensions of a case', min: 0, max: 10, unset: { zh: '超过的延期申请不予受理。', en: 'A further extension is refused.' } },
  'case.suspendDaysMax':     { section: 'cases', kind: 'number', zh: '挂账天数上限', en: 'Longest suspension (days)', min: 1, max: 3650, unset: { zh: '超过的挂账申请不予受理。', en: 'A longer suspension is refused.' } },
  'case.reopensMax':         { section: 'cases', kind: 'number', zh: '重新处理次数上限', en: 'Times a case may be reopened', min: 0, max: 10, unset: { zh: '反映人再次要求时须另行反映。', en: 'After that a reporter reports anew.' } },
  'case.duplicateMetres':    { section: 'cases', kind: 'number', zh: '重复上报距离（米）', en: 'Same report within (metres)', min: 0, max: 1000, unset: { zh: '决定多近的上报提示可能重复。', en: 'Decides how near two reports may be one.' } },
  'case.duplicateHours':     { section: 'cases', kind: 'number', zh: '重复上报时间（小时）', en: 'Same report within (hours)', min: 0, max: 720, unset: { zh: '决定多久内的上报提示可能重复。', en: 'Decides how long two reports may be one.' } },
  'shiftLeadSuspendDaysMax': { section: 'cases', kind: 'number', zh: '值班长可批挂账天数', en: 'Suspension a shift lead may allow (days)', min: 0, max: 3650, unset: { zh: '更长的由中心负责人批准。', en: 'A longer one is for the director.' } },
  'dueSoonShare':            { section: 'cases', kind: 'number', zh: '临期提醒（剩余时限的比例）', en: 'Due soon (share of the time left)', min: 0, max: 0.9, step: 0.05, unset: { zh: '剩余时间低于该比例的标为临期。', en: 'Below it a matter is shown as due soon.' } },

  'levels':          { section: 'time', kind: 'levels', zh: '环节时限', en: 'Time limits of steps', basis: 'GB/T 30428.8', unset: { zh: '未改的环节按通行值计时；法定期限不在此列，不能改。已开始的计时不变。', en: 'Steps not changed use the usual length. Legal terms are not among them. Running clocks stay as they are.' } },
  'hoursPerWorkDay': { section: 'time', kind: 'number', zh: '一个工作日折合小时', en: 'Hours of a working day', min: 1, max: 24, step: 0.5, unset: { zh: '工作日与工作小时之间按它换算。', en: 'Working days and hours are converted by it.' } },
  'office':          { section: 'time', kind: 'office', zh: '办公时间', en: 'Office hours', unset: { zh: '每一版自起始日起适用；改作息请增加一版，不要改动旧版。', en: 'Each version holds from its first day. Add a version; do not change an old one.' } },

  'hotline':             { section: 'open', kind: 'text', zh: '热线电话', en: 'Hotline', max: 40, unset: { zh: '门户上请公众拨打的号码。', en: 'The number the portal asks people to call.' } },
  'open311.keyRequired': { section: 'open', kind: 'switch', zh: '外部系统上报须用密钥', en: 'Reports of other systems need a key', basis: 'Open311 GeoReport v2', unset: { zh: '未勾选时任何系统都可以上报。', en: 'Otherwise any system may report.' } },
  'open311.contact':     { section: 'open', kind: 'text', zh: '接口联系方式', en: 'Whom to ask about the interface', basis: 'Open311 GeoReport v2', optional: true, blank: true, max: 300, unset: { zh: '未设置时写热线电话。', en: 'Until it is set the hotline is given.' } },
  'open311.keyService':  { section: 'open', kind: 'text', zh: '密钥申请地址', en: 'Where to apply for a key', basis: 'Open311 GeoReport v2', optional: true, blank: true, max: 300, unset: { zh: '未设置时写“向区县系统管理员申请”。', en: 'Until it is set people are sent to the district’s administrator.' } },

  'tiles.url':         { section: 'map', kind: 'text', zh: '瓦片地址', en: 'Address of tiles', optional: true, blank: true, max: 300, unset: tiles },
  'tiles.attribution': { section: 'map', kind: 'text', zh: '署名', en: 'Attribution', optional: true, blank: true, max: 200, unset: tiles },
  'tiles.datum':       { section: 'map', kind: 'choice', zh: '坐标系', en: 'Datum', unset: tiles,
    choices: { cgcs2000: { zh: 'CGCS2000', en: 'CGCS2000' }, gcj02: { zh: 'GCJ-02', en: 'GCJ-02' }, bd09: { zh: 'BD-09', en: 'BD-09' } } },
} as const satisfies Record<string, SettingRow>

export type SettingPath = keyof typeof settingRows
export const settingPaths = Object.keys(settingRows) as SettingPath[]
export const settingOf = (path: SettingPath): SettingRow => settingRows[path]

/** What stands at a path; undefined where nothing does. */
export function settingAt(settings: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined), settings)
}

/** Whether nothing was set: absent, empty text, an empty list, a switch left off. */
export const isUnset = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)

const majorPaths = settingPaths.filter((path) => path.startsWith('enforcement.majorCase.'))

/** Settings that acts wait for and that the district has not made. One criterion of a major case is enough. */
export function settingsNeeded(settings: unknown): SettingPath[] {
  return settingPaths.filter((path) => {
    if (settingOf(path).needed !== true) return false
    if (path.startsWith('enforcement.majorCase.')) return majorPaths.every((one) => isUnset(settingAt(settings, one)))
    return isUnset(settingAt(settings, path))
  })
}
