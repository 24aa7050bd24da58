/**
 * Issues writs without end from several connections at once, to be killed at any moment: prints each number after its
 * transaction has ended. Every fourth transaction is undone after it took a number.
 */
import { must } from '../../domain/kernel/outcome.ts'
import { connect, inTransaction, type Target } from '../../server/db/pool.ts'
import { issueWrit } from '../../server/documents/numbers.ts'
import { sampleWrit } from '../documents/samples.ts'

class Undone extends Error {}

const { target, region, unitId, unitWord, matterId, writers } = JSON.parse(process.argv[2] ?? '{}') as {
  target: Target
  region: string
  unitId: string
  unitWord: string
  matterId: string
  writers: number
}
const db = connect(target, { max: writers })

async function write(): Promise<void> {
  for (let turn = 1; ; turn += 1) {
    try {
      const number = await inTransaction(db, async (tx) => {
        const document = { ...sampleWrit('penaltyDecision', turn), number: null }
        const issuing = { region, regionWord: '清', unitWord, unitId, matterId, seq: 1, document, year: 2026, at: new Date() }
        const issued = must(await issueWrit(tx, issuing))
        if (turn % 4 === 0) throw new Undone()
        return issued.number
      })
      process.stdout.write(`${number}\n`)
    } catch (fault) {
      if (!(fault instanceof Undone)) throw fault
    }
  }
}

await Promise.all(Array.from({ length: writers }, write))
