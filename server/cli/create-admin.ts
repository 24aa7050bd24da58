import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { v7 as uuid } from 'uuid'
import { openDatabase, type Environment } from '../db/open.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { insertDefaultRoles } from '../people/roles.ts'
import { hashPassword, passwordMin } from '../people/sessions.ts'
import { holdRegisters, insertEntry } from '../registers/journal.ts'
import { insertPerson } from '../registers/people-handlers.ts'
import { refused, regionOf } from './asked.ts'
import type { Context, Given } from './command.ts'
import { tellServers } from './import-registers.ts'

const text = (given: Given, name: string): string => {
  const value = given.values[name]
  if (typeof value === 'string' && value.trim() !== '') return value.trim()
  throw new OperatorRefusal({ zh: `请给出 --${name}。`, en: `Give --${name}.` })
}

/**
 * `gezhi create-admin --region CODE --name NAME --account LOGIN [--create-region 名称/Name]`. Makes the person, the
 * account and the administrator's post; with `--create-region` first the region with its government and default roles.
 */
export async function createAdministrator(
  db: Pool,
  given: Given,
  password: string,
  { print }: Pick<Context, 'print'>,
  now: Date,
): Promise<void> {
  const name = text(given, 'name')
  const account = text(given, 'account')
  if (password.length < passwordMin || password.toLowerCase() === account.toLowerCase())
    throw refused({ code: 'access.weakPassword', params: { min: passwordMin } })
  const names = typeof given.values['create-region'] === 'string' ? given.values['create-region'].split('/') : undefined
  const code = text(given, 'region')
  if (names && !/^\d{6}$/.test(code))
    throw new OperatorRefusal({ zh: `--region 应为 6 位区划代码：${code}`, en: `--region takes six digits: ${code}` })
  const hash = await hashPassword(password)
  if (names) await inTransaction(db, (tx) => createRegion(tx, code, names, now))
  const region = await regionOf(db, given)
  const day = region.today(now)
  await inTransaction(db, async (tx) => {
    await holdRegisters(tx, region.code)
    const taken = await tx`select 1 from account where region = ${region.code} and login = ${account}`
    if (taken.length > 0) throw refused({ code: 'register.exists', params: { what: account } })
    const [unit] = await tx<{ unit_id: string }[]>`
      select unit_id from unit where region = ${region.code} and parent_id is null and (to_on is null or to_on >= ${day})
      order by (kind = 'government') desc, unit_id limit 1`
    const unitId = unit?.unit_id ?? (await insertGovernment(tx, region.code, day))
    await insertDefaultRoles(tx, region.code)
    const personId = await insertPerson(tx, region.code, { name, staffNumber: null, phone: null, account }, hash, now, false)
    await tx`
      insert into post_holding (region, holding_id, person_id, role_id, unit_id, from_on)
      values (${region.code}, ${uuid()}, ${personId}, 'administrator', ${unitId}, ${day})`
    await insertEntry(tx, region.code, {
      register: 'people',
      action: 'createAdministrator',
      what: name,
      personId: null,
      at: now,
      before: null,
      after: { account, unit: unitId },
    })
  })
  await tellServers(db)
  print(`${region.code} ${account}`)
}

async function createRegion(tx: Tx, code: string, [zh = '', en = zh]: readonly string[], now: Date): Promise<void> {
  if (zh.trim() === '')
    throw new OperatorRefusal({
      zh: '请按 --create-region 中文名/English name 给出名称。',
      en: 'Give the names as --create-region 中文名/English name.',
    })
  const made = await tx`
    insert into region (region, name_zh, name_en, settings, demonstration, created_at)
    values (${code}, ${zh.trim()}, ${en.trim()}, '{}', false, ${now}) on conflict do nothing returning region`
  if (made.length === 0) throw refused({ code: 'register.exists', params: { what: code } })
}

async function insertGovernment(tx: Tx, region: string, day: string): Promise<string> {
  const [row] = await tx<{ name_zh: string; name_en: string }[]>`select name_zh, name_en from region where region = ${region}`
  await tx`
    insert into unit (region, unit_id, kind, name_zh, name_en, from_on)
    values (${region}, 'government', 'government', ${`${row?.name_zh ?? ''}人民政府`}, ${`${row?.name_en ?? ''} Government`}, ${day})`
  return 'government'
}

export async function runCreateAdmin(given: Given, context: Context): Promise<void> {
  const password = await passwordOf(context.env)
  const { db, stop } = await openDatabase(context.env, { say: context.say, join: true })
  try {
    await createAdministrator(db, given, password, context, new Date())
  } finally {
    await stop()
  }
}

/** From GEZHI_PASSWORD, or asked for on the terminal without showing what is typed. */
async function passwordOf(env: Environment): Promise<string> {
  if (env.GEZHI_PASSWORD !== undefined) return env.GEZHI_PASSWORD
  if (!process.stdin.isTTY)
    throw new OperatorRefusal({ zh: '请在终端中运行，或设置 GEZHI_PASSWORD。', en: 'Run this in a terminal, or set GEZHI_PASSWORD.' })
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  process.stderr.write('密码 Password: ')
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  try {
    return await lines.question('')
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
