/**
 * How an address of our own server is answered: `shell` and `asset` from what is kept (a changed one has a new name),
 * `page` and `data` from the network as long as it answers, `never` always from the network.
 */
export type KeepRule = 'shell' | 'asset' | 'page' | 'data' | 'never'

export function keepRuleOf(
  request: { method: string; mode: string; path: string },
  shell: Set<string>,
): KeepRule {
  const { method, mode, path } = request
  if (method !== 'GET') return 'never'
  if (path.startsWith('/api/') || path.startsWith('/tiles/')) return 'data'
  // The OGC pages and the docs of the API are for other programs and for reading online.
  if (/^\/(ogc|api)(\/|$)/.test(path)) return 'never'
  if (mode === 'navigate') return 'page'
  if (shell.has(path)) return 'shell'
  return path.startsWith('/assets/') ? 'asset' : 'never'
}

/** The kept page that opens an address without the network: who joined by code has a small one. */
export const keptPageOf = (path: string): string =>
  /^\/(join|w)(\/|$)/.test(path) ? '/join.html' : '/index.html'

/** What the server calls private must not outlive its session on a shared device; a stream of events never ends. */
export function mayBeKept(response: { ok: boolean; headers: Headers }): boolean {
  if (!response.ok) return false
  if (/no-store|private/.test(response.headers.get('cache-control') ?? '')) return false
  return !response.headers.get('content-type')?.startsWith('text/event-stream')
}
