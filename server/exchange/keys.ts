/** The key that signs what a region sends to other organs: `exchange` in the data folder, apart from the keys of the record. */
import { existsSync, readFileSync } from 'node:fs'
import { createPrivateKey } from 'node:crypto'
import { join } from 'node:path'
import { makeKey, signingKey, type SigningKey } from '../record/keys.ts'

export type ExchangeKeys = { readonly of: (region: string) => SigningKey }

/** Keys are made when they are first asked for, and read once. */
export function openExchangeKeys(dataFolder: string): ExchangeKeys {
  const folder = { path: join(dataFolder, 'exchange'), dataFolder }
  const known = new Map<string, SigningKey>()
  const read = (region: string): SigningKey => {
    const path = join(folder.path, `${region}.key`)
    return existsSync(path) ? signingKey(createPrivateKey(readFileSync(path))) : makeKey(folder, path)
  }
  return {
    of: (region) => {
      const key = known.get(region) ?? read(region)
      known.set(region, key)
      return key
    },
  }
}
