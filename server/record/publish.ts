import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PublishedRecord } from '../../contract/record.ts'
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

/** The file of heads as it was written last; null where there is none yet. */
export function readHeadsFile(dataFolder: string, region: string): Published | null {
  const path = headsFileOf(dataFolder, region)
  return existsSync(path) ? PublishedRecord.parse(JSON.parse(readFileSync(path, 'utf8'))) : null
}

/** 树根文件: written anew after each sealing, never half, to be copied to wherever others keep it. */
export async function writeHeadsFile(db: Db, dataFolder: string, region: string): Promise<string> {
  const path = headsFileOf(dataFolder, region)
  mkdirSync(join(dataFolder, 'record', 'published'), { recursive: true })
  writeFileSync(`${path}.new`, JSON.stringify(await publishedRecord(db, region)))
  renameSync(`${path}.new`, path)
  return path
}
