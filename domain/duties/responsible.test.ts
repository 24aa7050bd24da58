import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, parseCivilDate, type CivilDate } from '../clock/civil-date.ts'
import { must, type Outcome } from '../kernel/outcome.ts'
import { findCrossings, findGaps, namedCells } from './analysis.ts'
import { inForce, matterLevels, placeLevels, type DutyItem, type Matter, type MatterScope, type PlaceScope } from './duty-item.ts'
import { buildDutyIndex, responsible } from './responsible.ts'

const day = must(parseCivilDate('2026-11-23'))
const scheme = 'GBT47678.5-2026'
const street = '329901001'
const community = '329901001002'
const cellCode = '329901001002003'
const stall: Matter = { scheme, kind: 'incident', category: '09', code: '09001', n: 1 }

let made = 0
function item(leadUnit: string, matter: MatterScope, place: PlaceScope, more: Partial<DutyItem> = {}): DutyItem {
  made += 1
  const code = `Q${String(made).padStart(5, '0')}`
  return {
    id: code,
    code,
    name: { zh: '事项', en: 'item' },
    bases: [{ law: '行政处罚法', article: '第十八条' }],
    leadUnit,
    supportingUnits: [],
    matter,
    place,
    from: must(parseCivilDate('2026-01-01')),
    source: '区政府文件',
    ...more,
  }
}

const scopes: Record<MatterScope['level'], MatterScope> = {
  condition: { level: 'condition', scheme, kind: 'incident', code: '09001', n: 1 },
  subject: { level: 'subject', scheme, kind: 'incident', code: '09001' },
  category: { level: 'category', scheme, kind: 'incident', category: '09' },
  kind: { level: 'kind', scheme, kind: 'incident' },
  scheme: { level: 'scheme', scheme },
}
const reaches: Record<PlaceScope['level'], PlaceScope> = {
  cells: { level: 'cells', codes: [cellCode] },
  community: { level: 'community', code: community },
  street: { level: 'street', code: street },
  district: { level: 'district' },
}
// The order the docstring of `responsible` states: the matter first, then the place.
const order = (Object.keys(matterLevels) as MatterScope['level'][]).flatMap((what) =>
  (Object.keys(placeLevels) as PlaceScope['level'][]).map((where) => [what, where] as const),
)

const lead = (outcome: Outcome<{ leadUnit: string }>) => (outcome.ok ? outcome.value.leadUnit : outcome.refusal.code)

test('of any two rules that cover a matter, the one that stands earlier in the order decides', () => {
  for (const [first, [what, where]] of order.entries()) {
    for (const [otherWhat, otherWhere] of order.slice(first + 1)) {
      const narrow = item('narrow', scopes[what], reaches[where])
      const wide = item('wide', scopes[otherWhat], reaches[otherWhere])
      const index = buildDutyIndex([wide, narrow])
      expect(lead(responsible(stall, cellCode, day, index)), `${what} ${where} / ${otherWhat} ${otherWhere}`).toBe('narrow')
    }
  }
})

test('two rules of the same weight that name different units decide nothing, and both are named', () => {
  for (const [what, where] of order) {
    const index = buildDutyIndex([item('one', scopes[what], reaches[where]), item('two', scopes[what], reaches[where])])
    const outcome = responsible(stall, cellCode, day, index)
    expect(outcome).toMatchObject({
      refusal: { code: 'duties.doubled', params: { first: 'one', second: 'two' } },
    })
  }
})

test('two rules of the same weight that name the same unit agree', () => {
  const rules = [item('one', scopes.subject, reaches.district), item('one', scopes.subject, reaches.district)]
  const outcome = must(responsible(stall, cellCode, day, buildDutyIndex([...rules].reverse())))
  expect(outcome.item).toBe(rules[0])
})

test('no rule at all is said with the matter, the place and the day', () => {
  expect(responsible(stall, cellCode, day, buildDutyIndex([]))).toMatchObject({
    refusal: { code: 'duties.missing', params: { code: '09001', place: cellCode, day: '2026-11-23' } },
  })
})

test('a rule covers neither another kind, category, scheme, street nor condition', () => {
  const other = (more: Partial<Matter>) => ({ ...stall, ...more })
  const index = buildDutyIndex([item('one', scopes.condition, reaches.street), item('two', scopes.category, reaches.community)])
  expect(lead(responsible(other({ n: 2 }), cellCode, day, index))).toBe('two')
  expect(lead(responsible(other({ kind: 'asset' }), cellCode, day, index))).toBe('duties.missing')
  expect(lead(responsible(other({ scheme: 'CJT214-2007' }), cellCode, day, index))).toBe('duties.missing')
  expect(lead(responsible(other({ category: '10', code: '10001' }), cellCode, day, index))).toBe('duties.missing')
  expect(lead(responsible(other({ n: 2 }), '329901001003001', day, index))).toBe('duties.missing')
  expect(lead(responsible(stall, '329901001003001', day, index))).toBe('one')
  expect(lead(responsible(stall, '329901002003001', day, index))).toBe('duties.missing')
})

test('a place asked about as a whole is not covered by a rule for a part of it', () => {
  const index = buildDutyIndex([item('part', scopes.subject, reaches.cells), item('whole', scopes.subject, reaches.district)])
  expect(lead(responsible(stall, community, day, index))).toBe('whole')
  expect(lead(responsible(stall, cellCode, day, index))).toBe('part')
})

test('a rule holds on its first day and on its last, and on no day outside', () => {
  const from = must(parseCivilDate('2026-02-28'))
  const to = must(parseCivilDate('2026-03-01'))
  const index = buildDutyIndex([item('one', scopes.subject, reaches.district, { from, to })])
  const on = (date: CivilDate) => lead(responsible(stall, cellCode, date, index))
  expect([addDays(from, -1), from, to, addDays(to, 1)].map(on)).toEqual(['duties.missing', 'one', 'one', 'duties.missing'])
})

test('when a narrower rule ends, the wider one decides again the next day', () => {
  const to = must(parseCivilDate('2026-11-23'))
  const index = buildDutyIndex([item('wide', scopes.category, reaches.district), item('narrow', scopes.subject, reaches.street, { to })])
  expect(lead(responsible(stall, cellCode, to, index))).toBe('narrow')
  expect(lead(responsible(stall, cellCode, addDays(to, 1), index))).toBe('wide')
})

test('the reason names the item, what decided and the law', () => {
  const { reason } = must(responsible(stall, cellCode, day, buildDutyIndex([item('one', scopes.subject, reaches.street, { code: 'Q9' })])))
  expect(reason.zh).toBe('权责事项 Q9「事项」按小类、街道确定，依据《行政处罚法》第十八条')
  expect(reason.en).toContain('by class and street')
})

const someMatter: fc.Arbitrary<Matter> = fc
  .record({
    kind: fc.constantFrom('asset' as const, 'incident' as const),
    category: fc.constantFrom('01', '09'),
    last: fc.constantFrom('001', '002'),
    n: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
  })
  .map(({ kind, category, last, n }) => ({
    scheme,
    kind,
    category,
    code: category + last,
    ...(n !== undefined && { n }),
  }))

const someCell = fc
  .tuple(fc.constantFrom('001', '002'), fc.constantFrom('001', '002'), fc.constantFrom('001', '002'))
  .map((parts) => `329901${parts.join('')}`)

const someScope: fc.Arbitrary<MatterScope> = fc
  .tuple(someMatter, fc.constantFrom(...(Object.keys(matterLevels) as MatterScope['level'][])))
  .map(([{ kind, category, code, n }, level]): MatterScope => {
    if (level === 'scheme') return { level, scheme }
    if (level === 'kind') return { level, scheme, kind }
    if (level === 'category') return { level, scheme, kind, category }
    return level === 'subject' ? { level, scheme, kind, code } : { level, scheme, kind, code, n: n ?? 1 }
  })

const someReach: fc.Arbitrary<PlaceScope> = fc
  .tuple(fc.array(someCell, { minLength: 1, maxLength: 3 }), fc.constantFrom(...(Object.keys(placeLevels) as PlaceScope['level'][])))
  .map(([[first = cellCode, ...more], level]): PlaceScope => {
    if (level === 'district') return { level }
    if (level === 'street') return { level, code: first.slice(0, 9) }
    return level === 'community' ? { level, code: first.slice(0, 12) } : { level, codes: [first, ...more] }
  })

const someDay = fc.integer({ min: -40, max: 40 }).map((days) => addDays(day, days))

const someItem: fc.Arbitrary<DutyItem> = fc
  .record({
    unit: fc.constantFrom('a', 'b', 'c'),
    matter: someScope,
    place: someReach,
    from: someDay,
    days: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
  })
  .map(({ unit, matter, place, from, days }) => item(unit, matter, place, { from, ...(days !== undefined && { to: addDays(from, days) }) }))

function covers({ matter, place }: DutyItem, about: Matter, where: string): boolean {
  const what =
    matter.scheme === about.scheme &&
    (!('kind' in matter) || matter.kind === about.kind) &&
    (!('category' in matter) || matter.category === about.category) &&
    (!('code' in matter) || matter.code === about.code) &&
    (!('n' in matter) || matter.n === about.n)
  if (place.level === 'district') return what
  return what && (place.level === 'cells' ? place.codes.includes(where) : where.startsWith(place.code))
}

const rank = (rule: DutyItem) => order.findIndex(([what, where]) => what === rule.matter.level && where === rule.place.level)

test('whatever the list, the answer is exactly one unit or a refusal, as reading every rule in turn would find', () => {
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 25 }), someMatter, someCell, someDay, (rules, about, where, on) => {
      const applying = rules.filter((rule) => covers(rule, about, where) && inForce(rule, on))
      const best = Math.min(...applying.map(rank))
      const units = new Set(applying.filter((rule) => rank(rule) === best).map((rule) => rule.leadUnit))
      const expected = units.size === 0 ? 'duties.missing' : units.size === 1 ? [...units][0] : 'duties.doubled'
      expect(lead(responsible(about, where, on, buildDutyIndex(rules)))).toBe(expected)
    }),
  )
})

test('a rule added to a list changes answers only where and when it holds, and for what it covers', () => {
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 15 }), someItem, someMatter, someCell, someDay, (rules, added, about, where, on) => {
      const before = responsible(about, where, on, buildDutyIndex(rules))
      const after = responsible(about, where, on, buildDutyIndex([...rules, added]))
      if (!covers(added, about, where) || !inForce(added, on)) expect(after).toEqual(before)
    }),
  )
})

test('a rule narrower than all others decides wherever it covers', () => {
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 15 }), someMatter, someCell, (rules, about, where) => {
      const wider = rules.filter((rule) => rank(rule) > 0)
      const added = item(
        'new',
        { level: 'condition', scheme, kind: about.kind, code: about.code, n: about.n ?? 1 },
        { level: 'cells', codes: [where] },
      )
      const asked = { ...about, n: about.n ?? 1 }
      expect(lead(responsible(asked, where, day, buildDutyIndex([...wider, added])))).toBe('new')
    }),
  )
})

test('crossings and gaps are exactly the questions that are refused', () => {
  const matters = ['01', '09'].flatMap((category) => [
    { ...stall, category, code: `${category}001` },
    { ...stall, category, code: `${category}002` },
  ])
  const places = ['329901001001', '329901001002', '329901002001', '329901001001001', '329901001001002']
  fc.assert(
    fc.property(fc.array(someItem, { maxLength: 20 }), (rules) => {
      const index = buildDutyIndex(rules)
      const refused = (code: string) =>
        matters.flatMap((about) =>
          places.filter((where) => lead(responsible(about, where, day, index)) === code).map((where) => `${about.code} ${where}`),
        )
      const told = (found: readonly { matter: Matter; places: readonly string[] }[]) =>
        found.flatMap((each) => each.places.map((where) => `${each.matter.code} ${where}`)).sort()
      expect(told(findCrossings(matters, places, day, index))).toEqual(refused('duties.doubled').sort())
      expect(told(findGaps(matters, places, day, index))).toEqual(refused('duties.missing').sort())
    }),
  )
})

test('the cells that rules name are listed once, in order', () => {
  const rules = [item('a', scopes.subject, { level: 'cells', codes: ['2', '1'] }), item('b', scopes.kind, { level: 'cells', codes: ['2'] })]
  expect(namedCells(rules)).toEqual(['1', '2'])
})

test('fifty thousand rules about other matters change no answer', () => {
  const rules = Array.from({ length: 50_000 }, (_, number) =>
    item('x', { level: 'subject', scheme, kind: 'incident', code: String(number).padStart(5, '0') }, reaches.street),
  )
  const ours = item('one', scopes.kind, reaches.district)
  const answer = (items: DutyItem[]) => responsible(stall, '329901002003004', day, buildDutyIndex(items))
  expect(answer([...rules, ours])).toEqual(answer([ours]))
})
