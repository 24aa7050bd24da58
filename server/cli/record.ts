import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import type { PublishedHead } from '../../domain/record/record.ts'
import { openDatabase, type Database } from '../db/open.ts'
import { OperatorRefusal, type Say } from '../db/operator-refusal.ts'
import { keyMade } from '../record/daily.ts'
import { declareKey, ensureKey, openKeyFolder, rotateKey } from '../record/keys.ts'
import { writeHeadsFile } from '../record/publish.ts'
import { seal } from '../record/seal.ts'
import { refused, regionOf } from './asked.ts'
import type { Context, Given } from './command.ts'

const whats = ['key', 'seal', 'heads'] as const

/** 存证: makes, changes or declares the signing key of a region; seals now; or writes the file of heads. */
export async function runRecord(given: Given, { env, say, print }: Context): Promise<void> {
  const what = whats.find((one) => one === given.positionals[0])
  if (!what) throw new OperatorRefusal({ zh: '请写 key、seal 或者 heads。', en: 'Say key, seal or heads.' }, { status: 2 })
  const database = await openDatabase(env, { say, join: true })
  try {
    const { code } = await regionOf(database.db, given)
    if (what === 'key') await changeKey(database, code, given, print)
    if (what === 'seal') {
      const { number, size, root } = mustSeal(await sealNow(database, code, new Date(), say))
      print(`${code}: head ${number}, ${size} entries, ${root}`)
    }
    print(await writeHeadsFile(database.db, database.folder, code))
  } finally {
    await database.stop()
  }
}

function mustSeal<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw refused(outcome.refusal)
  return outcome.value
}

async function sealNow({ db, folder }: Database, code: string, now: Date, say: Say): Promise<Outcome<PublishedHead>> {
  const keys = openKeyFolder(folder)
  if (await ensureKey(db, keys, code, now)) say(keyMade(code, keys))
  return seal(db, keys, code, now, now)
}

async function changeKey({ db, folder }: Database, code: string, { values }: Given, print: (line: string) => void): Promise<void> {
  const keys = openKeyFolder(folder)
  const now = new Date()
  if (await ensureKey(db, keys, code, now)) return print(`${code}: key 1, ${keys.path}`)
  const lost = typeof values.lost === 'string' ? values.lost.trim() : undefined
  if (lost === '') throw new OperatorRefusal({ zh: '请写明丢失的理由：它会公开。', en: 'Say why it is lost: the reason is published.' })
  const reason = typeof values.reason === 'string' ? values.reason : null
  const key = lost === undefined ? await rotateKey(db, keys, code, reason, now) : done(await declareKey(db, keys, code, lost, now))
  const { number, how, keyId } = mustSeal(key)
  print(`${code}: key ${number} (${how}) ${keyId}, ${keys.path}`)
}
