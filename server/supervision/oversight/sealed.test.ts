import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { oversightDistrict } from '../../../test/world/oversight.ts'
import { walker } from '../../../test/world/proceeding.ts'
import { morning, region } from '../../../test/world/world.ts'
import { deliver } from '../../jobs/deliver.ts'
import { sweep } from '../../jobs/sweep.ts'

const { db, city, parties, program, setNow, get, post, act, open, done, stateOf, writsOf, numberOf } = await oversightDistrict()
const { filed, officers, act: walk } = walker(city)
const after = (days: number) => new Date(morning.getTime() + days * 86_400_000)

const clueText = '群众反映队员孙某检查时收受两条香烟'

async function sealed(more: object = {}) {
  const input = { recipient: 'discipline', grounds: ['favours'], organ: '区纪委监委', aboutUnit: 'brigade-1', clue: clueText, ...more }
  return open('wei', 'clueTransfer.seal', input)
}

describe('问题线索移送', () => {
  test('only those who are named know of it, through every door; the record does not hold what it says', async () => {
    const proceeding = await filed(parties.company, 'E048', 0)
    const { id, status, text } = await sealed({ aboutNumber: await numberOf(proceeding), persons: [city.people.lv.id] })
    expect(status, text).toBe(200)
    for (const [who, reason] of [
      ['lv', 'named in it'],
      ['yang', 'handled the case'],
      ['qin', 'handled the case'],
    ] as const)
      expect((await act('wei', 'clueTransfer.admit', id, { persons: [city.people[who].id], reason: '需要' })).body.code, reason).toBe(
        'oversight.mayNotKnow',
      )
    await done(act('wei', 'clueTransfer.send', id, { handedTo: '区纪委王某', handedOn: '2026-10-13' }))
    await db`update outbox set next_try_at = ${morning} where region = ${region}`
    while ((await deliver(db, city.registers, program.live, region, morning)) > 0);
    const number = await numberOf(id)
    const papers = await db<{ writ_id: string; number: string | null }[]>`
      select writ_id, number from writ where region = ${region} and matter_id = ${id}`
    expect(papers).toHaveLength(2)
    // 褚宁 heads the very office, 何静 supervises the whole district, and neither is named.
    for (const who of ['lv', 'yang', 'qin', 'chu', 'he', 'jiang'] as const) {
      const urls = [
        `/api/matters/${id}`,
        `/api/oversight/${id}`,
        `/api/oversight/about/${id}`,
        `/api/supervision/about/${id}`,
        `/api/oversight/responsibility/${id}`,
        `/api/matters/${id}/clocks/signing`,
        `/api/matters/${id}/writs`,
        `/api/matters/${id}/dossier.pdf`,
        `/api/matters/${id}/dossier.zip`,
        `/api/enforcement/${id}/timeline`,
        ...papers.map((one) => `/api/writs/${one.writ_id}?format=pdf`),
      ]
      for (const url of urls) expect([403, 404], `${who} ${url}`).toContain((await get(who, url)).status)
      for (const [verb, input] of [
        ['receive', { receivedBy: '某', receivedOn: '2026-10-13' }],
        ['admit', { persons: [city.people[who].id], reason: '看看' }],
        ['conclude', { outcomes: ['unfounded'], onDay: '2026-10-13' }],
      ] as const)
        expect([403, 404], `${who} ${verb}`).toContain((await act(who, `clueTransfer.${verb}`, id, input)).status)
      const read = await post(who, `/api/clueTransfer/${id}/readClue`, { requestKey: randomUUID(), reason: '看看' })
      expect([403, 404], `${who} readClue`).toContain(read.status)
      const texts = [
        await get(who, '/api/inbox'),
        await get(who, '/api/supervision'),
        await get(who, '/api/supervision/export'),
        await get(who, `/api/supervision?words=${encodeURIComponent('线索')}`),
        await get(who, '/api/notices'),
        await get(who, '/api/oversight/notices/units'),
        await get(who, `/api/matters/${proceeding}`),
        await get(who, `/api/enforcement/${proceeding}/timeline`),
        await get(who, '/api/matters/export?format=csv&procedure=clueTransfer'),
        await post(who, '/api/matters/list', { procedure: 'clueTransfer' }),
        await post(who, '/api/matters/list', { procedure: 'case', words: '香烟' }),
        await get(who, `/api/portal/${region}/media`),
      ].map((one) => one.text)
      for (const found of texts) for (const kept of [id, number, '香烟', '孙某']) expect(found, who).not.toContain(kept)
    }
    const told = await db<{ person_id: string }[]>`select person_id from notice where region = ${region} and matter_id = ${id}`
    expect(told.every((one) => one.person_id === city.people.wei.id)).toBe(true)
    const kept = await db<{ text: string }[]>`
      select input::text || facts::text as text from matter_entry where region = ${region} and matter_id = ${id}
      union all select document::text from writ where region = ${region} and matter_id = ${id}
      union all select coalesce(title, '') from matter where region = ${region} and matter_id = ${id}`
    for (const { text: said } of kept) for (const word of ['香烟', '孙某', 'brigade-1', '东关']) expect(said).not.toContain(word)
    // Nobody can be told by a number that it is there.
    const asked = { aboutNumber: number, toUnit: 'enforcement', demand: '办', handleBy: '2026-10-30' }
    expect((await open('wei', 'supervisoryNotice.urge', asked)).body.code).toBe('oversight.numberUnknown')
  })

  test('each reading of the clue is an entry, and says whether it is what was sealed', async () => {
    const { id } = await sealed()
    const read = await post('wei', `/api/clueTransfer/${id}/readClue`, { requestKey: randomUUID(), reason: '核对后移送' })
    expect(read.body).toMatchObject({ clues: [{ text: clueText, intact: true }], unit: { zh: '东关执法中队' } })
    expect((await get('wei', `/api/oversight/${id}`)).body.transfer.readings).toBe(1)
    const more = await post('wei', `/api/clueTransfer/${id}/supplement`, {
      requestKey: randomUUID(),
      matterId: id,
      input: { clue: '又有人反映' },
    })
    expect(more.status, more.text).toBe(200)
    const again = await post('wei', `/api/clueTransfer/${id}/readClue`, { requestKey: randomUUID(), reason: '再次核对' })
    expect(again.body.clues.map((one: { text: string }) => one.text)).toEqual([clueText, '又有人反映'])
    expect((await post('wei', `/api/clueTransfer/${id}/supplement`, { requestKey: randomUUID(), input: { clue: ' ' } })).body.code).toBe(
      'oversight.clueEmpty',
    )
  })

  test('it is handed over, returned, sent again, received, concluded in codes and filed; who is dismissed knows no more', async () => {
    const { id } = await sealed({ recipient: 'personnel', organ: undefined, toUnit: 'petition-office' })
    await done(act('wei', 'clueTransfer.admit', id, { persons: [city.people.chu.id], reason: '主要负责人知悉' }))
    expect((await get('chu', `/api/matters/${id}`)).status).toBe(200)
    await done(act('wei', 'clueTransfer.send', id, { handedTo: '陈涛', handedOn: '2026-10-13', persons: [city.people.chen.id] }))
    await done(act('wei', 'clueTransfer.returnBack', id, { ground: 'incomplete', reason: '缺少照片' }))
    await done(act('wei', 'clueTransfer.send', id, { handedTo: '陈涛', handedOn: '2026-10-13' }))
    await done(act('wei', 'clueTransfer.receive', id, { receivedBy: '陈涛', receivedOn: '2026-10-13', receipt: '收〔2026〕1号' }))
    await done(act('wei', 'clueTransfer.jointCheck', id, { heldOn: '2026-10-13', organ: '区人社局', record: '共同核对了值班记录' }))
    await done(act('wei', 'clueTransfer.conclude', id, { outcomes: ['admonished'], onDay: '2026-10-13' }))
    await done(act('wei', 'clueTransfer.dismiss', id, { persons: [city.people.chu.id], reason: '工作结束' }))
    expect((await get('chu', `/api/matters/${id}`)).status).toBe(404)
    await done(act('wei', 'clueTransfer.file', id))
    const { transfer } = (await get('wei', `/api/oversight/${id}`)).body
    expect(transfer.outcomes.map((one: { zh: string }) => one.zh)).toEqual(['谈话提醒、批评教育、责令检查、诫勉'])
    expect(transfer.custody.map((one: { with: string | null }) => one.with)).toEqual([null, '陈涛', null, '陈涛', '陈涛'])
  })

  test('a clock that lapses tells those who know and raises nothing with anybody', async () => {
    const { id } = await sealed()
    await sweep(db, city.registers, region, after(40))
    const [row] = await db<{ n: number; lapsed: number }[]>`
      select (select count(*)::int from matter where region = ${region} and parent_id = ${id}) as n,
        (select count(*)::int from matter_entry where region = ${region} and matter_id = ${id} and act = 'lapse') as lapsed`
    expect(row).toEqual({ n: 0, lapsed: 1 })
  })
})

describe('履职认定', () => {
  test('the statement says who decided, which clocks ran out under whom and with what people at hand; the finding stands on entries', async () => {
    const lead = {
      source: 'inspection',
      foundOn: '2026-10-13',
      description: '巡查发现',
      point: city.pointIn(0, 1),
      title: '路边违法行为',
      officers,
    }
    const proceeding = await walk('yang', 'penalty.openLead', null, { ...lead, photos: [await city.photo()] }, 0)
    await sweep(db, city.registers, region, after(30))
    const filing = { party: parties.company, item: 'E048', happenedOn: '2026-10-12', continuing: 'no', description: '有初步证据' }
    await walk('yang', 'penalty.proposeFiling', proceeding, filing, 31)
    await walk('qin', 'penalty.file', proceeding, {}, 31)
    setNow(after(32))
    const computed = await get('wei', `/api/oversight/responsibility/${proceeding}`)
    const { statement } = computed.body
    expect(statement.steps.filter((one: { decided: boolean }) => one.decided).map((one: { person: string }) => one.person)).toContain(
      '秦岚',
    )
    expect(statement.lapses.length).toBeGreaterThan(0)
    expect(statement.lapses[0]).toMatchObject({ unit: { zh: expect.any(String) }, owner: { zh: expect.any(String) } })
    expect(statement.hands.length).toBeGreaterThan(0)
    expect(statement.hands[0].people).toBeGreaterThan(0)
    expect((await get('lv', `/api/oversight/responsibility/${proceeding}`)).status).toBe(403)

    const about = { aboutNumber: await numberOf(proceeding), question: '为何超期' }
    expect((await open('wei', 'accountability.open', { ...about, person: city.people.zheng.id })).body.code).toBe('oversight.noHand')
    const { id, status, text } = await open('wei', 'accountability.open', { ...about, person: city.people.yang.id })
    expect(status, text).toBe(200)
    expect((await get('yang', `/api/matters/${id}`)).status).toBe(404)
    expect((await act('wei', 'accountability.ground', id, { criterion: 'competent', entryNumbers: '三', explanation: '' })).body.code).toBe(
      'procedure.missingField',
    )
    const ground = (criterion: string, entryNumbers: string) =>
      act('wei', 'accountability.ground', id, { criterion, entryNumbers, explanation: '有记录' })
    expect((await ground('competent', '三')).body.code).toBe('oversight.entriesWrong')
    expect((await ground('competent', '999')).body.code).toBe('oversight.entryUnknown')
    await done(ground('competent', '1、2'))
    await done(act('wei', 'accountability.tell', id, { proposed: 'diligent', explanation: '拟认定尽职' }))
    expect((await get('yang', `/api/matters/${id}`)).status).toBe(200)
    expect((await get('zhu', `/api/matters/${id}`)).status).toBe(404)
    await done(act('yang', 'accountability.comment', id, { statement: '当时三人同时办理四十件' }))
    const finding = { finding: 'diligent', reason: '依法履职' }
    expect((await act('chu', 'accountability.decide', id, finding)).body.code).toBe('oversight.criteria')
    for (const criterion of ['careful', 'reported', 'noGain']) await done(ground(criterion, '1'))
    expect([403, 404]).toContain((await act('yang', 'accountability.decide', id, finding)).status)
    await done(act('chu', 'accountability.decide', id, finding))
    expect(await writsOf(id)).toEqual(['accountFinding', 'accountStatement'])
    const { account } = (await get('wei', `/api/oversight/${id}`)).body
    expect([account.person, account.finding.zh, account.grounds.length, account.comment]).toEqual([
      '杨帆',
      '尽职免责',
      4,
      '当时三人同时办理四十件',
    ])
    setNow(morning)
  })

  test('whoever does not comment in time is decided on all the same', async () => {
    const proceeding = await filed(parties.company, 'E048', 0)
    setNow(after(33))
    const { id } = await open('wei', 'accountability.open', {
      aboutNumber: await numberOf(proceeding),
      question: '核实',
      person: city.people.yang.id,
    })
    await done(act('wei', 'accountability.tell', id, { proposed: 'noFault', explanation: '无过错' }))
    await sweep(db, city.registers, region, after(45))
    expect(await stateOf(id)).toBe('toDecide')
    setNow(after(46))
    await done(act('chu', 'accountability.decide', id, { finding: 'noFault', reason: '无过错' }))
    setNow(morning)
  })
})
