/**
 * From now on the app opens without the network, with the places and data seen so far. On a plain-http origin other than
 * this machine there is no service worker: then nothing happens.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const first = navigator.serviceWorker.controller === null
  await navigator.serviceWorker.register('/serviceWorker.js')
  const { active } = await navigator.serviceWorker.ready
  if (first && active) sendUnseen(active)
}

/** The very first page asks for things before there is a worker that could keep them: their addresses are sent to it. */
function sendUnseen(worker: ServiceWorker): void {
  new PerformanceObserver((list) => {
    const keep = list
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.workerStart === 0)
      .map(({ name }) => name)
      .filter((url) => new URL(url).origin === location.origin)
    if (keep.length > 0) worker.postMessage({ keep })
  }).observe({ type: 'resource', buffered: true })
}
