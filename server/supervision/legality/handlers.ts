import { publicDocuments } from '../../../contract/supervision-review.ts'
import { done } from '../../../domain/kernel/outcome.ts'
import { documentStanding } from '../../../domain/supervision/legality/standing.ts'
import { dayOf } from '../../enforcement/facts.ts'
import { regionOr404, served, type Served } from '../../http/serve.ts'
import { unitNamed } from '../../matter/names.ts'
import { listDocuments } from './noun.ts'

export const legalityHandlers: readonly Served[] = [
  served(publicDocuments, async (context, { region: code }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const at = context.now()
    const documents = (await listDocuments(context.db, code)).map((one) => ({
      number: one.number,
      title: one.title ?? '',
      unit: unitNamed(region, one.unit_id).name,
      publishedOn: one.published_on,
      validUntil: one.valid_until,
      endedOn: one.ended_on,
      standing: documentStanding({ validUntil: dayOf(one.valid_until) ?? null, endedOn: dayOf(one.ended_on) ?? null }, region.today(at)),
    }))
    return done({ documents, asOf: at.toISOString() })
  }),
]
