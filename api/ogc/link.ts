import * as v from 'valibot'

/** A link as OGC API – Common has it (RFC 8288 relations). */
export type Link = { href: string; rel: string; type?: string; title?: string; hreflang?: string }

export const linkSchema: v.GenericSchema<Link> = v.strictObject({
  href: v.string(),
  rel: v.string(),
  type: v.optional(v.string()),
  title: v.optional(v.string()),
  hreflang: v.optional(v.string()),
})

export const mediaTypes = {
  json: 'application/json',
  geojson: 'application/geo+json',
  html: 'text/html',
  openApi: 'application/vnd.oai.openapi+json;version=3.0',
} as const

/** The HTML form of an answer. */
export const htmlForm = { name: 'html', type: 'text/html; charset=utf-8', localized: true } as const

export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'

/** OGC API – Features, part 2: which CRS the coordinates of this answer are in. */
export const contentCrs = { 'Content-Crs': `<${crs84}>` }

/** An address below `/ogc`, absolute. What is undefined in the query is left out. */
export function ogcHref(
  origin: string,
  path: string,
  query: Record<string, string | undefined> = {},
): string {
  const url = new URL(`/ogc${path}`, origin)
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value)
  return url.href
}

/** This answer, and the same in its other form. */
export function selfLinks(url: URL, form: string, jsonType: string): Link[] {
  const as = (name: string) => {
    const other = new URL(url)
    other.searchParams.set('f', name)
    return other.href
  }
  const json: Link = {
    href: as('json'),
    rel: form === 'json' ? 'self' : 'alternate',
    type: jsonType,
    title: 'JSON',
  }
  const html: Link = {
    href: as('html'),
    rel: form === 'html' ? 'self' : 'alternate',
    type: mediaTypes.html,
    title: 'HTML',
  }
  return form === 'json' ? [json, html] : [html, json]
}
