import { incidentIn, offlineRefusal, refusalFrom, ServerFault, type Answer, type Callable, type InputOf, type OutputOf } from './api.ts'
import { requestOf } from './request.ts'
import { languageNow } from './words/language.ts'

/**
 * Sends the bytes of one file as the body of an upload route. XMLHttpRequest, because fetch cannot tell how much
 * has been sent. Aborted, it answers as a lost connection does. Sending the same bytes again is harmless: they are kept under their hash.
 * @throws ServerFault when the server broke
 */
export function upload<R extends Callable>(
  route: R,
  input: InputOf<R>,
  blob: Blob,
  onPercent: (percent: number) => void,
  signal?: AbortSignal,
): Promise<Answer<OutputOf<R>>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(route.method, requestOf(route, input).url)
    request.setRequestHeader('x-gezhi', '1')
    request.setRequestHeader('accept-language', languageNow() === 'zh' ? 'zh-CN' : 'en')
    // A browser that does not know a phone's format leaves the kind empty; the server looks at the bytes.
    request.setRequestHeader('content-type', blob.type === '' ? 'application/octet-stream' : blob.type)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onPercent(total === 0 ? 0 : Math.floor((loaded / total) * 100))
    signal?.addEventListener('abort', () => request.abort())
    request.onabort = () => resolve(offlineRefusal())
    request.onerror = () => resolve(offlineRefusal())
    request.ontimeout = () => resolve(offlineRefusal())
    request.onload = () => {
      const { status } = request
      const said: unknown = request.response
      if (status < 400) return resolve({ ok: true, value: said as OutputOf<R> })
      const refused = refusalFrom(said, status)
      const understood = refused.refusal.code !== 'web.notUnderstood'
      if (status >= 502 && status <= 504) return resolve(understood ? refused : offlineRefusal())
      if (status >= 500) return reject(new ServerFault(route.name, status, incidentIn(said)))
      resolve(refused)
    }
    request.send(blob)
  })
}
