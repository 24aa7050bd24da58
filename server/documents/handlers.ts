import { Readable } from 'node:stream'
import type { FastifyReply } from 'fastify'
import { listWrits, readDossierPdf, readDossierZip, readWrit, type WritLine } from '../../contract/writ.ts'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import type { Context } from '../http/context.ts'
import { served, type Served } from '../http/serve.ts'
import { findReadable } from '../matter/readable.ts'
import { writDocx } from './docx.ts'
import { dossierPdf, dossierZip, filesBytes, zipBytesMax } from './dossier.ts'
import { drawnIn } from './drawn.ts'
import { dossierOf } from './file-of.ts'
import { writPdf } from './pdf.ts'
import { findWrit, listWritsOf, type KeptWrit } from './store.ts'

/** Writs and dossiers are seen by whoever may see the matter; to others they are not there. */
export const documentHandlers: Served[] = [
  served(listWrits, async (context, { matterId }) => {
    const { db, session } = context
    if (!(await findReadable(context, matterId))) return refuse('matter.notFound')
    return done({ writs: (await listWritsOf(db, session.region.code, [matterId])).map(lineOf) })
  }),

  served(readWrit, async (context, { writId, format }) => {
    const { db, session, reply } = context
    const writ = await findWrit(db, session.region.code, writId)
    if (!writ || !(await findReadable(context, writ.matterId))) return refuse('matter.notFound')
    return format === 'pdf' ? sendWritPdf(context, writ) : sendBytes(reply, await writDocx(writ.document), docxType, `${writId}.docx`)
  }),

  served(readDossierPdf, async (context, { matterId }) => {
    const { session, reply } = context
    const here = await findReadable(context, matterId)
    if (!here) return refuse('matter.notFound')
    const dossier = await dossierOf(context, session.region, session.acting.reader, here)
    return sendBytes(reply, dossierPdf(dossier), pdfType, `${matterId}.pdf`)
  }),

  served(readDossierZip, async (context, { matterId }) => {
    const { session, reply } = context
    const here = await findReadable(context, matterId)
    if (!here) return refuse('matter.notFound')
    const dossier = await dossierOf(context, session.region, session.acting.reader, here)
    const size = filesBytes(dossier)
    const megabytes = (bytes: number) => Math.ceil(bytes / 1_048_576)
    if (size > zipBytesMax) return refuse('evidence.dossierTooLarge', { has: megabytes(size), max: megabytes(zipBytesMax) })
    return sendBytes(reply, Readable.from(dossierZip(dossier)), 'application/zip', `${matterId}.zip`)
  }),
]

export const pdfType = 'application/pdf'
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

function lineOf({ document: _document, ...line }: KeptWrit): WritLine {
  return line
}

/** Personal data: nothing on the way keeps a copy. A PDF may be looked at where it is asked for; the rest is saved. */
export function sendBytes(reply: FastifyReply, bytes: Buffer | Readable, mediaType: string, name: string): Outcome<FastifyReply> {
  const shown = mediaType === pdfType ? 'inline' : 'attachment'
  void reply.header('cache-control', 'no-store').header('content-disposition', `${shown}; filename="${name}"`).type(mediaType).send(bytes)
  return done(reply)
}

/** Sends a writ as it was issued, with the signatures drawn on it. */
export async function sendWritPdf({ reply, photos }: Pick<Context, 'reply' | 'photos'>, writ: KeptWrit): Promise<Outcome<FastifyReply>> {
  const bytes = writPdf(writ.document, new Date(writ.issuedAt), await drawnIn(photos, writ.document))
  return sendBytes(reply, bytes, pdfType, `${writ.id}.pdf`)
}
