import { describe, expect, test } from 'vitest'
import { parseCivilDate, type CivilDate } from '../../clock/civil-date.ts'
import { must } from '../../kernel/outcome.ts'
import { clueRule, clueRuleIds } from './all.ts'
import { findFar, findOffShift, type FieldAct } from './field-acts.ts'
import { findLapsed, type LapseFact } from './lapsed.ts'
import { findLateDelivery, findUndisclosed, type DeliveredDecision, type DisclosedDecision } from './periods.ts'
import { findPingPong, type Move } from './ping-pong.ts'
import { defaultClueSettings as usual } from './settings.ts'
import { findStray, type Dispatched } from './stray.ts'
import { findUnverified, type ClosedCase } from './unverified.ts'

const day = (text: string): CivilDate => must(parseCivilDate(text))
const words = { zh: '处置', en: 'Handling' }

describe('the table', () => {
  test('every figure that an explanation names is filled by what its finders give', () => {
    const found = {
      lapsed: findLapsed([lapse], usual),
      pingPong: findPingPong([{ matter: 'a', moves: pingPong }], usual),
      unverified: findUnverified([{ ...closed, check: null }], usual),
      farAway: findFar([{ ...fieldAct, metres: 900 }], usual),
      offShift: findOffShift([{ ...fieldAct, hour: 2.5 }], usual),
      stray: findStray([stray], usual),
      lateDelivery: findLateDelivery([delivery], day('2026-05-20'), usual),
      undisclosed: findUndisclosed([disclosure], day('2026-05-20'), usual),
    }
    for (const [id, findings] of Object.entries(found)) {
      const { explain } = clueRule(clueRuleIds.find((one) => one === id) ?? 'lapsed')
      for (const text of [explain.zh, explain.en])
        for (const [, name] of text.matchAll(/\{(\w+)\}/g)) expect(findings[0]?.figures, `${id} ${name}`).toHaveProperty(name ?? '')
    }
  })

  test('what a measure is compared with is among the settings that the rule reads', () => {
    for (const id of clueRuleIds) {
      const { measured, settings } = clueRule(id)
      if (measured) expect(settings).toContain(measured.by)
    }
  })
})

const lapse: LapseFact = {
  matter: 'a',
  unit: 'sanitation',
  clock: 'case.handling',
  clockName: words,
  owner: { zh: '处置人员', en: 'handler' },
  person: 'p',
  seq: 7,
  givenSeconds: 8 * 3600,
  lateSeconds: 20 * 3600,
  done: false,
  excused: false,
}

describe('逾期未办', () => {
  test('finds what ran over by twice its time, done or not', () => {
    expect(findLapsed([lapse, { ...lapse, done: true }], usual)).toHaveLength(2)
    expect(findLapsed([lapse], usual)[0]).toMatchObject({ key: 'a/case.handling/7', shows: [{ matter: 'a', seq: 7 }], measure: 2.5 })
  })

  test('is not: a little late, an extended clock, an excused lapse, a period that has a rule of its own', () => {
    const extended = { ...lapse, givenSeconds: 16 * 3600, lateSeconds: 12 * 3600 }
    expect(
      findLapsed(
        [
          { ...lapse, lateSeconds: 3600 },
          extended,
          { ...lapse, excused: true },
          { ...lapse, clock: 'publishing' },
          { ...lapse, clock: 'performance' },
        ],
        usual,
      ),
    ).toEqual([])
  })
})

const move = (act: Move['act'], seq: number, unit: string | null = null): Move => ({ act, seq, unit, person: null })
const pingPong = [move('dispatch', 3, 'a'), move('sendBack', 5), move('dispatch', 6, 'b'), move('sendBack', 8), move('dispatch', 9, 'a')]

describe('反复退件', () => {
  test('finds a case that two units sent back, with both returns', () => {
    expect(findPingPong([{ matter: 'c', moves: pingPong }], usual)).toMatchObject([
      { shows: [{ seq: 5 }, { seq: 8 }], unit: 'b', figures: { returns: 2, units: 2 } },
    ])
  })

  test('is not: one return, a return after which the filing or the place was put right, a recall by the centre', () => {
    const once = pingPong.slice(0, 3)
    const justified = [...pingPong.slice(0, 4), move('correct', 9), move('dispatch', 10, 'c')]
    const moved = [move('dispatch', 1, 'a'), move('sendBack', 2), move('move', 3), move('dispatch', 4, 'b'), move('sendBack', 5)]
    const recalled = pingPong.map((one) => (one.act === 'sendBack' ? { ...one, act: 'recall' as const } : one))
    expect(
      findPingPong(
        [once, justified, moved, recalled].map((moves) => ({ matter: 'c', moves })),
        usual,
      ),
    ).toEqual([])
  })
})

const closed: ClosedCase = {
  matter: 'c',
  unit: 'sanitation',
  close: { seq: 9, person: 'lead' },
  handled: { seq: 6, person: 'hand', own: false },
  check: { matter: 't', seq: 2, person: 'eye', minutes: 40, metres: 12 },
}

describe('未经核查结案', () => {
  test('finds a closing without a check, one by whoever handled it, and a check answered at once from nowhere', () => {
    const found = findUnverified(
      [
        { ...closed, check: null },
        { ...closed, close: { seq: 9, person: 'hand' } },
        { ...closed, handled: { seq: 1, person: 'lead', own: true }, check: null },
        { ...closed, check: { matter: 't', seq: 2, person: 'eye', minutes: 1, metres: null } },
      ],
      usual,
    )
    expect(found.map(({ key }) => key.split('/')[2])).toEqual(['unseen', 'ownHand', 'ownHand', 'atOnce'])
    expect(found.at(-1)).toMatchObject({ persons: ['eye'], measure: 1 })
  })

  test('is not: a check, a quick one by an inspector who stood there, what was handled on patrol and closed by another, parts', () => {
    const quick = { ...closed, check: { matter: 't', seq: 2, person: 'eye', minutes: 1, metres: 30 } }
    const patrol = { ...closed, handled: { seq: 1, person: 'eye', own: true }, check: null }
    const slow = { ...closed, check: { matter: 't', seq: 2, person: 'eye', minutes: 20, metres: null } }
    expect(findUnverified([closed, quick, patrol, slow, { ...closed, handled: null, check: null }], usual)).toEqual([])
  })
})

const fieldAct: FieldAct = {
  matter: 'c',
  root: 'c',
  seq: 6,
  act: words,
  unit: 'sanitation',
  person: 'hand',
  metres: 20,
  movedSince: false,
  hour: 10,
  urgent: false,
}

describe('不在现场、班次之外', () => {
  test('finds an act far from the place, and one in the night', () => {
    expect(findFar([{ ...fieldAct, metres: 1800 }], usual)).toMatchObject([{ figures: { metres: 1800 } }])
    expect(
      findOffShift(
        [
          { ...fieldAct, hour: 2.5 },
          { ...fieldAct, hour: 22 },
        ],
        usual,
      ).map(({ figures }) => figures.time),
    ).toEqual(['02:30', '22:00'])
  })

  test('is not: a place that was corrected later, a device without a place, urgent work at night, the edge of the shift', () => {
    expect(findFar([fieldAct, { ...fieldAct, metres: 1800, movedSince: true }, { ...fieldAct, metres: null }], usual)).toEqual([])
    expect(findOffShift([fieldAct, { ...fieldAct, hour: 2.5, urgent: true }, { ...fieldAct, hour: 6 }], usual)).toEqual([])
  })
})

const stray: Dispatched = {
  matter: 'c',
  seq: 4,
  person: 'dispatcher',
  unit: 'gardens',
  unitName: words,
  namedName: words,
  named: ['sanitation', 'sanitation-1'],
  duty: 'D12',
  afterReturn: false,
  minutes: 900,
  reason: '就近',
}

describe('不按权责清单派遣', () => {
  test('finds a dispatch to a unit that the list of its day does not name, whatever the reason that was typed', () => {
    expect(findStray([stray], usual)).toMatchObject([{ shows: [{ matter: 'c', seq: 4 }], persons: ['dispatcher'] }])
  })

  test('is not: the unit named or one below it, a gap of the list, a granted transfer, a slip recalled soon', () => {
    const spared = [{ unit: 'sanitation' }, { unit: 'sanitation-1' }, { named: [] }, { afterReturn: true }, { minutes: 10 }]
    expect(
      findStray(
        spared.map((change) => ({ ...stray, ...change })),
        usual,
      ),
    ).toEqual([])
  })
})

const delivery: DeliveredDecision = {
  matter: 'p',
  seq: 3,
  unit: 'e',
  lastDay: day('2026-05-12'),
  servedOn: null,
  begunOn: null,
  ended: false,
}
const disclosure: DisclosedDecision = {
  matter: 'd',
  seq: 1,
  unit: 'e',
  lastDay: day('2026-05-12'),
  settledOn: null,
  servedOn: day('2026-05-08'),
}

describe('逾期送达、未公示', () => {
  test('finds what was served after the period and what is not served yet', () => {
    const late = { ...delivery, servedOn: day('2026-05-15') }
    expect(findLateDelivery([delivery, late], day('2026-05-20'), usual).map(({ figures }) => figures.days)).toEqual([8, 3])
  })

  test('is not late: served on the last day, posted or announced in time, revoked before service', () => {
    const spared = [{ servedOn: day('2026-05-12') }, { begunOn: day('2026-05-11'), servedOn: day('2026-06-12') }, { ended: true }]
    expect(
      findLateDelivery(
        spared.map((change) => ({ ...delivery, ...change })),
        day('2026-06-20'),
        usual,
      ),
    ).toEqual([])
  })

  test('finds a decision about whose publication nobody decided in time', () => {
    const late = { ...disclosure, settledOn: day('2026-05-30') }
    expect(findUndisclosed([disclosure, late], day('2026-05-20'), usual).map(({ figures }) => figures.days)).toEqual([8, 18])
  })

  test('is not undisclosed: published or withheld in time, or not served yet', () => {
    const spared = [{ settledOn: day('2026-05-12') }, { servedOn: null }, { servedOn: day('2026-05-19') }]
    expect(
      findUndisclosed(
        spared.map((change) => ({ ...disclosure, ...change })),
        day('2026-06-20'),
        usual,
      ),
    ).toEqual([])
  })
})
