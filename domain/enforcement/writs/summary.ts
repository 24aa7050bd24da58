/** Writs of a penalty on the spot (行政处罚法第五十一条、第五十二条). */
import { paymentClause, remedies } from '../../documents/clauses.ts'
import type { WritKind } from '../../documents/writ-kinds.ts'
import { reckonedText } from '../fine-base.ts'
import { lawText } from '../law-in-time.ts'
import { fineOf } from '../penalty.ts'
import {
  approval,
  articlesOf,
  courseBlocks,
  officerSigns,
  onDay,
  paragraph,
  partyFacts,
  partySignature,
  penaltyList,
  penaltyWords,
  said,
  signatures,
  type Body,
  type WritFacts,
} from './parts.ts'
import { caseFacts } from './penalty.ts'

export const summaryBodies: Readonly<Partial<Record<WritKind, (facts: WritFacts) => Body>>> = {
  summaryDecision: (facts) => ({
    blocks: [
      partyFacts(facts),
      paragraph(
        `经查，你（单位）于${onDay(facts.file.happenedOn)}在${facts.address === '' ? '现场' : facts.address}，${said(facts.input.description)}。上述行为违反了${articlesOf(facts.item, 'dutyArticles')}的规定。`,
      ),
      ...courseBlocks(facts),
      paragraph(`当事人的陈述、申辩：${said(facts.input.statement)}。`),
      ...(facts.law ? [paragraph(`${lawText(facts.law).zh}。`)] : []),
      ...(facts.reckoned ? [paragraph(`${reckonedText(facts.reckoned).zh}。`)] : []),
      paragraph(`依据${articlesOf(facts.item, 'penaltyArticles')}和《中华人民共和国行政处罚法》第五十一条的规定，当场作出如下行政处罚：`),
      penaltyList(facts.file.decision?.penalties ?? []),
      paragraph(
        facts.input.collectGround === undefined
          ? fineOf(facts.file.decision?.penalties ?? []) > 0
            ? paymentClause({ collector: facts.collector, lateFine: true }).text
            : '请立即改正违法行为。'
          : `罚款已当场收缴，票据号码：${said(facts.input.receipt)}。`,
      ),
      paragraph(remedies({ kind: 'summary', paper: '本决定书', government: facts.government, court: facts.court }).text),
      signatures(...officerSigns(facts)),
      signatures(
        facts.input.refusedToSign === 'yes'
          ? { label: '当事人拒绝签收，执法人员注明', name: null }
          : partySignature(facts, '当事人（签名或者盖章）'),
      ),
    ],
  }),
  summaryFiling: (facts) => ({
    blocks: [
      partyFacts(facts),
      caseFacts(facts),
      paragraph(`当场处罚：${penaltyWords(facts.file.decision?.penalties ?? [])}。`),
      signatures(...officerSigns(facts)),
      approval(facts, '备案意见', said(facts.input.note, '准予备案。')),
    ],
  }),
}
