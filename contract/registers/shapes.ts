import { z } from 'zod'
import type { RefusalCode } from '../refusals/all.ts'
import { plainText, Words } from '../fields.ts'

/** Text that must be there. */
export const label = (max: number) => plainText(max).pipe(z.string().min(1).max(max))

/** A name in both languages, as a person fills it in. */
export const NewWords = z.strictObject({ zh: label(80), en: label(120) })

/** Says which state of a record somebody had before their eyes, so that a change made meanwhile is not lost. */
export const Seen = z.string().max(64)

export const registers = {
  areas: { zh: '网格', en: 'Grid' },
  units: { zh: '单位', en: 'Units' },
  people: { zh: '人员', en: 'People' },
  roles: { zh: '角色权限', en: 'Roles' },
  duties: { zh: '权责清单', en: 'Duties' },
  items: { zh: '执法事项', en: 'Enforcement items' },
  credentials: { zh: '执法证件', en: 'Credentials' },
  devices: { zh: '监控设备', en: 'Surveillance devices' },
  plans: { zh: '检查计划与双随机', en: 'Inspection plans and draws' },
  benchmarks: { zh: '裁量基准', en: 'Discretion benchmarks' },
  powers: { zh: '执法权限', en: 'Powers' },
  vending: { zh: '疏导点', en: 'Vending zones' },
  payments: { zh: '缴款对账', en: 'Payments' },
  media: { zh: '媒体结对', en: 'Media pairings' },
  conferences: { zh: '联席会议名册', en: 'Joint conferences' },
  catalogue: { zh: '立案目录', en: 'Catalogue' },
  calendar: { zh: '工作日历', en: 'Calendar' },
  settings: { zh: '本区设置', en: 'Settings' },
  peers: { zh: '交换对端', en: 'Peers of the exchange' },
} as const satisfies Record<string, { zh: string; en: string }>
export type RegisterName = keyof typeof registers
export const RegisterName = z.enum(Object.keys(registers) as [RegisterName, ...RegisterName[]])

/** Permissions of the registers, with the words an administrator reads. */
export const registerPermissions = {
  'registers.read': { zh: '查看登记簿', en: 'Look into the registers' },
  'people.manage': { zh: '管理单位、人员和权限', en: 'Manage units, people and grants' },
  'grid.manage': { zh: '管理网格和责任区', en: 'Manage the grid and zones' },
  'catalogue.manage': { zh: '管理立案目录', en: 'Manage the catalogue' },
  'duties.manage': { zh: '管理权责清单', en: 'Manage the duty list' },
  'items.manage': { zh: '管理执法事项', en: 'Manage the enforcement items' },
  'credentials.manage': { zh: '管理执法证件', en: 'Manage credentials' },
  'devices.manage': { zh: '管理监控设备', en: 'Manage surveillance devices' },
  'plans.manage': { zh: '编制检查计划、评定风险等级', en: 'Enter inspection plans and grades of risk' },
  'plans.approve': { zh: '批准并公布检查计划', en: 'Approve and publish inspection plans' },
  'draws.make': { zh: '双随机抽取和立检', en: 'Draw at random, and open the visits' },
  'parties.read': { zh: '查看当事人（隐去部分信息）', en: 'See parties, masked' },
  'parties.reveal': { zh: '查看当事人完整信息（留痕）', en: 'Read whole files of parties, on record' },
  'parties.manage': { zh: '登记和修改当事人', en: 'Register and change parties' },
  'benchmarks.manage': { zh: '管理裁量基准', en: 'Manage the discretion benchmarks' },
  'powers.manage': { zh: '管理执法权限', en: 'Manage the powers of units' },
  'payments.reconcile': { zh: '银行缴款对账', en: 'Reconcile payments from the bank' },
  'vending.manage': { zh: '管理疏导点', en: 'Manage the vending zones' },
  'media.manage': { zh: '管理媒体结对和目标', en: 'Manage pairings with media and their goals' },
  'conferences.manage': { zh: '管理联席会议名册', en: 'Manage the joint conferences and their members' },
  'likeCases.read': { zh: '查看类案与偏离（全区）', en: 'See like cases and outliers of the whole district' },
  'clues.judge': { zh: '研判监督线索（全区）', en: 'Judge the clues of the whole district' },
  'calendar.manage': { zh: '管理工作日历', en: 'Manage the work calendar' },
  'exchange.read': { zh: '查看机关间交换', en: 'See the exchange with other organs' },
  'exchange.manage': { zh: '处理滞留和待处理的交换消息', en: 'Deal with messages that are stuck or waiting' },
  'settings.manage': { zh: '管理本区设置', en: 'Manage the district’s settings' },
} as const satisfies Record<string, { zh: string; en: string }>

export const RowRefusalView = z.object({ row: z.int(), column: z.string(), code: z.string(), sentence: z.string() })

/**
 * What an import answers, dry or not: the same rows, the same refusals. With any refusal nothing is applied.
 * `refusals` holds the first of them; `refused` counts all.
 */
export const ImportReport = z.object({
  rows: z.int(),
  refused: z.int(),
  refusals: z.array(RowRefusalView),
  /** The file's headings, and whether each is read or passed over. */
  columns: z.array(z.object({ heading: z.string(), read: z.boolean() })),
  counts: z.array(Words.extend({ count: z.int() })),
  /** Version made, where the register has versions. */
  version: z.int().nullable(),
  applied: z.boolean(),
})
export type ImportReport = z.infer<typeof ImportReport>

/** Query of an import; the file is the body. */
export const importQuery = { dryRun: z.enum(['true', 'false']), source: plainText(200).default('') }

export const PageQuery = { after: z.string().max(300).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }

export const readRefusals = ['access.signIn', 'access.notPermitted', 'input.invalid'] as const satisfies readonly RefusalCode[]
export const changeRefusals = [...readRefusals, 'access.foreignOrigin', 'register.notFound'] as const satisfies readonly RefusalCode[]

/** A file that cannot be taken as a table at all. */
export const tableRefusals = [
  'catalogue.fileLarge',
  'catalogue.fileUnknown',
  'catalogue.fileBroken',
  'catalogue.rowsMany',
  'catalogue.cellsMany',
  'catalogue.headingTwice',
  'input.tooLarge',
  'clock.badDate',
  'clock.dateOutOfRange',
  'register.changed',
  'register.badTerm',
] as const satisfies readonly RefusalCode[]
