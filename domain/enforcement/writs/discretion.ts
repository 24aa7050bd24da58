/** Why a penalty is what it is: the law in time, the base of the fine, the tier and what was weighed. */
import { discretionTiers } from '../discretion.ts'
import { reckonedText } from '../fine-base.ts'
import { lawText, statedLawText } from '../law-in-time.ts'
import { worksOutcomes } from '../proceeding/works.ts'
import { sumInFigures } from '../../documents/amounts.ts'
import type { Block } from '../../documents/writ.ts'
import { heading, paragraph, sentence, type WritFacts } from './parts.ts'

/** 裁量基准的运用 (国办发〔2022〕27号): how the sum came about stands in the report and in the decision. */
export function discretionText({ law, file: { proposal, decision, happenedOn, lawThen, works } }: WritFacts): string {
  const base = proposal?.base
  const proof = base?.evidence === undefined ? '' : `（见证据 ${base.evidence}）`
  const reckoned = base === undefined ? '' : `${reckonedText(base).zh}${proof}。`
  const tier = proposal?.tier ?? decision?.tier
  const grade = tier === undefined ? '' : `按照裁量基准，本案属于“${discretionTiers[tier].zh}”档次。`
  const outside = proposal?.outside === undefined ? '' : `本案偏离裁量基准，经集体讨论决定，理由：${sentence(proposal.outside)}`
  const stated = lawThen === undefined ? '' : statedLawText(happenedOn ?? '', lawThen).zh
  const inTime = law === null ? stated : `${lawText(law).zh}。`
  const undone = works === undefined ? '' : `违法建设${worksOutcomes[works.outcome].zh}（${works.on}，见证据 ${works.evidence}）。`
  return `${inTime}${undone}${reckoned}${grade}${sentence(proposal?.factors)}${outside}`
}

/** 类案比对, for whoever approves and for the file; the party's paper speaks of its own case only. */
export function likeBlocks({ file: { decision } }: WritFacts): Block[] {
  const like = decision?.like
  if (like === undefined) return []
  const count = `同一事项、裁量档次和当事人类型的类案连同本案共 ${like.n} 件，罚款中位数${sumInFigures(like.medianFen)}，本案${sumInFigures(like.fineFen)}。`
  const judged = like.few ? '类案较少，不作偏离判断。' : like.listed ? '本案明显偏离类案。' : '本案在类案通常范围内。'
  const reason = like.reason === undefined ? '' : `与类案不同的理由：${sentence(like.reason)}`
  return [heading('类案比对'), paragraph(`${count}${judged}${reason}`)]
}
