import { headsFile, PublishedRecord, ReceiptFile } from '../../../contract/record.ts'
import { checkReceipt, type Checked } from '../../../domain/record/check.ts'
import type { Published } from '../../../domain/record/record.ts'
import { requestOf } from '../../request.ts'
import { browserChecker } from './browser-checker.ts'

/** What became of a chosen file. `at` is when its entry was made, `compared` how many published heads it was held against. */
export type Outcome =
  | { readonly kind: 'checked'; readonly checked: Checked; readonly at: string; readonly compared: number | null }
  | { readonly kind: 'cannot' }
  | { readonly kind: 'badFile' }

/** Checks a receipt on this device. What is asked of the server is the public file of heads, the same for everybody. */
export async function checkFile(file: Blob): Promise<Outcome> {
  const receipt = ReceiptFile.safeParse(await file.text().then(parsed))
  if (!receipt.success) return { kind: 'badFile' }
  const checker = await browserChecker()
  if (checker === null) return { kind: 'cannot' }
  const published = await publishedHeads(receipt.data.leaf.region)
  const checked = await checkReceipt(checker, receipt.data, published)
  return { kind: 'checked', checked, at: receipt.data.leaf.at, compared: published?.heads.length ?? null }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function publishedHeads(region: string): Promise<Published | null> {
  try {
    const answer = await fetch(requestOf(headsFile, { region }).url)
    return answer.ok ? PublishedRecord.parse(await answer.json()) : null
  } catch {
    return null // no network, or an answer that is no file of heads: the receipt is then checked by itself, which is said
  }
}
