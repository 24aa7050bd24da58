import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { toHex } from '../../domain/record/bytes.ts'
import { keyBytes, keyIdOf, type KeyStatement, type SignedKey } from '../../domain/record/record.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'
import { rawPublicKey, sha256 } from './sha256.ts'
import { findLastHead, insertKeyStatement, listKeyStatements } from './store.ts'

/** A key that signs heads, from the data folder. */
export type SigningKey = { readonly keyId: string; readonly publicKey: string; readonly sign: (message: Uint8Array) => string }

/** Where the signing keys of an installation stand: `record` in its data folder, readable by its owner only. */
export type KeyFolder = { readonly path: string; readonly dataFolder: string }

export function openKeyFolder(dataFolder: string): KeyFolder {
  return { path: join(dataFolder, 'record'), dataFolder }
}

const fileOf = ({ path }: KeyFolder, region: string): string => join(path, `${region}.key`)
/** A key made for a rotation stands here until its statement is kept. */
const nextFileOf = (folder: KeyFolder, region: string): string => `${fileOf(folder, region)}.next`

export function signingKey(privateKey: KeyObject): SigningKey {
  const publicKey = toHex(rawPublicKey(createPublicKey(privateKey).export({ format: 'der', type: 'spki' })))
  const keyId = keyIdOf(toHex(sha256(Buffer.from(publicKey, 'hex'))))
  return { keyId, publicKey, sign: (message) => toHex(sign(null, message, privateKey)) }
}

function readKey(path: string): SigningKey | undefined {
  return existsSync(path) ? signingKey(createPrivateKey(readFileSync(path))) : undefined
}

/** Makes a key where there is none; what another process has made first stands. */
export function makeKey(folder: KeyFolder, path: string): SigningKey {
  mkdirSync(folder.path, { recursive: true, mode: 0o700 })
  const { privateKey } = generateKeyPairSync('ed25519')
  try {
    writeFileSync(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' })
  } catch (fault) {
    if ((fault as { code?: string }).code !== 'EEXIST') throw fault
  }
  return signingKey(createPrivateKey(readFileSync(path)))
}

/**
 * The key in force. Refuses `record.keyLost` where its file is not in the folder; a region that has no key yet gets its first
 * one when asked (`ensureKey`).
 */
export function keyInForce(folder: KeyFolder, region: string, statements: readonly SignedKey[]): Outcome<SigningKey, 'record.keyLost'> {
  const last = statements.at(-1)
  const key = readKey(fileOf(folder, region))
  if (last && key?.keyId === last.keyId) return done(key)
  // A rotation that was cut off after its statement was kept is finished here.
  const next = readKey(nextFileOf(folder, region))
  if (last && next?.keyId === last.keyId) {
    renameSync(nextFileOf(folder, region), fileOf(folder, region))
    return done(next)
  }
  return refuse('record.keyLost', { region })
}

/** One sealing or change of keys of a region at a time, whichever process does it. */
export async function holdRecord(tx: Tx, region: string): Promise<void> {
  await tx`select pg_advisory_xact_lock(hashtextextended(${`gezhi record ${region}`}, 0))`
}

/** Makes the first key of a region that has none, and tells whether it did. */
export async function ensureKey(db: Pool, folder: KeyFolder, region: string, now: Date): Promise<boolean> {
  if ((await listKeyStatements(db, region)).length > 0) return false
  return inTransaction(db, async (tx) => {
    await holdRecord(tx, region)
    const statements = await listKeyStatements(tx, region)
    if (statements.length > 0) return false
    await state(tx, region, statements, makeKey(folder, fileOf(folder, region)), { at: now, how: 'first', reason: null }, null)
    return true
  })
}

/** 更换: a new key, which the one in force signs for. The old one's file is overwritten: nobody needs it, and nobody can steal it. */
export async function rotateKey(
  db: Pool,
  folder: KeyFolder,
  region: string,
  reason: string | null,
  now: Date,
): Promise<Outcome<SignedKey>> {
  const outcome = await inTransaction(db, async (tx): Promise<Outcome<SignedKey>> => {
    await holdRecord(tx, region)
    const statements = await listKeyStatements(tx, region)
    const old = keyInForce(folder, region, statements)
    if (!old.ok) return old
    const next = makeKey(folder, nextFileOf(folder, region))
    return done(await state(tx, region, statements, next, { at: now, how: 'rotated', reason }, old.value))
  })
  if (outcome.ok) renameSync(nextFileOf(folder, region), fileOf(folder, region))
  return outcome
}

/** 重新声明: a new key because the one in force is lost. Everybody can read that, and why; heads of before stay what they are. */
export async function declareKey(db: Pool, folder: KeyFolder, region: string, reason: string, now: Date): Promise<SignedKey> {
  const key = await inTransaction(db, async (tx) => {
    await holdRecord(tx, region)
    const statements = await listKeyStatements(tx, region)
    return state(tx, region, statements, makeKey(folder, nextFileOf(folder, region)), { at: now, how: 'declared', reason }, null)
  })
  renameSync(nextFileOf(folder, region), fileOf(folder, region))
  return key
}

type Stated = { readonly at: Date; readonly how: KeyStatement['how']; readonly reason: string | null }

async function state(
  tx: Tx,
  region: string,
  before: readonly SignedKey[],
  key: SigningKey,
  { at, how, reason }: Stated,
  old: SigningKey | null,
): Promise<SignedKey> {
  const last = before.at(-1)
  const statement: KeyStatement = {
    region,
    number: before.length + 1,
    keyId: key.keyId,
    publicKey: key.publicKey,
    at: at.toISOString(),
    fromHead: ((await findLastHead(tx, region))?.number ?? 0) + 1,
    how,
    reason,
    previous: last ? toHex(sha256(keyBytes(last))) : null,
  }
  const message = keyBytes(statement)
  const signed: SignedKey = { ...statement, signature: key.sign(message), signatureBefore: old?.sign(message) ?? null }
  await insertKeyStatement(tx, signed)
  return signed
}
