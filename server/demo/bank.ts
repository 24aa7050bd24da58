import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool } from '../db/pool.ts'
import { readBankFile } from '../payments/read.ts'
import { findTarget, takePayments } from '../payments/take.ts'
import type { Region } from '../region/region.ts'

/** What the bank sends of the demonstration: some payments fit a decision, and each of the others waits for another reason. */
const list = ['whole', 'whole', 'half', 'payerDiffers', 'tooMuch'] as const

/** Takes in one list of the bank over the decisions that are to be paid, unless one has been taken already. Gives the number of its lines. */
export async function takeDemoPayments(db: Pool, region: Region, now: Date): Promise<number> {
  const [taken] = await db`select 1 from bank_payment where region = ${region.code} limit 1`
  if (taken) return 0
  const numbers = await db<{ number: string }[]>`
    select w.number from matter m join writ w on w.region = m.region and w.matter_id = m.matter_id and w.kind = 'penaltyDecision'
    where m.region = ${region.code} and m.procedure = 'penalty' and m.state = 'performing' and w.number is not null
    order by m.opened_at, m.matter_id`
  const owing = await inTransaction(db, async (tx) => {
    const found = []
    for (const { number } of numbers) {
      const matched = (await findTarget(tx, region, number, now))?.matched
      if (matched && matched.open && matched.leftFen > 0 && matched.partyName !== null)
        found.push({ number, fen: matched.leftFen, payer: matched.partyName })
    }
    return found.slice(0, list.length)
  })
  const day = region.today(now)
  const rows = owing.map(({ number, fen, payer }, at) => {
    const kind = list[at]
    const sum = kind === 'half' ? Math.floor(fen / 2) : kind === 'tooMuch' ? fen + 50_000 : fen
    return [day, (sum / 100).toFixed(2), number, `YH${day.replaceAll('-', '')}${at + 1}`, kind === 'payerDiffers' ? '代缴人' : payer]
  })
  const unknown = [day, '200.00', '无此文号', `YH${day.replaceAll('-', '')}0`, '某某']
  const csv = [['paid_on', 'sum', 'number', 'receipt', 'payer'], ...rows, unknown].map((row) => row.join(',')).join('\n')
  const file = must(await readBankFile(Buffer.from(csv)))
  await takePayments(db, { region, file, name: `代收-${day}.csv`, by: null, now })
  return file.lines.length
}
