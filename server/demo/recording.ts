import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { NamedFile } from '../../domain/evidence/file-kinds.ts'
import { must } from '../../domain/kernel/outcome.ts'
import { inTransaction, type Pool } from '../db/pool.ts'
import { insertFile } from '../evidence/store.ts'
import type { PhotoStore } from '../photos/store.ts'

/** A WAV with so many seconds of a quiet tone: one channel, 8,000 samples a second, 8 bits each. */
export function tone(seconds: number): Buffer {
  const samples = Buffer.from(Array.from({ length: Math.round(8000 * seconds) }, (_, at) => 128 + Math.round(20 * Math.sin(at / 3))))
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8000, 24)
  head.writeUInt32LE(8000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

const sound = tone(1.5)

/** The demonstration's recording: a tone and no voice, so that nobody takes it for evidence. */
export const demoRecording: NamedFile = { sha256: createHash('sha256').update(sound).digest('hex'), name: '演示录音.wav' }

/** Keeps the recording as any other file. Repeating it adds nothing. */
export async function keepRecording(db: Pool, store: PhotoStore, region: string, now: Date): Promise<void> {
  const kept = must(await store.keepFile(Readable.from([sound]), sound.length))
  await inTransaction(db, (tx) => insertFile(tx, region, kept, null, now))
}
