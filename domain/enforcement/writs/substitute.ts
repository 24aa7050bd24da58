/** Writs of 代履行: the decision, the reminder three days before, the record that all sides sign, the notice afterwards, the costs. */
import { dateText, sumText } from '../../documents/amounts.ts'
import { remedies } from '../../documents/clauses.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { clearPlaces, clearThings, harms, performerKinds, signers } from '../proceeding/substitute.ts'
import {
  decisionName,
  heading,
  officerSigns,
  onDay,
  paragraph,
  partyFacts,
  said,
  sentence,
  signatures,
  type Body,
  type WritFacts,
} from './parts.ts'

const one = (choices: Readonly<Record<string, { readonly zh: string }>>, value: unknown): string => choices[String(value)]?.zh ?? ''
const remedyOf = (facts: WritFacts, kind: 'ordinary' | 'coercion', paper: string) =>
  paragraph(remedies({ kind, paper, government: facts.government, court: facts.court }).text)
const signed = (value: unknown): string => (Array.isArray(value) ? value.map((key) => one(signers, key)).join('、') : '')

export const substituteBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  substituteDecision: (facts) => ({
    blocks: [
      partyFacts(facts),
      paragraph(
        `${decisionName(facts)}已经送达，经催告你（单位）逾期仍不履行，其后果${one(harms, facts.input.harm)}。依据《中华人民共和国行政强制法》第五十条、第五十一条的规定，本机关决定代履行。`,
      ),
      {
        kind: 'facts',
        rows: [
          { label: '标的和方式', value: said(facts.input.what) },
          { label: '代履行日期', value: onDay(facts.input.performOn) },
          { label: '代履行人', value: `${said(facts.input.performer)}（${one(performerKinds, facts.input.performerKind)}）` },
          { label: '费用预算', value: typeof facts.input.costs === 'number' ? sumText(facts.input.costs) : '' },
        ],
      },
      paragraph(`理由：${sentence(facts.input.reason)}`),
      paragraph('代履行的费用按照成本合理确定，由你（单位）承担。代履行三日前本机关将再次催告；你（单位）履行的，停止代履行。'),
      remedyOf(facts, 'coercion', '本决定书'),
    ],
  }),
  substituteReminder: (facts) => ({
    blocks: [
      paragraph(
        `${decisionName(facts)}，本机关已经决定代履行。依据《中华人民共和国行政强制法》第五十一条第一款第二项的规定，现再次催告你（单位）于${onDay(facts.input.performOn)}前自行履行。`,
      ),
      paragraph(`你（单位）履行的，停止代履行；仍不履行的，于${onDay(facts.input.performOn)}实施代履行，届时请到场。`),
    ],
  }),
  substituteRecord: (facts) => ({
    blocks: [
      partyFacts(facts),
      {
        kind: 'facts',
        rows: [
          { label: '代履行日期', value: dateText(facts.day) },
          { label: '地点', value: facts.address },
          { label: '结果', value: said(facts.input.result) },
          { label: '签名、盖章', value: signed(facts.input.signedBy) },
          { label: '见证人', value: said(facts.input.witness) },
        ],
      },
      heading('代履行情况'),
      paragraph(said(facts.input.record)),
      paragraph('代履行未采用暴力、胁迫以及其他非法方式。'),
      signatures(...officerSigns(facts)),
      signatures({ label: '到场监督的工作人员', name: null }, { label: '代履行人', name: null }),
      signatures({ label: '当事人或者见证人', name: said(facts.input.witness, '') || null }),
    ],
  }),
  clearingDecision: (facts) => ({
    // Whose it is may only be found out afterwards; the decision is then told to whoever that is.
    ...(!facts.party && { addressee: ['责任人（尚未查明）'] }),
    blocks: [
      partyFacts(facts),
      paragraph(
        `${dateText(facts.day)}，${facts.address}（${one(clearPlaces, facts.input.clearPlace)}）有${one(clearThings, facts.input.clearThing)}：${sentence(facts.input.description)}需要立即清除，当事人不能清除。`,
      ),
      paragraph(
        `依据《中华人民共和国行政强制法》第五十二条的规定，本机关决定立即实施代履行，由${said(facts.input.performer)}（${one(performerKinds, facts.input.performerKind)}）清除。代履行的费用按照成本合理确定，由当事人承担。`,
      ),
      remedyOf(facts, 'coercion', '本决定书'),
      signatures(...officerSigns(facts)),
    ],
  }),
  clearingNotice: (facts) => ({
    blocks: [
      paragraph(
        `${facts.address}的${one(clearThings, facts.opened.clearThing)}需要立即清除，你（单位）不在场。依据《中华人民共和国行政强制法》第五十二条的规定，本机关已经立即实施代履行${facts.decided?.number ? `（${facts.decided.number}）` : ''}，现予告知。`,
      ),
      paragraph(`告知方式：${sentence(facts.input.toldHow)}`),
      paragraph('代履行的费用按照成本合理确定，由你（单位）承担；违法行为将依法处理。'),
      remedyOf(facts, 'coercion', '本告知书'),
    ],
  }),
  costsDemand: (facts) => ({
    blocks: [
      partyFacts(facts),
      paragraph(
        `本机关已经实施代履行。依据《中华人民共和国行政强制法》第五十一条第二款的规定，代履行的实际费用为${sumText(facts.file.costs?.fen ?? 0)}，请于${onDay(facts.file.costs?.until)}前缴至${facts.collector}。`,
      ),
      heading('费用明细'),
      paragraph(said(facts.file.costs?.sheet)),
      paragraph('逾期不缴纳的，本机关将依法催告并申请人民法院强制执行。'),
      remedyOf(facts, 'ordinary', '本通知书'),
    ],
  }),
}
