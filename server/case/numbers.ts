import type { CivilDate } from '../../domain/clock/civil-date.ts'
import type { Pool } from '../db/pool.ts'

/** Numbers a process takes at a time. Numbers may be skipped when it stops; they are never given twice. */
const blockSize = 50
/** The sequence within a day has five digits. */
const sequenceMax = 99_999

type Block = { next: number; readonly end: number }

/**
 * Gives 案卷号: 6 digits of the division, 8 of the date, 5 of the sequence within it. Numbers are taken in
 * blocks outside the acts' transactions, so that filing does not queue on one row.
 */
export function caseNumbers(db: Pool, region: string): (day: CivilDate) => Promise<string> {
  const blocks = new Map<string, Promise<Block>>()
  return async (day) => {
    for (;;) {
      const waiting = blocks.get(day) ?? takeBlock(db, region, day)
      blocks.set(day, waiting)
      const block = await waiting.catch((fault: unknown) => {
        blocks.delete(day)
        throw fault
      })
      if (block.next < block.end) {
        const sequence = block.next
        block.next += 1
        if (sequence > sequenceMax) throw new Error(`more than ${sequenceMax} cases were filed in ${region} on ${day}`)
        return `${region}${day.replaceAll('-', '')}${String(sequence).padStart(5, '0')}`
      }
      if (blocks.get(day) === waiting) blocks.delete(day)
    }
  }
}

async function takeBlock(db: Pool, region: string, day: CivilDate): Promise<Block> {
  const [row] = await db<{ next: number }[]>`
    insert into number_block (region, kind, day, next) values (${region}, 'case', ${day}, ${1 + blockSize})
    on conflict (region, kind, day) do update set next = number_block.next + ${blockSize} returning next`
  if (!row) throw new Error('no block of numbers was taken')
  return { next: row.next - blockSize, end: row.next }
}
