import {
  enterReviewSheet,
  exportReviewResults,
  listReviewRounds,
  publicReviewList,
  publicReviews,
  readFileReview,
  readReviewedFile,
  readReviewResults,
  scoreFile,
} from '../../../contract/supervision-review.ts'
import type { Language } from '../../../domain/kernel/words.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import { populationText } from '../../../domain/supervision/file-review/draw.ts'
import { fileReviewProcedure } from '../../../domain/supervision/file-review/file-review.ts'
import { checkScoreSheet } from '../../../domain/supervision/file-review/sheet.ts'
import { actOf } from '../../../domain/procedure/procedure.ts'
import type { Tx } from '../../db/pool.ts'
import type { StaffContext } from '../../http/context.ts'
import { regionOr404, served, type Served } from '../../http/serve.ts'
import { actorFor } from '../../matter/act-handlers.ts'
import { attempt } from '../../matter/attempt.ts'
import type { Loaded } from '../../matter/load.ts'
import { unitNamed } from '../../matter/names.ts'
import { perform, type Performed } from '../../matter/perform.ts'
import { findReadable } from '../../matter/readable.ts'
import { remember } from '../../portal/remember.ts'
import { csvOf, xlsxOf } from '../../registers/files.ts'
import { sheetHashOf } from './scoring.ts'
import { countResults, fileView, resultsView, reviewView, roundView } from './view.ts'
import { findReview, findRound, findRoundNumbered, listRounds, listScores, listSheets, listToScore, sheetInForce } from './store.ts'

const freshMs = 60_000

async function readable(context: StaffContext, matterId: string): Promise<Loaded | undefined> {
  const here = await findReadable(context, matterId)
  return here?.matter.procedure === fileReviewProcedure.id ? here : undefined
}

type Doing = { readonly matterId: string; readonly requestKey: string }

/** An act of the file review by the person of the session, with what it is given beyond its fields. */
async function doing(
  tx: Tx,
  { session, now }: StaffContext,
  act: string,
  { matterId, requestKey }: Doing,
  input: Readonly<Record<string, unknown>>,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Outcome<Performed>> {
  const row = actOf(fileReviewProcedure, act)
  const { region, acting } = session
  const actor = actorFor(session, fileReviewProcedure, row)
  const { id: procedure } = fileReviewProcedure
  return perform(tx, { region, procedure, matterId, act, actor, reader: acting.reader, input, given, requestKey, now: now() })
}

const staff: readonly Served[] = [
  served(readFileReview, async (context, { matterId }) => {
    const here = await readable(context, matterId)
    const { region, personId } = context.session
    const view = here && (await reviewView(context.db, region, here, personId))
    return view ? done(view) : refuse('matter.notFound')
  }),

  served(readReviewedFile, async (context, asked) => {
    const { region } = context.session
    return attempt(context.db, async (tx) => {
      const performed = await doing(tx, context, 'readFile', asked, {})
      if (!performed.ok) return performed
      const review = await findReview(tx, region.code, asked.matterId)
      return review ? done(await fileView(tx, region, review, context.language)) : refuse('matter.notFound')
    })
  }),

  served(scoreFile, async (context, { scored, ...asked }) => {
    const sheetHash = sheetHashOf(asked.matterId, context.session.personId, scored)
    return attempt(context.db, (tx) => doing(tx, context, 'score', asked, { sheetHash }, { scored }))
  }),

  served(listReviewRounds, async ({ db, session }) => {
    const { region, personId, acting } = session
    const supervises = acting.reader.grants.some(({ verb }) => verb === 'reviewRound.read')
    const [rounds, mine, { version, sheet }, sheets] = await Promise.all([
      supervises ? listRounds(db, region.code) : [],
      listToScore(db, region.code, personId),
      sheetInForce(db, region.code),
      listSheets(db, region.code),
    ])
    const scores = await listScores(
      db,
      region.code,
      mine.map(({ matter_id }) => matter_id),
    )
    const own = mine.filter(({ reviewers, state }) => state === 'third' || reviewers.indexOf(personId) < 2)
    return done({
      rounds: await Promise.all(rounds.map((round) => roundView(db, region, round))),
      toScore: own.map(({ matter_id: id, file_number: number, unit_id }) => ({
        ...{ id, number, unit: unitNamed(region, unit_id) },
        done: scores.some((one) => one.matter_id === id && one.person_id === personId),
      })),
      sheet: { version, ...sheet },
      sheets: sheets.map((one) => ({ version: one.version, name: one.sheet.name, at: one.at.toISOString(), by: one.name })),
    })
  }),

  served(readReviewResults, async ({ db, session }, { roundId, ...asked }) => {
    const round = await findRound(db, session.region.code, roundId)
    if (!round) return refuse('matter.notFound')
    return done(await resultsView(db, session.region, round, asked))
  }),

  served(exportReviewResults, async ({ db, session, language, reply }, { roundId, format, ...asked }) => {
    const { region } = session
    const round = await findRound(db, region.code, roundId)
    if (!round) return refuse('matter.notFound')
    const table = tableOf(await resultsView(db, region, round, asked), language)
    const name = `${region.code}-file-review-${roundId}.${format}`
    void reply.header('content-disposition', `attachment; filename="${name}"`).header('cache-control', 'no-store')
    if (format === 'csv') return done(await reply.type('text/csv; charset=utf-8').send(csvOf(table)))
    return done(await reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(await xlsxOf('评查结果', table)))
  }),

  served(enterReviewSheet, async ({ db, session, now }, sheet) => {
    const fits = checkScoreSheet(sheet)
    if (!fits.ok) return fits
    const { region, personId } = session
    return attempt(db, async (tx) => {
      await tx`select 1 from region where region = ${region.code} for update`
      const { version } = await sheetInForce(tx, region.code)
      await tx`
        insert into review_sheet (region, version, sheet, person_id, at)
        values (${region.code}, ${version + 1}, ${tx.json(sheet)}, ${personId}, ${now()})`
      return done({ version: version + 1 })
    })
  }),
]

function tableOf({ files }: Pick<Awaited<ReturnType<typeof resultsView>>, 'files'>, language: Language) {
  const [yes, headings] =
    language === 'zh'
      ? ['是', ['案卷号', '单位', '状态', '得分', '一票否决', '等次']]
      : ['yes', ['File', 'Unit', 'State', 'Score', 'Veto', 'Grade']]
  return {
    headings,
    rows: files.map(({ number, unit, stateName, total, vetoed, grade }) => [
      ...[number, unit.name[language], stateName[language], total ?? '', vetoed === true ? yes : '', grade?.name[language] ?? ''],
    ]),
  }
}

const portal: readonly Served[] = [
  served(publicReviews, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const at = context.now()
    const kept = await remember(context.registers, `file reviews ${code}`, at, freshMs, async () => {
      const rounds = (await listRounds(context.db, code)).filter(({ state }) => state !== 'cancelled')
      return {
        rounds: await Promise.all(
          rounds.map(async (round) => {
            const { id: _id, ...view } = await roundView(context.db, region, round)
            const { units, reviews } = await countResults(context.db, region, round)
            const files = reviews.map(({ file_number: number, unit_id }) => ({ number, unit: unitNamed(region, unit_id).name }))
            return { ...view, files, results: round.state === 'published' ? units : null }
          }),
        ),
        asOf: at.toISOString(),
      }
    })
    return done(kept)
  }),

  served(publicReviewList, async (context, { region: code, number }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const round = await findRoundNumbered(context.db, code, number)
    if (!round || round.state === 'cancelled') return refuse('register.notFound', { what: number })
    return done(
      context.reply
        .header('content-type', 'text/plain; charset=utf-8')
        .header('content-disposition', `attachment; filename="file-review-${round.list_hash.slice(0, 12)}.txt"`)
        .header('cache-control', 'public, max-age=60')
        .send(populationText(round.listed)),
    )
  }),
]

export const fileReviewHandlers: readonly Served[] = [...staff, ...portal]
