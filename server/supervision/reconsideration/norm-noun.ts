/** 规范性文件审查: facts of a review and of what the maker has to do, and what a review does to its case. */
import { unitAndBelow } from '../../../domain/people/units.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { normRefusals } from '../../../domain/supervision/reconsideration/norm-choices.ts'
import { emptyNorm, normAfter, normName, normResult, type NormFile } from '../../../domain/supervision/reconsideration/norm-file.ts'
import type { NormFacts } from '../../../domain/supervision/reconsideration/norm-needs.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import type { Db, Tx } from '../../db/pool.ts'
import { keepPhotos } from '../../case/store.ts'
import { told } from '../../enforcement/beyond/store.ts'
import { findMatter, type Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { procedureOf } from '../../matter/procedures.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { numberOf } from '../gathering.ts'
import { headsOrgan, organFor } from './bodies.ts'
import { issueMakerPaper, issueNormPapers } from './norm-papers.ts'
import { findReview } from './store.ts'

export const normReviewNoun: Noun = { gathersOnce: true, gather, project }
export const normMakerNoun: Noun = { gathersOnce: true, gather: gatherMaker, project: projectMaker }

/** The file of a review, from its entries. */
export async function normFileOf(db: Db, region: Region, matterId: string): Promise<NormFile> {
  const entries = await told(db, region.code, matterId)
  return entries.reduce((file, entry) => normAfter(file, entry, region.today(entry.at)), emptyNorm)
}

const opening: Readonly<Record<string, string>> = { openAsked: '规审', openFound: '规审', receive: '规受' }

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, now } = command
  const today = region.today(now)
  const above = here?.matter.parent ?? command.parent?.matter.id ?? null
  const [before, main] = await Promise.all([
    here ? normFileOf(tx, region, here.matter.id) : emptyNorm,
    above === null ? undefined : findMatter(tx, region.code, above),
  ])
  const body = text(here?.matter.attributes.unit) ?? text(main?.matter.attributes.unit) ?? region.settings.supervision.reconsiderations
  const organ = organFor(region, body)
  const file = normAfter(before, { act, input }, today)
  const word = opening[act]
  const number = word === undefined ? undefined : await numberOf(tx, command, organ, word)
  const maker = text(input.makerUnit)
  const facts: NormFacts & Record<string, unknown> = {
    today,
    file: before,
    officeSet: body !== null,
    byOrganHead: headsOrgan(command, organ, 'normReview.stop'),
    makerBelow: maker === null ? null : organ !== null && unitAndBelow(organ, [...region.units.values()]).includes(maker),
    main: main?.matter.state ?? null,
    ...(word !== undefined && body !== null && { unit: body }),
    ...(number !== undefined && { number }),
    title: `审查规范性文件${normName(file)}`,
    askedOn: act === 'openAsked' && above !== null ? ((await findReview(tx, region.code, above))?.receivedOn ?? today) : today,
    ...effectsOf(command, here, main, file),
  }
  return { facts, levels: {}, kept: {} }
}

/** What the case is told, whether it is paused or goes on, and what the maker is ordered. */
function effectsOf({ act, input }: Command, here: Loaded | null, main: Loaded | undefined, file: NormFile): Record<string, unknown> {
  const ground = normRefusals[input.normRefusal as keyof typeof normRefusals] // a choice of the field
  const others = main?.children.some((one) => one.procedure === 'normReview' && one.id !== here?.matter.id && !one.final) ?? false
  const orders = ['stop', 'reply'].includes(act) && file.outcome?.finding === 'unlawful' && file.maker !== undefined
  return {
    normTitle: normName(file),
    normResult: act === 'refuse' ? `不予附带审查：${ground.zh}。${text(input.reason) ?? ''}` : (normResult(file) ?? ''),
    reason: `审查规范性文件${normName(file)}`,
    ...(main?.matter.state === 'examining' && { pauseAt: main.matter.id }),
    ...(main?.matter.state === 'normSuspended' && !others && { resumeAt: main.matter.id }),
    parts: orders ? [{ unit: file.maker, note: normResult(file) ?? '' }] : [],
  }
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  keepPhotos(tx, command, recorded)
  const { matter } = recorded
  if (!findAct(procedureOf(matter.procedure, matter.version), command.act)?.writs) return null
  const { file } = gathered.facts as NormFacts
  return issueNormPapers(tx, command, recorded, gathered, normAfter(file, command, command.region.today(command.now)))
}

// prettier-ignore
const makerOpenings: Readonly<Record<string, { readonly word: string; readonly title: string }>> = {
  ask:             { word: '规答', title: '答复规范性文件的合法性' },
  askMeeting:      { word: '规说', title: '当面说明规范性文件的理由' },
  orderCorrection: { word: '规纠', title: '纠正停止执行的条款' },
}

async function gatherMaker(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, now } = command
  const above = here?.matter.parent ?? command.parent?.matter.id ?? null
  const file = above === null ? emptyNorm : await normFileOf(tx, region, above)
  const opens = makerOpenings[act]
  const number = opens && (await numberOf(tx, command, file.maker ?? null, opens.word))
  const facts: NormFacts & Record<string, unknown> = {
    today: region.today(now),
    file,
    officeSet: true,
    byOrganHead: false,
    makerBelow: null,
    main: null,
    ...(opens && { unit: file.maker, title: `${opens.title}：${normName(file)}` }),
    ...(number !== undefined && { number }),
    ...(act === 'askMeeting' && typeof input.heldAt === 'string' && { until: new Date(input.heldAt) }),
  }
  return { facts, levels: {}, kept: {} }
}

async function projectMaker(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  keepPhotos(tx, command, recorded)
  if (command.act !== 'answer' && command.act !== 'answerLate') return null
  return issueMakerPaper(tx, command, recorded, gathered, (gathered.facts as NormFacts).file)
}
