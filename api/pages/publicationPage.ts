import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Handler } from 'hono'
import type { AppEnv } from '#api/http/appEnv.ts'
import { escapeHtml } from '#api/http/escapeHtml.ts'
import type { MapStore, StoredPublication } from '#api/store/mapStore.ts'

/**
 * `/p/{alias}`: the built page, with what search engines and social cards read filled in. Of a map behind a password they are
 * told nothing, of one for whoever has its link not to list it.
 */
export function publicationPage(folder: string, maps: MapStore): Handler<AppEnv> {
  // the page that has no editor in it, where the build has one
  const file = ['published.html', 'index.html'].map((name) => join(folder, name)).find(existsSync)
  const page = file === undefined ? undefined : readFile(file, 'utf8')
  return async (c, next) => {
    if (!page) return next()
    const publication = await maps.publication(c.req.param('alias') ?? '')
    c.set('shared', true)
    const headers = { 'Cache-Control': 'no-cache' }
    const html = await page
    if (!publication) return c.html(withHead(html, noIndex), 404, headers)
    if (publication.access === 'password') return c.html(withHead(html, noIndex), 200, headers)
    const hasPicture = (await maps.publishedThumbnail(publication.alias)) !== undefined
    return c.html(described(html, publication, c.var.url.origin, hasPicture), 200, headers)
  }
}

function described(
  html: string,
  { alias, access, document, number }: StoredPublication,
  origin: string,
  hasPicture: boolean,
): string {
  const [title, description] = [document.about.title, document.about.description.slice(0, 300)].map(
    escapeHtml,
  )
  const picture = `${origin}/api/publications/${alias}/thumbnail?v=${number}`
  const card: [name: string, content: string | undefined][] = [
    ['og:type', 'website'],
    ['og:site_name', '共創マップ'],
    ['og:title', title],
    ['og:description', description],
    ['og:url', escapeHtml(`${origin}/p/${alias}`)],
    ...(hasPicture ? [['og:image', escapeHtml(picture)] satisfies [string, string]] : []),
  ]
  const tags = card.map(([name, content]) => `<meta property="${name}" content="${content}" />`)
  tags.push(`<meta name="twitter:card" content="${hasPicture ? 'summary_large_image' : 'summary'}" />`)
  if (access === 'link') tags.push(noIndex)
  return withHead(html, tags.join('\n    '))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${title} · 共創マップ</title>`)
    .replace(/<meta name="description"[^>]*>/, () => `<meta name="description" content="${description}" />`)
}

const noIndex = '<meta name="robots" content="noindex" />'

const withHead = (html: string, tags: string): string => html.replace('</head>', () => `  ${tags}\n  </head>`)
