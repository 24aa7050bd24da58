import { actRoutes } from '../../../contract/matter.ts'
import { uploadStaff } from '../../../contract/upload.ts'
import { call, offlineRefusal, refusalFrom, ServerFault, type Answer, type SaidRefusal } from '../../api.ts'
import { languageNow } from '../../words/language.ts'
import { base } from '../kept/base.ts'
import { heard } from '../online.ts'
import type { Item, Sender, Sent } from './queue.ts'

/** Refusals that are not about what was sent: it is tried again as it is. */
const passing: Readonly<Record<string, 'offline' | 'signIn' | 'busy'>> = {
  'web.offline': 'offline',
  'access.signIn': 'signIn',
  'access.tooMany': 'busy',
  'system.busy': 'busy',
  'upload.spaceFull': 'busy',
}

/** What the phone itself says of an item that cannot be sent. */
type OwnWords = { readonly fault: string; readonly photoGone: string; readonly outdated: string }

/** Sends items over the contracts. */
export function senderOver(words: () => OwnWords): Sender {
  const said = (refusal: SaidRefusal): Exclude<Sent, { kind: 'done' }> => {
    heard(refusal.code !== 'web.offline')
    const why = passing[refusal.code]
    if (why !== undefined) return { kind: 'again', why }
    return {
      kind: 'refused',
      said: { code: refusal.code, sentence: refusal.sentence, ...(refusal.basis !== undefined && { basis: refusal.basis }) },
    }
  }
  const fault = { kind: 'fault', said: { code: 'system.fault', sentence: '' } } as const
  const guarded = async <T extends { kind: string }>(work: () => Promise<T>) => {
    try {
      return await work()
    } catch (thrown) {
      if (!(thrown instanceof ServerFault)) throw thrown
      return { ...fault, said: { ...fault.said, sentence: words().fault } }
    }
  }
  return {
    photo: (id) =>
      guarded(async () => {
        const photo = await (await base()).get('photo', id)
        // Cleared by the browser behind our back: only the person can take it again.
        if (photo === undefined) return { kind: 'refused' as const, said: { code: 'web.photoGone', sentence: words().photoGone } }
        const answer = await sendPhoto(photo.blob)
        return answer.ok ? { kind: 'done' as const, sha256: answer.value.sha256 } : said(answer.refusal)
      }),
    act: (item) =>
      guarded(async () => {
        const found = actRoutes.find(({ route }) => route.name === item.verb)
        if (found === undefined)
          return {
            kind: 'refused' as const,
            said: { code: 'procedure.unknownAct', sentence: words().outdated },
          }
        const answer = await call(found.route, bodyOf(item))
        if (!answer.ok) return said(answer.refusal)
        heard(true)
        const { matterId } = answer.value as { matterId: string }
        return { kind: 'done' as const, matterId }
      }),
  }
}

/**
 * The body of an act. It names no `seq`: somebody's remark in between is no reason to refuse what was seen on site,
 * and the table still refuses an act from the wrong state.
 */
export function bodyOf(item: Pick<Item, 'id' | 'matterId' | 'input' | 'photos'>): Record<string, unknown> {
  const input: Record<string, unknown> = { ...item.input }
  for (const { field, sha256 } of item.photos) {
    const before = input[field]
    input[field] = [...(Array.isArray(before) ? (before as unknown[]) : []), sha256]
  }
  return { requestKey: item.id, input, ...(item.matterId !== null && { matterId: item.matterId }) }
}

type Now = {
  readonly id: string
  readonly verb: string
  readonly input: Readonly<Record<string, unknown>>
  readonly taken: readonly { readonly id: string; readonly field: string; readonly blob: Blob }[]
  /** The part of a joint action below which it is opened. */
  readonly below: string | undefined
}

/** An act that opens a matter, sent at once: its photos first, then the act. The answer is the server's, or that there is no connection. */
export async function sendNow({ id, verb, input, taken, below }: Now): Promise<Answer<{ readonly matterId: string }>> {
  const found = actRoutes.find(({ route }) => route.name === verb)
  if (found === undefined) throw new Error(`no act ${verb}`)
  const photos = []
  for (const { blob, ...photo } of taken) {
    const sent = await sendPhoto(blob)
    if (!sent.ok) return sent
    photos.push({ ...photo, sha256: sent.value.sha256 })
  }
  const answer = await call(found.route, { ...bodyOf({ id, matterId: null, input, photos }), ...(below !== undefined && { below }) })
  heard(answer.ok || answer.refusal.code !== 'web.offline')
  return answer.ok ? { ok: true, value: answer.value as { matterId: string } } : answer
}

async function sendPhoto(blob: Blob): Promise<Answer<{ readonly sha256: string }>> {
  let response: Response
  let body: unknown
  try {
    response = await fetch(uploadStaff.path, {
      method: uploadStaff.method,
      credentials: 'same-origin',
      headers: {
        'content-type': blob.type === '' ? 'application/octet-stream' : blob.type,
        'accept-language': languageNow() === 'zh' ? 'zh-CN' : 'en',
        'x-gezhi': '1',
      },
      body: blob,
    })
    body = await response.json().catch(() => undefined)
  } catch {
    return offlineRefusal()
  }
  if (response.ok) return { ok: true, value: body as { sha256: string } }
  const refusal = refusalFrom(body, response.status)
  if (refusal.refusal.code !== 'web.notUnderstood') return refusal
  if (response.status >= 502 && response.status <= 504) return offlineRefusal()
  if (response.status >= 500) throw new ServerFault(uploadStaff.name, response.status, undefined)
  return refusal
}
