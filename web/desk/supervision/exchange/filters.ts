/** What the list shows, as it stands in the address; without `show`, what is stuck or waits. */
export type Shown = { readonly show?: 'out' | 'in'; readonly peer?: string }

export function readShown(address: URLSearchParams): Shown {
  const show = (['out', 'in'] as const).find((one) => one === address.get('show'))
  const peer = /^[a-z0-9-]{1,40}$/.exec(address.get('peer') ?? '')?.[0]
  return { ...(show && { show }), ...(peer !== undefined && { peer }) }
}

/** The same as a query, with its question mark; empty where nothing is chosen. */
export function writeShown(shown: Shown): string {
  const text = new URLSearchParams(shown).toString()
  return text === '' ? '' : `?${text}`
}
