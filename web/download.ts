import { incidentIn, offlineRefusal, refusalFrom, ServerFault, type Answer, type Callable, type InputOf } from './api.ts'
import { keyFor, requestOf } from './request.ts'
import { languageNow } from './words/language.ts'

export type FileTaken = { readonly blob: Blob; readonly name: string | undefined }

/** The name that the server gives a file, or undefined where it gives none. */
export function fileNameIn(disposition: string | null): string | undefined {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1]
}

/**
 * Asks for a file by a write route that takes a request key: the key stays the same until the whole file has
 * arrived, so that pressing again after a lost connection is the same request.
 * @throws ServerFault when the server broke
 */
export async function callForFile<R extends Callable>(route: R, input: InputOf<R>): Promise<Answer<FileTaken>> {
  const key = keyFor(route, input)
  const { url, body } = requestOf(route, { ...(input as object), requestKey: key.value }) // inputs of routes are objects
  let response: Response
  let blob: Blob
  try {
    response = await fetch(url, {
      method: route.method,
      credentials: 'same-origin',
      headers: {
        'accept-language': languageNow() === 'zh' ? 'zh-CN' : 'en',
        'x-gezhi': '1',
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body }),
    })
    blob = await response.blob()
  } catch {
    return offlineRefusal()
  }
  if (response.ok) {
    key.answered()
    return { ok: true, value: { blob, name: fileNameIn(response.headers.get('content-disposition')) } }
  }
  const said: unknown = await blob
    .text()
    .then(JSON.parse)
    .catch(() => undefined)
  const refused = refusalFrom(said, response.status)
  const understood = refused.refusal.code !== 'web.notUnderstood'
  if (response.status >= 502 && response.status <= 504) return understood ? refused : offlineRefusal()
  if (response.status >= 500) throw new ServerFault(route.name, response.status, incidentIn(said))
  key.answered()
  return refused
}

/** Hands a file to the browser's downloads. */
export function saveFile({ blob, name }: FileTaken, otherwise: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name ?? otherwise
  link.click()
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
