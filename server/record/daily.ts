import type { Pool } from '../db/pool.ts'
import { OperatorRefusal, type Say } from '../db/operator-refusal.ts'
import { recordRefusals } from '../../contract/refusals/record.ts'
import { fill } from '../../contract/refusals/sentences.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Words } from '../../domain/kernel/words.ts'
import type { Registers } from '../region/registers.ts'
import { ensureKey, type KeyFolder } from './keys.ts'
import { writeHeadsFile } from './publish.ts'
import { sealDue } from './seal.ts'

/** The sentence for whoever runs the program. */
export function operatorSentence({ code, params }: Refusal): OperatorRefusal {
  const words = recordRefusals[code as keyof typeof recordRefusals] // refusals of this folder are all of that table
  return new OperatorRefusal({ zh: fill(words.zh, params), en: fill(words.en, params) })
}

/** Said when a region has got its first key. */
export const keyMade = (region: string, { path }: KeyFolder): Words => ({
  zh: `${region}：已生成存证签名密钥 ${path}。请另存一份副本，备份不含此密钥。`,
  en: `${region}: made the key that signs the record, in ${path}. Keep a copy elsewhere; backups leave it out.`,
})

export type DailyNeeds = {
  readonly db: Pool
  readonly registers: Registers
  readonly keys: KeyFolder
  readonly now: () => Date
  readonly say: Say
}

/**
 * The daily duty for one region, to be called as often as one likes: makes the first key, seals what is due, writes the file of heads.
 * A region that cannot be sealed is told of once a run of the program, not every minute.
 */
export function dailySealing({ db, registers, keys, now, say }: DailyNeeds): (code: string) => Promise<void> {
  const told = new Set<string>()
  return async (code) => {
    const at = now()
    const region = await registers.of(code, at)
    if (await ensureKey(db, keys, code, at)) say(keyMade(code, keys))
    const sealed = await sealDue(db, keys, code, at, region.rules.offsetMinutes)
    if (!sealed.ok) {
      if (!told.has(code)) say(operatorSentence(sealed.refusal))
      told.add(code)
    } else if (sealed.value.length > 0) {
      told.delete(code)
      await writeHeadsFile(db, keys.dataFolder, code)
    }
  }
}
