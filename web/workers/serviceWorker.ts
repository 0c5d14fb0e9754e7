import { type KeepRule, keepRuleOf, keptPageOf } from './keepRule.ts'
import { copyOf, type KeptAnswers, keptFirst, networkFirst } from './keptAnswers.ts'

/** The files of the app shell, filled in by the build; `revision` is set where the name carries no hash. */
declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: { url: string; revision: string | null }[] }

const files = self.__WB_MANIFEST.map(({ url, revision }) => ({ path: `/${url}`, revision }))
const shellPaths = new Set(files.map(({ path }) => path))
const shell: KeptAnswers = { name: `shell-${nameOf(files)}`, most: Number.POSITIVE_INFINITY }
const assets: KeptAnswers = { name: 'assets', most: 400 }
const data: KeptAnswers = { name: 'data', most: 600 }

const pagePatience = 3000
const dataPatience = 5000

self.addEventListener('install', (event) => {
  const requests = files.map(
    ({ path, revision }) => new Request(path, { cache: revision ? 'reload' : 'default' }),
  )
  event.waitUntil(caches.open(shell.name).then((cache) => cache.addAll(requests)))
})

// A new version waits until the last page of the old one is closed: until then that page may still ask for its own parts.
self.addEventListener('activate', (event) => {
  event.waitUntil(removeOldShells().then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return
  const rule = keepRuleOf({ method: request.method, mode: request.mode, path: pathname }, shellPaths)
  if (rule !== 'never') event.respondWith(answer(rule, request))
})

/** The first page has loaded its parts before it had a service worker: it sends their addresses, to be kept as well. */
self.addEventListener('message', (event) => {
  const { keep } = event.data
  if (Array.isArray(keep)) event.waitUntil(Promise.allSettled(keep.map((url) => keepUsed(new Request(url)))))
})

function answer(rule: Exclude<KeepRule, 'never'>, request: Request): Promise<Response> {
  switch (rule) {
    case 'shell':
      return keptFirst(shell, request)
    case 'asset':
      return keptFirst(assets, request)
    case 'data':
      return networkFirst(data, request, dataPatience)
    case 'page':
      return openPage(request)
  }
}

/** The addresses of the app are a few pages, all of them kept. */
async function openPage(request: Request): Promise<Response> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), pagePatience)
  const shellPage = await copyOf(shell, keptPageOf(new URL(request.url).pathname))
  if (!shellPage) return fetch(request)
  return fetch(request, { signal: patience.signal })
    .catch(() => shellPage)
    .finally(() => clearTimeout(timer))
}

async function keepUsed(request: Request): Promise<void> {
  const { pathname } = new URL(request.url)
  const rule = keepRuleOf({ method: request.method, mode: request.mode, path: pathname }, shellPaths)
  if (rule === 'asset' || rule === 'data') await answer(rule, request)
}

async function removeOldShells(): Promise<void> {
  const names = await caches.keys()
  const old = names.filter((name) => name.startsWith('shell-') && name !== shell.name)
  await Promise.all(old.map((name) => caches.delete(name)))
}

/** A short name for one set of files (FNV-1a): two builds that differ in any file have two caches. */
function nameOf(parts: { path: string; revision: string | null }[]): string {
  let hash = 0x811c9dc5
  for (const character of parts.map(({ path, revision }) => `${path} ${revision ?? ''}`).join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36)
}
