import {
  clueFileLinesMax,
  cluePageLines,
  exportClues,
  judgeClue,
  listClueRules,
  listClues,
  type ClueView,
} from '../../../contract/clues.ts'
import type { Parsed } from '../../../contract/route.ts'
import { sentence } from '../../../contract/refusals/all.ts'
import { done, refuse, type Outcome, type Refusal } from '../../../domain/kernel/outcome.ts'
import type { Language, Words } from '../../../domain/kernel/words.ts'
import { clueRule, clueRuleIds } from '../../../domain/supervision/clues/all.ts'
import { clueStates, dismissals, proposeThreshold, type Dismissal } from '../../../domain/supervision/clues/judging.ts'
import type { StaffContext } from '../../http/context.ts'
import { served, type Served } from '../../http/serve.ts'
import type { Tx } from '../../db/pool.ts'
import { attempt } from '../../matter/attempt.ts'
import { procedures } from '../../matter/procedures.ts'
import { visibleOf } from '../../matter/visible.ts'
import { csvOf } from '../../registers/files.ts'
import { clueBar, judgeOf, judgesOn, recusalOf } from './recusal.ts'
import { barredRows, clueCounts, clueRows, insertJudgement, judgedByRule, judgementsOf, lockClue, type ClueRow } from './store.ts'
import { clueViews } from './view.ts'

const list = served(listClues, async (context, { after, ...filter }) => {
  const { db, session } = context
  const { region, acting } = session
  const [found, counts, blocked] = await Promise.all([
    clueRows(db, region, acting.reader, { ...filter, after, limit: cluePageLines + 1 }),
    clueCounts(db, region, acting.reader, filter),
    after === undefined && filter.state === 'toJudge' ? blockedClues(context) : [],
  ])
  const page = found.slice(0, cluePageLines)
  const next = found.length > cluePageLines ? (page.at(-1)?.clue_id ?? null) : null
  return done({ clues: await clueViews(db, region, acting.reader, page), next, counts, blocked })
})

/** Clues that whoever asks must leave to others, as far as they hear of them: what is in them stays closed. */
async function blockedClues({ db, session, language, now }: StaffContext) {
  const { region, acting } = session
  const asking = { judge: judgeOf(acting.reader), judges: await judgesOn(db, region, now()), now: now() }
  const found = await barredRows(db, region, { ...asking, limit: cluePageLines })
  return Promise.all(
    found.map(async (clue) => {
      const told = await recusalOf(db, region, clue, asking)
      if (!told) throw new Error(`clue ${clue.clue_id} is barred and nothing is told of it`)
      return { id: clue.clue_id, foundAt: clue.found_at.toISOString(), blockedBy: sentence(told, language) }
    }),
  )
}

/** One line of the file: a clue is a hint, and the file says so above its lines. */
// prettier-ignore
const columns: readonly (Words & { readonly of: (one: ClueView, language: Language) => string | number })[] = [
  { zh: '规则', en: 'Rule', of: (one, language) => clueRule(one.rule)[language] },
  { zh: '发现日期', en: 'Found on', of: (one) => one.foundAt.slice(0, 10) },
  { zh: '办件', en: 'Matter', of: (one, language) => one.matter.name[language] },
  { zh: '涉及单位', en: 'Unit concerned', of: (one, language) => one.unit?.[language] ?? '' },
  { zh: '线索（供人研判，不是结论）', en: 'Clue (a hint for a person to judge, no verdict)', of: (one, language) => one.explanation[language] },
  { zh: '状态', en: 'State', of: (one, language) => clueStates[one.state][language] },
  { zh: '排除理由', en: 'Dismissed because', of: (one, language) => reasonOf(one, language) },
  { zh: '说明', en: 'Note', of: (one) => one.judgements.at(-1)?.note ?? '' },
  { zh: '后续办件', en: 'Followed up by', of: (one, language) => one.judgements.at(-1)?.follow?.name[language] ?? '' },
]

function reasonOf({ judgements }: ClueView, language: Language): string {
  const reason: Dismissal | null = judgements.at(-1)?.reason ?? null
  return reason === null ? '' : dismissals[reason][language]
}

const file = served(exportClues, async ({ db, session, language, reply }, filter) => {
  const { region, acting } = session
  const found = await clueRows(db, region, acting.reader, { ...filter, limit: clueFileLinesMax + 1 })
  if (found.length > clueFileLinesMax) return refuse('input.tooLarge', { max: clueFileLinesMax })
  const clues = await clueViews(db, region, acting.reader, found)
  return done(
    reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="clues-${region.code}.csv"`)
      .header('cache-control', 'no-store')
      .send(csvOf({ headings: columns.map((one) => one[language]), rows: clues.map((one) => columns.map(({ of }) => of(one, language))) })),
  )
})

/** Taken up or dismissed by somebody who is not concerned; the clue is locked, so that two do not judge at once. */
async function judge(context: StaffContext, asked: Parsed<typeof judgeClue>): Promise<Outcome<ClueView>> {
  const { db, session, now } = context
  const { region, acting, personId } = session
  if ((asked.state === 'dismissed') !== (asked.reason !== undefined)) return refuse('clue.reasonMissing')
  return attempt(db, async (tx) => {
    const clue = await lockClue(tx, region.code, asked.clueId)
    if (!clue) return refuse('clue.notFound')
    const barred = await barredBy(tx, context, clue)
    if (barred) return { ok: false, refusal: barred }
    const before = await judgementsOf(tx, region.code, [clue.clue_id])
    if (before.length !== asked.seen) return refuse('clue.changed')
    const follow = await followOf(tx, context, asked)
    if (!follow.ok) return follow
    await insertJudgement(tx, region.code, {
      clue_id: clue.clue_id,
      n: before.length + 1,
      state: asked.state,
      reason: asked.reason ?? null,
      note: asked.note,
      follow_id: follow.value,
      person_id: personId,
      at: now(),
    })
    const [view] = await clueViews(tx, region, acting.reader, [{ ...clue, state: asked.state }])
    if (!view) throw new Error('a clue that was just judged has no view')
    return done(view)
  })
}

/** Why whoever asks may not judge the clue; where it is kept from them they learn no more than that of one that is not there. */
async function barredBy(tx: Tx, { session, now }: StaffContext, clue: ClueRow): Promise<Refusal | undefined> {
  const { region, acting } = session
  const judge = judgeOf(acting.reader)
  if (clueBar(clue, judge, region) === null) return undefined
  const told = await recusalOf(tx, region, clue, { judge, judges: await judgesOn(tx, region, now()), now: now() })
  return told ?? { code: 'clue.notFound' }
}

/** The matter by its number, where whoever judges may see it. */
async function followOf(
  tx: Tx,
  { session }: StaffContext,
  { state, number = '' }: Parsed<typeof judgeClue>,
): Promise<Outcome<string | null>> {
  if (number === '') return done(null)
  const { region, acting } = session
  const readable = visibleOf(
    acting.reader,
    procedures.map(({ id }) => id),
  )
  const [found] = await tx<{ matter_id: string }[]>`
    select m.matter_id from matter m where m.region = ${region.code} and m.number = ${number} and ${readable}`
  return state === 'takenUp' && found ? done(found.matter_id) : refuse('clue.numberUnknown', { number })
}

const rules = served(listClueRules, async ({ db, session }) => {
  const { region } = session
  const [judged, runs] = await Promise.all([
    judgedByRule(db, region.code),
    db<{ rule: string; up_to: Date }[]>`select rule, up_to from clue_run where region = ${region.code}`,
  ])
  return done({
    rules: clueRuleIds.map((id) => {
      const rule = clueRule(id)
      const { judged: all = [], toJudge = 0 } = judged.get(id) ?? {}
      const takenUp = all.filter(({ state }) => state === 'takenUp').length
      const proposal = proposeThreshold(rule, all, region.settings.clues)
      return {
        id,
        name: { zh: rule.zh, en: rule.en },
        kind: rule.kind,
        says: rule.says,
        spares: rule.spares,
        basis: rule.basis,
        settings: rule.settings.map((name) => ({ path: `clues.${name}`, value: region.settings.clues[name] })),
        counts: { toJudge, takenUp, dismissed: all.length - takenUp },
        dismissed: (Object.keys(dismissals) as Dismissal[]) // the keys it was declared with
          .map((reason) => ({ reason, count: all.filter((one) => one.reason === reason).length }))
          .filter(({ count }) => count > 0),
        share: all.length === 0 ? null : takenUp / all.length,
        proposal: proposal === undefined ? null : { ...proposal, path: `clues.${proposal.setting}` },
        upTo: runs.find((run) => run.rule === id)?.up_to.toISOString() ?? null,
      }
    }),
  })
})

export const clueHandlers: readonly Served[] = [list, file, served(judgeClue, judge), rules]
