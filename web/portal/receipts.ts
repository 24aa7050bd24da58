import { keep, kept } from '../ui/storage.ts'

/** A report sent from this device, so that its reporter finds it again without the paper. */
export type Receipt = {
  readonly region: string
  readonly code: string
  readonly title: string
  readonly at: string
}

const place = 'gezhi.receipts'
const receiptsMax = 10

function isReceipt(value: unknown): value is Receipt {
  const one = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Receipt, unknown>>
  return [one.region, one.code, one.title, one.at].every((part) => typeof part === 'string')
}

/** Newest first. */
export function ownReceipts(): readonly Receipt[] {
  try {
    const stored: unknown = JSON.parse(kept(place) ?? '[]')
    return Array.isArray(stored) ? stored.filter(isReceipt) : []
  } catch {
    return []
  }
}

export function keepReceipt(receipt: Receipt): void {
  const others = ownReceipts().filter(({ code }) => code !== receipt.code)
  keep(place, JSON.stringify([receipt, ...others].slice(0, receiptsMax)))
}
