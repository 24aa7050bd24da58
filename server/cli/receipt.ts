import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { remarkSentence, verdictSentence } from '../../contract/receipt-sentences.ts'
import { PublishedRecord, ReceiptFile } from '../../contract/record.ts'
import { checkReceipt } from '../../domain/record/check.ts'
import type { Published } from '../../domain/record/record.ts'
import { OperatorRefusal } from '../db/operator-refusal.ts'
import { nodeChecker } from '../record/sha256.ts'
import { refused } from './asked.ts'
import type { Context } from './command.ts'

/** Exit status of a receipt that cannot be proven yet, apart from 1 for one that is false and 2 for what is no receipt. */
const waitingStatus = 3

const verdicts = {
  proven: { zh: '属实', en: 'True' },
  waiting: { zh: '尚未封存', en: 'Not sealed yet' },
  broken: { zh: '不符', en: 'Not true' },
} as const

/** Reads a file of this system; what it is not is told with status 2. */
export async function readJson<Schema extends z.ZodType>(path: string, schema: Schema): Promise<z.infer<Schema>> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new OperatorRefusal({ zh: `读不到文件 ${path}。`, en: `Cannot read ${path}.` }, { status: 2 })
  })
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    const { zh, en } = refused({ code: 'record.badFile' })
    throw new OperatorRefusal({ zh: `${path}：${zh}。`, en: `${path}: ${en}.` }, { status: 2, cause })
  }
}

/** A file of heads that somebody kept. */
export function readHeads(path: string): Promise<Published> {
  return readJson(path, PublishedRecord)
}

/**
 * Checks a receipt without a database or a network. Ends with 0 where the entry is proven, 1 where something is false, 2 where the
 * file is no receipt, 3 where it is not sealed yet.
 */
export async function verifyReceipt(path: string, headsPath: string | undefined, { print, say }: Context): Promise<void> {
  const receipt = await readJson(path, ReceiptFile)
  const published = headsPath === undefined ? null : await readHeads(headsPath)
  const checked = await checkReceipt(nodeChecker, receipt, published)
  const words = verdictSentence(checked, receipt.leaf.at, (at) => at)
  const { zh, en } = verdicts[checked.verdict]
  const said = { zh: `${zh}：${words.zh}`, en: `${en}: ${words.en}` }
  if (checked.verdict !== 'proven') throw new OperatorRefusal(said, { status: checked.verdict === 'waiting' ? waitingStatus : 1 })
  print(`${said.zh} ${said.en}`)
  for (const remark of checked.remarks) say(remarkSentence(remark, (at) => at))
}
