import { howToAnswer } from './answers.ts'

declare const self: ServiceWorkerGlobalScope
/** Put in by the build: the page and every file the app may need, and a name that changes with any of them. */
declare const appBuild: { readonly name: string; readonly files: readonly string[] }

const page = '/field'
const ours = `gezhi-field-${appBuild.name}`
/** Begins with `gezhi-read`: the app deletes it when somebody signs out. */
const photos = 'gezhi-read-photos'
const photosMax = 300
const files = new Set(appBuild.files)

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(ours).then((cache) => cache.addAll([page, ...appBuild.files])))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      for (const name of await caches.keys()) if (name.startsWith('gezhi-field-') && name !== ours) await caches.delete(name)
      await self.clients.claim()
    })(),
  )
})

self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting()
})

self.addEventListener('fetch', (event) => {
  const how = howToAnswer(event.request, self.location.origin, files)
  if (how === 'page') event.respondWith(fromPhone(page))
  if (how === 'file') event.respondWith(fromPhone(event.request))
  if (how === 'photo') event.respondWith(photo(event.request))
})

async function fromPhone(asked: Request | string): Promise<Response> {
  const kept = await (await caches.open(ours)).match(asked)
  return kept ?? fetch(asked)
}

/** A photo is named by its hash and never changes. */
async function photo(asked: Request): Promise<Response> {
  const cache = await caches.open(photos)
  const kept = await cache.match(asked)
  if (kept !== undefined) return kept
  const answer = await fetch(asked)
  if (answer.ok) await keepPhoto(cache, asked, answer.clone())
  return answer
}

async function keepPhoto(cache: Cache, asked: Request, answer: Response): Promise<void> {
  // A full phone shows photos all the same.
  try {
    await cache.put(asked, answer)
    const keys = await cache.keys()
    for (const old of keys.slice(0, Math.max(0, keys.length - photosMax))) await cache.delete(old)
  } catch {
    return
  }
}
