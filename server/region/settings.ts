import { z } from 'zod'
import { defaultCaseSettings } from '../../domain/case/needs.ts'
import { serviceLevelKinds, type ServiceLevel, type ServiceLevelKind } from '../../domain/clock/service-level.ts'
import { keysOf } from '../../contract/fields.ts'
import { clueShape, portalForm } from '../../contract/registers/settings.ts'
import { defaultClueSettings } from '../../domain/supervision/clues/settings.ts'
import { defaultEnforcementSettings } from '../../domain/enforcement/settings.ts'
import { noticeProfiles } from '../../domain/supervision/oversight/periods.ts'

const Level = z.object({ kind: z.enum(Object.keys(serviceLevelKinds) as [ServiceLevelKind]), count: z.number().positive().max(9999) })
const OfficeVersion = z.object({
  from: z.string(),
  hours: z
    .array(z.object({ from: z.string().max(5), to: z.string().max(5) }))
    .min(1)
    .max(6),
})

/**
 * Lengths of the clocks that no filing condition gives, by `<procedure>.<clock>`. 核实 24 hours and 核查 2
 * hours are those seen in standards.md §4.3; the others have no published number that could be checked,
 * so each district sets its own and these stand until it does.
 */
// prettier-ignore
export const defaultLevels: Record<string, ServiceLevel> = {
  'case.acceptance':        { kind: 'workHour', count: 1 },
  'case.registration':      { kind: 'workDay', count: 2 },
  'case.dispatch':          { kind: 'workHour', count: 2 },
  'case.closing':           { kind: 'workDay', count: 1 },
  'case.followUp':          { kind: 'urgentDay', count: 7 },
  'case.reopening':         { kind: 'workDay', count: 1 },
  'fieldTask.confirmation': { kind: 'urgentHour', count: 24 },
  'fieldTask.verification': { kind: 'workHour', count: 2 },
  'application.support':    { kind: 'workHour', count: 4 },
  'application.decision':   { kind: 'workHour', count: 4 },
  'penalty.pauseReview':    { kind: 'urgentDay', count: 30 },
  'penalty.panel':          { kind: 'workDay', count: 5 },
  'penalty.referral':       { kind: 'urgentDay', count: 30 },
  'penalty.performance':    { kind: 'urgentDay', count: 15 },
  'penalty.archiving':      { kind: 'urgentDay', count: 30 },
  'summary.performance':    { kind: 'urgentDay', count: 15 },
  'hearing.arranging':      { kind: 'workDay', count: 5 },
  'hearing.report':         { kind: 'workDay', count: 5 },
  'delivery.serving':       { kind: 'workDay', count: 5 },
  'delivery.post':          { kind: 'urgentDay', count: 15 },
  'correction.serving':     { kind: 'workDay', count: 3 },
  'correction.recheck':     { kind: 'workDay', count: 5 },
  'correction.enforcing':   { kind: 'urgentDay', count: 200 },
  'inspection.approval':    { kind: 'workDay', count: 2 },
  'inspection.visit':       { kind: 'workDay', count: 2 },
  'guidance.meeting':       { kind: 'workDay', count: 2 },
  'guidance.lookAgain':     { kind: 'workDay', count: 3 },
  'guidance.placing':       { kind: 'urgentDay', count: 30 },
  'help.reply':             { kind: 'workDay', count: 15 },
  'placement.checking':     { kind: 'workDay', count: 3 },
  'placement.approval':     { kind: 'workDay', count: 3 },
  'placement.waiting':      { kind: 'urgentDay', count: 90 },
  'hold.approval':          { kind: 'workHour', count: 8 },
  'measure.approval':       { kind: 'workHour', count: 8 },
  'measure.carryingOut':    { kind: 'workDay', count: 2 },
  'measure.returning':      { kind: 'workDay', count: 3 },
  'execution.preparing':    { kind: 'urgentDay', count: 10 },
  'execution.serving':      { kind: 'urgentDay', count: 7 },
  'execution.choosing':     { kind: 'urgentDay', count: 10 },
  'execution.carrying':     { kind: 'urgentDay', count: 30 },
  'execution.court':        { kind: 'urgentDay', count: 60 },
  'clearing.clearing':      { kind: 'urgentHour', count: 4 },
  'clearing.telling':       { kind: 'urgentHour', count: 24 },
  'clearing.settling':      { kind: 'workDay', count: 10 },
  'costs.settling':         { kind: 'workDay', count: 10 },
  'costs.approval':         { kind: 'workDay', count: 3 },
  'costs.serving':          { kind: 'workDay', count: 5 },
  'assistance.supply':      { kind: 'workDay', count: 3 },
  'majorCase.answer':       { kind: 'workDay', count: 3 },
  'majorCase.guidance':     { kind: 'urgentDay', count: 60 },
  'joint.drafting':         { kind: 'workDay', count: 5 },
  'joint.approval':         { kind: 'workDay', count: 2 },
  'joint.summing':          { kind: 'workDay', count: 5 },
  'jointPart.closing':      { kind: 'workDay', count: 10 },
  'complaint.acceptance':   { kind: 'workDay', count: 5 },
  'complaint.assignment':   { kind: 'workDay', count: 2 },
  'complaint.callBack':     { kind: 'workDay', count: 5 },
  'complaint.rating':       { kind: 'urgentDay', count: 30 },
  'explanation.explaining': { kind: 'workDay', count: 10 },
  'reconsideration.suspension': { kind: 'urgentDay', count: 30 },
  'reconsideration.signing': { kind: 'workDay', count: 5 },
  'reconsideration.service': { kind: 'workDay', count: 5 },
  'reviewAnswer.lateAnswer': { kind: 'workDay', count: 10 },
  'reviewSignature.signing': { kind: 'workDay', count: 5 },
  'reviewDuty.performance': { kind: 'urgentDay', count: 30 },
  'normMaker.lateAnswer':   { kind: 'workDay', count: 10 },
  'normMaker.correction':   { kind: 'urgentDay', count: 30 },
  'petition.objectionReview': { kind: 'workDay', count: 5 },
  'petition.agreeing':      { kind: 'workDay', count: 5 },
  'petition.designating':   { kind: 'workDay', count: 5 },
  'petition.following':     { kind: 'urgentDay', count: 30 },
  'petition.hearing':       { kind: 'urgentDay', count: 60 },
  'referral.prosecutor':    { kind: 'urgentDay', count: 15 },
  'referral.lookAgain':     { kind: 'urgentDay', count: 30 },
  'referralIntake.lookAgain': { kind: 'urgentDay', count: 30 },
  'fileReview.third':       { kind: 'workDay', count: 5 },
  'fileReview.reporting':   { kind: 'workDay', count: 10 },
  'legalityReview.checking':   { kind: 'workDay', count: 3 },
  'legalityReview.supplement': { kind: 'workDay', count: 10 },
  'legalityReview.review':     { kind: 'workDay', count: 15 },
  'legalityReview.adoption':   { kind: 'workDay', count: 10 },
  'legalityReview.issuing':    { kind: 'urgentDay', count: 60 },
  'litigation.following':      { kind: 'urgentDay', count: 30 },
  'litigation.performing':     { kind: 'urgentDay', count: 30 },
  'compensation.following':    { kind: 'urgentDay', count: 30 },
  'exposure.assigning':    { kind: 'workDay', count: 1 },
  'exposure.answering':    { kind: 'workDay', count: 5 },
  'exposure.checking':     { kind: 'urgentDay', count: 30 },
  'exposure.closing':      { kind: 'workDay', count: 5 },
  'supervisoryNotice.signing':    { kind: 'workDay', count: 2 },
  'supervisoryNotice.correction': { kind: 'urgentDay', count: 30 },
  'supervisoryNotice.objection':  { kind: 'urgentDay', count: 15 },
  'supervisoryNotice.review':     { kind: 'urgentDay', count: 15 },
  'supervisoryNotice.check':      { kind: 'workDay', count: 10 },
  'clueTransfer.sending':   { kind: 'workDay', count: 5 },
  'clueTransfer.signing':   { kind: 'workDay', count: 5 },
  'clueTransfer.answering': { kind: 'urgentDay', count: 90 },
  'clueTransfer.filing':    { kind: 'workDay', count: 10 },
  'accountability.examining':  { kind: 'workDay', count: 20 },
  'accountability.commenting': { kind: 'workDay', count: 5 },
  'accountability.deciding':   { kind: 'workDay', count: 10 },
  'supervisionReport.publishing': { kind: 'workDay', count: 20 },
  'conference.minutes':     { kind: 'workDay', count: 5 },
  'conference.following':   { kind: 'urgentDay', count: 30 },
  'resolution.checking':    { kind: 'workDay', count: 5 },
  'survey.publishing':      { kind: 'workDay', count: 10 },
  'visit.concluding':       { kind: 'workDay', count: 5 },
  'visit.issuing':          { kind: 'workDay', count: 5 },
  'informationRequest.confirming': { kind: 'workDay', count: 1 },
  'informationOpinion.delivering': { kind: 'workDay', count: 5 },
  'mediation.consent':   { kind: 'workDay', count: 5 },
  'mediation.finishing': { kind: 'urgentDay', count: 30 },
  'mediation.signing':   { kind: 'workDay', count: 5 },
  'mediation.following': { kind: 'urgentDay', count: 30 },
  'escalation.answer':      { kind: 'workDay', count: 2 },
  'escalation.judgement':   { kind: 'workDay', count: 3 },
}

const Fen = z.int().min(1).max(100_000_000_000)
const Time = z.string().regex(/^\d{2}:\d{2}$/)

const Weight = z.number().min(0).max(100)

/** What no text gives a figure for stays absent until the district sets it. */
const Enforcement = z.object({
  hearing: z
    .object({
      individualFen: Fen.optional(),
      organisationFen: Fen.optional(),
      confiscationIndividualFen: Fen.optional(),
      confiscationOrganisationFen: Fen.optional(),
    })
    .default({}),
  soleTraderAs: z.enum(['individual', 'organisation']).default(defaultEnforcementSettings.soleTraderAs),
  firstOffenceYears: z.int().min(1).max(50).optional(),
  nightHours: z.object({ from: Time, to: Time }).optional(),
  recordedItems: z.array(z.string().max(60)).max(500).optional(),
  fileMegabytes: z.int().min(1).max(2000).optional(),
  inspectionsPerYear: z.int().min(0).max(366).optional(),
  drawWeights: z.strictObject({ A: Weight, B: Weight, C: Weight, D: Weight }).default(defaultEnforcementSettings.drawWeights),
  gentleItems: z.array(z.string().max(60)).max(200).default([]),
  hardshipFirst: z.boolean().default(defaultEnforcementSettings.hardshipFirst),
  ratingChangeDays: z.int().min(0).max(366).default(defaultEnforcementSettings.ratingChangeDays),
  majorCase: z
    .strictObject({
      sumFen: Fen.optional(),
      casualties: z.int().min(1).max(100_000).optional(),
      attention: z.boolean().optional(),
      crossRegion: z.boolean().optional(),
    })
    .optional(),
  duplicateMetres: z.number().min(0).max(5000).default(defaultEnforcementSettings.duplicateMetres),
  legalReviewerPercent: z.number().min(0).max(100).optional(),
  likeCases: z
    .strictObject({ threshold: z.number().min(1).max(100), least: z.int().min(3).max(1000), months: z.int().min(1).max(120) })
    .default(defaultEnforcementSettings.likeCases),
})

/** What a district sets for itself. Absent settings take the defaults above. */
export const RegionSettings = z.strictObject({
  levels: z
    .record(z.string(), Level)
    .default({})
    .transform((own): Record<string, ServiceLevel> => ({ ...defaultLevels, ...own })),
  office: z.array(OfficeVersion).min(1).max(50).optional(),
  hoursPerWorkDay: z.number().positive().max(24).default(8),
  dueSoonShare: z.number().min(0).max(0.9).default(0.2),
  centres: z
    .object({ supervisionCentre: z.string().nullable(), commandCentre: z.string().nullable() })
    .default({ supervisionCentre: null, commandCentre: null }),
  case: z
    .object({
      extensionsMax: z.int().min(0).max(10),
      suspendDaysMax: z.int().min(1).max(3650),
      reopensMax: z.int().min(0).max(10),
      duplicateMetres: z.number().min(0).max(1000),
      duplicateHours: z.number().min(0).max(720),
    })
    .default(defaultCaseSettings),
  enforcement: Enforcement.prefault({}),
  /** 监督机构, 信访部门 and 行政复议机构: who takes complaints about enforcement, petitions and applications; nobody does until they are named. */
  supervision: z
    .object({
      complaints: z.string().nullable(),
      petitions: z.string().nullable(),
      /** Who receives referrals of suspected crimes; those that arrive wait until it is named. */
      referrals: z.string().nullable().default(null),
      reconsiderations: z.string().nullable().default(null),
      /** 政府信息公开工作机构: requests are refused until it is named. */
      information: z.string().nullable().default(null),
      /** The rule under which a processing fee is charged (政府信息公开条例第四十二条第二款). */
      informationFeeRule: z.string().max(200).optional(),
      phone: z.string().max(40).optional(),
      /** The bank's yearly rate for deposits, for the interest of what is given back (国家赔偿法第三十六条第七项). */
      depositRatePercent: z.number().min(0).max(20).optional(),
      noticeProfile: keysOf(noticeProfiles).default('own'),
    })
    .default({ complaints: null, petitions: null, referrals: null, reconsiderations: null, information: null, noticeProfile: 'own' }),
  /** 交换: after how many tries, or how many hours, a message that is not acknowledged is shown to a person. */
  exchange: z.object({ attempts: z.int().min(1).max(100), hours: z.int().min(1).max(720) }).default({ attempts: 6, hours: 12 }),
  /** 监督线索: from when on the rules find. */
  clues: z.strictObject(clueShape).default(defaultClueSettings),
  shiftLeadSuspendDaysMax: z.int().min(0).max(3650).default(30),
  hotline: z.string().max(40).default('12345'),
  /** Open311: whether reports need an api_key, and whom to ask for one. */
  open311: z
    .object({ keyRequired: z.boolean(), contact: z.string().max(300), keyService: z.string().max(300) })
    .default({ keyRequired: false, contact: '', keyService: '' }),
  /** What writs say of the district: the words of their numbers, who reviews, which court, who collects, whom to ask. */
  writs: z
    .object({
      regionWord: z.string().max(4).optional(),
      unitWords: z.record(z.string(), z.string().max(6)).default({}),
      government: z.string().max(60).optional(),
      court: z.string().max(60).optional(),
      collector: z.string().max(100).optional(),
      collectorAccount: z.string().max(60).optional(),
      /** The portal as the public reaches it, such as https://cg.example.gov.cn, without a slash at its end; printed on what is served. */
      portal: z.string().max(100).regex(portalForm).optional(),
      contact: z.array(z.string().max(100)).max(4).default([]),
    })
    .default({ unitWords: {}, contact: [] }),
  tiles: z
    .object({ url: z.string().max(300), attribution: z.string().max(200), datum: z.enum(['cgcs2000', 'gcj02', 'bd09']) })
    .nullable()
    .default(null),
})
export type RegionSettings = z.infer<typeof RegionSettings>
