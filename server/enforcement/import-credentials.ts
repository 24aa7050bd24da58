import { z } from 'zod'
import { cell, type ColumnMap, Findings, keysByWord, type RowRefusal, type SheetRow } from '../../domain/catalogue/sheet.ts'
import { credentialKinds, type Credential } from '../../domain/enforcement/credential.ts'
import { done, refuse, type Outcome, type Refusal } from '../../domain/kernel/outcome.ts'
import { readTableOf, type TableRefusal } from '../catalogue/table-file.ts'
import { rows, type Db, type Tx } from '../db/pool.ts'
import { readTerm } from '../registers/days.ts'
import { insertCredential, mayStandBeside, searchCredentials, type KeptCredential } from './credentials.ts'

/** Headings by which a column is found; the first is the one that an export writes. */
const headings = {
  staff: ['staff_number', '工号'],
  name: ['name', '姓名'],
  kind: ['kind', '证件种类', '种类', '类别'],
  number: ['number', '证号', '证件编号', '执法证号'],
  issuer: ['issuer', '发证机关', '发证单位'],
  from: ['from', '有效期起', '起始日', '发证日期'],
  to: ['to', '有效期止', '截止日', '有效期至'],
} as const satisfies Record<string, readonly string[]>
type Field = keyof typeof headings

const needed = ['staff', 'kind', 'number', 'issuer', 'from'] as const satisfies readonly Field[]

export type ReadCredentials = {
  readonly rows: number
  readonly refusals: readonly RowRefusal[]
  readonly headings: readonly string[]
  readonly columns: ColumnMap<Field>
  readonly added: readonly Credential[]
  /** Rows that say what is registered already. */
  readonly unchanged: number
}

const kindByWord = keysByWord(credentialKinds)
const kindsKnown = Object.values(credentialKinds)
  .map(({ zh }) => zh)
  .join('、')

type Holder = { readonly id: string; readonly name: string }
type Known = { readonly holders: ReadonlyMap<string, Holder>; readonly byNumber: ReadonlyMap<string, readonly KeptCredential[]> }

/** Most credentials of one district; each of its people may hold several. */
const credentialsMax = 300_000

async function knownOf(db: Db, region: string, day: Credential['from']): Promise<Known> {
  const Row = z.object({ person_id: z.string(), staff_number: z.string(), name: z.string() })
  const people = await rows(Row, db`select person_id, staff_number, name from person where region = ${region} and staff_number is not null`)
  const { credentials } = await searchCredentials(db, region, { day, limit: credentialsMax })
  const byNumber = new Map<string, KeptCredential[]>()
  for (const one of credentials) {
    const key = `${one.kind} ${one.number}`
    byNumber.set(key, [...(byNumber.get(key) ?? []), one])
  }
  return {
    holders: new Map(people.map(({ person_id, staff_number, name }) => [staff_number, { id: person_id, name }])),
    byNumber,
  }
}

/**
 * Reads a file of credentials against the register: a row that is there already is passed over, another adds one. Nothing is
 * changed or revoked by a file. One refused row refuses all. `day` is only what the register is read on.
 */
export async function readCredentials(
  db: Db,
  region: string,
  bytes: Uint8Array,
  day: Credential['from'],
): Promise<Outcome<ReadCredentials, TableRefusal | 'register.noColumn'>> {
  const table = await readTableOf(bytes, headings, needed, 'register.noColumn')
  if (!table.ok) return table
  const { columns } = table.value
  const findings = new Findings<Field>(columns)
  const known = await knownOf(db, region, day)
  const seen = new Map<string, number>()
  const added: Credential[] = []
  let unchanged = 0
  for (const row of table.value.rows) {
    const credential = readRow(row, columns, findings, known.holders)
    if (!credential) continue
    const key = `${credential.kind} ${credential.number}`
    const before = seen.get(`${key} ${credential.from}`)
    if (before !== undefined) findings.add(row.row, 'number', refuse('credential.rowTwice', { number: credential.number, before }).refusal)
    seen.set(`${key} ${credential.from}`, row.row)
    const others = known.byNumber.get(key) ?? []
    const stands = mayStandBeside(credential, others)
    if (stands.ok) {
      added.push(credential)
      continue
    }
    if (others.some((one) => saysTheSame(one, credential))) unchanged += 1
    else findings.add(row.row, 'number', stands.refusal)
  }
  if (table.value.rows.length === 0) findings.add(1, 'number', refuse('register.noRows').refusal)
  return done({
    rows: table.value.rows.length,
    refusals: findings.refusals,
    headings: table.value.headings,
    columns,
    added,
    unchanged,
  })
}

const saysTheSame = (kept: KeptCredential, given: Credential): boolean =>
  kept.person === given.person && kept.from === given.from && kept.to === given.to && kept.issuer === given.issuer

const textMax = { staff: 30, name: 40, kind: 40, number: 40, issuer: 80, from: 10, to: 10 } as const satisfies Record<Field, number>

function readRow(row: SheetRow, columns: ColumnMap<Field>, findings: Findings<Field>, holders: Known['holders']): Credential | undefined {
  const before = findings.refusals.length
  const add = (field: Field, { refusal }: { refusal: Refusal }) => findings.add(row.row, field, refusal)
  const text = (field: Field) => {
    const value = cell(row, columns, field)
    if (value === '' && (needed as readonly Field[]).includes(field)) add(field, refuse('register.cellEmpty'))
    if ([...value].length > textMax[field]) add(field, refuse('register.cellLong', { max: textMax[field] }))
    return value
  }
  const [staff, name, kindText] = [text('staff'), text('name'), text('kind')]
  const [number, issuer, from, to] = [text('number'), text('issuer'), text('from'), text('to')]
  const holder = holders.get(staff)
  if (!holder && staff !== '') add('staff', refuse('credential.personUnknown', { staff: staff.slice(0, 40) }))
  if (holder && name !== '' && name !== holder.name) add('name', refuse('credential.nameDiffers', { staff, name: holder.name }))
  const kind = kindByWord.get(kindText)
  if (!kind && kindText !== '') add('kind', refuse('credential.kindUnknown', { text: kindText.slice(0, 40), known: kindsKnown }))
  const term = from === '' ? undefined : readTerm(from, to === '' ? null : to)
  if (term && !term.ok) add(term.refusal.code === 'register.badTerm' ? 'to' : 'from', term)
  if (findings.refusals.length > before || !holder || !kind || !term?.ok) return undefined
  const { from: first, to: last } = term.value
  return { kind, number, person: holder.id, from: first, ...(last !== null && { to: last }), issuer }
}

/** Puts read credentials into the register. */
export async function saveCredentials(tx: Tx, region: string, { added }: ReadCredentials): Promise<void> {
  for (const credential of added) await insertCredential(tx, region, credential)
}

/** The register as its import reads it again; what was revoked is said beside it. */
export async function credentialTable(db: Db, region: string, day: Credential['from']): Promise<{ headings: string[]; rows: string[][] }> {
  const { credentials } = await searchCredentials(db, region, { day, limit: credentialsMax })
  const order = ['staff', 'name', 'kind', 'number', 'issuer', 'from', 'to'] as const satisfies readonly Field[]
  return {
    headings: [...order.map((field) => headings[field][0]), 'revoked_on', 'revoke_reason'],
    rows: credentials.map((one) => [
      one.staffNumber ?? '',
      one.name,
      one.kind,
      one.number,
      one.issuer,
      one.from,
      one.to ?? '',
      one.revokedOn ?? '',
      one.revokeReason ?? '',
    ]),
  }
}
