import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Say } from '../../server/db/operator-refusal.ts'
import { machine } from './served.ts'
import type { Share, Told } from './writs-worker.ts'

const usualWrits = 10_000

/**
 * Decisions set as PDF and kept as files, one compiler a core; afterwards the text of each file is compared with its
 * data. Only setting and keeping is timed.
 */
export async function benchWrits(say: Say, writs = usualWrits, workers = Math.min(2, availableParallelism())) {
  const folder = mkdtempSync(join(tmpdir(), 'gezhi-bench-writs-'))
  const crew = Array.from({ length: workers }, (_, first) => start({ folder, first, step: workers, writs }))
  try {
    await Promise.all(crew.map(({ next }) => next('ready')))
    const used = process.cpuUsage()
    const began = performance.now()
    for (const { worker } of crew) worker.postMessage('go')
    const set = await Promise.all(crew.map(({ next }) => next('set')))
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(used)
    say({ zh: `已排印 ${writs} 份，核对文字……`, en: `${writs} are set; comparing their text…` })
    const compared = await Promise.all(crew.map(({ next }) => next('compared')))
    const different = compared.flatMap((told) => told.different)
    return {
      bench: 'writs',
      writs,
      workers,
      ...machine(),
      seconds: Math.round(seconds * 10) / 10,
      writsPerSecond: Math.round(writs / seconds),
      // What one paper takes of a core, which other work on the machine does not change as it changes the rate.
      coreMillisecondsEach: Math.round((user + system) / 10 / writs) / 100,
      memoryMegabytes: Math.max(...set.map(({ rssMegabytes }) => rssMegabytes)),
      kilobytesEach: Math.round(set.reduce((sum, { bytes }) => sum + bytes, 0) / writs / 1000),
      different: different.length,
      examples: different.slice(0, 5),
    }
  } finally {
    await Promise.all(crew.map(({ worker }) => worker.terminate()))
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A worker, and what it tells next of a kind; a fault of it is thrown. */
function start(share: Share) {
  const worker = new Worker(readsTypeScript(new URL('./writs-worker.ts', import.meta.url)), { eval: true, workerData: share })
  const told = new Map<Told['kind'], Told>()
  const waiting = new Map<Told['kind'], (told: Told) => void>()
  let fail: (fault: Error) => void
  const failed = new Promise<never>((_resolve, reject) => (fail = reject))
  failed.catch(() => {})
  worker.once('error', (fault: Error) => fail(fault))
  worker.on('message', (message: Told) => {
    told.set(message.kind, message)
    waiting.get(message.kind)?.(message)
  })
  const next = <Kind extends Told['kind']>(kind: Kind): Promise<Extract<Told, { kind: Kind }>> => {
    const here = told.get(kind)
    const come = here ? Promise.resolve(here) : new Promise<Told>((resolve) => waiting.set(kind, resolve))
    return Promise.race([come, failed]) as Promise<Extract<Told, { kind: Kind }>> // kept and told by its kind
  }
  return { worker, next }
}

/** A worker does not read TypeScript of itself, and takes no loader from the process that starts it. */
function readsTypeScript(file: URL): string {
  return `import('${import.meta.resolve('tsx/esm/api')}').then(({ register }) => { register(); return import('${file.href}') })`
}
