import { createHash, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Db, Pool } from '../db/pool.ts'
import { inTransaction } from '../db/pool.ts'

/** Wrong passwords before an account is locked, and for how long. */
const failuresMax = 5
const lockMinutes = 15
export const sessionHours = 12
export const passwordMin = 10

/** Memory, passes and lanes as OWASP recommends for argon2id. */
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, argon)

// Compared with when there is no such account, so that the answer takes as long.
const nobody = hashPassword(randomBytes(16).toString('hex'))

export type SignedIn = { readonly token: string; readonly personId: string; readonly mustChange: boolean }

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

type Account = { person_id: string; password_hash: string; failures: number; locked_until: Date | null; must_change: boolean }

/**
 * Checks a password and begins a session. Refuses `access.badLogin`, and `access.locked` after five wrong
 * passwords, for fifteen minutes, whether or not the next one is right.
 */
export async function signInWith(db: Pool, region: string, login: string, password: string, now: Date): Promise<Outcome<SignedIn>> {
  const [account] = await db<Account[]>`
    select a.person_id, a.password_hash, a.failures, a.locked_until, a.must_change from account a
    join person p on p.region = a.region and p.person_id = a.person_id
    where a.region = ${region} and a.login = ${login} and (p.left_on is null or p.left_on > ${now})`
  const locked = account?.locked_until && account.locked_until > now ? account.locked_until : null
  const right = await verify(account?.password_hash ?? (await nobody), password).catch(() => false)
  if (locked) return refuse('access.locked', { minutes: Math.ceil((locked.getTime() - now.getTime()) / 60_000) })
  if (!account || !right) {
    if (account) await countFailure(db, region, account.person_id, now)
    return refuse('access.badLogin')
  }
  const token = randomBytes(32).toString('base64url')
  await inTransaction(db, async (tx) => {
    await tx`update account set failures = 0, locked_until = null where region = ${region} and person_id = ${account.person_id} and failures > 0`
    await tx`
      insert into session (region, token_hash, person_id, created_at, expires_at)
      values (${region}, ${tokenHash(token)}, ${account.person_id}, ${now}, ${new Date(now.getTime() + sessionHours * 3_600_000)})`
  })
  return done({ token, personId: account.person_id, mustChange: account.must_change })
}

async function countFailure(db: Pool, region: string, personId: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + lockMinutes * 60_000)
  await db`
    update account set failures = case when failures + 1 >= ${failuresMax} then 0 else failures + 1 end,
      locked_until = case when failures + 1 >= ${failuresMax} then ${until}::timestamptz else locked_until end
    where region = ${region} and person_id = ${personId}`
}

/** Whoever holds a session that has not ended. */
export async function findSession(
  db: Db,
  region: string,
  token: Buffer,
  now: Date,
): Promise<{ personId: string; name: string; mustChange: boolean } | undefined> {
  const [row] = await db<{ person_id: string; name: string; must_change: boolean }[]>`
    select s.person_id, p.name, coalesce(a.must_change, false) as must_change from session s
    join person p on p.region = s.region and p.person_id = s.person_id
    left join account a on a.region = s.region and a.person_id = s.person_id
    where s.region = ${region} and s.token_hash = ${token} and s.ended_at is null and s.expires_at > ${now}
      and (p.left_on is null or p.left_on > ${now})`
  return row && { personId: row.person_id, name: row.name, mustChange: row.must_change }
}

export async function endSession(db: Db, region: string, token: Buffer, now: Date): Promise<void> {
  await db`update session set ended_at = ${now} where region = ${region} and token_hash = ${token} and ended_at is null`
}

/** Changes a password and ends every other session of the person. */
export async function changePasswordOf(
  db: Pool,
  who: { region: string; personId: string; token: Buffer },
  old: string,
  fresh: string,
  now: Date,
): Promise<Outcome<null>> {
  const { region, personId, token } = who
  const [account] = await db<{ login: string; password_hash: string }[]>`
    select login, password_hash from account where region = ${region} and person_id = ${personId}`
  if (!account || !(await verify(account.password_hash, old).catch(() => false))) return refuse('access.badLogin')
  if (fresh.length < passwordMin || fresh.toLowerCase() === account.login.toLowerCase())
    return refuse('access.weakPassword', { min: passwordMin })
  const password = await hashPassword(fresh)
  await inTransaction(db, async (tx) => {
    await tx`update account set password_hash = ${password}, must_change = false, changed_at = ${now} where region = ${region} and person_id = ${personId}`
    await tx`update session set ended_at = ${now} where region = ${region} and person_id = ${personId} and token_hash <> ${token} and ended_at is null`
  })
  return done(null)
}
