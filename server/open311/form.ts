import type { FastifyRequest } from 'fastify'
import { done, refuse, type Outcome } from '../../domain/kernel/outcome.ts'
import { inTransaction } from '../db/pool.ts'
import type { Program } from '../http/context.ts'
import { insertAttachment } from '../photos/attachments.ts'
import type { Arguments, Caller } from './caller.ts'
import type { Form } from './submit.ts'

type CallerFinder = (given: Arguments) => Promise<Outcome<Caller>>

/**
 * Reads a form, as the specification sends it or with photos in parts (multipart). Photos are kept as they
 * arrive, so the fields that say who sends them must come first: clients put files last.
 */
export async function readForm(
  request: FastifyRequest,
  program: Program,
  find: CallerFinder,
): Promise<Outcome<{ caller: Caller; form: Form }>> {
  const fields: [string, string][] = []
  const query = Object.entries(request.query as Record<string, string | string[]>).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  if (!request.isMultipart()) {
    fields.push(...query, ...bodyFields(request.body))
    const { given, attributes } = sorted(fields)
    const caller = await find(given)
    return caller.ok ? done({ caller: caller.value, form: { given, attributes, photos: [] } }) : caller
  }
  fields.push(...query)
  const photos: string[] = []
  let caller: Outcome<Caller> | undefined
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      fields.push([part.fieldname, String(part.value)])
      continue
    }
    caller ??= await find(sorted(fields).given)
    if (!caller.ok) return caller
    const kept = await keepPhoto(program, caller.value, part.file)
    if (!kept.ok) return kept
    photos.push(kept.value)
  }
  const { given, attributes } = sorted(fields)
  caller ??= await find(given)
  return caller.ok ? done({ caller: caller.value, form: { given, attributes, photos: [...new Set(photos)] } }) : caller
}

async function keepPhoto(
  { photos, db }: Program,
  { region, now, client }: Caller,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Outcome<string>> {
  if (client === null && region.settings.open311.keyRequired) return refuse('open311.keyMissing')
  const kept = await photos.keep(bytes, region.rules.offsetMinutes)
  if (!kept.ok) return kept
  const photo = kept.value
  await inTransaction(db, (tx) => insertAttachment(tx, region.code, photo, null, now))
  return done(photo.sha256)
}

function bodyFields(body: unknown): [string, string][] {
  if (typeof body === 'string') return [...new URLSearchParams(body)]
  if (typeof body !== 'object' || body === null) return []
  return Object.entries(body)
    .filter((one): one is [string, string | number] => ['string', 'number'].includes(typeof one[1]))
    .map(([name, value]) => [name, String(value)])
}

/** Arguments by name, the last of a name standing; `attribute[code]` and `attribute[code][]` apart. */
function sorted(fields: readonly (readonly [string, string])[]): {
  given: Arguments
  attributes: Map<string, string[]>
} {
  const given = new Map<string, string>()
  const attributes = new Map<string, string[]>()
  for (const [name, value] of fields) {
    const code = /^attribute\[([^\]]{1,60})\](?:\[\d*\])?$/.exec(name)?.[1]
    if (code === undefined) given.set(name, value)
    else attributes.set(code, [...(attributes.get(code) ?? []), value])
  }
  return { given: Object.fromEntries(given), attributes }
}
