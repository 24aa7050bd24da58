import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { openOriginal, readFile, uploadFile } from '../../contract/evidence.ts'
import { fileMegabytesUsual } from '../../domain/evidence/file-kinds.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Reader } from '../../domain/people/reach.ts'
import { findAct, verbOf } from '../../domain/procedure/procedure.ts'
import { inTransaction } from '../db/pool.ts'
import type { StaffContext } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { actorFor } from '../matter/act-handlers.ts'
import { attempt } from '../matter/attempt.ts'
import type { Loaded } from '../matter/load.ts'
import { perform } from '../matter/perform.ts'
import { procedureOf } from '../matter/procedures.ts'
import { findReadable } from '../matter/readable.ts'
import { stretchOf } from './range.ts'
import { attachmentsOf, insertFile, type KeptAttachment } from './store.ts'
import { ticketFor, ticketHolds } from './ticket.ts'

/** Files of evidence: taken in under their hash; read by whoever may read the matter, and every reading is entered. */
export const evidenceFileHandlers: Served[] = [
  served(uploadFile, async (context) => {
    const { region, personId } = context.session
    const { body } = context.request
    if (!(body instanceof Readable)) return refuse('upload.notAFile')
    const kept = await keep(context, body)
    // What is still on its way is let run out, so that the sender hears the refusal instead of a broken line.
    if (!body.readableEnded) body.resume()
    if (!kept.ok) return kept
    await inTransaction(context.db, (tx) => insertFile(tx, region.code, kept.value, personId, context.now()))
    const { sha256, kind, bytes, seconds, takenAt, takenPoint } = kept.value
    return done({ sha256, kind, bytes, seconds, takenAt: takenAt?.toISOString() ?? null, takenPoint })
  }),

  served(openOriginal, async (context, { matterId, sha256, requestKey }) => {
    const { session, now } = context
    const found = await findHere(context, matterId, sha256)
    if (!found) return refuse('matter.notFound')
    if ((await context.photos.sizeOf(sha256)) === undefined) return refuse('evidence.originalGone')
    const entered = await enter(context, found.here, sha256, requestKey)
    if (!entered.ok) return entered
    const reading = { region: session.region.code, personId: session.personId, matterId, sha256 }
    const url = `/api/matters/${matterId}/files/${sha256}?ticket=${ticketFor(context.secret, reading, now())}`
    return done({ url, saveUrl: `${url}&save=true`, media: found.file.media, shown: found.file.shown })
  }),

  served(readFile, async (context, { matterId, sha256, ticket, save }) => {
    const { session, now } = context
    const reading = { region: session.region.code, personId: session.personId, matterId, sha256 }
    if (!ticketHolds(ticket, context.secret, reading, now())) return refuse('evidence.ticketOver')
    const found = await findHere(context, matterId, sha256)
    return found ? send(context, found.file, save === 'true') : refuse('matter.notFound')
  }),
]

/** A sender who is gone hears nothing; the answer only ends the request. */
async function keep({ photos, request, session }: StaffContext, body: Readable) {
  const megabytes = session.region.settings.enforcement.fileMegabytes ?? fileMegabytesUsual
  try {
    return await photos.keepFile(body.iterator({ destroyOnReturn: false }), megabytes * 1_048_576)
  } catch (fault) {
    if (request.raw.destroyed && !request.raw.complete) return refuse('upload.cut')
    throw fault
  }
}

async function findHere(
  context: StaffContext,
  matterId: string,
  sha256: string,
): Promise<{ here: Loaded; file: KeptAttachment } | undefined> {
  const here = await findReadable(context, matterId)
  if (!here) return undefined
  const file = (await attachmentsOf(context.db, context.session.region.code, [matterId])).find((one) => one.sha256 === sha256)
  return file && { here, file }
}

/** The reading stands in the record of the matter; a table without such an act (the case's asks for a reason) has a door of its own. */
function enter({ db, session, now }: StaffContext, { matter }: Loaded, sha256: string, requestKey: string): Promise<Outcome<unknown>> {
  const procedure = procedureOf(matter.procedure, matter.version)
  const row = findAct(procedure, 'readOriginal')
  if (!row || matter.procedure === 'case') return Promise.resolve(refuse('matter.notFound'))
  return attempt(db, (tx) =>
    perform(tx, {
      region: session.region,
      procedure: matter.procedure,
      matterId: matter.id,
      act: row.act,
      actor: actorFor(session, procedure, row),
      reader: alsoOriginals(session.acting.reader, matter.procedure),
      input: { original: sha256 },
      requestKey,
      now: now(),
    }),
  )
}

/** Whoever may read a matter, which was asked before, may read what stands in it, by whatever right they read it. */
function alsoOriginals(reader: Reader, procedure: string): Reader {
  const verb = verbOf({ id: procedure }, 'readOriginal')
  return { ...reader, grants: [...reader.grants, { verb, reach: 'district', units: [], area: null }] }
}

/**
 * Nothing that was sent in ever runs in our origin: the kind is the one its bytes gave, browsers are told not to guess, and
 * what is shown at all is shown in a sandbox that may load and run nothing.
 */
const sandbox = "sandbox; default-src 'none'; media-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"

async function send(context: StaffContext, file: KeptAttachment, save: boolean): Promise<Outcome<FastifyReply>> {
  const { photos, request, reply } = context
  const size = await photos.sizeOf(file.sha256)
  if (size === undefined) return refuse('evidence.originalGone')
  const stretch = stretchOf(request.headers.range, size)
  const shown = file.shown && !save ? 'inline' : 'attachment'
  void reply
    .header('content-security-policy', sandbox)
    .header('x-content-type-options', 'nosniff')
    .header('accept-ranges', 'bytes')
    .header('cache-control', 'private, no-store')
    .header('content-disposition', `${shown}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  if (stretch === null) {
    void reply.code(416).header('content-range', `bytes */${size}`).send('')
    return done(reply)
  }
  const bytes = await photos.readOriginal(file.sha256, stretch)
  if (!bytes) return refuse('evidence.originalGone')
  if (stretch) void reply.code(206).header('content-range', `bytes ${stretch.start}-${stretch.end}/${size}`)
  void reply
    .header('content-length', stretch ? stretch.end - stretch.start + 1 : size)
    .type(file.media)
    .send(bytes)
  return done(reply)
}
