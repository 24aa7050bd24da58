import { refusalFrom, offlineRefusal, ServerFault, type Answer } from './api.ts'
import { languageNow } from './words/language.ts'

/**
 * Sends one file, its bytes as the body. XMLHttpRequest, because fetch cannot tell how
 * much has been sent.
 * @throws ServerFault when the server broke
 */
export function upload<T>(
  path: string,
  blob: Blob,
  onPercent: (percent: number) => void,
): Promise<Answer<T>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.setRequestHeader('x-gezhi', '1')
    request.setRequestHeader('accept-language', languageNow() === 'zh' ? 'zh-CN' : 'en')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) =>
      onPercent(total === 0 ? 0 : Math.floor((loaded / total) * 100))
    request.onerror = () => resolve(offlineRefusal())
    request.ontimeout = () => resolve(offlineRefusal())
    request.onload = () => {
      const { status } = request
      if (status >= 502 && status <= 504) resolve(offlineRefusal())
      else if (status >= 500)
        reject(new ServerFault(path, status, request.getResponseHeader('x-request-id') ?? undefined))
      else if (status >= 400) resolve(refusalFrom(request.response, status))
      else resolve({ ok: true, value: request.response as T })
    }
    request.setRequestHeader('content-type', blob.type || 'application/octet-stream')
    request.send(blob)
  })
}
