/**
 * From now on the app opens without the network, with the places and data seen so far. On a plain-http origin other than
 * this machine there is no service worker: then nothing happens.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const sawEverything = navigator.serviceWorker.controller !== null
  await navigator.serviceWorker.register('/serviceWorker.js')
  const { active } = await navigator.serviceWorker.ready
  if (sawEverything) return
  // Only the very first page has asked for things before there was a worker to keep them.
  const keep = performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((url) => new URL(url).origin === location.origin)
  active?.postMessage({ keep })
}
