/**
 * Where each statutory rule lives in the program (ids as the list of statutory facts names them): a condition of the tables,
 * an act, a writ, a rule of its own, a setting without a default; or why it is not here. Terms are rows of
 * domain/clock/terms and are found there by their id; what stands here is everything else.
 */
import type { Words } from '../kernel/words.ts'

export type LawPlace = {
  /** Conditions of the tables of enforcement and supervision, by name. */
  readonly needs?: readonly string[]
  /** Acts, as procedure.act. */
  readonly acts?: readonly string[]
  readonly writs?: readonly string[]
  /** Files of the rule, from the root of the project. */
  readonly files?: readonly string[]
  /** Settings of a region, without a default where the law leaves the figure to the place. */
  readonly settings?: readonly string[]
  /** Not in the program, and why. */
  readonly absent?: Words
}

const needs = (...names: string[]): LawPlace => ({ needs: names })
const acts = (...names: string[]): LawPlace => ({ acts: names })
const writs = (...names: string[]): LawPlace => ({ writs: names })
const files = (...names: string[]): LawPlace => ({ files: names })
const settings = (...names: string[]): LawPlace => ({ settings: names })
const absent = (zh: string, en: string): LawPlace => ({ absent: { zh, en } })
const reform = absent(
  '属于权责与改革（赋权、目录、协作），随该部分程序实现',
  'Belongs to the reform of duties (devolution, catalogues, cooperation) and comes with its procedures',
)
const counting = files('domain/clock/terms/count.ts', 'domain/clock/terms/rules/all.ts')
const calendar = files('domain/clock/work-calendar.ts', 'data/work-calendar.csv')
const items = files('data/enforcement-items.csv', 'domain/enforcement/item-row.ts')
const cadastral = absent(
  '由法院、银行、公安等机关办理，本系统只记录结果',
  'Done by courts, banks or the police; only the outcome is recorded here',
)

const paperPeriods: LawPlace = { ...settings('supervision.noticeProfile', 'levels'), files: ['domain/supervision/oversight/periods.ts'] }

/** Where a term is asked besides the clocks that run by it: conditions and acts that refuse after its last day. */
export const termPlaces: Readonly<Record<string, LawPlace>> = {
  // Which of two terms a clock of a reconsideration runs by depends on its track.
  'FY-01': { ...needs('inTime'), files: ['domain/supervision/reconsideration/period.ts', 'server/portal/reconsiderations.ts'] },
  'FY-02': { ...needs('inTime'), files: ['domain/supervision/reconsideration/period.ts'] },
  'FY-03': { ...needs('inTime'), files: ['domain/supervision/reconsideration/period.ts'] },
  'FY-03b': { ...needs('inTime'), files: ['domain/supervision/reconsideration/period.ts'] },
  'FY-11': { ...needs('completionOnce'), acts: ['reconsideration.askCompletion'] },
  'FY-11b': {
    ...acts('reconsideration.complete', 'reconsideration.giveMoreTime', 'reconsideration.givenUp'),
    files: ['server/supervision/reconsideration/noun.ts'],
  },
  'FY-13': { ...acts('reconsideration.sendCopy'), files: ['server/supervision/reconsideration/noun.ts'] },
  'FY-13b': { ...acts('reviewAnswer.answer', 'reviewAnswer.answerOverdue'), needs: ['allEvidence'] },
  'FY-14': { ...acts('reconsideration.sendCopy'), files: ['server/supervision/reconsideration/noun.ts'] },
  'FY-14b': { ...acts('reviewAnswer.answer', 'reviewAnswer.answerOverdue'), needs: ['allEvidence'] },
  'FY-16': {
    ...acts('reconsideration.decide', 'reconsideration.extend'),
    needs: ['isOrdinary', 'extendedOnce'],
    writs: ['reviewExtension'],
  },
  'FY-17': { ...acts('reconsideration.decide'), files: ['server/supervision/reconsideration/noun.ts'] },
  'FY-21': { ...needs('hearingAhead'), acts: ['reconsideration.callHearing'], writs: ['reviewHearingNotice'] },
  'FY-22': {
    ...acts('normReview.takeUp', 'normReview.uphold', 'normReview.stop', 'reconsideration.startNorm'),
    writs: ['normOpinion', 'normStop'],
  },
  'FY-22b': { ...acts('normReview.forward'), writs: ['normForward'] },
  'FY-22c': { ...acts('normReview.askMaker'), writs: ['normAnswerNotice'] },
  'FY-22d': { ...acts('normMaker.answer', 'normMaker.answerOverdue'), needs: ['makerHeard'], writs: ['normAnswer'] },
  'FY-22e': { ...acts('normReview.enterReply', 'normReview.receive', 'normReview.reply'), writs: ['normReply'] },
  'XF-02': {
    ...acts('petition.lodgeDirect', 'petition.tellAccepted', 'petition.tellWay', 'petition.tellForwarded', 'petition.tellElsewhere'),
    needs: ['toldRightly'],
    writs: ['petitionForwarding', 'petitionElsewhere'],
  },
  // Samples of other provinces: a district sets how long a complaint's steps may take, and no text is cited for it.
  'JD-02': { ...settings('levels'), acts: ['complaint.passOn'] },
  'JD-02b': { ...settings('levels'), acts: ['complaint.askExplanation'] },
  'JD-02c': { ...settings('levels'), acts: ['explanation.explain'] },
  // Of these a district chooses whose its supervisory papers run by, or sets its own.
  ...Object.fromEntries(
    ['JD-03', 'JD-05', 'JD-06c'].map((id) => [id, { ...paperPeriods, acts: ['supervisoryNotice.sign', 'supervisoryNotice.reportDone'] }]),
  ),
  ...Object.fromEntries(
    ['JD-03b', 'JD-05b'].map((id) => [id, { ...paperPeriods, acts: ['supervisoryNotice.object', 'supervisoryNotice.objectionOver'] }]),
  ),
  ...Object.fromEntries(
    ['JD-03c', 'JD-05c'].map((id) => [
      id,
      { ...paperPeriods, acts: ['supervisoryNotice.uphold', 'supervisoryNotice.amend', 'supervisoryNotice.revoke'] },
    ]),
  ),
  'JD-05d': { ...paperPeriods, acts: ['supervisoryNotice.reportDone'] },
  // What the law gives the papers of other organs runs by itself.
  ...Object.fromEntries(
    ['SS-12', 'SS-12b'].map((id) => [
      id,
      { ...files('domain/supervision/oversight/periods.ts'), acts: ['supervisoryNotice.enterInbound'] },
    ]),
  ),
  // A sample of one province, kept as a setting of the district's own.
  'TJ-05': { ...settings('levels'), acts: ['mediation.begin', 'mediation.prolong'], files: ['server/region/settings.ts'] },
  'FY-25': {
    ...files('domain/supervision/oversight/periods.ts'),
    acts: ['reconsideration.advise', 'reviewDuty.report', 'supervisoryNotice.enterInbound'],
  },
  'JD-06': { ...settings('levels'), acts: ['complaint.askExplanation'] },
  'JD-06b': { ...settings('levels'), acts: ['explanation.explain'] },
  'JD-07': {
    ...acts('fileReview.object', 'fileReview.objectionOver', 'reviewRound.announce', 'reviewRound.draw', 'reviewRound.publish'),
    files: ['domain/supervision/file-review/draw.ts', 'domain/supervision/file-review/sheet.ts'],
  },
  'CF-06': { ...needs('statedInTime', 'statementTermOpen'), acts: ['penalty.requestHearing', 'penalty.requestHearingOnline'] },
  'CF-07': needs('noticeInTime', 'noticeWasInTime'),
  'ZJ-06': {
    ...needs('statedInTime', 'statementTermOpen', 'notReserved'),
    acts: ['penalty.recordStatement', 'penalty.stateOnline', 'penalty.reserveRights'],
  },
}

// prettier-ignore
export const lawPlaces: Readonly<Record<string, LawPlace>> = {
  'QJ-01': counting, 'QJ-02': counting, 'QJ-03': counting, 'QJ-04': counting, 'QJ-05': counting, 'QJ-07': counting, 'QJ-08': counting, 'QJ-09': counting,
  'QJ-10': calendar, 'QJ-11': calendar, 'QJ-12': counting,

  'CF-09': { ...files('domain/enforcement/late-fine.ts', 'domain/enforcement/proceeding/money.ts', 'domain/documents/clauses.ts'), needs: ['lateFineAccrues', 'lateFineNotYet', 'remedyInOrder'], acts: ['penalty.imposeLateFine', 'summary.imposeLateFine'], writs: ['lateFineDecision'] },
  'CF-11': needs('courtWindowOpen'),
  'CF-12': writs('penaltyDecision', 'summaryDecision'),
  'CF-13': { ...needs('summaryAllowed'), files: ['domain/enforcement/thresholds.ts'], settings: ['enforcement.soleTraderAs'] },
  'CF-14': needs('collectAllowed', 'collectsAll'),
  'CF-15': { ...needs('hearingKnown', 'hearingOffered'), files: ['domain/enforcement/thresholds.ts'], settings: ['enforcement.hearing'] },
  'CF-16': { ...needs('oldEnough', 'oldEnoughNow'), files: ['domain/enforcement/party.ts', 'domain/enforcement/proposal.ts'] },
  'CF-17': { ...needs('twoOfficers', 'officersStand', 'actsOnSite'), files: ['domain/enforcement/credential.ts'] },
  'CF-18': files('domain/enforcement/grounds.ts', 'domain/enforcement/proposal.ts'),
  'CF-19': { ...needs('groundHolds'), files: ['domain/enforcement/no-penalty.ts'], settings: ['enforcement.firstOffenceYears'] },
  'CF-20': { ...needs('groundHolds'), files: ['domain/enforcement/no-penalty.ts'] },
  'CF-21': { ...needs('groundHolds'), files: ['domain/enforcement/no-penalty.ts', 'domain/enforcement/grounds.ts'] },
  'CF-22': { ...needs('reasonIfOutside', 'insideTier', 'baseProven'), files: ['domain/enforcement/discretion.ts', 'domain/enforcement/fine-base.ts', 'domain/enforcement/benchmark-row.ts'] },
  'CF-23': { ...needs('noSecondFine', 'noSecondFineNow'), files: ['domain/enforcement/duplicate.ts'], settings: ['enforcement.duplicateMetres'] },
  'CF-24': { ...needs('correctedFirst'), acts: ['correction.order'], writs: ['orderToCorrect'] },
  'CF-25': { ...acts('referral.concluded', 'penalty.referralTaken'), files: ['server/supervision/referral/noun.ts'] },
  'CF-26': { ...files('domain/enforcement/law-in-time.ts'), needs: ['itemInForce', 'lawThenStated', 'lawThenKnown', 'itemStands', 'inRangeNow'], writs: ['priorNotice', 'penaltyDecision', 'summaryDecision'] },
  'CF-27': needs('notHeavier', 'notHeavierNow'),
  'CF-28': files('domain/enforcement/item.ts', 'domain/enforcement/penalty.ts'),
  'CF-29': { ...needs('insideGrid', 'powerHeld'), files: ['domain/enforcement/power.ts'] },
  'CF-30': { ...needs('powerHeld', 'powerStands'), files: ['domain/enforcement/power.ts', 'data/demo/powers.csv'] },
  'CF-31': { ...acts('penalty.raiseDispute', 'jurisdiction.agree', 'jurisdiction.refer', 'jurisdiction.designate', 'penalty.disputeSettled', 'penalty.endedElsewhere', 'penalty.transferOut'), needs: ['undisputed', 'takingFits'], writs: ['jurisdictionRecord', 'jurisdictionReport', 'jurisdictionDesignation'], files: ['server/enforcement/beyond/store.ts'] },
  'CF-32': { ...needs('powerHeld'), files: ['domain/enforcement/power.ts', 'domain/documents/writ.ts'] },
  'CF-33': files('domain/enforcement/power.ts'), 'CF-34': files('domain/enforcement/power.ts'),
  'CF-35': { ...acts('penalty.askAssistance', 'penalty.askOutside', 'inspection.askAssistance', 'correction.askAssistance', 'assistance.reply', 'assistance.decline', 'assistance.enterReply'), needs: ['askedRightly'], writs: ['assistanceRequest', 'assistanceReply'] },
  'CF-36': acts('penalty.refer', 'referral.send', 'penalty.referralReturned', 'penalty.referralTaken'),
  'CF-37': { ...needs('replacedIfRecused', 'actsAsOfficer'), acts: ['penalty.recuse'] },
  'CF-38': { ...needs('reviewDue', 'reviewNotDue', 'reviewPassed'), acts: ['penalty.sendToReview'] },
  'CF-39': needs('reviewerQualified'),
  'CF-40': { ...needs('panelHeld', 'panelOfSeveral'), acts: ['penalty.recordPanel'] },
  'CF-41': { ...needs('evidenceEnough', 'pieceCounts'), acts: ['penalty.excludeEvidence'], files: ['domain/enforcement/proceeding/fields.ts'] },
  'CF-42': { ...needs('deviceStands', 'recordsAudited', 'auditable'), acts: ['penalty.auditRecord'], writs: ['priorNotice'], files: ['domain/enforcement/device.ts', 'contract/registers/devices.ts'] },
  'CF-43': files('domain/procedure/fold.ts', 'server/matter/verify.ts', 'domain/enforcement/proceeding/timeline.ts'),
  'CF-44': { ...needs('cardsShown', 'signedOrRefused'), writs: ['summaryDecision', 'summaryFiling'] },
  'CF-45': needs('powerHeld', 'powerStands', 'officersStand', 'noticeOver'),
  'CF-46': files('domain/enforcement/grounds.ts'),
  'CF-47': { ...files('domain/enforcement/like-cases.ts', 'server/enforcement/like-handlers.ts'), needs: ['reasonIfUnlike'], settings: ['enforcement.likeCases'] },

  'SD-01': { ...acts('delivery.serveInPerson'), writs: ['deliveryReceipt'] }, 'SD-02': { ...acts('delivery.serveByLeaving'), needs: ['leftProven'] },
  'SD-04': acts('delivery.post', 'delivery.postArrived', 'delivery.serveThroughOther'), 'SD-05': acts('delivery.servePassedOn'), 'SD-07': acts('delivery.serveInPerson'),

  'ZJ-09': acts('penalty.startTest', 'penalty.endTest', 'penalty.requestHearing', 'penalty.hearingEnded'),
  'ZJ-10': { ...acts('penalty.pause', 'penalty.resume'), writs: ['pauseNotice', 'resumeNotice'] },
  'ZJ-13': { ...acts('penalty.correctDecision', 'summary.correctDecision'), writs: ['correctionNotice'] },
  'ZJ-14': { ...acts('penalty.addEvidence', 'penalty.recordSite', 'penalty.moveEvidence'), ...needs('holdsIt', 'custodySettled') }, 'ZJ-15': needs('cardsShown'),
  'ZJ-16': { ...needs('dossierComplete'), files: ['domain/documents/dossier.ts'] },
  'ZJ-17': files('server/portal/yearly.ts'),
  'ZJ-18': files('domain/documents/clauses.ts'),

  'QZ-01': { ...needs('coercionPower'), files: ['domain/enforcement/power.ts'] }, 'QZ-02': { ...needs('allSteps', 'actsOnSite'), acts: ['measure.carryOut'] },
  'QZ-04': writs('seizureDecision', 'coercionRecord'), 'QZ-06': { ...acts('measure.startTest', 'measure.endTest'), writs: ['testNotice'] },
  'QZ-07': needs('allSteps'), 'QZ-08': { ...acts('measure.keep', 'measure.payStorage', 'measure.recordLoss'), needs: ['keeperFits', 'liabilityFits', 'noStorage'] },
  'QZ-09': { ...acts('measure.lift', 'measure.expire', 'measure.giveBack', 'measure.dispose'), needs: ['noLiveMeasures', 'confiscationDecided'] },
  'QZ-10': { ...acts('referral.handOver', 'penalty.goodsHandedOver', 'measure.handOver', 'hold.handOver'), writs: ['goodsHandover', 'goodsTransferNotice'] }, 'QZ-12': needs('ownEnforcement', 'courtWindowOpen'), 'QZ-13': { ...acts('execution.demand', 'execution.recordStatement'), writs: ['demand'] },
  'QZ-14': acts('execution.decideEnforcement', 'execution.hiding'), 'QZ-15': acts('delivery.deliverDemand', 'delivery.deliverEnforcement'),
  'QZ-17': acts('execution.terminate'), 'QZ-18': { ...acts('execution.agree', 'execution.breach', 'penalty.agreementMade', 'penalty.agreementBroken'), needs: ['reductionFits'], writs: ['enforcementAgreement'] },
  'QZ-19': { ...needs('notAtNight'), settings: ['enforcement.nightHours'] },
  'QZ-20': absent('系统不提供停水、停电、停热、停气作为执行方式', 'Cutting water, power, heat or gas is not offered as a manner of enforcement'),
  'QZ-21': needs('remediesOverIfDemolition', 'announcedIfDemolition'), 'QZ-22': needs('governmentOrder'), 'QZ-23': needs('governmentOrder', 'coercionPower'),
  'QZ-24': { ...files('domain/enforcement/late-fine.ts', 'domain/documents/clauses.ts'), acts: ['penalty.imposeLateFine'] }, 'QZ-26': acts('execution.decideEnforcement', 'execution.applyToCourt'),
  'QZ-28': { ...acts('clearing.clearAtOnce', 'clearing.clearedPresent', 'clearing.clearedAbsent', 'clearing.tellParty', 'clearing.demandCosts'), needs: ['clearAtOnce', 'supervised', 'signedByAll', 'noForce'], writs: ['clearingDecision', 'substituteRecord', 'clearingNotice', 'costsDemand'] },
  'QZ-31': writs('courtApplication'), 'QZ-34': acts('execution.applyToCourt', 'execution.courtRuled'),

  'FY-04': { ...acts('reconsideration.lodge'), files: ['domain/supervision/reconsideration/choices.ts'] }, 'FY-05': { ...acts('reconsideration.notAccept'), needs: ['organNamed'], writs: ['reviewRefusal'], files: ['domain/supervision/reconsideration/choices.ts'] },
  'FY-06': { ...acts('normReview.openAsked', 'normReview.takeUp', 'normReview.forward', 'normReview.refuse', 'reconsideration.normPaused', 'reconsideration.normResumed'), needs: ['notARule', 'makerFits', 'normsSettled'], writs: ['normForward', 'normRefusal'], files: ['domain/supervision/reconsideration/norm-review.ts'] }, 'FY-07': { ...files('domain/documents/clauses.ts'), writs: ['summaryDecision'] },
  'FY-08': { ...files('domain/documents/clauses.ts'), settings: ['writs.government'] }, 'FY-09': { ...acts('reconsideration.notAccept', 'reconsideration.recordSuit'), writs: ['reviewAcceptance'] },
  'FY-15': { ...needs('trackFits', 'isSummary'), acts: ['reconsideration.toOrdinary'], files: ['domain/supervision/reconsideration/track.ts'] }, 'FY-19': { ...acts('reconsideration.stay', 'reconsideration.liftStay', 'penalty.stayBegun'), needs: ['notStayed'], writs: ['reviewStay'] },
  'FY-20': files('domain/enforcement/proceeding/fold.ts', 'server/supervision/reconsideration/reconsideration.test.ts'),
  'FY-23': { ...needs('outcomeStands', 'proposalStands'), acts: ['reconsideration.decide', 'penalty.quashed', 'penalty.changedOnReview', 'penalty.foundUnlawful', 'disclosure.withdraw', 'penalty.recordRefund', 'measure.quashRelease'], writs: ['reviewDecision'], files: ['domain/supervision/reconsideration/outcomes.ts'] },
  'FY-24': { ...acts('reconsideration.mediate', 'reconsideration.signMediation', 'reviewSignature.sign', 'reconsideration.sealMediation', 'reconsideration.allowWithdrawal'), needs: ['signedByBoth', 'withdrawalAsked'], writs: ['reviewMediation', 'reviewTermination'] }, 'FY-26': { ...needs('oursToEnforce'), files: ['domain/supervision/reconsideration/outcomes.ts'] },
  'SS-08': cadastral, 'SS-10': { ...files('domain/documents/writ.ts') }, 'SS-11': { ...acts('litigation.judge', 'litigation.judgeFinally', 'litigation.carryOut'), needs: ['effectFits'] }, 'SS-13': { ...acts('litigation.appear'), needs: ['reasonIfAbsent'] },
  'XF-04': { ...acts('petition.sort', 'petition.openEnforcement', 'petition.guide', 'petition.forward'), needs: ['reasonIfOther', 'toEnforcement', 'toStatute', 'inProcedure'], files: ['domain/supervision/petition-ways.ts'], writs: ['petitionGuidance'] },
  'XF-06': { ...acts('petition.giveOpinion'), writs: ['petitionOpinion'] }, 'XF-09': { ...needs('notTheSame', 'sameStands'), acts: ['petition.notAccept'], writs: ['petitionRefusal'] },
  'XF-10': needs('fewRepresentatives'), 'XF-11': { ...acts('petition.convene', 'petition.agreed', 'petition.referUp', 'petition.designate', 'petition.toConference', 'petition.conferenceDecided', 'petition.conferenceNamed', 'petition.conferencePassedOn', 'conference.nameOrgan', 'petition.object', 'petition.overrule', 'petition.allowObjection'), needs: ['handlerFits', 'superiorThere', 'noSuperior', 'petitionDisputed'], files: ['domain/supervision/petition-routes.ts'] },
  'XF-12': acts('petition.reportUp'), 'XF-13': { ...needs('mayName', 'handlerFits'), files: ['server/supervision/bars.ts', 'server/matter/visible.ts', 'server/supervision/complaints.test.ts'] },
  'XF-14': { ...acts('petition.recuse', 'complaint.recuse'), files: ['server/supervision/bars.ts'] }, 'XF-15': { ...acts('petition.rate', 'complaint.rate'), files: ['server/portal/followed.ts'] },
  'XF-16': { ...acts('petition.mediate'), writs: ['petitionAgreement'] },
  'YS-01': { ...needs('teamOfTwo', 'byHead', 'byChief', 'notTeam'), acts: ['penalty.refer', 'referral.report', 'referral.approve', 'referral.decline'] },
  'YS-04': { ...needs('documentsComplete'), acts: ['referral.send', 'referralIntake.arrive'], writs: ['criminalReferral'] },
  'YS-10': acts('referral.acceptRefusal', 'referral.objectionOver', 'referral.returnedLater', 'penalty.referralReturned'),
  'YS-11': { ...acts('penalty.refer', 'penalty.referDecided', 'referral.concluded', 'penalty.referralTaken'), files: ['server/exchange/exchange.test.ts'] },
  'YS-13': { ...acts('referral.suggestSupervision', 'referral.explanationAsked', 'referral.filingOrdered'), files: ['server/people/roles.ts'] }, 'YS-14': { ...acts('clueTransfer.seal', 'clueTransfer.send'), files: ['domain/supervision/all.ts', 'server/matter/visible.ts'] },
  'JC-01': { ...acts('clueTransfer.seal', 'clueTransfer.admit', 'clueTransfer.send', 'clueTransfer.receive', 'clueTransfer.conclude'), needs: ['mayKnow'], writs: ['clueLetter', 'clueHandover'], files: ['server/supervision/oversight/transfers.ts', 'server/supervision/oversight/sealed.test.ts'] },
  'JC-02': absent('由谁为主调查由监察机关决定，本系统只移送线索、记录结果代码', 'Who leads the investigation is the supervisory commission’s to say: the clue is sent and the outcome kept as a code'),
  'JC-03': acts('clueTransfer.seal', 'supervisoryNotice.enterInbound'), 'JC-05': { ...acts('exposure.lodge', 'clueTransfer.seal'), files: ['domain/supervision/oversight/fields.ts'] }, 'JC-06': files('server/documents/dossier.ts'),
  'XX-01': { ...acts('disclosure.publish', 'disclosure.withhold'), files: ['server/portal/units.ts', 'server/portal/procedures.ts'] }, 'XX-04': { ...acts('informationRequest.enter', 'informationRequest.lodge', 'informationRequest.confirm'), needs: ['receivedAtOnce', 'notReceivedAtOnce'] }, 'XX-08': { ...acts('informationRequest.answer'), files: ['domain/supervision/information/answers.ts', 'server/matter/visible.ts'] },
  'XX-09': { ...acts('informationRequest.redirect'), writs: ['informationRedirect'] }, 'XX-10': { ...acts('informationReport.begin', 'informationReport.publish'), needs: ['yearOver', 'notBegun'], files: ['domain/supervision/information/report.ts', 'server/supervision/information/report.ts'] },
  'XX-11': { ...acts('informationRequest.answer'), needs: ['saysAll', 'given'], writs: ['informationAnswer'], files: ['domain/supervision/information/answers.ts'] },
  'PC-06': { ...files('domain/supervision/remedy/refund.ts'), needs: ['rateKnown', 'refundReckoned'], settings: ['supervision.depositRatePercent'], writs: ['compensationDecision'] }, 'PC-07': files('domain/documents/writ.ts'),
  'TJ-01': acts('mediation.agree', 'mediation.decline'), 'TJ-02': { ...acts('mediation.agreeOrally', 'mediation.draft', 'mediation.sign'), needs: ['ofPeople', 'allSigned'], writs: ['mediationAgreement'] }, 'TJ-04': { ...acts('mediation.fail'), writs: ['mediationEnd'] },
  'TJ-06': { ...acts('reconsideration.notAccept'), files: ['domain/supervision/reconsideration/choices.ts', 'web/portal/reconsider/WhichPage.tsx'] },
  'SJ-01': { ...files('domain/documents/clauses.ts'), settings: ['writs.collector'] },
  'SJ-02': absent('早于行政复议法（2023），是否仍然适用未核实，不作为条件', 'Older than the Reconsideration Law of 2023; whether it still applies is not verified, so nothing is made to depend on it'),
  'SJ-03': { ...acts('penalty.bankPayment'), files: ['server/payments/take.ts', 'domain/enforcement/bank-line.ts'] },
  'SX-03': { ...acts('disclosure.withdraw', 'penalty.revoke', 'supervisionReport.publish'), files: ['server/portal/yearly.ts', 'domain/supervision/report/figures.ts'] }, 'SX-04': files('server/portal/unit-tables.ts', 'server/portal/procedures.ts', 'server/portal/inspections.ts'), 'SX-05': needs('cardsShown'), 'SX-06': { ...needs('allSteps', 'recordingThere'), files: ['domain/enforcement/proceeding/timeline.ts'] },
  'SX-07': files('server/matter/verify.ts', 'server/evidence/verify-files.ts', 'domain/procedure/canonical.ts'), 'SX-08': { ...files('domain/enforcement/reviewer-share.ts', 'server/registers/reviewer-share.ts', 'web/pages/registers/LegalReview.tsx'), settings: ['enforcement.legalReviewerPercent'] }, 'SX-09': needs('reviewDue'), 'SX-10': files('domain/enforcement/proceeding/penalty.ts'),

  'ZH-01': reform, 'ZH-02': items, 'ZH-03': files('domain/enforcement/power.ts'), 'ZH-04': reform, 'ZH-05': { ...acts('penalty.askAssistance', 'penalty.reportMajor', 'majorCase.leave', 'majorCase.takeOver', 'majorCase.designate', 'majorCase.organise'), settings: ['enforcement.majorCase'] }, 'ZH-06': { ...needs('mergedOrReason', 'planComplete', 'allReported', 'nothingUnstated'), acts: ['inspection.join', 'joint.approve', 'jointPart.startProceeding', 'joint.close'], writs: ['jointPlan', 'jointSummary'] }, 'ZH-07': reform, 'ZH-08': { ...acts('jointPart.shareEvidence', 'penalty.assistanceReplied'), files: ['server/matter/visible.ts'] }, 'ZH-09': { ...acts('inspection.applyDrawn'), needs: ['drawnSo', 'underCeiling'], files: ['domain/enforcement/random/draw.ts', 'server/portal/inspections.ts'], settings: ['enforcement.drawWeights'] },
  'ZH-10': reform, 'ZH-12': reform, 'ZH-13': { ...needs('officersStand'), files: ['domain/enforcement/credential.ts'] }, 'ZH-14': reform,
  'ZC-04': absent('承诺期限由行政机关自愿作出；本系统不登记承诺，只按法定期限和本区环节时限计时', 'A promised term is given freely; the program keeps no promises and counts the terms of the law and the stage limits of the district'), 'ZC-07': files('domain/enforcement/proceeding/delivery.ts'), 'ZC-08': files('domain/enforcement/random/plan.ts', 'contract/registers/plans.ts', 'server/portal/inspections.ts'),
  'TZ-01': settings('enforcement.hearing'), 'TZ-02': settings('enforcement.hearing'), 'TZ-04': needs('statedInTime'), 'TZ-05': { ...settings('enforcement.hearing'), needs: ['hearingKnown'] },
  'CL-01': files('domain/enforcement/discretion.ts', 'domain/enforcement/benchmark-row.ts'), 'CL-02': files('domain/enforcement/discretion.ts', 'domain/enforcement/like-cases.ts'),
  'CL-03': { ...needs('reasonIfOutside', 'panelHeld', 'insideTier'), files: ['domain/enforcement/proposal.ts'] }, 'CL-04': { ...items, acts: ['correction.order', 'correction.findNotRemoved'] },
  'CL-05': { ...needs('fineAfterWorks'), acts: ['penalty.enterWorks'], files: ['domain/enforcement/proceeding/works.ts'] }, 'CL-06': items, 'CL-08': items,
  'SR-01': items, 'SR-02': { ...items, needs: ['powerHeld'] }, 'SR-03': needs('remediesOverIfDemolition', 'governmentOrder'), 'SR-04': files('domain/documents/clauses.ts'),
  'SR-05': reform, 'SR-06': reform, 'SR-07': { ...items, needs: ['correctedFirst'] }, 'SR-08': { ...items, needs: ['correctedFirst', 'gentleCorrect', 'gentlePunish'], settings: ['enforcement.gentleItems'] }, 'SR-09': items, 'SR-11': items,
  'GG-01': { ...items, acts: ['guidance.persuade', 'placement.approvePlace'] }, 'GG-02': files('server/enforcement/facts.ts', 'domain/people/units.ts'), 'GG-03': files('domain/enforcement/credential.ts'),
  'GG-04': files('domain/case/fields.ts'), 'GG-05': files('domain/grid/patrol-area.ts'),
  'JD-01': { ...settings('supervision.complaints'), acts: ['complaint.accept', 'complaint.assign', 'complaint.askExplanation', 'complaint.answer', 'supervisoryNotice.issue', 'supervisoryNotice.escalate'] },
  'JD-08': { ...acts('supervisoryNotice.issue', 'accountability.open', 'accountability.decide'), files: ['domain/supervision/oversight/responsibility.ts', 'domain/supervision/clues/all.ts', 'domain/supervision/report/figures.ts'] }, 'JD-09': { ...acts('supervisoryNotice.enterInbound', 'supervisoryNotice.replyOutside'), writs: ['inboundReply'], files: ['domain/supervision/oversight/periods.ts'] },
  'SJ-12': { ...acts('penalty.requestFootage'), needs: ['footageSpan'], writs: ['footageRequest'], files: ['domain/enforcement/proceeding/footage.ts', 'server/enforcement/footage.ts'] }, 'SJ-13': files('domain/enforcement/device.ts', 'contract/registers/devices.ts'), 'SJ-15': absent('浦东新区的地方规定，仅作参考', 'A rule of Pudong alone, kept as a sample'),

  // Traps: where naive software gets it wrong.
  'T-01': counting,
  'T-02': counting,
  'T-03': counting,
  'T-04': counting,
  'T-05': calendar,
  'T-06': needs('noticeInTime', 'statedInTime'),
  'T-07': files('domain/enforcement/proceeding/order.test.ts'),
  'T-08': files('domain/enforcement/proceeding/order.test.ts'),
  'T-09': { ...acts('correction.order'), needs: ['correctedFirst'] },
  'T-10': files('domain/documents/clauses.ts'),
  'T-11': files('domain/documents/clauses.ts'),
  'T-12': needs('groundHolds'),
  'T-13': files('domain/enforcement/grounds.ts'),
  'T-14': needs('noSecondFine'),
  'T-15': files('domain/enforcement/time-bar.ts'),
  'T-16': files('domain/enforcement/late-fine.ts'),
  'T-17': files('domain/enforcement/proceeding/delivery.ts'),
  'T-18': needs('eDeliveryAgreed', 'otherWaysFirst'),
  'T-19': needs('byChief'),
  'T-20': { ...acts('petition.openEnforcement', 'penalty.openFromPetition'), needs: ['toEnforcement', 'inProcedure'], files: ['domain/supervision/petition-ways.ts'] },
  'T-21': files('domain/enforcement/credential.ts'),
  'T-22': files('domain/enforcement/power.ts', 'domain/documents/writ.ts'),
  'T-23': acts('penalty.startTest', 'penalty.endTest', 'measure.startTest', 'measure.endTest'),
  'T-24': files('domain/enforcement/proceeding/fold.ts', 'domain/enforcement/proceeding/gathered.test.ts', 'server/supervision/reconsideration/reconsideration.test.ts'),
  'T-25': acts('disclosure.publish', 'disclosure.withhold', 'disclosure.withdraw'),
  'T-26': { ...needs('trackFits'), files: ['domain/supervision/reconsideration/track.ts'] },
  'T-27': needs('courtWindowOpen', 'demandTenDaysOld'),
  'T-28': files('domain/enforcement/proceeding/goods.ts'),
  'T-29': needs('noChildrenOpen', 'noLiveMeasures', 'disclosureSettled', 'paidInFull'),
  'T-30': files('domain/enforcement/like-cases.ts'),
  'T-31': files('domain/clock/terms/rule.ts'),
  'T-32': settings('enforcement.soleTraderAs'),
}
