/**
 * One core's share of the bench of writs: sets its decisions and keeps them as files, says how long that took, then
 * reads every file back and compares its text with the data.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { missingGlyphs } from '../../server/documents/glyphs.ts'
import { writPdf } from '../../server/documents/pdf.ts'
import { absentFrom, pdfPages, printedTexts } from '../../test/documents/pdf-text.ts'
import { sampleWrit } from '../../test/documents/samples.ts'

export type Share = { readonly folder: string; readonly first: number; readonly step: number; readonly writs: number }
export type Told =
  | { readonly kind: 'ready' }
  | { readonly kind: 'set'; readonly bytes: number; readonly rssMegabytes: number }
  | { readonly kind: 'compared'; readonly different: readonly string[] }

const { folder, first, step, writs } = workerData as Share
const own = Array.from({ length: Math.ceil((writs - first) / step) }, (_, at) => first + at * step)
const at = new Date('2026-10-13T01:00:00Z')
const fileOf = (n: number) => join(folder, `${n}.pdf`)
const tell = (told: Told) => parentPort?.postMessage(told)

// The compiler and its fonts are there before time is taken, as in a server that runs.
for (let n = 0; n < 20; n += 1) writPdf(sampleWrit('penaltyDecision', n), at)
tell({ kind: 'ready' })
parentPort?.once('message', () => void work())

async function work(): Promise<void> {
  let bytes = 0
  for (const n of own) {
    const pdf = writPdf(sampleWrit('penaltyDecision', n), at)
    bytes += pdf.length
    writeFileSync(fileOf(n), pdf)
  }
  tell({ kind: 'set', bytes, rssMegabytes: Math.round(process.memoryUsage().rss / 1e6) })
  const different: string[] = []
  for (const n of own) {
    const texts = printedTexts(sampleWrit('penaltyDecision', n))
    const absent = [...absentFrom(await pdfPages(fileOf(n)), texts), ...missingGlyphs(texts.join(''))]
    if (absent.length > 0) different.push(`${n}: ${absent.join(' | ')}`)
  }
  tell({ kind: 'compared', different })
}
