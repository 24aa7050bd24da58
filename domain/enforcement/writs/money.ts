/** Writs on the money of a decision: the late fine, and the agreement on how it is performed. */
import { sumText } from '../../documents/amounts.ts'
import { remedies } from '../../documents/clauses.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { fineOf } from '../penalty.ts'
import type { Money } from '../proceeding/money.ts'
import { decisionName, heading, onDay, paragraph, partyFacts, said, sentence, signatures, type Body, type WritFacts } from './parts.ts'

/** How the late fine came to its sum: from which day, how many days count, which do not (行政处罚法第七十二条、第七十三条第三款). */
export function lateFineText({ dueOn, lines, accruedFen }: Money): string {
  const counted = lines.filter(({ kind }) => kind === 'accrues')
  const stopped = lines.filter(({ kind }) => kind === 'stopped').map(({ from, to }) => `${onDay(from)}至${onDay(to)}`)
  const left = stopped.length === 0 ? '' : `复议、诉讼期间${stopped.join('、')}不予计算。`
  const [first, last] = [counted[0], counted.at(-1)]
  if (!first || !last) return `缴款期限至${onDay(dueOn)}。${left}`
  return `缴款期限至${onDay(dueOn)}，自${onDay(first.from)}起至${onDay(last.to)}止，计算 ${counted.length} 日，加处罚款${sumText(accruedFen)}。${left}`
}

/** The sums that are still to be paid, as a demand for money must state them (行政强制法第三十五条第三项). */
export function sumsLeft(facts: WritFacts): string {
  const { owedFen, paidFen, lateOwedFen, leftFen } = facts.money
  if (owedFen === 0 || leftFen <= 0) return ''
  const late = lateOwedFen === 0 ? '' : `，加处罚款${sumText(lateOwedFen)}`
  return `应缴${sumText(owedFen)}${late}，已缴${sumText(paidFen)}，尚欠${sumText(leftFen)}；请缴至${facts.collector}。`
}

export const moneyBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  lateFineDecision: (facts) => ({
    blocks: [
      partyFacts(facts),
      paragraph(`${decisionName(facts)}已经送达，你（单位）到期未缴纳罚款。`),
      heading('加处的标准和数额'),
      paragraph(
        `依据《中华人民共和国行政处罚法》第七十二条第一款第一项和《中华人民共和国行政强制法》第四十五条的规定，本机关决定每日按罚款数额的百分之三加处罚款，至罚款缴清之日止，加处罚款的数额不超出罚款的数额${sumText(fineOf(facts.file.decision?.penalties ?? []))}。`,
      ),
      paragraph(lateFineText(facts.money)),
      paragraph(`请到${facts.collector}或者通过电子支付系统缴纳。`),
      heading('救济途径和期限'),
      paragraph(remedies({ kind: 'ordinary', paper: '本决定书', government: facts.government, court: facts.court }).text),
    ],
  }),
  enforcementAgreement: (facts) => ({
    blocks: [
      partyFacts(facts),
      paragraph(
        `${decisionName(facts)}进入强制执行程序。在不损害公共利益和他人合法权益的情况下，双方依据《中华人民共和国行政强制法》第四十二条的规定达成如下协议：`,
      ),
      paragraph(`一、当事人按下列安排履行，至迟于${onDay(facts.input.until)}前履行完毕：${sentence(facts.input.plan)}`),
      ...(typeof facts.input.reduceFen === 'number'
        ? [
            paragraph(
              `二、当事人已采取补救措施：${said(facts.input.remedied)}。本机关减免加处罚款${sumText(facts.input.reduceFen)}；罚款本身不予减免。`,
            ),
          ]
        : []),
      paragraph('当事人不履行本协议的，减免失效，本机关恢复强制执行。'),
      signatures({ label: '当事人（签名或者盖章）', name: null }, { label: '日期', name: null }),
    ],
  }),
}
