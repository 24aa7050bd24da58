import { v7 as uuid } from 'uuid'
import { expect, test } from 'vitest'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { creditCheckDigit, residentCheckDigit } from '../../domain/enforcement/identity.ts'
import type { PartyFile } from '../../domain/enforcement/party.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { publishedDecision } from '../../test/world/published.ts'
import { morning, region, world } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { saveParty } from '../enforcement/parties.ts'
import { portalHandlers } from './handlers.ts'

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
const { app, setNow } = await testApp(db, portalHandlers)
const days = (count: number) => new Date(morning.getTime() + count * 86_400_000)
setNow(days(4))

const asks = (path: string) => app.inject({ method: 'GET', url: `/api/portal/${region}/decisions${path}` })
const listed = async (query = '') => (await asks(query)).json()

const resident = (serial: number) => {
  const first = `3299011990030${String(7000 + serial).padStart(4, '0')}`.slice(0, 17)
  return first + residentCheckDigit(first)
}
const credit = (serial: number) => {
  const first = `91329901MA9${String(serial).padStart(6, '0')}`
  return first + creditCheckDigit(first)
}
/** Every personal field is a mark that nobody else has. */
const personal = (mark: string) => ({
  phone: `0500${mark}111`,
  address: `${mark}ADDRESS街道一号`,
  representative: `${mark}BOSS`,
  agent: `${mark}AGENT`,
  eDelivery: { channel: `${mark}CHANNEL@example.com`, consentOn: must(parseCivilDate('2026-10-01')) },
})
const hostile: readonly { readonly file: PartyFile; readonly yuan: number; readonly open: boolean }[] = [
  {
    file: { kind: 'individual', name: '甲HIDDEN01', idKind: 'residentId', idNumber: resident(1), ...personal('HM01') },
    yuan: 20,
    open: false,
  },
  {
    file: { kind: 'individual', name: '乙HIDDEN02', idKind: 'passport', idNumber: 'PASSHM02', ...personal('HM02') },
    yuan: 20,
    open: false,
  },
  { file: { kind: 'individual', name: '丙HIDDEN03', idKind: 'none', ...personal('HM03') }, yuan: 20, open: false },
  {
    file: { kind: 'soleTrader', name: '丁HIDDEN04', idKind: 'residentId', idNumber: resident(4), ...personal('HM04') },
    yuan: 20,
    open: false,
  },
  {
    file: { kind: 'soleTrader', name: '戊OPEN05小吃店', idKind: 'creditCode', idNumber: credit(5), ...personal('HM05') },
    yuan: 20,
    open: true,
  },
  {
    file: { kind: 'organisation', name: '己OPEN06有限公司', idKind: 'creditCode', idNumber: credit(6), ...personal('HM06') },
    yuan: 6000,
    open: true,
  },
  {
    file: { kind: 'organisation', name: '庚OPEN07协会', idKind: 'otherId', idNumber: 'OTHERHM07', ...personal('HM07') },
    yuan: 6000,
    open: true,
  },
]

const made: { readonly id: string; readonly file: PartyFile; readonly open: boolean }[] = []
for (const { file, yuan, open } of hostile) {
  const save = { file, partyId: uuid(), personId: null, at: morning, today: must(parseCivilDate('2026-10-13')) }
  const { partyId } = must(await inTransaction(db, (tx) => saveParty(tx, region, save)))
  const says = `${file.name} ${file.idNumber ?? ''} ${file.phone ?? ''} ${file.address ?? ''} ${file.representative ?? ''}`
  made.push({ id: (await publishedDecision(city, { party: partyId, yuan, says })).disclosure, file, open })
}

test('no mark of a person is in any public answer, though officers wrote all of them down', async () => {
  const answers = [await asks('?limit=100'), await asks('.csv'), await asks('.json')]
  for (const { id } of made) answers.push(await asks(`/${id}`))
  for (const { file, open } of made)
    answers.push(await asks(`?words=${encodeURIComponent(open ? file.name : (file.idNumber ?? file.name))}`))
  for (const answer of answers) {
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toMatch(/HIDDEN|HM\d\d|BOSS|AGENT|CHANNEL|ADDRESS|PASS|OTHER/)
    for (const { file } of made.filter(({ open }) => !open)) if (file.idNumber) expect(answer.body).not.toContain(file.idNumber)
  }
  const { decisions } = await listed('?limit=100')
  for (const { id, file, open } of made) {
    const shown = decisions.find((one: { id: string }) => one.id === id)
    expect(shown.party.name).toBe(open ? file.name : `${file.name.charAt(0)}********`)
    expect(shown.party.creditCode).toBe(file.idKind === 'creditCode' ? file.idNumber : null)
  }
})

test('a search by a person’s full name, number or telephone finds nothing; by an organisation’s name, code and number it does', async () => {
  for (const words of ['HIDDEN01', resident(1), '0500HM01111', 'HM01ADDRESS', '欧阳']) {
    expect((await listed(`?words=${encodeURIComponent(words)}`)).total, words).toBe(0)
  }
  for (const words of ['OPEN06', credit(6)]) {
    expect(
      (await listed(`?words=${encodeURIComponent(words)}`)).decisions.map((one: { party: { name: string } }) => one.party.name),
    ).toEqual(['己OPEN06有限公司'])
  }
  expect((await listed(`?words=${encodeURIComponent('建筑垃圾')}`)).total).toBe(made.length)
})

test('decisions come newest first, page by page, with counts by body and field', async () => {
  const company = await publishedDecision(city, { party: parties.company, yuan: 5000, day: 1 })
  const first = await listed('?limit=3')
  expect(first.decisions[0].id).toBe(company.disclosure)
  const second = await listed(`?limit=100&after=${encodeURIComponent(first.next)}`)
  const all = [...first.decisions, ...second.decisions].map((one: { id: string }) => one.id)
  expect([new Set(all).size, second.next, first.total]).toEqual([made.length + 1, null, made.length + 1])
  expect(first.units).toEqual([{ id: 'enforcement', name: expect.anything(), n: made.length + 1 }])
  expect(first.fields).toEqual([{ id: 'constructionWaste', name: { zh: '建筑垃圾', en: 'Construction waste' }, n: made.length + 1 }])
  expect((await listed('?field=noise')).total).toBe(0)
  expect((await listed('?after=x')).code).toBe('input.invalid')
})

test('a decision is read by its number as well as by its id; what is not published is not found', async () => {
  const [one] = (await listed('?limit=1')).decisions
  const byNumber = (await asks(`/${encodeURIComponent(one.number)}`)).json()
  expect(byNumber).toEqual((await asks(`/${one.id}`)).json())
  expect(byNumber).toMatchObject({
    number: expect.stringContaining('罚决字'),
    until: '2027-10-14',
    penalties: [{ kind: 'fine', fen: 500_000 }],
    law: expect.any(String),
  })
  expect((await asks(`/${uuid()}`)).statusCode).toBe(404)
  expect((await asks('/%E6%97%A0')).json().code).toBe('register.notFound')
})

test('what is withdrawn or has had its time is shown no more', async () => {
  const id = made[0]?.id ?? ''
  must(await city.act('qin', 'disclosure.withdraw', id, { reason: '复核' }, days(4)))
  expect((await asks(`/${id}`)).statusCode).toBe(404)
  for (const { id: shown } of (await listed('?limit=100')).decisions)
    must(await city.act('system', 'disclosure.takeDown', shown, { clock: 'showing' }, days(5)))
  expect((await listed()).total).toBe(0)
})
