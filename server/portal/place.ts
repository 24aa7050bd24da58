import { lookUpPlace, searchPlaces } from '../../contract/portal.ts'
import { sentence } from '../../contract/refusals/all.ts'
import { done } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { proposeUnit } from '../case/noun.ts'
import { readSubjectRef } from '../case/refs.ts'
import { placesOf } from '../grid/address.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import type { Region } from '../region/region.ts'
import { subjectName, unitName } from './names.ts'
import { publicState } from './phase.ts'
import { findSimilar } from './similar.ts'

export const placeHandlers: Served[] = [
  served(lookUpPlace, async (context, { region: code, x, y, subject }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const now = context.now()
    const places = await placesOf(context.db, region)
    const at = region.cellAt(x, y)
    if (!at.ok) {
      const outside = sentence(at.refusal, context.language)
      return done({ cell: null, address: '', street: null, community: null, outside, responsible: null, similar: [] })
    }
    const cell = at.value
    const similar = subject === undefined ? [] : await findSimilar(context.db, region, subject, { x, y }, now)
    return done({
      cell,
      address: places.addressOf(x, y, cell)[context.language],
      outside: null,
      street: places.areas.get(cell.slice(0, 9)) ?? null,
      community: places.areas.get(cell.slice(0, 12)) ?? null,
      responsible: subject === undefined ? null : answerer(region, subject, cell, now),
      // Photos of a case are for whoever holds a receipt of it; here nobody has shown one.
      similar: similar.map((one) => ({
        number: one.number,
        subject: subjectName(region, one.subject),
        state: publicState(one.state),
        metres: one.metres,
        reportedAt: one.reportedAt.toISOString(),
        cover: null,
      })),
    })
  }),

  served(searchPlaces, async (context, { region: code, words, limit }) => {
    const found = await regionOr404(context, code)
    if (!found.ok) return found
    const region = found.value
    const places = await placesOf(context.db, region)
    const inWords = (x: number, y: number) => {
      const cell = region.cellAt(x, y)
      const names = cell.ok ? [places.areas.get(cell.value.slice(0, 9)), places.areas.get(cell.value.slice(0, 12))] : []
      const said = names.filter((name) => name !== undefined).map((name) => name[context.language])
      return context.language === 'zh' ? said.join(' ') : said.toReversed().join(', ')
    }
    return done({
      places: places.find(words, limit).map(({ name, kind, point }) => ({ name, kind, point, address: inWords(point.x, point.y) })),
    })
  }),
]

/** Who answers for a subtype at a cell, where the duty list names exactly one. */
function answerer(region: Region, subject: string, cell: string, now: Date): { unit: Words; reason: Words } | null {
  const ref = readSubjectRef(subject)
  const answer = ref && proposeUnit(region, ref, cell, undefined, region.today(now))
  const unit = answer?.ok === true ? unitName(region, answer.value.leadUnit) : null
  return answer?.ok === true && unit ? { unit, reason: answer.value.reason } : null
}
