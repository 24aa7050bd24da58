import type { CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Act, Field, Need, NeedContext, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, standardFields } from '../../procedure/standard.ts'
import { firstYear, lastYear } from './span.ts'

/**
 * 监督报告: the yearly report and the quarterly bulletin on the supervision of enforcement. Its figures are counted from the record when
 * it is generated and are kept as they were, with the document; publishing enters the document's hash. Of a year the figures of
 * enforcement are due by 31 January (国办发〔2018〕118号（六）); no text that was read gives a report its time, so its clock is a setting.
 */

/** What the command loads for an act of a report. */
export type ReportFacts = {
  readonly today: CivilDate
  readonly officeSet: boolean
  /** Why the period that is asked for cannot be reported on. */
  readonly spanRefusal: Refusal | null
  /** Whether the period of this report is over. */
  readonly over: boolean
  /** Versions generated so far. */
  readonly versions: number
  /** Number of another report of the same period that stands published. */
  readonly standing: string | null
  readonly withdrawn: boolean
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: ReportFacts }

// The command that loads facts for this table builds ReportFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as ReportFacts }),
})

const unless = (met: boolean, code: string, params?: Record<string, string | number>): Refusal | null =>
  met ? null : { code, ...(params && { params }) }

// prettier-ignore
const needs = {
  officeSet: need('facts', '已指定监督机构', 'The supervising organ is named', ({ facts }) => unless(facts.officeSet, 'legality.noOffice')),
  spanFits: need('input', '期间可以报告', 'The period can be reported on', ({ facts }) => facts.spanRefusal),
  generated: need('facts', '已生成报告', 'It was generated', ({ facts }) => unless(facts.versions > 0, 'report.notGenerated')),
  spanOver: need('facts', '期间已经结束', 'The period is over', ({ facts }) => unless(facts.over, 'report.notOver')),
  onlyOne: need('facts', '同一期间没有已发布的报告', 'No other report of the period stands', ({ facts }) =>
    unless(facts.standing === null, 'report.standing', { number: facts.standing ?? '' })),
  stands: need('facts', '尚未撤下', 'It was not withdrawn', ({ facts }) => unless(!facts.withdrawn, 'report.withdrawn')),
} as const satisfies Record<string, Need>

// prettier-ignore
export const reportQuarters = {
  q1: { zh: '第一季度', en: 'First quarter' },
  q2: { zh: '第二季度', en: 'Second quarter' },
  q3: { zh: '第三季度', en: 'Third quarter' },
  q4: { zh: '第四季度', en: 'Fourth quarter' },
} as const

/** The quarter of a choice; null for the whole year. */
export const quarterOf = (choice: unknown): number | null =>
  typeof choice === 'string' && choice in reportQuarters ? Number(choice.slice(1)) : null

// prettier-ignore
const fields = {
  ...standardFields,
  year:    { zh: '年度', en: 'Year', kind: 'number', max: lastYear, hint: { zh: `${firstYear}年以后的四位年份`, en: `Four digits, from ${firstYear}` } },
  quarter: { zh: '季度（不选为全年）', en: 'Quarter (none: the whole year)', kind: 'choice', choices: reportQuarters },
} as const satisfies Record<string, Field>

// prettier-ignore
const states = {
  draft:     { zh: '起草中', en: 'Draft', final: false, owner: 'supervisor' },
  published: { zh: '已发布', en: 'Published', final: true, owner: null },
  dropped:   { zh: '不再发布', en: 'Dropped', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见（国办发〔2018〕118号）（六）'

// prettier-ignore
const acts = [
  { act: 'prepare', zh: '起草监督报告', en: 'Draft a report', from: 'nothing', to: 'draft', by: ['supervisor'], asks: ['year', 'quarter?'], needs: ['officeSet', 'spanFits'], starts: ['publishing'],
    sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }] },
  { act: 'generate', zh: '生成报告', en: 'Generate', from: ['draft'], to: 'same', by: ['supervisor'],
    consequence: { zh: '按现有记录统计并生成文件，作为一个版本留存；可以再次生成。', en: 'Counts the record as it stands and keeps the document as a version; it can be generated again.' } },
  { act: 'publish', zh: '发布', en: 'Publish', from: ['draft'], to: 'published', by: ['supervisor'], asks: ['note?'], needs: ['generated', 'spanOver', 'onlyOne'], stops: 'all', rights: true, basis,
    consequence: { zh: '最新版本和它的散列随即在公众网站公布，不能更改，只能撤下。', en: 'The latest version and its hash appear on the portal; it cannot be changed, only withdrawn.' } },
  { act: 'drop', zh: '不再发布', en: 'Drop', from: ['draft'], to: 'dropped', by: ['supervisor'], asks: ['reason'], stops: 'all' },
  { act: 'withdraw', zh: '撤下', en: 'Withdraw', from: ['published'], to: 'same', by: ['supervisor'], asks: ['reason'], needs: ['stands'], rights: true, basis,
    consequence: { zh: '公众网站不再提供文件，并公布撤下的理由。', en: 'The portal no longer offers the document and shows why.' } },
  note,
  lapse,
] as const satisfies readonly Act[]

export const reportProcedure: Procedure = {
  id: 'supervisionReport',
  zh: '监督报告',
  en: 'Supervision report',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: { publishing: { zh: '发布', en: 'Publish', level: 'setting' } },
  needs,
  fields,
  acts,
}
