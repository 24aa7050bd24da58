import { createHash, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { oversightDistrict } from '../../../test/world/oversight.ts'
import { walker } from '../../../test/world/proceeding.ts'
import { publishedDecision } from '../../../test/world/published.ts'
import { morning, region } from '../../../test/world/world.ts'
import { inTransaction } from '../../db/pool.ts'
import { sweep } from '../../jobs/sweep.ts'
import { linesOf, spanRows } from './lines.ts'

const { db, city, parties, app, setNow, get, act, open, done, stateOf } = await oversightDistrict()
const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)

type Line = { id: string; key: string; amount: number | null }
const quarter = 'year=2026&quarter=4'
const figuresAt = async (asked: string, at: Date) => {
  setNow(at)
  const answer = await get('wei', `/api/supervision-report/figures?${asked}`)
  expect(answer.status, answer.text).toBe(200)
  const sections = answer.body.sections as { id: string; figures: { id: string; unit: string; of: string | null; values: number[] }[] }[]
  return sections.flatMap(({ figures }) => figures).map((one) => ({ ...one, value: one.values.at(-1) ?? 0 }))
}
const listOf = async (asked: string, figure: string, who: 'wei' | 'he' = 'wei') => {
  const lines: Line[] = []
  let next: string | null = null
  let first: { total: number; hidden: number; value: number } | undefined
  do {
    const more: string = next === null ? '' : `&after=${encodeURIComponent(next)}`
    const answer = await get(who, `/api/supervision-report/figure?${asked}&figure=${figure}&limit=2${more}`)
    expect(answer.status, answer.text).toBe(200)
    first ??= answer.body
    lines.push(...answer.body.lines)
    next = answer.body.next
  } while (next !== null)
  if (!first) throw new Error('no answer')
  return { ...first, lines }
}

const complained = (aboutUnit?: string) =>
  open(
    'wei',
    'complaint.lodge',
    { source: 'phone', complaintKind: 'conduct', ...(aboutUnit && { aboutUnit }), description: '态度恶劣', confidential: 'no' },
    {
      caller: { name: '周明', phone: '13812345678' },
    },
  )

async function answeredComplaint(finding: string): Promise<string> {
  const { id, text } = await complained('enforcement')
  expect(id, text).not.toBe('undefined')
  await done(act('wei', 'complaint.accept', id, {}))
  await done(act('chu', 'complaint.assign', id, { unit: 'justice', handleBy: '2026-10-30' }))
  await done(act('chu', 'complaint.answer', id, { finding, answer: '已核查' }))
  return id
}

describe('监督报告', () => {
  test('every figure is the number of what its list shows and what it hides, or the sum of it', async () => {
    await answeredComplaint('founded')
    await answeredComplaint('unfounded')
    const again = await answeredComplaint('founded')
    await done(act('wei', 'complaint.callBack', again, { contented: 'not' }))
    const notAccepted = await complained()
    await done(act('wei', 'complaint.notAccept', notAccepted.id, { ground: 'unclear', reason: '没有明确的对象' }))
    await open('wei', 'exposure.lodge', {
      medium: 'paper',
      mediumName: '晚报',
      piece: '不亮证',
      publishedOn: '2026-10-12',
      alleged: '检查不亮证',
      aboutUnit: 'brigade-1',
      ownConduct: 'yes',
    })
    await publishedDecision(city, { party: parties.company, yuan: 7000 })
    await publishedDecision(city, { party: parties.company, yuan: 6000, day: 1 })
    await walker(city).filed(parties.company, 'E048', 0)
    await sweep(db, city.registers, region, after(20))

    const found = await figuresAt(quarter, after(21))
    const valueOf = (id: string) => found.find((one) => one.id === id)?.value
    expect(valueOf('complaints.lodged')).toBe(4)
    expect([valueOf('complaints.answered'), valueOf('complaints.founded'), valueOf('complaints.unfounded')]).toEqual([3, 2, 1])
    expect([valueOf('complaints.notAccepted'), valueOf('complaints.open')]).toEqual([1, 3])
    expect([valueOf('media.exposed'), valueOf('enforcement.ordinary'), valueOf('enforcement.fines')]).toEqual([1, 2, 1_300_000])
    expect(found.filter(({ id, value }) => id.startsWith('lapses.') && value > 0).length).toBeGreaterThan(0)
    for (const { id, unit, value } of found) {
      const { lines, total, hidden, value: same } = await listOf(quarter, id)
      expect([same, unit === 'fen' ? same : total], id).toEqual([value, value])
      expect(lines.length + hidden, id).toBe(total)
      expect(new Set(lines.map(({ key }) => key)).size, id).toBe(lines.length)
      if (unit === 'fen')
        expect(
          lines.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
          id,
        ).toBe(value)
      for (const line of lines) expect((await get('wei', `/api/matters/${line.id}`)).status, id).toBe(200)
    }
    for (const part of found.filter(({ of }) => of !== null)) expect(part.value, part.id).toBeLessThanOrEqual(valueOf(part.of ?? '') ?? 0)
  })

  test('the quarters of a year come to the year, and a period before anything happened has nothing', async () => {
    const inYear = await figuresAt('year=2026', after(22))
    const inQuarter = await figuresAt(quarter, after(22))
    for (const { id, value } of inQuarter) expect(inYear.find((one) => one.id === id)?.value, id).toBe(value)
    expect((await figuresAt('year=2024', after(22))).every(({ value }) => value === 0)).toBe(true)
    const next = await figuresAt('year=2027&quarter=1', after(22))
    expect(next.find(({ id }) => id === 'complaints.lodged')?.values.slice(-2)).toEqual([4, 0])
    expect(inYear.length).toBeGreaterThan(inQuarter.length)
    expect((await get('wei', '/api/supervision-report/figure?year=2026&quarter=4&figure=legality.submitted')).status).toBe(404)
  })

  test('who is barred from a complaint finds it counted and not listed; who has no part in reports finds nothing', async () => {
    // 何静 supervises in the bureau that is complained about.
    const { lines, hidden, total } = await listOf(quarter, 'complaints.founded', 'he')
    expect([lines.length, hidden, total]).toEqual([0, 2, 2])
    for (const url of ['figures?year=2026', 'figure?year=2026&figure=complaints.lodged'])
      expect((await get('yang', `/api/supervision-report/${url}`)).status).toBe(403)
    expect((await get(null, '/api/supervision-report')).status).toBe(401)
  })

  test('what is sealed changes no figure', async () => {
    const before = await figuresAt(quarter, after(23))
    const input = { recipient: 'discipline', grounds: ['favours'], organ: '区纪委监委', aboutUnit: 'brigade-1', clue: '收受香烟' }
    expect((await open('wei', 'clueTransfer.seal', input)).status).toBe(200)
    expect(await figuresAt(quarter, new Date(after(23).getTime() + 61_000))).toEqual(before)
    await sweep(db, city.registers, region, after(60))
    const sealed =
      await db`select 1 from deadline d join matter m using (region, matter_id) where m.procedure = 'clueTransfer' and d.lapsed_at is not null`
    expect(sealed.length).toBeGreaterThan(0)
    const later = await figuresAt(quarter, after(24))
    const escalated = (all: typeof before) => all.find(({ id }) => id === 'notices.escalated')?.value ?? 0
    const [own] = await db<{ n: number }[]>`
      select count(*)::int as n from matter m join matter q on q.region = m.region and q.matter_id = m.parent_id
      where m.procedure = 'escalation' and q.procedure <> 'clueTransfer'`
    expect(escalated(later)).toBe(own?.n)
    expect(later.filter(({ id }) => id.includes('clueTransfer'))).toEqual([])
  })
})

describe('起草、生成、发布和撤下', () => {
  const prepared = (input: object) => open('wei', 'supervisionReport.prepare', input)
  const reportOf = async (id: string) => (await get('wei', `/api/supervision-report?id=${id}`)).body.reports[0]
  const published = async () =>
    (await get(null, `/api/portal/${region}/reports`)).body.reports as { number: string; sha256: string; withdrawn: unknown }[]

  test('a report is drafted, generated twice, published with its hash and withdrawn with its reason', async () => {
    setNow(after(30))
    expect((await prepared({ year: 2027 })).body.code).toBe('report.badSpan')
    expect((await prepared({ year: 2026.5 })).status).toBeGreaterThanOrEqual(400)
    const { id, status, text } = await prepared({ year: 2026, quarter: 'q3' })
    expect(status, text).toBe(200)
    expect((await prepared({ year: 2026, quarter: 'q3' })).body.code).toBe('report.draftThere')
    expect((await act('wei', 'supervisionReport.publish', id)).body.code).toBe('report.notGenerated')
    await done(act('wei', 'supervisionReport.generate', id))
    setNow(after(31))
    await done(act('wei', 'supervisionReport.generate', id))
    const draft = await reportOf(id)
    expect(draft.versions.map(({ n }: { n: number }) => n)).toEqual([1, 2])
    expect([draft.title.zh, draft.published]).toEqual(['2026年第三季度行政执法监督通报', null])
    expect((await app.inject({ url: `/api/portal/${region}/reports/${draft.versions[1].sha256}` })).statusCode).toBe(404)

    await done(act('wei', 'supervisionReport.publish', id))
    const { sha256 } = (await reportOf(id)).published
    expect(sha256).toBe(draft.versions[1].sha256)
    const entries = await db<
      { act: string; facts: { sha256?: string } }[]
    >`select act, facts from matter_entry where matter_id = ${id} order by seq`
    expect(entries.at(-1)).toMatchObject({ act: 'publish', facts: { sha256, version: 2 } })
    const file = await app.inject({ url: `/api/portal/${region}/reports/${sha256}` })
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, 'application/pdf'])
    expect(createHash('sha256').update(file.rawPayload).digest('hex')).toBe(sha256)
    expect(await published()).toMatchObject([{ number: draft.number, sha256, withdrawn: null }])

    const twin = await prepared({ year: 2026, quarter: 'q3' })
    await done(act('wei', 'supervisionReport.generate', twin.id))
    expect((await act('wei', 'supervisionReport.publish', twin.id)).body.code).toBe('report.standing')
    await done(act('wei', 'supervisionReport.withdraw', id, { reason: '一项数据口径有误' }))
    expect((await act('wei', 'supervisionReport.withdraw', id, { reason: '再次' })).body.code).toBe('report.withdrawn')
    expect((await app.inject({ url: `/api/portal/${region}/reports/${sha256}` })).statusCode).toBe(404)
    expect(await published()).toMatchObject([{ withdrawn: { reason: '一项数据口径有误' } }])
    await done(act('wei', 'supervisionReport.publish', twin.id))
    expect((await published()).filter(({ withdrawn }) => withdrawn === null)).toHaveLength(1)
    expect(await stateOf(id)).toBe('published')
  })

  test('of a period that is not over a draft may be made, and nothing published', async () => {
    setNow(after(30))
    const { id } = await prepared({ year: 2026 })
    await done(act('wei', 'supervisionReport.generate', id))
    expect((await act('wei', 'supervisionReport.publish', id)).body.code).toBe('report.notOver')
    await done(act('wei', 'supervisionReport.drop', id, { reason: '年度结束后再起草' }))
    expect(await stateOf(id)).toBe('dropped')
  })

  test('only who supervises drafts and reads; the documents say the numbers, and no name', async () => {
    setNow(after(30))
    expect((await open('qin', 'supervisionReport.prepare', { year: 2026 })).status).toBe(403)
    const { id } = await prepared({ year: 2026, quarter: 'q4' })
    await done(act('wei', 'supervisionReport.generate', id))
    const [kept] = await db<{ data: object }[]>`select data from supervision_report_version where matter_id = ${id}`
    const said = JSON.stringify(kept?.data)
    for (const name of ['周明', '13812345678', '何静', '东关执法中队', '晚报', id]) expect(said).not.toContain(name)
    expect(said).toContain('"complaints.lodged"')
    const pdf = await app.inject({
      url: `/api/supervision-report/${id}/1/pdf`,
      headers: { cookie: `gezhi_session=${city.people.wei.cookie}` },
    })
    expect([pdf.statusCode, pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const docx = await app.inject({
      url: `/api/supervision-report/${id}/1/docx`,
      headers: { cookie: `gezhi_session=${city.people.wei.cookie}` },
    })
    expect([docx.statusCode, docx.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await get('qin', `/api/supervision-report/${id}/1/pdf`)).status).toBe(403)
    expect((await get('wei', `/api/supervision-report/${randomUUID()}/1/pdf`)).status).toBe(404)
  })
})

test('entries of a period are found by an index of their own', async () => {
  const plan = await inTransaction(db, async (tx) => {
    await tx`set local enable_seqscan = off`
    const counting = { by: 'entry', procedure: 'complaint', acts: ['answer'] } as const
    const rules = await city.registers.of(region, morning)
    return tx<Record<string, string>[]>`
      explain with s as (${spanRows(rules, [{ year: 2026, quarter: 4 }])})
      select x.* from s cross join lateral (${linesOf(region, counting)}) x`
  })
  expect(plan.map((row) => row['QUERY PLAN']).join('\n')).toContain('matter_entry_act_at')
})

describe('random histories', () => {
  type Told = { readonly id: string; state: 'received' | 'handling' | 'answered' | 'over'; openedOn: number; endedOn: number | null }
  type Said = { readonly act: string; readonly id: string; readonly on: number; readonly finding?: string }
  const [all, said]: [Told[], Said[]] = [[], []]
  const step = fc.record({
    days: fc.integer({ min: 0, max: 2 }),
    does: fc.constantFrom('lodge', 'lodge', 'accept', 'accept', 'answer', 'answer', 'notAccept'),
    which: fc.nat(),
    finding: fc.constantFrom('founded', 'partly', 'unfounded', 'unproven'),
  })
  const dayText = (on: number) => after(on).toISOString().slice(0, 10)
  const quarterOf = (on: number) => {
    const day = dayText(on)
    return `year=${day.slice(0, 4)}&quarter=${Math.ceil(Number(day.slice(5, 7)) / 3)}`
  }

  async function doing(does: string, one: Told | undefined, on: number, finding: string): Promise<void> {
    const keep = (act: string, id: string) => void said.push({ act, id, on, ...(act === 'answer' && { finding }) })
    if (does === 'lodge') {
      const { id, status, text } = await complained('enforcement')
      expect(status, text).toBe(200)
      all.push({ id, state: 'received', openedOn: on, endedOn: null })
      return keep('lodge', id)
    }
    if (!one) return
    if (does === 'accept' && one.state === 'received') {
      await done(act('wei', 'complaint.accept', one.id, {}))
      await done(act('chu', 'complaint.assign', one.id, { unit: 'justice', handleBy: dayText(on + 9) }))
      one.state = 'handling'
      return keep('accept', one.id)
    }
    if (does === 'notAccept' && one.state === 'received') {
      await done(act('wei', 'complaint.notAccept', one.id, { ground: 'unclear', reason: '没有对象' }))
      Object.assign(one, { state: 'over', endedOn: on })
      return keep('notAccept', one.id)
    }
    if (does === 'answer' && one.state === 'handling') {
      await done(act('chu', 'complaint.answer', one.id, { finding, answer: '已核查' }))
      one.state = 'answered'
      return keep('answer', one.id)
    }
  }

  test('a figure is what the history says, and as long as its list, whatever the history', async () => {
    let on = -200 // quarters that end before anything the other tests did
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        for (const { days, does, which, finding } of steps) {
          on += days
          setNow(after(on))
          await doing(does, all.length === 0 ? undefined : all[which % all.length], on, finding)
        }
        for (const asked of new Set([quarterOf(on), quarterOf(on - 40)])) {
          const within = said.filter((one) => quarterOf(one.on) === asked)
          const last = (name: string) => new Map(within.filter((one) => one.act === name).map((one) => [one.id, one]))
          const found = await figuresAt(asked, new Date(after(on).getTime() + 61_000))
          const valueOf = (id: string) => found.find((one) => one.id === `complaints.${id}`)?.value
          for (const [id, name] of [
            ['lodged', 'lodge'],
            ['accepted', 'accept'],
            ['notAccepted', 'notAccept'],
            ['answered', 'answer'],
          ] as const)
            expect(valueOf(id), `${asked} ${id}`).toBe(last(name).size)
          for (const finding of ['founded', 'partly', 'unfounded', 'unproven'])
            expect(valueOf(finding), `${asked} ${finding}`).toBe(
              [...last('answer').values()].filter((one) => one.finding === finding).length,
            )
          for (const { id, value } of found.filter((one) => one.id.startsWith('complaints.'))) {
            const { lines, hidden } = await listOf(asked, id)
            expect(lines.length + hidden, `${asked} ${id}`).toBe(value)
          }
        }
      }),
      { numRuns: 6, endOnFailure: true },
    )
  }, 60_000)
})
