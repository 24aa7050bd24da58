import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import {
  countNotices,
  enterExposure,
  listOversightAbout,
  readClue,
  readInformant,
  readOversight,
  readResponsibility,
  sealClue,
  supplementClue,
} from '../../../contract/supervision-oversight.ts'
import { yearOf } from '../../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../../domain/kernel/outcome.ts'
import { isOversight } from '../../../domain/supervision/oversight/all.ts'
import { insertSubmission } from '../../case/submission.ts'
import type { Tx } from '../../db/pool.ts'
import type { StaffContext } from '../../http/context.ts'
import { served, type Served } from '../../http/serve.ts'
import { actIn, actorFor, rowOf } from '../../matter/act-handlers.ts'
import { attempt } from '../../matter/attempt.ts'
import { personNames, unitNamed } from '../../matter/names.ts'
import { perform, type Performed } from '../../matter/perform.ts'
import { findReadable } from '../../matter/readable.ts'
import { text } from '../../matter/text.ts'
import { visibleOf } from '../../matter/visible.ts'
import { trackingCode } from '../../portal/receipt.ts'
import { readVoiceOf } from '../entering.ts'
import { linked } from '../linked.ts'
import { aboutOf, listOf } from './gathering.ts'
import { statementOf } from './responsibility.ts'
import { cluesOf, findTransfer } from './store.ts'
import type { Sealed } from './transfers.ts'
import { oversightView, statementView } from './view.ts'

export const oversightHandlers: readonly Served[] = [
  served(readOversight, async (context, { matterId }) => {
    const here = await findReadable(context, matterId)
    if (!here || !isOversight(here.matter.procedure)) return refuse('matter.notFound')
    const { region, acting } = context.session
    return done(await oversightView(context.db, region, acting.reader, here))
  }),
  served(listOversightAbout, async (context, { matterId }) => {
    const { region, acting } = context.session
    if (!(await findReadable(context, matterId))) return refuse('matter.notFound')
    const found = await context.db<{ matter_id: string }[]>`
      select matter_id from supervisory_notice where region = ${region.code} and about_matter = ${matterId}`
    const ids = found.map((row) => row.matter_id)
    return done({ notices: await linked(context.db, region, acting.reader, ids) })
  }),
  served(readResponsibility, async (context, { matterId }) => {
    const here = await findReadable(context, matterId)
    if (!here) return refuse('matter.notFound')
    const { region, acting } = context.session
    const [link] = await linked(context.db, region, acting.reader, [matterId])
    if (!link) return refuse('matter.notFound')
    return done({ matter: link, statement: await statementView(context.db, region, await statementOf(context.db, region, here)) })
  }),
  served(countNotices, async (context, { year }) => {
    const asked = year ?? yearOf(context.session.region.today(context.now()))
    return done({ year: asked, units: await unitCounts(context, asked) })
  }),
  served(enterExposure, (context, { caller, ...asked }) =>
    attempt(context.db, async (tx) => {
      const { session, secret, now } = context
      const performed = await actIn(tx, context, ...rowOf(context, 'exposure', 'lodge'), asked)
      const who = { name: caller?.name || null, phone: caller?.phone || null, email: caller?.email || null }
      if (!performed.ok || performed.value.repeated || (who.name ?? who.phone ?? who.email) === null) return performed
      // Kept where the others are; the code is told to nobody.
      const code = trackingCode(secret, session.region.code, uuid())
      const { matterId } = performed.value
      await insertSubmission(tx, {
        ...{ region: session.region.code, id: uuid(), matterId, source: 'desk', ...who, client: null, outsideId: null },
        ...{ code, at: now() },
      })
      return performed
    }),
  ),
  served(readInformant, (context, asked) => readVoiceOf(context, 'exposure', 'readInformant', asked)),
  served(sealClue, async (context, { requestKey, input }) => {
    const { aboutUnit, aboutNumber, persons, clue, ...form } = input as Record<string, unknown> // as parsed
    if (text(clue) === null) return refuse('oversight.clueEmpty')
    const { region } = context.session
    const about = await aboutOf(context.db, region.code, text(aboutNumber))
    if (about.refusal) return { ok: false, refusal: about.refusal }
    if (text(aboutUnit) !== null && !region.units.has(String(aboutUnit))) return refuse('beyond.unitUnknown')
    const sealed = { aboutUnit: text(aboutUnit), aboutMatter: about.id, persons: listOf(persons) }
    return attempt(context.db, (tx) => seal(tx, context, { act: 'seal', requestKey, form, clue: String(clue), ...sealed }))
  }),
  served(supplementClue, async (context, { requestKey, matterId, seq, input }) => {
    const { clue, ...form } = input as Record<string, unknown> // as parsed
    if (text(clue) === null) return refuse('oversight.clueEmpty')
    const asked = { act: 'supplement', requestKey, matterId, form, clue: String(clue), aboutUnit: null, aboutMatter: null, persons: [] }
    return attempt(context.db, (tx) => seal(tx, context, { ...asked, ...(seq !== undefined && { seen: seq }) }))
  }),
  served(readClue, (context, { matterId, reason, requestKey }) =>
    attempt(context.db, async (tx) => {
      const performed = await actIn(tx, context, ...rowOf(context, 'clueTransfer', 'readClue'), { requestKey, matterId, input: { reason } })
      if (!performed.ok) return performed
      return done(await opened(tx, context, matterId))
    }),
  ),
]

type Sealing = Omit<Sealed, 'salt'> & {
  readonly act: string
  readonly requestKey: string
  readonly matterId?: string
  readonly seen?: number
  readonly form: Readonly<Record<string, unknown>>
}

const digestOf = (salt: string, clue: string): string => createHash('sha256').update(`${salt}\n${clue}`).digest('hex')

/** The record is given the digest, salted so that nobody can try words against it; the words go where only `readClue` fetches them. */
function seal(tx: Tx, context: StaffContext, { act, requestKey, matterId, seen, form, ...sealed }: Sealing): Promise<Outcome<Performed>> {
  const { session, now } = context
  const [procedure, row] = rowOf(context, 'clueTransfer', act)
  const salt = randomBytes(16).toString('hex')
  return perform(tx, {
    ...{ region: session.region, procedure: procedure.id, matterId: matterId ?? null, act, requestKey, now: now() },
    actor: actorFor(session, procedure, row),
    reader: session.acting.reader,
    input: { ...form, digest: digestOf(salt, sealed.clue) },
    given: { sealed: { ...sealed, salt } satisfies Sealed },
    photosBy: { kind: 'person', personId: session.personId },
    ...(seen !== undefined && { seen }),
  })
}

async function opened(tx: Tx, { session }: StaffContext, matterId: string) {
  const { region } = session
  const [clues, file] = await Promise.all([cluesOf(tx, region.code, matterId), findTransfer(tx, region.code, matterId)])
  const [about] =
    !file || file.about_matter === null
      ? []
      : await tx<{ number: string | null }[]>`select number from matter where region = ${region.code} and matter_id = ${file.about_matter}`
  const names = await personNames(tx, region.code, [...(file?.persons ?? [])])
  const unit = !file || file.about_unit === null ? null : unitNamed(region, file.about_unit).name
  return {
    clues: clues.map(({ digest, salt, body, entered_at }) => ({
      text: body,
      digest,
      intact: digestOf(salt, body) === digest,
      at: entered_at.toISOString(),
    })),
    unit: unit && { zh: unit.zh, en: unit.en },
    number: about?.number ?? null,
    persons: [...names.values()],
  }
}

async function unitCounts({ db, session, now }: StaffContext, year: number) {
  const { region, acting } = session
  const begin = `${year}-01-01`
  const found = await db<
    { id: string; received: number; open: number; late: number; objected: number; sent_back: number; ordered: number; closed: number }[]
  >`
    select n.unit_id as id, count(*)::int as received, count(*) filter (where m.ended_at is null)::int as open,
      count(*) filter (where m.ended_at is null and m.due_at < ${now()})::int as late,
      count(*) filter (where m.tally ? 'object')::int as objected, count(*) filter (where m.tally ? 'sendBack')::int as sent_back,
      count(*) filter (where m.tally ? 'escalate')::int as ordered, count(*) filter (where m.state = 'closed')::int as closed
    from supervisory_notice n join matter m on m.region = n.region and m.matter_id = n.matter_id
    where n.region = ${region.code} and ${visibleOf(acting.reader, ['supervisoryNotice'])}
      and extract(year from m.opened_at + make_interval(mins => ${region.rules.offsetMinutes})) = extract(year from ${begin}::date)
    group by n.unit_id order by count(*) desc, n.unit_id`
  return found.map(({ id, sent_back, ...row }) => {
    const { zh, en } = unitNamed(region, id).name
    return { ...row, id, name: { zh, en }, sentBack: sent_back }
  })
}
