import { randomUUID } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { plainText } from '../../contract/fields.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import type { Subject } from '../../domain/catalogue/subject.ts'
import type { Area } from '../../domain/grid/area.ts'
import { labelPoint } from '../../domain/grid/label.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { writeSubjectRef } from '../case/refs.ts'
import { insertSubmission } from '../case/submission.ts'
import { placesOf } from '../grid/address.ts'
import type { Tx } from '../db/pool.ts'
import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import { trackingCode } from '../portal/receipt.ts'
import { numberArgument, type Arguments, type Caller } from './caller.ts'
import type { Node } from './format.ts'
import { derivedKey, onceMoreIfRaced } from './key.ts'
import { conditionAttribute, conditionsOf, findService, limitText } from './services.ts'

/** A form as it came: arguments, `attribute[…]` apart, and photos that the store has kept already. */
export type Form = {
  readonly given: Arguments
  readonly attributes: ReadonlyMap<string, readonly string[]>
  readonly photos: readonly string[]
}

export type Submitted = { readonly answer: Node; readonly repeated: boolean }

const Person = z.object({
  first_name: plainText(40).optional(),
  last_name: plainText(40).optional(),
  phone: plainText(30).optional(),
  email: plainText(100).optional(),
  account_id: plainText(200).optional(),
  device_id: plainText(200).optional(),
  service_request_id_ext: plainText(100).optional(),
  description: plainText(4000).optional(),
  address_string: plainText(256).optional(),
  media_url: plainText(500).optional(),
})
type Person = z.infer<typeof Person>

/**
 * POST requests: a public report like any other, through the same act. Refuses an unknown service, a place that
 * is missing or outside the grid, an attribute the service does not have, and a missing key where the region asks for one.
 */
export async function submitRequest(caller: Caller, form: Form): Promise<Outcome<Submitted>> {
  const { region, client, program } = caller
  if (client === null && region.settings.open311.keyRequired) return refuse('open311.keyMissing')
  if (client && !client.permissions.includes('report')) return refuse('open311.keyNotPermitted')
  const service = findService(caller, form.given.service_code)
  if (!service.ok) return service
  const person = Person.safeParse(form.given)
  if (!person.success)
    return refuse('open311.badArgument', {
      name: String(person.error.issues[0]?.path[0]),
      detail: String(person.error.issues[0]?.message),
    })
  const place = await placeOf(caller, form.given)
  if (!place.ok) return place
  const chosen = chosenCondition(caller, service.value, form)
  if (!chosen.ok) return chosen
  const input = await reportInput(caller, person.data, service.value.subject, place.value, chosen.value, form.photos)
  const requestKey = keyOf(caller, person.data, form)
  const entered = await onceMoreIfRaced(() => attempt(program.db, (tx) => enter(tx, caller, person.data, input, requestKey)))
  if (!entered.ok) return entered
  const { id, repeated } = entered.value
  const code = trackingCode(program.secret, region.code, requestKey)
  const more = form.given.extensions === 'true' && { extended_attributes: { tracking_code: code } }
  const service_notice = received[caller.language]
  return done({ repeated, answer: [{ service_request_id: id, service_notice, account_id: null, ...more }] })
}

const received = {
  zh: '已收到，正在受理。可凭 service_request_id 查询进度。',
  en: 'Received. Follow it by its service_request_id.',
} as const

/** Opens the case and keeps who reported it, both or neither. */
async function enter(
  tx: Tx,
  caller: Caller,
  person: Person,
  input: Record<string, unknown>,
  requestKey: string,
): Promise<Outcome<{ id: string; repeated: boolean }>> {
  const { region, client, program, now } = caller
  const id = uuid()
  const actor = { kind: 'reporter', submissionId: id } as const
  const command = { region, procedure: 'case', matterId: null, act: 'report', actor, reader: null } as const
  const performed = await perform(tx, { ...command, input, requestKey, now })
  if (!performed.ok) return performed
  const { matterId, repeated } = performed.value
  if (repeated) return done({ id: await earlierSubmission(caller, matterId), repeated })
  const { first_name: first, last_name: last, phone, email, service_request_id_ext: outside } = person
  await insertSubmission(tx, {
    region: region.code,
    id,
    matterId,
    source: 'public',
    name: [last, first].filter(Boolean).join(' ').slice(0, nameMax) || null,
    phone: phone || null,
    email: email || null,
    client: client?.id ?? null,
    outsideId: (client && outside) || null,
    code: trackingCode(program.secret, region.code, requestKey),
    at: now,
  })
  return done({ id, repeated })
}

const nameMax = 40

async function earlierSubmission({ program, region }: Caller, matterId: string): Promise<string> {
  const [row] = await program.db<{ submission_id: string }[]>`
    select submission_id from submission where region = ${region.code} and first_matter_id = ${matterId} order by created_at limit 1`
  if (!row) throw new Error(`case ${matterId} was reported without a submission`)
  return row.submission_id
}

/** A point as lat and long, or the middle of the cell that `address_id` names. */
async function placeOf({ program, region }: Caller, given: Arguments): Promise<Outcome<{ x: number; y: number }>> {
  const lat = numberArgument(given, 'lat', -90, 90)
  if (!lat.ok) return lat
  const long = numberArgument(given, 'long', -180, 180)
  if (!long.ok) return long
  if (lat.value !== undefined && long.value !== undefined) return done({ x: long.value, y: lat.value })
  if (!given.address_id) return refuse('open311.placeMissing')
  const [cell] = await program.db<{ geometry: Area }[]>`
    select geometry from area where region = ${region.code} and version = ${region.gridVersion} and level = 'cell' and code = ${given.address_id}`
  if (!cell) return refuse('open311.addressUnknown', { id: given.address_id.slice(0, 60) })
  const [x, y] = labelPoint(cell.geometry)
  return done({ x, y })
}

/** The filing condition that the reporter chose, in words; attributes of no service are refused. */
function chosenCondition(
  { language }: Caller,
  { catalogue, subject }: { catalogue: Catalogue; subject: Subject },
  form: Form,
): Outcome<string | null> {
  const service = writeSubjectRef(subject)
  let chosen: string | null = null
  for (const [code, values] of form.attributes) {
    const value = values.find((one) => one !== '')
    if (value === undefined) continue
    const found = code === conditionAttribute ? conditionsOf(catalogue, subject).find((one) => String(one.n) === value) : undefined
    if (!found)
      return refuse('open311.attributeUnknown', {
        code: code.slice(0, 40),
        value: value.slice(0, 60),
        service,
      })
    chosen = `${found.registerTest[language]}（${limitText(found, language)}）`
  }
  return done(chosen)
}

/** What the act asks for. A link is kept as text for people to read; nothing is ever fetched from it. */
async function reportInput(
  { language, program, region }: Caller,
  person: Person,
  subject: Subject,
  point: { x: number; y: number },
  chosen: string | null,
  photos: readonly string[],
): Promise<Record<string, unknown>> {
  const cell = region.cellAt(point.x, point.y)
  const address = person.address_string || (cell.ok ? (await placesOf(program.db, region)).addressOf(point.x, point.y, cell.value).zh : '')
  const zh = language === 'zh'
  const lines = [
    person.description || chosen || subject.name[language],
    chosen !== null && person.description ? `${zh ? '反映人所选情形' : 'Chosen by the reporter'}：${chosen}` : '',
    person.media_url ? `${zh ? '反映人附链接（未打开）' : 'Link given by the reporter (not opened)'}：${person.media_url}` : '',
  ]
  return {
    source: 'public',
    subject: writeSubjectRef(subject),
    title: subject.name.zh,
    description: lines.filter((line) => line !== '').join('\n'),
    point,
    ...(address !== '' && { address }),
    ...(photos.length > 0 && { photos }),
  }
}

/**
 * The same report sent twice is one. A client with a key says which by its own id or request key. Of anybody else
 * the words count as well, so that no stranger can meet another's report by guessing its key; one that gives an
 * account or a device, and no key, means the same report on the same day.
 */
function keyOf({ region, client, now }: Caller, person: Person, { given }: Form): string {
  const said = ['service_code', 'lat', 'long', 'address_id', 'description', 'phone', 'email'].map((name) => given[name] ?? '')
  const account = person.account_id || person.device_id
  if (client && given.request_key) return derivedKey('open311.key', region.code, client.id, given.request_key)
  if (client && person.service_request_id_ext) {
    return derivedKey('open311.outside', region.code, client.id, person.service_request_id_ext)
  }
  if (given.request_key) return derivedKey('open311.key', region.code, given.request_key, ...said)
  if (!account) return randomUUID()
  return derivedKey('open311.account', region.code, client?.id ?? '', account, region.today(now), ...said)
}
