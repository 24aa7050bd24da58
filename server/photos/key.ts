import { createHmac, timingSafeEqual } from 'node:crypto'

/** Who sent a photo: a person's id, or anybody from outside. */
export type Uploader = string | 'public'

/**
 * The key handed out with an upload. Whoever presents it later proves that they sent these bytes to this region;
 * the hash alone proves nothing, because the public record shows it.
 */
export function uploadKey(secret: string, region: string, sha256: string, uploader: Uploader): string {
  return createHmac('sha256', secret).update(`upload\0${region}\0${sha256}\0${uploader}`).digest('base64url')
}

/** Whether `key` is the one handed out; compared in constant time. */
export function isUploadKey(key: string, secret: string, region: string, sha256: string, uploader: Uploader): boolean {
  const right = Buffer.from(uploadKey(secret, region, sha256, uploader))
  const given = Buffer.from(key)
  return given.length === right.length && timingSafeEqual(given, right)
}
