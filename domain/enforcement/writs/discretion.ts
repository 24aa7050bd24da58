/** Why a penalty is what it is: the law in time, the base of the fine, the tier and what was weighed. */
import { discretionTiers } from '../discretion.ts'
import { reckonedText } from '../fine-base.ts'
import { lawText, statedLawText } from '../law-in-time.ts'
import { sentence, type WritFacts } from './parts.ts'

/** 裁量基准的运用 (国办发〔2022〕27号): how the sum came about stands in the report and in the decision. */
export function discretionText({ law, file: { proposal, decision, happenedOn, lawThen } }: WritFacts): string {
  const base = proposal?.base
  const proof = base?.evidence === undefined ? '' : `（见证据 ${base.evidence}）`
  const reckoned = base === undefined ? '' : `${reckonedText(base).zh}${proof}。`
  const tier = proposal?.tier ?? decision?.tier
  const grade = tier === undefined ? '' : `按照裁量基准，本案属于“${discretionTiers[tier].zh}”档次。`
  const outside = proposal?.outside === undefined ? '' : `本案偏离裁量基准，经集体讨论决定，理由：${sentence(proposal.outside)}`
  const stated = lawThen === undefined ? '' : statedLawText(happenedOn ?? '', lawThen).zh
  const inTime = law === null ? stated : `${lawText(law).zh}。`
  return `${inTime}${reckoned}${grade}${sentence(proposal?.factors)}${outside}`
}
