import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import { savePeer } from '../../contract/exchange.ts'
import { listRegisterEntries, type RegisterEntryView } from '../../contract/register.ts'
import {
  addPatrolArea,
  addZone,
  assignPatrol,
  assignZone,
  endAssignment,
  endPatrolArea,
  endZone,
  importAreas,
} from '../../contract/registers/areas.ts'
import { importBenchmarkList } from '../../contract/registers/benchmarks.ts'
import { importCalendarFile } from '../../contract/registers/calendar.ts'
import { importCatalogueFile } from '../../contract/registers/catalogue.ts'
import { addCredential, importCredentials, revokeCredential } from '../../contract/registers/credentials.ts'
import { addDevice, changeDevice, importDevices } from '../../contract/registers/devices.ts'
import { makeInspectionDraw, openDrawnInspections, replaceDrawnOfficer } from '../../contract/registers/draws.ts'
import { importDutyList } from '../../contract/registers/duties.ts'
import { importItemList } from '../../contract/registers/items.ts'
import { addConferenceBody, changeConferenceBody } from '../../contract/registers/conferences.ts'
import { addMediaGoal, changeMediaGoal } from '../../contract/registers/media.ts'
import { assignPayment, importPayments, refundPayment } from '../../contract/registers/payments.ts'
import {
  addPerson,
  addPost,
  addRole,
  changeGrants,
  changePerson,
  endPerson,
  endPost,
  resetPassword,
  takeDefaults,
  unlockAccount,
} from '../../contract/registers/people.ts'
import { addPlanLine, approvePlan, changePlanLine, gradeParty } from '../../contract/registers/plans.ts'
import { importPowerList } from '../../contract/registers/powers.ts'
import { changeSettings } from '../../contract/registers/settings.ts'
import { RegisterName } from '../../contract/registers/shapes.ts'
import { addVendingZone, changeVendingZone, closeVendingZone } from '../../contract/registers/vending.ts'
import { addUnit, changeUnit, endUnit, importUnits } from '../../contract/registers/units.ts'
import type { Route } from '../../contract/route.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import { maybeRow, rows, type Db, type Tx } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { served } from '../http/serve.ts'
import { attempt } from '../matter/attempt.ts'

/** What changed in a record: as it was, and as it became. Null before is a new record. */
export type Change<T> = {
  readonly what: string
  readonly before: unknown
  readonly after: unknown
  /** Why, where the form asks. */
  readonly reason?: string
  readonly value: T
}

export type Entry = {
  readonly register: RegisterName
  /** The name of the route that does it. */
  readonly action: string
  readonly what: string
  /** Null for the command line. */
  readonly personId: string | null
  readonly at: Date
  readonly before: unknown
  readonly after: unknown
  readonly reason?: string
}

/** Keeps a change of a register, in the transaction that makes it. */
export async function insertEntry(tx: Tx, region: string, entry: Entry): Promise<void> {
  const json = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value))
  await tx`
    insert into register_entry (region, entry_id, register, action, what, person_id, at, before, after, reason)
    values (${region}, ${uuid()}, ${entry.register}, ${entry.action}, ${entry.what}, ${entry.personId}, ${entry.at},
            ${json(entry.before)}::text::jsonb, ${json(entry.after)}::text::jsonb, ${entry.reason ?? null})`
}

/** One change of a region's registers at a time: what a change was checked against stays so until it is made. */
export async function holdRegisters(tx: Tx, region: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`registers ${region}`}, 0))`
}

/**
 * Makes one change of a register: alone, with its entry, and known to every process once it is committed. A
 * refusal changes nothing.
 */
export async function changing<T>(
  context: StaffContext,
  register: RegisterName,
  route: Route,
  work: (tx: Tx) => Promise<Outcome<Change<T>>>,
): Promise<Outcome<T>> {
  const { region, personId } = context.session
  const outcome = await attempt(context.db, async (tx) => {
    await holdRegisters(tx, region.code)
    const made = await work(tx)
    if (!made.ok) return made
    const { what, before, after, reason, value } = made.value
    await insertEntry(tx, region.code, {
      register,
      action: route.name,
      what,
      personId,
      at: context.now(),
      before,
      after,
      ...(reason !== undefined && { reason }),
    })
    return done(value)
  })
  if (outcome.ok) await tellChanged(context, register)
  return outcome
}

/** Forgets what was loaded of the register, here and in every other process. */
export async function tellChanged(context: StaffContext, register: RegisterName): Promise<void> {
  const { region } = context.session
  // The work calendar is the nation's: every region served here counts by it.
  const codes =
    register === 'calendar' ? (await context.db<{ region: string }[]>`select region from region`).map((row) => row.region) : [region.code]
  for (const code of codes) await context.registers.changed(code)
  await context.sessions.changed(region.code)
}

const recorded: readonly Route[] = [
  importAreas,
  addPatrolArea,
  endPatrolArea,
  assignPatrol,
  endAssignment,
  addZone,
  assignZone,
  endZone,
  addUnit,
  changeUnit,
  endUnit,
  importUnits,
  addPerson,
  changePerson,
  endPerson,
  addPost,
  endPost,
  resetPassword,
  unlockAccount,
  addRole,
  changeGrants,
  takeDefaults,
  importDutyList,
  importItemList,
  addCredential,
  revokeCredential,
  importCredentials,
  addDevice,
  changeDevice,
  importDevices,
  addPlanLine,
  changePlanLine,
  approvePlan,
  gradeParty,
  makeInspectionDraw,
  replaceDrawnOfficer,
  openDrawnInspections,
  importBenchmarkList,
  importPowerList,
  importCatalogueFile,
  importCalendarFile,
  changeSettings,
  addVendingZone,
  changeVendingZone,
  closeVendingZone,
  addMediaGoal,
  changeMediaGoal,
  addConferenceBody,
  changeConferenceBody,
  importPayments,
  assignPayment,
  refundPayment,
  savePeer,
]
const actions: ReadonlyMap<string, Words> = new Map([
  ...recorded.map(({ name, zh, en }): [string, Words] => [name, { zh, en }]),
  ['createAdministrator', { zh: '设立管理员', en: 'Create an administrator' }],
])

const EntryRow = z.object({
  entry_id: z.string(),
  register: RegisterName,
  action: z.string(),
  what: z.string(),
  name: z.string().nullable(),
  at: z.date(),
  before: z.unknown(),
  after: z.unknown(),
  reason: z.string().nullable(),
})

type Asked = {
  readonly register?: RegisterName | undefined
  readonly what?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Changes, newest first. `after` is the id of the last entry already shown. */
export async function listEntries(db: Db, region: string, asked: Asked): Promise<RegisterEntryView[]> {
  const last =
    asked.after === undefined
      ? undefined
      : await maybeRow(
          z.object({ at: z.date(), entry_id: z.string() }),
          db`
    select at, entry_id from register_entry where region = ${region} and entry_id::text = ${asked.after}`,
        )
  const found = await rows(
    EntryRow,
    db`
    select e.entry_id, e.register, e.action, e.what, p.name, e.at, e.before, e.after, e.reason
    from register_entry e
    left join person p on p.region = e.region and p.person_id = e.person_id
    where e.region = ${region}
      and (${asked.register ?? null}::text is null or e.register = ${asked.register ?? null})
      and (${asked.what ?? null}::text is null or strpos(e.what, ${asked.what ?? null}) > 0)
      and (${last?.at ?? null}::timestamptz is null or (e.at, e.entry_id) < (${last?.at ?? null}::timestamptz, ${last?.entry_id ?? null}::uuid))
    order by e.at desc, e.entry_id desc
    limit ${asked.limit}`,
  )
  return found.map((row) => ({
    id: row.entry_id,
    register: row.register,
    action: actions.get(row.action) ?? { zh: row.action, en: row.action },
    what: row.what,
    person: row.name,
    at: row.at.toISOString(),
    before: row.before,
    after: row.after,
    reason: row.reason,
  }))
}

export const listEntriesHandler = served(listRegisterEntries, async ({ db, session }, { limit, ...asked }) => {
  const entries = await listEntries(db, session.region.code, { ...asked, limit: limit + 1 })
  const shown = entries.slice(0, limit)
  return done({ entries: shown, next: entries.length > limit ? (shown.at(-1)?.id ?? null) : null })
})
