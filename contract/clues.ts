import { z } from 'zod'
import { clueRules } from '../domain/supervision/clues/all.ts'
import { clueStates, dismissals } from '../domain/supervision/clues/judging.ts'
import { clueKinds } from '../domain/supervision/clues/rule.ts'
import { keysOf, plainText, UnitId, Words } from './fields.ts'
import { route } from './route.ts'

/** Clues on one page; most lines of a file. */
export const cluePageLines = 50
export const clueFileLinesMax = 5000

const filter = {
  rule: keysOf(clueRules).optional(),
  unit: UnitId.optional(),
  state: keysOf(clueStates).default('toJudge'),
}

const Link = z.object({ id: z.uuid(), name: Words, seq: z.int().nullable(), what: Words.nullable(), readable: z.boolean() })

export const ClueView = z.object({
  id: z.uuid(),
  rule: keysOf(clueRules),
  state: keysOf(clueStates),
  foundAt: z.iso.datetime(),
  unit: Words.nullable(),
  /** Whose doing it may be, for whoever judges. Not counted and not ordered by. */
  persons: z.array(z.string()),
  explanation: Words,
  /** The matter, and every entry that shows it. */
  matter: Link,
  shows: z.array(Link),
  /** What was made of it, oldest first. */
  judgements: z.array(
    z.object({
      at: z.iso.datetime(),
      person: z.string(),
      state: keysOf(clueStates),
      reason: keysOf(dismissals).nullable(),
      note: z.string(),
      follow: Link.nullable(),
    }),
  ),
})
export type ClueView = z.infer<typeof ClueView>
export type ClueLink = z.infer<typeof Link>

/** A clue that the reader may not judge, with why not and who judges instead, and nothing of what was found. */
const BlockedClue = z.object({ id: z.uuid(), foundAt: z.iso.datetime(), blockedBy: z.string() })
export type BlockedClue = z.infer<typeof BlockedClue>

/** 监督线索: what the rules found, newest first. Whoever belongs to the unit concerned does not see one before it is taken up. */
export const listClues = route({
  name: 'listClues',
  zh: '监督线索列表',
  en: 'List clues',
  method: 'GET',
  path: '/api/supervision/clues',
  access: { permission: 'clues.judge' },
  group: 'matter',
  input: z.strictObject({ ...filter, after: z.uuid().optional() }),
  output: z.object({
    clues: z.array(ClueView),
    next: z.uuid().nullable(),
    /** Of the same rule and unit, by state. */
    counts: z.object({ toJudge: z.int(), takenUp: z.int(), dismissed: z.int() }),
    /** 回避: clues to be judged about the reader or a unit of theirs, as far as they hear of them. */
    blocked: z.array(BlockedClue),
  }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid'],
})

/** The same clues as CSV. */
export const exportClues = route({
  name: 'exportClues',
  zh: '导出监督线索',
  en: 'Export clues',
  method: 'GET',
  path: '/api/supervision/clues.csv',
  access: { permission: 'clues.judge' },
  group: 'matter',
  as: 'file',
  input: z.strictObject(filter),
  output: z.unknown(),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid', 'input.tooLarge'],
})

/** 研判: takes a clue up, with the matter that follows it where there is one, or dismisses it for a reason. Judged again, the last counts. */
export const judgeClue = route({
  name: 'judgeClue',
  zh: '研判监督线索',
  en: 'Judge a clue',
  method: 'POST',
  path: '/api/supervision/clues/:clueId/judgement',
  access: { permission: 'clues.judge' },
  group: 'matter',
  input: z.strictObject({
    clueId: z.uuid(),
    /** How many judgements whoever judges had seen. */
    seen: z.int().min(0).max(1000),
    state: keysOf(clueStates).exclude(['toJudge']),
    reason: keysOf(dismissals).optional(),
    note: plainText(1000).pipe(z.string().min(1)),
    /** Number of the matter that follows it up. */
    number: plainText(60).optional(),
  }),
  output: ClueView,
  refusals: [
    'access.signIn',
    'access.notPermitted',
    'access.foreignOrigin',
    'input.invalid',
    'clue.notFound',
    'clue.aboutYou',
    'clue.aboutYourUnit',
    'clue.nobodyLeft',
    'clue.changed',
    'clue.reasonMissing',
    'clue.numberUnknown',
  ],
})

const RuleView = z.object({
  id: keysOf(clueRules),
  name: Words,
  kind: keysOf(clueKinds),
  says: Words,
  spares: Words,
  basis: Words,
  /** The settings it reads, with what they are now. */
  settings: z.array(z.object({ path: z.string(), value: z.number() })),
  counts: z.object({ toJudge: z.int(), takenUp: z.int(), dismissed: z.int() }),
  dismissed: z.array(z.object({ reason: keysOf(dismissals), count: z.int() })),
  /** Of those judged the share that was taken up; null before any was judged. */
  share: z.number().nullable(),
  /** A threshold that would have shown all that was taken up and fewer of the dismissed. Nobody but an administrator sets it. */
  proposal: z
    .object({ path: z.string(), from: z.number(), to: z.number(), hidden: z.int(), dismissed: z.int(), takenUp: z.int() })
    .nullable(),
  /** Up to when the nightly run has looked; null before the first. */
  upTo: z.iso.datetime().nullable(),
})
export type ClueRuleView = z.infer<typeof RuleView>

/** 线索规则: what each rule looks for and spares, where its thresholds stand, and what became of its clues. */
export const listClueRules = route({
  name: 'listClueRules',
  zh: '线索规则与成效',
  en: 'Rules of the clues, and what became of theirs',
  method: 'GET',
  path: '/api/supervision/clue-rules',
  access: { permission: 'clues.judge' },
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({ rules: z.array(RuleView) }),
  refusals: ['access.signIn', 'access.notPermitted'],
})
