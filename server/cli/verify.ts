import { join } from 'node:path'
import { openDatabase } from '../db/open.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { verifyFiles, type BrokenFile } from '../evidence/verify-files.ts'
import { verifyRegion } from '../matter/verify.ts'
import type { Context, Given } from './command.ts'

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

/** Walks the chains of one region, or of all, and then the originals of its attachments; names the first broken one and then ends with a failure. */
export async function runVerify({ values }: Given, { env, say, print }: Context): Promise<void> {
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
      const kept = await verifyFiles(database.migratorDb, region, join(database.folder, 'attachments'))
      if (kept.broken) throw fileRefusal(region, kept.broken)
      print(`${region}: ${matters} matters, ${entries} entries, ${kept.files} originals, whole`)
    }
  } finally {
    await database.stop()
  }
}
