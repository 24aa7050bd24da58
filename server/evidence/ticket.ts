import { createHmac, timingSafeEqual } from 'node:crypto'

/** How long an original that was taken out can be read, in milliseconds. */
export const ticketMs = 2 * 3_600_000

type Reading = { readonly region: string; readonly personId: string; readonly matterId: string; readonly sha256: string }

const sign = (secret: string, { region, personId, matterId, sha256 }: Reading, until: string): string =>
  createHmac('sha256', secret).update(`reading\0${region}\0${personId}\0${matterId}\0${sha256}\0${until}`).digest('base64url')

/** What lets one person read one original of one matter until a time; it is no use to anybody else. */
export function ticketFor(secret: string, reading: Reading, now: Date): string {
  const until = String(now.getTime() + ticketMs)
  return `${until}.${sign(secret, reading, until)}`
}

/** Whether `ticket` was given for this reading and still holds; compared in constant time. */
export function ticketHolds(ticket: string, secret: string, reading: Reading, now: Date): boolean {
  const [until = '', given = ''] = ticket.split('.')
  const [a, b] = [Buffer.from(sign(secret, reading, until)), Buffer.from(given)]
  return a.length === b.length && timingSafeEqual(a, b) && Number(until) > now.getTime()
}
