let take: (() => void) | undefined
const listeners = new Set<() => void>()

/** A newer version of the app that has arrived and waits to be taken: what takes it, or undefined. */
export const newVersion = {
  get: () => take,
  subscribe: (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

function offer(waiting: ServiceWorker): void {
  take = () => waiting.postMessage('take over')
  for (const listener of listeners) listener()
}

/**
 * Keeps the app on the phone. A newer version waits until the person takes it: changed under an open form, its
 * pages might not fit together any more.
 */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const controlled = serviceWorker.controller !== null
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all takes over silently: nothing changes for the open page.
    if (controlled) window.location.reload()
  })
  const registration = await serviceWorker.register('/sw.js', { scope: '/field' })
  if (registration.waiting !== null) offer(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller !== null) offer(installing)
    })
  })
}
