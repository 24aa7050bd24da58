import type { Outcome } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool, type Tx } from '../db/pool.ts'

class Refused extends Error {
  readonly outcome: { ok: false } & Outcome<never>
  constructor(outcome: { ok: false } & Outcome<never>) {
    super('refused')
    this.outcome = outcome
  }
}

/** Runs a command in a transaction of its own: a refusal undoes everything it had done. */
export async function attempt<T>(db: Pool, work: (tx: Tx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
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
