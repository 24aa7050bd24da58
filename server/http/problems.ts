import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { refusals, sentence, type RefusalCode } from '../../contract/refusals/all.ts'
import type { Sentences } from '../../contract/refusals/sentences.ts'
import type { Refusal } from '../../domain/kernel/outcome.ts'
import type { Language } from '../../domain/kernel/words.ts'
import { posts, type Post } from '../../domain/people/posts.ts'
import { procedures } from '../matter/procedures.ts'

/** What a refused or failed request answers: the code, the sentence in the reader's language, and where in the input. */
export const Problem = z.object({
  code: z.string(),
  sentence: z.string(),
  basis: z.string().optional(),
  incident: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), sentence: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>

const notThere: readonly string[] = ['matter.notFound', 'access.badReceipt', 'access.badCheckCode', 'register.notFound', 'input.notFound']

/** 400 input, 401 sign in, 404 not there or not visible, 413 too large, 429 too many, 507 no space, else 409. */
export function statusOf(code: string): number {
  if (code === 'input.invalid' || code.startsWith('upload.notA') || code === 'upload.broken') return 400
  if (code === 'access.signIn' || code === 'access.badLogin') return 401
  if (code === 'access.foreignOrigin' || code === 'access.notPermitted' || code === 'procedure.notPermitted') return 403
  if (notThere.includes(code)) return 404
  if (code === 'upload.tooLarge' || code === 'input.tooLarge') return 413
  if (code === 'access.tooMany' || code === 'access.locked') return 429
  if (code === 'upload.spaceFull' || code === 'system.busy') return 503
  return code === 'system.fault' ? 500 : 409
}

/** A refusal as the reader's sentence; names of acts, states, fields and posts become the table's words. */
export function problemOf(refusal: Refusal, language: Language): Problem {
  const params = inWords(refusal.params ?? {}, language)
  return {
    code: refusal.code,
    sentence: sentence({ ...refusal, params }, language),
    ...(refusal.basis !== undefined && { basis: refusal.basis }),
  }
}

function inWords(params: NonNullable<Refusal['params']>, language: Language): Record<string, string | number> {
  const procedure = procedures.find((one) => one.id === params.procedure) ?? procedures[0]
  const word = (table: Readonly<Record<string, { zh: string; en: string }>> | undefined, name: string | number) =>
    table?.[name]?.[language] ?? name
  const acts = Object.fromEntries(procedure?.acts.map((row) => [row.act, row]) ?? [])
  const named = { ...params }
  if (params.act !== undefined) named.act = word(acts, params.act)
  if (params.earlier !== undefined) named.earlier = word(acts, params.earlier)
  if (params.state !== undefined) named.state = word(procedure?.states, params.state)
  if (params.field !== undefined) named.field = word(procedure?.fields, params.field)
  if (params.posts !== undefined) {
    named.posts = String(params.posts)
      .split(',')
      .map((post) => posts[post as Post]?.[language] ?? post)
      .join(language === 'zh' ? '、' : ', ')
  }
  return named
}

/** Input that does not fit its shape, field by field. */
export function invalidInput(error: z.ZodError, language: Language): Problem {
  const fields = error.issues.slice(0, 20).map((issue) => ({ path: issue.path.join('.'), sentence: issueText(issue, language) }))
  const detail = fields.map((field) => (field.path ? `${field.path} ${field.sentence}` : field.sentence)).join('; ')
  return { ...problemOf({ code: 'input.invalid', params: { detail: detail.slice(0, 300) } }, language), fields }
}

const errorMaps = { zh: z.locales.zhCN().localeError, en: z.locales.en().localeError }

function issueText(issue: z.core.$ZodIssue, language: Language): string {
  const said = errorMaps[language](issue as z.core.$ZodRawIssue)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}

/** The reader's language: `?lang`, then Accept-Language, then Chinese. */
export function languageOf(request: FastifyRequest): Language {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang
  if (asked === 'zh' || asked === 'en') return asked
  return /^en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
}

export function sendRefusal(reply: FastifyReply, refusal: Refusal, language: Language): FastifyReply {
  const seconds = refusal.params?.seconds
  if (seconds !== undefined) reply.header('retry-after', String(seconds))
  return reply.code(statusOf(refusal.code)).send(problemOf(refusal, language))
}

/** Faults answer with an incident number only; the details go to the log. */
export function sendFault(request: FastifyRequest, reply: FastifyReply, fault: unknown): FastifyReply {
  const language = languageOf(request)
  const incident = randomBytes(4).toString('hex')
  const code: RefusalCode = isPassing(fault) ? 'system.busy' : 'system.fault'
  request.log.error({ err: fault, incident }, 'fault')
  return reply.code(statusOf(code)).send({ ...problemOf({ code, params: { incident } }, language), incident })
}

/** A full disk, a lost connection to the database, a wait that took too long: worth trying again. */
function isPassing(fault: unknown): boolean {
  const code = (fault as { code?: unknown } | null)?.code
  return (
    typeof code === 'string' &&
    /^(ENOSPC|EDQUOT|53\d{3}|57\w{3}|55P03|40001|40P01|08\w{3}|CONNECTION_\w+|CONNECT_TIMEOUT|ECONNREFUSED|ECONNRESET)$/.test(code)
  )
}

/** Whether every code has its sentence; a code without one is a fault of ours. */
export function isKnown(code: string): boolean {
  return code in (refusals as Sentences)
}
