import type { Hono } from 'hono'
import type { AppEnv } from './appEnv.ts'
import type { Endpoint, Services } from './endpoint.ts'

/** Puts an endpoint on its path. */
export function mount(app: Hono<AppEnv>, endpoint: Endpoint, services: Services): void {
  const { path, suffixes } = routerPath(endpoint.path)
  app.on(endpoint.method, path, async (c) => {
    const params: Record<string, string> = {}
    for (const [name, value] of Object.entries<string>(c.req.param())) {
      params[name] = value.slice(0, value.length - (suffixes[name]?.length ?? 0))
    }
    const { language, viewer, url, client } = c.var
    const request = c.req.raw
    const { response, shared } = await endpoint.respond({
      ...services,
      url,
      params,
      request,
      headers: request.headers,
      language,
      viewer,
      client,
    })
    c.set('shared', shared)
    return response
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
