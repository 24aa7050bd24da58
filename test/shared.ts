import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The path of a shared data file, or undefined where the folder is absent: the test then skips, saying so. */
export function shared(name: string): string | undefined {
  const folder = process.env.GEZHI_SHARED ?? fileURLToPath(new URL('../../shared', import.meta.url))
  const path = `${folder}/${name}`
  return existsSync(path) ? path : undefined
}
