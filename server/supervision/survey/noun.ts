/** 社会测评 and 走访: facts, the survey beside the matter, the draw and the report. */
import { addDays, instantAt } from '../../../domain/clock/civil-date.ts'
import { emptyFile } from '../../../domain/enforcement/proceeding/file.ts'
import { done, refuse, type Outcome, type Refusal } from '../../../domain/kernel/outcome.ts'
import { drawNumbers, surveySeedText } from '../../../domain/supervision/survey/draw.ts'
import { populations } from '../../../domain/supervision/survey/fields.ts'
import type { SurveyFacts } from '../../../domain/supervision/survey/needs.ts'
import { checkQuestions, type Question } from '../../../domain/supervision/survey/questions.ts'
import { resultsOf, type SurveyResults } from '../../../domain/supervision/survey/results.ts'
import { keepPhotos } from '../../case/store.ts'
import { send, type Db, type Tx } from '../../db/pool.ts'
import { dayOf, organOfUnit } from '../../enforcement/facts.ts'
import { sha256 } from '../../enforcement/random/make.ts'
import { issueWrits } from '../../enforcement/writs.ts'
import type { Loaded } from '../../matter/load.ts'
import type { Gathered, Noun } from '../../matter/nouns.ts'
import type { Command } from '../../matter/perform.ts'
import { text } from '../../matter/text.ts'
import type { Region } from '../../region/region.ts'
import { headOf } from '../file-review/population.ts'
import { numberOf } from '../gathering.ts'
import { nameOfUnit, rowOf } from '../oversight/gathering.ts'
import { findSurvey, insertCodes, listAnswers, type KeptSurvey } from './store.ts'

export const surveyNoun: Noun = { gathersOnce: true, gather, project }

const blank = ({ region, now }: Pick<Command, 'region' | 'now'>): SurveyFacts => ({
  today: region.today(now),
  officeSet: region.settings.supervision.complaints !== null,
  questionsRefusal: null,
  drawRefusal: null,
  codesIssued: false,
  unitRefusal: null,
  papers: 0,
})

/** The end of a day, and more days after it, as the instant a clock runs to. */
function endOf({ region }: Command, value: unknown, more = 0): { until?: Date } {
  const day = dayOf(value)
  return day === undefined ? {} : { until: instantAt(addDays(day, 1 + more), '00:00', region.rules.offsetMinutes) }
}

async function gather(tx: Tx, command: Command, here: Loaded | null): Promise<Gathered> {
  const { region, act, asking, given } = command
  if (!here) {
    const office = region.settings.supervision.complaints
    const number = await numberOf(tx, command, office, '社测')
    const checked = checkQuestions((given?.questions ?? []) as readonly Question[]) // as the route parsed them
    const questionsRefusal = asking === true || checked.ok ? null : checked.refusal
    const facts = { ...blank(command), questionsRefusal, ...(office !== null && { unit: office }), ...(number && { number }) }
    // Somebody has a day after the seed's to draw.
    return { facts: { ...facts, ...endOf(command, command.input.seedOn, 1) }, levels: {}, kept: {} }
  }
  const survey = await surveyOf(tx, region.code, here)
  const draws = here.matter.state === 'announced' && (act === 'draw' || asking === true)
  const drawn = draws ? await drawSurvey(tx, region, survey) : undefined
  return {
    facts: {
      ...blank(command),
      codesIssued: survey.codes_issued,
      drawRefusal: drawn && !drawn.ok ? drawn.refusal : null,
      ...(drawn?.ok && { drawn: drawn.value }),
      ...endOf(command, survey.closes_on),
    },
    levels: {},
    kept: drawn?.ok && act === 'draw' ? { ...drawn.value } : {},
  }
}

async function surveyOf(tx: Db, region: string, { matter }: Loaded): Promise<KeptSurvey> {
  const survey = await findSurvey(tx, region, matter.id)
  if (!survey) throw new Error(`survey ${matter.id} is not kept`)
  return survey
}

type Drawn = {
  readonly head: { readonly number: number; readonly root: string }
  readonly seed: string
  readonly numbers: readonly number[]
}

/** The draw of a survey. Refuses `survey.headNotYet` before its head is published. */
async function drawSurvey(db: Db, region: Region, survey: KeptSurvey): Promise<Outcome<Drawn>> {
  const { listed, sampled, questions_hash: questionsHash } = survey
  const seedOn = dayOf(survey.seed_on)
  const head = seedOn && (await headOf(db, region, seedOn))
  if (!head) return refuse('survey.headNotYet', { day: survey.seed_on })
  const seed = sha256(surveySeedText({ survey: survey.number ?? '', head: head.number, root: head.root, listed, sampled, questionsHash }))
  return done({ head: { number: head.number, root: head.root }, seed, numbers: drawNumbers(listed, sampled, seed, sha256) })
}

async function project(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, act, input, given } = command
  const { matter } = recorded
  const own = tx`region = ${region.code} and matter_id = ${matter.id}`
  if (act === 'announce') {
    const questions = given?.questions as readonly Question[] // as the route parsed them
    send(
      tx,
      tx`
      insert into survey (region, matter_id, population, list_name, listed, sampled, seed_on, closes_on, least, weight, questions, questions_hash)
      values (${region.code}, ${matter.id}, ${String(input.population)}, ${String(input.listName)}, ${Number(input.listed)}, ${Number(input.sampled)},
        ${String(input.seedOn)}, ${String(input.closesOn)}, ${Number(input.least)}, ${typeof input.weight === 'number' ? input.weight : null},
        ${tx.json(questions)}, ${String(input.questionsHash)})`,
    )
  }
  if (act === 'draw') {
    const { head, seed, numbers } = gathered.facts.drawn as Drawn // as gather made it
    send(
      tx,
      tx`update survey set head_number = ${head.number}, head_root = ${head.root}, seed = ${seed}, numbers = ${[...numbers]} where ${own}`,
    )
  }
  if (act === 'issueCodes') {
    await insertCodes(tx, region.code, matter.id, given?.codes as readonly string[]) // as the handler drew them
    send(tx, tx`update survey set codes_issued = true where ${own}`)
  }
  // Codes that nobody used open nothing any more.
  if (act === 'fieldingOver' || act === 'cancel') send(tx, tx`delete from survey_code where ${own}`)
  if (act !== 'publish') return null
  send(tx, tx`update survey set conclusion = ${String(input.conclusion)} where ${own}`)
  return report(tx, command, recorded, gathered)
}

async function report(tx: Tx, command: Command, recorded: Loaded, gathered: Gathered): Promise<Refusal | null> {
  const { region, now } = command
  const { matter } = recorded
  const survey = await surveyOf(tx, region.code, recorded)
  const rows = reportRows(survey, await countSurvey(tx, region.code, survey))
  const issuer = organOfUnit(region, text(matter.attributes.unit) ?? '')
  const beyond = { issuer, number: text(matter.attributes.number) ?? '', to: ['各行政执法单位'], rows }
  return issueWrits(tx, { command, recorded, file: emptyFile, gathered, day: region.today(now), beyond })
}

/** What a survey found, from its answers. */
export async function countSurvey(db: Db, region: string, survey: KeptSurvey): Promise<SurveyResults> {
  return resultsOf(survey.questions, await listAnswers(db, region, survey.matter_id), survey)
}

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`

function reportRows(survey: KeptSurvey, { answers, sampled, responseRate, questions }: SurveyResults) {
  return [
    ...rowOf('测评名称', survey.title),
    ...rowOf('调查对象', `${populations[survey.population].zh}（${survey.list_name}），共${survey.listed}`),
    ...rowOf('抽取和回收', `抽取${sampled}，回收${answers}，回收率${percent(responseRate)}`),
    ...(questions === null ? rowOf('结果', `答卷少于${survey.least}份，不显示`) : []),
    ...(questions ?? []).flatMap(({ id, options }) => {
      const question = survey.questions.find((one) => one.id === id)
      const said = (options ?? []).map((one) => {
        const name = question?.options.find((option) => option.id === one.id)?.zh ?? one.id
        return `${name}${percent(one.share)}（${percent(one.from)}–${percent(one.to)}）`
      })
      return rowOf(question?.zh ?? id, options === null ? `答题少于${survey.least}份，不显示` : said.join('；'))
    }),
  ]
}

/** 走访: kept by the office that visits; the unit that was visited sees what is written to it about it. */
export const visitNoun: Noun = {
  gather: async (tx, command, here) => {
    const { region, input } = command
    const facts = blank(command)
    if (here) {
      const found = await tx`select 1 from supervisory_notice where region = ${region.code} and about_matter = ${here.matter.id}`
      return { facts: { ...facts, papers: found.length }, levels: {}, kept: {} }
    }
    const office = region.settings.supervision.complaints
    const visited = text(input.visitedUnit)
    const number = await numberOf(tx, command, office, '走访')
    return {
      facts: {
        ...facts,
        unitRefusal: visited === null || region.units.has(visited) ? null : { code: 'beyond.unitUnknown' },
        title: `走访：${nameOfUnit(region, visited)}`,
        ...(office !== null && { unit: office }),
        ...(number !== undefined && { number }),
      },
      levels: {},
      kept: {},
    }
  },
  project: (tx, command, recorded) => keepPhotos(tx, command, recorded),
}
