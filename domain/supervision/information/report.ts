import type { CivilDate } from '../../clock/civil-date.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Act, Field, Need, NeedContext, Procedure } from '../../procedure/procedure.ts'
import { lapse, note, standardFields } from '../../procedure/standard.ts'
import { outcomes, reportGroups, withholdingGrounds, type ReportGroup } from './answers.ts'

/**
 * 政府信息公开工作年度报告: handed in and published by 31 January for the year before (政府信息公开条例第四十九条), on what was published of
 * its own accord, requests received and handled, reconsideration and suits, and what is to be improved (第五十条).
 */

/** The last day for the report of a year. */
export const reportDue = (year: number): CivilDate => `${year + 1}-01-31` as CivilDate // a day of every year

/** A request as the report counts it. */
export type CountedRequest = {
  readonly id: string
  readonly number: string
  readonly receivedOn: string | null
  readonly endedOn: string | null
  readonly outcome: string | null
  readonly ground: string | null
}

export type ReportLine = {
  readonly key: string
  readonly group: ReportGroup
  readonly zh: string
  readonly en: string
  readonly requests: readonly CountedRequest[]
}

export type RequestFigures = {
  /** Received in the year; taken over from the year before; ended in the year; carried into the next. */
  readonly received: readonly CountedRequest[]
  readonly takenOver: readonly CountedRequest[]
  readonly ended: readonly CountedRequest[]
  readonly carriedOn: readonly CountedRequest[]
  readonly lines: readonly ReportLine[]
}

/**
 * The figures of a year out of every request received up to its end. Received and taken over are together as many as ended and carried on;
 * one that is not confirmed with its applicant is not received yet and is in none of them.
 */
export function requestFigures(year: number, all: readonly CountedRequest[]): RequestFigures {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const until = all.filter(({ receivedOn }) => receivedOn !== null && receivedOn <= last)
  const open = (one: CountedRequest, on: string) => one.endedOn === null || one.endedOn >= on
  const ended = until.filter(({ endedOn }) => endedOn !== null && endedOn >= first && endedOn <= last)
  return {
    received: until.filter(({ receivedOn }) => (receivedOn ?? '') >= first),
    takenOver: until.filter((one) => (one.receivedOn ?? '') < first && open(one, first)),
    ended,
    carriedOn: until.filter(({ endedOn }) => endedOn === null || endedOn > last),
    lines: linesOf(ended),
  }
}

/** By heading and kind; what is withheld by its ground. */
function linesOf(ended: readonly CountedRequest[]): ReportLine[] {
  const grounded = ['refused']
  const plain = Object.entries(outcomes)
    .filter(([id]) => !grounded.includes(id))
    .map(([key, { zh, en, group }]) => ({ key, group, zh, en, requests: ended.filter(({ outcome }) => outcome === key) }))
  const withheld = Object.entries(withholdingGrounds).map(([ground, { zh, en }]) => ({
    key: `refused.${ground}`,
    group: 'withheld' as const,
    zh,
    en,
    requests: ended.filter((one) => one.outcome === 'refused' && one.ground === ground),
  }))
  const order = Object.keys(reportGroups)
  return [...plain, ...withheld].sort((a, b) => order.indexOf(a.group) - order.indexOf(b.group))
}

/** What the command loads for an act on a report. */
export type ReportFacts = {
  readonly today: CivilDate
  readonly officeSet: boolean
  readonly begun: boolean
}

type Context = Omit<NeedContext, 'facts'> & { readonly facts: ReportFacts }

// The command that loads facts for this table builds ReportFacts; the engine carries them untyped.
const need = (of: Need['of'], zh: string, en: string, check: (context: Context) => Refusal | null): Need => ({
  of,
  zh,
  en,
  check: (context) => check({ ...context, facts: context.facts as ReportFacts }),
})

// prettier-ignore
const needs = {
  officeNamed: need('input', '已指定政府信息公开工作机构', 'The office is named', ({ facts }) => (facts.officeSet ? null : { code: 'information.noOffice' })),
  yearOver: need('input', '该年度已经结束', 'The year is over', ({ input, facts }) =>
    `${Number(input.year)}-12-31` < facts.today ? null : { code: 'information.yearNotOver' }),
  notBegun: need('input', '该年度报告尚未登记', 'It was not begun before', ({ facts }) => (facts.begun ? { code: 'information.reportBegun' } : null)),
} as const satisfies Record<string, Need>

// prettier-ignore
const fields = {
  ...standardFields,
  year:         { zh: '年度', en: 'Year', kind: 'number', max: 9999 },
  problems:     { zh: '存在的主要问题', en: 'What went badly', kind: 'longText', max: 4000 },
  improvements: { zh: '改进情况', en: 'What is being improved', kind: 'longText', max: 4000 },
  others:       { zh: '其他需要报告的事项', en: 'Anything else', kind: 'longText', max: 4000 },
} as const satisfies Record<string, Field>

const states = {
  drafting: { zh: '编制中', en: 'Being drafted', final: false, owner: 'unitLead' },
  toPublish: { zh: '待公布', en: 'To be published', final: false, owner: 'unitLead' },
  published: { zh: '已公布', en: 'Published', final: true, owner: null },
} as const satisfies Procedure['states']

const basis = '政府信息公开条例第四十九条、第五十条'

// prettier-ignore
const acts = [
  { act: 'begin', zh: '开始编制年度报告', en: 'Begin the yearly report', from: 'nothing', to: 'drafting', by: ['unitLead', 'officer', 'system'], asks: ['year'], needs: ['officeNamed', 'yearOver', 'notBegun'], starts: ['publishing'], sets: ['unit', 'number', 'title'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'submit', zh: '提交年度报告', en: 'Hand in the draft', from: ['drafting'], to: 'toPublish', by: ['unitLead', 'officer'], asks: ['problems', 'improvements', 'others?'], follows: [{ tell: 'owner' }], rights: true, basis },
  { act: 'sendBack', zh: '退回修改', en: 'Send back', from: ['toPublish'], to: 'drafting', by: ['unitLead'], asks: ['reason'], follows: [{ tell: 'owner' }] },
  { act: 'publish', zh: '公布年度报告', en: 'Publish the yearly report', from: ['toPublish'], to: 'published', by: ['unitLead'], asks: ['note?'], stops: 'all', rights: true, basis,
    consequence: { zh: '随即在公众网站公布，并作为已报送主管部门的文本保存。', en: 'It then stands on the portal, and is kept as it was handed in.' } },
  note,
  lapse,
] as const satisfies readonly Act[]

export const informationReportProcedure: Procedure = {
  id: 'informationReport',
  zh: '政府信息公开年度报告',
  en: 'Yearly report on government information',
  version: 1,
  effectiveOn: '2026-01-01',
  states,
  clocks: { publishing: { zh: '一月三十一日前公布', en: 'To be published by 31 January', level: 'until' } },
  needs,
  fields,
  acts,
}
