import {
  askHearing,
  checkCredential,
  checkWrit,
  rateInspection,
  readCheckedWrit,
  reserveRights,
  stateDefence,
  withdrawHearing,
  type CheckedWrit,
} from '../../contract/portal-writ.ts'
import type { WritKind } from '../../domain/documents/writ-kinds.ts'
import { civilDateAt } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome, type Refusal } from '../../domain/kernel/outcome.ts'
import { sendWritPdf } from '../documents/handlers.ts'
import { checkCredentialOn } from '../enforcement/credential-cards.ts'
import { dayOf, lastOf } from '../enforcement/facts.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import { sentPhotos } from './sent-photos.ts'
import { openWrit, replacement, type Asked, type WritInHand } from './writ-in-hand.ts'
import { checkedWrit, hearingBelow, partyOf } from './writ-view.ts'

const notices: readonly WritKind[] = ['priorNotice', 'hearingNotice']

export const writHandlers: Served[] = [
  served(checkWrit, async (context, asked) => {
    const opened = await openWrit(context, asked)
    return opened.ok ? done(await checkedWrit(context.db, opened.value, context.now())) : opened
  }),

  served(readCheckedWrit, async (context, asked) => {
    const opened = await openWrit(context, asked)
    if (!opened.ok) return opened
    return sendWritPdf(context, opened.value.writ)
  }),

  served(stateDefence, async (context, asked) => {
    const opened = await openWrit(context, asked)
    if (!opened.ok) return opened
    const sent = await sentPhotos(context, asked)
    if (!sent.ok) return sent
    const photos = sent.value
    const input = { statement: asked.statement, ...(photos.length > 0 && { photos }) }
    return acted(context, opened.value, { requestKey: asked.requestKey, by: notices, act: 'stateOnline', input })
  }),

  served(askHearing, (context, asked) => act(context, asked, { by: notices, act: 'requestHearingOnline', input: {} })),

  served(reserveRights, (context, asked) => act(context, asked, { by: notices, act: 'reserveRights', input: {} })),

  served(withdrawHearing, (context, asked) =>
    act(context, asked, {
      by: notices,
      act: 'withdrawOnline',
      input: { hearingResult: 'dropped', ...(asked.reason && { reason: asked.reason }) },
    }),
  ),

  served(rateInspection, (context, asked) => {
    const { attitude, legality, burden, words } = asked
    const input = { attitude, legality, burden, ...(words && { words }) }
    return act(context, asked, { by: ['inspectionNotice'], act: 'rate', input })
  }),

  served(checkCredential, async (context, { region: code, number }) => {
    const region = await regionOr404(context, code)
    if (!region.ok) return region
    const on = region.value.today(context.now())
    const { valid, unit, fields } = await checkCredentialOn(context.db, region.value, number, on)
    return done({ number, valid, on, unit, fields: [...fields] })
  }),
]

type PartyAct = {
  /** The kinds of writ by which it can be done. */
  readonly by: readonly WritKind[]
  readonly act: string
  readonly input: Record<string, unknown>
}

async function act(context: Context, asked: Asked & { readonly requestKey: string }, what: PartyAct): Promise<Outcome<CheckedWrit>> {
  const opened = await openWrit(context, asked)
  return opened.ok ? acted(context, opened.value, { requestKey: asked.requestKey, ...what }) : opened
}

/** Does the party's act by the writ, and tells how the writ then stands. */
async function acted(context: Context, hand: WritInHand, what: PartyAct & { readonly requestKey: string }): Promise<Outcome<CheckedWrit>> {
  const { db } = context
  const { region, writ } = hand
  const now = context.now()
  const barred = barredBy(hand, what)
  if (barred) return { ok: false, refusal: barred }
  const target = what.act === 'withdrawOnline' ? await hearingBelow(db, hand) : hand.rootMatter
  if (!target) return refuse('writ.givesNoRight')
  const outcome = await attempt(db, (tx) =>
    perform(tx, {
      region,
      procedure: target.matter.procedure,
      matterId: target.matter.id,
      act: what.act,
      actor: partyOf(hand),
      reader: null,
      input: what.input,
      requestKey: what.requestKey,
      now,
    }),
  )
  if (!outcome.ok) return { ok: false, refusal: inPlainWords(hand, outcome.refusal, what.act, now) }
  const fresh = await openWrit(context, { region: region.code, number: writ.number, code: hand.code })
  return fresh.ok ? done(await checkedWrit(db, fresh.value, now)) : fresh
}

function barredBy(hand: WritInHand, { by }: PartyAct): Refusal | null {
  const { writ, region } = hand
  if (writ.voided) return { code: 'writ.voidedHere', params: { day: civilDateAt(new Date(writ.voided.at), region.rules.offsetMinutes) } }
  if (!by.includes(writ.kind)) return { code: 'writ.givesNoRight' }
  const later = replacement(hand)
  return later ? { code: 'writ.replaced', params: { number: later.number ?? later.title } } : null
}

/** A step that has gone by is told as what it means to the party, not as a state of the table. */
function inPlainWords({ region, root }: WritInHand, refusal: Refusal, what: string, now: Date): Refusal {
  if (refusal.code !== 'procedure.wrongState') return refusal
  const { notice } = root.file
  if (what === 'requestHearingOnline' && notice && notice.hearing !== 'none')
    return { code: 'enforcement.hearingAlready', basis: '行政处罚法第六十四条' }
  const served = dayOf(notice?.servedOn)
  const until = served && lastOf(region, 'ZJ-06', served)
  const late = what !== 'withdrawOnline' && what !== 'rate' && until !== undefined && region.today(now) > until
  return late
    ? { code: 'enforcement.statementOver', params: { day: until }, basis: '行政处罚法第六十四条第一项' }
    : { code: 'writ.givesNoRight' }
}
