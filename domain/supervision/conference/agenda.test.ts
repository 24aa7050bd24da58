import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agendaOf, leftOver, proposals, type AgendaItem, type Candidate, type MeetingEntry } from './agenda.ts'
import { attendanceOf } from './attendance.ts'

const entry = (act: string, input: object, facts: object = {}): MeetingEntry => ({ act, input: { ...input }, facts: { ...facts } })
const add = (topic: string, about?: string) => entry('addItem', { topic, why: '逾期' }, about === undefined ? {} : { about })
const candidate = (kind: Candidate['kind'], matterId: string | null, since: string, topic = matterId ?? '') => ({
  ...{ kind, matterId, topic, since },
  why: '逾期',
})

describe('议程', () => {
  test('items keep their numbers when one is taken off, and each is answered by what was done last', () => {
    const agenda = agendaOf([
      add('甲', 'a'),
      add('乙', 'b'),
      add('丙'),
      entry('dropItem', { item: 1, reason: '已办结' }),
      entry('resolve', { item: 2 }),
      entry('noteItem', { item: 3, reason: '听取' }),
      entry('noteItem', { item: 9, reason: '没有这一项' }),
    ])
    expect(agenda.map(({ n, about, answer }) => [n, about, answer])).toEqual([
      [1, 'a', 'dropped'],
      [2, 'b', 'resolved'],
      [3, null, 'noted'],
    ])
  })

  test('what is proposed: each matter once by its weightiest reason, the longest waiting first, nothing that is on the agenda', () => {
    const found = proposals(
      [
        candidate('lapsed', 'a', '2026-10-02'),
        candidate('lapsed', 'b', '2026-10-01'),
        candidate('dispute', 'a', '2026-10-05'),
        candidate('forward', null, '2026-10-01', '夜市'),
        candidate('stuck', 'on', '2026-09-01'),
      ],
      agendaOf([add('在议程上', 'on'), add('夜市')]),
    )
    expect(found.map(({ kind, matterId }) => [kind, matterId])).toEqual([
      ['dispute', 'a'],
      ['lapsed', 'b'],
    ])
  })

  test('what was taken off is proposed again', () => {
    const agenda = agendaOf([add('甲', 'a'), entry('dropItem', { item: 1, reason: '等材料' })])
    expect(proposals([candidate('lapsed', 'a', '2026-10-01')], agenda)).toHaveLength(1)
  })

  test('whatever is found open, no matter is proposed twice and none that stands on the agenda', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom('carried', 'dispute', 'petition', 'lapsed', 'stuck', 'forward'),
        matterId: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: null }),
        topic: fc.constantFrom('甲', '乙'),
        why: fc.constant('因'),
        since: fc.constantFrom('2026-10-01', '2026-10-02'),
      }),
    )
    fc.assert(
      fc.property(some, fc.uniqueArray(fc.constantFrom('a', 'b', 'c')), (candidates, on) => {
        const agenda: AgendaItem[] = agendaOf(on.map((id) => add(`题${id}`, id)))
        const found = proposals(candidates, agenda)
        const keys = found.map(({ matterId, topic }) => matterId ?? topic)
        expect(new Set(keys).size).toBe(keys.length)
        expect(found.filter(({ matterId }) => matterId !== null && on.some((one) => one === matterId))).toEqual([])
      }),
    )
  })

  test('what one meeting left over waits until a later one takes it up, and no longer', () => {
    const first = {
      heldAt: '2026-09-01',
      agenda: agendaOf([add('甲', 'a'), entry('deferItem', { item: 1, reason: '缺材料' })]),
      carried: [],
    }
    const second = { heldAt: '2026-10-01', agenda: agendaOf([add('甲', 'a'), entry('resolve', { item: 1 })]), carried: [] }
    const third = { heldAt: '2026-11-01', agenda: [], carried: [{ id: 'r', task: '清运', reason: '资金未到位' }] }
    expect(leftOver([first]).map(({ matterId, why }) => [matterId, why])).toEqual([['a', '缺材料']])
    expect(leftOver([first, second])).toEqual([])
    expect(leftOver([first, second, third]).map(({ matterId }) => matterId)).toEqual(['r'])
    const fourth = {
      heldAt: '2026-12-01',
      agenda: agendaOf([add('清运', 'r'), entry('noteItem', { item: 1, reason: '听取' })]),
      carried: [],
    }
    expect(leftOver([third, fourth])).toEqual([])
  })
})

describe('出席', () => {
  const members = ['区司法局', '区人民法院', '区公安分局']

  test('it is read member by member, with who stood in and who was absent', () => {
    expect(attendanceOf('区司法局：褚宁\n\n 区人民法院: 王法官（代） ', members)).toEqual({
      present: [
        { member: '区司法局', person: '褚宁', stoodIn: false },
        { member: '区人民法院', person: '王法官', stoodIn: true },
      ],
      absent: ['区公安分局'],
      unknown: [],
    })
  })

  test('a line that names no member is told, and not guessed at', () => {
    expect(attendanceOf('区司法：褚宁\n褚宁', members).unknown).toEqual(['区司法：褚宁', '褚宁'])
  })
})
