/** Surveys, what is left of their codes, and their answers. Nothing here says which code gave which answer. */
import { randomInt, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { keysOf } from '../../../contract/fields.ts'
import { QuestionsShape } from '../../../contract/supervision-together.ts'
import { populations } from '../../../domain/supervision/survey/fields.ts'
import type { Answer } from '../../../domain/supervision/survey/questions.ts'
import { maybeRow, rows, sql, type Db, type Sql, type Tx } from '../../db/pool.ts'
import { sha256 } from '../../enforcement/random/make.ts'

const SurveyRow = z.object({
  matter_id: z.string(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  state: z.string(),
  population: keysOf(populations),
  list_name: z.string(),
  listed: z.number(),
  sampled: z.number(),
  seed_on: z.string(),
  closes_on: z.string(),
  least: z.number(),
  weight: z.number().nullable(),
  questions: QuestionsShape,
  questions_hash: z.string(),
  head_number: z.number().nullable(),
  head_root: z.string().nullable(),
  seed: z.string().nullable(),
  numbers: z.array(z.number()).nullable(),
  codes_issued: z.boolean(),
  conclusion: z.string().nullable(),
})
export type KeptSurvey = z.infer<typeof SurveyRow>

const surveysWhere = (where: Sql): Sql => sql`
  select s.matter_id, m.number, m.title, m.state, s.population, s.list_name, s.listed, s.sampled, s.seed_on::text, s.closes_on::text, s.least,
    s.weight, s.questions, s.questions_hash, s.head_number, s.head_root, s.seed, s.numbers, s.codes_issued, s.conclusion
  from survey s join matter m on m.region = s.region and m.matter_id = s.matter_id
  where ${where} order by m.opened_at desc, s.matter_id`

export const findSurvey = (db: Db, region: string, matterId: string): Promise<KeptSurvey | undefined> =>
  maybeRow(SurveyRow, db`${surveysWhere(sql`s.region = ${region} and s.matter_id = ${matterId}`)}`)

/** Newest first, without those that were cancelled. */
export const listSurveys = (db: Db, region: string): Promise<KeptSurvey[]> =>
  rows(SurveyRow, db`${surveysWhere(sql`s.region = ${region} and m.state <> 'cancelled'`)}`)

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const codeLength = 12

/** A code as somebody reads it from a letter: twelve characters that are not mistaken for one another, in groups of four. */
export function newCode(): string {
  const one = () => alphabet[randomInt(alphabet.length)] ?? ''
  const code = Array.from({ length: codeLength }, one).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** Twelve characters of thirty-one are sixty bits: nobody tries them all, and the digest needs no secret. */
const digestOf = (code: string): string => sha256(`survey|${code.toUpperCase().replace(/[^0-9A-Z]/g, '')}`)

export async function insertCodes(tx: Tx, region: string, matterId: string, codes: readonly string[]): Promise<void> {
  await tx`
    insert into survey_code (region, matter_id, code_hash)
    select ${region}, ${matterId}, c.code_hash from unnest(${codes.map(digestOf)}::text[]) as c (code_hash)`
}

/** The survey that a code opens while it runs. */
export const surveyOfCode = (db: Db, region: string, code: string): Promise<KeptSurvey | undefined> =>
  maybeRow(
    SurveyRow,
    db`${surveysWhere(sql`s.region = ${region} and m.state = 'fielding' and exists (
      select 1 from survey_code c where c.region = s.region and c.matter_id = s.matter_id and c.code_hash = ${digestOf(code)})`)}`,
  )

/** Takes the code away; false where it is gone already, which of two that come together is told to one. */
export async function useCode(tx: Tx, region: string, matterId: string, code: string): Promise<boolean> {
  const gone = await tx`
    delete from survey_code where region = ${region} and matter_id = ${matterId} and code_hash = ${digestOf(code)} returning 1`
  return gone.length > 0
}

/** Under a number drawn at random: an id that counts or tells the time would put the answers in the order of the codes. */
export async function insertAnswer(tx: Tx, region: string, matterId: string, answer: Answer): Promise<void> {
  await tx`
    insert into survey_answer (region, matter_id, answer_id, answer) values (${region}, ${matterId}, ${randomUUID()}, ${tx.json(answer)})`
}

const AnswerRow = z.object({ answer: z.record(z.string(), z.array(z.string())) })

export async function listAnswers(db: Db, region: string, matterId: string): Promise<Answer[]> {
  const found = await rows(
    AnswerRow,
    db`select answer from survey_answer where region = ${region} and matter_id = ${matterId} order by answer_id`,
  )
  return found.map(({ answer }) => answer)
}
