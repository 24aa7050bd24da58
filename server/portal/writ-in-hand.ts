import { plainCode, plainNumber } from '../../domain/documents/check-code.ts'
import { done, type Outcome } from '../../domain/kernel/outcome.ts'
import { sameCode } from '../documents/check-code.ts'
import { findWritNumbered, listWritsOf, type KeptWrit } from '../documents/store.ts'
import { findRoot, type Root } from '../enforcement/proceedings.ts'
import type { Context } from '../http/context.ts'
import { regionOr404 } from '../http/serve.ts'
import { findMatter, type Loaded } from '../matter/load.ts'
import type { Region } from '../region/region.ts'
import { guarded } from './guess.ts'

/** A writ whose number and check code somebody has, with the matter it belongs to as it stands now. */
export type WritInHand = {
  readonly region: Region
  readonly writ: KeptWrit & { readonly number: string }
  readonly code: string
  /** The matter that issued it, and the proceeding it stands in. */
  readonly here: Loaded
  readonly root: Root
  readonly rootMatter: Loaded
  /** Every writ of the matter that issued it, oldest first. */
  readonly others: readonly KeptWrit[]
}

export type Asked = { readonly region: string; readonly number: string; readonly code: string }

/**
 * Opens a writ by number and code. Refuses `access.badCheckCode` alike for a number that is not there, a code that is not its own
 * and a region that is not there, and `access.tooMany` after ten of these.
 */
export async function openWrit(context: Context, asked: Asked): Promise<Outcome<WritInHand>> {
  const { db } = context
  const code = plainCode(asked.code)
  const opened = await guarded(context, 'access.badCheckCode', async () => {
    const writ = await findWritNumbered(db, asked.region, plainNumber(asked.number))
    // A code is compared also where there is no writ, so that both take their time.
    const right = sameCode(code, writ?.document.check?.code ?? '')
    return right && code !== '' && writ !== undefined && writ.number !== null ? { ...writ, number: writ.number } : undefined
  })
  if (!opened.ok) return opened
  const region = await regionOr404(context, asked.region)
  if (!region.ok) return region
  const writ = opened.value
  const [here, root, others] = await Promise.all([
    findMatter(db, asked.region, writ.matterId),
    findRoot(db, asked.region, writ.matterId),
    listWritsOf(db, asked.region, [writ.matterId]),
  ])
  const rootMatter = root && (root.rootId === writ.matterId ? here : await findMatter(db, asked.region, root.rootId))
  if (!here || !root || !rootMatter) throw new Error(`the matter of writ ${writ.id} is not there`)
  return done({ region: region.value, writ, code, here, root, rootMatter, others })
}

/** The later writ of the same kind that took its place, as a second notice takes that of the first. */
export function replacement({ writ, others }: Pick<WritInHand, 'writ' | 'others'>): KeptWrit | undefined {
  if (writ.kind !== 'priorNotice' && writ.kind !== 'hearingNotice') return undefined
  const last = others.filter(({ kind }) => kind === writ.kind).at(-1)
  return last && last.id !== writ.id ? last : undefined
}
