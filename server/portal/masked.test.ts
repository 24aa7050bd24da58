import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { v7 as uuid } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { allRoutes } from '../../contract/all.ts'
import { unitParts } from '../../contract/portal-units.ts'
import { parseCivilDate } from '../../domain/clock/civil-date.ts'
import { residentCheckDigit } from '../../domain/enforcement/identity.ts'
import type { PartyFile } from '../../domain/enforcement/party.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { freshDatabase } from '../../test/database.ts'
import { pdfPages } from '../../test/documents/pdf-text.ts'
import { testApp } from '../../test/world/app.ts'
import { equip } from '../../test/world/enforcement.ts'
import { closedOnTheSpot } from '../../test/world/file-review.ts'
import { walker } from '../../test/world/proceeding.ts'
import { publishedDecision } from '../../test/world/published.ts'
import { ask } from '../../test/world/registers.ts'
import { meeting, vendingStreet } from '../../test/world/vending.ts'
import { voices } from '../../test/world/voices.ts'
import { region, world } from '../../test/world/world.ts'
import { inTransaction } from '../db/pool.ts'
import { pdfType } from '../documents/handlers.ts'
import { saveParty } from '../enforcement/parties.ts'

/**
 * Everything the public may read without a code, over persons who wrote themselves into every field that takes words.
 * The table below names every such route: one that is added later has to be added here.
 */

const { db } = await freshDatabase()
const city = await world(db)
const parties = await equip(city)
await voices(city)
await vendingStreet(city)
const { app, program, setNow } = await testApp(db)
const { act, at, dayAt } = walker(city)
const folder = mkdtempSync(join(tmpdir(), 'gezhi-masked-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const portal = `/api/portal/${region}`

/** A person as a generator makes them up: every value is told apart from everybody else's by its mark. */
type Hostile = {
  readonly mark: string
  readonly name: string
  readonly phone: string
  readonly id: string
  readonly email: string
  readonly home: string
  readonly plate: string
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))
const person: fc.Arbitrary<Hostile> = fc
  .record({
    surname: fc.constantFrom('赵', '钱', '欧阳', 'Mc'),
    given: fc.stringMatching(/^[\u4e00-\u9fa5]{2}$/),
    mark: fc.stringMatching(/^[A-Z]{8}$/),
    mobile: digits(9),
    serial: digits(3),
    birth: fc.constantFrom('19550101', '19991231', '19880229'),
    room: digits(4),
  })
  .map(({ surname, given, mark, mobile, serial, birth, room }) => {
    const first = `330102${birth}${serial}`
    return {
      mark,
      name: `${surname}${given}${mark}`,
      phone: `13${mobile}`,
      id: first + residentCheckDigit(first),
      email: `${mark.toLowerCase()}@example.com`,
      home: `东关街道${mark}弄${room}室`,
      plate: `浙A${mark.slice(0, 5)}`,
    }
  })
const persons =
  fc.sample(fc.uniqueArray(person, { selector: ({ mark }) => mark, minLength: 13, maxLength: 13 }), { numRuns: 1, seed: 20261123 })[0] ?? []
const one = (index: number): Hostile => {
  const found = persons[index]
  if (found === undefined) throw new Error('too few persons were made')
  return found
}

/** What somebody says who says everything of themselves. */
const told = ({ name, phone, id, email, home, plate }: Hostile): string =>
  `我叫${name}，电话${phone}，身份证${id}，邮箱${email}，住${home}，车牌${plate}`
const secretsOf = ({ mark, phone, id, email, home, plate }: Hostile): string[] => [mark, phone, id, email, home, plate]

/** Settings that were written behind the backs of the program and of the world are read again by both. */
const changed = async () => {
  await city.registers.changed(region)
  await program.registers.changed(region)
}

const post = (who: Parameters<typeof ask>[1], url: string, body: object) => ask(app, who, 'POST', url, body)
const fits = async (answer: Promise<{ status: number; body: unknown }>) => {
  const { status, body } = await answer
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}

async function plant(): Promise<void> {
  const { name, phone, email } = one(0)
  const point = city.pointIn(0, 0)
  await fits(
    post(null, `${portal}/reports`, {
      requestKey: randomUUID(),
      description: told(one(0)),
      point,
      address: one(0).home,
      name,
      phone,
      email,
    }),
  )
  const said = { confidential: 'no', name: one(1).name, phone: one(1).phone, email: one(1).email, description: told(one(1)) }
  await fits(post(null, `${portal}/complaints`, { requestKey: randomUUID(), complaintKind: 'conduct', aboutUnit: 'brigade-1', ...said }))
  const asks = { confidential: 'yes', name: one(2).name, phone: one(2).phone, description: told(one(2)) }
  await fits(
    post(null, `${portal}/petitions`, { requestKey: randomUUID(), category: 'claim', aim: 'punish', address: one(2).home, ...asks }),
  )
  for (const [index, kind] of (['individual', 'soleTrader'] as const).entries()) await decide(one(3 + index), kind)
  const vendor = {
    vendor: told(one(5)).slice(0, 60),
    description: told(one(5)),
    askedFor: told(one(5)),
    answer: told(one(5)),
    title: told(one(5)).slice(0, 60),
  }
  await act('yang', 'guidance.persuade', null, await meeting(city, vendor), 0)
  await db`update person set staff_number = ${one(6).phone} where region = ${region} and person_id = ${city.people.yang.id}`
  await plan()
  await expose()
  await announce()
  await inform()
  await report()
  await survey()
}

/** A request for information, whose answer its code alone opens; and a yearly report in which somebody is written of. */
async function inform(): Promise<void> {
  await db`update region set settings = jsonb_set(settings, '{supervision,information}', '"justice"') where region = ${region}`
  await changed()
  const { name, phone, id, email, plate } = one(11)
  const asked = { topic: told(one(11)).slice(0, 60), description: told(one(11)), form: 'electronic', obtainWay: 'online' }
  await fits(post(null, `${portal}/information`, { requestKey: randomUUID(), ...asked, name, phone, email }))
  const { matterId } = (await fits(
    post(city.people.chu, '/api/informationReport/begin', { requestKey: randomUUID(), input: { year: 2025 } }),
  )) as {
    matterId: string
  }
  const problems = `电话${phone}，身份证${id}，邮箱${email}，车牌${plate}`
  await act('chu', 'informationReport.submit', matterId, { problems, improvements: problems, others: problems }, 1)
  await act('chu', 'informationReport.publish', matterId, {}, 1)
}

/** A bulletin over what was planted, and one whose withdrawal says why; the quarter of the first is not over, so its publication is written down. */
async function report(): Promise<void> {
  const drafted = async (quarter: string) => {
    const asked = { requestKey: randomUUID(), input: { year: 2026, quarter } }
    const { matterId } = (await fits(post(city.people.wei, '/api/supervisionReport/prepare', asked))) as { matterId: string }
    await act('wei', 'supervisionReport.generate', matterId, {}, 1)
    return matterId
  }
  const withdrawn = await drafted('q3')
  await act('wei', 'supervisionReport.note', withdrawn, { note: told(one(12)) }, 1)
  await act('wei', 'supervisionReport.publish', withdrawn, {}, 1)
  await act('wei', 'supervisionReport.withdraw', withdrawn, { reason: publicWords(one(12)) }, 1)
  const standing = await drafted('q4')
  await db`update supervision_report set published = 1, published_at = ${at(1)} where matter_id = ${standing}`
}

/** A survey as it stands once it was published: its name, its list and what was concluded are free words. */
async function survey(): Promise<void> {
  const says = publicWords(one(12))
  const option = (id: string) => ({ id, zh: '满意', en: 'Content' })
  const questions = [{ id: 'q1', kind: 'one', zh: '是否满意', en: 'Are you content', options: [option('a'), option('b')] }]
  const input = {
    ...{ title: says.slice(0, 60), population: 'shops', listName: says.slice(0, 100), listed: 400, sampled: 12 },
    ...{ seedOn: dayAt(2), closesOn: dayAt(12), least: 5 },
  }
  const { matterId } = (await fits(post(city.people.wei, '/api/survey/announce', { requestKey: randomUUID(), input, questions }))) as {
    matterId: string
  }
  await db`update survey set conclusion = ${says} where matter_id = ${matterId}`
  await db`update matter set state = 'published', owner_post = null, ended_at = ${at(1)} where matter_id = ${matterId}`
}

/** What a careless hand writes where the public will read it. Names are what a person must see to (公开前人工核对). */
const publicWords = ({ phone, id, email, plate }: Hostile): string => `电话${phone}，身份证${id}，邮箱${email}，车牌${plate}`

/** A round of file review over a file whose party wrote itself into it: its list of files is published as it is announced. */
async function announce(): Promise<void> {
  await closedOnTheSpot(city, { ...parties, person: await partyOf(one(10), 'individual') }, 2)
  setNow(at(1))
  const [fromOn, toOn, seedOn, reviewBy] = [dayAt(-9), dayAt(0), dayAt(2), dayAt(20)]
  const round = {
    title: '案卷评查',
    year: 2026,
    fileKinds: ['summary'],
    fromOn,
    toOn,
    method: 'random',
    perUnit: 1,
    gap: 10,
    seedOn,
    reviewBy,
  }
  await fits(post(city.people.wei, '/api/reviewRound/announce', { requestKey: randomUUID(), input: round }))
}

/** What a supervisor publishes of an exposure: the masked answer, with everything by which the people in it could be found. */
async function expose(): Promise<void> {
  const { name, phone, id, email, plate } = one(9)
  const piece = {
    medium: 'site',
    mediumName: '清棠在线',
    piece: `中队执法被拍（${phone}）`,
    publishedOn: dayAt(-1),
    alleged: told(one(9)),
    ownConduct: 'no',
  }
  const caller = { name, phone }
  const { matterId } = (await fits(post(city.people.wei, '/api/exposure/lodge', { requestKey: randomUUID(), input: piece, caller }))) as {
    matterId: string
  }
  await act('wei', 'exposure.assign', matterId, { unit: 'justice', handleBy: dayAt(9) }, 0)
  await act('chu', 'exposure.verify', matterId, { finding: 'unfounded', found: told(one(9)) }, 1)
  await act('wei', 'exposure.answer', matterId, { answer: `经核查不属实。电话${phone}，身份证${id}，邮箱${email}，车牌${plate}。` }, 1)
}

async function partyOf(hostile: Hostile, kind: 'individual' | 'soleTrader'): Promise<string> {
  const { name, id, phone, home } = hostile
  const file: PartyFile = { kind, name, idKind: 'residentId', idNumber: id, phone, address: home, representative: name, agent: name }
  const today = must(parseCivilDate(dayAt(0)))
  return must(await inTransaction(db, (tx) => saveParty(tx, region, { file, partyId: uuid(), personId: null, at: at(0), today }))).partyId
}

const decide = async (hostile: Hostile, kind: 'individual' | 'soleTrader') =>
  publishedDecision(city, { party: await partyOf(hostile, kind), yuan: 20, says: told(hostile) })

/** A line of the plan whose title is a matter of the office, and a draw from traders who are known by their owners' names. */
async function plan(): Promise<void> {
  await db`update region set settings = jsonb_set(settings, '{enforcement,inspectionsPerYear}', '1') where region = ${region}`
  await changed()
  const { qin, shi } = city.people
  for (const index of [7, 8]) await partyOf(one(index), 'soleTrader')
  const line = {
    year: 2026,
    unit: 'enforcement',
    what: '门店外溢经营',
    method: 'onSite',
    kinds: ['soleTrader'],
    share: { number: 2 },
    fromMonth: 1,
    toMonth: 12,
    withdrawn: false,
  }
  await fits(post(shi, '/api/registers/plans', line))
  await fits(post(qin, '/api/registers/plans/approve', { year: 2026, unit: 'enforcement' }))
  const [{ id: lineId, version }] = (await ask(app, qin, 'GET', '/api/registers/plans')).body.lines
  const { number } = (await fits(post(qin, '/api/registers/draws', { lineId, version }))) as { number: string }
  await fits(post(qin, `/api/registers/draws/${number}/open`, { until: dayAt(10) }))
  const [drawn] = (await ask(app, qin, 'GET', '/api/registers/draws')).body.draws as { drawn: { matter: string }[] }[]
  const [visited, ...refused] = drawn?.drawn.map(({ matter }) => matter) ?? []
  if (visited === undefined || refused.length === 0) throw new Error('two should have been drawn')
  await act('qin', 'inspection.approve', visited, { until: dayAt(10) }, 0)
  await act('yang', 'inspection.start', visited, { cardsShown: 'yes' }, 1)
  const site = { name: '门店', takenOn: dayAt(1), record: told(one(7)), finding: 'none', photos: [await city.photo()] }
  await act('zhu', 'inspection.record', visited, site, 1)
  await act('yang', 'inspection.tell', visited, { what: told(one(7)) }, 1)
  for (const matter of refused) await act('qin', 'inspection.refuse', matter, { reason: told(one(8)) }, 1)
}

type Crawl = (portal: string) => readonly string[] | Promise<readonly string[]>
const at1 = city.pointIn(0, 0)
const drawNumbers = async () =>
  (await ask(app, null, 'GET', `${portal}/draws`)).body.draws.map((draw: { number: string }) => draw.number) as string[]
const decisionIds = async () =>
  (await ask(app, null, 'GET', `${portal}/decisions`)).body.decisions.map((decision: { id: string }) => decision.id) as string[]
const reportFiles = async () =>
  ((await ask(app, null, 'GET', `${portal}/reports`)).body.reports as { sha256: string; withdrawn: object | null }[]).flatMap((one) =>
    one.withdrawn === null ? [one.sha256] : [],
  )
const roundNumbers = async () =>
  (await ask(app, null, 'GET', `${portal}/file-reviews`)).body.rounds.map((round: { number: string }) => round.number) as string[]
const unitIds = async () => (await ask(app, null, 'GET', `${portal}/units`)).body.units.map((unit: { id: string }) => unit.id) as string[]
const ofUnits = async (tail: string) => (await unitIds()).map((id) => `${portal}/units/${id}${tail}`)
const ofParts = async (tail: string) =>
  (await unitIds()).flatMap((id) => Object.keys(unitParts).map((part) => `${portal}/units/${id}/${part}${tail}`))
const search = encodeURIComponent(one(0).mark)

/** Every page anybody may read, with what has to be asked to read all of it. */
// prettier-ignore
const crawls: Readonly<Record<string, Crawl>> = {
  portalHome: () => ['/api/portal', `/api/portal?region=${region}`],
  publicMap: (base) => [`${base}/cases`],
  listDecisions: (base) => [`${base}/decisions?limit=100`, `${base}/decisions?words=${search}`],
  decisionsCsv: (base) => [`${base}/decisions.csv`], decisionsJson: (base) => [`${base}/decisions.json`],
  readDecision: async (base) => (await decisionIds()).map((id) => `${base}/decisions/${id}`),
  portalLayer: (base) => [`${base}/layers/street`, `${base}/layers/community`],
  lookUpPlace: (base) => [`${base}/place?x=${at1.x}&y=${at1.y}`],
  searchPlaces: (base) => [`${base}/places?words=${encodeURIComponent('东关')}`, `${base}/places?words=${search}`],
  searchSubjects: (base) => [`${base}/subjects?words=${search}`, `${base}/subjects`],
  complaintDoor: (base) => [`${base}/complaints`],
  informationDoor: (base) => [`${base}/information`],
  publicInformationReports: (base) => [`${base}/information-reports`], publicInformationReportCsv: (base) => [`${base}/information-reports/2025.csv`],
  reviewDoor: (base) => [`${base}/reconsiderations`],
  listMediaAnswers: (base) => [`${base}/media`],
  publicReviews: (base) => [`${base}/file-reviews`],
  publicReviewList: async (base) => (await roundNumbers()).map((number) => `${base}/file-reviews/${encodeURIComponent(number)}/list`),
  publicSurveys: (base) => [`${base}/surveys`],
  publicReports: (base) => [`${base}/reports`], publicReportFile: async (base) => (await reportFiles()).map((sha256) => `${base}/reports/${sha256}`),
  publicDocuments: (base) => [`${base}/normative-documents`],
  publicProcedures: (base) => [`${base}/procedures`],
  publicUnits: (base) => [`${base}/units`], publicUnit: () => ofUnits(''),
  publicUnitPart: () => ofParts('?limit=100'), publicUnitPartCsv: () => ofParts('/csv'),
  publicYear: (base) => [`${base}/yearly`], publicYearCsv: (base) => [`${base}/yearly.csv`],
  checkCredential: (base) => [`${base}/credential?number=ZF-001`],
  listHeads: (base) => [`${base}/record/heads`], headsFile: (base) => [`${base}/record/heads.json`], listKeys: (base) => [`${base}/record/keys`],
  publicDevices: (base) => [`${base}/devices`], publicDevicesCsv: (base) => [`${base}/devices.csv`],
  publicPlan: (base) => [`${base}/inspection-plan`], publicPlanCsv: (base) => [`${base}/inspection-plan.csv`],
  publicDraws: (base) => [`${base}/draws`],
  publicDrawList: async (base) => (await drawNumbers()).map((number) => `${base}/draws/${encodeURIComponent(number)}/list.txt`),
  publicVendingZones: (base) => [`${base}/vending-zones`], publicVendingCsv: (base) => [`${base}/vending-zones.csv`], publicVendingGeoJson: (base) => [`${base}/vending-zones.geojson`],
  describeInterfaces: () => ['/api/openapi.json'],
}
/** Proofs are hashes of salted leaves; they are asked for with numbers that only their holders know (record/served.test.ts). */
const hashes = ['proveConsistency', 'proveInclusion']

const published = allRoutes.filter((route) => route.access === 'anyone' && route.method === 'GET').map(({ name }) => name)

test('every page that needs no code is read here', () => {
  expect(published.toSorted()).toEqual([...Object.keys(crawls), ...hashes].toSorted())
})

async function textOf(pdf: Buffer): Promise<string> {
  const path = join(folder, 'read.pdf')
  writeFileSync(path, pdf)
  const pages = await pdfPages(path)
  expect(pages.join('')).toContain('监督通报')
  return pages.join('')
}

test('no page that needs no code holds anything personal, however much of it was written down', async () => {
  await plant()
  setNow(new Date(at(4).getTime() + 120_000))
  const secrets = persons.flatMap(secretsOf)
  for (const [name, crawl] of Object.entries(crawls)) {
    const addresses = await crawl(portal)
    expect(addresses.length, name).toBeGreaterThan(0)
    for (const url of addresses) {
      const answer = await app.inject({ url })
      expect(answer.statusCode, `${url} ${answer.body.slice(0, 200)}`).toBe(200)
      const text = answer.headers['content-type'] === pdfType ? await textOf(answer.rawPayload) : answer.body
      expect(
        secrets.filter((secret) => text.includes(secret)),
        url,
      ).toEqual([])
    }
  }
  // What was planted is there to be found, and the public reads what is left of it.
  for (const { mark, phone } of persons) {
    const [row] = await db<[{ kept: boolean }]>`
      select exists (select from matter_entry where region = ${region} and input::text like ${`%${mark}%`})
        or exists (select from party where region = ${region} and name like ${`%${mark}`})
        or exists (select from person where region = ${region} and staff_number = ${phone}) as kept`
    expect(row?.kept, mark).toBe(true)
  }
  const { decisions } = (await ask(app, null, 'GET', `${portal}/decisions`)).body as { decisions: { party: { name: string } }[] }
  expect(decisions.map(({ party }) => party.name)).toHaveLength(2)
})
