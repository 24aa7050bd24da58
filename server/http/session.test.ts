import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { asks, morning, region, subjects, world, type Name } from '../../test/world/world.ts'
import { hashPassword } from '../people/sessions.ts'
import { openParts } from '../program.ts'
import { buildApp } from './app.ts'
import { readable } from './live-handler.ts'
import { allServed } from './served.ts'

const { db } = await freshDatabase()
const city = await world(db)
let clock = morning
const { program, stop } = await openParts(db, mkdtempSync(join(tmpdir(), 'gezhi-session-')), { now: () => clock, checksAnswers: true })
const app = await buildApp(program, { served: allServed, log: false, trustProxy: false, limited: false, tileOrigins: [], pages: null })
afterAll(async () => {
  await app.close()
  await stop()
})

const password = '一个足够长的密码 1'
for (const name of ['li', 'sun', 'qian'] as const) {
  await db`
    insert into account (region, person_id, login, password_hash, must_change, changed_at)
    values (${region}, ${city.people[name].id}, ${name}, ${await hashPassword(password)}, ${name === 'qian'}, ${morning})`
}

const enter = (account: string, given = password, more: object = {}) =>
  asks(app, null, 'POST', '/api/session', { account, password: given, ...more })
const cookieOf = (reply: Awaited<ReturnType<typeof enter>>) =>
  String(reply.headers['set-cookie']).split(';')[0]?.slice('gezhi_session='.length) ?? ''
const as = (name: Name, cookie: string) => ({ ...city.people[name], cookie })

describe('signing in and out', () => {
  test('the right password opens a session in a cookie that scripts cannot read', async () => {
    const reply = await enter('li')
    expect(reply.json()).toMatchObject({
      region: { code: region, demonstration: true },
      person: { name: '李静' },
      posts: [{ post: 'dispatcher', unit: { id: 'command-centre' } }],
      mustChangePassword: false,
    })
    expect(reply.json().permissions).toContain('case.dispatch')
    expect(String(reply.headers['set-cookie'])).toMatch(
      new RegExp(`^gezhi_session=${region}\\.[\\w-]{43}; .*Path=/; HttpOnly; SameSite=Lax`),
    )
    const session = await asks(app, as('li', cookieOf(reply)), 'GET', '/api/session')
    expect(session.json()).toEqual(reply.json())
  })

  test('a wrong password, an unknown account and an unknown district are answered alike', async () => {
    for (const reply of [await enter('li', 'wrong'), await enter('nobody'), await enter('li', password, { region: '110101' })]) {
      expect(reply.statusCode).toBe(401)
      expect(reply.json().code).toBe('access.badLogin')
      expect(reply.headers['set-cookie']).toBeUndefined()
    }
  })

  test('five wrong passwords lock the account for a while, the right one included', async () => {
    for (let n = 0; n < 5; n += 1) await enter('sun', `wrong ${n}`)
    expect((await enter('sun')).json().code).toBe('access.locked')
    clock = new Date(morning.getTime() + 16 * 60_000)
    expect((await enter('sun')).statusCode).toBe(200)
    clock = morning
  })

  test('a page of another site cannot sign anybody in', async () => {
    const reply = await app.inject({ method: 'POST', url: '/api/session', payload: { account: 'li', password } })
    expect(reply.json().code).toBe('access.foreignOrigin')
  })

  test('signing out ends the session at once', async () => {
    const cookie = cookieOf(await enter('li'))
    expect((await asks(app, as('li', cookie), 'POST', '/api/session/end')).statusCode).toBe(200)
    expect((await asks(app, as('li', cookie), 'GET', '/api/session')).json().code).toBe('access.signIn')
    expect((await asks(app, null, 'POST', '/api/session/end')).statusCode).toBe(401)
  })

  test('a changed password ends the other sessions, and not this one', async () => {
    const [here, there] = [cookieOf(await enter('qian')), cookieOf(await enter('qian'))]
    const change = (old: string, fresh: string) => asks(app, as('qian', here), 'POST', '/api/session/password', { old, fresh })
    expect((await change(password, 'short')).json().code).toBe('access.weakPassword')
    expect((await change('wrong', 'another long one')).json().code).toBe('access.badLogin')
    expect((await asks(app, as('qian', here), 'GET', '/api/session')).json().mustChangePassword).toBe(true)
    expect((await change(password, 'another long one')).statusCode).toBe(200)
    expect((await asks(app, as('qian', here), 'GET', '/api/session')).json().mustChangePassword).toBe(false)
    expect((await asks(app, as('qian', there), 'GET', '/api/session')).statusCode).toBe(401)
    expect((await asks(app, null, 'POST', '/api/session/password', { old: 'a', fresh: 'b' })).statusCode).toBe(401)
  })
})

describe('notices and colleagues', () => {
  test('notices say what happened, are the person’s own, and stop when the matter has left their reach', async () => {
    const id = must(
      await city.act('zhou', 'case.reportOnPatrol', null, {
        description: '乱堆',
        point: city.pointIn(0, 1),
        subject: subjects.waste,
        photos: [await city.photo()],
      }),
    ).matterId
    const [own, foreign] = [randomUUID(), randomUUID()]
    for (const [noticeId, who] of [
      [own, 'zhou'],
      [foreign, 'li'],
      [randomUUID(), 'zheng'],
    ] as const) {
      await db`
        insert into notice (region, notice_id, person_id, matter_id, seq, why, created_at)
        values (${region}, ${noticeId}, ${city.people[who].id}, ${id}, 1, 'reportOnPatrol', ${morning})`
    }
    const read = async (who: Name) => (await asks(app, city.people[who], 'GET', '/api/notices')).json()
    expect((await read('zhou')).notices).toEqual([
      {
        id: own,
        matterId: id,
        procedure: 'case',
        number: null,
        title: '乱堆',
        why: { zh: '巡查上报', en: 'Report on patrol' },
        at: morning.toISOString(),
        read: false,
      },
    ])
    expect((await read('zheng')).notices).toEqual([])
    await asks(app, city.people.zhou, 'POST', '/api/notices/read', { ids: [own, foreign] })
    expect((await read('zhou')).unread).toBe(0)
    expect((await read('li')).unread).toBe(1)
    expect((await asks(app, null, 'GET', '/api/notices')).statusCode).toBe(401)
    expect((await asks(app, null, 'POST', '/api/notices/read', { ids: [] })).statusCode).toBe(401)
  })

  test('colleagues are those who hold a post in the unit today', async () => {
    const people = async (query = '') => (await asks(app, city.people.feng, 'GET', `/api/units/sanitation/people${query}`)).json().people
    expect((await people()).map((one: { name: string }) => one.name).sort()).toEqual(['冯兰', '郑军'])
    expect(await people('?post=handler')).toEqual([
      { id: city.people.zheng.id, name: '郑军', posts: [{ zh: '处置人员', en: 'Handler' }], open: 0 },
    ])
    expect((await asks(app, null, 'GET', '/api/units/sanitation/people')).statusCode).toBe(401)
  })
})

describe('live updates', () => {
  test('only changes of matters the person may read are told', async () => {
    const id = must(
      await city.act('zhou', 'case.reportOnPatrol', null, {
        description: '乱堆',
        point: city.pointIn(0, 1),
        subject: subjects.waste,
        photos: [await city.photo()],
      }),
    ).matterId
    const changes = [
      { region, matterId: id, procedure: 'case', state: 'toRegister', persons: [] },
      { region, matterId: randomUUID(), procedure: 'case', state: 'x', persons: [] },
    ]
    const sees = async (who: Name) => {
      const session = await program.sessions.find(
        region,
        (await import('../people/sessions.ts')).tokenHash(city.people[who].cookie.slice(7)),
        clock,
      )
      return session ? readable(db, session, changes) : undefined
    }
    expect(await sees('zhou')).toEqual([changes[0]])
    expect(await sees('wu')).toEqual([])
    expect(await sees('zheng')).toEqual([])
  })

  test('the stream says what changed, and ends when its page goes', async () => {
    const address = await app.listen({ port: 0, host: '127.0.0.1' })
    const gone = new AbortController()
    const reply = await fetch(`${address}/api/live`, {
      headers: { cookie: `gezhi_session=${city.people.sun.cookie}` },
      signal: gone.signal,
    })
    expect(reply.headers.get('content-type')).toMatch(/^text\/event-stream/)
    const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
    const id = must(
      await city.act('zhou', 'case.reportOnPatrol', null, {
        description: '乱堆',
        point: city.pointIn(0, 1),
        subject: subjects.waste,
        photos: [await city.photo()],
      }),
    ).matterId
    await program.live.tell([{ region, matterId: id, procedure: 'case', state: 'toRegister', persons: [] }])
    let text = ''
    while (!text.includes('event: changed')) text += (await reader?.read())?.value ?? ''
    expect(text).toContain(JSON.stringify({ matterId: id, procedure: 'case', state: 'toRegister' }))
    gone.abort()
    expect((await asks(app, null, 'GET', '/api/live')).statusCode).toBe(401)
  })
})
