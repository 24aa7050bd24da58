import type { ProceedingView } from '../../contract/enforcement.ts'
import type { CivilDate } from '../../domain/clock/civil-date.ts'
import { validOn } from '../../domain/enforcement/credential.ts'
import { discretionTiers, type DiscretionTier } from '../../domain/enforcement/discretion.ts'
import { lawTitle, measures } from '../../domain/enforcement/item.ts'
import { lawText, statedLawText } from '../../domain/enforcement/law-in-time.ts'
import { fineOf, partyKinds, type PartyKind, type Penalty } from '../../domain/enforcement/penalty.ts'
import { masked } from '../../domain/enforcement/party.ts'
import { adoptions, flags, paymentChannels, spareGrounds } from '../../domain/enforcement/proceeding/fields.ts'
import type { InspectionRating, ProceedingFile } from '../../domain/enforcement/proceeding/file.ts'
import { stepsOf, stepStandings } from '../../domain/enforcement/proceeding/steps.ts'
import { groupOf } from '../../domain/enforcement/settings.ts'
import { words } from '../../domain/kernel/words.ts'
import type { Db } from '../db/pool.ts'
import { piecesOf } from '../evidence/pieces.ts'
import type { Loaded } from '../matter/load.ts'
import { unitNamed } from '../matter/names.ts'
import { procedureOf } from '../matter/procedures.ts'
import type { Region } from '../region/region.ts'
import { credentialsOf } from './credentials.ts'
import { likeView, type Likeness } from './like.ts'
import { dayOf, powerFor } from './facts.ts'
import { actDayOf, appliedLaw } from './law-in-time.ts'
import { moneyOn } from './money.ts'
import { findParty } from './parties.ts'
import { gentleView } from './placement/file-view.ts'

/** Most proceedings against others for one act that a page names. */
const togetherMax = 50

const penaltyView = ({ kind, fen, text }: Penalty) => ({ kind, name: words(measures[kind]), fen: fen ?? null, text: text ?? null })

/** What a page shows of a proceeding: its file in words, with what the registers say of it today. The party is masked. */
export async function proceedingView(db: Db, region: Region, { matter }: Loaded, file: ProceedingFile, now: Date): Promise<ProceedingView> {
  const today = region.today(now)
  const party = file.party === undefined ? undefined : await findParty(db, region.code, file.party)
  const group = groupOf(party?.kind ?? 'individual', region.settings.enforcement.soleTraderAs)
  // A decision keeps the law of its day.
  const day = dayOf(file.decision?.decidedOn) ?? today
  const { item, law } = await appliedLaw(db, region.code, file.item, { actOn: actDayOf(file), today: day, group })
  const unit = typeof matter.attributes.unit === 'string' ? matter.attributes.unit : null
  const cell = typeof matter.attributes.cell === 'string' ? matter.attributes.cell : null
  const [{ power }, like, people, gentle] = await Promise.all([
    powerFor(db, region, { unit, item, cell, day: today }),
    item ? likeView(db, region, likenessOf(item.code, party?.kind, matter.id, file), today) : null,
    officersOf(db, region, file.officers, now),
    gentleView(db, region, matter.id, file, today),
  ])
  const hidden = party && masked(party)
  const ordinary = matter.procedure === 'penalty' ? stepsOf({ file, state: matter.state, tally: matter.tally }) : []
  return {
    rootId: matter.id,
    party:
      hidden && party ? { id: party.id, kind: words(partyKinds[party.kind]), name: hidden.name, idNumber: hidden.idNumber ?? null } : null,
    together: await togetherWith(db, region.code, matter),
    item: item && {
      code: item.code,
      name: words(item.name),
      law: lawTitle(item.law),
      duty: [...item.dutyArticles],
      penalty: [...item.penaltyArticles],
    },
    law: law ? words(lawText(law)) : file.lawThen === undefined ? null : words(statedLawText(file.happenedOn ?? '', file.lawThen)),
    organ: power ? words(unitNamed(region, power.principal ?? power.unit).name) : null,
    officers: people,
    happenedOn: file.happenedOn ?? null,
    endedOn: file.endedOn ?? null,
    foundOn: file.foundOn ?? null,
    ...weighed(file),
    ...gentle,
    evidence: await piecesOf(db, region, matter, file),
    ...moneyView(region, file, today),
    deferredUntil: file.deferredUntil ?? null,
    rating: file.rating ? ratingView(file.rating) : null,
    steps: ordinary.map(({ step, zh, en, basis, standing }) => ({
      step,
      name: { zh, en },
      basis,
      standing,
      standingName: words(stepStandings[standing]),
    })),
    like: like?.spread ?? null,
    lies: like?.lies ?? null,
    instructions: (file.instructions ?? []).map(({ on, text }) => ({ on, text })),
    waits: file.dispute === 'open' ? 'dispute' : file.major === 'reported' ? 'major' : null,
  }
}

/** What is compared with like cases: the fine as it was decided, submitted, notified or proposed, whichever came last. */
function likenessOf(item: string, kind: PartyKind | undefined, except: string, file: ProceedingFile): Likeness {
  const { proposal, notice, submitted, decision } = file
  const penalties = decision?.penalties ?? submitted ?? notice?.penalties ?? proposal?.penalties
  const tier = proposal?.tier ?? decision?.tier ?? (penalties === undefined ? undefined : 'none')
  return { item, tier, kind, except, fineFen: fineOf(penalties ?? []) }
}

/** Proceedings against others who took part in the same act. */
async function togetherWith(db: Db, region: string, matter: Loaded['matter']): Promise<ProceedingView['together']> {
  if (matter.procedure !== 'penalty') return []
  const rows = await db<{ matter_id: string; number: string | null; state: string; version: number; party_id: string }[]>`
    select m.matter_id, m.number, m.state, m.version, p.party_id
    from matter m join proceeding p on p.region = m.region and p.matter_id = m.matter_id
    where m.region = ${region} and m.procedure = 'penalty' and m.matter_id <> ${matter.id} and p.party_id is not null
      and (m.matter_id = ${matter.parent} or m.parent_id = ${matter.id} or (m.parent_id = ${matter.parent} and ${matter.tally.openForParty !== undefined}))
    order by m.opened_at limit ${togetherMax}`
  const parties = await Promise.all(rows.map((row) => findParty(db, region, row.party_id)))
  return rows.map((row, at) => {
    const party = parties[at]
    const state = procedureOf('penalty', row.version).states[row.state]
    return {
      matterId: row.matter_id,
      number: row.number,
      party: party ? masked(party).name : '',
      state: state ? words(state) : { zh: row.state, en: row.state },
    }
  })
}

/** What was proposed, notified, submitted and decided. */
function weighed({
  proposal,
  notice,
  submitted,
  decision,
}: ProceedingFile): Pick<ProceedingView, 'proposal' | 'notice' | 'submitted' | 'decision'> {
  return {
    proposal: proposal
      ? {
          penalties: proposal.penalties.map(penaltyView),
          tier: tierWords(proposal.tier),
          factors: proposal.factors,
          flags: proposal.flags.map((flag) => words(flags[flag])),
          outside: proposal.outside ?? null,
        }
      : null,
    notice: notice
      ? {
          penalties: notice.penalties.map(penaltyView),
          hearingDue: notice.hearingDue,
          round: notice.round,
          servedOn: notice.servedOn ?? null,
          statements: notice.statements,
          reservedOn: notice.reservedOn ?? null,
          answer: notice.answer
            ? {
                adopted: notice.answer.adopted === undefined ? null : words(adoptions[notice.answer.adopted]),
                text: notice.answer.text,
                on: notice.answer.on,
              }
            : null,
          hearing: notice.hearing,
        }
      : null,
    submitted: (submitted ?? []).map(penaltyView),
    decision: decision
      ? {
          kind: decision.kind,
          penalties: decision.penalties.map(penaltyView),
          ground: decision.ground ? words(spareGrounds[decision.ground]) : null,
          decidedOn: decision.decidedOn,
          servedOn: decision.servedOn ?? null,
          likeReason: decision.like?.reason ?? null,
        }
      : null,
  }
}

const ratingView = ({ firstOn: _firstOn, words: said, ...stars }: InspectionRating) => ({ ...stars, words: said ?? null })

const tierWords = (tier: DiscretionTier | undefined) => (tier === undefined ? null : words(discretionTiers[tier]))

/** What is owed, paid and late today, with how the late fine came about. */
function moneyView(
  region: Region,
  file: ProceedingFile,
  today: CivilDate,
): Pick<ProceedingView, 'owed' | 'paid' | 'left' | 'payments' | 'lateFine' | 'late'> {
  const money = moneyOn(region, file, today)
  return {
    owed: money.owedFen,
    paid: money.paidFen,
    left: Math.max(money.leftFen, 0),
    payments: money.payments.map(({ channel, ...one }) => ({
      ...one,
      channel: channel in paymentChannels ? words(paymentChannels[channel as keyof typeof paymentChannels]) : null,
    })),
    lateFine: money.accruedFen,
    late: {
      dueOn: money.dueOn,
      imposedOn: money.imposedOn,
      reduced: money.reducedFen,
      owed: money.lateOwedFen,
      lines: money.lines.map((line) => ({ ...line })),
    },
  }
}

async function officersOf(db: Db, region: Region, people: readonly string[], now: Date): Promise<ProceedingView['officers']> {
  const today = region.today(now)
  const [names, credentials] = await Promise.all([
    db<{ person_id: string; name: string }[]>`
      select person_id, name from person where region = ${region.code} and person_id = any(${[...people]}::uuid[])`,
    credentialsOf(db, region.code, people),
  ])
  return people.map((id) => ({
    id,
    name: names.find((one) => one.person_id === id)?.name ?? '',
    credential: credentials.find((one) => one.person === id && one.kind === 'enforcement' && validOn(one, today))?.number ?? null,
  }))
}
