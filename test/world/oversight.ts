import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import { region, world, type Name } from './world.ts'
import { testApp } from './app.ts'
import { equip } from './enforcement.ts'
import { freshDatabase } from '../database.ts'
import { voices } from './voices.ts'

/** The district with its supervising organ, and people who ask over HTTP as their pages do. */
export async function oversightDistrict() {
  const { db } = await freshDatabase()
  const city = await world(db)
  const parties = await equip(city)
  await voices(city)
  const { app, program, setNow } = await testApp(db)
  const cookie = (who: Name) => `gezhi_session=${city.people[who].cookie}`
  const get = async (who: Name | null, url: string) => {
    const answer = await app.inject({ method: 'GET', url, headers: { ...(who && { cookie: cookie(who) }) } })
    return { status: answer.statusCode, text: answer.body, body: answer.headers['content-type']?.includes('json') ? answer.json() : null }
  }
  const post = async (who: Name, url: string, payload: object) => {
    const answer = await app.inject({ method: 'POST', url, headers: { 'x-gezhi': '1', cookie: cookie(who) }, payload })
    return { status: answer.statusCode, text: answer.body, body: answer.json() }
  }
  const act = (who: Name, verb: string, matterId: string, input: object = {}) => {
    const [procedure, name] = verb.split('.') as [string, string]
    return post(who, `/api/${procedure}/${matterId}/${name}`, { requestKey: randomUUID(), input })
  }
  const open = async (who: Name, verb: string, input: object, more: object = {}) => {
    const answer = await post(who, `/api/${verb.replace('.', '/')}`, { requestKey: randomUUID(), input, ...more })
    return { ...answer, id: String(answer.body.matterId) }
  }
  const done = async (asked: Promise<{ status: number; text: string }>) => {
    const answer = await asked
    expect(answer.status, answer.text).toBe(200)
  }
  const stateOf = async (id: string) => {
    const [row] = await db<{ state: string }[]>`select state from matter where region = ${region} and matter_id = ${id}`
    return row?.state
  }
  const childOf = async (id: string, procedure: string) => {
    const [row] = await db<{ matter_id: string }[]>`
      select matter_id from matter where region = ${region} and parent_id = ${id} and procedure = ${procedure} order by opened_at desc limit 1`
    return row?.matter_id ?? ''
  }
  const writsOf = async (id: string) =>
    (await db<{ kind: string }[]>`select kind from writ where region = ${region} and matter_id = ${id} order by kind`).map(
      (row) => row.kind,
    )
  const numberOf = async (id: string) => {
    const [row] = await db<{ number: string }[]>`select number from matter where region = ${region} and matter_id = ${id}`
    return row?.number ?? ''
  }
  return { ...{ db, city, parties, app, program, setNow }, ...{ get, post, act, open, done }, ...{ stateOf, childOf, writsOf, numberOf } }
}
