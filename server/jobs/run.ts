import type { Pool } from '../db/pool.ts'
import type { Live } from '../http/live.ts'
import type { Registers } from '../region/registers.ts'
import type { Say } from '../db/operator-refusal.ts'
import { dailySealing } from '../record/daily.ts'
import type { KeyFolder } from '../record/keys.ts'
import { exchangePass } from '../exchange/jobs.ts'
import type { ExchangeKeys } from '../exchange/keys.ts'
import type { PhotoStore } from '../photos/store.ts'
import { januaryReport } from '../supervision/information/report.ts'
import { nightlyClues } from '../supervision/clues/nightly.ts'
import { forgetChanges } from '../matter/total.ts'
import { batchMax, deliver } from './deliver.ts'
import { sweep } from './sweep.ts'

const deliverEveryMs = 400
const sweepEveryMs = 5_000
const forgetEveryMs = 60_000
const sealEveryMs = 30_000
const exchangeEveryMs = 1_000
const cluesEveryMs = 600_000
const reportEveryMs = 3_600_000

export type JobNeeds = {
  readonly db: Pool
  readonly registers: Registers
  readonly live: Live
  readonly photos: PhotoStore
  readonly exchangeKeys: ExchangeKeys
  readonly now: () => Date
  readonly onFault: (fault: unknown) => void
  /** Where the keys that sign the record stand. */
  readonly keys: KeyFolder
  /** To whoever runs the program. */
  readonly say: Say
}

/** Runs the recurring duties of this process until it is told to stop; one pass ends before the next begins. */
export function runJobs(needs: JobNeeds): { stop: () => Promise<void> } {
  const stops = [
    every(deliverEveryMs, needs, async (code) => {
      while ((await deliver(needs.db, needs.registers, needs.live, code, needs.now())) === batchMax);
    }),
    every(sweepEveryMs, needs, async (code) => void (await sweep(needs.db, needs.registers, code, needs.now()))),
    every(forgetEveryMs, needs, (code) => forgetChanges(needs.db, code)),
    every(sealEveryMs, needs, dailySealing(needs)),
    every(exchangeEveryMs, needs, (code) => exchangePass(needs, code)),
    every(cluesEveryMs, needs, nightlyClues(needs.db, needs.registers, needs.now)),
    every(reportEveryMs, needs, januaryReport(needs.db, needs.registers, needs.now)),
  ]
  return { stop: async () => void (await Promise.all(stops.map((stop) => stop()))) }
}

function every(ms: number, { db, onFault }: JobNeeds, work: (region: string) => Promise<void>): () => Promise<void> {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let pass = Promise.resolve()
  const run = async () => {
    try {
      const regions = await db<{ region: string }[]>`select region from region order by region`
      for (const { region } of regions) if (!stopped) await work(region)
    } catch (fault) {
      if (!stopped) onFault(fault)
    }
  }
  const next = () => {
    timer = setTimeout(() => {
      pass = run().then(() => {
        if (!stopped) next()
      })
    }, ms)
  }
  next()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await pass
  }
}
