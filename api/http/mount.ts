import type { Hono } from 'hono'
import type { Store } from '#api/store/store.ts'
import type { AppEnv } from './appEnv.ts'
import type { Endpoint } from './endpoint.ts'

/** Puts an endpoint on its path. */
export function mount(app: Hono<AppEnv>, endpoint: Endpoint, store: Store): void {
  const { path, suffixes } = routerPath(endpoint.path)
  app.on(endpoint.method, path, (c) => {
    const params: Record<string, string> = {}
    for (const [name, value] of Object.entries<string>(c.req.param())) {
      params[name] = value.slice(0, value.length - (suffixes[name]?.length ?? 0))
    }
    const { language, viewer, url } = c.var
    return endpoint.respond({ url, params, headers: c.req.raw.headers, language, viewer, store })
  })
}

/** OpenAPI's `/{y}.mvt` as Hono's `/:y{[^/]+\.mvt}`, where the parameter has the suffix in it. */
function routerPath(template: string): { path: string; suffixes: Record<string, string> } {
  const suffixes: Record<string, string> = {}
  const path = template.replaceAll(/\{(\w+)\}([^/]*)/g, (_, name: string, suffix: string) => {
    suffixes[name] = suffix
    return suffix ? `:${name}{[^/]+${suffix.replaceAll('.', '\\.')}}` : `:${name}`
  })
  return { path, suffixes }
}
