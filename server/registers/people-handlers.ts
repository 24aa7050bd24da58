import { v7 as uuid } from 'uuid'
import {
  addPerson,
  addPost,
  changePerson,
  endPerson,
  endPost,
  listPeople,
  readPerson,
  resetPassword,
  unlockAccount,
} from '../../contract/registers/people.ts'
import type { Parsed } from '../../contract/route.ts'
import { addDays, type CivilDate } from '../../domain/clock/civil-date.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { holds } from '../../domain/people/reach.ts'
import type { Tx } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { hashPassword, passwordMin } from '../people/sessions.ts'
import { holdsOn, readLastDay, readTerm, type Term } from './days.ts'
import { changing } from './journal.ts'
import { findPersonView, holdPerson, keepingAdministrators, listPeopleLines, servesOn, type KeptPerson } from './people.ts'
import { listKeptUnits } from './units.ts'

const todayOf = ({ session, now }: StaffContext): CivilDate => session.region.today(now())

const list = served(listPeople, async (context, { limit, left, ...asked }) => {
  const { region } = context.session
  const { people, total } = await listPeopleLines(
    context.db,
    region.code,
    { ...asked, left: left === 'true', limit: limit + 1 },
    todayOf(context),
    context.now(),
  )
  const shown = people.slice(0, limit)
  return done({ people: shown, total, next: people.length > limit ? (shown.at(-1)?.id ?? null) : null })
})

const read = served(readPerson, async (context, { personId }) => {
  const { region, acting } = context.session
  const person = await findPersonView(context.db, region.code, personId, todayOf(context), context.now())
  if (!person) return refuse('register.notFound', { what: personId })
  return done(holds(acting.reader, 'people.manage') ? person : { ...person, phone: null })
})

type PostFields = {
  readonly role: string
  readonly unit: string
  readonly area: string | null
  readonly from: string
  readonly to: string | null
}

/** Checks a post against the registers: the term, the role, a unit in force for all of it, an area of this district. */
async function readPost(tx: Tx, region: string, post: PostFields): Promise<Outcome<Term>> {
  const term = readTerm(post.from, post.to)
  if (!term.ok) return term
  const role = await tx`select 1 from role where region = ${region} and role_id = ${post.role}`
  if (role.length === 0) return refuse('register.notFound', { what: post.role })
  const unit = (await listKeptUnits(tx, region)).get(post.unit)
  if (!unit || !holdsOn(unit, term.value.from)) return refuse('register.unitEnded', { what: post.unit, day: term.value.from })
  const last = term.value.to
  if (unit.to !== null && (last === null || last > unit.to))
    return refuse('register.unitEnded', { what: unit.name.zh, day: last ?? addDays(term.value.from, 1) })
  if (post.area !== null && !post.area.startsWith(region)) return refuse('register.areaElsewhere', { code: post.area, region })
  return term
}

async function insertHolding(tx: Tx, region: string, personId: string, post: PostFields, { from, to }: Term): Promise<string> {
  const holdingId = uuid()
  await tx`
    insert into post_holding (region, holding_id, person_id, role_id, unit_id, area, from_on, to_on)
    values (${region}, ${holdingId}, ${personId}, ${post.role}, ${post.unit}, ${post.area}, ${from}, ${to})`
  return holdingId
}

async function staffNumberTaken(tx: Tx, region: string, staffNumber: string | null, personId: string | null): Promise<boolean> {
  const found = await tx`
    select 1 from person where region = ${region} and staff_number = ${staffNumber} and person_id is distinct from ${personId}::uuid`
  return found.length > 0
}

const tooWeak = (account: string, password: string) =>
  password.length < passwordMin || password.toLowerCase() === account.toLowerCase()
    ? refuse('access.weakPassword', { min: passwordMin })
    : undefined

const add = served(addPerson, async (context, input) => {
  const { region } = context.session
  const weak = tooWeak(input.account, input.password)
  if (weak) return weak
  // Slow on purpose, so it is done before the register is held.
  const password = await hashPassword(input.password)
  return changing(context, 'people', addPerson, async (tx) => {
    if (await staffNumberTaken(tx, region.code, input.staffNumber, null))
      return refuse('register.exists', { what: input.staffNumber ?? '' })
    const login = await tx`select 1 from account where region = ${region.code} and login = ${input.account}`
    if (login.length > 0) return refuse('register.exists', { what: input.account })
    const post = input.post && (await readPost(tx, region.code, input.post))
    if (post && !post.ok) return post
    const personId = await insertPerson(tx, region.code, input, password, context.now())
    if (input.post && post) await insertHolding(tx, region.code, personId, input.post, post.value)
    const { password: _password, phone: _phone, ...after } = input
    return done({ what: input.name, before: null, after: { personId, ...after }, value: { personId } })
  })
})

/** A person with an account whose password must be changed at the first sign-in. */
export async function insertPerson(
  tx: Tx,
  region: string,
  person: Pick<Parsed<typeof addPerson>, 'name' | 'staffNumber' | 'phone' | 'account'>,
  passwordHash: string,
  now: Date,
  mustChange = true,
): Promise<string> {
  const personId = uuid()
  await tx`
    insert into person (region, person_id, name, staff_number, phone, created_at)
    values (${region}, ${personId}, ${person.name}, ${person.staffNumber}, ${person.phone}, ${now})`
  await tx`
    insert into account (region, person_id, login, password_hash, must_change, changed_at)
    values (${region}, ${personId}, ${person.account}, ${passwordHash}, ${mustChange}, ${now})`
  return personId
}

/** What the register's record keeps of a person: no telephone number, which is read only where it is needed. */
const recorded = ({ name, staff_number, left_on }: KeptPerson) => ({ name, staffNumber: staff_number, leftOn: left_on })

const change = served(changePerson, async (context, input) => {
  const { region } = context.session
  return changing(context, 'people', changePerson, async (tx) => {
    const before = await holdPerson(tx, region.code, input.personId)
    if (!before) return refuse('register.notFound', { what: input.personId })
    if (await staffNumberTaken(tx, region.code, input.staffNumber, input.personId))
      return refuse('register.exists', { what: input.staffNumber ?? '' })
    await tx`
      update person set name = ${input.name}, staff_number = ${input.staffNumber}, phone = ${input.phone}
      where region = ${region.code} and person_id = ${input.personId}`
    const after = { ...recorded(before), name: input.name, staffNumber: input.staffNumber, phoneChanged: input.phone !== before.phone }
    return done({ what: before.name, before: recorded(before), after, value: {} })
  })
})

const end = served(endPerson, async (context, { personId, lastDay }) => {
  const { region } = context.session
  const today = todayOf(context)
  return changing(context, 'people', endPerson, async (tx) =>
    keepingAdministrators(tx, region.code, [today, addDays(today, 1)], async () => {
      const before = await holdPerson(tx, region.code, personId)
      const gone = servesOn(before, personId, today)
      if (!before || gone) return gone ?? refuse('register.notFound', { what: personId })
      const day = readLastDay(lastDay, '0001-01-01', today)
      if (!day.ok) return day
      const [held] = await tx<{ matters: number; zones: number }[]>`
      select (select count(*)::int from matter where region = ${region.code} and assignee_id = ${personId} and ended_at is null) as matters,
             (select count(*)::int from zone where region = ${region.code} and person_id = ${personId} and (to_on is null or to_on > ${day.value})) as zones`
      if (held && held.matters + held.zones > 0) return refuse('register.personInUse', { what: before.name, ...held })
      const leftOn = addDays(day.value, 1)
      await tx`update person set left_on = ${leftOn} where region = ${region.code} and person_id = ${personId}`
      await endTerms(tx, region.code, personId, day.value)
      if (leftOn <= today) await endSessions(tx, region.code, personId, context.now())
      return done({ what: before.name, before: recorded(before), after: { ...recorded(before), leftOn }, value: {} })
    }),
  )
})

/** Posts and patrols of a person end with the day; one that has not begun is cut to its first day, when its holder is gone. */
async function endTerms(tx: Tx, region: string, personId: string, day: CivilDate): Promise<void> {
  await tx`
    update post_holding set to_on = greatest(${day}::date, from_on)
    where region = ${region} and person_id = ${personId} and (to_on is null or to_on > ${day})`
  await tx`
    update patrol_assignment set to_on = greatest(${day}::date, from_on)
    where region = ${region} and person_id = ${personId} and (to_on is null or to_on > ${day})`
}

async function endSessions(tx: Tx, region: string, personId: string, now: Date): Promise<void> {
  await tx`update session set ended_at = ${now} where region = ${region} and person_id = ${personId} and ended_at is null`
}

const give = served(addPost, async (context, { personId, ...post }) => {
  const { region } = context.session
  return changing(context, 'people', addPost, async (tx) => {
    const person = await holdPerson(tx, region.code, personId)
    const gone = servesOn(person, personId, post.from)
    if (!person || gone) return gone ?? refuse('register.notFound', { what: personId })
    const term = await readPost(tx, region.code, post)
    if (!term.ok) return term
    const same = await tx`
      select 1 from post_holding where region = ${region.code} and person_id = ${personId} and role_id = ${post.role} and unit_id = ${post.unit}
        and area is not distinct from ${post.area} and (to_on is null or to_on >= ${term.value.from}) and (${term.value.to}::date is null or from_on <= ${term.value.to})`
    if (same.length > 0) return refuse('register.exists', { what: `${person.name} · ${post.role} · ${post.unit}` })
    const holdingId = await insertHolding(tx, region.code, personId, post, term.value)
    return done({ what: person.name, before: null, after: { holdingId, ...post }, value: { holdingId } })
  })
})

const take = served(endPost, async (context, { personId, holdingId, lastDay }) => {
  const { region } = context.session
  const today = todayOf(context)
  return changing(context, 'people', endPost, async (tx) =>
    keepingAdministrators(tx, region.code, [today, addDays(today, 1)], async () => {
      const person = await holdPerson(tx, region.code, personId)
      const [holding] = await tx<{ role_id: string; unit_id: string; from_on: string; to_on: string | null }[]>`
      select role_id, unit_id, from_on, to_on from post_holding where region = ${region.code} and person_id = ${personId} and holding_id = ${holdingId}`
      if (!person || !holding) return refuse('register.notFound', { what: holdingId })
      const day = readLastDay(lastDay, holding.from_on, today)
      if (!day.ok) return day
      await tx`update post_holding set to_on = ${day.value} where region = ${region.code} and holding_id = ${holdingId}`
      return done({ what: person.name, before: { holdingId, ...holding }, after: { holdingId, ...holding, to_on: day.value }, value: {} })
    }),
  )
})

const reset = served(resetPassword, async (context, { personId, account, password }) => {
  const { region } = context.session
  const hash = await hashPassword(password)
  return changing(context, 'people', resetPassword, async (tx) => {
    const person = await holdPerson(tx, region.code, personId)
    const gone = servesOn(person, personId, todayOf(context))
    if (!person || gone) return gone ?? refuse('register.notFound', { what: personId })
    const [kept] = await tx<{ login: string }[]>`select login from account where region = ${region.code} and person_id = ${personId}`
    const login = kept?.login ?? account
    if (login === undefined) return refuse('register.noAccount', { what: person.name })
    const weak = tooWeak(login, password)
    if (weak) return weak
    const taken = await tx`select 1 from account where region = ${region.code} and login = ${login} and person_id <> ${personId}`
    if (taken.length > 0) return refuse('register.exists', { what: login })
    await tx`
      insert into account (region, person_id, login, password_hash, must_change, changed_at)
      values (${region.code}, ${personId}, ${login}, ${hash}, true, ${context.now()})
      on conflict (region, person_id) do update
      set password_hash = excluded.password_hash, must_change = true, failures = 0, locked_until = null, changed_at = excluded.changed_at`
    await endSessions(tx, region.code, personId, context.now())
    return done({ what: person.name, before: kept ? { account: kept.login } : null, after: { account: login }, value: {} })
  })
})

const unlock = served(unlockAccount, async (context, { personId }) => {
  const { region } = context.session
  return changing(context, 'people', unlockAccount, async (tx) => {
    const person = await holdPerson(tx, region.code, personId)
    const freed = await tx<{ login: string }[]>`
      update account set failures = 0, locked_until = null where region = ${region.code} and person_id = ${personId} returning login`
    if (!person || freed.length === 0) return refuse('register.notFound', { what: person?.name ?? personId })
    return done({ what: person.name, before: null, after: { account: freed[0]?.login }, value: {} })
  })
})

export const peopleHandlers: readonly Served[] = [list, read, add, change, end, give, take, reset, unlock]
