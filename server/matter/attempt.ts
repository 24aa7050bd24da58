import type { Outcome } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'

class Refused extends Error {
  readonly outcome: { ok: false } & Outcome<never>
  constructor(outcome: { ok: false } & Outcome<never>) {
    super('refused')
    this.outcome = outcome
  }
}

/**
 * Runs a command in a transaction of its own: a refusal undoes everything it had done. Of two requests with one key at
 * the same moment, the later one runs again and finds the first one's answer.
 */
export async function attempt<T>(db: Pool, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await once(db, work)
  } catch (fault) {
    if ((fault as { constraint_name?: unknown } | null)?.constraint_name !== 'matter_entry_request_key') throw fault
    return once(db, work)
  }
}

async function once<T>(db: Pool, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await inTransaction(db, async (tx) => {
      const outcome = await work(tx)
      if (!outcome.ok) throw new Refused(outcome)
      return outcome
    })
  } catch (thrown) {
    if (thrown instanceof Refused) return thrown.outcome
    throw thrown
  }
}
