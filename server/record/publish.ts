import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Published } from '../../domain/record/record.ts'
import type { Db } from '../db/pool.ts'
import { listAllHeads, listKeyStatements } from './store.ts'

/** Everything that is public of a region's record. */
export async function publishedRecord(db: Db, region: string): Promise<Published> {
  const [keys, heads] = await Promise.all([listKeyStatements(db, region), listAllHeads(db, region)])
  return { format: 'gezhi-heads', region, keys, heads }
}

/** Where the file of heads of a region stands in the data folder. */
export function headsFileOf(dataFolder: string, region: string): string {
  return join(dataFolder, 'record', 'published', `${region}-heads.json`)
}

/** 树根文件: written anew after each sealing, never half, to be copied to wherever others keep it. */
export async function writeHeadsFile(db: Db, dataFolder: string, region: string): Promise<string> {
  const path = headsFileOf(dataFolder, region)
  mkdirSync(join(dataFolder, 'record', 'published'), { recursive: true })
  writeFileSync(`${path}.new`, JSON.stringify(await publishedRecord(db, region)))
  renameSync(`${path}.new`, path)
  return path
}
