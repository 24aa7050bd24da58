import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Published } from '../../domain/record/record.ts'
import { openDatabase, type Database } from '../db/open.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { verifyFiles, type BrokenFile } from '../evidence/verify-files.ts'
import { verifyRegion } from '../matter/verify.ts'
import { headsFileOf } from '../record/publish.ts'
import { verifyTree, type TreeBroken } from '../record/verify.ts'
import { refused } from './asked.ts'
import type { Context, Given } from './command.ts'
import { readHeads, verifyReceipt } from './receipt.ts'

const words = {
  entryChanged: { zh: '流转记录被改动', en: 'an entry was changed' },
  entryMissing: { zh: '流转记录缺失', en: 'an entry is missing' },
  entryAfterHead: { zh: '末条之后另有记录', en: 'there is an entry after the last one' },
  stateDiffers: { zh: '办件与其记录不符', en: 'the matter differs from its entries' },
  fileDiffers: { zh: '案情与其记录不符', en: 'the file of the proceeding differs from the entries' },
  clocksDiffer: { zh: '时限与其记录不符', en: 'the clocks differ from the entries' },
  matterMissing: { zh: '办件缺失', en: 'the matter is missing' },
} as const

function fileRefusal(region: string, { sha256, what, matterId }: BrokenFile): OperatorRefusal {
  const at = { zh: matterId === null ? '' : `（办件 ${matterId}）`, en: matterId === null ? '' : ` (matter ${matterId})` }
  return new OperatorRefusal({
    zh: `${region}：附件原件 ${sha256}${at.zh}${what === 'gone' ? '不在库中' : '内容已被改动'}，请从备份恢复。`,
    en: `${region}: the original ${sha256}${at.en} ${what === 'gone' ? 'is gone' : 'was changed'}. Restore it from a backup.`,
  })
}

const treeWords = {
  leafMissing: { zh: '存证树缺少此叶', en: 'the tree lacks this leaf' },
  leafChanged: { zh: '存证树的叶被改动', en: 'the leaf was changed' },
  entryGone: { zh: '已经封存的记录不见了', en: 'an entry that was sealed is gone' },
  entryDiffers: { zh: '记录与封存时不同', en: 'the entry is not what was sealed' },
  entryNotSealed: { zh: '记录既未封存，也不在待封存之列', en: 'the entry is neither sealed nor waiting to be' },
  subtreeDiffers: { zh: '存证树的子树不符', en: 'a subtree is not that of its leaves' },
  rootDiffers: { zh: '树根与存证树不符', en: 'the head is not that of the tree' },
} as const

function treeRefusal(region: string, { what, matterId, seq, number }: TreeBroken): OperatorRefusal {
  const { zh, en } = treeWords[what]
  const [atZh, atEn] =
    matterId === null ? [`第 ${number} 号`, `number ${number}`] : [`办件 ${matterId} 第 ${seq} 条`, `matter ${matterId}, entry ${seq}`]
  return new OperatorRefusal({ zh: `${region}：${atZh}，${zh}。`, en: `${region}: ${atEn}: ${en}.` })
}

/** The region's tree against its entries, its published file and a copy from elsewhere. */
async function verifyRecord(database: Database, region: string, copy: Published | undefined): Promise<string> {
  const file = headsFileOf(database.folder, region)
  const copies = [...(existsSync(file) ? [await readHeads(file)] : []), ...(copy?.region === region ? [copy] : [])]
  const { leaves, heads, broken, finding } = await verifyTree(database.migratorDb, region, copies)
  if (broken) throw treeRefusal(region, broken)
  if (finding) {
    const { zh, en } = refused(finding)
    throw new OperatorRefusal({ zh: `${region}：${zh}。`, en: `${region}: ${en}.` })
  }
  return `${leaves} leaves below ${heads} heads`
}

/**
 * Walks the chains of one region, or of all, then its tree and the heads published of it, then the originals of its attachments; names
 * the first broken one and then ends with a failure. With a receipt it checks that, and opens no database.
 */
export async function runVerify({ values, positionals }: Given, context: Context): Promise<void> {
  const { env, say, print } = context
  const heads = typeof values.heads === 'string' ? values.heads : undefined
  if (positionals[0] !== undefined) return verifyReceipt(positionals[0], heads, context)
  const copy = heads === undefined ? undefined : await readHeads(heads)
  const database = await openDatabase(env, { say, join: true })
  try {
    const asked = typeof values.region === 'string' ? values.region : undefined
    const regions = await database.migratorDb<
      { region: string }[]
    >`select region from region where ${asked ?? null}::text is null or region = ${asked ?? null} order by region`
    if (regions.length === 0) throw new OperatorRefusal({ zh: `没有区划 ${asked ?? ''}。`, en: `There is no region ${asked ?? ''}.` })
    for (const { region } of regions) {
      const { matters, entries, broken } = await verifyRegion(database.migratorDb, region)
      if (broken) {
        const { matterId, seq, what } = broken
        throw new OperatorRefusal({
          zh: `${region}：办件 ${matterId} 第 ${seq} 条，${words[what].zh}。此前 ${matters} 件。`,
          en: `${region}: matter ${matterId}, entry ${seq}: ${words[what].en}. ${matters} matters up to here.`,
        })
      }
      const sealed = await verifyRecord(database, region, copy)
      const kept = await verifyFiles(database.migratorDb, region, join(database.folder, 'attachments'))
      if (kept.broken) throw fileRefusal(region, kept.broken)
      print(`${region}: ${matters} matters, ${entries} entries, ${sealed}, ${kept.files} originals, whole`)
    }
  } finally {
    await database.stop()
  }
}
