/** 案卷评查: facts, tables and papers of rounds and of the files drawn in them. */
import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import type { Refusal } from '../../../domain/kernel/outcome.ts'
import { findAct } from '../../../domain/procedure/procedure.ts'
import { reviewedKinds, reviewMethods, type ReviewedKind, type ReviewMethod } from '../../../domain/supervision/file-review/fields.ts'
import type { FileReviewFacts } from '../../../domain/supervision/file-review/needs.ts'
import { gradeOf, reviewGrades, settle, type Score } from '../../../domain/supervision/file-review/sheet.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Tx } from '../../db/pool.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import { finality, procedureOf } from '../../matter/procedures.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import { numberOf } from '../gathering.ts'
import { drawRound, listHashOf, population } from './population.ts'
import { scoringFacts } from './scoring.ts'
import { findReview, findRound, listScores, sheetInForce, type KeptReview, type KeptRound } from './store.ts'

export const reviewRoundNoun: Noun = { gathersOnce: true, gather: gatherRound, project: projectRound }
export const fileReviewNoun: Noun = { gathersOnce: true, gather: gatherReview, project: projectReview }

export const blankReview = ({ region, now }: Pick<Command, 'region' | 'now'>): FileReviewFacts => ({
  today: region.today(now),
  officeSet: region.settings.supervision.complaints !== null,
  listed: 0,
  drawRefusal: null,
  unsettled: 0,
  reviewerRefusal: null,
  sheetRefusal: null,
  readerRefusal: null,
  replacementRefusal: null,
  organRefusal: null,
})

/** The end of a day, as the instant a clock runs to. */
function endOf({ region }: Command, value: unknown, more = 0): Date | undefined {
  const day = dayOf(value)
  return day && instantAt(addDays(day, 1 + more), '00:00', region.rules.offsetMinutes)
}

async function gatherRound(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, asking } = command
  const blank = blankReview(command)
  const office = region.settings.supervision.complaints
  if (!here) {
    const [from, to] = [dayOf(input.fromOn), dayOf(input.toOn)]
    const listed = from && to ? await population(tx, region, { kinds: input.fileKinds as string[], from, to }) : [] // choices of the field
    const { version, sheet } = await sheetInForce(tx, region.code)
    const number = await numberOf(tx, command, office, '评查')
    // Somebody has a day after the seed's to draw.
    const until = endOf(command, input.seedOn, 1)
    const facts = {
      ...blank,
      listed: listed.length,
      unit: office,
      files: listed,
      sheet,
      version,
      ...(number && { number }),
      ...(until && { until }),
    }
    return { facts, levels: {}, kept: { listed: listed.length, listHash: listHashOf(listed), sheet: version } }
  }
  const round = await findRound(tx, region.code, here.matter.id)
  if (!round) throw new Error(`round ${here.matter.id} is not kept`)
  const draws = here.matter.state === 'announced' && (act === 'draw' || asking === true)
  const drawn = draws ? await drawRound(tx, region, round, blank.today) : undefined
  const until = endOf(command, round.review_by)
  const unsettled = here.children.filter(({ procedure, final }) => procedure === 'fileReview' && !final).length
  const kept =
    drawn?.ok && act === 'draw'
      ? { head: drawn.value.head, seed: drawn.value.seed, drawn: drawn.value.files.map(({ number }) => number) }
      : {}
  return {
    facts: {
      ...{ ...blank, unsettled, drawRefusal: drawn && !drawn.ok ? drawn.refusal : null, unit: office },
      ...(until && { until }),
      ...(drawn?.ok && {
        drawn: drawn.value,
        parts: drawn.value.files.map(({ id, number, unit, reviewers }) => ({
          file: id,
          fileNumber: number,
          unit,
          reviewers: [...reviewers],
        })),
      }),
    },
    levels: {},
    kept,
  }
}

async function projectRound(tx: Tx, command: Command, recorded: Loaded, { facts, ...gathered }: Gathered): Promise<Refusal | null> {
  const { region, act, input } = command
  const { matter } = recorded
  if (act === 'announce') {
    const files = facts.files as KeptRound['listed'] // as gather loaded it
    const perUnit = input.method === 'all' ? null : Number(input.perUnit)
    send(
      tx,
      tx`
      insert into review_round (region, matter_id, year, kinds, from_on, to_on, method, per_unit, gap, seed_on, review_by, sheet_version, sheet, listed, list_hash)
      values (${region.code}, ${matter.id}, ${Number(input.year)}, ${[...(input.fileKinds as string[])]}, ${String(input.fromOn)}, ${String(input.toOn)},
        ${String(input.method)}, ${perUnit}, ${Number(input.gap)}, ${String(input.seedOn)}, ${String(input.reviewBy)}, ${Number(facts.version)},
        ${tx.json(facts.sheet as never)}, ${tx.json(files)}, ${listHashOf(files)})`,
    )
  }
  if (act === 'draw') {
    const { head, seed } = facts.drawn as { head: { number: number; root: string }; seed: string } // as gather made it
    send(
      tx,
      tx`
      update review_round set head_number = ${head.number}, head_root = ${head.root}, seed = ${seed}
      where region = ${region.code} and matter_id = ${matter.id}`,
    )
  }
  if (act === 'publish')
    send(tx, tx`update review_round set summary = ${String(input.summary)} where region = ${region.code} and matter_id = ${matter.id}`)
  const kinds = act === 'announce' ? (input.fileKinds as ReviewedKind[]).map((kind) => reviewedKinds[kind].zh).join('、') : ''
  return paper(tx, command, recorded, { facts, ...gathered }, { to: ['各行政执法单位'] }, [
    ['评查名称', text(input.title)],
    ['案卷种类', kinds],
    ['结案日期', `${String(input.fromOn)}至${String(input.toOn)}`],
    ['评查方式', act === 'announce' ? reviewMethods[input.method as ReviewMethod].zh : ''],
    ['每个单位抽取卷数', input.method === 'all' ? '全部' : String(input.perUnit)],
    ['名单案卷数', String(facts.listed)],
    ['名单散列', String(gathered.kept.listHash)],
    ['取种子日期', text(input.seedOn)],
    ['评分截止日', text(input.reviewBy)],
  ])
}

async function paper(
  tx: Tx,
  command: Command,
  recorded: Loaded,
  gathered: Gathered,
  { to }: { readonly to: readonly string[] },
  lines: readonly (readonly [string, string | null])[],
): Promise<Refusal | null> {
  const { region, act, now } = command
  const { matter } = recorded
  if (!findAct(procedureOf(matter.procedure, matter.version), act)?.writs) return null
  const rows = lines.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
  const issuer = organOfUnit(region, region.settings.supervision.complaints ?? '')
  const beyond = { issuer, number: text(matter.attributes.number) ?? '', to, rows }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

async function gatherReview(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, input, parent, given } = command
  const blank = blankReview(command)
  if (!here) {
    const round = parent && (await findRound(tx, region.code, parent.matter.id))
    const until = round && endOf(command, round.review_by)
    const number = `${text(parent?.matter.attributes.number) ?? ''}-${String(given?.part ?? '')}`
    const title = `案卷评查：${String(input.fileNumber)}`
    const unit = region.settings.supervision.complaints
    return { facts: { ...blank, unit, number, title, ...(until && { until }) }, levels: {}, kept: {} }
  }
  const review = await findReview(tx, region.code, here.matter.id)
  if (!review) throw new Error(`file review ${here.matter.id} is not kept`)
  return {
    facts: { ...blank, ...(await scoringFacts(tx, command, here, review)), ...(act === 'report' && { unit: review.unit_id }) },
    levels: {},
    kept: {},
  }
}

async function projectReview(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, actor, given, now } = command
  const { matter } = recorded
  keepPhotos(tx, command, recorded)
  const isFinal = finality(procedureOf(matter.procedure, matter.version))(matter.state)
  if (act === 'assign') {
    send(
      tx,
      tx`
      insert into file_review (region, matter_id, round_id, file_id, file_number, unit_id, reviewers)
      values (${region.code}, ${matter.id}, ${matter.parent}, ${String(input.file)}, ${String(input.fileNumber)}, ${String(input.unit)},
        ${[...(input.reviewers as string[])]})`,
    )
    return null
  }
  if (act === 'score' && actor.kind === 'person') {
    const score = gathered.facts.score as Score // counted by gather
    send(
      tx,
      tx`
      insert into file_review_score (region, matter_id, person_id, scored, proposals, total, vetoed, hash, at)
      values (${region.code}, ${matter.id}, ${actor.personId}, ${tx.json(given?.scored as never)}, ${tx.json(gathered.facts.proposals as never)},
        ${score.total}, ${score.vetoed}, ${String(input.sheetHash)}, ${now})`,
    )
  }
  if (act === 'replaceReviewer')
    send(
      tx,
      tx`
      update file_review set reviewers = array_replace(reviewers, ${String(input.person)}::uuid, ${String(input.replacement)}::uuid)
      where region = ${region.code} and matter_id = ${matter.id}`,
    )
  const review = await findReview(tx, region.code, matter.id)
  const round = review && (await findRound(tx, region.code, review.round_id))
  if (!review || !round) throw new Error(`file review ${matter.id} is not kept`)
  if (act === 'agree') await keepScore(tx, command, round, review)
  if (act === 'recheck' && input.recheck === 'changed') putScore(tx, command, round, review, { total: Number(input.score), vetoed: false })
  if (!isFinal && act !== 'report') return null
  const graded = await findReview(tx, region.code, matter.id)
  const to = [region.units.get(review.unit_id)?.name.zh ?? review.unit_id]
  return paper(tx, command, recorded, gathered, { to }, [
    ['评查批次', round.title],
    ['案卷号', review.file_number],
    ['得分', graded?.total === null || graded === undefined ? null : String(graded.total)],
    ['一票否决', graded?.vetoed === true ? '是' : null],
    ['等次', graded?.grade ? reviewGrades[graded.grade].zh : null],
  ])
}

async function keepScore(tx: Tx, command: Command, round: KeptRound, review: KeptReview): Promise<void> {
  const settled = settle(await listScores(tx, command.region.code, [review.matter_id]), round.gap)
  if (typeof settled === 'string') throw new Error(`file review ${review.matter_id} is scored by too few`)
  putScore(tx, command, round, review, settled)
}

function putScore(tx: Tx, { region }: Command, { sheet }: KeptRound, { matter_id }: KeptReview, score: Score): void {
  send(
    tx,
    tx`
    update file_review set total = ${score.total}, vetoed = ${score.vetoed}, grade = ${gradeOf(score, sheet)}
    where region = ${region.code} and matter_id = ${matter_id}`,
  )
}
