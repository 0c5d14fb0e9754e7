import { existsSync, readdirSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { Context, MiddlewareHandler } from 'hono'
import { acceptedEncoding } from '#api/http/acceptedEncoding.ts'
import type { AppEnv } from '#api/http/appEnv.ts'
import { isUnchanged } from '#api/http/revisionTag.ts'

/** A file of the built page, with the packed copies that lie next to it. */
type WebFile = { path: string; packed: Partial<Record<'br' | 'gzip', string>> }

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
}

/** Vite puts the hash of its content into the name of every file in this folder. */
const hashed = /^\/assets\//

const aYear = 365 * 24 * 3600

/** Addresses that are never a screen of the page: what is unknown there is a 404. */
const notScreens = /^\/(api|ogc|tiles|assets)(\/|$)|\.[^/]+$/

/**
 * Serves the built page from `folder`. Only files that were there when the server started are answered, by their exact name, so
 * that no path can lead out of the folder. Any other address a person may open is the page itself, which shows its own screens.
 */
export function webFiles(folder: string): MiddlewareHandler<AppEnv> {
  const files = listFiles(folder)
  return async (c, next) => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return next()
    const path = decoded(c.req.path)
    const file = files.get(path === '/' ? '/index.html' : path)
    if (file) return serve(c, path, file)
    if (notScreens.test(path) || !wantsHtml(c)) return next()
    // screens may have a page of their own: /map is /map.html, /join/ABC234 is /join.html
    const own = `/${path.split('/')[1]}.html`
    const name = files.has(own) ? own : '/index.html'
    const page = files.get(name)
    return page ? serve(c, name, page) : next()
  }
}

function listFiles(folder: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>()
  if (!existsSync(folder)) return files
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = new Set(
    entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)),
  )
  for (const path of paths) {
    const name = path.slice(folder.length).replaceAll('\\', '/')
    if (/\.(br|gz|map)$/.test(name) || name.includes('/.')) continue
    files.set(name, {
      path,
      packed: {
        ...(paths.has(`${path}.br`) && { br: `${path}.br` }),
        ...(paths.has(`${path}.gz`) && { gzip: `${path}.gz` }),
      },
    })
  }
  return files
}

async function serve(c: Context<AppEnv>, name: string, { path, packed }: WebFile): Promise<Response> {
  c.set('shared', true)
  const wanted = acceptedEncoding(c.req.header('Accept-Encoding') ?? null)
  const encoding =
    wanted !== 'identity' && packed[wanted] ? wanted : packed.gzip && wanted === 'br' ? 'gzip' : 'identity'
  const chosen = encoding === 'identity' ? path : (packed[encoding] ?? path)
  const { mtimeMs, size } = await stat(path)
  const headers: Record<string, string> = {
    'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    ETag: `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`,
    'Cache-Control': hashed.test(name) ? `public, max-age=${aYear}, immutable` : 'no-cache',
    ...(Object.keys(packed).length > 0 && { Vary: 'Accept-Encoding' }),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  }
  if (isUnchanged(c.req.raw.headers, headers.ETag ?? '')) {
    delete headers['Content-Encoding']
    return new Response(null, { status: 304, headers })
  }
  const bytes = await readFile(chosen)
  return new Response(new Uint8Array(bytes), {
    headers: { ...headers, 'Content-Length': String(bytes.length) },
  })
}

const wantsHtml = (c: Context<AppEnv>): boolean => /text\/html|\*\/\*/.test(c.req.header('Accept') ?? '*/*')

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
