import type { ReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { readOriginal, readPhoto, uploadPublic, uploadStaff, type Uploaded } from '../../contract/upload.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { caseProcedure } from '../../domain/case/procedure.ts'
import { actOf } from '../../domain/procedure/procedure.ts'
import { inTransaction } from '../db/pool.ts'
import type { Context } from '../http/context.ts'
import { regionOr404, served, type Served } from '../http/serve.ts'
import { actorFor } from '../matter/act-handlers.ts'
import { attempt } from '../matter/attempt.ts'
import { perform } from '../matter/perform.ts'
import type { Region } from '../region/region.ts'
import { findPhotoOf, findVisiblePhoto, insertAttachment } from './attachments.ts'
import { uploadKey } from './key.ts'
import { keepPrint } from './print.ts'

/** The photos' routes, but for the public's own, which stand with the receipts (server/portal). */
export const photoHandlers: Served[] = [
  served(uploadPublic, async (context, { region: code }) => {
    const region = await regionOr404(context, code)
    return region.ok ? take(context, region.value, null) : region
  }),

  served(uploadStaff, async (context) => take(context, context.session.region, context.session.personId)),

  served(readPhoto, async (context, { sha256, size }) => {
    const found = await findVisiblePhoto(context.db, context.session.acting.reader, sha256)
    const copy = found === undefined ? undefined : await context.photos.readCopy(sha256, size)
    return copy ? sendFile(context.reply, copy, 'image/jpeg') : refuse('matter.notFound')
  }),

  served(readOriginal, async (context, { matterId, sha256, reason, requestKey }) => {
    const { region, acting } = context.session
    const row = actOf(caseProcedure, 'readOriginal')
    const mediaType = await findPhotoOf(context.db, region.code, matterId, sha256)
    if (mediaType === undefined) return refuse('matter.notFound')
    const now = context.now()
    const entered = await attempt(context.db, (tx) =>
      perform(tx, {
        region,
        procedure: 'case',
        matterId,
        act: 'readOriginal',
        actor: actorFor(context.session, caseProcedure, row),
        reader: acting.reader,
        input: { original: sha256, reason },
        requestKey,
        now,
      }),
    )
    if (!entered.ok) return entered
    const original = await context.photos.readOriginal(sha256)
    if (!original) throw new Error(`the original ${sha256} is entered and not on the disk`)
    context.reply.header('content-disposition', `attachment; filename="${sha256}.${mediaType.replace('image/', '')}"`)
    return sendFile(context.reply, original, mediaType, 'no-store')
  }),
]

/** Takes the body of an upload in, and answers with the key that proves who sent it. */
async function take(context: Context, region: Region, personId: string | null): Promise<Outcome<Uploaded>> {
  const { body } = context.request
  if (!(body instanceof Readable)) return refuse('upload.notAPhoto')
  const kept = await keep(context, body, region.rules.offsetMinutes)
  // What is still on its way is let run out, so that the sender hears the refusal instead of a broken line.
  if (!body.readableEnded) body.resume()
  if (!kept.ok) return kept
  await inTransaction(context.db, (tx) => insertAttachment(tx, region.code, kept.value, personId, context.now()))
  const { sha256, width, height, takenAt, takenPoint, bytes } = kept.value
  if (personId !== null) await keepPrint(context.db, context.photos, region.code, sha256)
  const key = uploadKey(context.secret, region.code, sha256, personId ?? 'public')
  return done({ sha256, key, width, height, takenAt: takenAt?.toISOString() ?? null, takenPoint, bytes })
}

/** A sender who is gone hears nothing; the answer only ends the request. */
async function keep(context: Context, body: Readable, offsetMinutes: number) {
  try {
    return await context.photos.keep(body.iterator({ destroyOnReturn: false }), offsetMinutes)
  } catch (fault) {
    if (context.request.raw.destroyed && !context.request.raw.complete) return refuse('upload.broken')
    throw fault
  }
}

/** Bytes named by their own hash never change; who may see them may change, so only the reader's browser keeps them. */
export function sendFile(
  reply: FastifyReply,
  file: ReadStream,
  mediaType: string,
  keeping = 'private, max-age=3600',
): Outcome<FastifyReply> {
  void reply.header('cache-control', keeping).type(mediaType).send(file)
  return done(reply)
}
