import { assistanceRows, upwardRows } from '../beyond/asking.ts'
import { describe, expect, test } from 'vitest'
import { seededRules } from '../../../test/work-calendar.ts'
import { parseCivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import type { Reader } from '../../people/reach.ts'
import { decide } from '../../procedure/decide.ts'
import { askedBy } from '../../procedure/fields.ts'
import { apply } from '../../procedure/fold.ts'
import { statesFrom, verbOf, type Act, type Actor, type Entry, type Matter } from '../../procedure/procedure.ts'
import { emptyFile, type ProceedingFile } from './file.ts'
import { fileAfter } from './fold.ts'
import { moneyOf } from './money.ts'
import type { EnforcementFacts } from './needs.ts'
import { refundActs, reviewActs } from './review-acts.ts'
import { penaltyProcedure } from './penalty.ts'

/**
 * Every path of acts through the ordinary procedure, tried by everybody with everything that makes a difference: two sums,
 * every flag alone and together, inside and outside the benchmark, a hearing due or not. Beside each path stands a ledger
 * kept from the acts alone, in the words of the law and not of the program; at each decision the ledger must be in order.
 */

const rules = seededRules()
const today = must(parseCivilDate('2026-03-02'))
const now = new Date('2026-03-02T02:00:00Z')
const [officer, second, head, reviewer] = ['officer', 'second', 'head', 'reviewer'] as const
const light = [{ kind: 'fine', fen: 100_00 }] as const
const heavy = [{ kind: 'fine', fen: 900_00 }] as const

type Ledger = {
  readonly flags: readonly string[]
  readonly outside: boolean
  readonly told: number
  readonly served: boolean
  readonly timeOver: boolean
  readonly hearing: 'none' | 'asked' | 'ended'
  readonly submitted: number
  readonly reviewed: boolean
  readonly discussed: boolean
}
const blank: Ledger = {
  flags: [],
  outside: false,
  told: 0,
  served: false,
  timeOver: false,
  hearing: 'none',
  submitted: 0,
  reviewed: false,
  discussed: false,
}
const fineIn = (input: Entry['input']): number => (input.penalties as { fen: number }[] | undefined)?.[0]?.fen ?? 0

/** What an honest clerk notes down, act by act. */
function noted(ledger: Ledger, act: string, input: Entry['input'], proposed: number): Ledger {
  switch (act) {
    case 'conclude':
    case 'renotify':
      return { ...blank, flags: (input.flags as string[] | undefined) ?? [], outside: input.outsideReason !== undefined }
    case 'approveNotice':
      return { ...ledger, told: proposed }
    case 'noticeServed':
      return { ...ledger, served: true }
    case 'requestHearing':
    case 'requestHearingOnline':
    case 'acceptPostedRequest':
      return { ...ledger, hearing: 'asked' }
    case 'waive':
    case 'statementClosed':
      return { ...ledger, timeOver: true }
    case 'hearingEnded':
      return { ...ledger, timeOver: true, hearing: 'ended' }
    case 'sendToReview':
    case 'sendToDecider':
      return { ...ledger, submitted: fineIn(input), reviewed: false }
    case 'passReview':
      return { ...ledger, reviewed: true }
    case 'recordPanel':
      return { ...ledger, discussed: true, ...(input.penalties !== undefined && { submitted: fineIn(input) }) }
    case 'sendBackDecision':
      return { ...ledger, reviewed: false, discussed: false }
    case 'reinvestigate':
    case 'supplement':
    case 'askMore':
    case 'returnToInvestigation':
    case 'referralReturned':
      return blank
    default:
      return ledger
  }
}

type Node = {
  readonly matter: Matter
  readonly file: ProceedingFile
  readonly ledger: Ledger
  readonly path: readonly string[]
  readonly by: string
}

const answers: Readonly<Record<string, unknown>> = {
  officers: [officer, second],
  attendees: [head, 'deputy'],
  photos: ['a'],
  waiver: ['a'],
  point: { x: 1, y: 1 },
  cardsShown: 'yes',
  continuing: 'no',
  happenedOn: '2026-02-01',
  takenOn: '2026-03-01',
  foundOn: '2026-03-01',
  statedOn: '2026-03-02',
  servedOn: '2026-03-02',
  paidOn: '2026-03-02',
  until: '2026-06-01',
  answer: '…',
  adopted: 'partly',
  fen: 1,
  recusal: 'refused',
}

/** Acts that change neither the ledger nor what can be decided, or only forbid it; leaving them out keeps the walk short and loses no path. */
const aside = [
  'note',
  'lapse',
  'extendCheck',
  'extend',
  'extendByPanel',
  'changeOfficers',
  'recuse',
  'joinParty',
  'shareEvidence',
  'proceedingAnswered',
  'addEvidence',
  'excludeEvidence',
  // A reconsideration and a refund come after the decision.
  ...reviewActs({ whileInForce: [], quashedTo: '', finished: [], stops: [], published: false }).map(({ act }) => act),
  ...refundActs.map(({ act }) => act),
  'enterWorks',
  'moveEvidence',
  'readOriginal',
  'recordInterview',
  'holdEvidence',
  'proposeMeasure',
  'startTest',
  'endTest',
  'pause',
  'resume',
  ...assistanceRows([], []).map(({ act }) => act),
  ...upwardRows([]).map(({ act }) => act),
]
const rows = penaltyProcedure.acts.filter((row) => !aside.includes(row.act))

const flagChoices = [[], ['grave'], ['complex'], ['publicInterest', 'grave'], ['majorRights'], ['reviewByLaw'], ['otherSerious']]

/** Every input of an act that differs in what the rules look at. */
function inputsOf(row: Act): Record<string, unknown>[] {
  const base = Object.fromEntries(
    askedBy(row)
      .filter(({ optional, name }) => !optional || name === 'answer')
      .map(({ name }) => [name, answers[name] ?? '甲']),
  )
  const asked = askedBy(row).map(({ name }) => name)
  if (row.act === 'conclude' || row.act === 'renotify')
    return flagChoices.flatMap((flags) =>
      [light, heavy].flatMap((penalties) => [{}, { outsideReason: '甲' }].map((outside) => ({ ...base, penalties, flags, ...outside }))),
    )
  if (row.act === 'recordPanel') return [base, { ...base, penalties: light }, { ...base, penalties: heavy }]
  if (asked.includes('penalties')) return [light, heavy].map((penalties) => ({ ...base, penalties }))
  if (row.act === 'hearingEnded') return ['held', 'dropped'].map((hearingResult) => ({ ...base, hearingResult }))
  return [base]
}

function actorsOf(row: Act): Actor[] {
  if ((row.by as readonly string[]).includes('system')) return [{ kind: 'system' }]
  if ((row.by as readonly string[]).includes('party')) return [{ kind: 'party', partyId: null, writId: 'w' }]
  return [officer, head, reviewer].map((personId) => ({ kind: 'person', personId, post: null, unit: null }))
}

const reader = (personId: string): Reader => ({
  region: '329901',
  personId,
  cells: [],
  grants: penaltyProcedure.acts.map((row) => ({
    verb: verbOf(penaltyProcedure, row.act),
    reach: 'district' as const,
    units: [],
    area: null,
  })),
})

/** Registers that stand in nobody's way, so that only the order of the steps decides. */
const factsFor = (file: ProceedingFile, hearing: 'due' | 'notDue'): EnforcementFacts => ({
  today,
  file,
  hearing,
  placeRefusal: null,
  itemRefusal: null,
  law: null,
  lawUnknownOn: null,
  powerRefusal: null,
  officersRefusal: null,
  ageRefusal: null,
  partyRefusal: null,
  coParties: [],
  rangeRefusal: null,
  outsideBenchmark: false,
  like: null,
  deviceRefusal: null,
  reckoned: null,
  secondFine: null,
  timeBar: null,
  summaryRefusal: null,
  coercionRefusal: null,
  correctFirst: 'notNeeded',
  eDeliveryAgreed: true,
  ratingChangeDays: 7,
  reviewerQualified: true,
  byHead: true,
  groundRefusal: null,
  statementBy: null,
  inspections: { ceiling: null, others: 0, drawn: null },
  children: [],
  hearingNoticeBy: null,
  hearingNoticeServedOn: null,
  heldAt: null,
  remedies: null,
  courtWindow: null,
  demandRipeOn: null,
  manner: null,
  reminder: null,
  keeper: null,
  fineWaits: false,
  ownPower: true,
  quiet: false,
  dossierMissing: [],
  recording: 'notAsked',
  money: moneyOf(file, null, today),
  askRefusal: null,
  gentle: { correct: null, punish: null },
  // prettier-ignore
  placement: {
    zoneRefusal: null, placeRefusal: null, full: false, onePlaceRefusal: null, turnRefusal: null, freeZones: 0, orderRefusal: null,
    begins: null, until: null, goods: null, zoneHours: [],
  },
})

const isFinal = (state: string) => penaltyProcedure.states[state]?.final === true
const levels = new Proxy(
  {},
  { get: (_target, name) => (penaltyProcedure.clocks[String(name)]?.level === 'term' ? undefined : { kind: 'workDay', count: 5 }) },
)

function tryAct(here: Node | null, row: Act, input: Record<string, unknown>, actor: Actor, hearing: 'due' | 'notDue'): Node | null {
  const file = here?.file ?? emptyFile
  const facts = factsFor(file, hearing)
  const decision = decide({
    procedure: penaltyProcedure,
    matter: here?.matter ?? null,
    act: row.act,
    actor,
    reader: actor.kind === 'person' ? reader(actor.personId) : null,
    place: { region: '329901', cell: '329901001001001', unit: 'u', assignee: null },
    input,
    facts: { ...facts, until: new Date('2026-06-02T00:00:00Z') },
    levels,
    rules,
    now,
  })
  if (!decision.ok) return null
  const entry: Entry = {
    region: '329901',
    matterId: 'm',
    seq: (here?.matter.seq ?? 0) + 1,
    procedure: 'penalty',
    version: 1,
    parent: null,
    act: row.act,
    at: now.toISOString(),
    actor,
    input,
    facts: { hearing },
    effect: decision.value.effect,
  }
  const by = actor.kind === 'person' ? actor.personId : 'system'
  return {
    matter: apply(here?.matter ?? null, entry, isFinal),
    file: fileAfter(file, entry, today),
    ledger: noted(here?.ledger ?? blank, row.act, input, file.proposal?.penalties[0]?.fen ?? 0),
    path: [...(here?.path ?? []), row.act],
    by,
  }
}

/** Two nodes alike in this can do the same from here on. Evidence and payments count as some or none. */
function keyOf({ matter, file, ledger }: Node): string {
  const clocks = Object.values(matter.clocks).map(({ kind, state }) => `${kind} ${state}`)
  const { evidence, payments, ...rest } = file
  const notice = rest.notice && { ...rest.notice, round: 0, statements: Math.min(1, rest.notice.statements) }
  return JSON.stringify([matter.state, clocks.sort(), { ...rest, notice }, evidence.length > 0, payments.length > 0, ledger])
}

function walk(hearing: 'due' | 'notDue', each: (node: Node) => void): { nodes: Node[]; tried: number } {
  const seen = new Map<string, Node>()
  const waiting: Node[] = []
  let tried = 0
  const add = (node: Node | null) => {
    tried += 1
    if (!node) return
    each(node)
    const key = keyOf(node)
    if (seen.has(key)) return
    seen.set(key, node)
    waiting.push(node)
  }
  const attempt = (here: Node | null, row: Act) => {
    for (const input of inputsOf(row)) for (const actor of actorsOf(row)) add(tryAct(here, row, input, actor, hearing))
  }
  for (const row of rows) if (row.from === 'nothing') attempt(null, row)
  for (let here = waiting.pop(); here; here = waiting.pop()) {
    // What follows a decision cannot come back before it: paths end there.
    if (here.file.decision) continue
    for (const row of rows) if (row.from !== 'nothing' && statesFrom(penaltyProcedure, row).includes(here.matter.state)) attempt(here, row)
  }
  return { nodes: [...seen.values()], tried }
}

const reviewDue = ({ flags, hearing }: Ledger) =>
  hearing === 'ended' || ['publicInterest', 'complex', 'majorRights', 'reviewByLaw'].some((flag) => flags.includes(flag))
const panelDue = ({ flags, outside }: Ledger) => outside || flags.includes('grave')

describe.each(['due', 'notDue'] as const)(
  'no path of acts reaches a penalty without the steps the law puts before it (hearing %s)',
  (hearing) => {
    const decisions: Node[] = []
    const { nodes, tried } = walk(hearing, (node) => {
      if (node.path.at(-1) === 'decide') decisions.push(node)
    })
    const every = (what: string, holds: (node: Node) => boolean) =>
      test(what, () => expect(decisions.filter((node) => !holds(node)).map(({ path }) => path.join(' → '))).toEqual([]))

    test('the walk is a walk: many situations, and decisions among them', () => {
      expect(tried).toBeGreaterThan(10_000)
      expect(nodes.length).toBeGreaterThan(300)
      expect(decisions.length).toBeGreaterThan(50)
    })
    every(
      'notice was served, and the time for statements is over or was given up (第四十四、四十五、六十二条)',
      ({ ledger }) => ledger.served && ledger.timeOver,
    )
    every('a hearing that was asked for has ended (第六十三条)', ({ ledger }) => ledger.hearing !== 'asked')
    every('legal review was passed where it is due (第五十八条)', ({ ledger }) => !reviewDue(ledger) || ledger.reviewed)
    every('the heads have discussed it where that is due (第五十七条第二款)', ({ ledger }) => !panelDue(ledger) || ledger.discussed)
    every(
      'nothing is heavier than what was notified (第四十五条第二款)',
      ({ ledger, file }) => (file.decision?.penalties[0]?.fen ?? Infinity) <= ledger.told,
    )
    every(
      'what is decided is what was submitted or what the panel concluded',
      ({ ledger, file }) => file.decision?.penalties[0]?.fen === ledger.submitted,
    )
    every('no officer of the proceeding decides it', ({ by }) => by === head || by === reviewer)

    test('whoever has a right to a hearing can always ask for it while the time runs, and nobody else', () => {
      const row = penaltyProcedure.acts.find(({ act }) => act === 'requestHearing')
      if (!row) throw new Error('no row')
      const open = nodes.filter(({ matter }) => matter.state === 'noticed')
      expect(open.length).toBeGreaterThan(0)
      for (const node of open)
        expect(
          tryAct(node, row, inputsOf(row)[0] ?? {}, { kind: 'person', personId: officer, post: null, unit: null }, hearing) !== null,
        ).toBe(hearing === 'due')
    })

    test('every kind of case reaches its decision: with and without review, panel and hearing', () => {
      const kinds = new Set(decisions.map(({ ledger }) => `${reviewDue(ledger)} ${panelDue(ledger)} ${ledger.hearing}`))
      const withoutHearing = ['false false none', 'false true none', 'true false none', 'true true none']
      expect([...kinds].sort()).toEqual(
        hearing === 'due' ? [...withoutHearing, 'true false ended', 'true true ended'].sort() : withoutHearing,
      )
    })
  },
)
