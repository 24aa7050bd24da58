import type { Sentences } from './sentences.ts'

export const enforcementRefusals = {
  'enforcement.announceLast': {
    zh: '公告送达须在下落不明或者其他方式无法送达时使用：请先邮寄，或者选择“下落不明”并写明查找经过',
    en: 'Announcing is for a party who cannot be found or reached: post it first, or choose that ground and say how you searched',
  },
  'enforcement.answerFirst': {
    zh: '当事人提出了陈述、申辩，请先填写是否采纳和复核意见',
    en: 'The party has made a statement: say whether it is adopted, and why',
  },
  'enforcement.atNight': {
    zh: '夜间和法定节假日不得实施强制执行；情况紧急的，请写明',
    en: 'Nothing is enforced at night or on a public holiday; where it is urgent, say why',
  },
  'enforcement.baseEvidence': {
    zh: '罚款按基数计算：请填写证明基数的证据在本案的序号（造价鉴定、合同、测绘报告等）',
    en: 'The fine is measured by a base: give the number of the evidence that proves it (appraisal, contract, survey)',
  },
  'enforcement.cardsNotShown': {
    zh: '执法人员应当主动出示执法证件；未出示的，当事人有权拒绝，请出示后再办理',
    en: 'Show your credentials first: a party may refuse until you do',
  },
  'enforcement.childrenOpen': {
    zh: '送达、听证、强制措施或者收缴等下级程序还未办结，请先办结',
    en: 'Something below this is still open (service, hearing, goods held, money): finish it first',
  },
  'enforcement.closedHearingReason': {
    zh: '不公开举行听证的，请写明涉及哪种秘密或者隐私',
    en: 'For a closed hearing say which secret or privacy is concerned',
  },
  'enforcement.collectOtherSum': {
    zh: '当场收缴的数额应当与罚款数额相同',
    en: 'The sum collected must be that of the fine',
  },
  'enforcement.collectTooMuch': {
    zh: '以“一百元以下”为由当场收缴的，罚款不得超过 100 元；请选择其他事由或者不当场收缴',
    en: 'On this ground a fine of at most 100 yuan is collected on the spot: choose another ground, or let the bank collect it',
  },
  'enforcement.correctionUnknown': {
    zh: '没有找到这份责令改正，或者它不是对同一当事人、同一事项作出的，请重新选择',
    en: 'This order to correct is not there, or is about another party or item: choose again',
  },
  'enforcement.courtOnly': {
    zh: '法律没有规定本机关可以自行强制执行，请在期限内申请人民法院强制执行',
    en: 'No law lets this organ enforce by itself: apply to the court within its time',
  },
  'enforcement.courtWindow': {
    zh: '申请法院强制执行的期限是 {from} 至 {to}，今天不在此期间',
    en: 'The court may be asked from {from} to {to}; today is outside that time',
  },
  'enforcement.demandTooFresh': {
    zh: '催告书送达十日后仍未履行的，才可以申请法院强制执行',
    en: 'The court may be asked only when ten days have passed since the demand was served',
  },
  'enforcement.disclosureOpen': {
    zh: '处罚决定的公示还未办理，请先决定公示或者不予公示',
    en: 'Disclosure is not settled: publish the decision, or say why not',
  },
  'enforcement.disputeOpen': {
    zh: '本案的管辖争议正在处理，请在原争议中办理',
    en: 'A dispute over this proceeding is under way already: go on with that one',
  },
  'enforcement.disputed': {
    zh: '管辖争议解决前不得告知、决定或者移送；不能等待的调查取证可以照常进行',
    en: 'While jurisdiction is disputed nothing is notified, decided or handed over; what cannot wait may still be investigated',
  },
  'enforcement.dossierIncomplete': { zh: '案卷缺少：{missing}，请补齐后归档', en: 'The dossier lacks: {missing}. Add it before archiving' },
  'enforcement.executionOpen': { zh: '强制执行正在进行，请先办结', en: 'Enforcement is under way: finish it first' },
  'enforcement.extendByHead': {
    zh: '首次延长由负责人批准；再次延长才由集体讨论，且只能一次',
    en: 'The head grants the first extension; the panel grants one more, once',
  },
  'enforcement.extendByPanel': {
    zh: '已经延长过一次，再次延长须由负责人集体讨论决定',
    en: 'It has been extended once: a further extension is for the panel to decide',
  },
  'enforcement.goodsStillHeld': {
    zh: '还有登记保存或者查封、扣押的财物没有处理，请先处理或者解除',
    en: 'Goods are still held or sealed: decide about them or release them first',
  },
  'enforcement.headOnly': {
    zh: '此步由执法机关负责人办理，中队负责人不能代替，请报机关负责人',
    en: 'This is for the head of the organ, not of a squad: pass it up',
  },
  'enforcement.hearingAlready': {
    zh: '已经要求过听证，或者已书面放弃听证',
    en: 'A hearing was asked for already, or given up in writing',
  },
  'enforcement.hearingNotYet': { zh: '还没有到听证时间', en: 'The time of the hearing has not come' },
  'enforcement.hearingNoticeLate': {
    zh: '听证通知没有在举行的七个工作日前送达，请延期另行安排',
    en: 'The notice was not served seven working days before: postpone and arrange again',
  },
  'enforcement.hearingOpen': { zh: '当事人要求听证，听证终结后才能继续', en: 'A hearing was asked for: go on once it has ended' },
  'enforcement.hearingResultWrong': { zh: '听证结果与所选的动作不符，请重新选择', en: 'The outcome does not fit this act: choose again' },
  'enforcement.hearingTooSoon': {
    zh: '听证通知须在举行的七个工作日前送达，请选择更晚的时间',
    en: 'The party is told seven working days before the hearing: choose a later time',
  },
  'enforcement.heavierThanNotified': {
    zh: '处罚重于告知的内容；不得因陈述、申辩加重处罚，发现新事实的请重新告知',
    en: 'This is heavier than what was notified; a statement never makes it heavier, and new facts are notified again first',
  },
  'enforcement.inFuture': { zh: '日期不能晚于今天，请改正', en: 'A date lies in the future: correct it' },
  'enforcement.inspectionCeiling': {
    zh: '今年对该当事人的检查已达 {n} 次，不能超过公布的上限；因投诉举报、线索的，请选择“个案检查”',
    en: 'This party was inspected {n} times this year, the published ceiling: only a complaint or lead allows another',
  },
  'enforcement.inspectionCeilingUnset': {
    zh: '本区还没有设定涉企检查年度频次上限，请管理员先在设置中填写',
    en: 'The yearly ceiling of inspections is not set: ask an administrator to set it first',
  },
  'enforcement.majorOpen': {
    zh: '本案已上报，请在原重大案件中办理',
    en: 'This was reported up already: go on with that report',
  },
  'enforcement.majorWaiting': {
    zh: '本案已上报，请等待上级答复后再作决定',
    en: 'This was reported up: wait for the answer before deciding',
  },
  'enforcement.mergeVisits': {
    zh: '另有 {n} 次对该当事人的检查待实施，请并入综合查一次，或者写明不并入的理由',
    en: '{n} other visits to this party are waiting: join them in one visit, or say why not',
  },
  'enforcement.nothingFound': { zh: '检查没有发现涉嫌违法，不能转立案', en: 'The inspection found no violation' },
  'enforcement.proceedingThere': { zh: '已经转立案，不能重复', en: 'A proceeding was opened already' },
  'enforcement.noConsent': {
    zh: '电子送达须当事人同意并签订确认书；请先在当事人档案中登记，或者改用其他方式',
    en: 'Electronic service needs the party’s written consent: enter it in the party’s file, or serve in another way',
  },
  'enforcement.noEvidence': { zh: '没有证据，不得给予行政处罚；请先收集证据', en: 'There is no evidence: gather it first' },
  'enforcement.noGovernmentOrder': {
    zh: '强制拆除须有人民政府责成文书，请填写文号',
    en: 'A demolition needs the order of the government: give its number',
  },
  'enforcement.noHearingHere': { zh: '拟作出的处罚不属于听证范围', en: 'The penalty proposed gives no right to a hearing' },
  'enforcement.lawThenUnknown': {
    zh: '违法行为发生日（{day}）还没有执法事项目录，系统不知道当时的规定：请在“行为发生时的规定”中写明法律、条款、内容和理由',
    en: 'No list of items was in force on the day of the act ({day}), so its law is not known here: state law, article, text and reason in “The law of the day of the act”',
  },
  'enforcement.lawThenNotOnSpot': {
    zh: '违法行为发生日（{day}）还没有执法事项目录，系统不知道当时的规定，不能当场处罚：请按普通程序立案，写明当时的规定',
    en: 'No list of items was in force on the day of the act ({day}), so its law is not known here and nothing is decided on the spot: open an ordinary proceeding and state that law',
  },
  'enforcement.noViolationThen': {
    zh: '违法行为发生日（{day}）的执法事项目录没有事项 {item}：行为发生时不认为是违法的，不得处罚；目录遗漏的请先补录',
    en: 'The list of the day of the act ({day}) has no item {item}: what was no violation then is not penalised; if the list was incomplete, complete it first',
  },
  'enforcement.noViolationNow': {
    zh: '事项 {item} 的规定已经废止，新的规定不认为是违法的，不得处罚',
    en: 'Item {item} was repealed: what is no violation any more is not penalised',
  },
  'enforcement.lateFineAlready': {
    zh: '已于 {day} 决定加处罚款；数额按日计算至罚款缴清，无须再次决定',
    en: 'The late fine was decided on {day}; it goes on by itself until the fine is paid',
  },
  'enforcement.noLateFine': {
    zh: '罚款没有逾期，不能加处；缴款期限至 {due}',
    en: 'The fine is not late, so nothing may be added: it is due by {due}',
  },
  'enforcement.reduceTooMuch': {
    zh: '只能减免已经决定的加处罚款，至多 {late} 元；罚款本身不得减免',
    en: 'Only the late fine that was decided may be remitted, {late} yuan at most; never the fine itself',
  },
  'enforcement.remediedFirst': {
    zh: '当事人采取补救措施的才可以减免加处罚款，请写明补救措施',
    en: 'The late fine is remitted only to a party who has made good: say how',
  },
  'enforcement.remedyNotBegun': {
    zh: '没有登记过在此之前申请的复议或者诉讼（{from}），请先登记申请',
    en: 'No reconsideration or suit was entered that began before this day ({from}): enter its beginning first',
  },
  'enforcement.stayed': {
    zh: '行政复议（{number}）期间停止执行，请等待恢复执行或者复议决定',
    en: 'Execution is stayed by reconsideration {number}: wait until the stay is lifted or it is decided',
  },
  'enforcement.reviewOrganEnforces': {
    zh: '该决定经复议（{number}）变更或者调解，由行政复议机关执行，请移交',
    en: 'Reconsideration {number} changed it, so the reviewing organ enforces it: hand it over',
  },
  'enforcement.refundTooMuch': { zh: '应退{yuan}元，请核对数额', en: '{yuan} yuan are to be given back: check the sum' },
  'enforcement.noPenaltyNamed': { zh: '请至少填写一种处罚', en: 'Name one penalty at least' },
  'enforcement.noPriorNotice': {
    zh: '告知书还未送达；未告知当事人拟作出的处罚及其权利，不得作出处罚决定',
    en: 'The notice is not served: nothing is decided before the party was told of the penalty and its rights',
  },
  'enforcement.noRecordOfFacts': {
    zh: '缺少现场笔录或者当事人陈述，请先勘验或者询问',
    en: 'There is neither a site record nor a statement of the party: inspect the place or hear the party first',
  },
  'enforcement.noUnit': {
    zh: '您没有在执法单位任职，不能办理；请联系系统管理员',
    en: 'You hold no post in an enforcing unit: ask an administrator',
  },
  'enforcement.notAnnounced': { zh: '强制拆除前应当公告，请先发布公告', en: 'A demolition is announced first' },
  'enforcement.notConfiscated': { zh: '没有作出没收非法财物的决定，不能没收、销毁', en: 'No decision to confiscate was made' },
  'enforcement.notOfficerHere': { zh: '须由本案承办的执法人员办理', en: 'This is for an officer of this proceeding to do' },
  'enforcement.notOverdue': { zh: '履行期限还未届满', en: 'The time to perform has not passed' },
  'enforcement.notRemoval': {
    zh: '这份文书不是责令限期拆除或者恢复原状；逾期未改正的，请登记为“未改正”，另行处罚',
    en: 'This is no order to remove a structure or to restore: enter it as not corrected, and penalise',
  },
  'enforcement.notServedYet': { zh: '决定书送达后才能公示', en: 'A decision is published once it is served' },
  'enforcement.notSigned': {
    zh: '请由当事人签名；拒绝签收的，请注明',
    en: 'Have the party sign, or note that it refused to',
  },
  'enforcement.itemUnknown': {
    zh: '当日有效的执法事项目录中没有 {item}，请重新选择',
    en: 'The catalogue of items of that day has no {item}: choose again',
  },
  'enforcement.nothingOwed': { zh: '没有待缴的罚款', en: 'No fine is owed' },
  'enforcement.nothingSubmitted': { zh: '还没有提交拟作出的处罚，请退回复核', en: 'No penalty was submitted: send it back to be weighed' },
  'enforcement.orderFirst': {
    zh: '此项须先责令改正，逾期不改正的才能处罚；请选择已经复查为“未改正”的责令改正',
    en: 'This item is punished only after an order to correct was not obeyed: name the order whose re-check found it uncorrected',
  },
  'enforcement.worksFirst': {
    zh: '此项罚款须在违法建设改正、拆除或者没收之后作出：请先由执法人员“登记改正、拆除情况”，或者一并没收实物、违法收入',
    en: 'This fine comes only after the works were corrected, pulled down or confiscated: have the officers enter that they were, or confiscate works or gains with it',
  },
  'enforcement.outsideBenchmark': {
    zh: '处罚偏离裁量基准，请写明理由；须经集体讨论',
    en: 'This leaves the discretion benchmark: give the reason; the panel must discuss it',
  },
  'enforcement.outsideOnSpot': {
    zh: '罚款数额不在所选裁量档次之内：偏离裁量基准须经负责人集体讨论，不能当场处罚，请改用普通程序',
    en: 'The fine is outside its tier: leaving the benchmark is for a panel, so it cannot be decided on the spot. Use the ordinary procedure',
  },
  'enforcement.overpaid': { zh: '超出应缴数额，还应缴 {left} 元', en: 'More than is owed: {left} yuan are left' },
  'enforcement.ownCase': {
    zh: '承办、调查本案的执法人员不能审批、主持听证或者审核，请由他人办理',
    en: 'Who investigated does not approve, chair or review: somebody else must',
  },
  'enforcement.panelFirst': {
    zh: '情节复杂、重大或者偏离裁量基准的，应当由负责人集体讨论后决定',
    en: 'This is complicated, grave, or outside the benchmark: the panel of heads discusses it first',
  },
  'enforcement.panelTooSmall': { zh: '集体讨论须两名以上负责人参加', en: 'Two heads at least take part in the discussion' },
  'enforcement.partyHere': {
    zh: '该当事人已在本案中，请选择另一名当事人',
    en: 'This party is in the proceeding already: choose another one',
  },
  'enforcement.partyUnknown': { zh: '没有找到这名当事人，请先登记', en: 'This party is not on file: enter it first' },
  'enforcement.recused': { zh: '您已回避，不能办理本案', en: 'You were recused from this proceeding' },
  'enforcement.remediesOpen': {
    zh: '强制拆除须在行政复议和行政诉讼期限（{until}）均届满，且当事人未申请、未起诉后',
    en: 'A demolition waits until the time of both remedies ({until}) has passed unused',
  },
  'enforcement.replaceRecused': {
    zh: '同意回避的，请同时另派执法人员，名单中不能再有其本人',
    en: 'Where recusal is granted, name other officers: that person can no longer be one',
  },
  'enforcement.reviewFirst': { zh: '此案须经法制审核并通过，才能决定', en: 'Legal review must be passed before a decision' },
  'enforcement.reviewNotDue': { zh: '此案无须法制审核，请直接报负责人', en: 'No legal review is due: send it to be decided' },
  'enforcement.reviewerNotQualified': {
    zh: '初次从事法制审核的人员须通过法律职业资格考试，请登记资格或者由他人审核',
    en: 'A reviewer needs the legal profession qualification: enter it, or have somebody else review',
  },
  'enforcement.secondFine': {
    zh: '对同一违法行为已于 {day} 前后作出过罚款，不得再次罚款；可以给予其他种类的处罚或者责令改正',
    en: 'This act (around {day}) was fined already: no second fine; another kind of penalty or an order to correct is possible',
  },
  'enforcement.statedLate': { zh: '提出的日期已超过期限', en: 'It was made after the time had run out' },
  'enforcement.statementOpen': {
    zh: '陈述、申辩的期限还未届满，当事人也没有书面放弃',
    en: 'The time for statements is not over, and the party has not given it up in writing',
  },
  'enforcement.stepsMissing': { zh: '法定步骤还没有全部确认，请逐项完成', en: 'Not every step of the law is confirmed: complete each' },
  'enforcement.stillOwed': { zh: '还应缴 {left} 元', en: '{left} yuan are still owed' },
  'enforcement.substituteLacks': {
    zh: '代履行决定须载明代履行人、代履行日期和费用预算，请补全',
    en: 'Say who performs, on which day, and what it will cost',
  },
  'enforcement.tierFirst': {
    zh: '此项有裁量基准，请先选择裁量档次',
    en: 'There is a discretion benchmark for this item: choose its tier first',
  },
  'enforcement.leftUnproven': {
    zh: '留置送达缺少见证人，也缺少送达过程的照片、录音录像；请补填其中一项',
    en: 'There is neither a witness nor a photo or recording of how the writ was left: add one of them',
  },
  'enforcement.unlikeReason': {
    zh: '罚款 {sum} 元明显偏离类案（共 {n} 件，中位数 {median} 元），请写明与类案不同的理由',
    en: 'The fine of {sum} yuan lies far from {n} like cases, whose median is {median} yuan: write why it differs',
  },
  'enforcement.untilPast': { zh: '期限须晚于今天', en: 'The day given must lie ahead' },
  'enforcement.ratingClosed': {
    zh: '评价自首次提交起 {days} 日内可以修改，现已超过，仍有意见的请向作出检查的机关提出',
    en: 'A rating can be changed for {days} days after it was first given, which are over: tell the organ that inspected',
  },
  'enforcement.rightsReserved': {
    zh: '当事人于 {day} 声明不放弃陈述、申辩和听证，须有其在此之后签名的放弃声明',
    en: 'On {day} the party said that it gives up neither statement nor hearing: only a waiver signed after that day counts',
  },
  'enforcement.rightsReservedAlready': {
    zh: '已于 {day} 收到不放弃权利的声明，无须重复提交',
    en: 'That no right is given up was received on {day}: there is no need to say it again',
  },
  'enforcement.statementsEnough': {
    zh: '网上已经收到 {n} 份陈述、申辩，其余材料请直接交告知书所列机关',
    en: '{n} statements were received online: hand further ones to the organ named in the notice',
  },
  'enforcement.statementOver': {
    zh: '陈述、申辩和要求听证的期限已于 {day} 届满；如在期限内已经寄出材料，请将寄件凭证交告知书所列机关',
    en: 'The time for statements and for asking for a hearing ended on {day}. If you posted something before, take the proof of posting to the organ named in the notice',
  },
} as const satisfies Sentences
