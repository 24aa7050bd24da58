/** What a file is, found out from its bytes: kind, size, where and when it was taken. */
import { open } from 'node:fs/promises'
import exifr from 'exifr'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'

/** Kinds that cameras and albums give. What a name or a header claims is not asked. */
const photoTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif']

/** More pixels than any phone's usual photo has; a small file that unpacks to more is no photo. */
const pixelsMax = 120_000_000

/** Leading bytes that tell the kind. */
const headBytes = 4100

export type Look = {
  readonly mediaType: string
  /** Pixels as it is looked at, after the camera's rotation. */
  readonly width: number
  readonly height: number
  readonly takenAt: Date | null
  /** Degrees; a phone's WGS-84 is taken as CGCS2000, from which it differs by less than a metre. */
  readonly takenPoint: { readonly x: number; readonly y: number } | null
}

export const sizes = { thumb: 320, view: 1600 } as const
export type CopySize = keyof typeof sizes

/**
 * Looks at the file at `path`. Refuses `upload.notAPhoto`, `upload.heicUnread` and `upload.broken`.
 * @param offsetMinutes of the region's clock, for cameras that do not say theirs
 */
export async function lookAt(path: string, offsetMinutes: number): Promise<Outcome<Look>> {
  const kind = await fileTypeFromBuffer(await head(path))
  if (!kind || !photoTypes.includes(kind.mime)) return refuse('upload.notAPhoto')
  const meta = await sharp(path, { limitInputPixels: pixelsMax, failOn: 'error' })
    .metadata()
    .catch(() => undefined)
  const heic = kind.mime === 'image/heic' || kind.mime === 'image/heif'
  if (!meta) return refuse(heic ? 'upload.heicUnread' : 'upload.broken')
  const turned = (meta.orientation ?? 1) >= 5
  const exif = await exifOf(path)
  return done({
    mediaType: kind.mime,
    width: turned ? meta.height : meta.width,
    height: turned ? meta.width : meta.height,
    takenAt: takenAt(exif, offsetMinutes),
    takenPoint: takenPoint(exif),
  })
}

/**
 * Writes a copy for others to see: turned upright, made smaller, in sRGB, on white, and without any metadata.
 * Decoding every pixel is also the test that the photo is whole; false where it is not.
 */
export async function writeCopy(path: string, size: CopySize, to: string): Promise<boolean> {
  const side = sizes[size]
  try {
    await sharp(path, { limitInputPixels: pixelsMax, failOn: 'error' })
      .rotate()
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: size === 'thumb' ? 72 : 80 })
      .toFile(to)
    return true
  } catch (fault) {
    if (isFull(fault)) throw fault
    return false
  }
}

/** Whether a fault says that the disk, or the account's share of it, is full. */
export function isFull(fault: unknown): boolean {
  const { code, message } = (fault ?? {}) as { code?: unknown; message?: unknown }
  return code === 'ENOSPC' || code === 'EDQUOT' || (typeof message === 'string' && /No space left|ENOSPC|quota exceeded/i.test(message))
}

async function head(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

type Exif = Readonly<Record<string, unknown>>

/** Whatever can be read; a photo without EXIF, or with a broken one, is a photo all the same. */
async function exifOf(path: string): Promise<Exif> {
  const pick = [
    'DateTimeOriginal',
    'CreateDate',
    'OffsetTimeOriginal',
    'OffsetTime',
    'GPSLatitude',
    'GPSLongitude',
    'GPSLatitudeRef',
    'GPSLongitudeRef',
  ]
  const read: unknown = await exifr.parse(path, { pick, reviveValues: false }).catch(() => undefined)
  return typeof read === 'object' && read !== null ? (read as Exif) : {}
}

/** The camera's own offset where it is kept, else the region's. A time that cannot be is none. */
function takenAt(exif: Exif, offsetMinutes: number): Date | null {
  const parts = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}):(\d{2}):(\d{2})/.exec(text(exif.DateTimeOriginal) ?? text(exif.CreateDate) ?? '')
  if (!parts) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(1).map(Number)
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second) - ownOffset(exif, offsetMinutes) * 60_000)
  return year >= 1990 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31 ? at : null
}

function ownOffset(exif: Exif, otherwise: number): number {
  const parts = /^([+-])(\d{2}):(\d{2})$/.exec(text(exif.OffsetTimeOriginal) ?? text(exif.OffsetTime) ?? '')
  if (!parts) return otherwise
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3]))
}

/** exifr works out signed degrees beside the raw values; zero and zero is a device without a fix. */
function takenPoint({ latitude, longitude }: Exif): Look['takenPoint'] {
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return null
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude) || (latitude === 0 && longitude === 0)) return null
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { x: longitude, y: latitude } : null
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value.trim() : undefined)
