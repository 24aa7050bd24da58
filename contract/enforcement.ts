import { z } from 'zod'
import { discretionTiers } from '../domain/enforcement/discretion.ts'
import { evidenceKinds } from '../domain/enforcement/proceeding/fields.ts'
import { stepStandings } from '../domain/enforcement/proceeding/steps.ts'
import { CivilDateText, keysOf, plainText, UnitId, Words } from './fields.ts'
import { FileView, MatterLine, ProcedureId } from './matter.ts'
import { route } from './route.ts'

const PenaltyView = z.object({ kind: z.string(), name: Words, fen: z.int().nullable(), text: z.string().nullable() })

/** Who may be named as an officer today: holders of a valid credential, the asker's own unit first. */
export const chooseOfficers = route({
  name: 'chooseOfficers',
  zh: '选择执法人员',
  en: 'Choose officers',
  method: 'GET',
  path: '/api/choices/officers',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({}),
  output: z.object({
    officers: z.array(z.object({ id: z.uuid(), name: z.string(), unit: Words.nullable(), credential: z.string(), me: z.boolean() })),
  }),
  refusals: ['access.signIn'],
})

/** Sums in fen, both ends included. */
const RangeView = z.object({ min: z.int(), max: z.int() })

/**
 * 类案: what was decided for the same item, tier and kind of party in the district, standing decisions only; null where
 * there is none. Bins in order of the sums.
 */
export const SpreadView = z.object({
  n: z.int(),
  min: z.int(),
  lowerQuartile: z.int(),
  median: z.int(),
  upperQuartile: z.int(),
  max: z.int(),
  bins: z.array(z.object({ from: z.int(), to: z.int(), count: z.int() })),
})

/** Where a fine lies among like cases, itself among them; sums in fen. `few`: too few to judge by. `listed`: it is, or would be, listed for supervision. */
export const LiesView = z.object({
  n: z.int(),
  medianFen: z.int(),
  fineFen: z.int(),
  distance: z.number(),
  side: z.enum(['below', 'at', 'above']),
  few: z.boolean(),
  listed: z.boolean(),
})

/** What an item offers against a party: its range, the tiers of its benchmark with their sums, how like cases were decided. */
export const weighItem = route({
  name: 'weighItem',
  zh: '裁量参考',
  en: 'How an item is weighed',
  method: 'GET',
  path: '/api/enforcement/weigh',
  access: { permission: 'registers.read' },
  group: 'matter',
  input: z.strictObject({
    item: z.string().max(60),
    party: z.uuid().optional(),
    tier: keysOf(discretionTiers).optional(),
    /** Which of the provision's measured ranges, and the base: fen, or m² (times days). */
    fineRange: plainText(60).optional(),
    /** The day of the act, whose law may be the one that applies. */
    actOn: CivilDateText.optional(),
    baseFen: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
    baseSize: z.coerce.number().min(0).max(1_000_000_000).optional(),
  }),
  output: z.object({
    kind: Words,
    correctFirst: z.boolean(),
    measures: z.array(z.object({ kind: z.string(), name: Words, penalty: z.boolean(), money: z.boolean() })),
    range: RangeView.nullable(),
    /** The ranges that need a base, and in which field it is asked for; none where the provision names sums. */
    bases: z.array(z.object({ key: z.string(), name: Words, asks: z.enum(['baseFen', 'baseSize']) })),
    /** As in the view of a proceeding. */
    law: Words.nullable(),
    /** How the range follows from the base; null while the base is open. */
    reckoned: Words.nullable(),
    tiers: z.array(z.object({ tier: z.string(), name: Words, conditions: Words, range: RangeView.nullable() })),
    like: SpreadView.nullable(),
    /** Orders to correct of this party and item, newest first. */
    corrections: z.array(z.object({ matterId: z.uuid(), number: z.string().nullable(), state: Words, failed: z.boolean() })),
    /** Decisions against this party that stand, of any item. */
    priors: z.int(),
  }),
  refusals: [
    'access.signIn',
    'access.notPermitted',
    'input.invalid',
    'enforcement.itemUnknown',
    'item.noList',
    'enforcement.noViolationThen',
    'enforcement.noViolationNow',
  ],
})

/** What stands against a party in the district: how many decisions that were not revoked, and how many open orders to correct. */
export const readPartyHistory = route({
  name: 'readPartyHistory',
  zh: '当事人前案',
  en: 'What stands against a party',
  method: 'GET',
  path: '/api/enforcement/parties/:partyId',
  access: { permission: 'parties.read' },
  group: 'matter',
  input: z.strictObject({ partyId: z.uuid() }),
  output: z.object({ priors: z.int(), openCorrections: z.int() }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid', 'register.notFound'],
})

export const ProceedingView = z.object({
  /** The proceeding itself; what was asked for may be something below it. */
  rootId: z.uuid(),
  party: z.object({ id: z.uuid(), kind: Words, name: z.string(), idNumber: z.string().nullable() }).nullable(),
  /** The proceedings of the same act against other parties, the first party's first; this one is not among them. */
  together: z.array(z.object({ matterId: z.uuid(), number: z.string().nullable(), party: z.string(), state: Words })),
  item: z.object({ code: z.string(), name: Words, law: z.string(), duty: z.array(z.string()), penalty: z.array(z.string()) }).nullable(),
  /** The text of the day of the act against today's, where they differ, and which applies. */
  law: Words.nullable(),
  organ: Words.nullable(),
  officers: z.array(z.object({ id: z.uuid(), name: z.string(), credential: z.string().nullable() })),
  happenedOn: CivilDateText.nullable(),
  endedOn: CivilDateText.nullable(),
  foundOn: CivilDateText.nullable(),
  evidence: z.array(
    z.object({
      n: z.int(),
      kind: keysOf(evidenceKinds),
      kindName: Words,
      name: z.string(),
      from: z.string(),
      takenOn: z.string(),
      takers: z.array(z.string()),
      takenPlace: z.string().nullable(),
      photos: z.array(z.string()),
      record: z.string().nullable(),
      /** The matter whose record its files stand in. */
      filesAt: z.uuid(),
      files: z.array(FileView),
      /** Attachments whose device tells a time over 24 hours from the day that was typed, or a place over 500 metres from the proceeding’s. */
      apart: z.array(
        z.object({ name: z.string(), hours: z.number().nullable(), metres: z.number().nullable(), takenAt: z.iso.datetime().nullable() }),
      ),
      /** The surveillance device that recorded it, and its audit by an officer. */
      device: z.object({ number: z.string(), place: z.string() }).nullable(),
      audit: z.object({ on: z.string(), by: z.string(), met: z.array(Words), passed: z.boolean(), opinion: z.string() }).nullable(),
      excluded: z.object({ ground: Words, reason: z.string(), on: z.string() }).nullable(),
      /** Gathered while a reconsideration was pending. */
      gatheredDuring: Words.nullable(),
      /** Whether there is an object or an original carrier of it, and who has it; null once it is gone for good. */
      kept: z.boolean(),
      holder: z.object({ personId: z.uuid().nullable(), name: z.string() }).nullable(),
      custody: z.array(
        z.object({
          step: Words,
          on: z.string(),
          giver: z.string().nullable(),
          receiver: z.string().nullable(),
          to: z.string().nullable(),
          reason: z.string(),
          photos: z.array(z.string()),
        }),
      ),
    }),
  ),
  proposal: z
    .object({
      penalties: z.array(PenaltyView),
      tier: Words.nullable(),
      factors: z.string(),
      flags: z.array(Words),
      outside: z.string().nullable(),
    })
    .nullable(),
  notice: z
    .object({
      penalties: z.array(PenaltyView),
      hearingDue: z.boolean(),
      round: z.int(),
      servedOn: CivilDateText.nullable(),
      statements: z.int(),
      /** The day on which the party said that it gives up neither statement nor hearing. */
      reservedOn: CivilDateText.nullable(),
      /** What became of the statements. */
      answer: z.object({ adopted: Words.nullable(), text: z.string(), on: CivilDateText }).nullable(),
      hearing: z.enum(['none', 'asked', 'held', 'dropped']),
    })
    .nullable(),
  submitted: z.array(PenaltyView),
  decision: z
    .object({
      kind: z.enum(['penalty', 'noPenalty']),
      penalties: z.array(PenaltyView),
      ground: Words.nullable(),
      decidedOn: CivilDateText,
      servedOn: CivilDateText.nullable(),
      /** Why it differs from like cases. */
      likeReason: z.string().nullable(),
    })
    .nullable(),
  /** Sums in fen. */
  owed: z.int(),
  paid: z.int(),
  payments: z.array(z.object({ fen: z.int(), toLateFen: z.int(), on: z.string(), channel: Words.nullable(), receipt: z.string() })),
  /** What is still to be paid, the late fine that was decided included. */
  left: z.int(),
  /** 加处罚款 as it would be asked for today; 0 while nothing is late. */
  lateFine: z.int(),
  /** How it came to that: the last day to pay, each day that adds and each stretch that does not count; what is owed of it. */
  late: z.object({
    dueOn: CivilDateText.nullable(),
    imposedOn: CivilDateText.nullable(),
    reduced: z.int(),
    owed: z.int(),
    lines: z.array(
      z.object({ kind: z.enum(['accrues', 'stopped']), from: CivilDateText, to: CivilDateText, addsFen: z.int(), sumFen: z.int() }),
    ),
  }),
  deferredUntil: CivilDateText.nullable(),
  /** Of an inspection: how the inspected rated it, 1 to 5 each. */
  rating: z.object({ attitude: z.int(), legality: z.int(), burden: z.int(), words: z.string().nullable(), on: CivilDateText }).nullable(),
  steps: z.array(z.object({ step: z.string(), name: Words, basis: z.string(), standing: keysOf(stepStandings), standingName: Words })),
  like: SpreadView.nullable(),
  /** Of the fine that was decided, or is before the decider, or was notified or proposed. */
  lies: LiesView.nullable(),
  /** 办理意见 from above, oldest first. */
  instructions: z.array(z.object({ on: z.string(), text: z.string() })),
  /** A dispute over jurisdiction is open, or a report up waits for its answer: nothing is decided. */
  waits: z.enum(['dispute', 'major']).nullable(),
  /** Of an application: what is asked for, and the lowest stall that could be given. */
  place: z
    .object({
      zone: z.object({ id: z.string(), name: Words }),
      goods: Words,
      stall: z.int().nullable(),
      begins: CivilDateText,
      until: CivilDateText,
      hours: z.string(),
      freeStall: z.int().nullable(),
    })
    .nullable(),
  /** Of a guidance: how the vendor is known, and each time that somebody talked to them. */
  guidance: z
    .object({
      vendor: z.string(),
      rounds: z.array(z.object({ on: z.string(), asked: z.string(), answer: z.string(), complied: Words })),
      offers: z.array(z.object({ on: z.string(), zone: Words.nullable(), answer: Words, said: z.string() })),
    })
    .nullable(),
  exception: z.object({ name: Words, reason: z.string() }).nullable(),
})
export type ProceedingView = z.infer<typeof ProceedingView>

/** What a proceeding has come to; for anything below it, the proceeding it belongs to. The party is masked. */
export const readProceeding = route({
  name: 'readProceeding',
  zh: '查看案情',
  en: 'Read a proceeding',
  method: 'GET',
  path: '/api/enforcement/:matterId',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({ matterId: z.uuid() }),
  output: ProceedingView,
  refusals: ['access.signIn', 'matter.notFound'],
})

/** Most lines of one stage of the board; the list of matters has the rest. */
export const boardLinesMax = 8

/**
 * Open proceedings by stage: each state of each procedure with its counts and its most urgent matters. `mine` are those the
 * asker is an officer of or has in hand, `owing` those whose decision has not been paid in full.
 */
export const readBoard = route({
  name: 'readBoard',
  zh: '执法看板',
  en: 'Enforcement board',
  method: 'GET',
  path: '/api/enforcement/board',
  access: 'signedIn',
  group: 'matter',
  input: z.strictObject({
    procedure: ProcedureId.optional(),
    state: z.string().max(40).optional(),
    unit: UnitId.optional(),
    standing: z.enum(['dueSoon', 'lapsed']).optional(),
    mine: z.literal('true').optional(),
    owing: z.literal('true').optional(),
  }),
  output: z.object({
    stages: z.array(
      z.object({
        procedure: ProcedureId,
        state: z.string(),
        name: Words,
        owner: Words.nullable(),
        count: z.int(),
        lapsed: z.int(),
        dueSoon: z.int(),
        lines: z.array(MatterLine),
      }),
    ),
  }),
  refusals: ['access.signIn', 'input.invalid'],
})

export const HearingView = z.object({
  matterId: z.uuid(),
  title: z.string(),
  /** Of the proceeding that it is held in. */
  number: z.string().nullable(),
  at: z.iso.datetime(),
  where: z.string(),
  open: z.boolean(),
  state: Words,
  unit: Words.nullable(),
  chair: z.string().nullable(),
})
export type HearingView = z.infer<typeof HearingView>

/** Most hearings that are listed at once. */
export const hearingsMax = 500

/** Hearings whose time has been set, from the first to the last day, both included; those put off or dropped are not. */
export const listHearings = route({
  name: 'listHearings',
  zh: '听证日程',
  en: 'Hearing calendar',
  method: 'GET',
  path: '/api/enforcement/hearings',
  access: { permission: 'hearing.read' },
  group: 'matter',
  input: z.strictObject({ from: CivilDateText, to: CivilDateText }),
  output: z.object({ hearings: z.array(HearingView) }),
  refusals: ['access.signIn', 'access.notPermitted', 'input.invalid'],
})

/** The same as an iCalendar file (RFC 5545): from thirty days ago to a year ahead. */
export const readHearingsCalendar = route({
  name: 'readHearingsCalendar',
  zh: '听证日程（iCalendar）',
  en: 'Hearing calendar (iCalendar)',
  method: 'GET',
  path: '/api/enforcement/hearings.ics',
  access: { permission: 'hearing.read' },
  group: 'matter',
  as: 'file',
  input: z.strictObject({}),
  output: z.unknown(),
  refusals: ['access.signIn', 'access.notPermitted'],
})
