import { z } from 'zod'
import { riskGrades } from '../../domain/enforcement/random/draw.ts'
import { plannedKinds, planMethods, planStandings } from '../../domain/enforcement/random/plan.ts'
import { keysOf, plainText, RegionCode, UnitId, Words } from '../fields.ts'
import { route } from '../route.ts'
import { changeRefusals, label, PageQuery, readRefusals, Seen } from './shapes.ts'

export const PlanMethodName = keysOf(planMethods)
export const PlannedKindName = z.enum(plannedKinds)
export const RiskGradeName = keysOf(riskGrades)
const manage = { permission: 'plans.manage' } as const
const Year = z.int().min(2000).max(2100)
const Month = z.int().min(1).max(12)
const Share = z.union([z.strictObject({ percent: z.int().min(1).max(100) }), z.strictObject({ number: z.int().min(1).max(100_000) })])

const form = {
  year: Year,
  unit: UnitId,
  what: label(300),
  method: PlanMethodName,
  kinds: z.array(PlannedKindName).max(plannedKinds.length),
  share: Share,
  fromMonth: Month,
  toMonth: Month,
  /** True in the version that takes the line out of the plan. */
  withdrawn: z.boolean(),
}
export type PlanForm = z.infer<z.ZodObject<typeof form>>

export const PlanLineView = z.object({
  id: z.uuid(),
  version: z.int(),
  seen: z.string(),
  ...form,
  unit: z.object({ id: z.string(), name: Words }),
  standing: keysOf(planStandings),
  enteredBy: z.string().nullable(),
  approved: z.object({ by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  /** The version the public reads and draws are made from; null where there is none. */
  inForce: z.int().nullable(),
})
export type PlanLineView = z.infer<typeof PlanLineView>

/** The yearly plans of inspections: the newest version of each line. */
export const listPlanLines = route({
  name: 'listPlanLines',
  zh: '年度检查计划',
  en: 'Inspection plans',
  method: 'GET',
  path: '/api/registers/plans',
  access: { permission: 'registers.read' },
  group: 'register',
  input: z.strictObject({
    ...PageQuery,
    words: plainText(60).optional(),
    year: z.coerce.number().pipe(Year).optional(),
    unit: UnitId.optional(),
  }),
  output: z.object({ lines: z.array(PlanLineView), total: z.int(), next: z.string().nullable() }),
  refusals: readRefusals,
})

const wrong = ['plan.months', 'plan.noKinds', 'plan.year', 'plan.elsewhere', 'register.unitEnded'] as const

export const addPlanLine = route({
  name: 'addPlanLine',
  zh: '编制计划事项',
  en: 'Add to the plan',
  method: 'POST',
  path: '/api/registers/plans',
  access: manage,
  group: 'register',
  input: z.strictObject(form),
  output: z.object({ lineId: z.uuid() }),
  refusals: [...changeRefusals, ...wrong],
})

/** Changes a line that is not approved yet, or makes the next version of one that is; that one stays in force until it is approved. */
export const changePlanLine = route({
  name: 'changePlanLine',
  zh: '修改计划事项',
  en: 'Change the plan',
  method: 'POST',
  path: '/api/registers/plans/:lineId',
  access: manage,
  group: 'register',
  input: z.strictObject({ lineId: z.uuid(), seen: Seen, ...form }),
  output: z.object({}),
  refusals: [...changeRefusals, ...wrong, 'register.changed'],
})

/** Approves all that waits of one unit's plan of a year, and publishes it with the day. */
export const approvePlan = route({
  name: 'approvePlan',
  zh: '批准并公布计划',
  en: 'Approve and publish the plan',
  method: 'POST',
  path: '/api/registers/plans/approve',
  access: { permission: 'plans.approve' },
  group: 'register',
  input: z.strictObject({ year: Year, unit: UnitId }),
  output: z.object({ approved: z.int() }),
  refusals: [...changeRefusals, 'plan.elsewhere', 'plan.nothingToApprove', 'plan.ownEntry'],
})

/** 信用（风险）等级 of a party, by which it is drawn more or less often. */
export const gradeParty = route({
  name: 'gradeParty',
  zh: '评定风险等级',
  en: 'Grade the risk',
  method: 'POST',
  path: '/api/registers/plans/grades',
  access: manage,
  group: 'register',
  input: z.strictObject({ party: z.uuid(), grade: RiskGradeName, reason: label(200) }),
  output: z.object({}),
  refusals: [...changeRefusals, 'plan.notForDraw'],
})

const PublicLine = PlanLineView.pick({ id: true, year: true, unit: true, what: true, method: true, kinds: true, share: true }).extend({
  fromMonth: Month,
  toMonth: Month,
  version: z.int(),
  publishedOn: z.string(),
})
export type PublicLine = z.infer<typeof PublicLine>

const open = { method: 'GET', access: 'anyone', group: 'portal', refusals: ['input.invalid', 'register.notFound'] } as const

/** 年度行政检查工作计划公布 (浙江省行政程序办法第七十七条). */
export const publicPlan = route({
  ...open,
  name: 'publicPlan',
  zh: '年度检查计划公布',
  en: 'Published plans of inspections',
  path: '/api/portal/:region/inspection-plan',
  input: z.strictObject({ region: RegionCode }),
  output: z.object({ lines: z.array(PublicLine), asOf: z.iso.datetime() }),
})

export const publicPlanCsv = route({
  ...open,
  name: 'publicPlanCsv',
  zh: '年度检查计划（CSV）',
  en: 'Plans of inspections as CSV',
  path: '/api/portal/:region/inspection-plan.csv',
  as: 'file',
  input: z.strictObject({ region: RegionCode }),
  output: z.string(),
})
