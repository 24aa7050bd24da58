import { v7 as uuid } from 'uuid'
import {
  enterReconsideration,
  listReviewsOf,
  openChallengedFile,
  readApplicant,
  readReview,
} from '../../../contract/supervision-reconsideration.ts'
import { enforcementProcedures } from '../../../domain/enforcement/proceeding/all.ts'
import { done, refuse } from '../../../domain/kernel/outcome.ts'
import type { Reader } from '../../../domain/people/reach.ts'
import { reconsiderationProcedure } from '../../../domain/supervision/reconsideration/table.ts'
import { actOf } from '../../../domain/procedure/procedure.ts'
import { dossierPdf } from '../../documents/dossier.ts'
import { dossierOf } from '../../documents/file-of.ts'
import { pdfType, sendBytes } from '../../documents/handlers.ts'
import { served, type Served } from '../../http/serve.ts'
import { actIn } from '../../matter/act-handlers.ts'
import { attempt } from '../../matter/attempt.ts'
import { findMatter } from '../../matter/load.ts'
import { findReadable } from '../../matter/readable.ts'
import { readVerb } from '../../matter/visible.ts'
import { enter, readVoiceOf } from '../entering.ts'
import { findReview, isReview } from './store.ts'
import { reviewsAgainst, reviewView } from './view.ts'

export const reconsiderationHandlers: readonly Served[] = [
  served(readReview, async (context, { matterId }) => {
    const here = await findReadable(context, matterId)
    if (!here || !isReview(here.matter.procedure)) return refuse('matter.notFound')
    const { region, acting } = context.session
    return done(await reviewView(context.db, region, acting.reader, here))
  }),
  served(listReviewsOf, async (context, { matterId }) => {
    if (!(await findReadable(context, matterId))) return refuse('matter.notFound')
    const { region, acting } = context.session
    return done({ reviews: await reviewsAgainst(context.db, region, acting.reader, matterId) })
  }),
  served(openChallengedFile, async (context, { matterId }) => {
    const { db, session, reply } = context
    const { region } = session
    const review = await findReview(db, region.code, matterId)
    const challenged = review?.challenged === undefined ? undefined : await findMatter(db, region.code, review.challenged)
    const row = actOf(reconsiderationProcedure, 'openFile')
    // The entry first: whoever may not do the act learns nothing of the file.
    const entered = await attempt(db, async (tx) => {
      if (!(await findReadable(context, matterId))) return refuse('matter.notFound')
      if (!challenged || review?.accepted === undefined) return refuse('reconsideration.noFile')
      return actIn(tx, context, reconsiderationProcedure, row, { requestKey: uuid(), matterId, input: {} })
    })
    if (!entered.ok) return entered
    if (!challenged) return refuse('reconsideration.noFile')
    const dossier = await dossierOf(context, region, wholeFile(session.acting.reader), challenged)
    return sendBytes(reply, dossierPdf(dossier), pdfType, `${challenged.matter.id}.pdf`)
  }),
  served(enterReconsideration, (context, asked) => enter(context, 'reconsideration', asked)),
  served(readApplicant, (context, asked) => readVoiceOf(context, 'reconsideration', 'readApplicant', asked)),
]

/** The reviewing body reads all of the one file it was given (行政复议法第四十五条第一款), whatever else its people may see. */
function wholeFile({ region, personId }: Reader): Reader {
  const grants = enforcementProcedures.map(({ id }) => ({ verb: readVerb(id), reach: 'district' as const, units: [], area: null }))
  return { region, personId, cells: [], grants }
}
