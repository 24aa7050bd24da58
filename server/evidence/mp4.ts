/** What an MP4, M4A or MOV file says of itself (ISO/IEC 14496-12; QuickTime File Format): whole or not, when, where, how long. */
import type { FileHandle } from 'node:fs/promises'

export type Film = {
  /** False where a box ends after the file does: it did not arrive whole, or was cut. */
  readonly whole: boolean
  readonly takenAt: Date | null
  readonly takenPoint: { readonly x: number; readonly y: number } | null
  readonly seconds: number | null
}

type Box = { readonly type: string; readonly from: number; readonly to: number }

/** Seconds from 1904-01-01, where the format begins to count, to 1970-01-01. */
const epochSeconds = 2_082_844_800
const boxesMax = 10_000
/** The header of a film is some megabytes at most; a longer one is not looked through. */
const moovBytesMax = 64 * 1_048_576

export async function readFilm(file: FileHandle, length: number): Promise<Film> {
  const nothing = { takenAt: null, takenPoint: null, seconds: null }
  const top = await boxesIn(file, 0, length)
  const moov = top?.find(({ type }) => type === 'moov')
  if (!top || !moov) return { whole: false, ...nothing }
  if (moov.to - moov.from > moovBytesMax) return { whole: true, ...nothing }
  const inside = (await boxesIn(file, moov.from, moov.to)) ?? []
  const head = inside.find(({ type }) => type === 'mvhd')
  const user = inside.find(({ type }) => type === 'udta')
  const place = user && (await boxesIn(file, user.from, user.to))?.find(({ type }) => type === '\u00a9xyz')
  return {
    whole: true,
    ...(head ? timesOf(await bytesOf(file, head)) : nothing),
    takenPoint: place ? placeOf(await bytesOf(file, place)) : null,
  }
}

/** The boxes of a stretch; undefined where one does not fit into it. */
async function boxesIn(file: FileHandle, from: number, to: number): Promise<Box[] | undefined> {
  const found: Box[] = []
  for (let at = from; at + 8 <= to && found.length < boxesMax;) {
    const head = Buffer.alloc(16)
    await file.read(head, 0, 16, at)
    const short = head.readUInt32BE(0)
    const long = short === 1
    const size = short === 0 ? to - at : long ? Number(head.readBigUInt64BE(8)) : short
    if (size < (long ? 16 : 8) || at + size > to) return undefined
    found.push({ type: head.toString('latin1', 4, 8), from: at + (long ? 16 : 8), to: at + size })
    at += size
  }
  return found
}

async function bytesOf(file: FileHandle, { from, to }: Box): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.min(to - from, 4096))
  await file.read(bytes, 0, bytes.length, from)
  return bytes
}

function timesOf(head: Buffer): Pick<Film, 'takenAt' | 'seconds' | 'takenPoint'> {
  const wide = head[0] === 1
  if (head.length < (wide ? 32 : 20)) return { takenAt: null, seconds: null, takenPoint: null }
  const made = wide ? Number(head.readBigUInt64BE(4)) : head.readUInt32BE(4)
  const scale = head.readUInt32BE(wide ? 20 : 12)
  const length = wide ? Number(head.readBigUInt64BE(24)) : head.readUInt32BE(16)
  // Programs that cut films leave the time at nought.
  const takenAt = made > epochSeconds ? new Date((made - epochSeconds) * 1000) : null
  return { takenAt, seconds: scale === 0 ? null : Math.round((length / scale) * 10) / 10, takenPoint: null }
}

/** ISO 6709: `+32.3994+119.9100/`. */
function placeOf(box: Buffer): Film['takenPoint'] {
  const parts = /([+-]\d{1,2}(?:\.\d+)?)([+-]\d{1,3}(?:\.\d+)?)/.exec(box.toString('latin1'))
  if (!parts) return null
  const [y, x] = [Number(parts[1]), Number(parts[2])]
  return Math.abs(y) <= 90 && Math.abs(x) <= 180 && (x !== 0 || y !== 0) ? { x, y } : null
}
